// Accepted successions in a draft: the words take each other's place in its answers and wordings, and the draft stays a draft.
// A place is taken only where every composed line is the line before with some of the accepted words in it, and nothing else.
import { findIn, type Query, replaceIn } from '../edit/find';
import type { Draft } from '../model/draft';
import type { Party } from '../model/party';
import type { Tree } from '../tree/node';
import { ownText, visit } from '../tree/walk';
import { upperFirst } from '../vi/lexicon';
import { type Choices, choiceFor } from './apply';
import type { Hit } from './hit';

export interface InDraft {
  readonly draft: Draft;
  /** Accepted hits that could not be placed in the draft, since its pack or a field prints them. */
  readonly left: readonly Hit[];
}

interface Accepted {
  readonly hit: Hit;
  readonly to: string;
}

interface Line {
  readonly text: string;
  /** What says by what the annex was issued follows from the draft's own facts. */
  readonly isCaption: boolean;
  /** In the order of the text. */
  readonly accepted: readonly Accepted[];
}

/** Phrases tried, and places of one phrase; more are left to the user. */
const most = 200;

/** `before` is the tree of the draft; `compose` gives the tree of a draft, undefined where it does not compose. */
export function successionsInDraft(
  draft: Draft,
  before: Tree,
  { hits, choices }: { readonly hits: readonly Hit[]; readonly choices: Choices },
  compose: (draft: Draft) => Tree | undefined,
): InDraft {
  const accepted = hits.flatMap((hit) => {
    const to = choiceFor(hit, choices);
    return to === undefined ? [] : [{ hit, to }];
  });
  const lines = linesOf(before, accepted);
  let made = draft;
  let texts = lines.map(({ text }) => text);
  /** Whether the draft may take it; then it is the one to go on with. */
  const take = (next: Draft): boolean => {
    const tree = next === made ? undefined : compose(next);
    const now = tree && linesOf(tree, []).map(({ text }) => text);
    if (!now || now.length !== lines.length || !lines.every((line, at) => isReached(line, now[at] ?? ''))) return false;
    made = next;
    texts = now;
    return true;
  };
  const phrases = phrasesOf(accepted);
  for (const at of draft.parties.keys()) replaceParty(() => made, take, at, new Map(phrases));
  for (const [words, to] of phrases) replaceOne(() => made, take, words, to);
  return { draft: made, left: lines.flatMap((line, at) => leftIn(line, texts[at] ?? '')) };
}

/** The name of a party and the title of its head stand in one phrase where the text says both: they change together, or only the name. */
function replaceParty(
  draft: () => Draft,
  take: (next: Draft) => boolean,
  at: number,
  phrases: ReadonlyMap<string, string>,
): void {
  const party = draft().parties[at];
  const name = party && phrases.get(party.name);
  if (!party || name === undefined) return;
  const head = phrases.get(`${party.headTitle} ${party.name}`);
  const headTitle = head?.endsWith(` ${name}`) ? head.slice(0, -name.length - 1) : party.headTitle;
  const isHead = party.signer.title === party.headTitle;
  const title = isHead ? headTitle : party.signer.title;
  const withParty = (part: Partial<Party>): Draft => ({
    ...draft(),
    parties: draft().parties.map((one, index) => (index === at ? { ...one, ...part } : one)),
  });
  if (take(withParty({ name, headTitle, signer: { ...party.signer, title } }))) return;
  if (!take(withParty({ name, headTitle }))) take(withParty({ name }));
}

function replaceOne(draft: () => Draft, take: (next: Draft) => boolean, words: string, to: string): void {
  // What is printed in capitals is mostly kept without.
  const isCapital = words === words.toLocaleUpperCase('vi');
  const query: Query = { words, matchCase: !isCapital, wholeWords: true };
  const found = findIn(draft(), query).slice(0, most);
  const [first] = found;
  const text = isCapital && first ? writtenAs(first.excerpt.slice(first.start, first.start + first.length), to) : to;
  if (found.length === 0 || take(replaceIn(draft(), query, found, text))) return;
  // Somewhere the words are to stay: place by place, the last of a text first so that the others keep their number.
  for (const hit of found.reverse()) take(replaceIn(draft(), query, [hit], text));
}

/** Capitals as the words have them that it takes the place of: "Tổng cục Hải quan", "CỤC HẢI QUAN" → "Cục Hải quan". */
function writtenAs(old: string, to: string): string {
  const known = new Map(old.split(' ').map((word) => [word.toLocaleLowerCase('vi'), word]));
  const lower = to.toLocaleLowerCase('vi').split(' ');
  return upperFirst(lower.map((word) => known.get(word) ?? word).join(' '));
}

/** Longer phrases first: "Cục Hải quan tỉnh X" before "Cục Hải quan". */
function phrasesOf(accepted: readonly Accepted[]): [string, string][] {
  const phrases = new Map<string, string>();
  for (const { hit, to } of accepted) if (!phrases.has(hit.words)) phrases.set(hit.words, to);
  return [...phrases].sort(([a], [b]) => b.length - a.length).slice(0, most);
}

function linesOf(tree: Tree, accepted: readonly Accepted[]): Line[] {
  const byNode = new Map<string, Accepted[]>();
  for (const one of accepted) byNode.set(one.hit.node, [...(byNode.get(one.hit.node) ?? []), one]);
  const lines: Line[] = [];
  visit(tree, (node) =>
    lines.push({ text: ownText(node), isCaption: node.kind === 'issuedWith', accepted: byNode.get(node.id) ?? [] }),
  );
  return lines;
}

const isReached = (line: Line, now: string) => line.isCaption || now === line.text || takenIn(line, now) !== undefined;

/** Which of the accepted hits of a line its new text has taken; undefined when it says anything else. */
function takenIn({ text, accepted }: Line, now: string): ReadonlySet<Hit> | undefined {
  const from = (at: number, place: number, index: number): Hit[] | undefined => {
    const one = accepted[index];
    if (!one) return text.slice(at) === now.slice(place) ? [] : undefined;
    const { hit, to } = one;
    const between = text.slice(at, hit.start);
    if (!now.startsWith(between, place)) return undefined;
    const next = place + between.length;
    const taken = now.startsWith(to, next) ? from(hit.end, next + to.length, index + 1) : undefined;
    if (taken) return [hit, ...taken];
    return now.startsWith(hit.words, next) ? from(hit.end, next + hit.words.length, index + 1) : undefined;
  };
  const taken = from(0, 0, 0);
  return taken && new Set(taken);
}

function leftIn(line: Line, now: string): Hit[] {
  if (line.accepted.length === 0) return [];
  const taken = takenIn(line, now) ?? new Set();
  return line.accepted.flatMap(({ hit }) => (taken.has(hit) ? [] : [hit]));
}
