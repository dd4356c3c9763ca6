// JSON text or value → Draft, with all problems at once.
import { type ParseError, parse as parseJsonc, printParseErrorCode } from 'jsonc-parser';
import { done, error, failed, type Outcome } from '../finding/finding';
import { findingsOf, pathText } from '../finding/zod';
import { isTooDeep, maxDepth } from './depth';
import { type Draft, draftSchema, draftVersion } from './draft';
import { newerVersions, upgradeDraft } from './upgrade';

/** Text of a file → a JSON value. A byte-order mark is allowed; the finding for bad JSON names line and column, from 1. */
export function parseJson(text: string): Outcome<unknown> {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  try {
    const value: unknown = JSON.parse(source);
    return isTooDeep(value) ? failed([tooDeep()]) : done(value);
  } catch {
    return failed([syntaxFinding(source)]);
  }
}

function tooDeep() {
  return error('value.tooBig', '', { limit: maxDepth });
}

function syntaxFinding(source: string) {
  const errors: ParseError[] = [];
  try {
    parseJsonc(source, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  } catch {
    // Its parser calls itself; only nesting can exhaust it.
    return tooDeep();
  }
  const first = errors[0] ?? { offset: source.length, error: 0 as ParseError['error'] };
  const before = source.slice(0, first.offset).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  return error('json.syntax', '', {
    line: before.length,
    column,
    problem: errors[0] ? printParseErrorCode(first.error) : 'syntax',
  });
}

/** A JSON value → Draft; older versions are brought up to date first. */
export function parseDraft(value: unknown): Outcome<Draft> {
  if (isTooDeep(value)) return failed([tooDeep()]);
  const newer = newerVersions(value);
  if (newer.length > 0) return failed(newer.map((path) => error('draft.newer', pathText(path), { known: draftVersion })));
  const parsed = draftSchema.safeParse(upgradeDraft(value), { reportInput: true });
  return parsed.success ? done(parsed.data) : failed(findingsOf(parsed.error.issues));
}
