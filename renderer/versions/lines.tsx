// Lines of a text or of a comparison, drawn only where they are seen: 300 articles scroll like ten.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type Ref, useImperativeHandle, useRef } from 'react';
import type { Piece } from '../../core/compare/inline';
import type { ViewCells } from '../../core/compare/view';

const useStyles = makeStyles({
  scroller: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  all: { position: 'relative', width: '100%' },
  one: { position: 'absolute', left: 0, top: 0, width: '100%' },
});

export interface LinesHandle {
  readonly show: (index: number) => void;
}

interface LinesProps {
  readonly count: number;
  readonly keyOf: (index: number) => string;
  readonly draw: (index: number) => ReactNode;
  readonly label: string;
  readonly handle?: Ref<LinesHandle>;
}

export function Lines({ count, keyOf, draw, label, handle }: LinesProps) {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => 32,
    getItemKey: keyOf,
    overscan: 12,
  });
  useImperativeHandle(handle, () => ({ show: (index) => virtual.scrollToIndex(index, { align: 'center' }) }), [virtual]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller must be reached by keyboard
    <section ref={scroller} className={styles.scroller} tabIndex={0} aria-label={label}>
      <div className={styles.all} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ key, index, start }) => (
          <div
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            className={styles.one}
            style={{ transform: `translateY(${start}px)` }}
          >
            {draw(index)}
          </div>
        ))}
      </div>
    </section>
  );
}

const usePieceStyles = makeStyles({
  deletion: {
    color: tokens.colorPaletteRedForeground1,
    backgroundColor: tokens.colorPaletteRedBackground1,
    textDecorationLine: 'line-through',
  },
  insertion: {
    color: tokens.colorPaletteGreenForeground1,
    backgroundColor: tokens.colorPaletteGreenBackground1,
    textDecorationLine: 'underline',
  },
  line: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  title: { fontWeight: tokens.fontWeightSemibold },
  cells: { display: 'grid' },
  cell: { border: `1px solid ${tokens.colorNeutralStroke1}`, margin: '0 -1px -1px 0', padding: '2px 6px', minWidth: 0 },
});

interface PieceLineProps {
  readonly pieces: readonly Piece[];
  readonly cells?: ViewCells | undefined;
  readonly isTitle: boolean;
}

/** The row of a table is drawn as one. */
export function PieceLine({ pieces, cells, isTitle }: PieceLineProps) {
  const styles = usePieceStyles();
  if (!cells)
    return (
      <span className={mergeClasses(styles.line, isTitle && styles.title)}>
        <Pieces pieces={pieces} />
      </span>
    );
  const columns = cells.shares.map((share) => `minmax(0, ${share}fr)`).join(' ');
  return (
    <div className={styles.cells} style={{ gridTemplateColumns: columns }}>
      {cells.pieces.map((pieces, at) => {
        const key = `${at}`;
        return (
          <div key={key} className={mergeClasses(styles.line, styles.cell)}>
            <Pieces pieces={pieces} />
          </div>
        );
      })}
    </div>
  );
}

/** Never by colour alone: dropped words are struck out, new ones underlined, and named for readers of screens. */
export function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  const styles = usePieceStyles();
  return pieces.map(({ text, change }, at) => {
    const key = `${at}`;
    if (change === 'deletion')
      return (
        <del key={key} className={styles.deletion}>
          {text}
        </del>
      );
    if (change === 'insertion')
      return (
        <ins key={key} className={styles.insertion}>
          {text}
        </ins>
      );
    return <span key={key}>{text}</span>;
  });
}
