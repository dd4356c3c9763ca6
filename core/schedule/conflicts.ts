// Clauses of a calendar that contradict each other, or the annex that repeats them: findings at the answer or the annex.
import { type Finding, warning } from '../finding/finding';
import type { Draft } from '../model/draft';
import type { Entry } from '../model/entry';
import grammar from '../vi/schedule.json';
import { type PeriodDue, readPeriodDue } from './period-due';
import { type Rule, rulesOf } from './rules';

export function scheduleFindings(draft: Draft): Finding[] {
  const rules = rulesOf(draft);
  return [
    ...notUnderstood(rules),
    ...contradictions(rules),
    ...beforeItsData(rules),
    ...withoutRow(draft, rules),
    ...annexFindings(draft, rules),
  ];
}

/** A limit in words of which no day can be reckoned: nobody is reminded of it. */
function notUnderstood(rules: readonly Rule[]): Finding[] {
  return rules
    .filter(({ due, period, words, kind }) => due === null && period !== null && words !== null && kind !== 'review')
    .map(({ path, words }) => warning('schedule.noDay', path, { words: words ?? '' }));
}

/** The same thing from the same to the same in the same period, with another limit. */
function contradictions(rules: readonly Rule[]): Finding[] {
  const key = ({ period, from, to, what, kind }: Rule) => JSON.stringify([kind, period, from, to, what.toLowerCase()]);
  const first = new Map<string, Rule>();
  return rules.flatMap((rule) => {
    const other = first.get(key(rule));
    if (!other) first.set(key(rule), rule);
    if (!other || rule.period === null || sameDue(rule.due, other.due)) return [];
    return [
      { ...warning('schedule.twoLimits', rule.path, { one: other.words ?? '', two: rule.words ?? '' }), related: [other.path] },
    ];
  });
}

/** A report that falls due before its data are complete. */
function beforeItsData(rules: readonly Rule[]): Finding[] {
  const pattern = new RegExp(grammar.windowEnd, 'u');
  return rules.flatMap(({ path, window: data, due, words }) => {
    const end = data === null ? undefined : pattern.exec(data.normalize('NFC').toLowerCase())?.groups;
    const early = end !== undefined && due !== null && isBefore(due, end);
    return early ? [warning('schedule.beforeData', path, { words: words ?? '', window: data ?? '' })] : [];
  });
}

function isBefore(due: PeriodDue, { date, month, weekday }: Readonly<Record<string, string | undefined>>): boolean {
  const last = (day: number, before: boolean) => (before ? day - 1 : day);
  if (due.type === 'inMonth' && due.after === 0 && month === undefined) return last(due.date, due.before) <= Number(date);
  if (due.type === 'weekday' && weekday !== undefined && !due.next) {
    return last(due.weekday, due.before) < ((grammar.weekdays as Record<string, number>)[weekday] ?? 0);
  }
  if (due.type !== 'dates' || month === undefined) return false;
  return due.dates.some((named) => named.month === Number(month) && last(named.date, due.before) <= Number(date));
}

/** The article on information names a period for which the reporting article has no row. */
function withoutRow(draft: Draft, rules: readonly Rule[]): Finding[] {
  if (!Array.isArray(draft.answers.cadence) || draft.answers.cadence.length === 0) return [];
  const covered = new Set(rules.filter(({ kind }) => kind === 'report').map(({ period }) => period));
  return draft.outline.flatMap((entry, index) => missingIn(entry, `outline[${index}]`, covered));
}

function missingIn(entry: Entry, path: string, covered: ReadonlySet<string | null>): Finding[] {
  if (!entry.enabled) return [];
  const named = Array.isArray(entry.answers.infoRegular) ? entry.answers.infoRegular : [];
  const missing = named.filter((period): period is string => typeof period === 'string' && !covered.has(period));
  return [
    ...missing.map((period) => warning('schedule.noRow', `${path}.answers.infoRegular`, { period })),
    ...entry.children.flatMap((child, index) => missingIn(child, `${path}.children[${index}]`, covered)),
  ];
}

/** A row of the user's own table in an annex that speaks of the same content with another limit than the body. */
function annexFindings(draft: Draft, rules: readonly Rule[]): Finding[] {
  return draft.attachments.flatMap((item, index) => {
    if (item.type !== 'annex' || !item.enabled) return [];
    const rows = item.content.flatMap((entry, at) =>
      (entry.table?.rows ?? []).map((row, line) => ({ row, path: `attachments[${index}].content[${at}].table.rows[${line}]` })),
    );
    return rows.flatMap(({ row, path }) => rowFindings(row, path, rules));
  });
}

function rowFindings(row: readonly string[], path: string, rules: readonly Rule[]): Finding[] {
  const dues = row.flatMap((cell) => readPeriodDue(cell) ?? []);
  const about = rules.find(
    ({ what, due }) => due !== null && what !== '' && row.some((cell) => cell.toLowerCase().includes(what.toLowerCase())),
  );
  if (dues.length === 0 || !about || dues.some((due) => sameDue(due, about.due))) return [];
  return [{ ...warning('schedule.annexDiffers', path, { what: about.what, words: about.words ?? '' }), related: [about.path] }];
}

function sameDue(a: PeriodDue | null, b: PeriodDue | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
