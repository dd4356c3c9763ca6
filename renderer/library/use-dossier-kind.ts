// Whether the dossier at hand holds a draft or a document that was read; undefined while it is not known.
import { useEffect, useState } from 'react';
import { latestContent } from './content';

export type DossierKind = 'draft' | 'document' | 'meeting';

export function useDossierKind(dossier: string | undefined): DossierKind | undefined {
  const [known, setKnown] = useState<{ dossier: string; kind: DossierKind }>();
  useEffect(() => {
    if (dossier === undefined) return undefined;
    let isCurrent = true;
    latestContent(dossier).then((content) => {
      if (isCurrent && content.ok) setKnown({ dossier, kind: content.value?.kind ?? 'draft' });
    });
    return () => {
      isCurrent = false;
    };
  }, [dossier]);
  return known && known.dossier === dossier ? known.kind : undefined;
}
