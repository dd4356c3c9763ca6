// Two values that share what did not change → the few places where they differ, and back: so that a stroke of a key does not
// send a whole draft.
import { type Path, type Step, withValue } from './path';

/** Without `value`: nothing is at the place any more. */
export interface Edit {
  readonly path: Path;
  readonly value?: unknown;
}

type Json = Readonly<Record<Step, unknown>>;

/** What both hold as the same object is not looked into. A list that grew or shrank is one edit. */
export function editsBetween(old: unknown, now: unknown): readonly Edit[] {
  const edits: Edit[] = [];
  collect(old, now, [], edits);
  return edits;
}

/** With more to change, the whole value is the shorter message. */
const few = 1_000;

/** Undefined: send the whole. */
export function fewEdits(old: unknown, now: unknown): readonly Edit[] | undefined {
  const edits = editsBetween(old, now);
  return edits.length > few ? undefined : edits;
}

/** Undefined: an edit is for a place that is not there, so they were made for another value. */
export function withEdits<T>(value: T, edits: readonly Edit[]): T | undefined {
  let made = value;
  for (const { path, value: next } of edits) {
    if (!fits(made, path)) return undefined;
    made = withValue(made, path, next);
  }
  return made;
}

/** All holders on the way are there, an item of a list too; only a name in a record may be new. */
function fits(value: unknown, path: Path): boolean {
  let holder = value;
  for (const [at, step] of path.entries()) {
    if (!isHolder(holder) || step === '__proto__' || Array.isArray(holder) !== (typeof step === 'number')) return false;
    const isLast = at === path.length - 1;
    if (!Object.hasOwn(holder, step) && !(isLast && typeof step === 'string')) return false;
    holder = (holder as Json)[step];
  }
  return true;
}

function collect(old: unknown, now: unknown, path: Path, edits: Edit[]): void {
  if (Object.is(old, now)) return;
  if (!isAlike(old, now)) {
    edits.push(now === undefined ? { path } : { path, value: now });
    return;
  }
  for (const step of stepsOf(old, now)) collect(ownOf(old, step), ownOf(now, step), [...path, step], edits);
}

/** Both lists of one length, or both records. */
function isAlike(old: unknown, now: unknown): old is Json {
  if (!isHolder(old) || !isHolder(now)) return false;
  if (Array.isArray(old) || Array.isArray(now)) return Array.isArray(old) && Array.isArray(now) && old.length === now.length;
  return true;
}

function isHolder(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function stepsOf(old: Json, now: unknown): Iterable<Step> {
  if (Array.isArray(old)) return old.keys();
  return new Set([...Object.keys(old), ...Object.keys(now as Json)]);
}

function ownOf(value: unknown, step: Step): unknown {
  return Object.hasOwn(value as Json, step) ? (value as Json)[step] : undefined;
}
