// Succession: names, heads, levels, provinces and grounds that are out of date in a text; each is decided by a person.
import { Button, Field, Spinner, Text } from '@fluentui/react-components';
import { CheckmarkCircleRegular, SearchRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { useAmendStyles } from '../amend/amend-styles';
import { type Text as Chosen, TextChoice } from '../amend/text-choice';
import { DateField } from '../frame/date-field';
import { Empty } from '../frame/empty';
import { useFrame } from '../frame/frame-context';
import { useKept } from '../frame/kept-state';
import { Noticed } from '../frame/noticed';
import { ScreenHead } from '../frame/screen-head';
import { useWorksheet } from '../replace/worksheet';
import { useDates, useWords } from '../words/words';
import { Accepted } from './accepted';
import { HitTable } from './hit-table';
import { useResults } from './use-results';
import { decisionOf, type Hit, useSuccession } from './use-succession';

export function SuccessionScreen() {
  const styles = useAmendStyles();
  const t = useWords();
  const dates = useDates();
  const { setTitle } = useFrame();
  const [text, setText] = useKept<Chosen | undefined>('succession text', undefined);
  const [day, setDay] = useKept('succession at', '');
  useEffect(() => setTitle('', false), [setTitle]);
  const holder = text?.type === 'dossier' ? text.dossier : undefined;
  const { entries = {}, change } = useWorksheet(`succession ${holder ?? text?.name ?? ''}`, holder);
  const { hits, at, findings, isBusy, produce } = useSuccession(text, day, entries);
  const results = useResults(text, produce);
  const decide = (list: readonly Hit[], to: (hit: Hit) => string | null | undefined) =>
    change({
      ...entries,
      ...Object.fromEntries(
        list.flatMap((hit) => {
          const words = to(hit);
          return words === undefined ? [] : [[hit.id, words === null ? '-' : `=${words}`]];
        }),
      ),
    });
  const decisions = (hits ?? []).map(({ id }) => decisionOf(entries[id]));
  const counts = {
    taken: decisions.filter((one) => typeof one === 'string').length,
    kept: decisions.filter((one) => one === null).length,
    open: decisions.filter((one) => one === undefined).length,
  };
  const takeAll = () =>
    decide(hits ?? [], ({ id, status, candidates }) =>
      status === 'proposed' && entries[id] === undefined ? candidates[0] : undefined,
    );
  return (
    <ScreenHead title={t('succession.title')} text={t('succession.text')}>
      <div className={styles.grid}>
        <TextChoice label={t('succession.choose')} text={text} onText={setText} />
        <Field label={t('succession.at')} hint={t('succession.atHint')}>
          <DateField value={day} onDay={setDay} />
        </Field>
      </div>
      <Noticed findings={findings} isBlocked={hits === undefined && !isBusy} />
      {!text ? <Empty icon={<SearchRegular />} title={t('succession.begin')} text={t('succession.beginText')} /> : null}
      {isBusy ? <Spinner label={t('succession.looking')} /> : null}
      {hits?.length === 0 && !isBusy ? (
        <Empty
          icon={<CheckmarkCircleRegular />}
          title={t('succession.none')}
          text={t('succession.noneText', { day: at ? dates.day(at) : '' })}
        />
      ) : null}
      {hits && hits.length > 0 ? (
        <>
          <div className={styles.row}>
            <Button appearance="primary" onClick={takeAll}>
              {t('succession.takeAll')}
            </Button>
            <Button disabledFocusable={counts.taken === 0} onClick={() => void results.toLibrary()}>
              {t(
                holder !== undefined && text?.type === 'dossier' && text.version === 'now'
                  ? 'succession.apply'
                  : 'succession.make',
              )}
            </Button>
            <Button disabledFocusable={counts.taken === 0} onClick={() => void results.file('table')}>
              {t('succession.table')}
            </Button>
            <Button disabledFocusable={counts.taken === 0} onClick={() => void results.file('docx')}>
              {t('succession.docx')}
            </Button>
            <Button disabledFocusable={counts.taken === 0} onClick={() => void results.amend()}>
              {t('succession.amend')}
            </Button>
            <Text role="status" weight="semibold">
              {t('succession.counts', counts)}
            </Text>
          </div>
          <HitTable hits={hits} entries={entries} onDecide={decide} />
          <Accepted hits={hits} entries={entries} />
        </>
      ) : null}
    </ScreenHead>
  );
}
