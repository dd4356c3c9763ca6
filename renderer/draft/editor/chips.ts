// Fields and references as chips: what is printed there now, by the pack's labels and the present numbers.
import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';

export interface ChipWords {
  /** What a field is called and what it says now. */
  field(source: string): { label: string; value: string | undefined };
  /** Undefined: what was meant is not in the document. */
  ref(target: string): string | undefined;
  /** What a reader knows the unit of a reference by; undefined where nothing tells. */
  unit(target: string): string | undefined;
  /** Says that it is not in the document. */
  gone(target: string): string;
}

export class ChipView implements NodeView {
  readonly dom: HTMLElement;

  constructor(
    private node: Node,
    private readonly words: () => ChipWords,
  ) {
    this.dom = document.createElement('span');
    this.dom.dataset.chip = node.type.name;
    this.dom.dataset.value = String(node.attrs.source ?? node.attrs.target);
    this.draw();
  }

  draw(): void {
    const { name } = this.node.type;
    const source = String(this.node.attrs.source ?? this.node.attrs.target);
    const { text, title, state } = shownChip(name, source, this.words());
    this.dom.className = `chip chip-${name}${state}`;
    this.dom.textContent = text;
    this.dom.title = title;
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.draw();
    return true;
  }

  ignoreMutation(): boolean {
    return true;
  }
}

export function shownChip(name: string, source: string, words: ChipWords): { text: string; title: string; state: string } {
  if (name === 'ref') {
    const text = words.ref(source);
    if (text !== undefined) return { text, title: words.unit(source) ?? text, state: '' };
    const gone = words.gone(source);
    return { text: gone, title: gone, state: ' chip-broken' };
  }
  if (name === 'code') return { text: source, title: source, state: '' };
  const { label, value } = words.field(source);
  return {
    text: value ?? label,
    title: value === undefined ? label : `${label}: ${value}`,
    state: value === undefined ? ' chip-open' : '',
  };
}
