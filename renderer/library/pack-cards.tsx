// Packs to choose one from: radio buttons that look like cards, so that arrows and readers of screens work as with any.
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { DocumentTextRegular } from '@fluentui/react-icons';
import type { PackSummary } from '../../core/bridge/results';
import { useLanguage, useWords } from '../words/words';

const useStyles = makeStyles({
  set: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  grid: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(260px, 1fr))', gap: tokens.spacingHorizontalM },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalS },
  card: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '32px 1fr',
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: 'pointer',
    ':hover': { boxShadow: tokens.shadow4 },
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { border: '3px solid Highlight' },
  },
  input: { position: 'absolute', opacity: 0, inset: 0, margin: 0, cursor: 'pointer' },
  icon: { fontSize: '28px', lineHeight: 1, color: tokens.colorBrandForeground1 },
  quiet: { color: tokens.colorNeutralForeground2, marginTop: '4px' },
});

interface CardsProps {
  readonly packs: readonly PackSummary[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly label: string;
}

export function PackCards({ packs, chosen, onChoose, label }: CardsProps) {
  const styles = useStyles();
  const t = useWords();
  const language = useLanguage();
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>
        <Text weight="semibold">{label}</Text>
      </legend>
      <div className={styles.grid}>
        {packs.map(({ id, title, description, parties }) => (
          <label key={id} className={mergeClasses(styles.card, id === chosen && styles.chosen)}>
            <input type="radio" name="pack" className={styles.input} checked={id === chosen} onChange={() => onChoose(id)} />
            <DocumentTextRegular className={styles.icon} aria-hidden />
            <span>
              <Text block weight="semibold">
                {title[language]}
              </Text>
              <Text block size={200} className={styles.quiet}>
                {description[language]}
              </Text>
              <Text block size={200} className={styles.quiet}>
                {parties.min === parties.max
                  ? t('new.partiesExactly', { count: parties.max })
                  : t('new.parties', { min: parties.min, max: parties.max })}
              </Text>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
