// A draft → the rules of its calendar: who sends what to whom, when, and who meets. Rows come from the answers of the
// coordination packs, those of attached regulations too; what hangs on an event has no day and is kept as such.
import type { Draft } from '../model/draft';
import type { Entry } from '../model/entry';
import { lowerFirst } from '../vi/lexicon';
import grammar from '../vi/schedule.json';
import { type Period, type PeriodDue, periods, readPeriodDue } from './period-due';

export type RuleKind = 'report' | 'meeting' | 'review' | 'plan' | 'task';

/** `path` leads to the answer it comes from; `words` are its time limit as written; `due` null when no day can be reckoned. */
export interface Rule {
  readonly path: string;
  readonly kind: RuleKind;
  readonly what: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly period: Period | null;
  readonly words: string | null;
  readonly window: string | null;
  readonly due: PeriodDue | null;
  /** Parties that take turns as host, in their order. */
  readonly hosts: readonly string[];
}

type Answers = Readonly<Record<string, unknown>>;

/** Periods of the packs under the names used here. */
const periodNames: Readonly<Record<string, Period>> = {
  week: 'weekly',
  month: 'monthly',
  quarter: 'quarterly',
  'half-year': 'halfYear',
  year: 'yearly',
};

export function rulesOf(draft: Draft, path = ''): Rule[] {
  const answer = (name: string) => `${path}answers.${name}`;
  const names = new Map(draft.parties.map(({ id, shortName, name }) => [id, shortName ?? name]));
  const own = [
    ...reportRules(draft.answers, names, answer('cadence')),
    ...briefingRules(draft.answers, names, answer('briefings'), 'briefings'),
    ...briefingRules(draft.answers, names, answer('meetings'), 'meetings'),
    ...singleRules(draft, names, answer),
    ...exchangeRules(draft.outline, `${path}outline`),
  ];
  const attached = draft.attachments.flatMap((item, index) =>
    item.type === 'regulation' && item.enabled ? rulesOf(item.draft, `${path}attachments[${index}].draft.`) : [],
  );
  return [...own, ...attached];
}

function reportRules({ cadence }: Answers, names: ReadonlyMap<string, string>, path: string): Rule[] {
  return itemsOf(cadence).map((row, index) => ({
    path: `${path}[${index}]`,
    kind: 'report' as const,
    what: textOf(row.content) ?? '',
    from: namesOf(row.from, names),
    to: [...namesOf(row.to, names), ...[textOf(row.toOthers)].filter((text) => text !== null)],
    period: periodOf(row.period),
    words: textOf(row.due),
    window: textOf(row.window),
    due: periodOf(row.period) === null ? null : dueOf(row.due, periodOf(row.period)),
    hosts: [],
  }));
}

function briefingRules(
  answers: Answers,
  names: ReadonlyMap<string, string>,
  path: string,
  list: 'briefings' | 'meetings',
): Rule[] {
  const order = namesOf(answers.hostOrder, names);
  return itemsOf(answers[list]).map((row, index) => {
    const words = textOf(row.when ?? row.time);
    const chair = typeof row.chair === 'string' ? (names.get(row.chair) ?? null) : null;
    const rotation = order.length > 0 ? order : [...names.values()];
    const period = periodOf(row.period ?? row.every);
    return {
      path: `${path}[${index}]`,
      kind: 'meeting' as const,
      what: filled(grammar.names.briefing, { level: textOf(row.level) ?? '' }).trim(),
      from: chair === null ? [] : [chair],
      to: [],
      period,
      words,
      window: null,
      // Without words, some time in the period.
      due: words === null ? null : dueOf(words, period),
      hosts: chair === null ? rotation : [],
    };
  });
}

interface Single {
  readonly name: string;
  readonly kind: RuleKind;
  readonly what: string;
  readonly before?: true;
}

function singleRules(draft: Draft, names: ReadonlyMap<string, string>, answer: (name: string) => string): Rule[] {
  const { answers } = draft;
  const lead = typeof answers.reportLead === 'string' ? names.get(answers.reportLead) : undefined;
  const others = [...names.values()].filter((name) => name !== lead);
  const singles: Single[] = [
    { name: 'halfYearReport', kind: 'report', what: grammar.names.halfYearReport, before: true },
    { name: 'yearReport', kind: 'report', what: grammar.names.yearReport, before: true },
    { name: 'assignmentReview', kind: 'plan', what: grammar.names.assignmentReview },
    { name: 'yearPlanDue', kind: 'plan', what: grammar.names.yearPlan },
    { name: 'reviewDue', kind: 'review', what: filled(grammar.names.review, { subject: lowerFirst(draft.subject) }) },
    { name: 'interimReview', kind: 'review', what: grammar.names.interim },
    { name: 'finalReview', kind: 'review', what: grammar.names.final },
  ];
  return singles.flatMap(({ name, kind, what, before }) => {
    const words = textOf(answers[name]);
    if (words === null) return [];
    const due = dueOf(words);
    const report = kind === 'report' && lead !== undefined;
    return [
      {
        path: answer(name),
        kind,
        what,
        from: report ? others : [],
        to: report ? [lead] : [],
        period: 'yearly' as const,
        words,
        window: null,
        due: before && due?.type === 'dates' ? { ...due, before: true } : due,
        hosts: [],
      },
    ];
  });
}

/** The regular exchange of information of a plan: its day stands in the article's own answers. */
function exchangeRules(entries: readonly Entry[], path: string): Rule[] {
  return entries.flatMap((entry, index) => {
    const here = `${path}[${index}]`;
    const inner = exchangeRules(entry.children, `${here}.children`);
    const words = textOf(entry.answers.exchangeDay);
    const period = periodOf(entry.answers.exchange);
    if (!entry.enabled || words === null || period === null) return entry.enabled ? inner : [];
    const rule: Rule = {
      path: `${here}.answers.exchangeDay`,
      kind: 'report',
      what: grammar.names.exchange,
      from: [],
      to: [],
      period,
      words,
      window: null,
      due: dueOf(words, period),
      hosts: [],
    };
    return [rule, ...inner];
  });
}

function dueOf(words: unknown, period: Period | null = null): PeriodDue | null {
  return typeof words === 'string' ? readPeriodDue(words, period) : null;
}

function periodOf(value: unknown): Period | null {
  if (typeof value !== 'string') return null;
  return periods.find((period) => period === value) ?? (Object.hasOwn(periodNames, value) ? (periodNames[value] ?? null) : null);
}

function itemsOf(value: unknown): Answers[] {
  return Array.isArray(value) ? value.filter((item): item is Answers => typeof item === 'object' && item !== null) : [];
}

function namesOf(value: unknown, names: ReadonlyMap<string, string>): string[] {
  return Array.isArray(value) ? value.flatMap((id) => (typeof id === 'string' ? (names.get(id) ?? []) : [])) : [];
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function filled(text: string, params: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
}
