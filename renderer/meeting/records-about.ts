// The meetings of the library that speak of one regulation or plan, and what they concluded that no version has served.
import { useEffect, useState } from 'react';
import type { Output } from '../../core/bridge/contract';
import type { Finding } from '../../core/finding/finding';
import type { Meeting } from '../../core/meeting/record';
import { useFrame } from '../frame/frame-context';
import { latestContent } from '../library/content';
import { call } from '../wire';

export type OpenItem = Output<'meeting.open'>[number];

interface Unserved {
  readonly items: readonly OpenItem[];
  readonly findings: readonly Finding[];
}

const nothing: Unserved = { items: [], findings: [] };

/** Records whose dossier is `dossier`; none where the library cannot be read. */
export async function recordsAbout(dossier: string): Promise<Meeting[]> {
  const shelf = await call('library.shelf', {});
  if (!shelf.ok) return [];
  const meetings = shelf.value.filter(({ kind }) => kind === 'meeting');
  const contents = await Promise.all(meetings.map(async ({ id }) => ({ id, content: await latestContent(id) })));
  return contents.flatMap(({ id, content }) => {
    const body = content.ok && content.value?.kind === 'meeting' ? content.value.meeting : undefined;
    return body?.dossier === dossier ? [{ ...(body as unknown as Meeting), id }] : [];
  });
}

/** Read again when the library changed. */
export function useUnserved(dossier: string): Unserved {
  const { touched } = useFrame();
  const [found, setFound] = useState(nothing);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `touched` says when to read again
  useEffect(() => {
    let isCurrent = true;
    unserved(dossier).then((next) => {
      if (isCurrent) setFound(next);
    });
    return () => {
      isCurrent = false;
    };
  }, [dossier, touched]);
  return found;
}

async function unserved(dossier: string): Promise<Unserved> {
  const records = await recordsAbout(dossier);
  if (records.length === 0) return nothing;
  const open = await call('meeting.open', { records, dossier });
  return open.ok ? { items: open.value, findings: open.findings.filter(({ code }) => openCodes.has(code)) } : nothing;
}

const openCodes: ReadonlySet<string> = new Set(['meeting.conclusionOpen', 'meeting.limitationOpen']);
