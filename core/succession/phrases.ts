// Phrases of rows as one tree of words: the longest that begins at a word of a text, with what it says of a place.
import { keysOf, type Token } from './tokens';

export interface Found<T> {
  readonly value: T;
  /** Index behind the last word of the phrase. */
  readonly end: number;
  /** The province in the place of "{place}". */
  readonly place?: string;
}

interface Branching<T> {
  readonly next: Map<string, Branching<T>>;
  place?: Branching<T>;
  value?: T;
}

const slot = '{place}';
const fresh = <T>(): Branching<T> => ({ next: new Map() });

export class Phrases<T> {
  private readonly root = fresh<T>();

  constructor(private readonly places?: Phrases<string>) {}

  /** The first that is added under the same words stays. */
  add(phrase: string, value: T): void {
    let at = this.root;
    for (const [index, part] of phrase.split(slot).entries()) {
      if (index > 0) at = at.place ??= fresh<T>();
      for (const key of keysOf(part)) at = step(at, key);
    }
    at.value ??= value;
  }

  longest(tokens: readonly Token[], from: number): Found<T> | undefined {
    return this.search(this.root, tokens, from, undefined);
  }

  private search(node: Branching<T>, tokens: readonly Token[], at: number, place: string | undefined): Found<T> | undefined {
    const token = tokens[at];
    const next = token && node.next.get(token.key);
    const straight = next && this.search(next, tokens, at + 1, place);
    const name = node.place && this.places?.longest(tokens, at);
    const placed = name && node.place ? this.search(node.place, tokens, name.end, name.value) : undefined;
    const best = !straight || (placed && placed.end > straight.end) ? placed : straight;
    if (best || node.value === undefined) return best;
    return place === undefined ? { value: node.value, end: at } : { value: node.value, end: at, place };
  }
}

function step<T>(at: Branching<T>, key: string): Branching<T> {
  const known = at.next.get(key);
  if (known) return known;
  const made = fresh<T>();
  at.next.set(key, made);
  return made;
}
