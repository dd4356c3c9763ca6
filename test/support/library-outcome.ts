// Shorthands of tests of the library: the value or the codes of an outcome, a passage of an article.
import type { Outcome } from '../../core/finding/finding';
import type { Passage } from '../../core/library/passage';

export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings));
  return outcome.value;
}

export function codes(outcome: Outcome<unknown>): string[] {
  return outcome.findings.map(({ code }) => code);
}

export const article = (number: number, text: string): Passage => ({ place: `art-${number}`, label: `Điều ${number}.`, text });
