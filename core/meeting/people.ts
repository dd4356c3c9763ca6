// People of a meeting in words, as documents name them.
import { headOf } from '../compose/scope';
import meetingWords from '../vi/meeting.json';
import type { Attendee, Meeting } from './record';

/** "Thượng tá Lê Thành Lâm, Đồn trưởng Đồn Biên phòng …": rank before the name, no academic title. */
export function personText({ rank, name, post, unit }: Attendee): string {
  return [rank === null ? name : `${rank} ${name}`, postText(post, unit)].filter((part) => part !== '').join(', ');
}

/** Post first, as in a sentence: "Cục trưởng Cục Hải quan Nguyễn Văn Thọ", "Tư lệnh Bộ đội Biên phòng, Trung tướng Vũ Trung Kiên". */
export function titledName({ rank, name, post, unit }: Attendee): string {
  const office = postText(post, unit);
  if (office === '') return rank === null ? name : `${rank} ${name}`;
  return rank === null ? `${office} ${name}` : `${office}, ${rank} ${name}`;
}

function postText(post: string | null, unit: string | null): string {
  if (post === null) return unit ?? '';
  return unit === null || post.includes(unit) ? post : headOf(post, unit);
}

export function attendeeOf({ attendees }: Pick<Meeting, 'attendees'>, id: string | null): Attendee | undefined {
  return id === null ? undefined : attendees.find((person) => person.id === id);
}

/** Who spoke: the attendee, or the name written down where nobody on the list did. */
export function speakerText(meeting: Meeting, speaker: string | null, by: string | null): string | null {
  const person = attendeeOf(meeting, speaker);
  return person ? personText(person) : by;
}

/** Those present, one group a side in the order of the sides; chairs and secretaries are of their side like all others. */
export function groupsOf(meeting: Meeting): { side: string; people: string[] }[] {
  return meeting.sides.flatMap(({ id, name }) => {
    const people = meeting.attendees.filter(({ side, presence }) => side === id && presence === 'present').map(presentText);
    return people.length > 0 ? [{ side: name, people }] : [];
  });
}

function presentText(person: Attendee): string {
  return person.standsFor === null ? personText(person) : `${personText(person)} (${meetingWords.standsFor} ${person.standsFor})`;
}

/** Guests that neither chair nor keep the minutes: those are named in their own lines. */
export function guestsOf({ attendees, chairs, secretaries }: Meeting): string[] {
  const named = new Set([...chairs, ...secretaries]);
  return attendees
    .filter(({ side, presence }) => presence === 'invited' || (side === null && presence === 'present'))
    .filter(({ id }) => !named.has(id))
    .map(personText);
}

export function absentOf({ attendees }: Meeting): string[] {
  return attendees
    .filter(({ presence }) => presence === 'absent')
    .map((person) => (person.reason === null ? personText(person) : `${personText(person)} (${person.reason})`));
}
