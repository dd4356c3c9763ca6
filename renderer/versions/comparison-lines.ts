// A view of changes → the lines to draw: all of them, or only changed units, with what lies between counted.
import type { View, ViewLine } from '../../core/compare/view';

export type Shown =
  | { readonly type: 'line'; readonly key: string; readonly row: number; readonly line: number; readonly value: ViewLine }
  /** So many lines that stayed the same are left out. */
  | { readonly type: 'gap'; readonly key: string; readonly count: number };

export function shownLines({ rows }: View, isChangedOnly: boolean): Shown[] {
  const list: Shown[] = [];
  let hidden = 0;
  const close = (key: string) => {
    if (hidden > 0) list.push({ type: 'gap', key: `gap:${key}`, count: hidden });
    hidden = 0;
  };
  for (const [row, { lines }] of rows.entries()) {
    const isChanged = lines.some((line) => line.changed);
    for (const [line, value] of lines.entries()) {
      if (isChangedOnly && !value.changed && !(isChanged && value.title)) {
        hidden += 1;
        continue;
      }
      const key = `${row}:${line}`;
      close(key);
      list.push({ type: 'line', key, row, line, value });
    }
  }
  close('end');
  return list;
}

/** Where the line is among those shown; the nearest one behind when it is left out. */
export function indexOfLine(shown: readonly Shown[], row: number, line: number): number {
  return shown.findIndex((one) => one.type === 'line' && (one.row > row || (one.row === row && one.line >= line)));
}
