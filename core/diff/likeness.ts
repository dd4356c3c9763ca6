// How alike two units are, from 0 to 1: half by the words they share, half by the pairs of neighbours they share. Words of one
// subject are everywhere; the pairs tell one clause from another.
import type { Budget } from './budget';
import type { Item } from './indexed';
import type { Vocabulary } from './words';

const pairSlots = 0x4000;
const none = new Int32Array(0);

export class Likeness {
  private singles = new Int32Array(0);
  private readonly pairs = new Int32Array(pairSlots);

  constructor(
    readonly vocabulary: Vocabulary,
    readonly budget: Budget,
  ) {}

  /** The words of the whole unit in order, signs left out. */
  words(item: Item): Int32Array {
    if (item.words) return item.words;
    const own = item.text === '' ? none : this.vocabulary.plainWords(item.text);
    item.words = item.children.length === 0 ? own : joined([own, ...item.children.map((child) => this.words(child))]);
    return item.words;
  }

  /**
   * Whether two units are at least so alike, judged by how their texts begin and end where that is enough: most units that
   * belong together differ at one place.
   */
  isAtLeast(a: Item, b: Item, least: number): boolean {
    if (a.node === b.node || a.same === b.same) return true;
    return sharedEnds(a, b) >= least * Math.max(a.length, b.length) || this.of(a, b) >= least;
  }

  /** 0 also when the budget is used up. */
  of(a: Item, b: Item): number {
    if (a.same === b.same) return 1;
    if (a.length > b.length * 8 + 40 || b.length > a.length * 8 + 40) return 0;
    return this.ofWords(this.words(a), this.words(b));
  }

  ofWords(a: Int32Array, b: Int32Array): number {
    const size = a.length + b.length;
    if (a.length === 0 || b.length === 0 || !this.budget.spend(size)) return 0;
    const single = (2 * this.sharedSingles(a, b)) / size;
    if (size <= 4) return single;
    return (single + (2 * this.sharedPairs(a, b)) / (size - 2)) / 2;
  }

  /** The share of the words of `part` that `whole` has too. */
  within(part: Int32Array, whole: Int32Array): number {
    if (part.length === 0 || !this.budget.spend(part.length + whole.length)) return 0;
    if (part.length < 3) return this.sharedSingles(part, whole) / part.length;
    return (this.sharedSingles(part, whole) / part.length + this.sharedPairs(part, whole) / (part.length - 1)) / 2;
  }

  private sharedSingles(a: Int32Array, b: Int32Array): number {
    if (this.singles.length < this.vocabulary.size) this.singles = new Int32Array(this.vocabulary.size * 2);
    const counts = this.singles;
    for (let at = 0; at < a.length; at += 1) counts[a[at] ?? 0] = (counts[a[at] ?? 0] ?? 0) + 1;
    let shared = 0;
    for (let at = 0; at < b.length; at += 1) {
      const left = counts[b[at] ?? 0] ?? 0;
      if (left === 0) continue;
      shared += 1;
      counts[b[at] ?? 0] = left - 1;
    }
    for (let at = 0; at < a.length; at += 1) counts[a[at] ?? 0] = 0;
    return shared;
  }

  private sharedPairs(a: Int32Array, b: Int32Array): number {
    const counts = this.pairs;
    for (let at = 1; at < a.length; at += 1) count(counts, a, at, 1);
    let shared = 0;
    for (let at = 1; at < b.length; at += 1) if (count(counts, b, at, -1) > 0) shared += 1;
    for (let at = 1; at < a.length; at += 1) counts[slot(a, at)] = 0;
    for (let at = 1; at < b.length; at += 1) counts[slot(b, at)] = 0;
    return shared;
  }
}

/** Characters that texts at the same places of two units share at their beginnings and ends. */
function sharedEnds(a: Item, b: Item): number {
  if (a.same === b.same) return a.length;
  if (a.near === b) return a.shared;
  let shared = a.text === '' || b.text === '' ? 0 : endsOf(a.text, b.text);
  const size = Math.min(a.children.length, b.children.length);
  for (let at = 0; at < size; at += 1) shared += sharedEnds(a.children[at] as Item, b.children[at] as Item);
  a.near = b;
  a.shared = shared;
  return shared;
}

function endsOf(a: string, b: string): number {
  const size = Math.min(a.length, b.length);
  let head = 0;
  while (head < size && a.charCodeAt(head) === b.charCodeAt(head)) head += 1;
  let tail = 0;
  while (tail < size - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail += 1;
  return head + tail;
}

/** The slot of the pair that ends at `at`; different pairs in one slot are rare enough. */
function slot(words: Int32Array, at: number): number {
  return (Math.imul(words[at - 1] ?? 0, 0x9e3779b1) + Math.imul(words[at] ?? 0, 0x85ebca6b)) >>> 18;
}

/** Adds to the count of a pair and gives what it was; below zero it is left alone. */
function count(counts: Int32Array, words: Int32Array, at: number, step: number): number {
  const place = slot(words, at);
  const before = counts[place] ?? 0;
  if (before + step >= 0) counts[place] = before + step;
  return before;
}

function joined(parts: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
