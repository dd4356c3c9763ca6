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
  private readonly units: Units;
  private readonly attached: readonly Units[];
  /** Units that an instruction of this text has rewritten or ended. */
  /** Units whose words this amending text wrote. */
  readonly fresh = new Set<LiveNode>();
  private readonly headings = new Map<LiveNode, string>();
  private readonly claims = new Map<LiveNode, string>();

  constructor(
    readonly root: LiveNode,
    private readonly options: WorkOptions,
  ) {
    this.units = new Units(root);
    this.attached = root.children
      .filter(({ kind, attrs }) => kind === 'attachment' && attrs.type === 'regulation')
      .map((node) => new Units(node));
  }

  /** In the text itself, then in a regulation attached to it. */
  find(target: Target): readonly LiveNode[] {
    const found = this.units.find(target);
    if (found.ok) return found.nodes;
    for (const units of this.attached) {
      const inner = units.find(target);
      if (inner.ok) return inner.nodes;
    }
    throw new Refused(found.reason, { level: found.label?.level ?? '', num: found.label?.num ?? '' });
  }

  /** The line of the title that says what the text is about. */
  subject(): LiveNode[] {
    const title = this.root.children.find(({ kind }) => kind === 'title');
    const lines = title?.children ?? [];
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
  claim(node: LiveNode, { id, source }: Instruction): void {
    for (const [other, by] of this.claims) {
      if (by !== source.sentence && (isInside(node, other) || isInside(other, node))) throw new Refused('amendedTwice', { id });
    }
    this.claims.set(node, source.sentence);
  }

  mayStandBy(_place: LiveNode, _instruction: Instruction): void {}

  /** Takes the unit out, or leaves its number. */
  end(node: LiveNode): LiveNode[] {
    const { parent } = node;
    if (this.options.repealed === 'remove' || node.num === undefined || node.num === '-') {
      takeOut(node);
      return parent ? [parent] : [];
    }
    node.heading = undefined;
    node.attrs = { ...node.attrs, repealed: true };
    node.children.splice(0, node.children.length, live(leaf('alinea', `${node.id}r`, lexicon.repealed), node));
    touch(node);
    return [node];
  }

  /** New units, and units with a new number. */
  known(node: LiveNode): void {
    this.units.add(node);
  }

  isFresh(node: LiveNode): boolean {
    for (let at: LiveNode | undefined = node; at; at = at.parent) if (this.fresh.has(at)) return true;
    return false;
  }
}
