// JSON text or value → Draft, with all problems at once.
import { type ParseError, parse as parseJsonc, printParseErrorCode } from 'jsonc-parser';
import { done, error, failed, type Outcome } from '../finding/finding';
import { findingsOf } from '../finding/zod';
import { type Draft, draftSchema, draftVersion } from './draft';
import { isNewerDraft, upgradeDraft } from './upgrade';

/** Text of a file → a JSON value. A byte-order mark is allowed; the finding for bad JSON names line and column, from 1. */
export function parseJson(text: string): Outcome<unknown> {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  try {
    return done(JSON.parse(source));
  } catch {
    return failed([syntaxFinding(source)]);
  }
}

function syntaxFinding(source: string) {
  const errors: ParseError[] = [];
  parseJsonc(source, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
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
  if (isNewerDraft(value)) return failed([error('draft.newer', 'version', { known: draftVersion })]);
  const parsed = draftSchema.safeParse(upgradeDraft(value), { reportInput: true });
  return parsed.success ? done(parsed.data) : failed(findingsOf(parsed.error.issues));
}
