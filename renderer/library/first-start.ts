// At the very first start the examples are put into the empty library, so that the first screen is not empty.
import { useEffect, useRef } from 'react';
import { useFrame } from '../frame/frame-context';
import { call } from '../wire';
import { useWords } from '../words/words';

export function useFirstStart(): void {
  const { settings, touch } = useFrame();
  const t = useWords();
  const begun = useRef(false);
  useEffect(() => {
    if (settings.tourSeen || begun.current) return;
    begun.current = true;
    const fill = async () => {
      // Only an empty library takes them, as it is now: whoever begins to write at once has them beside it.
      const added = await call('library.samples', { message: t('library.sampleMessage') });
      if (added.ok && added.value.length > 0) touch();
    };
    void fill();
  }, [settings.tourSeen, t, touch]);
}
