// The units of the old text, each with what became of it, where it stands now, and why; what is open comes first to the eye.
import { Badge, Button, Input, makeStyles, mergeClasses, Text, Textarea, ToggleButton, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { memo, useState } from 'react';
import { useKept } from '../frame/kept-state';
import { useWords } from '../words/words';
import { useTableStyles } from './table-styles';
import { UnitWords } from './unit-words';
import type { Covered } from './use-coverage';
import type { Words } from './use-view';
import type { Entries } from './worksheet';

type Row = Covered['rows'][number];
type Fate = Row['fate'];
const fates: readonly Fate[] = ['kept', 'changed', 'moved', 'split', 'merged', 'dropped'];
type Filter = Fate | 'all' | 'open';

/** Rows drawn at once. */
const page = 300;

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  open: { backgroundColor: tokens.colorStatusDangerBackground1 },
  inner: { paddingLeft: '38px !important' },
  name: {
    textAlign: 'left',
    justifyContent: 'start',
    minWidth: 0,
    padding: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightRegular,
  },
  why: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0, '& > *': { width: '100%' } },
});

interface TableProps {
  readonly covered: Covered;
  readonly entries: Entries;
  readonly onEntry: (key: string, text: string) => void;
  readonly words: Words;
  /** The words of a unit are wanted. */
  readonly onOpen: () => void;
}

export function UnitTable({ covered: { rows, added }, entries, onEntry, words, onOpen }: TableProps) {
  const styles = useStyles();
  const table = useTableStyles();
  const t = useWords();
  const [filter, setFilter] = useKept<Filter>('replace filter', 'all');
  const [most, setMost] = useState(page);
  const dropped = new Set(rows.filter(({ fate }) => fate === 'dropped').map(({ id }) => id));
  // What stands in a dropped unit goes by the reason of that unit.
  const isInside = ({ within }: Row) => within !== null && dropped.has(within);
  const isOpen = (row: Row) => row.open && !isInside(row) && !said(entries, row.id);
  const isShown = (row: Row) =>
    filter === 'all' || (filter === 'open' ? isOpen(row) || said(entries, row.id) : row.fate === filter);
  const shown = rows.filter(isShown);
  const counts = (one: Filter) =>
    one === 'all' ? rows.length : rows.filter((row) => (one === 'open' ? isOpen(row) : row.fate === one)).length;
  return (
    <section aria-label={t('replace.units')}>
      <fieldset className={mergeClasses(table.plain, styles.filters)}>
        <legend className={table.hidden}>{t('replace.filter')}</legend>
        {(['all', 'open', ...fates] as const).map((one) => (
          <ToggleButton key={one} size="small" checked={filter === one} onClick={() => setFilter(one)}>
            {`${one === 'all' ? t('replace.all') : one === 'open' ? t('replace.open') : t(`fate.${one}`)} (${counts(one)})`}
          </ToggleButton>
        ))}
      </fieldset>
      <table className={table.table}>
        <caption className={table.hidden}>{t('replace.units')}</caption>
        <thead>
          <tr>
            <th scope="col" className={table.third}>
              {t('replace.column.old')}
            </th>
            <th scope="col" className={table.narrow}>
              {t('replace.column.fate')}
            </th>
            <th scope="col" className={table.fifth}>
              {t('replace.column.now')}
            </th>
            <th scope="col">{t('replace.column.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.slice(0, most).map((row) => (
            <UnitRow
              key={row.id}
              row={row}
              isOpen={isOpen(row)}
              isInside={isInside(row)}
              why={entries[`why ${row.id}`] ?? ''}
              into={entries[`into ${row.id}`] ?? ''}
              onEntry={onEntry}
              words={words}
              onOpen={onOpen}
            />
          ))}
          {filter === 'all' && shown.length <= most
            ? added.map(({ id, name, heading }) => (
                <tr key={id}>
                  <td />
                  <td>
                    <Badge appearance="tint" color="success">
                      {t('replace.added')}
                    </Badge>
                  </td>
                  <td>{heading === '' ? name : `${name}. ${heading}`}</td>
                  <td />
                </tr>
              ))
            : null}
        </tbody>
      </table>
      {shown.length === 0 ? <Text block>{t(filter === 'open' ? 'replace.noneOpen' : 'replace.noneHere')}</Text> : null}
      {shown.length > most ? (
        <Button onClick={() => setMost(most + page)}>{t('replace.more', { count: shown.length - most })}</Button>
      ) : null}
    </section>
  );
}

const said = (entries: Entries, id: string) => Boolean(entries[`why ${id}`] ?? entries[`into ${id}`]);

interface RowProps {
  readonly row: Row;
  readonly isOpen: boolean;
  /** It stands in a unit that was dropped, whose reason is its own. */
  readonly isInside: boolean;
  readonly why: string;
  readonly into: string;
  readonly onEntry: (key: string, text: string) => void;
  readonly words: Words;
  readonly onOpen: () => void;
}

const colors = {
  kept: 'informative',
  changed: 'brand',
  moved: 'brand',
  split: 'important',
  merged: 'important',
  dropped: 'danger',
} as const;

const UnitRow = memo(function UnitRow({ row, isOpen, isInside, why, into, onEntry, words, onOpen }: RowProps) {
  const styles = useStyles();
  const table = useTableStyles();
  const t = useWords();
  const [isRead, setRead] = useState(false);
  const { id, name, heading, within, counted, fate, reworded, now, reason } = row;
  const title = heading === '' ? name : `${name}. ${heading}`;
  const read = () => {
    setRead(!isRead);
    onOpen();
  };
  return (
    <>
      <tr className={isOpen && !isInside ? styles.open : undefined}>
        <th scope="row" className={within === null ? undefined : styles.inner}>
          {counted ? (
            <Button
              appearance="transparent"
              size="small"
              className={mergeClasses(styles.name, table.begun)}
              icon={isRead ? <ChevronDownRegular /> : <ChevronRightRegular />}
              aria-expanded={isRead}
              onClick={read}
            >
              {title}
            </Button>
          ) : (
            title
          )}
        </th>
        <td>
          <Badge appearance="tint" color={colors[fate]}>
            {fate === 'moved' && reworded ? t('fate.movedReworded') : t(`fate.${fate}`)}
          </Badge>
        </td>
        <td className={table.begun}>{now.map((unit) => unit.name).join('; ')}</td>
        <td>
          {isInside && why === '' && into === '' ? (
            <Text>{reason ?? t('replace.within')}</Text>
          ) : (
            <Why
              name={name}
              isDropped={fate === 'dropped' || into !== ''}
              isOpen={isOpen}
              why={why}
              into={into}
              id={id}
              onEntry={onEntry}
            />
          )}
        </td>
      </tr>
      {isRead ? (
        <tr>
          <td colSpan={4}>
            <UnitWords row={row} words={words} />
          </td>
        </tr>
      ) : null}
    </>
  );
});

interface WhyProps extends Omit<RowProps, 'row' | 'isInside' | 'words' | 'onOpen'> {
  readonly id: string;
  readonly name: string;
  readonly isDropped: boolean;
}

/** What was dropped is asked; of everything else a reason may be given. */
function Why({ id, name, isDropped, isOpen, why, into, onEntry }: WhyProps) {
  const styles = useStyles();
  const t = useWords();
  const [isAsked, setAsked] = useState(false);
  if (!isDropped && why === '' && !isAsked)
    return (
      <Button size="small" appearance="subtle" aria-label={t('replace.noteOf', { name })} onClick={() => setAsked(true)}>
        {t('replace.note')}
      </Button>
    );
  return (
    <div className={styles.why}>
      <Textarea
        value={why}
        autoFocus={isAsked}
        aria-label={t('replace.whyOf', { name })}
        placeholder={isDropped ? t('replace.why') : t('replace.note')}
        resize="vertical"
        data-open={isOpen}
        onChange={(_, data) => onEntry(`why ${id}`, data.value.slice(0, 5_000))}
      />
      {isDropped ? (
        <Input
          size="small"
          value={into}
          aria-label={t('replace.intoOf', { name })}
          placeholder={t('replace.into')}
          onChange={(_, data) => onEntry(`into ${id}`, data.value.slice(0, 1_000))}
        />
      ) : null}
    </div>
  );
}
