// Records of meetings as values or as text → meetings.
import { done, failed, type Outcome } from '../../../core/finding/finding';
import { parseMeeting } from '../../../core/meeting/parse';
import type { Meeting } from '../../../core/meeting/record';
import { parseJson } from '../../../core/model/parse';

export function meetingOf(given: unknown): Outcome<Meeting> {
  const value = typeof given === 'string' ? parseJson(given) : done(given);
  return value.ok ? parseMeeting(value.value) : value;
}

/** Findings of each record stand under its place in the list. */
export function meetingsOf(given: readonly unknown[]): Outcome<Meeting[]> {
  const outcomes = given.map(meetingOf);
  const findings = outcomes.flatMap((outcome, index) =>
    outcome.findings.map((finding) => ({ ...finding, at: finding.at === '' ? `[${index}]` : `[${index}].${finding.at}` })),
  );
  const meetings = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  return meetings.length === given.length ? done(meetings, findings) : failed(findings);
}
