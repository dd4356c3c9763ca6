// Findings in the order in which they are shown and stepped through.
import type { Finding, Severity } from '../../../core/finding/finding';

const order: readonly Severity[] = ['error', 'warning', 'info'];
const known = new WeakMap<readonly Finding[], readonly Finding[]>();

/** Errors first, else as found. */
export function ordered(findings: readonly Finding[]): readonly Finding[] {
  const old = known.get(findings);
  if (old) return old;
  const made = [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  known.set(findings, made);
  return made;
}
