// The meetings of the library with their records, and its drafts; read again when the library changed.
import { useEffect, useMemo, useState } from 'react';
import type { Meeting } from '../../core/meeting/record';
import { useFrame } from '../frame/frame-context';
import { latestContent } from '../library/content';
import { call } from '../wire';

export interface DossierRow {
  readonly id: string;
  readonly title: string;
  readonly changedAt: string;
}

export interface DraftRow extends DossierRow {
  readonly draft: Readonly<Record<string, unknown>>;
}

export interface Records {
  /** Undefined until they were read. */
  readonly rows: readonly (DossierRow & { readonly meeting: Meeting })[] | undefined;
  readonly drafts: readonly DraftRow[];
  readonly records: readonly Meeting[];
}

export function useRecords(): Records {
  const { touched } = useFrame();
  const [read, setRead] = useState<Pick<Records, 'rows' | 'drafts'>>({ rows: undefined, drafts: [] });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `touched` says when to read again
  useEffect(() => {
    let isCurrent = true;
    contents().then((found) => {
      if (isCurrent) setRead(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [touched]);
  const records = useMemo(() => read.rows?.map(({ meeting }) => meeting) ?? [], [read.rows]);
  return { ...read, records };
}

async function contents(): Promise<Pick<Records, 'rows' | 'drafts'>> {
  const list = await call('library.list', {});
  if (!list.ok) return { rows: [], drafts: [] };
  const all = await Promise.all(list.value.map(async (row) => ({ row, content: await latestContent(row.id) })));
  const rows = all.flatMap(({ row: { id, title, changedAt }, content }) =>
    content.ok && content.value?.kind === 'meeting'
      ? [{ id, title, changedAt, meeting: { ...(content.value.meeting as unknown as Meeting), id } }]
      : [],
  );
  const drafts = all.flatMap(({ row: { id, title, changedAt }, content }) =>
    content.ok && content.value?.kind === 'draft' ? [{ id, title, changedAt, draft: content.value.draft }] : [],
  );
  return { rows, drafts };
}
