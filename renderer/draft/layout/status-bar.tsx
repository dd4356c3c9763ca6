// Below the panes: whether everything is stored, and how many findings there are.
import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, ErrorCircleRegular, SaveRegular, WarningRegular } from '@fluentui/react-icons';
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
  saved: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, flexGrow: 1 },
  failed: { color: tokens.colorStatusDangerForeground1 },
});

export function StatusBar({ onFindings, isOpen }: { readonly onFindings: () => void; readonly isOpen: boolean }) {
  const styles = useStyles();
  const t = useWords();
  const store = useStore();
  const state = useDraft((snapshot) => snapshot.saved.state);
  const errors = useDraft(({ findings }) => findings.filter(({ severity }) => severity === 'error').length);
  const others = useDraft(({ findings }) => findings.length - findings.filter(({ severity }) => severity === 'error').length);
  const Icon = state === 'saved' ? CheckmarkRegular : state === 'failed' ? ErrorCircleRegular : SaveRegular;
  return (
    <div className={styles.root}>
      <div className={mergeClasses(styles.saved, state === 'failed' && styles.failed)} role="status" data-save={state}>
        <Icon aria-hidden />
        <Text size={200}>{t(`draft.save.${state}`)}</Text>
        {state === 'failed' ? (
          <Button size="small" onClick={() => void store.flush()}>
            {t('draft.saveAgain')}
          </Button>
        ) : null}
      </div>
      <Button
        size="small"
        appearance="subtle"
        icon={errors > 0 ? <ErrorCircleRegular /> : <WarningRegular />}
        aria-expanded={isOpen}
        onClick={onFindings}
      >
        {t('draft.findingSummary', { errors, others })}
      </Button>
    </div>
  );
}
