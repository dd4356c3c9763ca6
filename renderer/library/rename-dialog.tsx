// Another name for a dossier, asked from its menu or by F2.
import { TextDialog } from '../frame/text-dialog';
import { useWords } from '../words/words';
import { useDossierActions } from './actions';
import type { ShelfRow } from './shelf';

export function RenameDialog({ row, onClose }: { readonly row: ShelfRow; readonly onClose: () => void }) {
  const t = useWords();
  const actions = useDossierActions();
  return (
    <TextDialog
      title={t('library.rename')}
      label={t('library.column.title')}
      first={row.title}
      isRequired
      isMarked
      onClose={onClose}
      onText={(text) => actions.rename(row, text)}
    />
  );
}
