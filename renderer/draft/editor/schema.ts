// The document of the wording editor: a row of lines, each of a kind, with words and chips in between (core/wording).
import { type NodeSpec, Schema } from 'prosemirror-model';
import type { LineKind } from '../../../core/wording/lines';

function chip(name: string, attribute: string): NodeSpec {
  return {
    inline: true,
    group: 'inline',
    atom: true,
    selectable: true,
    attrs: { [attribute]: {} },
    toDOM: ({ attrs }) => ['span', { class: `chip chip-${name}`, 'data-chip': name, 'data-value': String(attrs[attribute]) }],
    // Chips come back from our own clipboard.
    parseDOM: [
      {
        tag: `span[data-chip="${name}"]`,
        getAttrs: (element) => ({ [attribute]: (element as HTMLElement).dataset.value ?? '' }),
      },
    ],
  };
}

export const schema = new Schema({
  nodes: {
    doc: { content: 'line+' },
    line: {
      content: 'inline*',
      attrs: { kind: { default: 'text' }, anchor: { default: null }, title: { default: false } },
      toDOM: ({ attrs }) => [
        'p',
        { class: `line line-${attrs.kind}${attrs.title ? ' line-title' : ''}`, 'data-kind': attrs.kind },
        0,
      ],
      parseDOM: [
        { tag: 'p.line', getAttrs: (element) => ({ kind: (element as HTMLElement).dataset.kind ?? 'text' }) },
        // Labels are counted here; they are written for other programs.
        { tag: 'span[data-label]', ignore: true },
      ],
    },
    text: { group: 'inline' },
    field: chip('field', 'source'),
    ref: chip('ref', 'target'),
    code: chip('code', 'source'),
  },
});

export interface LineAttrs {
  readonly kind: LineKind;
  readonly anchor: string | null;
  readonly title: boolean;
}
