// At the very first start the examples are put into the empty library, so that the first screen is not empty.
import { useEffect, useRef } from 'react';
import { useFrame } from '../frame/frame-context';
import { call } from '../wire';
import { useWords } from '../words/words';
import { addSamples } from './samples';

export function useFirstStart(): void {
  const { settings, touch } = useFrame();
  const t = useWords();
  const begun = useRef(false);
  useEffect(() => {
    if (settings.tourSeen || begun.current) return;
    begun.current = true;
    const fill = async () => {
      const shelf = await call('library.shelf', {});
      const trash = await call('library.shelf', { trash: true });
      if (!shelf.ok || !trash.ok || shelf.value.length + trash.value.length > 0) return;
      await addSamples(t('library.sampleMessage'));
      touch();
    };
    void fill();
  }, [settings.tourSeen, t, touch]);
}
