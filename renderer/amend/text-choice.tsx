// Choosing a text: a dossier as it is now, one of its versions, or a file from disk. Gives its bytes when they are wanted.
import { Field, Select } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { done, error, failed, type Outcome } from '../../core/finding/finding';
import type { Content } from '../library/content';
import { latestContent } from '../library/content';
import { FileButton } from '../library/file-button';
import { useShelf } from '../library/shelf';
import { call } from '../wire';
import { useWords } from '../words/words';
import { useAmendStyles } from './amend-styles';

export type Text =
  | { readonly type: 'dossier'; readonly dossier: string; readonly version: number | 'now'; readonly name: string }
  | { readonly type: 'file'; readonly name: string; readonly content: Uint8Array };

export function textKey(text: Text | undefined): string {
  if (!text) return '';
  return text.type === 'file' ? `file ${text.name}` : `${text.dossier} ${text.version}`;
}

export async function textBytes(text: Text): Promise<Outcome<Uint8Array>> {
  if (text.type === 'file') return done(text.content);
  const body = await bodyOf(text);
  if (!body.ok) return body;
  if (!body.value) return failed([error('library.noWorking', '', { dossier: text.name })]);
  return done(new TextEncoder().encode(JSON.stringify(body.value.kind === 'draft' ? body.value.draft : body.value)));
}

async function bodyOf({ dossier, version }: Extract<Text, { type: 'dossier' }>): Promise<Outcome<Content | null>> {
  if (version === 'now') return latestContent(dossier);
  const read = await call('library.version', { dossier, version });
  return read.ok ? done(read.value.body, read.findings) : read;
}

interface ChoiceProps {
  readonly label: string;
  readonly hint?: string;
  readonly text: Text | undefined;
  readonly onText: (text: Text) => void;
  /** Stands beside the choice. */
  readonly children?: ReactNode;
}

/** A file is not one of the choices: arrows go through them, and would open the system's dialog on their way. */
export function TextChoice({ label, hint, text, onText, children }: ChoiceProps) {
  const styles = useAmendStyles();
  const t = useWords();
  const id = useId();
  const { rows } = useShelf(false);
  const shown = (rows ?? []).filter(({ kind }) => kind === 'draft' || kind === 'document');
  const all = shown.flatMap(({ id, title, versions }): Text[] => [
    { type: 'dossier', dossier: id, version: 'now', name: title },
    ...Array.from({ length: versions }, (_, at): Text => {
      const number = versions - at;
      return { type: 'dossier', dossier: id, version: number, name: `${title} – ${t('versions.number', { number })}` };
    }),
  ]);
  const change = (key: string) => {
    const found = all.find((one) => textKey(one) === key);
    if (found) onText(found);
  };
  return (
    <Field label={{ children: label, id }} {...(hint === undefined ? {} : { hint })}>
      {(field) => (
        <div className={styles.choice}>
          <Select {...field} value={textKey(text)} onChange={(_, data) => change(data.value)}>
            {text ? null : <option value="">{t('compare.pick')}</option>}
            {text?.type === 'file' ? <option value={textKey(text)}>{text.name}</option> : null}
            {all.map((one) => (
              <option key={textKey(one)} value={textKey(one)}>
                {one.name}
              </option>
            ))}
          </Select>
          <FileButton title={label} describedBy={id} onFile={(file) => onText({ type: 'file', ...file })} />
          {children}
        </div>
      )}
    </Field>
  );
}

/** One after the other; the first that cannot be read ends it. */
export async function allBytes(texts: readonly Text[]): Promise<Outcome<Uint8Array[]>> {
  const all: Uint8Array[] = [];
  for (const text of texts) {
    const bytes = await textBytes(text);
    if (!bytes.ok) return bytes;
    all.push(bytes.value);
  }
  return done(all);
}
