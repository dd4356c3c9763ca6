// An annex that stood behind an amending text → as it stands behind the amended one: the number and the reference ("Kèm theo Quy
// chế số …") of the annexes there, and no mark of the end of a document.
import type { Branch, Node } from '../../tree/node';
import { isBranch, isLeaf } from '../../tree/node';
import { runsText } from '../../tree/walk';
import { spliced } from '../runs';
import type { LiveNode } from './live';
import { settled } from './live';

/** `like` is the annex whose place or company it takes; `num` its number there. */
export function annexLike(annex: Branch, like: LiveNode | undefined, num: string | undefined): Branch {
  const reference = like?.children.find(({ kind }) => kind === 'issuedWith');
  const rest = annex.children.filter(({ kind }) => kind !== 'issuedWith').map(withoutEnd);
  const lead: Node[] = reference ? [{ ...settled(reference), id: `${annex.id}.issued-with` }] : [];
  return { ...annex, ...(num === undefined ? {} : { num }), children: [...lead, ...rest] };
}

const endMark = /\.\/\.\s*$/u;

/** The mark closes the amending text, not the annex. */
function withoutEnd(node: Node, at: number, all: readonly Node[]): Node {
  if (at < all.length - 1) return node;
  if (isBranch(node)) return { ...node, children: node.children.map(withoutEnd) };
  const text = runsText(node.runs);
  const place = isLeaf(node) ? text.search(endMark) : -1;
  return place < 0 ? node : { ...node, runs: spliced(node.runs, place, text.length, '.') };
}
