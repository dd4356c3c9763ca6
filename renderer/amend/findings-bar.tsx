// What was found, above or below what came of it.
import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { type Finding, hasErrors } from '../../core/finding/finding';
import { bySeverity, FindingsList } from '../frame/findings-list';
import { useWords } from '../words/words';
import { useAmendStyles } from './amend-styles';

/** `isLow`: no higher than a third of the window, because what one came for stands below. */
export function FindingsBar({ findings, isLow = false }: { readonly findings: readonly Finding[]; readonly isLow?: boolean }) {
  const styles = useAmendStyles();
  const t = useWords();
  if (findings.length === 0) return null;
  const low = isLow ? { className: styles.findings, tabIndex: 0 } : {};
  return (
    <MessageBar intent={hasErrors(findings) ? 'error' : 'warning'} layout="multiline" {...low}>
      <MessageBarBody>
        <MessageBarTitle>{t('amend.findings', { count: findings.length })}</MessageBarTitle>
        <FindingsList findings={bySeverity(findings)} />
      </MessageBarBody>
    </MessageBar>
  );
}
