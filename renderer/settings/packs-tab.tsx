// Document packs: what each asks, a sample of what it writes, and what is wrong with broken ones.
import {
  Badge,
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  mergeClasses,
  Spinner,
  Tab,
  TabList,
  Text,
  tokens,
} from '@fluentui/react-components';
import { BoxRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { PackSummary } from '../../core/bridge/results';
import type { Finding } from '../../core/finding/finding';
import { Empty } from '../frame/empty';
import { FindingsList } from '../frame/findings-list';
import { useFrame } from '../frame/frame-context';
import { call, shell } from '../wire';
import { useLanguage, useWords } from '../words/words';
import { useFormStyles } from './form-styles';
import { PackFields } from './pack-fields';
import { PackSample } from './pack-sample';

const useStyles = makeStyles({
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
  },
  split: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXL, alignItems: 'flex-start' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    width: '300px',
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
  },
  item: {
    width: '100%',
    padding: '10px 12px',
    textAlign: 'left',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  current: { border: `1px solid ${tokens.colorCompoundBrandStroke}`, backgroundColor: tokens.colorNeutralBackground4 },
  detail: { flexGrow: 1, flexBasis: '340px', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  bar: { marginBottom: tokens.spacingVerticalM },
});

export function PacksTab() {
  const styles = useStyles();
  const forms = useFormStyles();
  const t = useWords();
  const language = useLanguage();
  const { settings, changeSettings, showFindings } = useFrame();
  const [packs, setPacks] = useState<readonly PackSummary[]>();
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [chosen, setChosen] = useState<string>();
  const { packFolder } = settings;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another folder holds other packs
  useEffect(() => {
    call('packs.list', {}).then((outcome) => {
      setPacks(outcome.ok ? outcome.value : []);
      setFindings(outcome.findings);
    });
  }, [packFolder]);
  const chooseFolder = async () => {
    const folder = await shell.chooseFolder({ title: t('packs.choose') });
    if (!folder.ok) showFindings(t('settings.notSaved'), folder.findings);
    else if (folder.value !== null) await changeSettings({ packFolder: folder.value });
  };
  if (!packs) return <Spinner label={t('new.reading')} />;
  const pack = packs.find(({ id }) => id === chosen) ?? packs[0];
  return (
    <>
      <div className={styles.top}>
        <Text>{t('packs.folder')}</Text>
        <Text className={mergeClasses(forms.path, styles.quiet)}>{packFolder ?? t('packs.noFolder')}</Text>
        {shell.can.folders ? (
          <Button onClick={() => void chooseFolder()}>{t('packs.choose')}</Button>
        ) : (
          <Text className={styles.quiet}>{t('place.onlyWindow')}</Text>
        )}
        {packFolder === null ? null : (
          <Button onClick={() => void changeSettings({ packFolder: null })}>{t('packs.withoutFolder')}</Button>
        )}
      </div>
      {findings.length > 0 ? (
        <MessageBar intent="error" layout="multiline" className={styles.bar}>
          <MessageBarBody>
            <MessageBarTitle>{t('packs.broken')}</MessageBarTitle>
            <FindingsList findings={findings} showsSource />
          </MessageBarBody>
        </MessageBar>
      ) : null}
      {pack ? (
        <div className={styles.split}>
          <ul className={styles.list} aria-label={t('settings.tab.packs')}>
            {packs.map((one) => (
              <li key={one.id}>
                <button
                  type="button"
                  className={mergeClasses(styles.item, one.id === pack.id && styles.current)}
                  aria-pressed={one.id === pack.id}
                  onClick={() => setChosen(one.id)}
                >
                  <Text block weight="semibold">
                    {one.title[language]}
                  </Text>
                  <Text size={200} className={styles.quiet}>
                    {t('packs.version', { version: one.version })}
                  </Text>
                </button>
              </li>
            ))}
          </ul>
          <PackDetail key={pack.id} pack={pack} />
        </div>
      ) : (
        <Empty icon={<BoxRegular />} title={t('packs.none')} text={t('packs.noneText')} />
      )}
    </>
  );
}

function PackDetail({ pack }: { readonly pack: PackSummary }) {
  const styles = useStyles();
  const forms = useFormStyles();
  const t = useWords();
  const language = useLanguage();
  const [tab, setTab] = useState<'fields' | 'sample'>('fields');
  return (
    <section className={styles.detail} aria-label={pack.title[language]}>
      <Text as="h2" size={500} weight="semibold" block>
        {pack.title[language]} <Badge appearance="outline">{pack.documentKind}</Badge>
      </Text>
      <Text block className={styles.quiet}>
        {pack.description[language]}
      </Text>
      <Text block size={200} className={mergeClasses(forms.path, styles.quiet)}>
        {t('packs.folderName', { name: pack.id })}
      </Text>
      <TabList selectedValue={tab} onTabSelect={(_, data) => setTab(data.value as typeof tab)}>
        <Tab value="fields">{t('packs.fields', { count: pack.fields.length })}</Tab>
        <Tab value="sample">{t('packs.sample')}</Tab>
      </TabList>
      {tab === 'fields' ? <PackFields fields={pack.fields} /> : <PackSample pack={pack.id} />}
    </section>
  );
}
