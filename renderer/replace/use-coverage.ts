// Two texts and what the user said of old units → what became of every unit of the old one; asked again as reasons come in.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Output } from '../../core/bridge/contract';
import { done, type Finding, type Outcome } from '../../core/finding/finding';
import { type Text, textBytes } from '../amend/text-choice';
import { type BusyTalk, useFrame } from '../frame/frame-context';
import { call } from '../wire';
import { today, useWords } from '../words/words';
import type { Entries } from './worksheet';

type Coverage = Output<'replace.coverage'>;
export type Covered = Extract<Coverage, { format: 'json' }>;
type Format = Coverage['format'];

/** Between the last key and asking again. */
const rest = 700;

/** Entries are "why <unit>" and "into <unit>", the latter names of units of the new text, ";" between them. */
export function notesOf(entries: Entries): Record<string, string | { reason: string; into: string[] }> {
  const units = new Set(Object.keys(entries).flatMap((key) => /^(?:why|into) (.+)$/s.exec(key)?.[1] ?? []));
  return Object.fromEntries(
    [...units].flatMap((unit) => {
      const reason = (entries[`why ${unit}`] ?? '').trim();
      const into = (entries[`into ${unit}`] ?? '')
        .split(';')
        .map((name) => name.trim())
        .filter((name) => name !== '');
      if (reason === '' && into.length === 0) return [];
      return [[unit, into.length === 0 ? reason : { reason: reason === '' ? into.join('; ') : reason, into }] as const];
    }),
  );
}

export interface CoverageWork {
  readonly covered: Covered | undefined;
  readonly findings: readonly Finding[];
  readonly isBusy: boolean;
  /** The same as a file or a draft; with `isFinal` what is open refuses it. */
  readonly produce: (format: Format, isFinal?: boolean) => Promise<Outcome<Coverage>>;
}

export function useCoverage(old: Text | undefined, now: Text | undefined, entries: Entries | undefined): CoverageWork {
  const { busy } = useFrame();
  const t = useWords();
  const [covered, setCovered] = useState<Covered>();
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [isBusy, setBusy] = useState(false);
  const shown = useRef<string>(undefined);
  const notes = entries && JSON.stringify(notesOf(entries));
  const ask = useCallback(
    async (format: Format, isFinal: boolean, talk?: BusyTalk): Promise<Outcome<Coverage>> => {
      const [before, after] = [await textBytes(old as Text), await textBytes(now as Text)];
      if (!before.ok) return before;
      if (!after.ok) return after;
      const sides = { old: before.value, new: after.value };
      return call('replace.coverage', { ...sides, reasons: notes ?? '{}', format, final: isFinal, today: today() }, talk);
    },
    [old, now, notes],
  );
  useEffect(() => {
    if (!old || !now || notes === undefined) return undefined;
    let isCurrent = true;
    const pair = pairKey(old, now);
    const isNew = shown.current !== pair;
    if (isNew) setCovered(undefined);
    setBusy(isNew);
    const timer = setTimeout(
      async () => {
        const outcome = await ask('json', false);
        if (!isCurrent) return;
        shown.current = pair;
        setBusy(false);
        setFindings(outcome.findings);
        setCovered(outcome.ok && outcome.value.format === 'json' ? outcome.value : undefined);
      },
      isNew ? 0 : rest,
    );
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [old, now, notes, ask]);
  const produce = (format: Format, isFinal = false) => busy(t('export.working'), (talk) => ask(format, isFinal, talk));
  if (!old || !now)
    return { covered: undefined, findings: [], isBusy: false, produce: async () => done({ format: 'text', text: '' }) };
  return { covered, findings, isBusy, produce };
}

const pairKey = (old: Text, now: Text) => JSON.stringify([old, now].map((one) => ({ ...one, content: undefined })));
