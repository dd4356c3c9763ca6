// The units of a sentence → the places they name. Each unit stands in the next outer one on its right, also across verbs and
// phrases: "khoản 2; bổ sung khoản 5 Điều 92" (conventions §2.4). What stays open is completed by the instructions around.
import type { Instrument } from '../../references/mention';
import type { Target, TargetLevel, UnitLabel } from '../instruction';
import type { Token, UnitToken } from './tokens';

const ranks: Readonly<Record<TargetLevel, number>> = {
  alinea: 0,
  row: 0,
  indent: 1,
  point: 2,
  clause: 3,
  article: 4,
  subsection: 5,
  section: 6,
  division: 6,
  chapter: 7,
  part: 8,
  form: 8,
  attachment: 9,
  citation: 9,
};

export function rank(level: TargetLevel): number {
  return ranks[level];
}

export interface Place {
  /** The token that names the innermost unit. */
  readonly token: number;
  readonly targets: readonly Target[];
  /** The document named behind it; undefined where the sentence names none, null for "Nghị định này". */
  readonly document: Instrument | null | undefined;
  /** Another unit stands in this one. */
  readonly outer: boolean;
}

interface Chain {
  readonly tokens: readonly UnitToken[];
  readonly next: number | undefined;
  readonly document: Instrument | null | undefined;
}

/** One place for each unit of the sentence, by the position of its token; `base` is the path of the instructions around. */
export function placesOf(tokens: readonly Token[], base: readonly UnitLabel[]): ReadonlyMap<number, Place> {
  const outerTokens = new Set<number>();
  const chains = new Map<number, Chain>();
  tokens.forEach((token, at) => {
    if (token.type !== 'unit') return;
    const chain = chainFrom(tokens, at);
    chains.set(at, chain);
    if (chain.next !== undefined) outerTokens.add(chain.next);
  });
  const places = new Map<number, Place>();
  let before: readonly UnitLabel[] = [];
  for (const [at, chain] of chains) {
    const targets = targetsOf(chain.tokens, base, before);
    places.set(at, { token: at, targets, document: chain.document, outer: outerTokens.has(at) });
    if (!outerTokens.has(at)) before = targets.at(-1)?.path ?? before;
  }
  for (const [at, token] of tokens.entries()) {
    if (token.type === 'documentHeading')
      places.set(at, { token: at, targets: [{ path: [], part: 'heading' }], document: documentAfter(tokens, at), outer: false });
  }
  return places;
}

function chainFrom(tokens: readonly Token[], from: number): Chain {
  const chain: UnitToken[] = [];
  let at: number | undefined = from;
  let next: number | undefined;
  let last = from;
  while (at !== undefined) {
    const token: Token | undefined = tokens[at];
    if (token?.type !== 'unit') break;
    chain.push(token);
    last = at;
    at = token.self ? undefined : outerAfter(tokens, at, token);
    next ??= at;
  }
  return { tokens: chain, next, document: documentAfter(tokens, last) };
}

/** The next unit on the right that can hold this one. */
function outerAfter(tokens: readonly Token[], from: number, unit: UnitToken): number | undefined {
  const own = rank(unit.level);
  const numberless = unit.numbers.length === 0;
  for (let at = from + 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || stops(token)) return undefined;
    if (token.type !== 'unit') continue;
    // "tên điều và khoản 1 Điều 245": the title of Điều 245.
    if (numberless && token.level === unit.level && token.numbers.length > 0) return at;
    if (rank(token.level) <= own) continue;
    if (holds(tokens, from, at, unit, token)) return at;
    if (token.level !== 'chapter' && token.level !== 'section' && token.level !== 'subsection' && token.level !== 'part')
      return undefined;
  }
  return undefined;
}

/** A new sentence begins, or a document that the units before belong to. */
function stops(token: Token): boolean {
  return (token.type === 'separator' && token.value === '.') || token.type === 'document' || token.type === 'follows';
}

/** Small units stand in an article at any distance; a chapter or an annex holds only what is named right before it. */
function holds(tokens: readonly Token[], from: number, to: number, inner: UnitToken, outer: UnitToken): boolean {
  if (rank(outer.level) <= rank('article')) return true;
  if (outer.heading || isSeparator(tokens[to - 1])) return false;
  if (rank(inner.level) < rank('article') && isLarge(outer)) return false;
  return between(tokens, from, to).every(
    (token) => token.type === 'preposition' || (token.type === 'unit' && token.level === inner.level) || isList(token),
  );
}

function isLarge({ level }: UnitToken): boolean {
  return level === 'part' || level === 'chapter' || level === 'subsection';
}

const isSeparator = (token: Token | undefined) => token?.type === 'separator';
const isList = (token: Token) => token.type === 'separator' && (token.value === ',' || token.value === 'and');

function between(tokens: readonly Token[], from: number, to: number): readonly Token[] {
  return tokens.slice(from + 1, to);
}

function documentAfter(tokens: readonly Token[], from: number): Instrument | null | undefined {
  for (let at = from + 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.type === 'document') return token.instrument;
    if (token?.type === 'separator' && token.value === '.') return undefined;
  }
  return undefined;
}

function targetsOf(chain: readonly UnitToken[], base: readonly UnitLabel[], before: readonly UnitLabel[]): Target[] {
  const [inner] = chain;
  if (!inner) return [];
  if (inner.self) return [selfTarget(inner, before, base)];
  const named = inner.numbers.length === 0 && chain[1]?.level === inner.level ? chain.slice(1) : chain;
  const paths = product(named).map((path) => completed(path, inner, base));
  return paths.map((path) => (inner.heading ? { path, part: 'heading' as const } : { path }));
}

/** "Điều này", "khoản này" after the unit was named in the same sentence, or around it. */
function selfTarget(inner: UnitToken, before: readonly UnitLabel[], base: readonly UnitLabel[]): Target {
  const around = before.length > 0 ? before : base;
  const path = around.slice(
    Math.max(
      0,
      around.findIndex(({ level }) => rank(level) >= rank(inner.level)),
    ),
  );
  return inner.heading ? { path, part: 'heading' } : { path };
}

/** "điểm a các khoản 1 và 2" is two places. */
function product(chain: readonly UnitToken[]): UnitLabel[][] {
  let paths: UnitLabel[][] = [[]];
  for (const { level, numbers } of chain) {
    const labels: UnitLabel[] = numbers.length === 0 ? [{ level, num: '' }] : numbers.map((number) => labelOf(level, number));
    paths = labels.flatMap((label) => paths.map((path) => [...path, label]));
  }
  return paths;
}

function labelOf(level: TargetLevel, { from, to }: { from: string; to?: string }): UnitLabel {
  return to === undefined ? { level, num: from } : { level, num: from, to };
}

/** Completed by the path around: a title without a number is that of the unit around. */
function completed(path: readonly UnitLabel[], inner: UnitToken, base: readonly UnitLabel[]): UnitLabel[] {
  const edge = path.at(-1);
  if (!edge) return [...base];
  const bare = inner.heading && edge.num === '';
  const outer = base.filter(({ level }) => (bare ? rank(level) >= rank(edge.level) : rank(level) > rank(edge.level)));
  const kept = bare && outer.length > 0 ? path.slice(0, -1) : path;
  return [...kept, ...outer];
}
