// The state of one execution: the live tree, its units, and what this amending text has changed so far.
import { leaf } from '../../tree/build';
import { lexicon } from '../../vi/lexicon';
import type { Instruction, Target } from '../instruction';
import { isInside, type LiveNode, live, takeOut, touch } from './live';
import { Refused } from './outcome';
import { Units } from './units';

export interface WorkOptions {
  /** Repealed units are taken out, or keep their number with "(được bãi bỏ)". */
  readonly repealed: 'remove' | 'mark';
}

export class Work {
  /** Units whose words this amending text wrote, with the sentence that did. */
  readonly fresh = new Map<LiveNode, string>();
  /** Repealed by this text. They stand until the end, so that others can be placed beside them. */
  readonly ended = new Set<LiveNode>();
  /** Paragraphs that went with a point though they may be of the clause, by instruction. */
  readonly trailing = new Map<string, string>();
  private readonly units: Units;
  private readonly attached: readonly Units[];
  private inAttached = false;
  private readonly headings = new Map<LiveNode, string>();
  /** Units that an instruction of this text has rewritten or ended, and the units around them. */
  private readonly claims = new Map<LiveNode, string>();
  private readonly around = new Map<LiveNode, Set<string>>();

  constructor(
    readonly root: LiveNode,
    private readonly options: WorkOptions,
  ) {
    this.units = new Units(root, this.ended);
    this.attached = root.children
      .filter(({ kind, attrs }) => kind === 'attachment' && attrs.type === 'regulation')
      .map((node) => new Units(node, this.ended));
  }

  /** "Quy chế … ban hành kèm theo Quyết định số …": its units are meant, not those of the decision. */
  begin({ amends }: Instruction): void {
    this.inAttached = amends?.attached !== undefined && this.attached.length > 0;
  }

  /** In the text itself, then in a regulation attached to it; or only in that. */
  find(target: Target): readonly LiveNode[] {
    const places = this.inAttached ? this.attached : [this.units, ...this.attached];
    const found = places.map((units) => units.find(target));
    const placed = found.find(({ ok }) => ok);
    if (placed?.ok) return placed.nodes;
    const [first] = found;
    const label = first && !first.ok ? first.label : undefined;
    throw new Refused(first && !first.ok ? first.reason : 'targetMissing', { level: label?.level ?? '', num: label?.num ?? '' });
  }

  /** What "the whole text" is for the instruction at hand. */
  whole(): LiveNode[] {
    return this.inAttached ? this.attached.map(({ root }) => root) : [this.root];
  }

  /** The line of the title that says what the text is about. */
  subject(): LiveNode[] {
    const lines = this.whole().flatMap(({ children }) => children.find(({ kind }) => kind === 'title')?.children ?? []);
    const subject = lines.filter(({ kind }) => kind === 'subject');
    return subject.length > 0 ? subject : [...lines];
  }

  /** A title is changed once; what is below it is another matter. */
  claimHeading(node: LiveNode, { id, source }: Instruction): void {
    const by = this.headings.get(node);
    if (by !== undefined && by !== source.sentence) throw new Refused('amendedTwice', { id });
    this.headings.set(node, source.sentence);
  }

  /** Marks a unit as rewritten by an instruction; a second one for it, for a unit around it or in it, contradicts the first. */
  claim(node: LiveNode, { id, source: { sentence } }: Instruction): void {
    if (this.isClaimedByOther(node, sentence)) throw new Refused('amendedTwice', { id });
    this.claims.set(node, sentence);
    for (let at = node.parent; at; at = at.parent) {
      const below = this.around.get(at) ?? new Set();
      this.around.set(at, below.add(sentence));
    }
  }

  private isClaimedByOther(node: LiveNode, sentence: string): boolean {
    const below = this.around.get(node);
    if (below && [...below].some((by) => by !== sentence)) return true;
    for (let at: LiveNode | undefined = node; at; at = at.parent) {
      const by = this.claims.get(at) ?? this.fresh.get(at);
      if (by !== undefined && by !== sentence) return true;
    }
    return false;
  }

  /** Marks the unit as ended: its words go, or the unit does, when all instructions are done. */
  end(node: LiveNode): LiveNode[] {
    this.ended.add(node);
    return this.removes(node) ? (node.parent ? [node.parent] : []) : [node];
  }

  private removes({ num }: LiveNode): boolean {
    return this.options.repealed === 'remove' || num === undefined || num === '-';
  }

  /** Carries out what waited for the end. */
  finish(): void {
    for (const node of this.ended)
      if (this.removes(node)) takeOut(node);
      else emptied(node);
  }

  /** New units, and units with a new number. */
  known(node: LiveNode): void {
    const own = this.attached.find(({ root }) => isInside(node, root)) ?? this.units;
    own.add(node);
  }

  isFresh(node: LiveNode): boolean {
    for (let at: LiveNode | undefined = node; at; at = at.parent) if (this.fresh.has(at)) return true;
    return false;
  }
}

function emptied(node: LiveNode): void {
  node.heading = undefined;
  node.attrs = { ...node.attrs, repealed: true };
  node.children.splice(0, node.children.length, live(leaf('alinea', `${node.id}r`, lexicon.repealed), node));
  touch(node);
}
