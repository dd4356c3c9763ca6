// A dossier with its versions and whether it has a working copy; read again when something changed.
import { useEffect, useState } from 'react';
import type { Output } from '../../core/bridge/contract';
import type { Finding } from '../../core/finding/finding';
import { useFrame } from '../frame/frame-context';
import type { Content } from '../library/content';
import { call } from '../wire';
import type { Version } from './sides';

export interface DossierState {
  readonly dossier: Output<'library.read'>;
  /** Newest first. */
  readonly versions: readonly Version[];
  /** Null: no working copy. */
  readonly working: { readonly at: string; readonly kind: Content['kind']; readonly base: number | null } | null;
}

export function useDossier(id: string): { state: DossierState | undefined; findings: readonly Finding[] } {
  const { touched, flush } = useFrame();
  const [state, setState] = useState<DossierState>();
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `touched` says when to read again
  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      await flush();
      const [dossier, versions, working] = await Promise.all([
        call('library.read', { dossier: id }),
        call('library.versions', { dossier: id }),
        call('library.working', { dossier: id }),
      ]);
      if (!isCurrent) return;
      setFindings([...dossier.findings, ...versions.findings, ...working.findings]);
      if (!dossier.ok || !versions.ok || !working.ok) return;
      const own = working.value;
      setState({
        dossier: dossier.value,
        versions: [...versions.value].reverse(),
        working: own ? { at: own.at, kind: own.body.kind, base: own.base } : null,
      });
    };
    void read();
    return () => {
      isCurrent = false;
    };
  }, [id, touched, flush]);
  return { state, findings };
}
