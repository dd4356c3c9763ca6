// The parties of the draft in hand, as choices.
import { attachedDraft } from '../../../core/edit/name';
import type { Party } from '../../../core/model/party';
import { useDraft } from '../store/use-draft';

const none: readonly Party[] = [];

export function useParties(): { value: string; text: string }[] {
  const parties = useDraft(({ draft, selection }) => attachedDraft(draft, selection.prefix)?.draft.parties ?? none);
  return parties.map(({ id, shortName, name }) => ({ value: id, text: shortName ?? name }));
}
