// A sentence → its tokens: verbs, quoted phrases, units, documents, prepositions, separators, other words. Every word is in one.
import { ownerAt } from '../../references/instrument';
import type { Instrument, UnitNumber } from '../../references/mention';
import { numberKey } from '../../references/unit-number';
import { unitPartAt } from '../../references/unit-part';
import { anyCase, matchAt as match, sticky, unitLabels, wordEnd } from '../../references/words';
import type { TargetLevel } from '../instruction';
import { at, beginning, mayBegin, type Preposition, prepositionAt, type Verb, verbAt, words } from '../words';
import { documentNaming } from './document-end';
import { phraseSource } from './phrases';

export interface UnitToken {
  readonly type: 'unit';
  readonly level: TargetLevel;
  /** Empty for "khoản này" (`self`), "tên điều" (a heading) and what has no number. */
  readonly numbers: readonly UnitNumber[];
  readonly heading: boolean;
  readonly self: boolean;
}

export type Token =
  | UnitToken
  | { readonly type: 'verb'; readonly verb: Verb; readonly passive: boolean }
  | { readonly type: 'phrase'; readonly text: string }
  | { readonly type: 'term' }
  | { readonly type: 'document'; readonly instrument: Instrument | null; readonly history: boolean }
  /** "tên Nghị định". */
  | { readonly type: 'documentHeading' }
  | { readonly type: 'preposition'; readonly value: Preposition }
  | { readonly type: 'separator'; readonly value: ',' | ';' | '.' | ':' | 'and' }
  | { readonly type: 'bracket'; readonly opens: boolean }
  | { readonly type: 'follows' }
  | { readonly type: 'some' }
  | { readonly type: 'whole' }
  | { readonly type: 'word'; readonly text: string; readonly filler: boolean };

interface Step {
  readonly token: Token;
  readonly end: number;
}

const matchAt: typeof match = (pattern, text, from) => (mayBegin(pattern, text, from) ? match(pattern, text, from) : null);

const blank = sticky('\\s+');
const phrase = sticky(phraseSource);
const separator = sticky('[,;.:]');
const and = at(words.and);
const word = sticky('[^\\s,;:()\\uFFFC]+|.');
const headingAt = beginning(sticky(`${anyCase(words.heading)}${wordEnd}\\s+(?:của\\s+)?(?:các\\s+)?`), words.heading);
const bareUnit = sticky(`(${unitLabels})${wordEnd}`);
const documentKind = sticky(`${anyCase([...words.documentHeading, ...words.documentKinds])}${wordEnd}(?!\\s+(?:số|\\d))`);
const thisParagraph = at(words.thisParagraph);
const openingAt = at(words.opening);
const followsAt = at(words.follows);
const passiveAt = beginning(sticky(`${anyCase(words.passive)}\\s+`), words.passive);
const replacedBy = at(words.replacedBy);
const looseTerm = at(words.terms.filter((term) => term.includes('cụm')));
const strictTerm = beginning(sticky(`${anyCase(words.terms)}${wordEnd}(?:\\s+(?:sau|là))?\\s*:?\\s*(?=\\uFFFC)`), words.terms);
const someAt = at(words.some);
const wholeAt = at(words.whole);
const formAt = beginning(sticky(`(?:${words.several}\\s+)?${anyCase(words.form)}\\s+(?=[\\dA-Z])`), [
  ...words.form,
  words.several,
]);
const formNumber = sticky('(\\d{1,3}[a-zđA-Z]?(?:[./-][\\dA-Za-z]+)*|[A-Z]{1,4}\\d+[a-zA-Z]?)(?![\\p{L}\\d])');
const namedFormAt = beginning(
  sticky(`${anyCase(words.formWord)}\\s+[^();:\\uFFFC]{1,200}\\(([A-Z]{1,4}\\d+[a-zA-Z]?)\\)`),
  words.formWord,
);
const dottedSection = beginning(
  sticky(`${anyCase(words.sectionWord)}\\s+(\\d{1,2}(?:\\.\\d{1,2})+)${wordEnd}`),
  words.sectionWord,
);
const rowAt = beginning(sticky(`${anyCase(words.row)}\\s+`), words.row);
const rowNumber = sticky('(\\d{1,4})(?![\\p{L}\\d])');
const groundAt = beginning(sticky(`${anyCase([words.ground])}\\s+(thứ\\s+(?:\\d{1,3}|\\p{L}+))${wordEnd}`), [words.ground]);
const groundsAt = beginning(
  sticky(`(?:${anyCase([words.groundsPart])}\\s+)?${anyCase([words.ground])}\\s+${words.issued}${wordEnd}`),
  [words.ground, words.groundsPart],
);
const listLink = sticky('\\s*(?:,|và|,\\s+và)\\s+(?=[\\dA-Z])');
const fillers: ReadonlySet<string> = new Set(words.filler);

/** `phrases` are what `takePhrases` took out. */
export function tokensOf(text: string, phrases: readonly string[]): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  while (from < text.length) {
    const gap = matchAt(blank, text, from);
    if (gap) {
      from += gap[0].length;
      continue;
    }
    const step = stepAt(text, from, tokens, phrases);
    tokens.push(step.token);
    from = Math.max(step.end, from + 1);
  }
  return tokens;
}

function stepAt(text: string, from: number, before: readonly Token[], phrases: readonly string[]): Step {
  return (
    phraseAt(text, from, phrases) ??
    signAt(text, from) ??
    simple(replacedBy, text, from, { type: 'preposition', value: 'by' }) ??
    passiveVerb(text, from) ??
    (startsClause(before) ? activeVerb(text, from) : undefined) ??
    simple(followsAt, text, from, { type: 'follows' }) ??
    headingStep(text, from) ??
    unitStep(text, from) ??
    countedStep(text, from, 'form', formAt, formNumber) ??
    namedForm(text, from) ??
    countedStep(text, from, 'row', rowAt, rowNumber) ??
    groundStep(text, from) ??
    simple(someAt, text, from, { type: 'some' }) ??
    simple(wholeAt, text, from, { type: 'whole' }) ??
    simple(strictTerm, text, from, { type: 'term' }) ??
    simple(looseTerm, text, from, { type: 'term' }) ??
    prepositionStep(text, from) ??
    documentStep(text, from, before) ??
    simple(and, text, from, { type: 'separator', value: 'and' }) ??
    wordStep(text, from)
  );
}

function simple(pattern: RegExp, text: string, from: number, token: Token): Step | undefined {
  const match = matchAt(pattern, text, from);
  return match ? { token, end: from + match[0].length } : undefined;
}

function phraseAt(text: string, from: number, phrases: readonly string[]): Step | undefined {
  const match = matchAt(phrase, text, from);
  return match ? { token: { type: 'phrase', text: phrases[Number(match[1])] ?? '' }, end: from + match[0].length } : undefined;
}

function signAt(text: string, from: number): Step | undefined {
  const sign = text.charAt(from);
  if (sign === '(' || sign === ')') return { token: { type: 'bracket', opens: sign === '(' }, end: from + 1 };
  const match = matchAt(separator, text, from);
  return match ? { token: { type: 'separator', value: match[0] as ',' }, end: from + 1 } : undefined;
}

/** A verb orders something only where a clause begins: "hình phạt bổ sung" is no order. */
function startsClause(before: readonly Token[]): boolean {
  const last = before.at(-1);
  return last === undefined || last.type === 'separator' || last.type === 'follows' || (last.type === 'word' && last.filler);
}

function activeVerb(text: string, from: number): Step | undefined {
  const found = verbAt(text, from);
  return found && { token: { type: 'verb', verb: found.value, passive: false }, end: found.end };
}

function passiveVerb(text: string, from: number): Step | undefined {
  const match = matchAt(passiveAt, text, from);
  const found = match ? verbAt(text, from + match[0].length) : undefined;
  return found && { token: { type: 'verb', verb: found.value, passive: true }, end: found.end };
}

function unitStep(text: string, from: number): Step | undefined {
  const opening = matchAt(openingAt, text, from);
  if (opening) return { token: unit('alinea', [{ from: '1' }]), end: from + opening[0].length };
  const paragraph = matchAt(thisParagraph, text, from);
  if (paragraph) return { token: unit('alinea', [], true), end: from + paragraph[0].length };
  const dotted = matchAt(dottedSection, text, from);
  if (dotted) return { token: unit('section', [{ from: dotted[1] ?? '' }]), end: from + dotted[0].length };
  // What stands before must not count: "tiêu đề Mục 2" is no "đề mục".
  const found = unitPartAt(text.slice(from), 0, true);
  const part = found && { ...found, end: found.end + from };
  return part && { token: unit(part.level, part.numbers, part.self), end: part.end };
}

function unit(level: TargetLevel, numbers: readonly UnitNumber[], self = false): UnitToken {
  return { type: 'unit', level, numbers, heading: false, self };
}

function headingStep(text: string, from: number): Step | undefined {
  const match = matchAt(headingAt, text, from);
  if (!match) return undefined;
  const start = from + match[0].length;
  const named = unitStep(text, start);
  if (named && named.token.type === 'unit') return { token: { ...named.token, heading: true }, end: named.end };
  const bare = matchAt(bareUnit, text, start);
  if (bare) return bareHeading(text, start, bare);
  const kind = matchAt(documentKind, text, start);
  return kind ? { token: { type: 'documentHeading' }, end: start + kind[0].length } : undefined;
}

/** "tên điều"; "tên điều Điều 220" says it twice. */
function bareHeading(text: string, start: number, bare: RegExpExecArray): Step {
  const end = start + bare[0].length;
  const gap = matchAt(blank, text, end);
  const again = gap ? unitStep(text, end + gap[0].length) : undefined;
  const level = levelOf(bare[1] ?? '');
  if (again?.token.type === 'unit' && again.token.level === level)
    return { token: { ...again.token, heading: true }, end: again.end };
  return { token: { ...unit(level, []), heading: true }, end };
}

function levelOf(label: string): TargetLevel {
  const part = unitPartAt(`${label} 1`, 0, true);
  return part?.level ?? 'article';
}

/** "Mẫu số 01, 03, 04", "dòng thứ 3": labels that references do not know. */
function countedStep(text: string, from: number, level: 'form' | 'row', label: RegExp, number: RegExp): Step | undefined {
  const match = matchAt(label, text, from);
  let end = from + (match?.[0].length ?? 0);
  let found = match ? matchAt(number, text, end) : null;
  const numbers: UnitNumber[] = [];
  while (found) {
    numbers.push({ from: formKey(found[1] ?? '') });
    end += found[0].length;
    const link = matchAt(listLink, text, end);
    found = link ? matchAt(number, text, end + link[0].length) : null;
    if (found && link) end += link[0].length;
  }
  return numbers.length > 0 ? { token: unit(level, numbers), end } : undefined;
}

/** "căn cứ thứ hai", "phần căn cứ ban hành". */
function groundStep(text: string, from: number): Step | undefined {
  const one = matchAt(groundAt, text, from);
  if (one) return { token: unit('citation', [{ from: numberKey(one[1] ?? '', 'alinea') }]), end: from + one[0].length };
  return simple(groundsAt, text, from, unit('citation', []));
}

/** "mẫu giấy tờ quy định về Đơn xin thường trú (NA12)". */
function namedForm(text: string, from: number): Step | undefined {
  const match = matchAt(namedFormAt, text, from);
  return match ? { token: unit('form', [{ from: match[1] ?? '' }]), end: from + match[0].length } : undefined;
}

function formKey(printed: string): string {
  return printed.replace(/^0+(?=\d)/, '');
}

function prepositionStep(text: string, from: number): Step | undefined {
  const found = prepositionAt(text, from);
  return found && { token: { type: 'preposition', value: found.value }, end: found.end };
}

function documentStep(text: string, from: number, before: readonly Token[]): Step | undefined {
  const inside = before.at(-1)?.type === 'unit' || before.at(-1)?.type === 'preposition';
  const found = ownerAt(text, from, inside);
  if (!found || found.owner.type === 'bare') return undefined;
  if (found.owner.type === 'self') return { token: { type: 'document', instrument: null, history: false }, end: found.end };
  const { end, history } = documentNaming(text, found.end);
  return { token: { type: 'document', instrument: found.owner.instrument, history }, end };
}

function wordStep(text: string, from: number): Step {
  const match = matchAt(word, text, from);
  const found = match?.[0] ?? text.charAt(from);
  return { token: { type: 'word', text: found, filler: fillers.has(found.toLowerCase()) }, end: from + found.length };
}
