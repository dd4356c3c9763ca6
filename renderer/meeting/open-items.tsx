// Conclusions and limitations that name articles of a regulation and that no draft has served yet.
import { Card, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { Output } from '../../core/bridge/contract';
import { done, type Outcome } from '../../core/finding/finding';
import type { Meeting } from '../../core/meeting/record';
import { Empty } from '../frame/empty';
import { FindingsList } from '../frame/findings-list';
import { call } from '../wire';
import { upperFirst } from '../words/upper-first';
import { useWords } from '../words/words';
import { citedUnit, unitsOf } from './use-units';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '900px' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** `records` are undefined until they were read. */
export function OpenItems({ records }: { readonly records: readonly Meeting[] | undefined }) {
  const styles = useStyles();
  const t = useWords();
  const found = useOpen(records);
  if (!found) return <Spinner label={t('library.reading')} />;
  // A record that cannot be read is told: that all is served would not be true.
  if (!found.ok) return <FindingsList findings={found.findings} />;
  const items = found.value;
  if (items.length === 0)
    return <Empty icon={<CheckmarkCircleRegular />} title={t('meeting.allServedTitle')} text={t('meeting.allServedText')} />;
  return (
    <div className={styles.list}>
      <Text>{t('meeting.openCount', { count: items.length })}</Text>
      {items.map(({ meeting, id, text, articles, meetingTitle, kind }) => (
        <Card key={`${meeting}/${id}`}>
          <Text>{text}</Text>
          <Text size={200} className={styles.quiet}>
            {t(kind === 'conclusion' ? 'meeting.openConclusion' : 'meeting.openLimitation', {
              articles: articles.join(', '),
              meeting: upperFirst(meetingTitle),
            })}
          </Text>
        </Card>
      ))}
    </div>
  );
}

/** What is open, its articles as the regulation of the meeting prints them. Undefined until it is known. */
function useOpen(records: readonly Meeting[] | undefined): Outcome<Output<'meeting.open'>> | undefined {
  const [items, setItems] = useState<Outcome<Output<'meeting.open'>>>();
  useEffect(() => {
    let isCurrent = true;
    if (records)
      open(records).then((found) => {
        if (isCurrent) setItems(found);
      });
    return () => {
      isCurrent = false;
    };
  }, [records]);
  return items;
}

async function open(records: readonly Meeting[]): Promise<Outcome<Output<'meeting.open'>>> {
  if (records.length === 0) return done([]);
  const found = await call('meeting.open', { records: [...records] });
  if (!found.ok) return found;
  const dossierOf = new Map(records.map(({ id, dossier }) => [id, dossier]));
  const told = new Set(found.value.map(({ meeting }) => dossierOf.get(meeting) ?? null));
  const pairs = [...told]
    .flatMap((dossier) => (dossier === null ? [] : [dossier]))
    .map(async (dossier) => [dossier, await unitsOf(dossier)] as const);
  const units = new Map(await Promise.all(pairs));
  const items = found.value.map((item) => {
    const known = units.get(dossierOf.get(item.meeting) ?? '') ?? [];
    return { ...item, articles: item.articles.map((article) => citedUnit(article, known)) };
  });
  return done(items, found.findings);
}
