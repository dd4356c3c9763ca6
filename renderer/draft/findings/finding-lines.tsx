// Findings beside the place they are about, each with its one click.
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { Finding } from '../../../core/finding/finding';
import { useMessage } from '../../words/message';
import { FixButton } from './fix-button';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  item: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  warning: { color: tokens.colorStatusWarningForeground3 },
  error: { color: tokens.colorStatusDangerForeground1 },
});

export function FindingLines({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const message = useMessage();
  if (findings.length === 0) return null;
  return (
    <ul className={styles.list}>
      {findings.slice(0, 20).map((finding, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two findings may be alike in everything
        <li key={at} className={styles.item}>
          <Text size={200} className={mergeClasses(finding.severity === 'error' ? styles.error : styles.warning)}>
            {message(finding).text}
          </Text>
          <FixButton finding={finding} />
        </li>
      ))}
    </ul>
  );
}
