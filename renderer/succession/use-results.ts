// What the accepted successors are good for: the new text in the library, as a file, as a comparison, or as an amending text.
import { hasErrors } from '../../core/finding/finding';
import type { Text } from '../amend/text-choice';
import type { Layout } from '../amend/use-writing';
import { useSaveFile } from '../export/save-file';
import { useFrame } from '../frame/frame-context';
import { keep } from '../frame/kept-state';
import type { Content } from '../library/content';
import { bareName, fileName } from '../library/file-name';
import { useNewDossier } from '../library/new-dossier';
import { call } from '../wire';
import { useWords } from '../words/words';
import type { Format, SuccessionWork } from './use-succession';

export interface Results {
  readonly toLibrary: () => Promise<void>;
  readonly file: (format: 'docx' | 'table') => Promise<void>;
  readonly amend: () => Promise<void>;
}

export function useResults(text: Text | undefined, produce: SuccessionWork['produce']): Results {
  const frame = useFrame();
  const t = useWords();
  const saveFile = useSaveFile();
  const newDossier = useNewDossier();
  const title = bareName(text?.name ?? '');
  const made = async (format: Format) => {
    const outcome = await produce(format);
    if (outcome.ok && !hasErrors(outcome.findings)) return outcome;
    frame.showFindings(t('succession.failed'), outcome.findings);
    return undefined;
  };
  const file = async (format: 'docx' | 'table') => {
    const outcome = await made(format);
    if (!outcome || !('bytes' in outcome.value)) return;
    const name = fileName(t(`succession.name.${format}`, { title }), 'docx');
    await saveFile({ name, kind: 'docx', content: outcome.value.bytes });
  };
  const toLibrary = async () => {
    const outcome = await made('content');
    if (outcome?.value.format !== 'content') return;
    const { body } = outcome.value;
    const dossier = await stored(body);
    if (dossier === undefined) return;
    const left = outcome.findings.filter(({ code }) => code === 'succession.notInDraft');
    if (left.length > 0) frame.showFindings(t('succession.left', { count: left.length }), left);
    const run = () => frame.go({ screen: body.kind === 'draft' ? 'draft' : 'versions', dossier });
    frame.toast({ kind: 'success', text: t('succession.stored'), action: { text: t('amend.openDraft'), run } });
  };
  /** Into the working copy that was looked at, which can be taken back step by step; anything else becomes a dossier of its own. */
  const stored = async (body: Content): Promise<string | undefined> => {
    if (text?.type !== 'dossier' || text.version !== 'now') return newDossier(t('succession.name.docx', { title }), body);
    const saved = await call('library.save', { dossier: text.dossier, body, author: frame.settings.author });
    frame.touch();
    if (saved.ok) return text.dossier;
    frame.showFindings(t('succession.failed'), saved.findings);
    return undefined;
  };
  const amend = async () => {
    const outcome = await made('docx');
    if (!outcome || !text || !('bytes' in outcome.value)) return;
    const name = fileName(t('succession.name.docx', { title }), 'docx');
    keep<Text>('amend old', text);
    keep<Text>('amend new', { type: 'file', name, content: outcome.value.bytes });
    // For one text, whatever was written last.
    keep<Layout>('amend layout', 'A');
    keep('amend tab', 'write');
    frame.go({ screen: 'amend' });
  };
  return { toLibrary, file, amend };
}
