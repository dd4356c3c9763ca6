// A document named in the text: "Quy chế này", "Nghị định số 01/2015/NĐ-CP ngày … của Chính phủ", "Luật Hải quan năm 2014".
import { lexicon, upperFirst } from '../vi/lexicon';
import { instrumentDateAt, instrumentYearAt, issuerAt } from './issuer';
import { lawTitleAt, nameUntil } from './law-title';
import type { Instrument, Owner } from './mention';
import { instrumentKinds, matchAt, oneOf, plain, sticky, wordEnd, wordStart } from './words';

export interface FoundOwner {
  readonly owner: Owner;
  readonly start: number;
  readonly end: number;
}

const words = lexicon.references;
const kindAt = sticky(`(${instrumentKinds})${wordEnd}`);
const isLaw = new RegExp(`^${oneOf(words.laws.map(plain))}$`, 'u');
const joint = `(?:\\s+${oneOf(words.joint)})?`;
const selfAt = sticky(`${joint}\\s+(?:${words.this}|${words.this.toLocaleUpperCase('vi')})${wordEnd}`);

// Conventions §1.7: number, year, kind, then agencies behind "-" or "/" ("…" while not known); "60-NQ/TW" is the form of the Party.
const code = '[A-ZĐ][\\p{L}\\d]*';
const segment = `(?:[-–/&.](?:[\\p{Lu}\\d][\\p{L}\\d]*|…)|\\s?[-–]\\s?\\p{Lu}[\\p{Lu}\\d]+(?![\\p{L}\\d]))`;
const symbolSource = `(?:\\d{1,5}(?:\\.\\d{1,3})?|…|\\.{2,8})(?:/\\d{4})?(?:/${code}${segment}*|-[A-ZĐ]{2,6}/[\\p{Lu}]{2,8}(?:-\\p{Lu}{2,8})?)${wordEnd}`;
const numberWord = `${lexicon.instrumentNumber}\\s*:?\\s*`;
const symbolAt = sticky(
  `${joint}\\s+(?:${numberWord}|${numberWord.toLocaleUpperCase('vi').replace(/S\*/g, 's*')})?(${symbolSource})`,
);
const bareSymbolAt = sticky(`(${symbolSource})`);
const shortNumberAt = sticky(`${joint}\\s+${lexicon.instrumentNumber}\\s+(\\d{1,5})(?![\\p{L}\\p{N}/]|\\.\\p{N})`);
const gapAt = sticky(
  `(?:\\s+(?!${instrumentKinds}${wordEnd}|(?:${oneOf([lexicon.instrumentNumber, ...words.nameEnds.filter((word) => word !== 'của')])})${wordEnd})[\\p{L}\\d]+){1,14}?\\s+${lexicon.instrumentNumber}\\s+(?=(${symbolSource}))`,
);
const carrierAt = sticky(
  `((?:,?\\s+(?!${instrumentKinds}${wordEnd})[\\p{L}\\d]+){0,30}?)\\s+${oneOf(words.issuedWith)}\\s+(?=${instrumentKinds}${wordEnd})`,
);

/** `inside`: a unit stands right before, so that a document without a number counts too ("Điều 5 Quy chế làm việc"). */
export function ownerAt(text: string, at: number, inside: boolean, carrier = true): FoundOwner | undefined {
  const match = matchAt(kindAt, text, at);
  if (!match) return bareSymbol(text, at);
  const kind = upperFirst(plain(match[0]));
  const end = at + match[0].length;
  const self = matchAt(selfAt, text, end);
  if (self) return { owner: { type: 'self', kind }, start: at, end: end + self[0].length };
  if (isLaw.test(plain(kind))) return found(at, lawAt(text, end, kind));
  return (
    (carrier ? carried(text, at, end, kind) : undefined) ??
    found(at, numbered(text, end, kind)) ??
    (inside ? unnumbered(text, at, end, kind) : undefined)
  );
}

interface FoundInstrument {
  readonly instrument: Instrument;
  readonly end: number;
}

function found(start: number, read: FoundInstrument | undefined): FoundOwner | undefined {
  return read && { owner: { type: 'instrument', instrument: read.instrument }, start, end: read.end };
}

function lawAt(text: string, at: number, kind: string): FoundInstrument | undefined {
  const title = plain(kind) === plain(words.laws[0] ?? '') ? undefined : lawTitleAt(text, at);
  const symbol = matchAt(symbolAt, text, title?.end ?? at);
  const constitution = plain(kind) === plain(words.laws[0] ?? '');
  const long = symbol || constitution ? undefined : longTitle(text, at, kind);
  if (long) return long;
  if (!title && !symbol && !constitution) return undefined;
  const end = (title?.end ?? at) + (symbol?.[0].length ?? 0);
  const named = title ? { title: title.title, ...(title.guessed ? { titleGuessed: true as const } : {}) } : {};
  return dated(text, end, { kind, ...(symbol ? { number: symbolText(symbol[1] ?? '') } : {}), ...named });
}

const longTitleAt = sticky(
  `((?:,?\\s+(?!${instrumentKinds}${wordEnd}|(?:${oneOf([lexicon.instrumentNumber, ...words.lawNameEnds])})${wordEnd})[\\p{L}\\d/()]+){1,24}?)\\s+${lexicon.instrumentNumber}\\s+(?=(${symbolSource}))`,
);

/** "Luật luật sư số 65/2006/QH11", "Luật Thực hành tiết kiệm, chống lãng phí số …": the number ends a name that is in no list. */
function longTitle(text: string, at: number, kind: string): FoundInstrument | undefined {
  const match = matchAt(longTitleAt, text, at);
  if (!match) return undefined;
  const [all, title = '', number = ''] = match;
  return dated(text, at + all.length + number.length, {
    kind,
    number: symbolText(number),
    title: title.trim().replace(/\s+/gu, ' '),
  });
}

function symbolText(printed: string): string {
  return printed.replace(/\s/gu, '').replaceAll('–', '-');
}

function numbered(text: string, at: number, kind: string): FoundInstrument | undefined {
  const symbol = matchAt(symbolAt, text, at);
  if (symbol) return dated(text, at + symbol[0].length, { kind, number: symbolText(symbol[1] ?? '') });
  const gap = matchAt(gapAt, text, at);
  if (gap) return dated(text, at + gap[0].length + (gap[1] ?? '').length, { kind, number: symbolText(gap[1] ?? '') });
  const short = matchAt(shortNumberAt, text, at);
  return short ? dated(text, at + short[0].length, { kind, number: short[1] ?? '' }) : undefined;
}

/** Date or year, then issuer, where they follow. */
function dated(text: string, at: number, instrument: Instrument): FoundInstrument {
  const date = instrumentDateAt(text, at);
  const year = date ? undefined : instrumentYearAt(text, at);
  const issuer = issuerAt(text, date?.end ?? year?.end ?? at);
  return {
    instrument: {
      ...instrument,
      ...(date?.date === undefined ? {} : { date: date.date }),
      ...(year ? { year: year.year } : {}),
      ...(issuer ? { issuer: issuer.issuer } : {}),
    },
    end: issuer?.end ?? date?.end ?? year?.end ?? at,
  };
}

/** "Quy chế … ban hành kèm theo Quyết định số …": the instrument is the decision, the regulation is attached to it. */
function carried(text: string, start: number, at: number, kind: string): FoundOwner | undefined {
  const link = matchAt(carrierAt, text, at);
  const carrier = link ? ownerAt(text, at + link[0].length, false, false) : undefined;
  if (!link || !carrier || carrier.owner.type === 'bare') return undefined;
  if (carrier.owner.type === 'self') return { owner: { type: 'self', kind }, start, end: carrier.end };
  const attached = `${kind}${link[1] ?? ''}`.replace(/\s+/gu, ' ');
  return { owner: { type: 'instrument', instrument: { ...carrier.owner.instrument, attached } }, start, end: carrier.end };
}

const nameStart = sticky('\\s+(?=\\p{L})');
function unnumbered(text: string, start: number, at: number, kind: string): FoundOwner {
  const gap = matchAt(nameStart, text, at);
  const from = at + (gap?.[0].length ?? 0);
  const end = gap ? nameUntil(text, from, 14, true) : at;
  const title = end > from ? text.slice(from, end).replace(/\s+/gu, ' ') : '';
  if (title === '') return { owner: { type: 'bare', kind }, start, end: at };
  return found(start, dated(text, end, { kind, title, titleGuessed: true })) ?? { owner: { type: 'bare', kind }, start, end: at };
}

const codeAt = /^[^/]*(?:\/\d{4})?[/-]([A-ZĐ][\p{L}]*)/u;
const kinds: Readonly<Record<string, string>> = { ...lexicon.documentKinds, ...words.codeKinds };
const symbolStart = new RegExp(`${wordStart}(?<![/.,-])$`, 'u');

/** A symbol alone names its kind by its code: "171/QCPH-BP-HQ/VX-TP". */
function bareSymbol(text: string, at: number): FoundOwner | undefined {
  if (!symbolStart.test(text.slice(Math.max(0, at - 2), at))) return undefined;
  const match = matchAt(bareSymbolAt, text, at);
  const own = codeAt.exec(match?.[0] ?? '')?.[1];
  if (!match || own === undefined || !/^\d/.test(match[0])) return undefined;
  const kind = kinds[own] ?? (/^QH\d*$/.test(own) || /\/QH\d+$/.test(match[0]) ? words.laws[2] : undefined);
  if (kind === undefined) return undefined;
  return found(at, dated(text, at + match[0].length, { kind, number: symbolText(match[0]) }));
}
