// One dossier, one form → a file on the user's disk, or the findings that stand in its way.
import type { FileKind } from '../../core/bridge/shell';
import { done, error, failed, type Outcome } from '../../core/finding/finding';
import { type BusyTalk, useFrame } from '../frame/frame-context';
import { type Content, latestContent } from '../library/content';
import { fileName } from '../library/file-name';
import { recordsAbout } from '../meeting/records-about';
import { call } from '../wire';
import { today, useWords } from '../words/words';
import { pdfOf } from './pdf';
import { useSaveFile } from './save-file';

export const exportForms = ['docx', 'pdf', 'text', 'redline', 'table'] as const;
export type ExportForm = (typeof exportForms)[number];

/** Forms that show what changed since a version. */
export function isComparison(form: ExportForm): form is 'redline' | 'table' {
  return form === 'redline' || form === 'table';
}

interface Asked {
  readonly form: ExportForm;
  readonly base: number | undefined;
}

const kinds: Readonly<Record<ExportForm, FileKind>> = { docx: 'docx', pdf: 'pdf', text: 'txt', redline: 'docx', table: 'docx' };

/** Null when the user gave up. */
export function useExport(
  dossier: string,
): (asked: Asked, talk: BusyTalk) => Promise<Outcome<{ name: string; handle: string } | null>> {
  const { flush, settings, language } = useFrame();
  const t = useWords();
  const save = useSaveFile();
  return async ({ form, base }, talk) => {
    await flush();
    const [read, content] = [await call('library.read', { dossier }), await latestContent(dossier)];
    if (!read.ok) return read;
    if (!content.ok) return content;
    if (!content.value) return failed([error('library.noWorking', '', { dossier })]);
    const { title } = read.value;
    const made = isComparison(form)
      ? await compared(dossier, form, content.value, base, settings.author, talk)
      : await written(form, content.value, title, language, talk);
    if (!made.ok) return made;
    // Printing cannot be broken off: whoever gave it up is not asked where the file should go.
    if (talk.signal.aborted) return done(null);
    const prefix = isComparison(form) ? `${t(`export.name.${form}`)} - ` : '';
    const kind = kinds[form];
    const saved = await save({ name: fileName(`${prefix}${title}`, kind), kind, content: made.value }, false);
    return done(saved ?? null, made.findings);
  };
}

async function written(
  form: 'docx' | 'pdf' | 'text',
  body: Content,
  title: string,
  language: 'vi' | 'en',
  talk: BusyTalk,
): Promise<Outcome<Uint8Array>> {
  if (form === 'pdf') return pdfOf(body, title, language, talk);
  const outcome = await call('content.write', { body, today: today(), format: form }, talk);
  if (!outcome.ok) return outcome;
  const { value } = outcome;
  if (value.format === 'docx') return done(value.bytes, outcome.findings);
  // Notepad on Windows knows UTF-8 by the mark at the beginning.
  return done(new TextEncoder().encode(value.format === 'text' ? `\ufeff${value.text}` : ''), outcome.findings);
}

async function compared(
  dossier: string,
  format: 'redline' | 'table',
  body: Content,
  base: number | undefined,
  author: string,
  talk: BusyTalk,
): Promise<Outcome<Uint8Array>> {
  const old = await call('library.version', { dossier, version: base ?? 'latest' });
  if (!old.ok) return old;
  const sides = { old: { content: old.value.body }, new: { content: body }, meetings: await recordsAbout(dossier) };
  const outcome = await call('compare.write', { ...sides, format, ...(author === '' ? {} : { author }), today: today() }, talk);
  return outcome.ok ? done(outcome.value.bytes, outcome.findings) : outcome;
}
