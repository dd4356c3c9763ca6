// Three panes beside each other with movable edges; in a narrow window (or at 200 %) one at a time, as tabs.
import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { useWidth } from '../../frame/use-width';
import { useWords } from '../../words/words';

const useStyles = makeStyles({
  row: { flexGrow: 1, minHeight: 0, display: 'flex' },
  pane: { position: 'relative', minWidth: 0, height: '100%' },
  middle: { position: 'relative', flex: '1 1 0', minWidth: 0, height: '100%' },
  // What changes inside lays out that pane alone. Not the flex item itself: browsers lay those out with their neighbours.
  own: { position: 'absolute', inset: 0, overflow: 'hidden', contain: 'strict' },
  edge: {
    flex: '0 0 5px',
    cursor: 'col-resize',
    touchAction: 'none',
    backgroundColor: tokens.colorNeutralStroke2,
    backgroundClip: 'content-box',
    padding: '0 2px',
    ':hover': { backgroundColor: tokens.colorBrandStroke1 },
    ':focus-visible': { backgroundColor: tokens.colorStrokeFocus2, outline: 'none' },
  },
  tabs: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  tab: { flexGrow: 1, minHeight: 0 },
});

export const paneNames = ['outline', 'form', 'preview'] as const;
export type PaneName = (typeof paneNames)[number];

/** Narrower than this, panes become tabs. */
const enough = 1000;

interface PanesProps {
  readonly outline: ReactNode;
  readonly form: ReactNode;
  readonly preview: ReactNode;
  readonly shown: PaneName;
  readonly onShow: (pane: PaneName) => void;
}

export function Panes({ outline, form, preview, shown, onShow }: PanesProps) {
  const styles = useStyles();
  const t = useWords();
  const width = useWidth();
  const [left, setLeft] = useState(width < 1600 ? 250 : 340);
  const [right, setRight] = useState(0.4);
  const row = useRef<HTMLDivElement>(null);
  if (width < enough) {
    const panes = { outline, form, preview };
    return (
      <div className={styles.tabs}>
        <TabList selectedValue={shown} onTabSelect={(_event, data) => onShow(data.value as PaneName)}>
          {paneNames.map((name) => (
            <Tab key={name} value={name}>
              {t(`draft.${name}`)}
            </Tab>
          ))}
        </TabList>
        <div className={styles.tab}>{panes[shown]}</div>
      </div>
    );
  }
  const room = row.current?.clientWidth ?? width - 80;
  const rightWidth = Math.round(right * room);
  return (
    <div className={styles.row} ref={row}>
      <div className={styles.pane} style={{ flex: `0 0 ${left}px` }}>
        <div className={styles.own}>{outline}</div>
      </div>
      <Edge
        label={t('draft.edgeOutline')}
        value={left}
        least={160}
        most={Math.min(520, room - rightWidth - 280)}
        onMove={setLeft}
        sign={1}
      />
      <div className={styles.middle}>
        <div className={styles.own}>{form}</div>
      </div>
      <Edge
        label={t('draft.edgePreview')}
        value={rightWidth}
        least={260}
        most={room - left - 280}
        onMove={(next) => setRight(next / room)}
        sign={-1}
      />
      <div className={styles.pane} style={{ flex: `0 0 ${rightWidth}px` }}>
        <div className={styles.own}>{preview}</div>
      </div>
    </div>
  );
}

interface EdgeProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** 1: what is measured lies to the left. */
  readonly sign: 1 | -1;
  readonly onMove: (value: number) => void;
}

function Edge({ label, value, least, most, sign, onMove }: EdgeProps) {
  const styles = useStyles();
  const start = useRef<{ x: number; value: number } | undefined>(undefined);
  const put = (next: number) => onMove(Math.round(Math.max(least, Math.min(most, next))));
  const down = (event: PointerEvent) => {
    start.current = { x: event.clientX, value };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent) => {
    if (start.current) put(start.current.value + sign * (event.clientX - start.current.x));
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    put(value + sign * (event.key === 'ArrowRight' ? 24 : -24));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={least}
      aria-valuemax={Math.max(least, Math.round(most))}
      tabIndex={0}
      className={styles.edge}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={() => {
        start.current = undefined;
      }}
      onKeyDown={press}
    />
  );
}
