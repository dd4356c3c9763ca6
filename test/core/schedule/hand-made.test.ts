// The calendars of the five examples over two years against lists made by hand from their clauses (test/cases/schedules):
// Tết, month ends, the leap day, days of rest, and whose turn it is to be host.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseDraft } from '../../../core/model/parse';
import { addDays } from '../../../core/schedule/day';
import { workCalendar } from '../../../core/schedule/holidays';
import { type Occurrence, scheduleOf } from '../../../core/schedule/occurrences';

/** A day, or "first..last" with the host of that turn; or every Friday but for those that are named. */
type Due = readonly string[] | { readonly every: string; readonly except: Readonly<Record<string, string | null>> };

interface HandMade {
  readonly from: string;
  readonly to: string;
  readonly due: Readonly<Record<string, Due>>;
  readonly undated: readonly string[];
}

const root = join(import.meta.dirname, '../../..');
const names = readdirSync(join(root, 'test/cases/schedules')).map((file) => file.replace('.json', ''));
const json = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** 01/01/2027 is a Friday. */
function fridays(from: string, to: string): string[] {
  const found: string[] = [];
  for (let day = '2027-01-01'; day <= to; day = addDays(day, 7)) if (day >= from) found.push(day);
  return found;
}

function listed(due: Due, { from, to }: HandMade): string[] {
  if (isList(due)) return [...due].sort();
  const days = fridays(from, to).map((day) => (day in due.except ? due.except[day] : day));
  return days.filter((day): day is string => typeof day === 'string').sort();
}

const isList = (due: Due): due is readonly string[] => Array.isArray(due);

const shown = ({ first, day, moved, host }: Occurrence) => {
  const when = first === day || moved !== null ? day : `${first}..${day}`;
  return host === null ? when : `${when} ${host}`;
};

test('every example has its list', () => {
  const examples = readdirSync(join(root, 'examples')).flatMap((name) =>
    name.endsWith('.json') ? [name.replace('.json', '')] : [],
  );
  expect(names.sort()).toEqual(examples.sort());
});

describe.each(names)('%s', (name) => {
  const hand: HandMade = json(`test/cases/schedules/${name}.json`);
  const draft = parseDraft(json(`examples/${name}.json`));
  if (!draft.ok) throw new Error(name);
  const schedule = scheduleOf(draft.value, { first: hand.from, last: hand.to }, workCalendar());
  const byRule = new Map<string, string[]>();
  for (const occurrence of schedule.occurrences) {
    byRule.set(occurrence.rule, [...(byRule.get(occurrence.rule) ?? []), shown(occurrence)]);
  }

  test.each(Object.entries(hand.due))('%s', (rule, due) => {
    expect((byRule.get(rule) ?? []).sort()).toEqual(listed(due, hand));
  });

  test('nothing else is due, and what has no day is listed as such', () => {
    expect([...byRule.keys()].sort()).toEqual(Object.keys(hand.due).sort());
    expect(schedule.undated.map(({ path }) => path).sort()).toEqual([...hand.undated].sort());
  });
});
