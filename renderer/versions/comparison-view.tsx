// A comparison: both texts side by side in one scroller, or one text with all words of both; the list of changes beside it.
import {
  Button,
  makeStyles,
  mergeClasses,
  Switch,
  Text,
  ToggleButton,
  Toolbar,
  ToolbarDivider,
  Tooltip,
  tokens,
} from '@fluentui/react-components';
import {
  ArrowDownRegular,
  ArrowUpRegular,
  CheckmarkCircleRegular,
  LayoutColumnTwoRegular,
  TextAlignLeftRegular,
  TextBulletListSquareRegular,
} from '@fluentui/react-icons';
import { type ReactElement, useCallback, useMemo, useRef, useState } from 'react';
import type { ViewLine } from '../../core/compare/view';
import { Empty } from '../frame/empty';
import { useHandlers } from '../frame/handlers';
import { useWidth } from '../frame/use-width';
import { useWords } from '../words/words';
import { type ChangeKind, nextChange } from './change-kinds';
import { ChangeList } from './change-list';
import { indexOfLine, type Shown, shownLines } from './comparison-lines';
import { ExportComparison } from './export-comparison';
import { Lines, type LinesHandle, PieceLine } from './lines';
import { type Side, sideName } from './sides';
import type { Compared } from './use-comparison';
import type { DossierState } from './use-dossier';
import { useNotes } from './use-notes';

const useStyles = makeStyles({
  root: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  tools: { flexWrap: 'wrap', rowGap: '4px', padding: '0 12px 6px', flexShrink: 0 },
  count: { minWidth: '88px', padding: '0 8px' },
  space: { flexGrow: 1 },
  body: { flexGrow: 1, minHeight: 0, display: 'flex', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  text: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  heads: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { padding: '4px 16px', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  two: { display: 'grid', gridTemplateColumns: '1fr 1fr', position: 'relative' },
  one: { maxWidth: '780px', margin: '0 auto', position: 'relative' },
  cell: { padding: '3px 16px', minWidth: 0, lineHeight: tokens.lineHeightBase400 },
  first: { borderRight: `1px solid ${tokens.colorNeutralStroke2}` },
  missing: { backgroundColor: tokens.colorNeutralBackground3 },
  title: { paddingTop: '12px' },
  changed: {
    '::before': {
      content: '""',
      position: 'absolute',
      left: 0,
      top: 0,
      bottom: 0,
      width: '4px',
      backgroundColor: tokens.colorNeutralStrokeAccessible,
    },
  },
  current: {
    outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: '-2px',
    '::before': {
      content: '""',
      position: 'absolute',
      left: 0,
      top: 0,
      bottom: 0,
      width: '4px',
      backgroundColor: tokens.colorCompoundBrandBackground,
    },
  },
  gap: {
    textAlign: 'center',
    padding: '6px',
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

interface ViewProps {
  readonly compared: Compared;
  readonly from: Side;
  readonly to: Side;
  readonly state: DossierState;
}

type Layout = 'two' | 'one';

export function ComparisonView({ compared, from, to, state }: ViewProps) {
  const styles = useStyles();
  const t = useWords();
  const { view } = compared;
  const isNarrow = useWidth() < 900;
  const [layout, setLayout] = useState<Layout>(isNarrow ? 'one' : 'two');
  const [isChangedOnly, setChangedOnly] = useState(false);
  const [isListOpen, setListOpen] = useState(!isNarrow);
  const [current, setCurrent] = useState<number>();
  const lines = useRef<LinesHandle>(null);
  const shown = useMemo(() => shownLines(view, isChangedOnly), [view, isChangedOnly]);
  const notes = useNotes(state.dossier.id, from, to);
  const names = { old: sideName(from, state.versions, t), new: sideName(to, state.versions, t) };
  const count = view.changes.length;
  const show = useCallback(
    (at: number) => {
      const change = view.changes[at];
      if (!change) return;
      setCurrent(at);
      lines.current?.show(indexOfLine(shown, change.row, change.line));
    },
    [view, shown],
  );
  const [kind, setKind] = useState<ChangeKind | ''>('');
  const step = (way: 1 | -1) => {
    // What the list leaves out is passed over.
    const codes = view.changes.map(({ code }) => code);
    const at = nextChange(codes, isListOpen ? kind : '', current, way);
    if (at !== undefined) show(at);
  };
  const next = () => step(1);
  const previous = () => step(-1);
  useHandlers({
    'change.next': { run: next, enabled: count > 0 },
    'change.previous': { run: previous, enabled: count > 0 },
  });
  const marked = current === undefined ? undefined : view.changes[current];
  const isCurrent = (one: Extract<Shown, { type: 'line' }>) =>
    marked !== undefined &&
    one.row === marked.row &&
    (one.line === marked.line || one.value.changes.some((id) => marked.changes.includes(id)));
  return (
    <div className={styles.root}>
      <Toolbar className={styles.tools} size="small" aria-label={t('compare.tools')}>
        <LayoutButton
          icon={<LayoutColumnTwoRegular />}
          words={t('compare.two')}
          isOn={layout === 'two'}
          onClick={() => setLayout('two')}
        />
        <LayoutButton
          icon={<TextAlignLeftRegular />}
          words={t('compare.one')}
          isOn={layout === 'one'}
          onClick={() => setLayout('one')}
        />
        <Switch label={t('compare.changedOnly')} checked={isChangedOnly} onChange={(_, data) => setChangedOnly(data.checked)} />
        <ToolbarDivider />
        <Tooltip content={`${t('command.previousChange')} (Shift+F7)`} relationship="label">
          <Button appearance="subtle" icon={<ArrowUpRegular />} disabled={count === 0} onClick={previous} />
        </Tooltip>
        <Tooltip content={`${t('command.nextChange')} (F7)`} relationship="label">
          <Button appearance="subtle" icon={<ArrowDownRegular />} disabled={count === 0} onClick={next} />
        </Tooltip>
        <Text className={styles.count} role="status">
          {current === undefined ? t('compare.count', { count }) : t('compare.place', { at: current + 1, count })}
        </Text>
        <div className={styles.space} />
        <LayoutButton
          icon={<TextBulletListSquareRegular />}
          words={t('compare.list')}
          isOn={isListOpen}
          onClick={() => setListOpen(!isListOpen)}
        />
        <ExportComparison
          compared={compared}
          notes={notes.texts}
          names={names}
          title={state.dossier.title}
          dossier={state.dossier.id}
        />
      </Toolbar>
      <div className={styles.body}>
        <div className={styles.text}>
          {count === 0 && isChangedOnly ? (
            <Empty icon={<CheckmarkCircleRegular />} title={t('compare.same')} text={t('compare.sameText')} />
          ) : (
            <>
              {layout === 'two' ? (
                <div className={styles.heads}>
                  <Text size={200} weight="semibold" className={styles.head} title={names.old}>
                    {names.old}
                  </Text>
                  <Text size={200} weight="semibold" className={styles.head} title={names.new}>
                    {names.new}
                  </Text>
                </div>
              ) : null}
              <Lines
                key={layout}
                handle={lines}
                count={shown.length}
                label={t('compare.label', names)}
                keyOf={(index) => shown[index]?.key ?? String(index)}
                draw={(index) => {
                  const one = shown[index];
                  if (!one) return null;
                  if (one.type === 'gap') return <div className={styles.gap}>{t('compare.gap', { count: one.count })}</div>;
                  return <OneLine line={one.value} layout={layout} isCurrent={isCurrent(one)} />;
                }}
              />
            </>
          )}
        </div>
        {isListOpen ? (
          <ChangeList changes={view.changes} kind={kind} onKind={setKind} current={current} onShow={show} notes={notes} />
        ) : null}
      </div>
    </div>
  );
}

interface LayoutProps {
  readonly icon: ReactElement;
  readonly words: string;
  readonly isOn: boolean;
  readonly onClick: () => void;
}

/** Where there is little room only the picture; the words are then the hint. */
function LayoutButton({ icon, words, isOn, onClick }: LayoutProps) {
  const isNarrow = useWidth() < 900;
  return (
    <Tooltip content={words} relationship="label">
      <ToggleButton appearance="subtle" icon={icon} checked={isOn} onClick={onClick}>
        {isNarrow ? undefined : words}
      </ToggleButton>
    </Tooltip>
  );
}

interface LineProps {
  readonly line: ViewLine;
  readonly layout: Layout;
  readonly isCurrent: boolean;
}

function OneLine({ line, layout, isCurrent }: LineProps) {
  const styles = useStyles();
  const state = mergeClasses(line.title && styles.title, line.changed && styles.changed, isCurrent && styles.current);
  if (layout === 'one')
    return (
      <div className={mergeClasses(styles.one, styles.cell, state)}>
        <PieceLine pieces={line.inline} cells={line.cells?.inline} isTitle={line.title} />
      </div>
    );
  return (
    <div className={mergeClasses(styles.two, state)}>
      <div className={mergeClasses(styles.cell, styles.first, !line.old && styles.missing)}>
        <PieceLine pieces={line.old ?? []} cells={line.cells?.old} isTitle={line.title} />
      </div>
      <div className={mergeClasses(styles.cell, !line.now && styles.missing)}>
        <PieceLine pieces={line.now ?? []} cells={line.cells?.now} isTitle={line.title} />
      </div>
    </div>
  );
}
