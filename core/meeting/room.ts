// How much one record of a meeting holds, and what of it is more than that: asked after every change, so it looks at lengths alone.
import { error, type Finding } from '../finding/finding';

/** The most items of each list. */
export const room = {
  attendees: 500,
  agenda: 200,
  entries: 2000,
  followUps: 500,
  reports: 200,
  results: 500,
  strengths: 200,
  limitations: 200,
  opinions: 500,
  proposals: 200,
  conclusions: 200,
  assignments: 500,
  events: 50,
} as const;
type List = keyof typeof room;

/** Of what became known of one task between meetings. */
export const mostProgress = 50;

const codes: Partial<Record<List, string>> = { attendees: 'meeting.tooManyPeople', entries: 'meeting.tooManyLines' };

export function overfull(meeting: { readonly [list in List]: readonly unknown[] }): Finding[] {
  return (Object.keys(room) as List[]).flatMap((list) => {
    const [count, limit] = [meeting[list].length, room[list]];
    return count > limit ? [error(codes[list] ?? 'meeting.tooManyItems', list, { count, limit })] : [];
  });
}
