// The life of one dossier: its versions in time; a version to be read; any two to be compared.
import {
  Button,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Spinner,
  Tab,
  TabList,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ArrowCounterclockwiseRegular, HistoryRegular, MoreHorizontalRegular, SaveRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { usePrint } from '../export/use-print';
import { Empty } from '../frame/empty';
import { FindingsList } from '../frame/findings-list';
import { useFrame } from '../frame/frame-context';
import { handlers, useHandlers } from '../frame/handlers';
import type { Route } from '../frame/route';
import { useWidth } from '../frame/use-width';
import { useWords } from '../words/words';
import { useAddFile } from './add-file';
import { ComparePane } from './compare-pane';
import { ReadPane } from './read-pane';
import { useRestore } from './restore';
import { type Side, sideKey, sideName } from './sides';
import { Timeline } from './timeline';
import { type DossierState, useDossier } from './use-dossier';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column' },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: '12px 24px 8px',
    '@media (max-width: 820px)': { padding: '4px 12px' },
  },
  title: {
    marginRight: 'auto',
    minWidth: 0,
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    '@media (max-height: 480px)': { WebkitLineClamp: 1, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
    flexBasis: '200px',
    flexGrow: 1,
  },
  body: { flexGrow: 1, minHeight: 0, display: 'flex', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  side: {
    width: '288px',
    flexShrink: 0,
    overflowY: 'auto',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 1000px)': { width: '196px' },
  },
  pane: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  tabs: {
    padding: '0 12px',
    flexShrink: 0,
    '@media (max-height: 480px)': { '& > button': { paddingTop: '4px', paddingBottom: '4px' } },
  },
  wait: { padding: '48px' },
});

type VersionsRoute = Extract<Route, { screen: 'versions' }>;

export function VersionsScreen({ route }: { readonly route: VersionsRoute }) {
  const styles = useStyles();
  const t = useWords();
  const { setTitle } = useFrame();
  const { state, findings } = useDossier(route.dossier);
  const title = state?.dossier.title ?? '';
  useEffect(() => setTitle(title, false), [setTitle, title]);
  if (!state)
    return (
      <div className={styles.wait}>
        {findings.length > 0 ? <FindingsList findings={findings} /> : <Spinner label={t('versions.reading')} />}
      </div>
    );
  return <Loaded key={route.dossier} state={state} route={route} />;
}

function Loaded({ state, route }: { readonly state: DossierState; readonly route: VersionsRoute }) {
  const styles = useStyles();
  const t = useWords();
  const [tab, setTab] = useState<'read' | 'compare'>('read');
  const [chosen, setChosen] = useState<Side | undefined>(firstSide(state, route.version));
  const { dossier, versions, working } = state;
  useHandlers({ 'file.print': { run: usePrint(dossier.id) } });
  const isNarrow = useWidth() < 1000;
  const shown = chosen ?? firstSide(state, undefined);
  const compareWith = (side: Side) => {
    setChosen(side);
    setTab('compare');
  };
  return (
    <div className={styles.root}>
      <Head state={state} shown={shown} />
      {shown ? (
        <div className={styles.body}>
          {isNarrow && tab === 'compare' ? null : (
            <div className={styles.side}>
              <Timeline
                versions={versions}
                working={working}
                chosen={sideKey(shown)}
                onChoose={setChosen}
                onCompare={compareWith}
              />
            </div>
          )}
          <div className={styles.pane}>
            <TabList
              className={styles.tabs}
              selectedValue={tab}
              onTabSelect={(_, data) => setTab(data.value as typeof tab)}
              aria-label={t('nav.versions')}
            >
              <Tab value="read">{t('versions.read')}</Tab>
              <Tab value="compare">{t('versions.compare')}</Tab>
            </TabList>
            {tab === 'read' ? (
              <ReadPane dossier={dossier.id} side={shown} name={sideName(shown, versions, t)} place={route.place} />
            ) : (
              <ComparePane key={sideKey(shown)} state={state} chosen={shown} />
            )}
          </div>
        </div>
      ) : (
        <Empty icon={<HistoryRegular />} title={t('versions.none')} text={t('versions.noneText')} />
      )}
    </div>
  );
}

/** The version that was asked for, or what the dossier holds now. */
function firstSide({ versions, working }: DossierState, asked: number | undefined): Side | undefined {
  if (asked !== undefined && versions.some(({ number }) => number === asked)) return { type: 'version', number: asked };
  if (working) return { type: 'working' };
  return versions[0] ? { type: 'version', number: versions[0].number } : undefined;
}

function Head({ state, shown }: { readonly state: DossierState; readonly shown: Side | undefined }) {
  const styles = useStyles();
  const t = useWords();
  const restore = useRestore(state.dossier.id);
  const addFile = useAddFile(state.dossier.id);
  const isNarrow = useWidth() < 820;
  const version = shown?.type === 'version' ? state.versions.find(({ number }) => number === shown.number) : undefined;
  return (
    <header className={styles.head}>
      <Text as="h1" size={500} weight="semibold" className={styles.title} title={state.dossier.title}>
        {state.dossier.title}
      </Text>
      {version && !isNarrow ? (
        <Button icon={<ArrowCounterclockwiseRegular />} onClick={() => void restore(version.number)}>
          {t('versions.restore')}
        </Button>
      ) : null}
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton icon={<MoreHorizontalRegular />}>{t('versions.more')}</MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {version && isNarrow ? (
              <MenuItem onClick={() => void restore(version.number)}>{t('versions.restore')}</MenuItem>
            ) : null}
            <MenuItem onClick={() => void handlers.run('file.export')}>{t('command.export')}</MenuItem>
            <MenuItem onClick={() => void addFile()}>{t('versions.addFile')}</MenuItem>
            {state.working?.kind === 'draft' ? (
              <MenuItem onClick={() => void handlers.run('go.draft')}>{t('versions.openDraft')}</MenuItem>
            ) : null}
          </MenuList>
        </MenuPopover>
      </Menu>
      {state.working?.kind === 'draft' ? (
        <Button appearance="primary" icon={<SaveRegular />} onClick={() => void handlers.run('file.saveVersion')}>
          {t('versions.save')}
        </Button>
      ) : null}
    </header>
  );
}
