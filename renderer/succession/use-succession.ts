// A text and a day → what is out of date in it; what the user decided of each place; the new text in every form.
import { useCallback, useEffect, useState } from 'react';
import type { Output } from '../../core/bridge/contract';
import type { Finding, Outcome } from '../../core/finding/finding';
import { type Text, textBytes, textKey } from '../amend/text-choice';
import { useFrame } from '../frame/frame-context';
import type { Entries } from '../replace/worksheet';
import { call } from '../wire';
import { today, useWords } from '../words/words';

type Succession = Output<'succession.find'>;
type Found = Extract<Succession, { format: 'json' }>;
export type Hit = Found['hits'][number];
export type Format = 'docx' | 'table' | 'content';

/** A decision as it is kept: "=" and the words that take the place, or "-": the words stay. */
export function decisionOf(entry: string | undefined): string | null | undefined {
  if (entry === undefined) return undefined;
  return entry.startsWith('=') && entry.length > 1 ? entry.slice(1) : null;
}

export interface SuccessionWork {
  readonly hits: readonly Hit[] | undefined;
  /** The day at which it was looked. */
  readonly at: string | undefined;
  readonly findings: readonly Finding[];
  readonly isBusy: boolean;
  readonly produce: (format: Format) => Promise<Outcome<Succession>>;
}

export function useSuccession(text: Text | undefined, at: string, entries: Entries): SuccessionWork {
  const { busy, touched } = useFrame();
  const t = useWords();
  const [found, setFound] = useState<{ key: string; value: Found | undefined; findings: readonly Finding[] }>();
  const key = `${textKey(text)} ${at} ${touched}`;
  const ask = useCallback(
    async (more: { format: 'json' | Format; apply?: boolean; choices?: string }): Promise<Outcome<Succession>> => {
      const content = await textBytes(text as Text);
      if (!content.ok) return content;
      const when = at === '' ? {} : { at };
      return call('succession.find', { content: content.value, today: today(), ...when, ...more });
    },
    [text, at],
  );
  useEffect(() => {
    if (!text) return undefined;
    let isCurrent = true;
    ask({ format: 'json' }).then((outcome) => {
      if (!isCurrent) return;
      const value = outcome.ok && outcome.value.format === 'json' ? outcome.value : undefined;
      // Each place is shown in the table; what else was noticed is told above it.
      const findings = outcome.findings.filter(({ code }) => !code.startsWith('succession.'));
      setFound({ key, value, findings });
    });
    return () => {
      isCurrent = false;
    };
  }, [text, ask, key]);
  const hits = found?.value?.hits;
  const produce = (format: Format) => {
    const choices = Object.fromEntries((hits ?? []).map(({ id }) => [id, decisionOf(entries[id]) ?? null]));
    return busy(t('succession.working'), () => ask({ format, apply: true, choices: JSON.stringify(choices) }));
  };
  if (!text) return { hits: undefined, at: undefined, findings: [], isBusy: false, produce };
  return { hits, at: found?.value?.at, findings: found?.findings ?? [], isBusy: found?.key !== key, produce };
}
