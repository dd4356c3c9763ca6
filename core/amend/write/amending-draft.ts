// A plan + what the user says → the amending regulation (or decision) as an ordinary draft: title, grounds, instructions, effect,
// transition, responsibility, signatures of the same parties or of those that took their place.
import { done, type Finding, type Outcome, warning } from '../../finding/finding';
import type { Draft } from '../../model/draft';
import type { Citation } from '../../model/instrument';
import { parseDraft } from '../../model/parse';
import { type Branch, isBranch, type Tree } from '../../tree/node';
import { child, ownText, runsText } from '../../tree/walk';
import words from '../../vi/amending.json';
import { blankText, joinWords, lexicon, withoutStop } from '../../vi/lexicon';
import type { Plan } from '../plan/plan';
import { isAnnexOperation } from '../plan/planned';
import { namedForm } from '../unit-key';
import { type AmendedNames, amendedNames } from './amended-names';
import { annexEntries, type EntrySlots, instructionEntries, type Layout } from './entries';
import type { Meta } from './meta';
import { fill } from './place-names';
import { type Sentence, sentencesOfAll } from './sentence';

export interface Amending {
  readonly draft: Draft;
  readonly sentences: readonly Sentence[];
}

export interface AmendingOptions {
  readonly layout?: Layout;
  readonly meta: Meta;
  /** The draft of the amended text, where there is one. */
  readonly baseDraft?: Draft | undefined;
}

/** One of the texts that are amended. */
export interface AmendedText {
  readonly plan: Plan;
  readonly baseDraft?: Draft | undefined;
}

interface NamedText extends AmendedText {
  readonly names: AmendedNames;
  readonly sentences: readonly Sentence[];
}

const regulationSlots: EntrySlots = { clause: 'instruction', article: 'instruction-article', headed: true };
const decisionSlots: EntrySlots = { clause: 'instruction', article: 'instruction', headed: false };

export function amendingDraft(plan: Plan, { baseDraft, ...options }: AmendingOptions): Outcome<Amending> {
  return amendingDraftOf([{ plan, baseDraft }], options);
}

/** Several texts are amended in layout C, an article each (Nghị định 78/2025/NĐ-CP, Điều 70). */
export function amendingDraftOf(texts: readonly AmendedText[], { layout = 'A', meta }: AmendingOptions): Outcome<Amending> {
  const named = namedTexts(texts, meta);
  const sentences = named.flatMap((text) => text.sentences);
  const [first] = named;
  const names = joinedNames(named.map((text) => text.names));
  const { issued } = first?.plan ?? {};
  const baseDraft = first?.baseDraft;
  const slots = issued ? decisionSlots : regulationSlots;
  const value = {
    schema: 'phoihop/draft',
    version: 1,
    id: 'van-ban-sua-doi',
    pack: issued ? 'amending-decision' : 'amending-regulation',
    parties: partiesOf(meta, baseDraft, issued),
    symbol: meta.symbol ?? { number: null, code: codeOf(names, issued) },
    place: meta.place ?? baseDraft?.place ?? null,
    date: meta.date,
    subject: meta.subject ?? subjectOf(names, issued),
    citations: meta.citations ?? citationsOf(named),
    answers: answersOf(names, meta, issued),
    outline: outlineOf(changesIn(named, layout, slots), meta),
    attachments: annexesOf(sentences).map((annex, at) => annexOf(annex, `pl${at + 1}`)),
    recipients: meta.recipients ?? baseDraft?.recipients ?? { items: [], archive: null },
  };
  const draft = parseDraft(value);
  return draft.ok ? done({ draft: draft.value, sentences }, notes(meta, baseDraft)) : draft;
}

function namedTexts(texts: readonly AmendedText[], meta: Meta): NamedText[] {
  const lone = texts.length === 1;
  const own = texts.map(({ plan, baseDraft }, at) => {
    const found = amendedNames(plan.base, baseDraft, plan.issued);
    const said = lone ? meta : meta.texts[at];
    const title = said?.amendedTitle ?? found.title;
    return { ...found, title: lone ? title + historyText(meta) : title, short: said?.amendedShort ?? found.short };
  });
  const ownKind = texts[0]?.plan.issued ? lexicon.documentKinds.QĐ : own[0]?.kind;
  const sentences = sentencesOfAll(
    texts.map(({ plan }, at) => {
      const names = own[at] as AmendedNames;
      const this_ = fill(words.this, { kind: ownKind ?? names.kind });
      return { plan, names: { document: names.short, this: this_, kind: names.kind, history: historyOf(meta) } };
    }),
  );
  return texts.map((text, at) => ({ ...text, names: own[at] as AmendedNames, sentences: sentences[at] ?? [] }));
}

function joinedNames(names: readonly AmendedNames[]): AmendedNames {
  const [first] = names;
  if (first && names.length === 1) return first;
  return {
    kind: first?.kind ?? '',
    title: joinWords(names.map(({ title }) => title)),
    short: joinWords(names.map(({ short }) => short)),
    code: first?.code ?? null,
  };
}

/** The articles with the instructions. */
function changesIn(texts: readonly NamedText[], layout: Layout, slots: EntrySlots): unknown[] {
  const [only] = texts;
  if (texts.length > 1) {
    return texts.map(({ names, sentences }, at) => ({
      ...unit(`changes-${at + 1}`, 'changes-of', { changedTitle: names.title }),
      children: instructionEntries(sentences, 'A', slots, `t${at + 1}-`),
    }));
  }
  const entries = instructionEntries(only?.sentences ?? [], layout, slots);
  return layout === 'B' ? entries : [{ ...unit('changes', 'changes', {}), children: entries }];
}

const unit = (id: string, slot: string, answers: object, enabled = true) => ({ id, kind: 'article', slot, enabled, answers });

/** " đã được sửa đổi, bổ sung bởi …": conventions §2.3, P38. */
function historyText({ amendedBy }: Meta): string {
  return amendedBy.length === 0 ? '' : fill(words.history, { texts: joinWords(amendedBy.map(({ text }) => text)) });
}

/** Units by name, with what amended them before (P32). */
export function historyOf({ amendedBy }: Meta): ReadonlyMap<string, string> {
  return new Map(amendedBy.flatMap(({ text, units }) => units.map(({ unit, at }) => [unit, `${at} ${text}`] as const)));
}

function notes(meta: Meta, baseDraft: Draft | undefined): Finding[] {
  return meta.parties || baseDraft ? [] : [warning('amend.partiesUnknown', 'parties')];
}

function partiesOf(meta: Meta, baseDraft: Draft | undefined, issued: Tree | undefined) {
  if (meta.parties) return meta.parties;
  if (baseDraft) return baseDraft.parties.map((party) => ({ ...party, signer: { ...party.signer, name: null } }));
  const ids = issued ? ['p1'] : ['p1', 'p2'];
  return ids.map((id) => ({ id, name: blankText }));
}

/** A decision has the code of its own kind; a regulation that of the regulation it amends. */
function codeOf({ code }: AmendedNames, issued: Tree | undefined): string | null {
  return issued || code === null || code.includes(blankText) ? (issued ? code : null) : code;
}

function subjectOf({ title }: AmendedNames, issued: Tree | undefined): string {
  const subject = fill(words.title, { document: title });
  return issued ? fill(words.about, { subject: subject.charAt(0).toLocaleLowerCase('vi') + subject.slice(1) }) : subject;
}

function answersOf({ title, short }: AmendedNames, meta: Meta, issued: Tree | undefined) {
  const { effect } = meta;
  return {
    amendedTitle: title,
    amendedShort: short,
    effectFrom: effect === 'signing' ? 'signing' : 'date',
    effectDate: effect === 'signing' ? null : effect,
    ...(issued ? { executors: meta.executors } : { copies: meta.copies, copiesEach: meta.copiesEach }),
  };
}

/** Grounds of the amended texts are carried over, each once, and the amended texts are grounds themselves. */
function citationsOf(texts: readonly NamedText[]): Citation[] {
  const own = texts.map(({ names }, at): Citation => {
    return { id: at === 0 ? 'amended' : `amended-${at + 1}`, type: 'free', text: `${lexicon.ground} ${names.title}` };
  });
  const carried = texts.flatMap(({ plan, baseDraft }, text) => {
    const grounds = baseDraft?.citations ?? readCitations(plan.base);
    return text === 0 ? grounds : grounds.map((one) => ({ ...one, id: `t${text + 1}-${one.id}` }));
  });
  const wording = ({ id: _id, ...rest }: Citation) => JSON.stringify(rest);
  const old = [...new Map([...carried].reverse().map((one) => [wording(one), one])).values()].reverse();
  const grounds = old.filter(({ type }) => type !== 'free' && type !== 'proposal');
  const last = old.findIndex(({ type }) => type === 'free' || type === 'proposal');
  if (texts.length > 1) return [...grounds, ...own, ...old.filter((one) => !grounds.includes(one))];
  const at = last < 0 ? old.length : last;
  return [...old.slice(0, at), ...own, ...old.slice(at)];
}

function readCitations(base: Tree): Citation[] {
  const lines = (child(base, 'preamble')?.children ?? []).filter(({ kind }) => kind === 'citation').map(ownText);
  const texts = lines.map((line) => withoutStop(line, '.;,').trim()).filter((text) => text !== '');
  return texts.map((text, at) => ({ id: `ground-${at + 1}`, type: 'free', text }));
}

function outlineOf(changes: readonly unknown[], meta: Meta): unknown[] {
  const { transition, successions, dissemination, repealedTexts, expiries, movingReference, difficulties } = meta;
  const hasTransition = transition.length > 0 || successions.length > 0;
  return [
    ...changes,
    unit('effect', 'effect', said({ repealedTexts, expiries, movingReference })),
    unit('transition', 'transition', { transitionItems: transition, successions }, hasTransition),
    unit('responsibility', 'responsibility', said({ dissemination, difficulties })),
  ];
}

/** What was answered: the form shows no empty answers. */
function said(answers: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const isSaid = (value: unknown) => (Array.isArray(value) ? value.length > 0 : Boolean(value));
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => isSaid(value)));
}

function annexesOf(sentences: readonly Sentence[]): Branch[] {
  return sentences.flatMap(({ planned }) =>
    planned.flatMap(({ operation }) => (isAnnexOperation(operation) ? operation.content.filter(isBranch) : [])),
  );
}

function annexOf(annex: Branch, id: string): unknown {
  const title = runsText(annex.heading ?? [])
    .replace(/\s+/g, ' ')
    .trim();
  const form = namedForm(annex) === undefined || annex.num === undefined ? '' : annex.num;
  const heading = [form, title].filter((part) => part !== '').join(': ') || annex.num || blankText;
  const orientation = annex.attrs.orientation === 'landscape' ? 'landscape' : 'portrait';
  const body = annex.children.find((part): part is Branch => isBranch(part) && part.kind === 'body');
  return { id, type: 'annex', heading, orientation, content: annexEntries(body, id) };
}
