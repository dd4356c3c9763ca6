// One row of the outline. It renders again only when what it shows has changed.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ChevronDownRegular,
  ChevronRightRegular,
  DocumentTextRegular,
  EyeOffRegular,
  WarningFilled,
} from '@fluentui/react-icons';
import { type DragEvent, type MouseEvent, memo } from 'react';
import { useWords } from '../../words/words';
import type { Drop } from './actions';
import type { Row } from './rows';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '30px',
    paddingRight: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'default',
    userSelect: 'none',
    // Not content-visibility: the browser would look at each row in each frame.
    contain: 'layout paint style',
    fontSize: tokens.fontSizeBase300,
    // In high contrast letters turn dark where the ground turns bright.
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground1Hover },
    ':hover > span': { color: 'inherit' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    color: tokens.colorNeutralForeground1Selected,
    '& > span': { color: 'inherit' },
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandForeground1}`,
    // Colours that the system forces leave neither ground nor bar.
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      backgroundColor: 'Highlight',
      color: 'HighlightText',
      '& > *': { color: 'HighlightText' },
    },
  },
  off: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  chevron: { flex: '0 0 20px', display: 'grid', placeItems: 'center', color: tokens.colorNeutralForeground3 },
  num: { flexShrink: 0, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  label: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  part: { color: tokens.colorNeutralForeground2 },
  eye: { flexShrink: 0 },
  mark: { flexShrink: 0, fontSize: '14px', color: tokens.colorStatusWarningForeground3 },
  error: { color: tokens.colorStatusDangerForeground1 },
  before: { boxShadow: `inset 0 2px 0 ${tokens.colorBrandForeground1}` },
  after: { boxShadow: `inset 0 -2px 0 ${tokens.colorBrandForeground1}` },
  inside: { outline: `2px solid ${tokens.colorBrandForeground1}`, outlineOffset: '-2px' },
});

export interface RowProps {
  readonly row: Row;
  readonly isChosen: boolean;
  readonly isFocusable: boolean;
  readonly isOpen: boolean;
  readonly mark: 'error' | 'warning' | undefined;
  readonly drop: Drop['at'] | undefined;
  readonly position: number;
  readonly of: number;
  readonly onChoose: (row: Row) => void;
  readonly onToggle: (row: Row) => void;
  readonly onPoint: (event: MouseEvent, row: Row) => void;
  readonly onDrag: (row: Row, event: DragEvent, phase: 'start' | 'over' | 'drop' | 'end') => void;
}

export const OutlineRow = memo(function OutlineRow(props: RowProps) {
  const { row, isChosen, isFocusable, isOpen, mark, drop, onChoose, onToggle, onPoint, onDrag } = props;
  const styles = useStyles();
  const t = useWords();
  const isUnit = row.kind === 'unit';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree listens to the keys of all its rows
    <div
      role="treeitem"
      aria-level={row.level}
      aria-selected={isChosen}
      aria-posinset={props.position}
      aria-setsize={props.of}
      {...(row.hasChildren ? { 'aria-expanded': isOpen } : {})}
      tabIndex={isFocusable ? 0 : -1}
      data-row={row.key}
      draggable={isUnit}
      className={mergeClasses(styles.row, isChosen && styles.chosen, drop && styles[drop])}
      style={{ paddingLeft: (row.level - 1) * 14 }}
      title={`${row.num} ${row.label}`.trim()}
      onClick={() => onChoose(row)}
      onContextMenu={(event) => onPoint(event, row)}
      onDragStart={(event) => onDrag(row, event, 'start')}
      onDragOver={(event) => onDrag(row, event, 'over')}
      onDrop={(event) => onDrag(row, event, 'drop')}
      onDragEnd={(event) => onDrag(row, event, 'end')}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the arrow keys open and close */}
      <span
        className={styles.chevron}
        onClick={(event) => {
          if (!row.hasChildren) return;
          event.stopPropagation();
          onToggle(row);
        }}
      >
        {row.hasChildren ? (
          isOpen ? (
            <ChevronDownRegular />
          ) : (
            <ChevronRightRegular />
          )
        ) : row.kind === 'part' ? (
          <DocumentTextRegular />
        ) : null}
      </span>
      {row.num ? <span className={mergeClasses(styles.num, row.isOff && styles.off)}>{`${row.num} `}</span> : null}
      <span className={mergeClasses(styles.label, row.isOff && styles.off, row.kind === 'part' && styles.part)}>{row.label}</span>
      {row.isOff ? <EyeOffRegular className={styles.eye} aria-label={t('draft.off')} /> : null}
      {mark ? (
        <WarningFilled
          className={mergeClasses(styles.mark, mark === 'error' && styles.error)}
          aria-label={t(`severity.${mark}`)}
        />
      ) : null}
    </div>
  );
}, sameRow);

function sameRow(a: RowProps, b: RowProps): boolean {
  const keys = [
    'isChosen',
    'isFocusable',
    'isOpen',
    'mark',
    'drop',
    'position',
    'of',
    'onChoose',
    'onToggle',
    'onPoint',
    'onDrag',
  ] as const;
  return keys.every((key) => a[key] === b[key]) && sameValue(a.row, b.row);
}

function sameValue(a: Row, b: Row): boolean {
  return (Object.keys(a) as (keyof Row)[]).every((key) => a[key] === b[key]);
}
