// What a consolidated text says about its changes (Pháp lệnh hợp nhất 2012, Điều 12–17): the list under the title, notes at units.

import { lexicon, twoDigits, upperFirst } from '../../vi/lexicon';
import type { Identity } from '../identity';
import type { Operation } from '../instruction';
import { placeText } from '../label-name';
import { words } from '../words';

const said = words.notes;

export function fill(text: string, params: Readonly<Record<string, string | undefined>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
}

/** "ngày 05 tháng 7 năm 2026" (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.4.b: days below 10 and months 1 and 2 with a zero). */
export function dayText(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const monthText = Number(month) < 3 ? twoDigits(Number(month)) : String(Number(month));
  return fill(said.day, { day: twoDigits(Number(day)), month: monthText, year });
}

/** "Luật số 35/2018/QH14"; an unknown number is a visible blank. */
export function textName({ kind, number }: Identity): string {
  return fill(said.text, { kind: kind ?? said.whole, number: number ?? lexicon.blank });
}

export const effectText = (date: string | undefined): string =>
  date === undefined ? '' : fill(said.effect, { date: dayText(date) });

const unitNames: Readonly<Record<string, string>> = { ...lexicon.labels, ...words.unitNames };

/** "Khoản", "Điều": the unit that a note stands at. */
export function unitName(kind: string): string {
  return upperFirst(unitNames[kind] ?? said.whole);
}

export interface NoteSource {
  readonly identity: Identity;
  readonly effect: string | undefined;
}

export function noteText(instruction: Operation, kind: string, { identity, effect }: NoteSource): string {
  const place = placeText(instruction.source.label);
  const text = textName(identity);
  const source = place === '' ? fill(said.sourceWhole, { text }) : fill(said.source, { place, text });
  const { old, new: fresh } = termsOf(instruction);
  const unit = instruction.kind === 'headingSubstitution' ? unitName(kind).toLocaleLowerCase('vi') : unitName(kind);
  return fill(said[instruction.kind], { unit, source, effect: effectText(effect), old, new: fresh });
}

function termsOf(instruction: Operation): { old?: string; new?: string } {
  return {
    ...('old' in instruction ? { old: instruction.old } : {}),
    ...('new' in instruction ? { new: instruction.new } : {}),
  };
}

/** The list under the title: the amended text, then each amending one. */
export function amendingList(base: NoteSource, amending: readonly NoteSource[]): string[] {
  const head = fill(said.list, {
    text: textName(base.identity),
    dated: datedText(base.identity),
    effect: effectText(base.effect),
  });
  const items = amending.map((one, at) =>
    fill(said.item, {
      at: String(at + 1),
      text: textName(one.identity),
      dated: datedText(one.identity),
      effect: effectText(one.effect),
      end: at === amending.length - 1 ? '.' : ';',
    }),
  );
  return [head.replace(/ {2,}/g, ' ').replace(' ,', ','), ...items];
}

function datedText({ date }: Identity): string {
  return date === undefined ? '' : fill(said.dated, { date: dayText(date) });
}

export const isImplementation = (heading: string): boolean =>
  said.implementation.some((words) => heading.toLocaleLowerCase('vi').includes(words));
export const groundsNote = (text: string, grounds: string): string => fill(said.grounds, { text, words: grounds });
export const clausesNote = (place: string, source: NoteSource, clauses: string): string =>
  fill(said.clauses, { place, text: textName(source.identity), effect: effectText(source.effect), words: clauses });

/** A text with a year in its number is a legal normative one; any other is kept for tracking only. */
export function markText({ number, kind }: Identity): string {
  const normative = (number !== undefined && /\/\d{4}\//.test(number)) || words.lawKinds.includes(kind ?? '');
  return normative ? said.unverified : said.tracking;
}
