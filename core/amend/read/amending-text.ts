// An amending document's tree → its instructions, and what could not be read as one. Every unit of its body is either an
// instruction, a part of one, or a statement: nothing vanishes.
import { type Finding, warning } from '../../finding/finding';
import type { Instrument } from '../../references/mention';
import { oneOf } from '../../references/words';
import { leaf } from '../../tree/build';
import type { Branch, Node, Tree } from '../../tree/node';
import { isBranch } from '../../tree/node';
import { child, walk } from '../../tree/walk';
import type { Instruction, UnitLabel } from '../instruction';
import { hasLabel } from '../unit-key';
import { words } from '../words';
import { amendedTexts, completedInstrument, namedIn } from './amended-texts';
import { instructionsFrom } from './contents';
import type { Around, Order, Reading } from './order';
import { type Passage, type Unit, unitOf } from './passages';
import { readSentence } from './sentence';
import { statementOf } from './statements';

export interface AmendingText {
  readonly instructions: readonly Instruction[];
  readonly findings: readonly Finding[];
  /** The texts that its title and opening name. */
  readonly amends: readonly Instrument[];
}

/** `prefix` begins the ids of the instructions. */
export function readAmendingText(tree: Tree, prefix = 'i'): AmendingText {
  const reader = new Reader(tree, prefix);
  for (const body of bodiesOf(tree)) reader.body(body);
  return { instructions: reader.instructions, findings: reader.findings, amends: reader.known };
}

function bodiesOf(node: Branch): Branch[] {
  const own = child(node, 'body');
  const attached = node.children
    .filter(isBranch)
    .filter(({ kind, attrs }) => kind === 'attachment' && attrs.type === 'regulation');
  return [...(own ? [own] : []), ...attached.flatMap(bodiesOf)];
}

/** What the instructions around say: which text, which units, which verb. */
interface Context {
  readonly around: Around;
  readonly amends: Instrument | null;
}

interface Read {
  readonly passage: Passage;
  readonly reading: Reading;
  readonly amends: Instrument | null;
}

class Reader {
  readonly instructions: Instruction[] = [];
  readonly findings: Finding[] = [];
  readonly known: readonly Instrument[];

  constructor(
    readonly tree: Tree,
    private readonly prefix: string,
  ) {
    this.known = amendedTexts(tree);
  }

  /** Each sentence is asked for several times: by what is around it, by its neighbours and for itself. */
  private read(sentence: string, around: Around): Reading {
    const readings = this.readings.get(around) ?? new Map<string, Reading>();
    this.readings.set(around, readings);
    const known = readings.get(sentence);
    if (known) return known;
    const reading = readSentence(sentence, around);
    readings.set(sentence, reading);
    return reading;
  }

  private readonly readings = new Map<Around, Map<string, Reading>>();

  body(body: Branch): void {
    const [only] = this.known;
    const context: Context = { around: { base: [] }, amends: this.known.length === 1 && only ? only : null };
    const unit = unitOf(body, []);
    this.unit(unit, context);
  }

  private unit(unit: Unit, context: Context): void {
    let inner = context;
    const reads = unit.passages.map((passage): Read => {
      const read = this.passage(passage, inner);
      if (read.reading.speaks) inner = { around: read.reading.around, amends: read.amends };
      return read;
    });
    const speaking = unit.units.some((below) => this.speaks(below, inner));
    const taken = speaking ? [] : ownContent(reads, unit.units);
    reads.forEach((read, at) => {
      const goesOn = speaking || reads.slice(at + 1).some(({ reading }) => reading.speaks);
      this.add(at === reads.length - 1 ? withContent(read, taken) : read, unit, goesOn);
    });
    if (taken.length === 0) this.units(unit.units, inner);
  }

  /** Units side by side: one that orders without a quote takes those behind it that bear the number of what it orders. */
  private units(units: readonly Unit[], context: Context): void {
    for (let at = 0; at < units.length; at += 1) {
      const unit = units[at] as Unit;
      const taken = this.contentBehind(unit, units, at + 1, context);
      this.unit(
        {
          ...unit,
          passages: unit.passages.map((one, index) => (index === unit.passages.length - 1 ? withUnits(one, taken) : one)),
        },
        context,
      );
      at += taken.length;
    }
  }

  /** "Điều 4. Bổ sung Điều 19a vào sau Điều 19 như sau", then "Điều 19a. …" without quotation marks. */
  private contentBehind(unit: Unit, units: readonly Unit[], from: number, context: Context): Unit[] {
    const last = unit.passages.at(-1);
    if (!last || from >= units.length || unit.units.length > 0 || last.quoted.length > 0) return [];
    const { orders } = this.read(withInline(last.text)[0], context.around);
    return numbered(units, from, orders);
  }

  private passage(passage: Passage, context: Context): Read {
    const [sentence, inline] = withInline(passage.text);
    const own: Passage =
      inline === undefined ? passage : { ...passage, text: sentence, quoted: [inlineNode(passage, inline), ...passage.quoted] };
    const reading = this.read(sentence, context.around);
    const amends = this.instrument(reading.document, sentence, reading.speaks) ?? context.amends;
    return { passage: own, reading, amends };
  }

  private instrument(document: Reading['document'], sentence: string, speaks: boolean): Instrument | undefined {
    if (document?.number !== undefined) return document;
    const named = speaks ? namedIn(sentence, this.known) : undefined;
    if (named || document) return named ?? completedInstrument(document as Instrument, this.known);
    return undefined;
  }

  /** Whether a unit or one inside it orders something. */
  private speaks(unit: Unit, context: Context): boolean {
    return (
      unit.passages.some(({ text }) => this.read(withInline(text)[0], context.around).speaks) ||
      unit.units.some((below) => this.speaks(below, context))
    );
  }

  private add(read: Read, unit: Unit, goesOn: boolean): void {
    const { passage, reading, amends } = read;
    const id = `${this.prefix}${this.instructions.length + 1}`;
    const source = { sentence: passage.node.id, nodes: passage.nodes.map((node) => node.id), label: unit.label };
    for (const { kind, words } of reading.problems) {
      if (reading.speaks && (this.known.length > 0 || amends !== null))
        this.findings.push(warning(`amend.read.${kind}`, passage.node.id, { words }));
    }
    const made = operative(read, goesOn)
      ? instructionsFrom(
          {
            reading,
            passage,
            amends,
            source,
            prefix: this.prefix,
            count: this.instructions.length,
            known: this.known,
            attachments: this.tree.children.filter(({ kind }) => kind === 'attachment'),
          },
          this.findings,
        )
      : [];
    if (passage.units.length > 0)
      this.findings.push(warning('amend.read.unquoted', passage.node.id, { words: passage.text.slice(0, 80) }));
    if (made.length > 0) this.instructions.push(...made);
    else this.instructions.push(statementOf({ id, amends, source, text: passage.text, reading }));
    if (made.length === 0 && passage.quoted.length > 0 && passage.text !== '')
      this.findings.push(warning('amend.read.quoteAlone', passage.node.id, { words: passage.text.slice(0, 80) }));
  }
}

/** Units below a sentence that orders them without quotation marks. */
function ownContent(reads: readonly Read[], units: readonly Unit[]): Unit[] {
  const last = reads.at(-1);
  if (!last || last.passage.quoted.length > 0 || !last.reading.speaks) return [];
  return numbered(units, 0, last.reading.orders).length > 0 ? [...units] : [];
}

/** The units from `from` on that bear a number that the orders name. */
function numbered(units: readonly Unit[], from: number, orders: readonly Order[]): Unit[] {
  const wanted = orders.flatMap(newLabels);
  let end = from;
  while (end < units.length && wanted.some((label) => hasLabel((units[end] as Unit).node, label))) end += 1;
  return units.slice(from, end);
}

/** Labels of the units that an order brings. */
function newLabels(order: Order): UnitLabel[] {
  if (order.kind === 'substitution' && order.target.part === undefined) return order.target.path.slice(0, 1);
  return order.kind === 'insertion' ? order.units.flatMap(({ path }) => path.slice(0, 1)) : [];
}

function withContent(read: Read, taken: readonly Unit[]): Read {
  return taken.length === 0 ? read : { ...read, passage: withUnits(read.passage, taken) };
}

function withUnits(passage: Passage, taken: readonly Unit[]): Passage {
  if (taken.length === 0) return passage;
  const nodes = taken.flatMap(({ node }) => [...walk(node)].map((one) => one.node));
  return { ...passage, nodes: [...passage.nodes, ...nodes], units: taken.map(({ node }) => node) };
}

/** A sentence that is followed by others of its own unit only says what they are about, unless a quote is its own. */
function operative({ reading, passage }: Read, goesOn: boolean): boolean {
  if (passage.quoted.length > 0 || passage.units.length > 0) return reading.speaks;
  return reading.orders.length > 0 && !goesOn;
}

const inlineQuote = new RegExp(`^(.*?${oneOf(words.inlineAfter)}\\s*:?)\\s*([“"].*)$`, 'isu');

/** "… như sau: “2. …”" in one paragraph. */
function withInline(text: string): [string, string | undefined] {
  const match = inlineQuote.exec(text);
  return match ? [match[1] ?? '', match[2] ?? ''] : [text, undefined];
}

function inlineNode(passage: Passage, text: string): Node {
  return leaf('alinea', `${passage.node.id}q`, text, { quoted: true });
}
