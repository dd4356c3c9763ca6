// All findings of the draft, the gravest first; Enter or a click goes to the place.
import { Button, Link, makeStyles, mergeClasses, Text, Tooltip, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, DismissRegular, ErrorCircleRegular, InfoRegular, WarningRegular } from '@fluentui/react-icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { Finding } from '../../../core/finding/finding';
import { useMessage } from '../../words/message';
import { useWords } from '../../words/words';
import { useDraft, useStore } from '../store/use-draft';
import { FixButton } from './fix-button';
import { ordered } from './order';

const useStyles = makeStyles({
  root: {
    height: '100%',
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    gap: tokens.spacingHorizontalS,
  },
  title: { flexGrow: 1 },
  scroll: { flexGrow: 1, minHeight: 0, overflowY: 'auto' },
  run: { position: 'relative' },
  item: {
    position: 'absolute',
    left: 0,
    right: 0,
    display: 'grid',
    gridTemplateColumns: '24px 1fr',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    boxSizing: 'border-box',
  },
  current: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  icon: { fontSize: '18px' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorBrandForeground1 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  calm: { color: tokens.colorNeutralForeground2 },
  none: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, padding: tokens.spacingHorizontalL },
});

const icons = { error: ErrorCircleRegular, warning: WarningRegular, info: InfoRegular } as const;

export function FindingsPane({ current, onClose }: { readonly current: number; readonly onClose: () => void }) {
  const styles = useStyles();
  const t = useWords();
  const findings = ordered(useDraft((snapshot) => snapshot.findings));
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: findings.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 64,
    overscan: 6,
  });
  // Stepped to: in the middle of what is seen, however far down it stands.
  useEffect(() => {
    if (current >= 0) virtual.scrollToIndex(current, { align: 'center' });
  }, [current, virtual]);
  return (
    <section className={styles.root} aria-label={t('draft.findings')}>
      <div className={styles.head}>
        <Text weight="semibold" className={styles.title}>
          {t('draft.findingCount', { count: findings.length })}
        </Text>
        <Tooltip content={t('draft.close')} relationship="label">
          <Button size="small" appearance="subtle" icon={<DismissRegular />} onClick={onClose} />
        </Tooltip>
      </div>
      {findings.length === 0 ? (
        <div className={styles.none}>
          <CheckmarkCircleRegular /> <Text>{t('draft.noFindings')}</Text>
        </div>
      ) : null}
      <div className={styles.scroll} ref={scroll}>
        <ul className={styles.run} style={{ height: virtual.getTotalSize(), margin: 0, padding: 0, listStyleType: 'none' }}>
          {virtual.getVirtualItems().map(({ index, start, key }) => {
            const finding = findings[index];
            return finding ? (
              <li
                key={key}
                data-index={index}
                ref={virtual.measureElement}
                aria-current={index === current ? 'step' : undefined}
                className={mergeClasses(styles.item, index === current && styles.current)}
                style={{ top: start }}
              >
                <Item finding={finding} />
              </li>
            ) : null;
          })}
        </ul>
      </div>
    </section>
  );
}

function Item({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const t = useWords();
  const store = useStore();
  const { text, advice } = useMessage()(finding);
  const Icon = icons[finding.severity];
  return (
    <>
      <Icon className={mergeClasses(styles.icon, styles[finding.severity])} aria-label={t(`severity.${finding.severity}`)} />
      <div>
        <div className={styles.row}>
          {finding.at === '' ? <Text>{text}</Text> : <Link onClick={() => store.go(finding.at)}>{text}</Link>}
          <FixButton finding={finding} />
        </div>
        <Text size={200} className={styles.calm}>
          {advice}
        </Text>
      </div>
    </>
  );
}
