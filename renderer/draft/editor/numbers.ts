// Labels of lines, counted as the document counts them (core/tree), and the words on chips: decorations, never content.

import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { numText } from '../../../core/tree/num-text';
import type { LineAttrs } from './schema';

/** The printed label of each line, "" where it has none. */
export function labelsOf(doc: Node): string[] {
  let [clause, point] = [0, 0];
  const labels: string[] = [];
  doc.forEach((line) => {
    const { kind } = line.attrs as LineAttrs;
    if (kind === 'clause') [clause, point] = [clause + 1, 0];
    if (kind === 'point') point += 1;
    const value = kind === 'clause' ? clause : point;
    labels.push(kind === 'text' || kind === 'heading' ? '' : (numText(kind, value) ?? ''));
  });
  return labels;
}

export const numbers = new Plugin({
  state: {
    init: (_, { doc }) => decorated(doc),
    apply: (tr, old) => (tr.docChanged ? decorated(tr.doc) : old),
  },
  props: {
    decorations(state) {
      return this.getState(state);
    },
  },
});

/** How far a line stands in; `under`: the clause or point above it. */
function depthOf(kind: LineAttrs['kind'], under: number): number {
  const depths = { heading: 0, clause: 1, point: 2, indent: under + 1, text: under };
  return depths[kind];
}

function decorated(doc: Node): DecorationSet {
  const labels = labelsOf(doc);
  const all: Decoration[] = [];
  let under = 0;
  doc.forEach((line, offset, index) => {
    const { kind } = line.attrs as LineAttrs;
    const depth = depthOf(kind, under);
    if (kind === 'clause' || kind === 'point') under = depth;
    all.push(Decoration.node(offset, offset + line.nodeSize, { 'data-label': labels[index] ?? '', 'data-depth': String(depth) }));
  });
  return DecorationSet.create(doc, all);
}
