// A loop in a pack's wording can find the same thing a million times: findings are told once each, and not without end.
import type { Finding } from '../../core/finding/finding';

const most = 1_000;

/** Each finding once, in the order found; beyond the most, a last one says how many more there are. */
export function bounded(findings: readonly Finding[]): Finding[] {
  const once = new Map<string, Finding>();
  let more = 0;
  for (const finding of findings) {
    const key = JSON.stringify(finding);
    if (once.has(key)) continue;
    if (once.size < most || finding.severity === 'error') once.set(key, finding);
    else more += 1;
  }
  const kept = [...once.values()];
  return more === 0 ? kept : [...kept, { code: 'findings.more', severity: 'info', at: '', params: { count: more } }];
}
