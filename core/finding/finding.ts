// What went wrong or deserves a look, as data: the words are in core/vi/messages/ and core/en/messages/ by code.

export type Severity = 'error' | 'warning' | 'info';

export type FindingParams = Readonly<Record<string, string | number>>;

/** Where in a pack's own files a finding comes from; `line` counts from 1. */
export interface PackPlace {
  readonly pack: string;
  readonly file: string;
  readonly line?: number;
}

/**
 * One problem. `code` selects the message, `at` is the place: a path into the draft ("parties[0].name"), the id of a
 * node of the tree, or "" for the whole. `related` lists other places that belong to the same problem.
 */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly at: string;
  readonly params: FindingParams;
  readonly source?: PackPlace;
  readonly related?: readonly string[];
}

/** A value with what was noticed on the way, or the findings alone when there is no value. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

export function done<T>(value: T, findings: readonly Finding[] = []): Outcome<T> {
  return { ok: true, value, findings };
}

export function failed(findings: readonly Finding[]): Outcome<never> {
  return { ok: false, findings };
}

export function error(code: string, at: string, params: FindingParams = {}, source?: PackPlace): Finding {
  return make(code, 'error', at, params, source);
}

export function warning(code: string, at: string, params: FindingParams = {}, source?: PackPlace): Finding {
  return make(code, 'warning', at, params, source);
}

export function info(code: string, at: string, params: FindingParams = {}): Finding {
  return make(code, 'info', at, params);
}

function make(code: string, severity: Severity, at: string, params: FindingParams, source?: PackPlace): Finding {
  return source ? { code, severity, at, params, source } : { code, severity, at, params };
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}

/** The same thing said again of another text (the old and the new one of a comparison) tells nothing more. */
export function onceEach(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}
