// What the slots of one document can name, besides answers: its parties, itself, what it replaces.
import type { Draft } from '../model/draft';
import type { Instrument, PartialDate } from '../model/instrument';
import type { Party } from '../model/party';
import { byId } from '../packs/field';
import type { Field, Pack } from '../packs/pack';
import type { Frame } from '../packs/slot/evaluate';
import { type PartyView, printedDate } from '../packs/slot/value';
import { blankText, lexicon, withoutStop } from '../vi/lexicon';

/** The act that issues an attached regulation, as its reference line and its slots name it. */
export interface IssuedBy {
  readonly documentName: string;
  readonly symbol: string;
  readonly date: string;
  readonly issuer: string;
}

export function kindName(draft: Draft, pack: Pack): string {
  const kind = draft.documentKind ?? pack.documentKind;
  const names: Readonly<Record<string, string>> = lexicon.documentKinds;
  return (Object.hasOwn(names, kind) ? names[kind] : undefined) ?? kind;
}

/** "…/QC-CHQ-BTLBĐBP": number (two digits at least), "/" and the code (Phụ lục I, Phần I, mục II.3). */
export function symbolText(draft: Draft, pack: Pack): string {
  const number = draft.symbol.number === null ? blankText : draft.symbol.number.replace(/^(\d)$/, '0$1');
  return `${number}/${draft.symbol.code ?? symbolCode(draft, pack)}`;
}

function symbolCode(draft: Draft, pack: Pack): string {
  const bodies = pack.layout === 'joint' ? inHeaderOrder(draft.parties) : draft.parties.slice(0, 1);
  return [draft.documentKind ?? pack.documentKind, ...bodies.map((party) => party.abbreviation ?? blankText)].join('-');
}

export function inHeaderOrder(parties: readonly Party[]): Party[] {
  return inOrder(parties, (party) => party.headerOrder);
}

export function inSignatureOrder(parties: readonly Party[]): Party[] {
  return inOrder(parties, (party) => party.signatureOrder);
}

function inOrder(parties: readonly Party[], order: (party: Party) => number | undefined): Party[] {
  return parties
    .map((party, index) => ({ party, place: order(party) ?? index + 1 }))
    .sort((a, b) => a.place - b.place)
    .map(({ party }) => party);
}

export function dateText(date: PartialDate | null): string {
  return printedDate(date ?? { day: null, month: null, year: null });
}

/** Full first citation: type, number and symbol, date, issuer, subject (Phụ lục I, Phần I, mục II.6.b). */
export function instrumentText(instrument: Instrument): string {
  const { type, symbol, date, issuer, subject, amendedBy } = instrument;
  const parts = [`${type} ${lexicon.instrumentNumber} ${symbol ?? blankText}`, dateText(date)];
  if (issuer !== null) parts.push(`${lexicon.issuedBy} ${issuer}`);
  if (subject !== null) parts.push(subject);
  const text = withoutStop(parts.join(' '), '.;,');
  return amendedBy === null ? text : `${text}, ${lexicon.amendedBy} ${amendedBy}`;
}

/** "Cục trưởng Cục Hải quan"; a commander is named by the force: "Tư lệnh Bộ đội Biên phòng", not "Tư lệnh Bộ Tư lệnh …". */
export function headOf(title: string, body: string): string {
  const { head, body: prefix } = lexicon.command;
  return title.endsWith(head) && body.startsWith(prefix) ? `${title} ${body.slice(prefix.length)}` : `${title} ${body}`;
}

export function partyView(party: Party): PartyView {
  const short = party.shortName ?? party.name;
  return {
    id: party.id,
    name: party.name,
    short,
    abbreviation: party.abbreviation,
    parent: party.parent?.name ?? null,
    place: party.place,
    head: headOf(party.headTitle ?? lexicon.headOf, short),
    force: party.force,
  };
}

export function documentFrame(draft: Draft, pack: Pack, parties: readonly PartyView[], issuedBy: IssuedBy | undefined): Frame {
  const { two, many, each } = lexicon.sides;
  const value = {
    parties,
    issuer: parties[0],
    partyCount: parties.length,
    sides: parties.length === 2 ? two : many,
    eachSide: each,
    replaces: draft.replaces.map(({ id, instrument }) => ({ id, title: instrumentText(instrument) })),
    subject: draft.subject,
    place: draft.place,
    date: dateText(draft.date),
    documentName: kindName(draft, pack),
    symbol: symbolText(draft, pack),
    issuedBy,
  };
  return { value, path: '' };
}

export function answersFrame(fields: readonly Field[], values: Readonly<Record<string, unknown>>, path: string): Frame {
  return { value: values, path, fields: byId(fields) };
}
