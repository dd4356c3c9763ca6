// An annex that stood behind an amending text → as it stands behind the amended one: the number and the reference ("Kèm theo Quy
// chế số …") of the annexes there, and no mark of the end of a document.
import type { Branch, Node } from '../../tree/node';
import { isBranch, isLeaf } from '../../tree/node';
import { runsText } from '../../tree/walk';
import { cutRuns, spliced } from '../runs';
import { formKeyOf, formTitleStart } from '../unit-key';
import type { LiveNode } from './live';
import { settled } from './live';

/** `like` is the annex whose place or company it takes; `num` its number there. */
export function annexLike(annex: Branch, like: LiveNode | undefined, num: string | undefined): Branch {
  const reference = like?.children.find(({ kind }) => kind === 'issuedWith');
  const rest = annex.children.filter(({ kind }) => kind !== 'issuedWith').map(withoutEnd);
  const lead: Node[] = reference ? [{ ...settled(reference), id: `${annex.id}.issued-with` }] : [];
  const own = num === undefined ? annex : { ...annex, num };
  return { ...own, ...titleOf(annex, num), children: [...lead, ...rest] };
}

/** A form is called by its number in its title behind the amending text; where it has a number of its own, the title does not say it. */
function titleOf({ heading }: Branch, num: string | undefined): Partial<Pick<Branch, 'heading'>> {
  const text = runsText(heading ?? []);
  const start = num !== undefined && formKeyOf({ kind: 'attachment', num }) !== undefined ? formTitleStart(text) : 0;
  return start === 0 ? {} : { heading: cutRuns(heading ?? [], start, text.length) };
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
