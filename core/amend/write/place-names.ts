// Targets → words: "khoản 2 và khoản 3 Điều 14", "điểm c khoản 1 và khoản 2 Điều 5; Điều 7 và Phụ lục II" (conventions §2.4: from the
// inside out, an outer level said once for several inner ones).

import words from '../../vi/amending.json';
import { joinWords, lexicon } from '../../vi/lexicon';
import type { Target, UnitLabel } from '../instruction';
import { placeText } from '../label-name';

export function fill(text: string, params: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => String(params[name] ?? slot));
}

/** "điểm a khoản 2 Điều 5"; a title is named by its unit. */
export function placeName({ path, part }: Target, relativeTo: readonly UnitLabel[] = []): string {
  const own = path.slice(0, path.length - relativeTo.length);
  const place = placeText(own);
  if (part !== 'heading') return place;
  const form = path[0]?.level === 'clause' ? words.heading.clause : words.heading.title;
  return fill(form, { place: place === '' ? lowerKind(path) : place });
}

/** Below "Điều 7" its own title is "tên điều". */
function lowerKind(path: readonly UnitLabel[]): string {
  const names: Readonly<Record<string, string>> = lexicon.labels;
  return (names[path[0]?.level ?? ''] ?? '').toLocaleLowerCase('vi');
}

/** All places in one list, neighbours of one outer unit together; "và" stands once, before the last. */
export function placeList(targets: readonly Target[], relativeTo: readonly UnitLabel[] = []): string {
  const articles = byArticle(targets, relativeTo).map((group) => innerGroups(group, relativeTo));
  const [only] = articles;
  if (!only) return '';
  if (articles.length === 1)
    return only.length === 1 ? groupName(only[0], joinWords) : joinWords(only.map((one) => groupName(one, listed)));
  const names = articles.map((groups) => listed(groups.map((one) => groupName(one, listed))));
  const last = names.at(-1) ?? '';
  const separator = articles.some((groups) => groups.length > 1 || (groups[0]?.inner.length ?? 0) > 1) ? '; ' : ', ';
  return `${names.slice(0, -1).join(separator)} ${lexicon.and} ${last}`;
}

const listed = (names: readonly string[]) => names.join(', ');

/** Units of one parent: their names, and the labels around them from the inside out. */
interface Group {
  readonly inner: string[];
  readonly outer: readonly UnitLabel[];
}

function groupName(group: Group | undefined, join: (names: readonly string[]) => string): string {
  return group ? `${join(group.inner)} ${outerName(group.outer)}`.trim() : '';
}

const outerName = (labels: readonly UnitLabel[]) => placeText(labels);

/** Neighbours that stand in one article. */
function byArticle(targets: readonly Target[], relativeTo: readonly UnitLabel[]): Target[][] {
  const groups: Target[][] = [];
  let key = '';
  for (const target of targets) {
    const own = outerKey(target, relativeTo);
    if (own === key && own !== '') groups.at(-1)?.push(target);
    else groups.push([target]);
    key = own;
  }
  return groups;
}

const ownPath = ({ path }: Target, relativeTo: readonly UnitLabel[]) => path.slice(0, path.length - relativeTo.length);

/** The outermost label below what is understood; "" for a unit that has nothing around it. */
function outerKey(target: Target, relativeTo: readonly UnitLabel[]): string {
  const own = ownPath(target, relativeTo);
  const outer = own.at(-1);
  return own.length > 1 && outer ? `${outer.level} ${outer.num}` : '';
}

/** "điểm a, điểm b khoản 1" and "khoản 3 Điều 5": the article stands behind the last. */
function innerGroups(targets: readonly Target[], relativeTo: readonly UnitLabel[]): Group[] {
  const groups: Group[] = [];
  for (const target of targets) {
    const own = ownPath(target, relativeTo);
    const inner = own.length === 0 ? placeName(target, relativeTo) : placeName({ ...target, path: own.slice(0, 1) });
    const outer = own.slice(1);
    const last = groups.at(-1);
    if (last && outerName(last.outer) === outerName(outer)) last.inner.push(inner);
    else groups.push({ outer, inner: [inner] });
  }
  return groups.map((group, at) => (at < groups.length - 1 ? { ...group, outer: group.outer.slice(0, -1) } : group));
}
