// Lines written down while people speak → the parts of the record they are marked for. A line keeps its id there, so that
// marking it again or changing its words changes the same part, and taking the mark off takes it out.
import type { Meeting, MinutesEntry } from './record';

type Mark = Exclude<MinutesEntry['mark'], 'none'>;
type Part = 'reports' | 'results' | 'strengths' | 'limitations' | 'opinions' | 'proposals' | 'conclusions' | 'assignments';

const partOf: Readonly<Record<Mark, Part>> = {
  report: 'reports',
  result: 'results',
  strength: 'strengths',
  limitation: 'limitations',
  opinion: 'opinions',
  proposal: 'proposals',
  conclusion: 'conclusions',
  task: 'assignments',
};

/** The record with each part as its marked lines say; what was typed into a part by hand stays. */
export function withMarkedEntries(meeting: Meeting): Meeting {
  const ids = new Set(meeting.entries.map(({ id }) => id));
  const parts = Object.entries(partOf).map(([mark, part]) => {
    const marked = meeting.entries.filter((entry) => entry.mark === mark && entry.text.trim() !== '');
    const items: readonly { readonly id: string }[] = meeting[part];
    const known = new Map(items.map((item) => [item.id, item]));
    const byHand = items.filter(({ id }) => !ids.has(id));
    return [part, [...byHand, ...marked.map((entry) => ({ ...known.get(entry.id), ...itemOf(entry, mark as Mark) }))]];
  });
  return fillDefaults({ ...meeting, ...Object.fromEntries(parts) });
}

function itemOf({ id, speaker, by, at, text }: MinutesEntry, mark: Mark): object {
  const words = text.trim();
  if (mark === 'report' || mark === 'opinion' || mark === 'proposal') return { id, speaker, by, at, text: words };
  if (mark === 'task') return { id, task: words };
  return mark === 'result' ? { id, ...figureOf(words) } : { id, text: words };
}

/** "Số vụ: 12 vụ" → indicator, value and unit; without a colon and a number, the words are the indicator. */
function figureOf(words: string): { indicator: string; value?: string; unit?: string } {
  const match = /^(?<indicator>[^:]+):\s*(?<value>(?:\p{L}+\s+)?[\d.,]+)\s*(?<unit>.*)$/u.exec(words);
  if (!match?.groups) return { indicator: words };
  const { indicator = '', value = '', unit = '' } = match.groups;
  return { indicator: indicator.trim(), value: value.trim(), ...(unit.trim() === '' ? {} : { unit: unit.trim() }) };
}

/** Parts made here have what the schema gives by default. */
function fillDefaults(meeting: Meeting): Meeting {
  return {
    ...meeting,
    results: meeting.results.map((item) => ({ ...emptyResult, ...item })),
    limitations: meeting.limitations.map((item) => ({ ...{ cause: null, articles: [], served: null }, ...item })),
    conclusions: meeting.conclusions.map((item) => ({ ...{ articles: [], served: null }, ...item })),
    proposals: meeting.proposals.map((item) => ({ ...{ answer: null }, ...item })),
    assignments: meeting.assignments.map((item) => ({ ...emptyAssignment, ...item })),
  };
}

const emptyResult = { value: null, unit: null, period: null, previous: null, source: null };
const emptyAssignment = {
  lead: null,
  unit: null,
  partners: [],
  focal: null,
  due: null,
  product: null,
  reportTo: null,
  state: 'open' as const,
  progress: [],
  articles: [],
};
