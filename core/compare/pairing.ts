// Change[] → who is who in the two trees and which words changed, asked by id. The one reading of the changes that the redline
// and the comparison table share: neither looks for edits of its own (law L8).
import { basicChanges, type Change, type Edit, type HeadingChange, type TextChange } from '../diff/change';
import type { Node, Tree } from '../tree/node';
import { runsText, visit } from '../tree/walk';

export type Part = 'text' | 'heading';

/** The words of one leaf or title that is in both trees. */
export interface Rewording {
  readonly change: string;
  readonly from: string;
  readonly to: string;
  readonly edits: readonly Edit[];
}

export class Pairing {
  private readonly newIds = new Map<string, string>();
  private readonly gone = new Set<string>();
  private readonly moved = new Set<string>();
  private readonly oldIds = new Map<string, string>();
  private readonly rewordings = new Map<string, Rewording>();

  constructor(old: Tree, changes: readonly Change[]) {
    const moves = new Set<string>();
    for (const change of basicChanges(changes)) {
      if (change.kind === 'ids') for (const [from, to] of change.pairs) this.newIds.set(from, to);
      else if (change.kind === 'delete') visit(change.node, ({ id }) => this.gone.add(id));
      else if (change.kind === 'move' && !change.inOrder) moves.add(change.old.id);
      else if (change.kind === 'text' || change.kind === 'heading') this.reword(change);
    }
    visit(old, (node) => {
      const now = this.newId(node.id);
      if (now !== undefined) this.oldIds.set(now, node.id);
      this.moveAll(node, moves);
    });
  }

  private reword(change: TextChange | HeadingChange): void {
    const { id, kind, from, to, edits, old } = change;
    const words = { change: id, from: runsText(from ?? []), to: runsText(to ?? []), edits };
    this.rewordings.set(`${kind}:${old.id}`, words);
  }

  private moveAll(node: Node, moves: ReadonlySet<string>): void {
    if (moves.has(node.id)) visit(node, ({ id }) => this.moved.add(id));
  }

  /** The new id of a unit that is in both trees. */
  newId(old: string): string | undefined {
    return this.gone.has(old) ? undefined : (this.newIds.get(old) ?? old);
  }

  /** The old id of a unit that is in both trees. */
  oldId(now: string): string | undefined {
    return this.oldIds.get(now);
  }

  /** The new id of a unit that stands where it stood. */
  placed(old: string | undefined): string | undefined {
    return old === undefined || this.moved.has(old) ? undefined : this.newId(old);
  }

  isMoved(old: string): boolean {
    return this.moved.has(old);
  }

  rewording(old: string, part: Part): Rewording | undefined {
    return this.rewordings.get(`${part}:${old}`);
  }
}
