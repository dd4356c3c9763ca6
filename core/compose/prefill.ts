// A starter draft and what the user said once of their own agency → the draft with the agency as its first party.
import type { Settings } from '../model/settings';
import { blankText } from '../vi/lexicon';

export type Profile = Pick<Settings, 'agency' | 'recipients' | 'archive'>;
type Values = Record<string, unknown>;

/** What is not known stays as the starter has it. */
export function prefilled(draft: Values, { agency, recipients, archive }: Profile): Values {
  const { parties, place } = draft;
  const [own, ...others] = Array.isArray(parties) ? (parties as Values[]) : [];
  const withAgency =
    agency && own ? { ...draft, parties: [{ ...own, ...agency }, ...others], place: place ?? agency.place } : draft;
  const lines = { items: recipients, archive };
  return recipients.length > 0 || archive !== null ? { ...withAgency, recipients: lines } : withAgency;
}

/** The title of a dossier that has no name yet. */
export function isBlank(subject: unknown): boolean {
  return typeof subject !== 'string' || subject.trim() === '' || subject === blankText;
}
