// An amending document's tree → its instructions, and what could not be read as one. Every unit of its body is either an
// instruction, a part of one, or a statement: nothing vanishes.
import { type Finding, warning } from '../../finding/finding';
import type { Instrument } from '../../references/mention';
import { leaf } from '../../tree/build';
import type { Branch, Node, Tree } from '../../tree/node';
import { isBranch } from '../../tree/node';
import { child } from '../../tree/walk';
import type { Instruction } from '../instruction';
import { amendedTexts, completedInstrument, namedIn } from './amended-texts';
import { instructionsFrom } from './contents';
import type { Around, Reading } from './order';
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
    reads.forEach((read, at) => {
      const goesOn = speaking || reads.slice(at + 1).some(({ reading }) => reading.speaks);
      this.add(read, unit, goesOn);
    });
    for (const below of unit.units) this.unit(below, inner);
  }

  private passage(passage: Passage, context: Context): Read {
    const [sentence, inline] = withInline(passage.text);
    const own: Passage =
      inline === undefined ? passage : { ...passage, text: sentence, quoted: [inlineNode(passage, inline), ...passage.quoted] };
    const reading = readSentence(sentence, context.around);
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
      unit.passages.some(({ text }) => readSentence(withInline(text)[0], context.around).speaks) ||
      unit.units.some((below) => this.speaks(below, context))
    );
  }

  private add(read: Read, unit: Unit, goesOn: boolean): void {
    const { passage, reading, amends } = read;
    const id = `${this.prefix}${this.instructions.length + 1}`;
    const source = { sentence: passage.node.id, nodes: passage.nodes.map((node) => node.id), label: unit.label };
    for (const { kind, words } of reading.problems) {
      if (reading.speaks) this.findings.push(warning(`amend.read.${kind}`, passage.node.id, { words }));
    }
    const made = operative(read, goesOn)
      ? instructionsFrom(
          { reading, passage, amends, source, prefix: this.prefix, count: this.instructions.length, known: this.known },
          this.findings,
        )
      : [];
    if (made.length > 0) this.instructions.push(...made);
    else this.instructions.push(statementOf({ id, amends, source, text: passage.text, reading }));
    if (made.length === 0 && passage.quoted.length > 0 && passage.text !== '')
      this.findings.push(warning('amend.read.quoteAlone', passage.node.id, { words: passage.text.slice(0, 80) }));
  }
}

/** A sentence that is followed by others of its own unit only says what they are about, unless a quote is its own. */
function operative({ reading, passage }: Read, goesOn: boolean): boolean {
  if (passage.quoted.length > 0) return reading.speaks;
  return reading.orders.length > 0 && !goesOn;
}

const inlineQuote = /^(.*?(?:như sau|sau đây)\s*:?)\s*([“"].*)$/isu;

/** "… như sau: “2. …”" in one paragraph. */
function withInline(text: string): [string, string | undefined] {
  const match = inlineQuote.exec(text);
  return match ? [match[1] ?? '', match[2] ?? ''] : [text, undefined];
}

function inlineNode(passage: Passage, text: string): Node {
  return leaf('alinea', `${passage.node.id}q`, text, { quoted: true });
}
