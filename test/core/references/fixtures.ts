// The small documents that the labelled references stand in, and short names for their units: "art_5__cl_2__pt_a".
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeNumberKey } from '../../../core/references/unit-number';
import { read } from '../../../core/read/read';
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
  const nameOf = new Map<string, string>();
  const nodeOf = new Map<string, Node>();
  const give = (node: Node, wanted: string) => {
    let name = wanted;
    for (let count = 2; nodeOf.has(name); count += 1) name = `${wanted}~${count}`;
    nameOf.set(node.id, name);
    nodeOf.set(name, node);
    return name;
  };
  const below = (node: Branch, base: string, document: string) => {
    let dashes = 0;
    let paragraphs = 0;
    for (const child of node.children) {
      if (isLeaf(child)) {
        if (child.kind === 'alinea') give(child, `${base}__p_${++paragraphs}`);
        else give(child, `${document}${child.kind}`);
        continue;
      }
      if (child.kind === 'attachment') {
        const key = child.num === undefined ? 'reg' : `ann_${nodeNumberKey(child.num, 'attachment')}`;
        below(child, give(child, key), key === 'reg' ? '' : `${key}:`);
        continue;
      }
      const unit = short[child.kind];
      if (child.kind === 'indent') below(child, give(child, `${base}__in_${++dashes}`), document);
      else if (unit === undefined) below(child, base, document);
      else {
        const number = `${unit}_${nodeNumberKey(child.num ?? '', child.kind as 'article')}`;
        const name = fresh.has(child.kind) ? `${document}${number}` : `${base}__${number}`;
        below(child, give(child, name), document);
      }
    }
  };
  give(tree, 'doc');
  const carried = tree.children.some((child) => child.kind === 'attachment');
  below(tree, 'doc', carried ? 'doc:' : '');
  return { nameOf, nodeOf };
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
