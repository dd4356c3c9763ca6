// A content that the program made becomes a dossier of its own.
import { dossierTitle } from '../../core/model/dossier-title';
import { useFrame } from '../frame/frame-context';
import { call } from '../wire';
import { useWords } from '../words/words';
import type { Content } from './content';

/** The id of the dossier; undefined when it was not made, which was told. */
export function useNewDossier(): (title: string, body: Content) => Promise<string | undefined> {
  const { settings, touch, showFindings } = useFrame();
  const t = useWords();
  return async (title, body) => {
    const created = await call('library.create', { title: dossierTitle(title) });
    const saved = created.ok
      ? await call('library.save', { dossier: created.value.id, body, author: settings.author, after: 0 })
      : created;
    touch();
    if (created.ok && saved.ok) return created.value.id;
    showFindings(t('library.notChanged'), saved.findings);
    return undefined;
  };
}
