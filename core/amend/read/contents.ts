// Orders of a sentence and its quote → instructions: each order takes its units from the quote; what is missing or left over is
// said.
import { type Finding, warning } from '../../finding/finding';
import { counter } from '../../read/cursor';
import type { Instrument } from '../../references/mention';
import { nodeNumberKey } from '../../references/unit-number';
import { anyCase } from '../../references/words';
import { isBranch, isLeaf, type Node } from '../../tree/node';
import { lexicon } from '../../vi/lexicon';
import type { Instruction, Source, Target, TargetLevel, UnitLabel } from '../instruction';
import { labelName, sourceName } from '../label-name';
import { formKeyOf, hasLabel } from '../unit-key';
import { words } from '../words';
import { completedInstrument } from './amended-texts';
import type { Order, Reading } from './order';
import type { Passage } from './passages';
import { patternOf } from './patterns';
import { Quote } from './pick';
import { readQuoted } from './quoted';

export interface Given {
  readonly reading: Reading;
  readonly passage: Passage;
  readonly amends: Instrument | null;
  readonly source: Source;
  readonly prefix: string;
  /** How many instructions come before. */
  readonly count: number;
  readonly known: readonly Instrument[];
  /** Annexes of the amending text: "… bằng Phụ lục II kèm theo Nghị định này". */
  readonly attachments: readonly Node[];
}

export function instructionsFrom(given: Given, findings: Finding[]): Instruction[] {
  const { reading, passage, prefix, count } = given;
  const begin = `${prefix}${count + 1}.`;
  const quoted = passage.quoted.length > 0 ? readQuoted(passage.quoted, begin) : [];
  const quote = new Quote([...quoted, ...renamed(passage.units, begin)]);
  const orders =
    reading.orders.some(needsContent) || !reading.some ? reading.orders : [...reading.orders, ...someOrders(reading, quote)];
  const made = orders.map((order, at) => instructionOf(order, quote, given, `${prefix}${count + at + 1}`));
  const missing = made.filter((one) => 'content' in one && one.content.length === 0);
  for (const one of missing) findings.push(warning('amend.read.contentMissing', passage.node.id, { id: sourceName(one) }));
  return withSurplus(made, quote.surplus());
}

function needsContent({ kind }: Order): boolean {
  return kind === 'substitution' || kind === 'insertion';
}

/** "Sửa đổi, bổ sung một số khoản của Điều 7 như sau:" with a quote: its numbers say which. */
function someOrders({ around, document }: Reading, quote: Quote): Order[] {
  return quote.labels().map((label) => ({
    kind: 'substitution',
    target: { path: [label, ...around.base.filter(({ level }) => level !== label.level)] },
    document,
  }));
}

function instructionOf(order: Order, quote: Quote, given: Given, id: string): Instruction {
  const amends = order.document ? completedInstrument(order.document, given.known) : given.amends;
  const pattern = patternOf(given.reading) ?? 'P01';
  const common = { id, pattern, amends, source: given.source };
  switch (order.kind) {
    case 'substitution':
      if (order.target.part === 'heading')
        return { ...common, kind: 'headingSubstitution', target: order.target, heading: quote.heading() };
      return {
        ...common,
        kind: 'substitution',
        target: order.target,
        content: order.attached ? attachedContent(order.attached, given, id) : contentFor(order.target, quote),
      };
    case 'insertion':
      return {
        ...common,
        kind: 'insertion',
        target: order.target,
        position: order.position,
        content:
          isAnnexes(order.units) && quote.nodes.length === 0
            ? addedAnnexes(order.units, given, id)
            : insertedFrom(order.units, quote),
      };
    case 'renumbering':
      return { ...common, kind: 'renumbering', target: order.target, num: order.to.path[0]?.num ?? '' };
    case 'move':
      return { ...common, kind: 'move', target: order.target, position: order.position, to: order.to };
    case 'split':
      return { ...common, kind: 'split', target: order.target, content: quote.all() };
    case 'join':
      return { ...common, kind: 'join', targets: order.targets, content: quote.all() };
    default: {
      const { document: _document, ...rest } = order;
      return { ...common, ...withoutVerb(rest) } as Instruction;
    }
  }
}

/** The annex of the amending text with that number, or its only one. */
function attachedContent(sources: readonly Target[], { attachments }: Given, id: string): readonly Node[] {
  const found = sources.flatMap(({ path: [label] }) => attachments.filter((node) => label && isAttached(node, label)));
  const only = sources.length <= 1 && attachments.length === 1 && sources[0]?.path[0]?.level !== 'form';
  return renamed(found.length > 0 ? found : only ? attachments : [], `${id}.`);
}

const isAnnexes = (units: readonly Target[]) =>
  units.length > 0 && units.every(({ path }) => path[0]?.level === 'attachment' || path[0]?.level === 'form');

/** "Bổ sung Phụ lục III … theo Phụ lục I kèm theo Quy chế này": the last annex that is named stands behind the amending text. */
function addedAnnexes(units: readonly Target[], given: Given, id: string): readonly Node[] {
  if (units[0]?.path[0]?.level === 'form') return addedForms(units, given, id);
  const own = ownAnnex.exec(given.passage.text)?.[1];
  const num = own === undefined ? '' : nodeNumberKey(own, 'attachment');
  const [node] = attachedContent([{ path: [{ level: 'attachment', num }] }], given, id);
  const label = units[0]?.path[0];
  return node && label && isBranch(node) ? [{ ...node, num: labelName(label) }] : [];
}

/** Each form stands behind the amending text under its number; all of them or none. */
function addedForms(named: readonly Target[], given: Given, id: string): readonly Node[] {
  // "Bổ sung Mẫu số 03 … theo Mẫu số 03 ban hành kèm theo Quy chế này" names it twice.
  const units = [...new Map(named.map((unit) => [unit.path[0]?.num, unit])).values()];
  const forms = units.map((unit, at) => attachedContent([unit], given, `${id}.${at}`)[0]);
  const found = forms.flatMap((node, at) =>
    node && isBranch(node) ? [{ ...node, num: printedForm(given.passage.text, units[at]?.path[0]?.num ?? '') }] : [],
  );
  return found.length === units.length ? found : [];
}

/** "Mẫu số 03" as the sentence prints it. */
function printedForm(text: string, key: string): string {
  const found = new RegExp(`${anyCase(words.form)}\\s+0*${key}(?![\\p{L}\\d])`, 'u').exec(text);
  return found?.[0] ?? labelName({ level: 'form', num: key });
}

const annex = lexicon.labels.attachment;
const ownAnnex = new RegExp(`theo (${annex}(?: [IVXLC]+| \\d+)?) (?:ban hành )?kèm theo (?:\\p{L}+ ){1,4}này`, 'u');

function isAttached(node: Node, label: UnitLabel): boolean {
  return label.level === 'form' ? formKeyOf(node) === label.num : hasLabel(node, label);
}

/** The same nodes under ids of their own: those of two trees may be alike. */
function renamed(nodes: readonly Node[], prefix: string): Node[] {
  const nextId = counter(prefix);
  const rename = (node: Node): Node =>
    isLeaf(node) ? { ...node, id: nextId() } : { ...node, id: nextId(), children: node.children.map(rename) };
  return nodes.map(rename);
}

function withoutVerb<T extends object>(order: T): T {
  if (!('verb' in order)) return order;
  const { verb: _verb, ...rest } = order;
  return rest as T;
}

function contentFor(target: Target, quote: Quote): readonly Node[] {
  const level = target.path[0]?.level;
  if (level === 'alinea') return quote.alineas();
  if (level !== undefined && uncounted.has(level)) return quote.all();
  const unit = quote.unit(target);
  return unit.length > 0 ? unit : (quote.paragraphs() ?? []);
}

/** Their quotes bear no number of theirs. */
const uncounted: ReadonlySet<TargetLevel> = new Set(['alinea', 'indent', 'row', 'citation']);

/** All of the new units, or none: a unit that the quote does not hold makes the instruction empty. */
function insertedFrom(units: readonly Target[], quote: Quote): readonly Node[] {
  if (units.length === 0 || units.every(({ path }) => uncounted.has(path[0]?.level ?? 'alinea')))
    return quote.paragraphs() ?? quote.all();
  const found = units.map((unit) => quote.unit(unit));
  return found.every((nodes) => nodes.length > 0) ? found.flat() : [];
}

/** What nobody took goes with the first instruction that has content. */
function withSurplus(made: readonly Instruction[], surplus: readonly Node[]): Instruction[] {
  const at = made.findIndex((one) => (one.kind === 'substitution' || one.kind === 'insertion') && one.content.length > 0);
  if (surplus.length === 0 || at < 0) return [...made];
  return made.map((one, index) => (index === at ? ({ ...one, surplus } as Instruction) : one));
}
