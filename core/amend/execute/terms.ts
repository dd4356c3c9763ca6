// Words of a unit found and changed in its runs. Found as whole words, as written but for a capital at the beginning (of a sentence)
// and the place of tone marks; where that gives nothing, without regard to capitals, which is told.
import type { Run } from '../../tree/node';
import { runsText } from '../../tree/walk';
import type { TermContext } from '../instruction';
import { foldedSameLength, sameCase } from './fold';
import type { LiveNode } from './live';

/** A stretch of the text of a leaf, or of the heading of a branch. */
export interface Spot {
  readonly owner: LiveNode;
  readonly from: number;
  readonly to: number;
}

export interface Search {
  readonly spots: readonly Spot[];
  readonly loose: boolean;
}

export interface Scope {
  readonly unit: LiveNode;
  /** Only the unit's title. */
  readonly headingOnly: boolean;
  /** Units with new words of the same amending text: its terms speak of the old words. */
  readonly fresh: ReadonlyMap<LiveNode, string>;
}

function* oldWithin(node: LiveNode, fresh: ReadonlyMap<LiveNode, string>): Generator<LiveNode> {
  if (fresh.has(node)) return;
  yield node;
  for (const child of node.children) yield* oldWithin(child, fresh);
}

export function findTerm(scope: Scope, term: string, context: TermContext = {}): Search {
  const exact = spotsIn(scope, term, context, sameCase);
  return exact.length > 0
    ? { spots: exact, loose: false }
    : { spots: spotsIn(scope, term, context, foldedSameLength), loose: true };
}

type Fold = (text: string) => string;

function spotsIn({ unit, headingOnly, fresh }: Scope, term: string, context: TermContext, fold: Fold): Spot[] {
  const spots: Spot[] = [];
  const needle = fold(term.trim().replace(/\s+/gu, ' '));
  for (const owner of headingOnly ? [unit] : oldWithin(unit, fresh)) {
    const runs = textRuns(owner, headingOnly);
    if (!runs) continue;
    const text = fold(runsText(runs));
    for (const from of occurrences(text, needle, fold === sameCase)) {
      const to = from + needle.length;
      if (fits(text, from, to, context, fold)) spots.push({ owner, from, to });
    }
  }
  return spots;
}

function textRuns(owner: LiveNode, headingOnly: boolean): readonly Run[] | undefined {
  if (owner.runs) return owner.runs;
  if (owner.heading) return owner.heading;
  // A unit whose title stands in its first paragraph.
  return headingOnly ? owner.children[0]?.runs : undefined;
}

const wordSign = /[\p{L}\p{N}]/u;

/** `anyFirst`: the first letter may be a capital or not. */
function* occurrences(text: string, needle: string, anyFirst = false): Generator<number> {
  if (needle === '') return;
  const opens = wordSign.test(needle.charAt(0));
  const closes = wordSign.test(needle.charAt(needle.length - 1));
  for (let at = indexOf(text, needle, 0, anyFirst); at >= 0; at = indexOf(text, needle, at + needle.length, anyFirst)) {
    if (opens && at > 0 && wordSign.test(text.charAt(at - 1))) continue;
    if (closes && wordSign.test(text.charAt(at + needle.length))) continue;
    yield at;
  }
}

function indexOf(text: string, needle: string, from: number, anyFirst: boolean): number {
  if (!anyFirst || needle.length < 2) return text.indexOf(needle, from);
  const rest = needle.slice(1);
  const first = needle.charAt(0).toLowerCase();
  for (let at = text.indexOf(rest, from + 1); at >= 0; at = text.indexOf(rest, at + 1)) {
    if (text.charAt(at - 1).toLowerCase() === first) return at - 1;
  }
  return -1;
}

function fits(text: string, from: number, to: number, { within: phrase, before, after }: TermContext, fold: Fold): boolean {
  if (
    before !== undefined &&
    !text
      .slice(to)
      .replace(/^[\s]+/u, '')
      .startsWith(fold(before.trim()))
  )
    return false;
  if (after !== undefined && !text.slice(0, from).trimEnd().endsWith(fold(after.trim()))) return false;
  return phrase === undefined || insideOf(text, from, to, fold(phrase.trim()));
}

function insideOf(text: string, from: number, to: number, phrase: string): boolean {
  for (const at of occurrences(text, phrase)) if (at <= from && to <= at + phrase.length) return true;
  return false;
}
