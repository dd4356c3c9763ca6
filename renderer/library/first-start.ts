// At the very first start the examples are put into the empty library, so that the first screen is not empty.
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useFrame } from '../frame/frame-context';
import { call } from '../wire';
import { useWords } from '../words/words';

let filling: 'before' | 'now' | 'after' = 'before';
let heard = () => {};

function say(state: typeof filling): void {
  filling = state;
  heard();
}

export function useFirstStart(): void {
  const { settings, touch } = useFrame();
  const t = useWords();
  const begun = useRef(false);
  useEffect(() => {
    if (settings.tourSeen || begun.current) return;
    begun.current = true;
    const fill = async () => {
      say('now');
      // Only an empty library takes them, as it is now: whoever begins to write at once has them beside it.
      const added = await call('library.samples', { message: t('library.sampleMessage') });
      if (added.ok && added.value.length > 0) touch();
      // The list is asked for again by then.
      setTimeout(() => say('after'));
    };
    void fill();
  }, [settings.tourSeen, t, touch]);
}

/** The examples are on their way: an empty library is not yet what it will be. */
export function useFilling(): boolean {
  const { settings } = useFrame();
  const state = useSyncExternalStore(listen, () => filling);
  return state === 'now' || (state === 'before' && !settings.tourSeen);
}

/** The one screen that asks. */
function listen(listener: () => void): () => void {
  heard = listener;
  return () => {
    heard = () => {};
  };
}
