// Every place that is out of date: the words where they stand, what may take their place, since when and by what.
import { Badge, Button, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { memo, useState } from 'react';
import { useTableStyles } from '../replace/table-styles';
import type { Entries } from '../replace/worksheet';
import { useDates, useWords } from '../words/words';
import { decisionOf, type Hit } from './use-succession';

const useStyles = makeStyles({
  mark: {
    color: tokens.colorPaletteMarigoldForeground2,
    backgroundColor: tokens.colorPaletteMarigoldBackground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  choice: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    minWidth: 0,
    '& select': { width: '100%', textOverflow: 'ellipsis' },
  },
  done: { backgroundColor: tokens.colorNeutralBackground2 },
  where: { width: '16%' },
  context: { width: '34%' },
});

type Decide = (hits: readonly Hit[], to: (hit: Hit) => string | null | undefined) => void;

interface TableProps {
  readonly hits: readonly Hit[];
  readonly entries: Entries;
  readonly onDecide: Decide;
}

export function HitTable({ hits, entries, onDecide }: TableProps) {
  const styles = useStyles();
  const table = useTableStyles();
  const t = useWords();
  return (
    <section aria-label={t('succession.hits')}>
      <table className={table.table}>
        <caption className={table.hidden}>{t('succession.hits')}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.where}>
              {t('succession.column.where')}
            </th>
            <th scope="col" className={styles.context}>
              {t('succession.column.context')}
            </th>
            <th scope="col">{t('succession.column.to')}</th>
            <th scope="col">{t('succession.column.source')}</th>
          </tr>
        </thead>
        <tbody>
          {hits.map((hit) => (
            <HitRow key={hit.id} hit={hit} entry={entries[hit.id]} alike={alikeOf(hit, hits, entries)} onDecide={onDecide} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Other places with the same words that are not decided alike yet. */
function alikeOf(hit: Hit, hits: readonly Hit[], entries: Entries): readonly Hit[] {
  const entry = entries[hit.id];
  if (entry === undefined) return [];
  return hits.filter(({ id, row, words }) => row === hit.row && words === hit.words && entries[id] !== entry);
}

interface RowProps {
  readonly hit: Hit;
  readonly entry: string | undefined;
  readonly alike: readonly Hit[];
  readonly onDecide: Decide;
}

const HitRow = memo(function HitRow({ hit, entry, alike, onDecide }: RowProps) {
  const styles = useStyles();
  const t = useWords();
  const dates = useDates();
  const { unit, before, words, after, kind, status, candidates, from, source, mark } = hit;
  return (
    <tr className={entry === undefined ? undefined : styles.done}>
      <th scope="row">
        {unit}
        <br />
        <Badge appearance="outline">{t(`succession.kind.${kind}`)}</Badge>
      </th>
      <td>
        {before}
        <mark className={styles.mark}>{words}</mark>
        {after}
      </td>
      <td>
        <Choice hit={hit} entry={entry} onDecide={onDecide} />
        {status === 'asked' && entry === undefined ? (
          <Text size={200} block>
            {t(candidates.length === 0 ? 'succession.ended' : 'succession.asked')}
          </Text>
        ) : null}
        {alike.length > 0 ? (
          <Button size="small" appearance="subtle" onClick={() => onDecide(alike, () => decisionOf(entry))}>
            {t('succession.alike', { count: alike.length })}
          </Button>
        ) : null}
      </td>
      <td>
        {t('succession.since', { day: dates.day(from) })}
        <br />
        <Text size={200}>{source}</Text>
        {mark === 'M' ? (
          <>
            <br />
            <Badge appearance="tint" color="warning">
              {t('succession.unchecked')}
            </Badge>
          </>
        ) : null}
      </td>
    </tr>
  );
});

function Choice({ hit, entry, onDecide }: Pick<RowProps, 'hit' | 'entry' | 'onDecide'>) {
  const styles = useStyles();
  const t = useWords();
  const [isOwn, setOwn] = useState(false);
  const decision = decisionOf(entry);
  const isOther = isOwn || (typeof decision === 'string' && !hit.candidates.includes(decision));
  const value = isOther ? 'own' : decision === undefined ? '' : decision === null ? 'keep' : `=${decision}`;
  const change = (next: string) => {
    setOwn(next === 'own');
    if (next === 'keep') onDecide([hit], () => null);
    else if (next.startsWith('=')) onDecide([hit], () => next.slice(1));
  };
  const name = { words: hit.words, unit: hit.unit };
  return (
    <div className={styles.choice}>
      <Select
        size="small"
        value={value}
        title={decision ?? ''}
        aria-label={t('succession.choiceOf', name)}
        onChange={(_, data) => change(data.value)}
      >
        {decision === undefined ? <option value="">{t('succession.undecided')}</option> : null}
        {hit.candidates.map((to) => (
          <option key={to} value={`=${to}`}>
            {t('succession.with', { to })}
          </option>
        ))}
        <option value="keep">{t('succession.keep')}</option>
        <option value="own">{t('succession.own')}</option>
      </Select>
      {isOther ? (
        <Input
          size="small"
          value={decision ?? ''}
          aria-label={t('succession.ownOf', name)}
          onChange={(_, data) => onDecide([hit], () => (data.value === '' ? null : data.value.slice(0, 2_000)))}
        />
      ) : null}
    </div>
  );
}
