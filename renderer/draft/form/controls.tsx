// Controls of answers by their widget. Each takes a value that may be anything (a file may hold it) and gives one that fits, or
// null while nothing is known.
import { Checkbox, Input, makeStyles, Select, Switch, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Field, Widget } from '../../../core/packs/field';
import { DateField } from '../../frame/date-field';
import { useLanguage, useWords } from '../../words/words';
import type { ControlProps } from './control-props';
import { ItemsControl } from './items-control';
import { useParties } from './use-parties';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  short: { width: '88px' },
  unit: { width: '120px' },
  area: { width: '100%' },
});

const textOf = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '');
const orNull = (text: string) => (text === '' ? null : text);

function LineControl({ value, onChange, field: _, name: __, ...rest }: ControlProps) {
  return <Input {...rest} value={textOf(value)} placeholder="…" onChange={(_event, { value: text }) => onChange(orNull(text))} />;
}

function AreaControl({ value, onChange, field: _, name: __, ...rest }: ControlProps) {
  const text = textOf(value);
  return (
    <Textarea
      {...rest}
      value={text}
      placeholder="…"
      resize="vertical"
      rows={Math.min(8, Math.max(2, Math.ceil(text.length / 60)))}
      onChange={(_event, { value: next }) => onChange(orNull(next))}
    />
  );
}

function SelectControl({ field, value, onChange, name: _, ...rest }: ControlProps) {
  const language = useLanguage();
  const options = (field.options ?? []).map((option) => ({ value: option.value, text: option.label[language] }));
  return <Choice {...rest} options={options} value={textOf(value)} onChange={onChange} />;
}

function PartyControl({ value, onChange, field: _, name: __, ...rest }: ControlProps) {
  return <Choice {...rest} options={useParties()} value={textOf(value)} onChange={onChange} />;
}

interface Option {
  readonly value: string;
  readonly text: string;
}

function Choice({
  options,
  value,
  onChange,
  ...rest
}: {
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChange: (value: unknown) => void;
}) {
  const known = value === '' || options.some((option) => option.value === value);
  return (
    <Select {...rest} value={value} onChange={(_event, data) => onChange(orNull(data.value))}>
      <option value="">…</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
      {known ? null : <option value={value}>{value}</option>}
    </Select>
  );
}

function ChecksControl({ field, value, onChange, ...rest }: ControlProps) {
  const language = useLanguage();
  const options = (field.options ?? []).map((option) => ({ value: option.value, text: option.label[language] }));
  return <Checks {...rest} options={options} value={value} onChange={onChange} />;
}

function PartiesControl({ field: _, ...rest }: ControlProps) {
  return <Checks {...rest} options={useParties()} />;
}

/** Kept in the order of the options. */
function Checks({
  options,
  value,
  onChange,
  ...rest
}: {
  readonly options: readonly Option[];
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly id?: string;
}) {
  const styles = useStyles();
  const chosen = new Set(Array.isArray(value) ? value : []);
  const toggle = (option: string, on: boolean) => {
    const next = options.map((other) => other.value).filter((other) => (other === option ? on : chosen.has(other)));
    onChange(next.length > 0 ? next : null);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: Fluent's field is its frame and gives it its name
    <div className={styles.column} role="group" {...rest}>
      {options.map((option) => (
        <Checkbox
          key={option.value}
          // The group is what must be answered, not each of its boxes.
          required={false}
          label={option.text}
          checked={chosen.has(option.value)}
          onChange={(_event, data) => toggle(option.value, data.checked === true)}
        />
      ))}
    </div>
  );
}

function SwitchControl({ value, onChange, field: _, name: __, ...rest }: ControlProps) {
  return <Switch {...rest} checked={value === true} onChange={(_event, data) => onChange(data.checked)} />;
}

function NumberControl({ field, value, onChange, name: _, ...rest }: ControlProps) {
  const styles = useStyles();
  return (
    <Input
      {...rest}
      className={styles.short}
      type="number"
      value={textOf(value)}
      {...(field.min === undefined ? {} : { min: field.min })}
      {...(field.max === undefined ? {} : { max: field.max })}
      onChange={(_event, { value: text }) => onChange(text === '' || Number.isNaN(Number(text)) ? null : Number(text))}
    />
  );
}

function DateControl({ value, onChange, field: _, name: __, ...rest }: ControlProps) {
  return <DateField {...rest} value={textOf(value)} onDay={(day) => onChange(orNull(day))} />;
}

const units = ['hour', 'day', 'week', 'month', 'year'] as const;

interface Limit {
  readonly value?: unknown;
  readonly unit?: unknown;
  readonly workingDays?: unknown;
}

/** A time limit is known when its number is. The unit chosen before that is kept here. */
function DeadlineControl({ value, onChange, field: _, name: __, ...rest }: ControlProps) {
  const styles = useStyles();
  const t = useWords();
  const given: Limit = value instanceof Object ? (value as Limit) : {};
  const [early, setEarly] = useState<{ unit: string; workingDays: boolean }>({ unit: 'day', workingDays: true });
  const unit = typeof given.unit === 'string' ? given.unit : early.unit;
  const workingDays = typeof given.workingDays === 'boolean' ? given.workingDays : early.workingDays;
  const send = (number: number | undefined, nextUnit: string, working: boolean) => {
    setEarly({ unit: nextUnit, workingDays: working });
    onChange(number === undefined ? null : { value: number, unit: nextUnit, workingDays: working && nextUnit === 'day' });
  };
  const number = typeof given.value === 'number' ? given.value : undefined;
  return (
    <div className={styles.row}>
      <Input
        {...rest}
        className={styles.short}
        type="number"
        min={1}
        value={number === undefined ? '' : String(number)}
        placeholder="…"
        onChange={(_event, { value: text }) =>
          send(/^\d{1,4}$/.test(text) && Number(text) > 0 ? Number(text) : undefined, unit, workingDays)
        }
      />
      <Select
        className={styles.unit}
        aria-label={t('draft.unit')}
        value={unit}
        onChange={(_event, data) => send(number, data.value, workingDays)}
      >
        {units.map((name) => (
          <option key={name} value={name}>
            {t(`draft.unit.${name}`)}
          </option>
        ))}
      </Select>
      {unit === 'day' ? (
        <Checkbox
          required={false}
          label={t('draft.workingDays')}
          checked={workingDays}
          onChange={(_event, data) => send(number, unit, data.checked === true)}
        />
      ) : null}
    </div>
  );
}

/** Lists of texts: each is a unit of its own in the document. */
function LinesControl({ value, ...rest }: ControlProps) {
  const item: Field = { ...rest.field, type: 'longText', widget: 'area', label: rest.field.label };
  return (
    <ItemsControl
      {...rest}
      value={value}
      empty={null}
      draw={(one, name, change, label) => (
        <AreaControl field={item} value={one} name={name} onChange={change} {...{ 'aria-label': label }} />
      )}
    />
  );
}

/** All but grids, whose items are fields themselves (field-view.tsx). */
export const controls: Readonly<Record<Exclude<Widget, 'grid'>, (props: ControlProps) => React.ReactElement>> = {
  line: LineControl,
  area: AreaControl,
  lines: LinesControl,
  select: SelectControl,
  checks: ChecksControl,
  party: PartyControl,
  parties: PartiesControl,
  number: NumberControl,
  switch: SwitchControl,
  date: DateControl,
  deadline: DeadlineControl,
};
