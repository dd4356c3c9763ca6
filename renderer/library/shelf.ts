// The dossiers of the library, or of its trash, as rows; read again when something changed them.
import { useCallback, useEffect, useState } from 'react';
import type { Output } from '../../core/bridge/contract';
import type { Finding } from '../../core/finding/finding';
import { useFrame } from '../frame/frame-context';
import { call } from '../wire';

export type ShelfRow = Output<'library.shelf'>[number];

export type ShelfTab = 'all' | 'recent' | 'trash';

export interface Shelf {
  /** Undefined until they were read. */
  readonly rows: readonly ShelfRow[] | undefined;
  /** Something changed them since, and they are being read again. */
  readonly isOld: boolean;
  readonly findings: readonly Finding[];
  reload(): void;
}

export function useShelf(trash: boolean): Shelf {
  const { touched } = useFrame();
  const [read, setRead] = useState<{ trash: boolean; touched: number; rows: readonly ShelfRow[] }>();
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [asked, setAsked] = useState(0);
  const reload = useCallback(() => setAsked((count) => count + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the two counts say that it is to be read again
  useEffect(() => {
    let isCurrent = true;
    void call('library.shelf', { trash }).then((outcome) => {
      if (!isCurrent) return;
      setFindings(outcome.findings);
      setRead({ trash, touched, rows: outcome.ok ? outcome.value : [] });
    });
    return () => {
      isCurrent = false;
    };
  }, [trash, touched, asked]);
  // What was read of the other shelf says nothing of this one.
  return { rows: read?.trash === trash ? read.rows : undefined, isOld: read?.touched !== touched, findings, reload };
}

/** Every tag that is in use, in order. */
export function tagsOf(rows: readonly ShelfRow[]): string[] {
  return [...new Set(rows.flatMap(({ tags }) => tags))].sort((a, b) => a.localeCompare(b, 'vi'));
}
