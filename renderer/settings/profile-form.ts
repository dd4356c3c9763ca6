// Settings ⇄ the texts of the profile's form: an empty field is a fact that is not known.
import type { Settings } from '../../core/model/settings';

type Agency = NonNullable<Settings['agency']>;

export const forces: readonly Agency['force'][] = ['customs', 'border-guard', 'police', 'coast-guard', 'military', 'other'];
export const authorities: readonly Agency['signer']['authority'][] = ['none', 'TM', 'Q', 'KT', 'TL', 'TUQ'];

export interface ProfileForm {
  readonly name: string;
  readonly parent: string;
  readonly force: Agency['force'];
  readonly shortName: string;
  readonly abbreviation: string;
  readonly headTitle: string;
  readonly place: string;
  readonly signerName: string;
  readonly signerTitle: string;
  readonly signerRank: string;
  readonly authority: Agency['signer']['authority'];
  readonly author: string;
  /** One a line. */
  readonly recipients: string;
  readonly archive: string;
}

export function profileForm({ agency, author, recipients, archive }: Settings): ProfileForm {
  const signer = agency?.signer;
  return {
    name: agency?.name ?? '',
    parent: agency?.parent?.name ?? '',
    force: agency?.force ?? 'customs',
    shortName: agency?.shortName ?? '',
    abbreviation: agency?.abbreviation ?? '',
    headTitle: agency?.headTitle ?? '',
    place: agency?.place ?? '',
    signerName: signer?.name ?? '',
    signerTitle: signer?.title ?? '',
    signerRank: signer?.rank ?? '',
    authority: signer?.authority ?? 'none',
    author,
    recipients: recipients.join('\n'),
    archive: archive ?? '',
  };
}

/** Without a name there is no agency. */
export function settingsOf(form: ProfileForm, { agency }: Settings): Partial<Settings> {
  const recipients = form.recipients.split('\n').flatMap((line) => known(line) ?? []);
  const said = { author: form.author.trim(), recipients, archive: known(form.archive) };
  const name = known(form.name);
  return { ...said, agency: name === null ? null : { ...agencyOf(form, name), parent: parentOf(form, agency) } };
}

function agencyOf(form: ProfileForm, name: string): Omit<Agency, 'parent'> {
  return {
    force: form.force,
    name,
    shortName: known(form.shortName),
    abbreviation: known(form.abbreviation),
    place: known(form.place),
    headTitle: known(form.headTitle),
    signer: {
      authority: form.authority,
      onBehalfOf: null,
      title: known(form.signerTitle),
      rank: known(form.signerRank),
      name: known(form.signerName),
    },
  };
}

function parentOf(form: ProfileForm, agency: Settings['agency']): Agency['parent'] {
  const name = known(form.parent);
  return name === null ? null : { name, abbreviation: agency?.parent?.name === name ? agency.parent.abbreviation : null };
}

function known(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}
