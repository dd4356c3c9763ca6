// A file from disk becomes the next version of a dossier: the text as it came back from a partner, or as it was issued.
import { useFrame } from '../frame/frame-context';
import { call, shell } from '../wire';
import { useWords } from '../words/words';

export function useAddFile(dossier: string): () => Promise<void> {
  const { settings, busy, touch, toast, showFindings } = useFrame();
  const t = useWords();
  return async () => {
    const chosen = await shell.chooseFiles({
      title: t('versions.addFile'),
      kinds: ['any', 'docx', 'doc', 'txt', 'json'],
      many: false,
    });
    if (!chosen.ok) return showFindings(t('import.failed'), chosen.findings);
    const [file] = chosen.value;
    if (!file) return;
    const ask = { ...file, dossier, author: settings.author, message: file.name };
    const outcome = await busy(t('import.working', { count: 1 }), (talk) => call('library.addFile', ask, talk));
    touch();
    if (outcome.ok) toast({ kind: 'success', text: t('versions.added') });
    if (outcome.findings.length > 0) showFindings(t(outcome.ok ? 'import.report' : 'versions.notAdded'), outcome.findings);
  };
}
