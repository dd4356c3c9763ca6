// The units of a regulation in the library, to be named by what is said of them; none while there is no such dossier.
import { useEffect, useState } from 'react';
import type { Output } from '../../core/bridge/contract';
import { latestContent } from '../library/content';
import { call } from '../wire';

export type Unit = Output<'content.units'>[number];

export function useUnits(dossier: string | null): readonly Unit[] {
  const [units, setUnits] = useState<readonly Unit[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const put = (found: readonly Unit[]) => {
      if (isCurrent) setUnits(found);
    };
    if (dossier === null) put([]);
    else unitsOf(dossier).then(put);
    return () => {
      isCurrent = false;
    };
  }, [dossier]);
  return units;
}

export async function unitsOf(dossier: string): Promise<readonly Unit[]> {
  const content = await latestContent(dossier);
  if (!content.ok || !content.value) return [];
  const units = await call('content.units', { body: content.value });
  return units.ok ? units.value : [];
}

/** As it is cited, "Điều 6"; what is no id of a unit is a name already. */
export function citedUnit(article: string, units: readonly Unit[]): string {
  return units.find(({ id }) => id === article)?.num.replace(/\.$/, '') ?? article;
}
