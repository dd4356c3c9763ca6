// The record of a meeting that is about to be prepared: nothing in it but what is known.
import { lexicon } from '../vi/lexicon';
import { type Meeting, type MeetingKind, meetingSchema, meetingVersion } from './record';

interface Begin {
  readonly id: string;
  readonly title: string;
  readonly kind: MeetingKind;
  /** The user's own agency, where the settings name one. */
  readonly agency: Readonly<Record<string, unknown>> | null;
}

/** Throws when the agency is not one: the settings are checked before. */
export function begunMeeting({ id, title, kind, agency }: Begin): Meeting {
  const side = { id: 'a', ...(agency ?? { name: lexicon.blank }) };
  return meetingSchema.parse({ version: meetingVersion, id, title, kind, sides: [side], host: side.id });
}
