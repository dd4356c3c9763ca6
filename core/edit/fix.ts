// A finding about a draft → what one click can do about it. Only what cannot be wrong, or says itself what it will do.
import type { Finding } from '../finding/finding';
import type { Draft } from '../model/draft';
import { findIn, replaceIn } from './find';
import { attachedDraft, type Named, placeNamed } from './name';
import { changeUnit, freeId, idsOf, placeOf, places } from './outline';
import { valueAt, withValue } from './path';

/** `name` says what it does, as a key of words: "enableUnit". */
export interface Fix {
  readonly name: FixName;
  readonly params: Readonly<Record<string, string>>;
  readonly apply: (draft: Draft) => Draft;
}

export const fixNames = ['enableUnit', 'disableUnit', 'disableAnnex', 'dropStop', 'newId', 'clearAnswer', 'spellTerm'] as const;
export type FixName = (typeof fixNames)[number];

type Make = (inner: Draft, place: Named, finding: Finding) => (Omit<Fix, 'params'> & { params?: Fix['params'] }) | undefined;

/** undefined: somebody has to think. */
export function fixOf(draft: Draft, finding: Finding): Fix | undefined {
  const make = Object.hasOwn(makers, finding.code) ? makers[finding.code] : undefined;
  const place = placeNamed(draft, finding.at);
  const found = attachedDraft(draft, place.prefix);
  const fix = make && found && make(found.draft, place, finding);
  if (!fix || !found) return undefined;
  const apply = (whole: Draft) => {
    const now = attachedDraft(whole, place.prefix);
    return now ? withValue(whole, now.path, fix.apply(now.draft)) : whole;
  };
  return { name: fix.name, params: fix.params ?? {}, apply };
}

const clearAnswer: Make = (_inner, { unit, path }) => {
  if (path[0] !== 'answers' || path.length < 2) return undefined;
  return { name: 'clearAnswer', apply: (now) => cleared(now, unit, path) };
};

/** An answer that nobody asked for goes; one that does not fit is open again. */
function cleared(draft: Draft, unit: string | undefined, path: Named['path']): Draft {
  const start = unit === undefined ? [] : (placeOf(draft, unit)?.path ?? []);
  return withValue(draft, [...start, ...path], path.length > 2 && typeof path.at(-1) === 'number' ? null : undefined);
}

const makers: Readonly<Record<string, Make>> = {
  'ref.broken': (inner, _place, { params }) => {
    const name = String(params.target ?? '').split('.')[0] ?? '';
    const off = [...places(inner)].find(({ entry }) => !entry.enabled && (entry.id === name || entry.slot === name));
    if (!off) return undefined;
    const { id } = off.entry;
    return { name: 'enableUnit', apply: (now) => changeUnit(now, id, { enabled: true }) };
  },
  'lint.emptyUnit': (_inner, { unit, path }) => {
    if (unit === undefined || path.length > 0) return undefined;
    return { name: 'disableUnit', apply: (now) => changeUnit(now, unit, { enabled: false }) };
  },
  'lint.annexNotMentioned': (inner, _place, { at }) => {
    const id = at.slice(at.lastIndexOf('/') + 1);
    if (!inner.attachments.some((item) => item.id === id)) return undefined;
    return { name: 'disableAnnex', apply: (now) => withAttachmentOff(now, id) };
  },
  'lint.headingStop': (inner, { unit }) => {
    const heading = unit === undefined ? undefined : placeOf(inner, unit)?.entry.heading;
    if (unit === undefined || heading === undefined) return undefined;
    return { name: 'dropStop', apply: (now) => changeUnit(now, unit, { heading: heading.replace(/[\s.;,]+$/, '') }) };
  },
  'draft.idTwice': (inner, { unit, path }) => {
    if (unit === undefined || path.at(-1) !== 'id') return undefined;
    const second = [...places(inner)].filter(({ entry }) => entry.id === unit).at(-1);
    if (!second) return undefined;
    const id = freeId(idsOf(inner), unit);
    return { name: 'newId', params: { id }, apply: (now) => withValue(now, [...second.path, 'id'], id) };
  },
  'answer.unknown': clearAnswer,
  'answer.party': clearAnswer,
  'answer.deadline': clearAnswer,
  'date.impossible': clearAnswer,
  'value.choice': clearAnswer,
  'value.type': clearAnswer,
  'value.format': clearAnswer,
  'lint.termSpelling': (inner, _place, { params }) => {
    const { term, found } = { term: String(params.term ?? ''), found: String(params.found ?? '') };
    const query = { words: found, matchCase: true, wholeWords: true };
    if (findIn(inner, query).length === 0) return undefined;
    const words =
      found.charAt(0) === found.charAt(0).toLocaleLowerCase('vi') ? term.charAt(0).toLocaleLowerCase('vi') + term.slice(1) : term;
    return { name: 'spellTerm', params: { term: words }, apply: (now) => replaceIn(now, query, findIn(now, query), words) };
  },
};

function withAttachmentOff(draft: Draft, id: string): Draft {
  const at = draft.attachments.findIndex((item) => item.id === id);
  return valueAt(draft, ['attachments', at]) === undefined ? draft : withValue(draft, ['attachments', at, 'enabled'], false);
}
