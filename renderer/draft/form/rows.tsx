// Rows of the forms that are not the pack's: one place of the draft each.
import { Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Path } from '../../../core/edit/path';
import { LongLine } from '../../frame/long-line';
import type { WordKey } from '../../words/catalog';
import { useWords } from '../../words/words';
import { typedPart, wholeYear } from './date-parts';
import { Labelled } from './labelled';
import { usePlace } from './place';

/** What a draft stores for a name nobody has given yet: it may not be empty. */
const blank = '…';

interface RowProps {
  readonly label: string;
  readonly path: Path;
  /** It must be there: an empty one is stored as a visible blank. */
  readonly filled?: boolean;
  readonly help?: string;
  readonly many?: boolean;
  /** One line of text, but hardly a short one. */
  readonly long?: boolean;
  readonly unit?: string;
}

export function TextRow({ label, path, filled, help, many, long, unit }: RowProps) {
  const { value, name, set } = usePlace(path, unit);
  const shown = typeof value === 'string' && value !== blank ? value : '';
  const put = (text: string) => set(text.trim() === '' ? (filled ? blank : null) : text);
  return (
    <Labelled label={label} name={name} help={help}>
      {many ? (
        <Textarea
          value={shown}
          placeholder={blank}
          resize="vertical"
          rows={Math.min(6, Math.max(2, Math.ceil(shown.length / 60)))}
          onChange={(_event, data) => put(data.value)}
        />
      ) : long ? (
        <LongLine value={shown} placeholder={blank} onText={put} />
      ) : (
        <Input value={shown} placeholder={blank} onChange={(_event, data) => put(data.value)} />
      )}
    </Labelled>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly path: Path;
  /** Values, and the keys of their words. */
  readonly options: readonly (readonly [string, WordKey])[];
  /** What choosing nothing means; left out, something is always chosen. */
  readonly none?: WordKey;
  readonly help?: string;
}

export function ChoiceRow({ label, path, options, none, help }: ChoiceProps) {
  const t = useWords();
  const { value, name, set } = usePlace(path);
  const chosen = value === null || value === undefined ? '' : String(value);
  const isKnown = chosen === '' || options.some(([option]) => option === chosen);
  return (
    <Labelled label={label} name={name} help={help}>
      <Select
        value={chosen}
        onChange={(_event, data) => set(data.value === '' ? null : typeof value === 'number' ? Number(data.value) : data.value)}
      >
        {none ? <option value="">{t(none)}</option> : null}
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {t(words)}
          </option>
        ))}
        {isKnown ? null : <option value={chosen}>{chosen}</option>}
      </Select>
    </Labelled>
  );
}

const useStyles = makeStyles({
  date: { display: 'flex', gap: tokens.spacingHorizontalXS },
  short: { width: '80px' },
  year: { width: '88px' },
});

type DatePart = 'day' | 'month' | 'year';
type DateParts = Readonly<Record<DatePart, number | null>>;
const noDate: DateParts = { day: null, month: null, year: null };

/** A date of which parts may be open. What is half typed ("20" of a year) stays in its box until it is a number of its kind. */
export function DateRow({ label, path }: { readonly label: string; readonly path: Path }) {
  const t = useWords();
  const styles = useStyles();
  const { value, name, set } = usePlace(path);
  const [typing, setTyping] = useState<{ readonly part: DatePart; readonly text: string }>();
  const date = value instanceof Object ? (value as DateParts) : noDate;
  const put = (part: DatePart, number: number | null) => {
    const next = { ...noDate, ...date, [part]: number };
    if (next[part] === (date[part] ?? null)) return;
    set(next.day === null && next.month === null && next.year === null ? null : next);
  };
  const type = (part: DatePart, text: string) => {
    if (!/^\d*$/.test(text)) return;
    setTyping({ part, text });
    put(part, typedPart(part, text));
  };
  const leave = () => {
    if (typing?.part === 'year') put('year', wholeYear(typing.text));
    setTyping(undefined);
  };
  const box = (part: DatePart, className: string) => (
    <Input
      className={className}
      aria-label={t(`draft.date.${part}`)}
      inputMode="numeric"
      placeholder={t(`draft.date.${part}`)}
      value={typing?.part === part ? typing.text : String(date[part] ?? '')}
      maxLength={part === 'year' ? 4 : 2}
      onChange={(_event, data) => type(part, data.value)}
      onBlur={leave}
    />
  );
  return (
    <Labelled label={label} name={name}>
      {/* biome-ignore lint/a11y/useSemanticElements: Fluent's field is its frame */}
      <div className={styles.date} role="group" aria-label={label}>
        {box('day', styles.short)}
        {box('month', styles.short)}
        {box('year', styles.year)}
      </div>
    </Labelled>
  );
}
