// Rows of the forms that are not the pack's: one place of the draft each.
import { Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import type { Path } from '../../../core/edit/path';
import { LongLine } from '../../frame/long-line';
import type { WordKey } from '../../words/catalog';
import { useWords } from '../../words/words';
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
      </Select>
    </Labelled>
  );
}

const useStyles = makeStyles({
  date: { display: 'flex', gap: tokens.spacingHorizontalXS },
  short: { width: '80px' },
  year: { width: '88px' },
});

type DateParts = Readonly<Record<'day' | 'month' | 'year', number | null>>;
const noDate: DateParts = { day: null, month: null, year: null };

/** A date of which parts may be open. */
export function DateRow({ label, path }: { readonly label: string; readonly path: Path }) {
  const t = useWords();
  const styles = useStyles();
  const { value, name, set } = usePlace(path);
  const date = (value ?? noDate) as DateParts;
  const put = (part: keyof DateParts, text: string) => {
    const number = /^\d{1,4}$/.test(text) ? Number(text) : null;
    const next = { ...noDate, ...date, [part]: number };
    set(next.day === null && next.month === null && next.year === null ? null : next);
  };
  const box = (part: keyof DateParts, className: string, max: number) => (
    <Input
      className={className}
      aria-label={t(`draft.date.${part}`)}
      inputMode="numeric"
      placeholder={t(`draft.date.${part}`)}
      value={date[part] === null || date[part] === undefined ? '' : String(date[part])}
      maxLength={part === 'year' ? 4 : 2}
      onChange={(_event, data) => (data.value === '' || Number(data.value) <= max ? put(part, data.value) : undefined)}
    />
  );
  return (
    <Labelled label={label} name={name}>
      {/* biome-ignore lint/a11y/useSemanticElements: Fluent's field is its frame */}
      <div className={styles.date} role="group" aria-label={label}>
        {box('day', styles.short, 31)}
        {box('month', styles.short, 12)}
        {box('year', styles.year, 2200)}
      </div>
    </Labelled>
  );
}
