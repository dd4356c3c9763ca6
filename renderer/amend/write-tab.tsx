// Old text and new text → the amending text: its sentences, whether it gives exactly the new text, a draft to be edited, the file.
import { Badge, Button, Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { Manner } from '../../core/amend/manner';
import { useKept } from '../frame/kept-state';
import { useWidth } from '../frame/use-width';
import { useWords } from '../words/words';
import { useAmendStyles } from './amend-styles';
import { FindingsBar } from './findings-bar';
import { FurtherTexts } from './further-texts';
import { MannerChoice, usualManner } from './manner-choice';
import { Results } from './results';
import { Sentences } from './sentences';
import { type Text as Chosen, TextChoice } from './text-choice';
import { type Layout, type Pair, useWriting } from './use-writing';

const useStyles = makeStyles({
  title: { marginTop: tokens.spacingVerticalM },
});

export function WriteTab() {
  const styles = useAmendStyles();
  const own = useStyles();
  const t = useWords();
  const isNarrow = useWidth() < 760;
  const [old, setOld] = useKept<Chosen | undefined>('amend old', undefined);
  const [now, setNow] = useKept<Chosen | undefined>('amend new', undefined);
  const [layout, setLayout] = useKept<Layout>('amend layout', 'A');
  const [more, setMore] = useKept<readonly Pair[]>('amend more', []);
  const [manner, setManner] = useKept<Manner>('amend manner', usualManner);
  const writing = useWriting({ old, now, layout, more, manner });
  const { made, findings, results, draft } = writing;
  const pairs = [{ old, now }, ...(layout === 'C' ? more : [])];
  const canWrite = pairs.every((pair) => pair.old !== undefined && pair.now !== undefined);
  return (
    <div className={styles.form}>
      <Text className={styles.quiet}>{t('amend.write.text')}</Text>
      <div className={styles.grid}>
        <TextChoice label={t('amend.old')} text={old} onText={setOld} />
        <TextChoice label={t('amend.new')} text={now} onText={setNow} />
      </div>
      <Field label={t('amend.layout')}>
        <RadioGroup
          layout={isNarrow ? 'vertical' : 'horizontal'}
          value={layout}
          onChange={(_, data) => setLayout(data.value as Layout)}
        >
          <Radio value="A" label={t('amend.layout.A')} />
          <Radio value="B" label={t('amend.layout.B')} />
          <Radio value="C" label={t('amend.layout.C')} />
        </RadioGroup>
      </Field>
      {layout === 'C' ? <FurtherTexts more={more} onMore={setMore} /> : null}
      <MannerChoice manner={manner} onManner={setManner} />
      <div className={styles.row}>
        <Button appearance="primary" disabled={!canWrite} onClick={() => void writing.write()}>
          {t('amend.write')}
        </Button>
        {made ? (
          <>
            <Button onClick={() => void writing.openDraft()}>
              {t(draft === undefined ? 'amend.makeDraft' : 'amend.openDraft')}
            </Button>
            {draft === undefined ? null : <Button onClick={() => void writing.check()}>{t('amend.check')}</Button>}
            <Button disabled={!made.loop.closed} onClick={() => void writing.save(false)}>
              {t('amend.save')}
            </Button>
            {made.loop.closed ? null : <Button onClick={() => void writing.save(true)}>{t('amend.saveMarked')}</Button>}
            <Button onClick={() => void writing.submission()}>{t('replace.submission')}</Button>
            <LoopBadge isClosed={made.loop.closed} />
          </>
        ) : null}
      </div>
      <FindingsBar findings={findings.filter(({ severity }) => severity === 'error')} />
      {made ? (
        <section aria-label={t('amend.sentences')}>
          <Text as="h2" size={500} weight="semibold" block className={own.title}>
            {t('amend.sentences')}
          </Text>
          {made.sentences.length === 0 ? <Text>{t('compare.sameText')}</Text> : <Sentences sentences={made.sentences} />}
        </section>
      ) : null}
      {results.some((text) => text.results.length > 0) ? (
        <section aria-label={t('amend.results')}>
          <Text as="h2" size={500} weight="semibold" block className={own.title}>
            {t('amend.results')}
          </Text>
          {results.map((text, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: texts have no names of their own and keep their order
            <Fragment key={at}>
              {results.length > 1 ? (
                <Text as="h3" size={400} weight="semibold" block className={own.title}>
                  {text.name}
                </Text>
              ) : null}
              <Results results={text.results} />
            </Fragment>
          ))}
        </section>
      ) : null}
      <FindingsBar findings={findings.filter(({ severity }) => severity !== 'error')} />
    </div>
  );
}

/** Always in sight: whether the written text, read back and executed, gives exactly the new text. */
function LoopBadge({ isClosed }: { readonly isClosed: boolean }) {
  const t = useWords();
  return (
    <Badge size="large" appearance="tint" color={isClosed ? 'success' : 'danger'} role="status">
      {t(isClosed ? 'amend.closed' : 'amend.open')}
    </Badge>
  );
}
