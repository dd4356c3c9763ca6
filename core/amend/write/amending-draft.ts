// A plan + what the user says → the amending regulation (or decision) as an ordinary draft: title, grounds, instructions, effect,
// transition, responsibility, signatures of the same parties or of those that took their place.
import { done, type Finding, type Outcome, warning } from '../../finding/finding';
import type { Draft } from '../../model/draft';
import type { Entry } from '../../model/entry';
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
import { type Sentence, sentencesOf } from './sentence';

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

const regulationSlots: EntrySlots = { clause: 'instruction', article: 'instruction-article', headed: true };
const decisionSlots: EntrySlots = { clause: 'instruction', article: 'instruction', headed: false };

export function amendingDraft(plan: Plan, { layout = 'A', meta, baseDraft }: AmendingOptions): Outcome<Amending> {
  const { issued } = plan;
  const found = amendedNames(plan.base, baseDraft, issued);
  const title = meta.amendedTitle ?? found.title;
  const names = { ...found, title: title + historyText(meta), short: meta.amendedShort ?? found.short };
  const ownKind = issued ? lexicon.documentKinds.QĐ : names.kind;
  const sentences = sentencesOf(plan, {
    document: names.short,
    this: fill(words.this, { kind: ownKind }),
    kind: names.kind,
    history: historyOf(meta),
  });
  const annexes = annexesOf(sentences);
  const slots = issued ? decisionSlots : regulationSlots;
  const entries = instructionEntries(sentences, layout, slots);
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
    citations: citationsOf(plan.base, names, meta, baseDraft),
    answers: answersOf(names, meta, issued),
    outline: outlineOf(entries, layout, meta),
    attachments: annexes.map((annex, at) => annexOf(annex, `pl${at + 1}`)),
    recipients: meta.recipients ?? baseDraft?.recipients ?? { items: [], archive: null },
  };
  const draft = parseDraft(value);
  return draft.ok ? done({ draft: draft.value, sentences }, notes(meta, baseDraft)) : draft;
}

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

/** Grounds of the amended text are carried over, and the amended text is a ground itself. */
function citationsOf(base: Tree, { title }: AmendedNames, meta: Meta, baseDraft: Draft | undefined): Citation[] {
  if (meta.citations) return meta.citations;
  const own: Citation = { id: 'amended', type: 'free', text: `${lexicon.ground} ${title}` };
  const old = baseDraft?.citations ?? readCitations(base);
  const last = old.findIndex(({ type }) => type === 'free' || type === 'proposal');
  const at = last < 0 ? old.length : last;
  return [...old.slice(0, at), own, ...old.slice(at)];
}

function readCitations(base: Tree): Citation[] {
  const lines = (child(base, 'preamble')?.children ?? []).filter(({ kind }) => kind === 'citation').map(ownText);
  const texts = lines.map((line) => withoutStop(line, '.;,').trim()).filter((text) => text !== '');
  return texts.map((text, at) => ({ id: `ground-${at + 1}`, type: 'free', text }));
}

function outlineOf(entries: readonly Entry[], layout: Layout, meta: Meta): unknown[] {
  const unit = (id: string, answers: object, enabled = true) => ({ id, kind: 'article', slot: id, enabled, answers });
  const changes = layout === 'A' ? [{ ...unit('changes', {}), children: entries }] : entries;
  const { transition, successions, dissemination, repealedTexts, expiries, movingReference, difficulties } = meta;
  const hasTransition = transition.length > 0 || successions.length > 0;
  return [
    ...changes,
    unit('effect', said({ repealedTexts, expiries, movingReference })),
    unit('transition', { transitionItems: transition, successions }, hasTransition),
    unit('responsibility', said({ dissemination, difficulties })),
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
