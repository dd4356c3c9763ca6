// The whole library as one file, and back.
import { useMemo } from 'react';
import { type Frame, useFrame } from '../frame/frame-context';
import { call, shell } from '../wire';
import type { Say } from '../words/catalog';
import { today, useWords } from '../words/words';

export interface Backup {
  readonly make: () => Promise<void>;
  readonly restore: () => Promise<void>;
  readonly verify: () => Promise<void>;
}

export function useBackup(): Backup {
  const frame = useFrame();
  const t = useWords();
  return useMemo(
    () => ({ make: () => make(frame, t), restore: () => restore(frame, t), verify: () => verify(frame, t) }),
    [frame, t],
  );
}

async function make(frame: Frame, t: Say): Promise<void> {
  await frame.flush();
  const outcome = await frame.busy(t('backup.making'), (talk) => call('library.backup', {}, talk));
  if (!outcome.ok) return frame.showFindings(t('backup.failed'), outcome.findings);
  const name = `thu-vien-${today()}.phoihop-backup`;
  const saved = await shell.saveFile({ title: t('command.backup'), name, kind: 'backup', content: outcome.value.bytes });
  if (!saved.ok) frame.showFindings(t('backup.failed'), saved.findings);
  else if (saved.value.state === 'saved') frame.toast({ kind: 'success', text: t('export.saved', { name: saved.value.name }) });
}

async function restore(frame: Frame, t: Say): Promise<void> {
  const chosen = await shell.chooseFiles({ title: t('command.restoreBackup'), kinds: ['backup'], many: false });
  if (!chosen.ok) return frame.showFindings(t('backup.notRestored'), chosen.findings);
  const [file] = chosen.value;
  if (!file) return;
  const question = {
    title: t('command.restoreBackup'),
    text: t('backup.question', { name: file.name }),
    ok: t('backup.restore'),
  };
  if (!(await frame.confirm({ ...question, danger: true }))) return;
  frame.go({ screen: 'library' });
  const outcome = await frame.busy(t('backup.restoring'), (talk) =>
    call('library.restoreBackup', { backup: file.content }, talk),
  );
  frame.touch();
  if (!outcome.ok) return frame.showFindings(t('backup.notRestored'), outcome.findings);
  const { kept } = outcome.value;
  frame.toast({ kind: 'success', text: kept === null ? t('backup.restored') : t('backup.restoredKept', { name: kept }) });
}

async function verify(frame: Frame, t: Say): Promise<void> {
  const outcome = await frame.busy(t('backup.verifying'), (talk) => call('library.verify', {}, talk));
  if (!outcome.ok || outcome.findings.length > 0) return frame.showFindings(t('backup.altered'), outcome.findings);
  frame.toast({
    kind: 'success',
    text: t('backup.whole', { dossiers: outcome.value.dossiers, versions: outcome.value.versions }),
  });
}
