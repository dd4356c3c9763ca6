// A time limit as typed → the ways to read it, the nearest to what was typed first: spelling, clock times and parts of the day
// made plain; then without the deed before it ("báo cáo UBND tỉnh …"), the purpose after it ("… để tổng hợp"), the missing accents.
import grammar from '../vi/due.json';

const plain = grammar.plain.map(({ pattern, to }) => ({ pattern: new RegExp(pattern, 'gu'), to }));
const skip = new RegExp(`^${grammar.skip}`, 'u');
const tails = [grammar.purpose, grammar.deed].map((pattern) => new RegExp(pattern, 'u'));
const deeds = grammar.deeds.join('|');
const head = Object.fromEntries(
  Object.entries(grammar.head).map(([name, pattern]) => [name, new RegExp(pattern.replace('{deeds}', deeds), 'u')]),
) as Record<keyof typeof grammar.head, RegExp>;
const named = new RegExp(grammar.head.named, 'gu');
const bare: Readonly<Record<string, string>> = grammar.bare;
const slips: Readonly<Record<string, string>> = grammar.slips;
const bracketed = /\s*\(([^()]*)\)/gu;
const timed = new RegExp(grammar.timed, 'u');

/** `sure` is false where letters had to be guessed: such a reading may not name an event. `inside`: it was cut out of a sentence. */
export interface Reading {
  readonly phrase: string;
  readonly sure: boolean;
  readonly inside: boolean;
}

export function readingsOf(text: string): readonly Reading[] {
  const phrases = notesOf(plainOf(text));
  const guessed = phrases.flatMap((phrase) => [...accentedOf(phrase), ...mendedOf(phrase)]);
  return [
    ...phrases.flatMap((phrase) => withoutFrame(phrase, true)),
    ...guessed.flatMap((phrase) => withoutFrame(phrase, false)),
  ];
}

function plainOf(text: string): string {
  const typed = text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  return plain.reduce((phrase, { pattern, to }) => phrase.replace(pattern, to), typed).trim();
}

/** A note in brackets is read with the phrase, or left out; one that speaks of time is never left out. */
function notesOf(phrase: string): readonly string[] {
  const read = ended(phrase.replace(bracketed, ', $1'));
  const notes = [...phrase.matchAll(bracketed)].map(([, note = '']) => note);
  return notes.some((note) => timed.test(note)) ? [read] : [...new Set([read, ended(phrase.replace(bracketed, ''))])];
}

function ended(phrase: string): string {
  return phrase.replace(/[\s.;,]+$/, '');
}

function withoutFrame(phrase: string, sure: boolean): readonly Reading[] {
  const bodies = [...new Set([phrase, ...tails.map((tail) => phrase.replace(tail, '$<head>'))])];
  return bodies.flatMap((body) => [
    ...[...new Set([body, body.replace(skip, '').trim()])].map((plain) => ({ phrase: plain, sure, inside: false })),
    ...limitAfterDeed(body).map((limit) => ({ phrase: limit, sure, inside: true })),
  ]);
}

/** "Hoàn thành việc … trước ngày …": the limit; nothing where what comes before it may be told of as past or of that time. */
function limitAfterDeed(phrase: string): readonly string[] {
  return [
    ...after(phrase, head.marker, (deed, limit) => ownsLimit(deed, limit)),
    ...after(phrase, head.recurs, (deed) => !head.plan.test(deed)),
  ];
}

function after(phrase: string, marker: RegExp, holds: (deed: string, limit: string) => boolean): readonly string[] {
  const match = marker.exec(phrase);
  if (!match) return [];
  const deed = phrase.slice(0, match.index).trim().replace(/,$/, '');
  const limit = phrase.slice(match.index + match[0].length);
  const own = isDeed(deed) ? holds(deed, limit) : willBe(deed, limit);
  return own ? [limit.replace(skip, '')] : [];
}

function isDeed(text: string): boolean {
  return head.deed.test(text) && !head.fact.test(text.replace(named, ''));
}

/** "Dự thảo lần hai sẽ xong trước ngày …": whatever it is, it is to be done. */
function willBe(deed: string, limit: string): boolean {
  return head.modal.test(deed) && head.plainly.test(limit) && !head.fact.test(deed.replace(named, ''));
}

function ownsLimit(deed: string, limit: string): boolean {
  if (head.plainly.test(limit) || head.monthly.test(limit)) return true;
  if (head.issued.test(deed) || (head.matter.test(deed) && !head.completed.test(deed))) return false;
  return !(head.within.test(limit) && head.period.test(deed) && !head.named.test(deed));
}

/** A phrase typed without any accents, its words of time given theirs; none when it has accents or no such word. */
function accentedOf(phrase: string): readonly string[] {
  if (/[^\p{ASCII}]/u.test(phrase)) return [];
  const accented = phrase
    .split(' ')
    .map((word) => (Object.hasOwn(bare, word) ? bare[word] : word))
    .join(' ');
  return accented === phrase ? [] : [accented];
}

/** Single words of time with a slip in their marks ("trươc", "châm", "qúy") as they are written; none when there are none. */
function mendedOf(phrase: string): readonly string[] {
  const out = phrase.replace(/\p{L}+/gu, slipOf);
  return out === phrase ? [] : [out];
}

function slipOf(word: string): string {
  const bareWord = word.normalize('NFD').replace(/\p{M}/gu, '');
  return Object.hasOwn(slips, bareWord) ? (slips[bareWord] ?? word) : word;
}
