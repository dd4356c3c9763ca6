// Files of the user's → dossiers, one after the other, with progress and Cancel; then what came of each.
import { useCallback, useMemo, useState } from 'react';
import type { NamedBytes } from '../../core/bridge/shell';
import type { CallOptions } from '../../core/bridge/wire';
import { type Finding, info } from '../../core/finding/finding';
import { type BusyTalk, type Frame, useFrame } from '../frame/frame-context';
import { call, shell } from '../wire';
import type { Say } from '../words/catalog';
import { useWords } from '../words/words';

export interface Imported {
  readonly name: string;
  /** Undefined: nothing was stored. */
  readonly dossier: string | undefined;
  readonly findings: readonly Finding[];
}

export interface Importing {
  /** What came of the last import; undefined once it was read. */
  readonly report: readonly Imported[] | undefined;
  readonly choose: () => Promise<void>;
  /** `unread`: what could not even be read is in the report. */
  readonly add: (files: readonly NamedBytes[], unread?: readonly Finding[]) => Promise<void>;
  readonly clear: () => void;
}

export function useImport(): Importing {
  const frame = useFrame();
  const t = useWords();
  const [report, setReport] = useState<readonly Imported[]>();
  const { toast, busy, touch, go, showFindings, settings } = frame;
  const add = useCallback(
    async (files: readonly NamedBytes[], unread: readonly Finding[] = []) => {
      if (files.length + unread.length === 0) return;
      const work = t('import.working', { count: files.length });
      const read = files.length === 0 ? [] : await busy(work, (talk) => importAll(files, settings.author, talk));
      const all = [...read, ...unread.map(notRead)];
      touch();
      const [only] = all;
      const isPlain = all.every(({ dossier, findings }) => dossier !== undefined && findings.length === 0);
      if (!isPlain) setReport(all);
      else
        toast({
          kind: 'success',
          text: t('import.done', { count: all.length }),
          ...openAction(only, all.length, t('library.open'), (dossier) => openLater({ go, showFindings }, dossier, t)),
        });
    },
    [busy, touch, toast, go, showFindings, settings.author, t],
  );
  const choose = useCallback(async () => {
    const chosen = await shell.chooseFiles({
      title: t('command.import'),
      kinds: ['any', 'docx', 'doc', 'txt', 'json', 'dossier'],
      many: true,
    });
    if (chosen.ok) await add(chosen.value, chosen.findings);
    else showFindings(t('import.failed'), chosen.findings);
  }, [add, showFindings, t]);
  const clear = useCallback(() => setReport(undefined), []);
  return useMemo(() => ({ report, choose, add, clear }), [report, choose, add, clear]);
}

function notRead(finding: Finding): Imported {
  return { name: String(finding.params.file ?? ''), dossier: undefined, findings: [finding] };
}

function openAction(only: Imported | undefined, count: number, text: string, open: (dossier: string) => Promise<void>) {
  const dossier = only?.dossier;
  if (count !== 1 || dossier === undefined) return {};
  return { action: { text, run: () => void open(dossier) } };
}

/** As its name in the library does; the window starts without what that needs. */
async function openLater(frame: Pick<Frame, 'go' | 'showFindings'>, dossier: string, t: Say): Promise<void> {
  const { openDossier } = await import('./actions');
  await openDossier(frame, dossier, t);
}

async function importAll(files: readonly NamedBytes[], author: string, { signal, onProgress }: BusyTalk): Promise<Imported[]> {
  const all: Imported[] = [];
  // Of several files the one in hand is taken in to its end: what is told to be there is there, and nothing else.
  const stop = files.length === 1 ? signal : undefined;
  for (const [done, file] of files.entries()) {
    onProgress({ stage: 'stage.import', done, total: files.length });
    const stopped = { name: file.name, dossier: undefined, findings: [info('call.stopped', '')] };
    all.push(signal.aborted ? stopped : await importOne(file, author, stop ? { signal: stop } : {}));
  }
  return all;
}

async function importOne({ name, content }: NamedBytes, author: string, options: CallOptions): Promise<Imported> {
  if (name.toLowerCase().endsWith('.phoihop')) {
    const outcome = await call('library.import', { archive: content }, options);
    return { name, dossier: outcome.ok ? outcome.value.id : undefined, findings: outcome.findings };
  }
  const outcome = await call('library.addFile', { name, content, author, message: name }, options);
  return { name, dossier: outcome.ok ? outcome.value.id : undefined, findings: outcome.findings };
}
