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
const bracketed = /\s*\(([^()]*)\)/gu;
const timed = new RegExp(grammar.timed, 'u');

/** `sure` is false where letters had to be guessed: such a reading may not name an event. */
export interface Reading {
  readonly phrase: string;
  readonly sure: boolean;
}

export function readingsOf(text: string): readonly Reading[] {
  const phrases = notesOf(plainOf(text));
  const typed = phrases.flatMap(withoutFrame).map((phrase) => ({ phrase, sure: true }));
  const accented = phrases.flatMap(accentedOf).flatMap(withoutFrame);
  return [...typed, ...accented.map((phrase) => ({ phrase, sure: false }))];
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

function withoutFrame(phrase: string): readonly string[] {
  const bodies = [phrase, ...tails.map((tail) => phrase.replace(tail, '$<head>'))];
  return [...new Set(bodies.flatMap((body) => [body, body.replace(skip, '').trim(), ...limitAfterDeed(body)]))];
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
  return isDeed(deed) && holds(deed, limit) ? [limit.replace(skip, '')] : [];
}

function isDeed(text: string): boolean {
  return head.deed.test(text) && !head.fact.test(text.replace(named, ''));
}

function ownsLimit(deed: string, limit: string): boolean {
  if (head.plainly.test(limit)) return true;
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
