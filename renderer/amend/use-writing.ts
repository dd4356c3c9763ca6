// The steps of writing an amending text: write, make it a draft, check the edited draft, save the file.
import { useEffect, useState } from 'react';
import type { Manner } from '../../core/amend/manner';
import type { amendingFormats } from '../../core/bridge/calls/amending';
import type { Output } from '../../core/bridge/contract';
import { done, type Finding, type Outcome } from '../../core/finding/finding';
import { useSaveFile } from '../export/save-file';
import { useFrame } from '../frame/frame-context';
import { bareName, fileName } from '../library/file-name';
import { useNewDossier } from '../library/new-dossier';
import { call } from '../wire';
import { today, useWords } from '../words/words';
import type { Result } from './results';
import { allBytes, type Text, textBytes } from './text-choice';

export type Layout = 'A' | 'B' | 'C';

/** A further text that is amended; either may still be missing. */
export interface Pair {
  readonly old: Text | undefined;
  readonly now: Text | undefined;
}
type Amending = Output<'amend.write'>;
type Format = (typeof amendingFormats)[number];
export type Made = Extract<Amending, { format: 'json' }>;

export interface TextResults {
  readonly name: string;
  readonly results: readonly Result[];
}

export interface Writing {
  readonly made: Made | undefined;
  readonly findings: readonly Finding[];
  /** What each instruction does to each of the texts, once the loop is closed. */
  readonly results: readonly TextResults[];
  /** The dossier of the amending draft, once it was made. */
  readonly draft: string | undefined;
  readonly write: () => Promise<void>;
  readonly openDraft: () => Promise<void>;
  /** The tờ trình that hands the amending text in, as a draft. */
  readonly submission: () => Promise<void>;
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
  const [results, setResults] = useState<readonly TextResults[]>([]);
  const [draft, setDraft] = useState<string>();
  const further = layout === 'C' ? more : [];
  const others = further.flatMap((pair) => [pair.old, pair.now]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other texts make what was written untrue
  useEffect(() => {
    setMade(undefined);
    setFindings([]);
    setResults([]);
    setDraft(undefined);
  }, [old, now, layout, more, manner]);

  const ask = async (format: Format, marked = false): Promise<Outcome<Amending>> => {
    const edited = await editedDraft(draft);
    if (!edited.ok) return edited;
    return frame.busy(t('amend.working'), async (talk) => {
      const before = await textBytes(old as Text);
      if (!before.ok) return before;
      const after = await textBytes(now as Text);
      if (!after.ok) return after;
      const rest = await allBytes(others as Text[]);
      if (!rest.ok) return rest;
      const own = edited.value === undefined ? {} : { draft: edited.value };
      const texts = { old: before.value, new: after.value, more: rest.value };
      const meta = JSON.stringify({ manner });
      return call('amend.write', { ...texts, format, layout, meta, marked, today: today(), ...own }, talk);
    });
  };
  /** The written file, carried out on each text in force. */
  const tried = async (): Promise<readonly TextResults[]> => {
    const file = await ask('docx');
    if (!file.ok || file.value.format !== 'docx') return [];
    const all: TextResults[] = [];
    for (const base of [old, ...further.map((pair) => pair.old)])
      if (base) all.push({ name: base.name, results: await resultsOn(base, file.value.bytes) });
    return all;
  };
  const write = async () => {
    const outcome = await ask('json');
    setFindings(outcome.findings);
    const next = outcome.ok && outcome.value.format === 'json' ? outcome.value : undefined;
    setMade(next);
    setResults(next?.loop.closed ? await tried() : []);
  };
  /** A draft of its own in the library. */
  const kept = async (format: 'draft' | 'submission', title: string): Promise<string | undefined> => {
    const outcome = await ask(format);
    if (outcome.ok && outcome.value.format === 'draft')
      return newDossier(title, { kind: 'draft', draft: outcome.value.draft as Record<string, unknown> });
    setFindings(outcome.findings);
  };
  const name = bareName(now?.name ?? '');
  const openDraft = async () => {
    if (draft !== undefined) return frame.go({ screen: 'draft', dossier: draft });
    const dossier = await kept('draft', t('amend.draftTitle', { title: name }));
    if (dossier === undefined) return;
    setDraft(dossier);
    const action = { text: t('versions.openDraft'), run: () => frame.go({ screen: 'draft', dossier }) };
    frame.toast({ kind: 'success', text: t('amend.drafted'), action });
  };
  const submission = async () => {
    const dossier = await kept('submission', t('amend.submissionTitle', { title: name }));
    if (dossier !== undefined) frame.go({ screen: 'draft', dossier });
  };
  const save = async (marked: boolean) => {
    const outcome = await ask('docx', marked);
    if (!outcome.ok || outcome.value.format !== 'docx') return setFindings(outcome.findings);
    const file = fileName(t('amend.draftTitle', { title: name }), 'docx');
    await saveFile({ name: file, kind: 'docx', content: outcome.value.bytes });
  };
  return { made, findings, results, draft, write, openDraft, submission, check: write, save };
}

/** What is ordered of another text is not told here. */
async function resultsOn(base: Text, file: Uint8Array): Promise<readonly Result[]> {
  const bytes = await textBytes(base);
  if (!bytes.ok) return [];
  const outcome = await call('amend.consolidate', { base: bytes.value, amending: [file], dryRun: true, today: today() });
  const results = outcome.ok ? outcome.value.texts.flatMap((text) => [...text.results]) : [];
  return results.filter(({ reason }) => reason !== 'otherText');
}

/** The text of the amending draft as it stands in the library now; undefined while none was made. */
async function editedDraft(dossier: string | undefined): Promise<Outcome<string | undefined>> {
  if (dossier === undefined) return done(undefined);
  const working = await call('library.working', { dossier });
  if (!working.ok) return working;
  const body = working.value?.body;
  return done(body?.kind === 'draft' ? JSON.stringify(body.draft) : undefined);
}
