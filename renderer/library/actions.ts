// What can be done with a dossier as a whole. Each says what came of it, and the library is read again.
import { useMemo } from 'react';
import type { Outcome } from '../../core/finding/finding';
import { type Frame, useFrame } from '../frame/frame-context';
import { call, shell } from '../wire';
import type { Say } from '../words/catalog';
import { useWords } from '../words/words';
import { latestContent } from './content';
import { fileName } from './file-name';
import type { ShelfRow } from './shelf';

export interface DossierActions {
  open(row: Pick<ShelfRow, 'id'>, place?: string): Promise<void>;
  rename(row: ShelfRow, title: string): Promise<boolean>;
  setTags(row: ShelfRow, tags: readonly string[]): Promise<boolean>;
  duplicate(row: ShelfRow): Promise<void>;
  exportFile(row: ShelfRow): Promise<void>;
  discard(row: ShelfRow): Promise<void>;
  restore(row: ShelfRow): Promise<void>;
  purge(row: ShelfRow): Promise<void>;
}

export function useDossierActions(): DossierActions {
  const frame = useFrame();
  const t = useWords();
  return useMemo(() => actionsOver(frame, t), [frame, t]);
}

function actionsOver(frame: Frame, t: Say): DossierActions {
  const settled = <T>(outcome: Outcome<T>, failed: string): outcome is Extract<Outcome<T>, { ok: true }> => {
    frame.touch();
    if (!outcome.ok) frame.showFindings(failed, outcome.findings);
    return outcome.ok;
  };
  const change = async (row: ShelfRow, part: { title?: string; tags?: string[] }) =>
    settled(await call('library.change', { dossier: row.id, ...part }), t('library.notChanged'));
  const restore = async ({ id, title }: ShelfRow) => {
    const outcome = await call('library.restore', { dossier: id });
    if (settled(outcome, t('library.notRestored'))) frame.toast({ kind: 'success', text: t('library.restored', { title }) });
  };
  return {
    open: (row, place) => openDossier(frame, row.id, t, place),
    rename: (row, title) => change(row, { title }),
    setTags: (row, tags) => change(row, { tags: [...tags] }),
    duplicate: (row) => duplicate(frame, row, t, settled),
    exportFile: (row) => exportFile(frame, row, t),
    restore,
    discard: async (row) => {
      const { id, title } = row;
      if (!settled(await call('library.discard', { dossier: id }), t('library.notDiscarded'))) return;
      frame.forget(id);
      const action = { text: t('command.undo'), run: () => void restore(row) };
      frame.toast({ kind: 'info', text: t('library.discarded', { title }), action });
    },
    purge: async ({ id, title }) => {
      const question = { title: t('library.purgeTitle'), text: t('library.purgeText', { title }), ok: t('library.purge') };
      if (!(await frame.confirm({ ...question, danger: true }))) return;
      if (!settled(await call('library.purge', { dossier: id }), t('library.notPurged'))) return;
      frame.forget(id);
      frame.toast({ kind: 'success', text: t('library.purged', { title }) });
    },
  };
}

/** A draft opens where it is written, a document that was read where it is looked at. */
export async function openDossier(
  frame: Pick<Frame, 'go' | 'showFindings'>,
  dossier: string,
  t: Say,
  place?: string,
): Promise<void> {
  const outcome = await call('library.open', { dossier });
  if (!outcome.ok) return frame.showFindings(t('library.notOpened'), outcome.findings);
  const content = await latestContent(dossier);
  if (!content.ok) return frame.showFindings(t('library.notOpened'), content.findings);
  const at = place === undefined ? {} : { place };
  const kind = content.value?.kind;
  if (kind === 'meeting') return frame.go({ screen: 'meeting', dossier });
  frame.go({ screen: kind === 'document' ? 'versions' : 'draft', dossier, ...at });
}

type Settled = <T>(outcome: Outcome<T>, failed: string) => outcome is Extract<Outcome<T>, { ok: true }>;

async function duplicate(frame: Frame, { id, title }: ShelfRow, t: Say, settled: Settled): Promise<void> {
  const copy = { title: t('library.copyOf', { title }), author: frame.settings.author, message: t('library.copyOf', { title }) };
  const made = await call('library.duplicate', { dossier: id, ...copy });
  if (settled(made, t('library.notCopied'))) frame.toast({ kind: 'success', text: t('library.copied', { title }) });
}

async function exportFile(frame: Frame, { id, title }: ShelfRow, t: Say): Promise<void> {
  const outcome = await frame.busy(t('library.exporting'), (talk) => call('library.export', { dossier: id }, talk));
  if (!outcome.ok) return frame.showFindings(t('export.failed'), outcome.findings);
  const ask = { title: t('library.exportDossier'), name: fileName(title, 'phoihop'), kind: 'dossier' as const };
  const saved = await shell.saveFile({ ...ask, content: outcome.value.bytes });
  if (!saved.ok) frame.showFindings(t('export.failed'), saved.findings);
  else if (saved.value.state === 'saved') frame.toast({ kind: 'success', text: t('export.saved', { name: saved.value.name }) });
}
