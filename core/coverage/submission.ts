// Coverage and the two texts → the draft of the tờ trình (pack `submission`), with the figures filled in; what nobody said stays null.
import type { Draft } from '../model/draft';
import type { Coverage } from './coverage';

/** `names` are what the two texts are called; `chapters` those of the new one, null where there are none. */
export function submissionDraft(
  { rows, counts, added }: Coverage,
  now: Draft | undefined,
  names: { readonly old: string; readonly new: string },
  chapters: number | null,
): unknown {
  const dropped = rows.filter(({ fate, counted }) => fate === 'dropped' && counted);
  const figures = Object.fromEntries(Object.entries(counts).map(([key, count]) => [`${key}Articles`, count]));
  const [first] = now?.parties ?? [];
  return {
    schema: 'phoihop/draft',
    version: 1,
    id: `${(now?.id ?? 'to-trinh').slice(0, 60)}-submission`,
    pack: 'submission',
    parties: [first ?? { id: 'issuer', name: '…' }],
    place: now?.place ?? null,
    subject: `Ban hành ${names.new}`,
    answers: {
      addressees: null,
      newTitle: names.new,
      oldTitle: names.old,
      ...figures,
      chapters,
      addedUnits: added.map(({ name, heading }) => ({ unit: name, heading: heading || null })),
      droppedUnits: dropped.map(({ name, heading, reason }) => ({ unit: name, heading: heading || null, reason })),
    },
    recipients: { items: ['Như trên'], archive: null },
  };
}
