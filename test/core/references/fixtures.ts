// The small documents that the labelled references stand in, and short names for their units: "art_5__cl_2__pt_a".
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../../../core/read/read';
import type { Level } from '../../../core/references/mention';
import { nodeNumberKey } from '../../../core/references/unit-number';
import { leaf } from '../../../core/tree/build';
import { type Branch, isBranch, isLeaf, type Node, type Tree } from '../../../core/tree/node';

export const casesFolder = join(import.meta.dirname, '../../cases/references');

export function fixture(name: string): Tree {
  return read(readFileSync(join(casesFolder, `${name}.txt`), 'utf8'));
}

const short: Readonly<Record<string, string>> = {
  part: 'pa',
  chapter: 'ch',
  section: 'se',
  subsection: 'su',
  division: 'di',
  article: 'art',
  clause: 'cl',
  point: 'pt',
};
/** Articles and chapters are counted through the body: what is around them is no part of the name. */
const fresh: ReadonlySet<string> = new Set(['part', 'chapter', 'article', 'division']);

/** Ids → names and names → nodes. Units that stand twice get "~2". */
export interface Names {
  readonly nameOf: ReadonlyMap<string, string>;
  readonly nodeOf: ReadonlyMap<string, Node>;
}

export function namesOf(tree: Tree): Names {
  const namer = new Namer();
  namer.give(tree, 'doc');
  const carried = tree.children.some((child) => child.kind === 'attachment');
  namer.below(tree, 'doc', carried ? 'doc:' : '');
  return namer;
}

class Namer implements Names {
  readonly nameOf = new Map<string, string>();
  readonly nodeOf = new Map<string, Node>();

  give(node: Node, wanted: string): string {
    let name = wanted;
    for (let count = 2; this.nodeOf.has(name); count += 1) name = `${wanted}~${count}`;
    this.nameOf.set(node.id, name);
    this.nodeOf.set(name, node);
    return name;
  }

  /** `base` begins the names of units in the unit, `document` those of articles and other units counted anew in each document. */
  below(parent: Branch, base: string, document: string): void {
    const counts = new Map<string, number>();
    for (const child of parent.children) {
      const count = (counts.get(child.kind) ?? 0) + 1;
      counts.set(child.kind, count);
      if (isLeaf(child)) this.give(child, child.kind === 'alinea' ? `${base}__p_${count}` : `${document}${child.kind}`);
      else if (child.kind === 'attachment') this.attachment(child);
      else this.unit(child, base, document, count);
    }
  }

  private attachment(node: Branch): void {
    const key = node.num === undefined ? 'reg' : `ann_${nodeNumberKey(node.num, 'attachment')}`;
    this.below(node, this.give(node, key), key === 'reg' ? '' : `${key}:`);
  }

  private unit(node: Branch, base: string, document: string, count: number): void {
    const level = short[node.kind];
    if (node.kind === 'indent') return this.below(node, this.give(node, `${base}__in_${count}`), document);
    if (level === undefined) return this.below(node, base, document);
    const number = `${level}_${nodeNumberKey(node.num ?? '', node.kind as Level)}`;
    const name = fresh.has(node.kind) ? `${document}${number}` : `${base}__${number}`;
    this.below(node, this.give(node, name), document);
  }
}

export const probeId = 'probe';

/** The tree with one more paragraph at the end of the unit. */
export function withParagraph(tree: Tree, unit: string, text: string, attrs: Readonly<Record<string, boolean>> = {}): Tree {
  const add = (node: Node): Node => {
    if (!isBranch(node)) return node;
    const children = node.children.map(add);
    if (node.id !== unit) return { ...node, children };
    return { ...node, children: [...children, leaf('alinea', probeId, text, attrs)] };
  };
  return add(tree) as Tree;
}
