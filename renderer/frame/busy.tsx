// Work that takes a while: shown after a moment, with what it is doing, how far it is, and Cancel.
import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { memo, useCallback, useState } from 'react';
import type { Progress } from '../../core/bridge/talk';
import { words } from '../../core/finding/message';
import { useLanguage, useWords } from '../words/words';
import type { BusyTalk } from './frame-context';

export interface BusyWork {
  readonly id: number;
  readonly label: string;
  readonly progress: Progress | undefined;
  readonly stop: () => void;
}

/** Milliseconds: what is done sooner is not worth a flash. */
const patience = 400;

export function useBusy() {
  const [works, setWorks] = useState<readonly BusyWork[]>([]);
  const busy = useCallback(async <T,>(label: string, work: (talk: BusyTalk) => Promise<T>): Promise<T> => {
    const id = nextId();
    const control = new AbortController();
    const change = (progress?: Progress) =>
      setWorks((all) => all.map((one) => (one.id === id ? { ...one, progress: progress ?? one.progress } : one)));
    const timer = setTimeout(
      () => setWorks((all) => [...all, { id, label, progress: undefined, stop: () => control.abort() }]),
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

const useStyles = makeStyles({
  root: {
    position: 'fixed',
    right: '20px',
    bottom: '20px',
    zIndex: 1000,
    width: 'min(360px, calc(100vw - 40px))',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  row: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
});

export const BusyPanel = memo(function BusyPanel({ works }: { readonly works: readonly BusyWork[] }) {
  const styles = useStyles();
  const t = useWords();
  const language = useLanguage();
  return (
    <div className={styles.root} role="status" aria-live="polite">
      {works.map(({ id, label, progress, stop }) => (
        <div key={id} className={styles.card}>
          <div className={styles.row}>
            <Text weight="semibold">{label}</Text>
            <Button size="small" onClick={stop}>
              {t('button.cancel')}
            </Button>
          </div>
          <ProgressBar
            aria-label={label}
            {...(progress && progress.total > 0 ? { value: progress.done, max: progress.total } : {})}
          />
          {progress ? <Text size={200}>{words(progress.stage, language)}</Text> : null}
        </div>
      ))}
    </div>
  );
});
