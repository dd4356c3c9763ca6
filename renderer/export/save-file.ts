// Bytes → a file where the user wants it, then the ways on: open it, show its folder.

import type { SaveFile } from '../../core/bridge/shell';
import { useFrame } from '../frame/frame-context';
import { shell } from '../wire';
import { useWords } from '../words/words';

export type Saving = Omit<SaveFile, 'title'>;

/** `isTold`: with a message that it was saved. The name it was saved under, and its handle; undefined when it was not. A locked target is the shell's to ask about. */
export function useSaveFile(): (file: Saving, isTold?: boolean) => Promise<{ name: string; handle: string } | undefined> {
  const { toast, showFindings } = useFrame();
  const t = useWords();
  return async (file, isTold = true) => {
    const saved = await shell.saveFile({ title: t('export.where'), ...file });
    if (!saved.ok) {
      showFindings(t('export.failed'), saved.findings);
      return undefined;
    }
    if (saved.value.state !== 'saved') return undefined;
    const { name, handle } = saved.value;
    const action = { text: t('export.open'), run: () => void shell.openSaved({ handle }) };
    if (isTold)
      toast({ kind: 'success', text: t('export.saved', { name }), ...(shell.can.saved && handle !== '' ? { action } : {}) });
    return { name, handle };
  };
}
