// The calendar of an earlier version against what is written now: the dates that move.
import { Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { MovedDate } from '../../core/schedule/moved';
import { PlainTable } from '../frame/plain-table';
import type { Version } from '../versions/sides';
import { call } from '../wire';
import { upperFirst } from '../words/upper-first';
import { useDates, useWords } from '../words/words';
import type { DraftRow } from './use-records';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  choice: { maxWidth: '420px' },
});

interface MovedProps {
  readonly row: DraftRow;
  readonly from: string;
  readonly to: string;
  readonly everyone: string;
}

export function MovedDates({ row, from, to, everyone }: MovedProps) {
  const styles = useStyles();
  const t = useWords();
  const versions = useVersions(row.id);
  const [chosen, setChosen] = useState<number>();
  const number = chosen ?? versions[0]?.number;
  const moved = useMoved(row, number, from, to);
  if (number === undefined) return <Text>{t('meeting.noVersions')}</Text>;
  return (
    <div className={styles.root}>
      <Field label={t('meeting.against')} className={styles.choice}>
        <Select value={String(number)} onChange={(_, data) => setChosen(Number(data.value))}>
          {versions.map((version) => (
            <option key={version.number} value={version.number}>
              {t('versions.number', { number: version.number })}
              {version.milestone ? ` – ${version.milestone}` : ''}
            </option>
          ))}
        </Select>
      </Field>
      <Text role="status">{moved.length === 0 ? t('meeting.noneMoved') : t('meeting.movedCount', { count: moved.length })}</Text>
      {moved.length > 0 ? <MovedTable moved={moved} everyone={everyone} /> : null}
    </div>
  );
}

function MovedTable({ moved, everyone }: { readonly moved: readonly MovedDate[]; readonly everyone: string }) {
  const t = useWords();
  const dates = useDates();
  const rows = moved.map(({ what, who, period, before, after }) => ({
    key: JSON.stringify([what, who, period, before, after]),
    cells: [
      upperFirst(period === '' ? what : `${what} (${period})`),
      who.join(', ') || everyone,
      before === null ? t('meeting.wasNone') : dates.day(before),
      after === null ? t('meeting.isNone') : dates.day(after),
    ],
  }));
  const columns = [t('meeting.what'), t('meeting.who'), t('meeting.before'), t('meeting.after')].map((name) => ({ name }));
  return <PlainTable label={t('meeting.moved')} columns={columns} rows={rows} />;
}

/** Newest first. */
function useVersions(dossier: string): readonly Version[] {
  const [versions, setVersions] = useState<readonly Version[]>([]);
  useEffect(() => {
    call('library.versions', { dossier }).then((found) => {
      if (found.ok) setVersions([...found.value].reverse());
    });
  }, [dossier]);
  return versions;
}

function useMoved(row: DraftRow, version: number | undefined, from: string, to: string): readonly MovedDate[] {
  const [moved, setMoved] = useState<readonly MovedDate[]>([]);
  useEffect(() => {
    let isCurrent = true;
    if (version === undefined || from === '' || to === '') return undefined;
    movedSince(row, version, from, to).then((found) => {
      if (isCurrent) setMoved(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [row, version, from, to]);
  return moved;
}

async function movedSince(row: DraftRow, version: number, from: string, to: string): Promise<readonly MovedDate[]> {
  const old = await call('library.version', { dossier: row.id, version });
  if (!old.ok || old.value.body.kind !== 'draft') return [];
  const listed = await call('schedule.list', { draft: row.draft, against: old.value.body.draft, from, to, format: 'json' });
  return listed.ok && listed.value.format === 'json' ? (listed.value.rows as MovedDate[]) : [];
}
