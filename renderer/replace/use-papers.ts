// What follows from a finished coverage: the final text, the comparison, the table of coverage, the submission.
import type { Output } from '../../core/bridge/contract';
import { hasErrors, type Outcome } from '../../core/finding/finding';
import { type Text, textBytes } from '../amend/text-choice';
import { useSaveFile } from '../export/save-file';
import { useFrame } from '../frame/frame-context';
import { bareName, fileName } from '../library/file-name';
import { useNewDossier } from '../library/new-dossier';
import { call } from '../wire';
import { today, useWords } from '../words/words';
import type { CoverageWork } from './use-coverage';

export interface Papers {
  /** Refused, with the units that are open, while one is. */
  readonly final: () => Promise<void>;
  readonly file: (format: 'comparison' | 'table') => Promise<void>;
  readonly submission: () => Promise<void>;
}

export function usePapers(now: Text | undefined, produce: CoverageWork['produce']): Papers {
  const frame = useFrame();
  const t = useWords();
  const saveFile = useSaveFile();
  const newDossier = useNewDossier();
  const name = bareName(now?.name ?? '');
  const save = (title: string, content: Uint8Array) => saveFile({ name: fileName(title, 'docx'), kind: 'docx', content });
  const final = async () => {
    const checked = await produce('json', true);
    if (!checked.ok || hasErrors(checked.findings))
      return frame.showFindings(
        t('replace.notFinal'),
        checked.findings.filter(({ severity }) => severity === 'error'),
      );
    const written = await frame.busy(t('export.working'), () => writtenText(now as Text));
    if (!written.ok) return frame.showFindings(t('export.failed'), written.findings);
    if (written.value.format === 'docx') await save(name, written.value.bytes);
  };
  const file = async (format: 'comparison' | 'table') => {
    const made = await produce(format);
    if (!made.ok) return frame.showFindings(t('export.failed'), made.findings);
    if ('bytes' in made.value) await save(t(`replace.name.${format}`, { title: name }), made.value.bytes);
  };
  const submission = async () => {
    const made = await produce('draft');
    if (!made.ok || made.value.format !== 'draft') return frame.showFindings(t('export.failed'), made.findings);
    const draft = made.value.draft as Record<string, unknown>;
    const dossier = await newDossier(t('replace.name.submission', { title: name }), { kind: 'draft', draft });
    if (dossier !== undefined) frame.go({ screen: 'draft', dossier });
  };
  return { final, file, submission };
}

async function writtenText(text: Text): Promise<Outcome<Output<'content.write'>>> {
  const bytes = await textBytes(text);
  if (!bytes.ok) return bytes;
  const name = text.type === 'file' ? text.name : `${text.dossier}.json`;
  const content = await call('content.fromFile', { name, content: bytes.value });
  return content.ok ? call('content.write', { body: content.value.body, today: today(), format: 'docx' }) : content;
}
