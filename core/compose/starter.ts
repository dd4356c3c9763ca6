// A pack → a draft to begin with: every field is there, with its default or null, and `$help` explains each.
import { draftVersion } from '../model/draft';
import type { Entry } from '../model/entry';
import type { Field, Pack } from '../packs/pack';
import { blankText, lexicon } from '../vi/lexicon';
import { documentFields, expand, slotFields } from './outline';

type Packs = ReadonlyMap<string, Pack>;

/** A JSON value that parses as a Draft; facts nobody knows yet are null or "…". The regulation that it issues is in it. */
export function starter(pack: Pack, packs: Packs): Record<string, unknown> {
  const parties = Array.from({ length: pack.parties.min }, (_, index) => starterParty(index + 1));
  const entries = pack.outline.body.flatMap((unit) => expand(unit, { parties: parties as never }));
  return {
    schema: 'phoihop/draft',
    version: draftVersion,
    id: `${pack.id}-1`,
    pack: pack.id,
    parties,
    symbol: { number: null, code: null },
    place: null,
    date: null,
    subject: blankText,
    citations: [],
    replaces: [],
    answers: starterAnswers(documentFields(pack)),
    outline: entries.map((entry) => starterEntry(entry, pack)),
    attachments: [...starterAnnexes(pack, parties), ...starterRegulation(pack, packs)],
    recipients: { items: [], archive: null },
    marks: { secrecy: null, urgency: null, circulation: null },
    format: { sizes: '12-13-13', body: 14 },
    $help: helpOf(pack),
  };
}

function starterAnnexes(pack: Pack, parties: readonly object[]): object[] {
  return pack.outline.annexes.map(({ id, enabled, heading, orientation, content }) => ({
    id,
    type: 'annex',
    enabled,
    heading,
    orientation,
    content: content.flatMap((unit) => expand(unit, { parties: parties as never })).map((entry) => starterEntry(entry, pack)),
  }));
}

/** None where its pack is not there, or would issue regulations in turn. */
function starterRegulation({ attaches }: Pack, packs: Packs): object[] {
  const pack = attaches === undefined ? undefined : packs.get(attaches);
  if (!pack || pack.attaches !== undefined) return [];
  return [{ id: lexicon.starterRegulation, type: 'regulation', enabled: true, draft: starter(pack, packs) }];
}

function starterParty(place: number) {
  return {
    id: `p${place}`,
    force: 'other',
    parent: null,
    name: blankText,
    shortName: null,
    abbreviation: null,
    place: null,
    headTitle: null,
    signer: { authority: 'none', onBehalfOf: null, title: null, rank: null, name: null },
    headerOrder: place,
    signatureOrder: place,
  };
}

function starterAnswers(fields: readonly Field[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field.id, field.default ?? null]));
}

function starterEntry(entry: Entry, pack: Pack): Record<string, unknown> {
  const { id, kind, slot, enabled, heading, answers, children } = entry;
  return {
    id,
    kind,
    ...(slot === undefined ? {} : { slot }),
    enabled,
    ...(heading === undefined ? {} : { heading }),
    answers: { ...starterAnswers(slotFields(pack, slot)), ...answers },
    children: children.map((child) => starterEntry(child, pack)),
  };
}

/** Field id → what it asks, in words; fields of one slot stand under the slot's name. */
function helpOf(pack: Pack): Record<string, unknown> {
  const slots = new Set(pack.fields.flatMap((field) => field.slots ?? []));
  return {
    draft: lexicon.starterHelp,
    answers: helpTexts(documentFields(pack)),
    ...Object.fromEntries([...slots].map((slot) => [slot, helpTexts(slotFields(pack, slot))])),
  };
}

function helpTexts(fields: readonly Field[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field.id, helpText(field)]));
}

function helpText(field: Field): string {
  const options = field.options?.map(({ value, label }) => `${value} = ${label.vi}`).join('; ');
  const inner = field.fields?.map((item) => `${item.id}: ${item.label.vi}`).join('; ');
  const parts = [
    field.label.vi,
    field.help?.vi,
    options && `[${options}]`,
    inner && `{${inner}}`,
    lexicon.fieldTypes[field.type],
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}
