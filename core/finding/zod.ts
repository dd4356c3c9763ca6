// What zod found wrong → findings, each with its path and what was expected.
import type { z } from 'zod';
import { error, type Finding, type FindingParams } from './finding';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** All problems of a failed parse, in the order of the input. `at` is a path such as "parties[0].name". */
export function findingsOf(issues: readonly Issue[], prefix: Path = []): Finding[] {
  return issues.flatMap((issue) => fromIssue(issue, [...prefix, ...issue.path]));
}

export function pathText(path: Path): string {
  let text = '';
  for (const step of path) text += typeof step === 'number' ? `[${step}]` : text === '' ? String(step) : `.${String(step)}`;
  return text;
}

const at = (code: string, path: Path, params: FindingParams = {}) => error(code, pathText(path), params);

function fromIssue(issue: Issue, path: Path): Finding[] {
  switch (issue.code) {
    case 'invalid_type':
      return [
        issue.input === undefined
          ? at('value.missing', path, { expected: issue.expected })
          : at('value.type', path, { expected: issue.expected }),
      ];
    case 'unrecognized_keys':
      return issue.keys.map((key) => at('value.unknownKey', [...path, key], { key }));
    case 'invalid_value':
      return [at(issue.input === undefined ? 'value.missing' : 'value.choice', path, { expected: issue.values.join(', ') })];
    case 'too_small':
      return [at('value.tooSmall', path, { limit: Number(issue.minimum) })];
    case 'too_big':
      return [at('value.tooBig', path, { limit: Number(issue.maximum) })];
    case 'invalid_format':
      return [at('value.format', path, { expected: issue.pattern ?? issue.format })];
    case 'invalid_union':
      return fromUnion(issue, path);
    case 'custom':
      return [at(typeof issue.params?.code === 'string' ? issue.params.code : 'value.invalid', path)];
    default:
      return [at('value.invalid', path)];
  }
}

function fromUnion(issue: z.core.$ZodIssueInvalidUnion, path: Path): Finding[] {
  if (issue.errors.length === 0) {
    return [at('value.choice', path, { expected: String(issue.discriminator ?? '') })];
  }
  const nearest = issue.errors.reduce((best, next) => (next.length < best.length ? next : best));
  return findingsOf(nearest, path);
}
