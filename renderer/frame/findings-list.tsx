// Findings as a list: how grave, what is wrong, what to do, and the way to the place.
import { Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular, InfoRegular, WarningRegular } from '@fluentui/react-icons';
import type { Finding, PackPlace, Severity } from '../../core/finding/finding';
import { useMessage } from '../words/message';
import { useWords } from '../words/words';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  item: {
    display: 'grid',
    gridTemplateColumns: '20px 1fr',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottom: 'none' },
  },
  icon: { fontSize: '20px', lineHeight: 1 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorBrandForeground1 },
  words: { overflowWrap: 'anywhere' },
  advice: { color: tokens.colorNeutralForeground2 },
});

const icons = { error: ErrorCircleRegular, warning: WarningRegular, info: InfoRegular } as const;

interface FindingsProps {
  readonly findings: readonly Finding[];
  /** Without it places cannot be gone to. */
  readonly onGo?: (finding: Finding) => void;
  /** Says in which file of a pack it is, for who writes packs. */
  readonly showsSource?: boolean;
}

export function FindingsList({ findings, onGo, showsSource = false }: FindingsProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {findings.map((finding, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two findings may be alike in everything
        <FindingItem key={at} finding={finding} showsSource={showsSource} {...(onGo ? { onGo } : {})} />
      ))}
    </ul>
  );
}

interface ItemProps extends Pick<FindingsProps, 'onGo'> {
  readonly finding: Finding;
  readonly showsSource: boolean;
}

function FindingItem({ finding, onGo, showsSource }: ItemProps) {
  const styles = useStyles();
  const t = useWords();
  const message = useMessage()(finding);
  const Icon = icons[finding.severity];
  return (
    <li className={styles.item}>
      <Icon className={mergeClasses(styles.icon, styles[finding.severity])} aria-label={t(`severity.${finding.severity}`)} />
      <div className={styles.words}>
        <Text block>{message.text}</Text>
        <Text block size={200} className={styles.advice}>
          {message.advice}
        </Text>
        {showsSource && finding.source ? <Source finding={finding} source={finding.source} /> : null}
        {onGo && finding.at !== '' ? <Link onClick={() => onGo(finding)}>{t('findings.go')}</Link> : null}
      </div>
    </li>
  );
}

function Source({ finding: { at }, source: { pack, file, line } }: { readonly finding: Finding; readonly source: PackPlace }) {
  const styles = useStyles();
  const t = useWords();
  const where = line === undefined ? t('findings.source', { pack, file }) : t('findings.sourceLine', { pack, file, line });
  return (
    <Text block size={200} className={styles.advice}>
      {at === '' ? where : `${where}: ${at}`}
    </Text>
  );
}

const order: readonly Severity[] = ['error', 'warning', 'info'];

/** Errors first. */
export function bySeverity(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}
