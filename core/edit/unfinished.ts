// A draft that somebody is still writing → what of it can be shown. A value of its kind that does not fit (a day that is not in the
// calendar, a choice that is not there, a list too long) is open, with an error at its place; what is no draft is refused.
import { done, type Finding, type Outcome } from '../finding/finding';
import type { Draft } from '../model/draft';
import { parseDraft } from '../model/parse';
import { upgradeDraft } from '../model/upgrade';
import { blankText } from '../vi/lexicon';
import { type Path, pathOf, valueAt, withValue } from './path';

export interface Unfinished {
  /** Can be composed. */
  readonly draft: Draft;
  /** The same with what does not fit as it was given: nothing is lost by opening it. */
  readonly given: Draft;
}

export function parseUnfinished(value: unknown): Outcome<Unfinished> {
  const whole = parseDraft(value);
  if (whole.ok) return done({ draft: whole.value, given: whole.value }, whole.findings);
  // What is wrong with the whole (nested without end) is not looked into.
  if (!whole.findings.every(({ code, at }) => at !== '' && unfit.has(code))) return whole;
  const upgraded = withParts(upgradeDraft(value), whole.findings);
  const places = whole.findings.map((finding) => openPlace(upgraded, finding));
  if (!places.every((place) => place !== undefined)) return whole;
  const draft = parseOpen(places.reduce((made, { path, open }) => withValue(made, path, open), upgraded));
  if (!draft.ok) return whole;
  const given = places.reduce((made, { path }) => withValue(made, path, valueAt(upgraded, path)), draft.value);
  return done({ draft: draft.value, given }, whole.findings);
}

/** What is found about a value of the right kind; another kind of value, or none, is no draft of ours. */
const unfit: ReadonlySet<string> = new Set([
  'date.impossible',
  'text.empty',
  'value.choice',
  'value.tooSmall',
  'value.tooBig',
  'value.format',
]);

/** What must be there is a visible blank. */
function parseOpen(value: unknown): Outcome<Draft> {
  const first = parseDraft(value);
  const missing = first.findings.filter(({ code }) => code === 'value.missing');
  if (first.ok || missing.length < first.findings.length) return first;
  return parseDraft(missing.reduce((made, { at }) => withValue(made, pathOf(at), blankText), value));
}

/** Days that were written as one text become their parts, of which one is open. */
function withParts(value: unknown, findings: readonly Finding[]): unknown {
  return findings.reduce((made, { at }) => {
    const path = pathOf(at);
    const holder = typeof valueAt(made, path) === 'string' ? path : path.slice(0, -1);
    const text = valueAt(made, holder);
    const parts = typeof text === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.slice(1).map(Number) : undefined;
    return parts ? withValue(made, holder, { year: parts[0], month: parts[1], day: parts[2] }) : made;
  }, value);
}

/** Where something is put to be open. Undefined: without it there is no draft. */
function openPlace(value: unknown, { code, at, params }: Finding): { path: Path; open: unknown } | undefined {
  const path = code === 'date.impossible' ? [...pathOf(at), 'day'] : pathOf(at);
  const given = valueAt(value, path);
  if (path.at(-1) === 'schema' || given === undefined) return undefined;
  if (code === 'value.tooBig' && isListOfTexts(given)) return { path, open: given.slice(0, Number(params.limit)) };
  return given instanceof Object ? undefined : { path, open: undefined };
}

/** Recipients, rows of a table. Records that are too many are not for a window to show. */
function isListOfTexts(value: unknown): value is unknown[] {
  return Array.isArray(value) && !value.some((item) => item instanceof Object && !Array.isArray(item));
}
