// Below the panes: whether everything is stored, and how many findings there are.
import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, ErrorCircleRegular, SaveRegular, WarningRegular } from '@fluentui/react-icons';
import { memo } from 'react';
import { useWords } from '../../words/words';
import { useDraft, useStore } from '../store/use-draft';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '32px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  place: { position: 'relative', flexGrow: 1, alignSelf: 'stretch', minWidth: 0 },
  // It changes with every stroke of a key: nothing else is laid out then.
  saved: {
    position: 'absolute',
    inset: 0,
    contain: 'strict',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    whiteSpace: 'nowrap',
  },
  failed: { color: tokens.colorStatusDangerForeground1 },
});

interface StatusBarProps {
  readonly onFindings: () => void;
  readonly isOpen: boolean;
}

export function StatusBar(props: StatusBarProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <div className={styles.place}>
        <SaveState />
      </div>
      <FindingCount {...props} />
    </div>
  );
}

function SaveState() {
  const styles = useStyles();
  const t = useWords();
  const store = useStore();
  const state = useDraft(({ saved }) => saved.state);
  const Icon = state === 'saved' ? CheckmarkRegular : state === 'failed' ? ErrorCircleRegular : SaveRegular;
  return (
    <div className={mergeClasses(styles.saved, state === 'failed' && styles.failed)} role="status" data-save={state}>
      <Icon aria-hidden />
      <Text size={200}>{t(`draft.save.${state}`)}</Text>
      {state === 'failed' ? (
        <Button size="small" onClick={() => void store.flush()}>
          {t('draft.saveAgain')}
        </Button>
      ) : null}
    </div>
  );
}

const FindingCount = memo(function FindingCount({ onFindings, isOpen }: StatusBarProps) {
  const t = useWords();
  const errors = useDraft(({ findings }) => findings.filter(({ severity }) => severity === 'error').length);
  const others = useDraft(({ findings }) => findings.length) - errors;
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={errors > 0 ? <ErrorCircleRegular /> : <WarningRegular />}
      aria-expanded={isOpen}
      onClick={onFindings}
    >
      {t('draft.findingSummary', { errors, others })}
    </Button>
  );
});
