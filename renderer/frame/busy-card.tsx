// One piece of work that takes a while: what it is doing, how far it is, and Cancel.
import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Progress } from '../../core/bridge/talk';
import { useStageName } from '../words/message';
import { useWords } from '../words/words';

export interface BusyWork {
  readonly id: number;
  readonly label: string;
  readonly progress: Progress | undefined;
  readonly stop: () => void;
}

const useStyles = makeStyles({
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

export default function BusyCard({ work: { label, progress, stop } }: { readonly work: BusyWork }) {
  const styles = useStyles();
  const t = useWords();
  const stageName = useStageName();
  const [isStopping, setStopping] = useState(false);
  const cancel = () => {
    setStopping(true);
    stop();
  };
  // What was begun is brought to its end first: whoever gave up hears at once that it was heard.
  const doing = isStopping ? t('busy.stopping') : progress && stageName(progress.stage);
  return (
    <div className={styles.card}>
      <div className={styles.row}>
        <Text weight="semibold">{label}</Text>
        <Button size="small" disabledFocusable={isStopping} onClick={cancel}>
          {t('button.cancel')}
        </Button>
      </div>
      <ProgressBar
        aria-label={label}
        {...(progress && progress.total > 0 ? { value: progress.done, max: progress.total } : {})}
      />
      {doing ? <Text size={200}>{doing}</Text> : null}
    </div>
  );
}
