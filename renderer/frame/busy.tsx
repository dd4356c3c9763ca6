// Work that takes a while: shown after a moment, with what it is doing, how far it is, and Cancel.
import { makeStyles, tokens } from '@fluentui/react-components';
import { memo, useCallback, useState } from 'react';
import type { Progress } from '../../core/bridge/talk';
import type { BusyWork } from './busy-card';
import type { BusyTalk } from './frame-context';
import { part } from './later';

/** Milliseconds: what is done sooner is not worth a flash. */
const patience = 400;

export function useBusy() {
  const [works, setWorks] = useState<readonly BusyWork[]>([]);
  const busy = useCallback(async <T,>(label: string, work: (talk: BusyTalk) => Promise<T>): Promise<T> => {
    const id = nextId();
    const control = new AbortController();
    // Also what was told before the card is there.
    let told: Progress | undefined;
    const change = (progress: Progress) => {
      told = progress;
      setWorks((all) => all.map((one) => (one.id === id ? { ...one, progress } : one)));
    };
    const timer = setTimeout(
      () => setWorks((all) => [...all, { id, label, progress: told, stop: () => control.abort() }]),
      patience,
    );
    try {
      return await work({ signal: control.signal, onProgress: change });
    } finally {
      clearTimeout(timer);
      setWorks((all) => all.filter((one) => one.id !== id));
    }
  }, []);
  return { works, busy };
}

let last = 0;
function nextId(): number {
  last += 1;
  return last;
}

const BusyCard = part(() => import('./busy-card').then((file) => file.default));

const useStyles = makeStyles({
  root: {
    position: 'fixed',
    right: '20px',
    bottom: '20px',
    zIndex: 1000,
    width: 'min(360px, calc(100vw - 40px))',
  },
  cards: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

/** For the frame, in the corner of the window. */
export const BusyPanel = memo(function BusyPanel({ works }: { readonly works: readonly BusyWork[] }) {
  const styles = useStyles();
  return (
    <div className={styles.root} data-layer="work">
      <BusyCards works={works} />
    </div>
  );
});

/** For a dialog that lies over the frame and its cards: what was begun in it is shown, and given up, in it. */
export function BusyCards({ works }: { readonly works: readonly BusyWork[] }) {
  const styles = useStyles();
  return (
    <div className={styles.cards} role="status" aria-live="polite">
      {works.map((work) => (
        <BusyCard key={work.id} work={work} />
      ))}
    </div>
  );
}
