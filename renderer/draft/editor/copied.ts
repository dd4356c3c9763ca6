// Selected lines → what other programs get from the clipboard: words with labels as printed here, fields and references as they read now.
import { DOMSerializer, type Fragment, type Node, type Slice } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import type { ChipWords } from './chips';
import { labelsOf } from './numbers';
import { schema } from './schema';

/** What stands where nothing is known yet, as on paper. */
const blank = '…';

/** The label of each selected line; a line that is not selected from its beginning goes without. */
export function selectedLabels({ doc, selection: { $from, $to } }: EditorState): string[] {
  const labels = labelsOf(doc).slice($from.index(0), $to.index(0) + 1);
  return $from.depth > 0 && $from.parentOffset > 0 ? ['', ...labels.slice(1)] : labels;
}

export function copiedText({ content }: Slice, labels: readonly string[], words: ChipWords): string {
  const lines: string[] = [];
  content.forEach((node) => {
    lines.push(textOf(node, words));
  });
  return lines.map((line, at) => (labels[at] ? `${labels[at]} ${line}` : line)).join('\n');
}

function textOf(node: Node, words: ChipWords): string {
  let text = '';
  const add = (inner: Node) => {
    const { source, target } = inner.attrs;
    text += inner.isText ? (inner.text ?? '') : chipText(inner.type.name, String(source ?? target), words);
  };
  if (node.type === schema.nodes.line) node.forEach(add);
  else add(node);
  return text;
}

function chipText(name: string | undefined, source: string, words: ChipWords): string {
  if (name === 'field') return words.field(source).value ?? blank;
  return (name === 'ref' ? words.ref(source) : undefined) ?? blank;
}

/** The same as HTML. Our own editor takes chips by their marks, and no label (schema.ts). */
export class CopySerializer extends DOMSerializer {
  constructor(
    private readonly labels: () => readonly string[],
    private readonly words: () => ChipWords,
  ) {
    const { nodes, marks } = DOMSerializer.fromSchema(schema);
    super(nodes, marks);
  }

  override serializeFragment(
    content: Fragment,
    options?: { document?: Document },
    target?: HTMLElement | DocumentFragment,
  ): HTMLElement | DocumentFragment {
    const made = super.serializeFragment(content, options, target);
    // Called for the inside of every line too: lines are the outermost.
    if (content.firstChild?.type === schema.nodes.line) this.label(made);
    for (const chip of made.querySelectorAll<HTMLElement>('span[data-chip]')) {
      chip.textContent = chipText(chip.dataset.chip, chip.dataset.value ?? '', this.words());
    }
    return made;
  }

  private label(lines: HTMLElement | DocumentFragment): void {
    const labels = this.labels();
    [...lines.children].forEach((line, at) => {
      const label = labels[at];
      if (!label) return;
      const span = line.ownerDocument.createElement('span');
      span.dataset.label = '';
      span.textContent = `${label} `;
      line.prepend(span);
    });
  }
}
