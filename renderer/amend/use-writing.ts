// The steps of writing an amending text: write, make it a draft, check the edited draft, save the file.
import { useEffect, useState } from 'react';
import type { Manner } from '../../core/amend/manner';
import type { Output } from '../../core/bridge/contract';
import { done, type Finding, type Outcome } from '../../core/finding/finding';
import { useSaveFile } from '../export/save-file';
import { useFrame } from '../frame/frame-context';
import { fileName } from '../library/file-name';
import { useNewDossier } from '../library/new-dossier';
import { call } from '../wire';
import { today, useWords } from '../words/words';
import type { Result } from './results';
import { type Text, textBytes, textKey } from './text-choice';

export type Layout = 'A' | 'B' | 'C';

/** A further text that is amended; either may still be missing. */
export interface Pair {
  readonly old: Text | undefined;
  readonly now: Text | undefined;
}
type Amending = Output<'amend.write'>;
export type Made = Extract<Amending, { format: 'json' }>;

export interface Writing {
  readonly made: Made | undefined;
  readonly findings: readonly Finding[];
  /** What each instruction does, once the loop is closed. */
  readonly results: readonly Result[];
  /** The dossier of the amending draft, once it was made. */
  readonly draft: string | undefined;
  readonly write: () => Promise<void>;
  readonly openDraft: () => Promise<void>;
  readonly check: () => Promise<void>;
  readonly save: (marked: boolean) => Promise<void>;
}

export interface Asked extends Pair {
  readonly layout: Layout;
  /** Layout C: the texts beside the first. */
  readonly more: readonly Pair[];
  readonly manner: Manner;
}

export function useWriting({ old, now, layout, more, manner }: Asked): Writing {
  const frame = useFrame();
  const t = useWords();
  const saveFile = useSaveFile();
  const newDossier = useNewDossier();
  const [made, setMade] = useState<Made>();
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [results, setResults] = useState<readonly Result[]>([]);
  const [draft, setDraft] = useState<string>();
  const others = layout === 'C' ? more.flatMap((pair) => [pair.old, pair.now]) : [];
  const key = [old, now, ...others].map(textKey).join(' ') + layout + JSON.stringify(manner);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other texts make what was written untrue
  useEffect(() => {
    setMade(undefined);
    setFindings([]);
    setResults([]);
    setDraft(undefined);
  }, [key]);

  const ask = async (format: Amending['format'], marked = false): Promise<Outcome<Amending>> => {
    const edited = await editedDraft(draft);
    if (!edited.ok) return edited;
    return frame.busy(t('amend.working'), async (talk) => {
      const before = await textBytes(old as Text);
      if (!before.ok) return before;
      const after = await textBytes(now as Text);
      if (!after.ok) return after;
      const further = await bytesOf(others);
      if (!further.ok) return further;
      const own = edited.value === undefined ? {} : { draft: edited.value };
      const texts = { old: before.value, new: after.value, more: further.value };
      const meta = JSON.stringify({ manner });
      return call('amend.write', { ...texts, format, layout, meta, marked, today: today(), ...own }, talk);
    });
  };
  /** The written file, carried out on the text in force. */
  const tried = async (): Promise<readonly Result[]> => {
    const [base, file] = [await textBytes(old as Text), await ask('docx')];
    if (!base.ok || !file.ok || file.value.format !== 'docx') return [];
    const asked = { base: base.value, amending: [file.value.bytes], dryRun: true, today: today() };
    const outcome = await call('amend.consolidate', asked);
    return outcome.ok ? outcome.value.texts.flatMap((text) => [...text.results]) : [];
  };
  const write = async () => {
    const outcome = await ask('json');
    setFindings(outcome.findings);
    const next = outcome.ok && outcome.value.format === 'json' ? outcome.value : undefined;
    setMade(next);
    setResults(next?.loop.closed && others.length === 0 ? await tried() : []);
  };
  const openDraft = async () => {
    if (draft !== undefined) return frame.go({ screen: 'draft', dossier: draft });
    const outcome = await ask('draft');
    if (!outcome.ok || outcome.value.format !== 'draft') return setFindings(outcome.findings);
    const body = { kind: 'draft' as const, draft: outcome.value.draft as Record<string, unknown> };
    const dossier = await newDossier(t('amend.draftTitle', { title: now?.name ?? '' }), body);
    if (dossier === undefined) return;
    setDraft(dossier);
    const action = { text: t('versions.openDraft'), run: () => frame.go({ screen: 'draft', dossier }) };
    frame.toast({ kind: 'success', text: t('amend.drafted'), action });
  };
  const save = async (marked: boolean) => {
    const outcome = await ask('docx', marked);
    if (!outcome.ok || outcome.value.format !== 'docx') return setFindings(outcome.findings);
    const name = fileName(t('amend.draftTitle', { title: now?.name ?? '' }), 'docx');
    await saveFile({ name, kind: 'docx', content: outcome.value.bytes });
  };
  return { made, findings, results, draft, write, openDraft, check: write, save };
}

async function bytesOf(texts: readonly (Text | undefined)[]): Promise<Outcome<Uint8Array[]>> {
  const all: Uint8Array[] = [];
  for (const text of texts) {
    const bytes = await textBytes(text as Text);
    if (!bytes.ok) return bytes;
    all.push(bytes.value);
  }
  return done(all);
}

/** The text of the amending draft as it stands in the library now; undefined while none was made. */
async function editedDraft(dossier: string | undefined): Promise<Outcome<string | undefined>> {
  if (dossier === undefined) return done(undefined);
  const working = await call('library.working', { dossier });
  if (!working.ok) return working;
  const body = working.value?.body;
  return done(body?.kind === 'draft' ? JSON.stringify(body.draft) : undefined);
}
