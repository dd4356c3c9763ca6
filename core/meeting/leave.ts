// Somebody, or a body, is taken off the lists of a record: what was said and given stays, without pointing to who is gone.
import type { Attendee, Meeting } from './record';

/** Lines keep the name of who spoke. */
export function withoutPerson(meeting: Meeting, id: string): Meeting {
  const person = meeting.attendees.find((one) => one.id === id);
  if (!person) return meeting;
  const named = <T extends Speech>(lines: readonly T[]) => lines.map((line) => unlinked(line, person));
  return {
    ...meeting,
    attendees: meeting.attendees.filter((one) => one !== person),
    chairs: meeting.chairs.filter((chair) => chair !== id),
    secretaries: meeting.secretaries.filter((secretary) => secretary !== id),
    agenda: meeting.agenda.map((item) => (item.speaker === id ? { ...item, speaker: null } : item)),
    entries: named(meeting.entries),
    reports: named(meeting.reports),
    opinions: named(meeting.opinions),
    proposals: named(meeting.proposals),
  };
}

interface Speech {
  readonly speaker: string | null;
  readonly by: string | null;
}

function unlinked<T extends Speech>(line: T, person: Attendee): T {
  return line.speaker === person.id ? { ...line, speaker: null, by: spokenName(person) } : line;
}

function spokenName({ rank, name }: Attendee): string | null {
  return [rank ?? '', name].join(' ').trim() || null;
}

const nothing = { name: '', parent: null, shortName: null, abbreviation: null, place: null, headTitle: null };

/** Its people become people of no side, its tasks tasks without a lead. The last side, without which there is no meeting, is emptied. */
export function withoutSide(meeting: Meeting, id: string): Meeting {
  const sides = meeting.sides.filter((side) => side.id !== id);
  if (sides.length === 0) return { ...meeting, sides: meeting.sides.map((side) => ({ ...side, ...nothing })) };
  return {
    ...meeting,
    sides,
    host: meeting.host === id ? null : meeting.host,
    attendees: meeting.attendees.map((person) => (person.side === id ? { ...person, side: null } : person)),
    assignments: meeting.assignments.map((task) => ({
      ...task,
      lead: task.lead === id ? null : task.lead,
      partners: task.partners.filter((partner) => partner !== id),
    })),
  };
}
