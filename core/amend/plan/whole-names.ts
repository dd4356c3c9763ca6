// Changed words inside the name of an agency → the whole name before and after: a lawyer writes "Tổng cục Hải quan", not
// "Tổng cục", for what became "Cục Hải quan". Names are those of the succession data and the compounds of the lexicon.
import { lexicon } from '../../vi/lexicon';
import succession from '../../vi/succession.json';

export interface Wording {
  readonly removed: string;
  readonly added: string;
}

interface Place extends Wording {
  readonly text: string;
  readonly at: number;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

const longestFirst = (list: Iterable<string>) => [...new Set(list)].sort((a, b) => b.length - a.length);

/** A name up to the place in it: "Bộ Chỉ huy Bộ đội Biên phòng {place}". */
const upToPlace = (name: string) => (name.split('{')[0] ?? '').trim();

const known = longestFirst(
  [...succession.units.flatMap((row) => row.old), ...succession.kept].map(upToPlace).filter((name) => name.includes(' ')),
);
const compounds = longestFirst(lexicon.compounds);

/** Undefined where the words belong to no name. */
export function wholeName({ text, at, removed, added }: Place): Wording | undefined {
  const own = { from: at, to: at + removed.length };
  const inside = removed === '' ? undefined : widened(text, own);
  // One name in the place of another is no name that changed: which place means what is said by its unit.
  if (!inside || (inside.from === own.from && inside.to === own.to)) return undefined;
  const [before, after] = [text.slice(inside.from, own.from), text.slice(own.to, inside.to)];
  return { removed: before + removed + after, added: tidy(before + added + after) };
}

/** Whether two changes that stand close to each other are of two names: each is then told for itself. */
export function areTwoNames(text: string, first: Span, second: Span): boolean {
  const [a, b] = [widened(text, first), widened(text, second)];
  return a !== undefined && b !== undefined && a.to <= b.from;
}

/** Without the blank that stands twice when words are gone. */
const tidy = (text: string) => text.replace(/ {2,}/g, ' ').trim();

function widened(text: string, own: Span): Span | undefined {
  const named = over(text, own, known) ?? over(text, own, compounds);
  if (!named) return undefined;
  let [span, grown] = [joined(own, named), true];
  while (grown) {
    const next = joined(joined(span, over(text, span, known) ?? span), beside(text, span) ?? span);
    grown = next.from !== span.from || next.to !== span.to;
    span = next;
  }
  return span;
}

const joined = (a: Span, b: Span): Span => ({ from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) });

/** The longest name that has letters in common with the span. */
function over(text: string, { from, to }: Span, names: readonly string[]): Span | undefined {
  for (const name of names) {
    for (let at = text.indexOf(name, Math.max(0, from - name.length + 1)); at >= 0 && at < to; at = text.indexOf(name, at + 1)) {
      if (isWhole(text, at, at + name.length)) return { from: at, to: at + name.length };
    }
  }
  return undefined;
}

/** A compound that goes on where the span ends: "Tổng cục" + "Hải quan". */
function beside(text: string, { from, to }: Span): Span | undefined {
  const next = compounds.find((name) => text.startsWith(` ${name}`, to) && isWhole(text, to + 1, to + 1 + name.length));
  return next === undefined ? undefined : { from, to: to + 1 + next.length };
}

const wordSign = /[\p{L}\p{N}]/u;

function isWhole(text: string, from: number, to: number): boolean {
  return !wordSign.test(text.charAt(from - 1)) && !wordSign.test(text.charAt(to));
}
