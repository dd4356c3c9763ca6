// Records of meetings → reasons of changes. What knows about meetings is loaded when one comes.
import type { Change } from '../../../core/diff/change';
import { done, type Finding, type Outcome } from '../../../core/finding/finding';

/** By the ids of changes. */
type Notes = Readonly<Record<string, string>>;

/** Reasons: what the users wrote, else what the meetings concluded about the articles that a change touches. */
export async function reasonedBy(
  records: readonly unknown[],
  notes: Notes = {},
): Promise<Outcome<(changes: readonly Change[]) => Notes>> {
  if (records.length === 0) return done(() => notes);
  const [{ meetingsOf }, { reasonsOf }] = [await import('./records'), await import('../../../core/meeting/links')];
  const meetings = meetingsOf(records);
  return meetings.ok ? done((changes) => ({ ...reasonsOf(changes, meetings.value), ...notes })) : meetings;
}

/** What meetings concluded about a text and no version of it has served; or why a record cannot be read. */
export async function unservedIn(records: readonly unknown[]): Promise<readonly Finding[]> {
  if (records.length === 0) return [];
  const [{ meetingsOf }, { openItems, unservedFindings }] = [
    await import('./records'),
    await import('../../../core/meeting/links'),
  ];
  const meetings = meetingsOf(records);
  return meetings.ok ? unservedFindings(openItems(meetings.value)) : meetings.findings;
}
