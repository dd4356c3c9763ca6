// Print: the document as PDF, kept where the user wants it and opened in the computer's own viewer, which prints it.
import { useFrame } from '../frame/frame-context';
import { shell } from '../wire';
import { useWords } from '../words/words';
import { useExport } from './use-export';

export function usePrint(dossier: string): () => Promise<void> {
  const { busy, toast, showFindings } = useFrame();
  const t = useWords();
  const run = useExport(dossier);
  return async () => {
    const outcome = await busy(t('print.working'), (talk) => run({ form: 'pdf', base: undefined }, talk));
    if (!outcome.ok) return showFindings(t('print.failed'), outcome.findings);
    if (!outcome.value) return;
    const { name, handle } = outcome.value;
    toast({ kind: 'success', text: t('print.done', { name }) });
    if (!shell.can.saved || handle === '') return;
    const opened = await shell.openSaved({ handle });
    if (!opened.ok) showFindings(t('export.notOpened'), opened.findings);
  };
}
