// The rail at the left: where one can go, and where one is.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  DocumentEditFilled,
  DocumentEditRegular,
  DocumentOnePageSparkleFilled,
  DocumentOnePageSparkleRegular,
  DocumentSearchFilled,
  DocumentSearchRegular,
  DocumentSyncFilled,
  DocumentSyncRegular,
  HistoryFilled,
  HistoryRegular,
  LibraryFilled,
  LibraryRegular,
  PeopleTeamFilled,
  PeopleTeamRegular,
  QuestionCircleFilled,
  QuestionCircleRegular,
  SettingsFilled,
  SettingsRegular,
} from '@fluentui/react-icons';
import { type ComponentType, memo } from 'react';
import type { WordKey } from '../words/catalog';
import { useWords } from '../words/words';
import { type CommandId, commandOf } from './commands';
import { handlers, useEnabledAtOnce } from './handlers';
import { shownShortcut } from './keys';
import { later } from './later';
import type { Route } from './route';

const Hint = later(() => import('./hint').then((file) => file.default));

const useStyles = makeStyles({
  rail: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    width: '92px',
    boxSizing: 'border-box',
    flexShrink: 0,
    padding: '8px 4px',
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 820px)': { width: '56px' },
  },
  item: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '4px',
    width: '100%',
    minHeight: '44px',
    padding: '8px 2px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: 'pointer',
    ':hover:enabled': { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    ':disabled': { color: tokens.colorNeutralForegroundDisabled, cursor: 'default' },
  },
  current: {
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightSemibold,
    '::before': {
      content: '""',
      position: 'absolute',
      left: 0,
      top: '10px',
      bottom: '10px',
      width: '3px',
      borderRadius: '2px',
      backgroundColor: tokens.colorCompoundBrandBackground,
      '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'Highlight' },
    },
  },
  icon: { fontSize: '24px', lineHeight: 1 },
  label: { '@media (max-width: 820px)': { display: 'none' } },
  space: { flexGrow: 1 },
});

interface Place {
  readonly screen: Route['screen'];
  readonly command: CommandId;
  readonly words: WordKey;
  readonly icon: ComponentType;
  readonly currentIcon: ComponentType;
}

const places: readonly Place[] = [
  { screen: 'library', command: 'go.library', words: 'nav.library', icon: LibraryRegular, currentIcon: LibraryFilled },
  { screen: 'draft', command: 'go.draft', words: 'nav.draft', icon: DocumentEditRegular, currentIcon: DocumentEditFilled },
  { screen: 'versions', command: 'go.versions', words: 'nav.versions', icon: HistoryRegular, currentIcon: HistoryFilled },
  { screen: 'meetings', command: 'go.meetings', words: 'nav.meetings', icon: PeopleTeamRegular, currentIcon: PeopleTeamFilled },
  {
    screen: 'amend',
    command: 'go.amend',
    words: 'nav.amend',
    icon: DocumentOnePageSparkleRegular,
    currentIcon: DocumentOnePageSparkleFilled,
  },
  { screen: 'replace', command: 'go.replace', words: 'nav.replace', icon: DocumentSyncRegular, currentIcon: DocumentSyncFilled },
  {
    screen: 'succession',
    command: 'go.succession',
    words: 'nav.succession',
    icon: DocumentSearchRegular,
    currentIcon: DocumentSearchFilled,
  },
];
const lowPlaces: readonly Place[] = [
  { screen: 'guide', command: 'help.guide', words: 'nav.guide', icon: QuestionCircleRegular, currentIcon: QuestionCircleFilled },
  { screen: 'settings', command: 'go.settings', words: 'nav.settings', icon: SettingsRegular, currentIcon: SettingsFilled },
];

export const Navigation = memo(function Navigation({ screen }: { readonly screen: Route['screen'] }) {
  const styles = useStyles();
  const t = useWords();
  useEnabledAtOnce();
  return (
    <nav className={styles.rail} aria-label={t('nav.label')}>
      {places.map((place) => (
        <NavItem
          key={place.screen}
          place={place}
          isCurrent={place.screen === screen || (place.screen === 'meetings' && screen === 'meeting')}
        />
      ))}
      <div className={styles.space} />
      {lowPlaces.map((place) => (
        <NavItem key={place.screen} place={place} isCurrent={place.screen === screen} />
      ))}
    </nav>
  );
});

function NavItem({ place, isCurrent }: { readonly place: Place; readonly isCurrent: boolean }) {
  const styles = useStyles();
  const t = useWords();
  const { command, words, icon, currentIcon } = place;
  const Icon = isCurrent ? currentIcon : icon;
  const shortcut = commandOf(command).shortcut;
  const hint = `${t(words)}${shortcut ? ` (${shownShortcut(shortcut)})` : ''}`;
  const button = (
    <button
      type="button"
      className={mergeClasses(styles.item, isCurrent && styles.current)}
      aria-label={t(words)}
      aria-current={isCurrent ? 'page' : undefined}
      disabled={!handlers.isEnabled(command)}
      onClick={() => void handlers.run(command)}
    >
      <span className={styles.icon} aria-hidden>
        <Icon />
      </span>
      <span className={styles.label} aria-hidden>
        {t(words)}
      </span>
    </button>
  );
  return (
    <Hint text={hint} meanwhile={button}>
      {button}
    </Hint>
  );
}
