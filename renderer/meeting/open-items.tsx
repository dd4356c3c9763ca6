// Conclusions and limitations that name articles of a regulation and that no draft has served yet.
import { Card, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { Output } from '../../core/bridge/contract';
import type { Meeting } from '../../core/meeting/record';
import { Empty } from '../frame/empty';
import { call } from '../wire';
import { useWords } from '../words/words';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '900px' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function OpenItems({ records }: { readonly records: readonly Meeting[] }) {
  const styles = useStyles();
  const t = useWords();
  const [items, setItems] = useState<Output<'meeting.open'>>([]);
  useEffect(() => {
    if (records.length === 0) return;
    call('meeting.open', { records: [...records] }).then((found) => {
      if (found.ok) setItems(found.value);
    });
  }, [records]);
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
              meeting: meetingTitle,
            })}
          </Text>
        </Card>
      ))}
    </div>
  );
}
