// A base and the texts that amend it → what each instruction does, and the consolidated text as a file.
import { Button, Field, Link, Switch, Text } from '@fluentui/react-components';
import { Fragment, useEffect, useState } from 'react';
import type { Output } from '../../core/bridge/contract';
import type { Finding, Outcome } from '../../core/finding/finding';
import { useSaveFile } from '../export/save-file';
import { DateField } from '../frame/date-field';
import { useFrame } from '../frame/frame-context';
import { useKept } from '../frame/kept-state';
import { bareName, fileName } from '../library/file-name';
import { call } from '../wire';
import type { Say } from '../words/catalog';
import { type Dates, today, useDates, useWords } from '../words/words';
import { useAmendStyles } from './amend-styles';
import { FindingsBar } from './findings-bar';
import { Results } from './results';
import { allBytes, type Text as Chosen, TextChoice, textKey } from './text-choice';

type Consolidation = Output<'amend.consolidate'>;

export function ConsolidateTab() {
  const styles = useAmendStyles();
  const t = useWords();
  const dates = useDates();
  const frame = useFrame();
  const saveFile = useSaveFile();
  const [base, setBase] = useKept<Chosen | undefined>('consolidate base', undefined);
  const [amending, setAmending] = useKept<readonly Chosen[]>('consolidate amending', []);
  // Chosen first, then added: arrows go through the choices one by one.
  const [next, setNext] = useState<Chosen>();
  const add = (text: Chosen) => {
    setAmending((all) => [...all.filter((one) => textKey(one) !== textKey(text)), text]);
    setNext(undefined);
  };
  const [at, setAt] = useState('');
  const [clean, setClean] = useState(false);
  const [texts, setTexts] = useState<Consolidation['texts']>();
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  // What was shown was about other texts.
  // biome-ignore lint/correctness/useExhaustiveDependencies: they are what it was asked of
  useEffect(() => {
    setTexts(undefined);
    setFindings([]);
  }, [base, amending, at]);
  const canRun = base !== undefined && amending.length > 0;
  const ask = async (dryRun: boolean): Promise<Outcome<Consolidation>> =>
    frame.busy(t('consolidate.working'), async (talk) => {
      const all = await allBytes([base as Chosen, ...amending]);
      if (!all.ok) return all;
      const [first = new Uint8Array(), ...rest] = all.value;
      const when = at === '' ? {} : { at };
      return call('amend.consolidate', { base: first, amending: rest, clean, dryRun, today: today(), ...when }, talk);
    });
  const look = async () => {
    const outcome = await ask(true);
    setFindings(outcome.findings);
    setTexts(outcome.ok ? outcome.value.texts : undefined);
  };
  const save = async () => {
    const outcome = await ask(false);
    setFindings(outcome.findings);
    if (!outcome.ok || outcome.value.format !== 'docx') return;
    await saveFile({
      name: fileName(t('consolidate.name', { title: bareName(base?.name ?? '') }), 'docx'),
      kind: 'docx',
      content: outcome.value.bytes,
    });
  };
  return (
    <div className={styles.form}>
      <Text className={styles.quiet}>{t('consolidate.text')}</Text>
      <TextChoice label={t('consolidate.base')} text={base} onText={setBase} />
      <TextChoice
        label={t('consolidate.amending')}
        hint={t('consolidate.amendingHint')}
        text={next}
        onText={(text) => (text.type === 'file' ? add(text) : setNext(text))}
      >
        <Button disabledFocusable={next === undefined} onClick={() => next && add(next)}>
          {t('consolidate.add')}
        </Button>
      </TextChoice>
      {amending.length > 0 ? (
        <ol className={styles.list}>
          {amending.map((one) => (
            <li key={textKey(one)}>
              {one.name}{' '}
              <Link onClick={() => setAmending((all) => all.filter((other) => other !== one))}>{t('consolidate.remove')}</Link>
            </li>
          ))}
        </ol>
      ) : null}
      <div className={styles.grid}>
        <Field label={t('consolidate.at')} hint={t('consolidate.atHint')}>
          <DateField value={at} onDay={setAt} />
        </Field>
        <Switch label={t('consolidate.clean')} checked={clean} onChange={(_, data) => setClean(data.checked)} />
      </div>
      <div className={styles.row}>
        <Button appearance="primary" disabled={!canRun} onClick={() => void look()}>
          {t('consolidate.look')}
        </Button>
        <Button disabled={!canRun} onClick={() => void save()}>
          {t('consolidate.save')}
        </Button>
      </div>
      <FindingsBar findings={findings} isLow />
      {texts ? (
        <section aria-label={t('consolidate.report')}>
          <Text as="h2" size={500} weight="semibold" block className={styles.title}>
            {t('consolidate.report')}
          </Text>
          {texts.map((text, nth) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two texts may have one name
            <Fragment key={nth}>
              <Text as="h3" size={400} weight="semibold" block className={styles.title}>
                {headOf(text, t, dates)}
              </Text>
              {text.results.length > 0 ? <Results results={text.results} /> : <Text>{t('consolidate.none')}</Text>}
            </Fragment>
          ))}
        </section>
      ) : null}
    </div>
  );
}

/** Its number, where it has one by now, its title, and from when it holds. */
function headOf({ number, name, effect }: Consolidation['texts'][number], t: Say, dates: Dates): string {
  const head = number === null ? name : `${number}: ${name}`;
  return effect === null ? head : `${head} (${t('consolidate.effect', { day: dates.day(effect) })})`;
}
