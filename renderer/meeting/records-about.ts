// The meetings of the library that speak of one regulation or plan, and what they concluded that no version has served.
import { useEffect, useState } from 'react';
import type { Output } from '../../core/bridge/contract';
import type { Finding } from '../../core/finding/finding';
import type { Meeting } from '../../core/meeting/record';
import { useFrame } from '../frame/frame-context';
import { latestContent } from '../library/content';
import { call } from '../wire';
import { citedUnit, type Unit, unitsOf } from './use-units';

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
  if (!open.ok || open.value.length === 0) return nothing;
  const units = await unitsOf(dossier);
  const findings = open.findings.filter(({ code }) => openCodes.has(code));
  return { items: open.value, findings: findings.map((finding, at) => cited(finding, open.value[at], units)) };
}

/** A finding each item, in their order. Articles are told as they are cited. */
function cited(finding: Finding, item: OpenItem | undefined, units: readonly Unit[]): Finding {
  const articles = item?.articles.map((article) => citedUnit(article, units)).join(', ');
  return articles === undefined ? finding : { ...finding, params: { ...finding.params, articles } };
}

const openCodes: ReadonlySet<string> = new Set(['meeting.conclusionOpen', 'meeting.limitationOpen']);
