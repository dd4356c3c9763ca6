// Summary → Vietnamese sentences: "Sửa khoản 2 Điều 5; bổ sung Điều 7; bỏ khoản 3 Điều 9; chuyển Điều 12 thành Điều 10."
import { type Language, words } from '../finding/message';
import { joinWords, lexicon, upperFirst } from '../vi/lexicon';
import { follows, type SummaryEntry } from './summary';
import { fill, type UnitName } from './unit-name';

const rangeFrom = 3;

/** One sentence for all; says that nothing changed when there is nothing to tell. */
export function summaryText(entries: readonly SummaryEntry[]): string {
  if (entries.length === 0) return lexicon.changes.none;
  return `${upperFirst(entries.map((entry) => entryText(entry)).join('; '))}.`;
}

/** Units keep the names that the text gives them, also where it is told in English. */
export function entryText({ code, from, to }: SummaryEntry, language: Language = 'vi'): string {
  return words(`change.${code}`, language, { from: namesText(from), to: namesText(to) });
}

/** "khoản 1 và khoản 3 Điều 5", "Điều 5 đến Điều 9". */
function namesText(names: readonly UnitName[]): string {
  return joinWords(byOuter(names).map((group) => withOuter(joinWords(rows(group).flatMap(rowText)), group[0]?.outer ?? '')));
}

const withOuter = (inner: string, outer: string) => (outer === '' ? inner : `${inner} ${outer}`);

function byOuter(names: readonly UnitName[]): UnitName[][] {
  return grouped(names, (a, b) => a.outer === b.outer);
}

function rows(names: readonly UnitName[]): UnitName[][] {
  return grouped(names, (a, b) => follows(a, b));
}

function grouped(names: readonly UnitName[], belong: (a: UnitName, b: UnitName) => boolean): UnitName[][] {
  const groups: UnitName[][] = [];
  for (const name of names) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && belong(last, name)) group.push(name);
    else groups.push([name]);
  }
  return groups;
}

function rowText(row: readonly UnitName[]): string[] {
  const [first, last] = [row[0]?.inner ?? '', row.at(-1)?.inner ?? ''];
  return row.length >= rangeFrom ? [fill(lexicon.changes.range, { first, last })] : row.map(({ inner }) => inner);
}
