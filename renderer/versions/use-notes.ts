// Reasons of changes. They belong to a pair of versions; a working copy or a file has none.
import { useCallback, useEffect, useState } from 'react';
import { useFrame } from '../frame/frame-context';
import { call } from '../wire';
import { useWords } from '../words/words';
import type { Side } from './sides';

export interface Notes {
  /** By the id of the change. */
  readonly texts: Readonly<Record<string, string>>;
  /** Undefined: these sides cannot have notes. */
  readonly put: ((change: string, text: string) => Promise<void>) | undefined;
}

export function useNotes(dossier: string, from: Side, to: Side): Notes {
  const frame = useFrame();
  const t = useWords();
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const older = from.type === 'version' ? from.number : undefined;
  const newer = to.type === 'version' ? to.number : undefined;
  useEffect(() => {
    if (older === undefined || newer === undefined) return undefined;
    let isCurrent = true;
    call('library.notes', { dossier, older, newer }).then((outcome) => {
      if (isCurrent && outcome.ok) setTexts(Object.fromEntries(outcome.value.map(({ change, text }) => [change, text])));
    });
    return () => {
      isCurrent = false;
    };
  }, [dossier, older, newer]);
  const { settings, showFindings } = frame;
  const put = useCallback(
    async (change: string, text: string) => {
      if (older === undefined || newer === undefined) return;
      const outcome = await call('library.putNote', { dossier, older, newer, change, text, author: settings.author });
      if (!outcome.ok) return showFindings(t('notes.failed'), outcome.findings);
      setTexts((all) => {
        const { [change]: _, ...others } = all;
        return text === '' ? others : { ...others, [change]: text };
      });
    },
    [dossier, older, newer, settings.author, showFindings, t],
  );
  const canNote = older !== undefined && newer !== undefined;
  return { texts: canNote ? texts : {}, put: canNote ? put : undefined };
}
