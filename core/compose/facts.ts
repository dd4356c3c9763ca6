// Facts of a draft that are missing or do not fit each other: found before anything is written.
import { error, type Finding, warning } from '../finding/finding';
import type { Draft } from '../model/draft';
import type { Instrument, PartialDate } from '../model/instrument';
import type { Party } from '../model/party';
import type { Pack } from '../packs/pack';
import { blankText, lexicon } from '../vi/lexicon';

/** `attached`: the text has no number, date, place and signature of its own, so nobody misses them. */
export function factFindings(draft: Draft, pack: Pack, attached: boolean): Finding[] {
  const ownFacts = attached ? [] : [...signatureFindings(draft, pack), ...headFindings(draft, pack)];
  return [
    ...partyFindings(draft, pack),
    ...doubles(draft),
    ...kindFindings(draft, pack),
    ...(attached ? unprintedFindings(draft) : citationFindings(draft)),
    ...replacedFindings(draft),
    ...ownFacts,
  ];
}

function partyFindings({ parties }: Draft, pack: Pack): Finding[] {
  const { min, max } = pack.parties;
  return parties.length < min || parties.length > max
    ? [error('draft.partyCount', 'parties', { min, max, count: parties.length })]
    : [];
}

function doubles({ parties, citations, attachments }: Draft): Finding[] {
  return [...doubleIn(parties, 'parties'), ...doubleIn(citations, 'citations'), ...doubleIn(attachments, 'attachments')];
}

function doubleIn(items: readonly { id: string }[], path: string): Finding[] {
  return items.flatMap(({ id }, index) =>
    items.findIndex((item) => item.id === id) < index ? [error('draft.idTwice', `${path}[${index}].id`, { id })] : [],
  );
}

function kindFindings({ documentKind }: Draft, pack: Pack): Finding[] {
  const kind = documentKind ?? pack.documentKind;
  const known = Object.keys(lexicon.documentKinds);
  return known.includes(kind) ? [] : [error('draft.kindUnknown', 'documentKind', { kind, known: known.join(', ') })];
}

/** The number in "Luật … số 12/2020/QH14", "Pháp lệnh … số 01/2018/UBTVQH14" (a warning only: conventions §1.5). */
const lawNumber = /số\s+\d+\/\d{4}\/(?:UBTV)?QH\d*/i;

function citationFindings({ citations }: Draft): Finding[] {
  return citations.flatMap((citation, index) => {
    const at = `citations[${index}]`;
    if (citation.type === 'law' && lawNumber.test(citation.name))
      return [warning('citation.lawNumber', at, { name: citation.name })];
    if (citation.type === 'proposal' && index < citations.length - 1) return [warning('citation.proposalNotLast', at)];
    return citation.type === 'instrument' ? incomplete('citation.incomplete', at, citation.instrument, firstCitation) : [];
  });
}

/** An attached text has no grounds and no recipients of its own (Phụ lục III, Mẫu 1.3): what was filled in is not printed. */
function unprintedFindings({ citations, recipients }: Draft): Finding[] {
  const filled: [boolean, string][] = [
    [citations.length > 0, 'citations'],
    [recipients.items.length > 0, 'recipients'],
  ];
  return filled.flatMap(([is, unprinted]) => (is ? [warning('attached.unprinted', unprinted, { unprinted })] : []));
}

function replacedFindings({ replaces }: Draft): Finding[] {
  return replaces.flatMap(({ instrument }, index) =>
    incomplete('replaced.incomplete', `replaces[${index}].instrument`, instrument, printedBlank),
  );
}

type Part = 'symbol' | 'date' | 'issuer' | 'subject';
/** What the first citation must name (Phụ lục I, Phần I, mục II.6.b), and what is printed as "…" where it is not known. */
const firstCitation: readonly Part[] = ['symbol', 'date', 'issuer', 'subject'];
const printedBlank: readonly Part[] = ['symbol', 'date'];

function incomplete(code: string, at: string, instrument: Instrument, parts: readonly Part[]): Finding[] {
  const missing = parts.filter((part) => isMissing(instrument, part));
  return missing.length > 0 ? [warning(code, at, { type: instrument.type, missing: missing.join(',') })] : [];
}

/** A joint text names its issuers in its subject: "giữa … và …". */
function isMissing(instrument: Instrument, part: Part): boolean {
  if (part === 'date') return isPartial(instrument.date);
  if (part === 'issuer' && instrument.subject !== null && jointIssuers.test(instrument.subject)) return false;
  return instrument[part] === null;
}

const jointIssuers = new RegExp(`(?:^|\\s)${lexicon.between}\\s`);

function isPartial(date: PartialDate | null): boolean {
  return date === null || date.day === null || date.month === null || date.year === null;
}

function headFindings({ symbol, date, place, recipients, subject }: Draft, { header, recipients: listed }: Pack): Finding[] {
  const blanks: [boolean, string, string][] = [
    [header !== 'attached' && symbol.number === null, 'blank.number', 'symbol.number'],
    [header === 'full' && isPartial(date), 'blank.date', 'date'],
    [header === 'full' && place === null, 'blank.place', 'place'],
    [listed && recipients.archive === null, 'blank.archive', 'recipients.archive'],
    [subject.includes(blankText), 'blank.subject', 'subject'],
  ];
  return blanks.flatMap(([missing, code, at]) => (missing ? [warning(code, at)] : []));
}

function signatureFindings({ parties, symbol, answers }: Draft, pack: Pack): Finding[] {
  const issuers = pack.layout === 'joint' ? parties : parties.slice(0, 1);
  return [
    ...namedFindings(parties[0], answers.signers, pack),
    ...issuers.flatMap((party, index) => [
      ...(pack.signatures === 'parties' ? signerFindings(party, index) : []),
      ...(pack.header === 'attached' ? [] : abbreviationFindings(party, index, symbol.code)),
    ]),
  ];
}

/** People who sign by name: nobody named, a name or a role left open. */
function namedFindings(issuer: Party | undefined, signers: unknown, pack: Pack): Finding[] {
  if (pack.signatures !== 'answers') return [];
  const party = issuer?.name ?? '';
  if (!Array.isArray(signers) || signers.length === 0) return [warning('blank.signer', 'answers.signers', { party })];
  return signers.flatMap((signer: unknown, index) => {
    const given: Readonly<Record<string, unknown>> = signer instanceof Object ? { ...signer } : {};
    const at = `answers.signers[${index}]`;
    return [
      ...(given.person ? [] : [warning('blank.signer', `${at}.person`, { party })]),
      ...(given.role ? [] : [warning('blank.signerTitle', `${at}.role`, { party })]),
    ];
  });
}

function abbreviationFindings(party: Party, index: number, code: string | null): Finding[] {
  const missing = code === null && party.abbreviation === null;
  return missing ? [warning('blank.abbreviation', `parties[${index}].abbreviation`, { party: party.name })] : [];
}

function signerFindings(party: Party, index: number): Finding[] {
  const { authority, onBehalfOf, title, name } = party.signer;
  const at = `parties[${index}].signer`;
  const findings: Finding[] = [];
  if (name === null) findings.push(warning('blank.signer', `${at}.name`, { party: party.name }));
  const needsTitle = authority === 'KT' || authority === 'TL' || authority === 'TUQ';
  if (title === null && (needsTitle || party.headTitle === null)) {
    findings.push(warning('blank.signerTitle', `${at}.title`, { party: party.name }));
  }
  if (needsTitle && onBehalfOf === null && party.headTitle === null) {
    findings.push(warning('blank.onBehalfOf', `${at}.onBehalfOf`, { party: party.name }));
  }
  return findings;
}
