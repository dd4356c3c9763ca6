// The form of one unit: its switch, its heading, its questions, its words.
import { Switch, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { attachedDraft } from '../../../core/edit/name';
import { changeUnit, placeOf } from '../../../core/edit/outline';
import type { Entry } from '../../../core/model/entry';
import type { Field } from '../../../core/packs/field';
import type { PackForm } from '../../../core/packs/form';
import { LongLine } from '../../frame/long-line';
import { useWords } from '../../words/words';
import { WordingPart } from '../editor/wording-part';
import { FindingLines } from '../findings/finding-lines';
import { useDraft, useStore } from '../store/use-draft';
import { FieldView } from './field-view';
import { Labelled, useFindings } from './labelled';
import { OpenConclusions } from './open-conclusions';
import { usePlace } from './place';
import { Section } from './section';
import { TablePart } from './table-part';

export function UnitPart({ unit }: { readonly unit: string }) {
  const t = useWords();
  const prefix = useDraft((snapshot) => snapshot.selection.prefix);
  const entry = useDraft(({ draft }) => placeOf(attachedDraft(draft, prefix)?.draft ?? draft, unit)?.entry);
  const form = useDraft(({ draft, forms }) => forms.get(attachedDraft(draft, prefix)?.draft.pack ?? ''));
  if (!entry) return <Text>{t('draft.unitGone')}</Text>;
  return (
    <>
      <Switching entry={entry} prefix={prefix} />
      {entry.kind === 'text' || entry.kind === 'table' ? null : <HeadingRow entry={entry} prefix={prefix} form={form} />}
      <UnitFindings node={prefix + unit} />
      <OpenConclusions node={prefix + unit} />
      <Questions entry={entry} form={form} />
      {entry.kind === 'table' ? (
        <TablePart entry={entry} />
      ) : (
        <WordingPart key={prefix + unit} entry={entry} prefix={prefix} form={form} />
      )}
    </>
  );
}

/** What was found in the printed text of the unit, clause by clause. */
function UnitFindings({ node }: { readonly node: string }) {
  return <FindingLines findings={useFindings(node)} />;
}

function Switching({ entry, prefix }: { readonly entry: Entry; readonly prefix: string }) {
  const t = useWords();
  const store = useStore();
  return (
    <Switch
      label={entry.enabled ? t('draft.isOn') : t('draft.isOff')}
      checked={entry.enabled}
      onChange={(_event, data) => store.edit((draft) => changeUnit(draft, entry.id, { enabled: data.checked }), prefix)}
    />
  );
}

/** Without one of its own the unit has the pack's heading. */
function HeadingRow({
  entry,
  prefix,
  form,
}: {
  readonly entry: Entry;
  readonly prefix: string;
  readonly form: PackForm | undefined;
}) {
  const t = useWords();
  const store = useStore();
  const printed = useDraft(({ pages }) => pages.units.find(({ id }) => id === prefix + entry.id)?.heading ?? '');
  const fromPack =
    entry.slot === undefined ? '' : form?.slots[entry.slot]?.heading || (entry.heading === undefined ? printed : '');
  return (
    <Labelled
      label={t('draft.heading')}
      name={`${prefix}~${entry.id}.heading`}
      {...(fromPack ? { hint: t('draft.headingHint') } : {})}
    >
      <LongLine
        value={entry.heading ?? ''}
        placeholder={fromPack || '…'}
        onText={(text) => store.edit((draft) => changeUnit(draft, entry.id, { heading: text === '' ? undefined : text }), prefix)}
      />
    </Labelled>
  );
}

function Questions({ entry, form }: { readonly entry: Entry; readonly form: PackForm | undefined }) {
  const t = useWords();
  const { slot, kind } = entry;
  const { own, shared } = useMemo(() => questionsOf(slot, kind, form), [slot, kind, form]);
  if (own.length === 0 && shared.length === 0) return null;
  return (
    <>
      {own.length > 0 ? (
        <Section title={t('draft.ownQuestions')}>
          {own.map((field) => (
            <Question key={field.id} field={field} unit={entry.id} />
          ))}
        </Section>
      ) : null}
      {shared.length > 0 ? (
        <Section title={t('draft.sharedQuestions')}>
          {shared.map((field) => (
            <Question key={field.id} field={field} />
          ))}
        </Section>
      ) : null}
    </>
  );
}

function questionsOf(
  slot: string | undefined,
  kind: Entry['kind'],
  form: PackForm | undefined,
): { own: Field[]; shared: Field[] } {
  if (slot === undefined || !form) return { own: [], shared: [] };
  const ids = kind === 'table' ? { own: [], shared: form.tables[slot] ?? [] } : (form.slots[slot] ?? { own: [], shared: [] });
  const named = (names: readonly string[]) => form.fields.filter(({ id }) => names.includes(id));
  return { own: named(ids.own), shared: named(ids.shared) };
}

/** A field of the unit, or of the document. It renders again when its answer or what was found about it changes. */
export function Question({ field, unit }: { readonly field: Field; readonly unit?: string }) {
  const { value, name, set } = usePlace(['answers', field.id], unit);
  return <FieldView field={field} value={value} name={name} onChange={set} />;
}
