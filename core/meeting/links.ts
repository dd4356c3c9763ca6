// From a conclusion to the clause and back: what a meeting said about articles of a regulation and no draft has served yet,
// and the reasons that changes of those articles get from it. Articles are named by their permanent ids, or as they are printed
// ("Điều 5"): foreign texts have no ids that a secretary could know.
import { dateText } from '../compose/scope';
import type { Change, Place } from '../diff/change';
import { type Finding, warning } from '../finding/finding';
import { unitName } from '../tree/unit-name';
import links from '../vi/meeting.json';
import type { Meeting } from './record';
import { inOrder } from './tasks';

/** A conclusion or limitation that concerns articles. `articles` holds ids or printed numbers of units of the regulation. */
export interface OpenItem {
  readonly meeting: string;
  readonly meetingTitle: string;
  readonly kind: 'conclusion' | 'limitation';
  readonly id: string;
  readonly text: string;
  readonly articles: readonly string[];
}

/** Items that name articles and that no version has served, in the order of the meetings; of one dossier where it is given. */
export function openItems(meetings: readonly Meeting[], dossier?: string): OpenItem[] {
  return inOrder(meetings)
    .filter((meeting) => dossier === undefined || meeting.dossier === dossier)
    .flatMap((meeting) => itemsOf(meeting).filter(({ served }) => served === null))
    .map(({ served: _, ...item }) => item);
}

/** Open items by the article they concern; an item that names several stands at each. */
export function openItemsByArticle(meetings: readonly Meeting[], dossier?: string): ReadonlyMap<string, readonly OpenItem[]> {
  const byArticle = new Map<string, OpenItem[]>();
  for (const item of openItems(meetings, dossier)) {
    for (const article of item.articles) byArticle.set(article, [...(byArticle.get(article) ?? []), item]);
  }
  return byArticle;
}

/** What is still to be served before a draft is issued, each at the article it concerns. */
export function unservedFindings(items: readonly OpenItem[]): Finding[] {
  return items.map(({ kind, text, meetingTitle, articles }) =>
    warning(kind === 'conclusion' ? 'meeting.conclusionOpen' : 'meeting.limitationOpen', articles[0] ?? '', {
      text,
      meeting: meetingTitle,
      articles: articles.join(', '),
    }),
  );
}

function itemsOf(meeting: Meeting): (OpenItem & { readonly served: string | null })[] {
  const item = (kind: OpenItem['kind']) => (one: Meeting['conclusions'][number]) => ({
    meeting: meeting.id,
    meetingTitle: meeting.title,
    kind,
    id: one.id,
    text: one.text,
    articles: one.articles,
    served: one.served,
  });
  const all = [...meeting.limitations.map(item('limitation')), ...meeting.conclusions.map(item('conclusion'))];
  return all.filter(({ articles }) => articles.length > 0);
}

/** Ids of changes → the reason that cites the meeting, for the third column of the comparison table. Served items give theirs too. */
export function reasonsOf(changes: readonly Change[], meetings: readonly Meeting[]): Record<string, string> {
  const ordered = inOrder(meetings);
  const reasons = changes.flatMap((change): [string, string][] => {
    const units = unitsOf(change);
    const cited = ordered.flatMap((meeting) =>
      itemsOf(meeting)
        .filter(({ articles }) => articles.some((article) => units.has(unitName(article))))
        .map((item) => citation(meeting, item)),
    );
    return cited.length === 0 ? [] : [[change.id, cited.join('\n')]];
  });
  return Object.fromEntries(reasons);
}

function citation(meeting: Meeting, { kind, text }: OpenItem): string {
  const words = links.reasons[kind];
  return words.replace('{meeting}', meeting.title).replace('{date}', dateText(meeting.date)).replace('{text}', text);
}

/**
 * Every unit on the way to what a change touches: ids of the old and the new text, printed numbers of the old one, which is
 * what the meeting spoke of.
 */
function unitsOf(change: Change): ReadonlySet<string> {
  const places: readonly Place[] =
    change.kind === 'split'
      ? [change.old, ...change.into]
      : change.kind === 'merge'
        ? [...change.from, change.new]
        : change.kind === 'ids'
          ? []
          : [...('old' in change ? [change.old] : []), ...('new' in change ? [change.new] : [])];
  const old = change.kind === 'merge' ? change.from : 'old' in change ? [change.old] : [];
  const printed = old.flatMap(({ path }) => path.flatMap(({ num }) => (num === undefined ? [] : [num])));
  const ids = places.flatMap(({ id, path }) => [id, ...path.map((step) => step.id)]);
  return new Set([...ids, ...printed].map(unitName));
}
