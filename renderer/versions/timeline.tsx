// Versions in time, the newest on top, with what was said about each.
import { Badge, Button, makeStyles, mergeClasses, Text, Tooltip, tokens } from '@fluentui/react-components';
import { BranchCompareRegular, FlagFilled } from '@fluentui/react-icons';
import { StageBadge } from '../library/stage-badge';
import { useDates, useWords } from '../words/words';
import type { Side, Version } from './sides';
import type { DossierState } from './use-dossier';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: '8px 0' },
  item: {
    position: 'relative',
    display: 'flex',
    alignItems: 'flex-start',
    paddingLeft: '28px',
    paddingRight: '4px',
    '::before': {
      content: '""',
      position: 'absolute',
      left: '15px',
      top: 0,
      bottom: 0,
      width: '2px',
      backgroundColor: tokens.colorNeutralStroke1,
    },
    '::after': {
      content: '""',
      position: 'absolute',
      left: '10px',
      top: '16px',
      width: '12px',
      height: '12px',
      borderRadius: '50%',
      boxSizing: 'border-box',
      border: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
      backgroundColor: tokens.colorNeutralBackground2,
    },
  },
  chosenItem: {
    backgroundColor: tokens.colorNeutralBackground4,
    '::after': { backgroundColor: tokens.colorBrandBackground },
  },
  button: {
    flexGrow: 1,
    minWidth: 0,
    padding: '10px 8px',
    border: 'none',
    background: 'none',
    font: 'inherit',
    textAlign: 'left',
    color: tokens.colorNeutralForeground1,
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  milestone: {
    display: 'flex',
    gap: '4px',
    alignItems: 'flex-start',
    color: tokens.colorBrandForeground1,
    marginTop: '2px',
    overflowWrap: 'anywhere',
    '& svg': { flexShrink: 0, marginTop: '4px' },
  },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  message: { overflowWrap: 'anywhere' },
  compare: { marginTop: '6px', flexShrink: 0 },
});

interface TimelineProps {
  readonly versions: readonly Version[];
  readonly working: DossierState['working'];
  readonly chosen: string;
  readonly onChoose: (side: Side) => void;
  readonly onCompare: (side: Side) => void;
}

export function Timeline({ versions, working, chosen, onChoose, onCompare }: TimelineProps) {
  const styles = useStyles();
  const t = useWords();
  return (
    <ol className={styles.list} aria-label={t('versions.timeline')}>
      {working ? (
        <WorkingItem working={working} isChosen={chosen === 'working'} onChoose={() => onChoose({ type: 'working' })} />
      ) : null}
      {versions.map((version) => (
        <VersionItem
          key={version.number}
          version={version}
          isChosen={chosen === `v${version.number}`}
          onChoose={() => onChoose({ type: 'version', number: version.number })}
          onCompare={() => onCompare({ type: 'version', number: version.number })}
        />
      ))}
    </ol>
  );
}

interface WorkingProps {
  readonly working: NonNullable<DossierState['working']>;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function WorkingItem({ working, isChosen, onChoose }: WorkingProps) {
  const styles = useStyles();
  const t = useWords();
  const dates = useDates();
  return (
    <li className={mergeClasses(styles.item, isChosen && styles.chosenItem)}>
      <button type="button" className={styles.button} aria-pressed={isChosen} onClick={onChoose}>
        <span className={styles.head}>
          <Text weight="semibold">{t('versions.working')}</Text>
          <Badge appearance="outline" color="informative">
            {t('versions.notSaved')}
          </Badge>
        </span>
        <Text block size={200} className={styles.quiet}>
          {dates.moment(working.at)}
        </Text>
      </button>
    </li>
  );
}

interface VersionProps {
  readonly version: Version;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onCompare: () => void;
}

function VersionItem({ version, isChosen, onChoose, onCompare }: VersionProps) {
  const styles = useStyles();
  const t = useWords();
  const dates = useDates();
  const { number, stage, milestone, message, author, at } = version;
  return (
    <li className={mergeClasses(styles.item, isChosen && styles.chosenItem)}>
      <button type="button" className={styles.button} aria-pressed={isChosen} onClick={onChoose}>
        <span className={styles.head}>
          <Text weight="semibold">{t('versions.number', { number })}</Text>
          <StageBadge stage={stage} />
        </span>
        {milestone === null ? null : (
          <span className={styles.milestone}>
            <FlagFilled aria-label={t('versions.milestone')} />
            <Text weight="semibold">{milestone}</Text>
          </span>
        )}
        {message === '' ? null : (
          <Text block className={styles.message}>
            {message}
          </Text>
        )}
        <Text block size={200} className={styles.quiet}>
          {author === '' ? dates.moment(at) : `${dates.moment(at)} · ${author}`}
        </Text>
      </button>
      <Tooltip content={t('versions.compareThis', { number })} relationship="label">
        <Button appearance="subtle" size="small" className={styles.compare} icon={<BranchCompareRegular />} onClick={onCompare} />
      </Tooltip>
    </li>
  );
}
