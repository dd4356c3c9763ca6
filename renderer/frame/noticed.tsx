// What was noticed beside the work one came for: one line, and all of it in a dialog. What stands in the way is told at once.
import { Link, MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import type { Finding } from '../../core/finding/finding';
import { useWords } from '../words/words';
import { bySeverity, FindingsList } from './findings-list';
import { useFrame } from './frame-context';

const useStyles = makeStyles({ bar: { flexShrink: 0, maxHeight: '30vh', overflowY: 'auto' } });

interface NoticedProps {
  readonly findings: readonly Finding[];
  /** There is no result. */
  readonly isBlocked: boolean;
  readonly className?: string;
}

export function Noticed({ findings, isBlocked, className }: NoticedProps) {
  const styles = useStyles();
  const t = useWords();
  const { showFindings } = useFrame();
  if (findings.length === 0) return null;
  const told = t('noticed.count', { count: findings.length });
  return (
    <div className={className}>
      {isBlocked ? (
        <MessageBar intent="error" layout="multiline" className={styles.bar} tabIndex={0}>
          <MessageBarBody>
            <FindingsList findings={bySeverity(findings)} />
          </MessageBarBody>
        </MessageBar>
      ) : (
        <MessageBar intent="warning">
          <MessageBarBody>
            {told} <Link onClick={() => showFindings(told, bySeverity(findings))}>{t('noticed.show')}</Link>
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
