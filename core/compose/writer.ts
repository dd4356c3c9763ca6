// The one place where a slot meets the answers: evaluates wording and collects what was found.
import { error, type Finding, type PackPlace } from '../finding/finding';
import type { Pack } from '../packs/pack';
import { type Budget, evaluate, type Frame, type Piece } from '../packs/slot/evaluate';
import type { World } from '../packs/slot/helpers';
import { parseSlot, type Slot } from '../packs/slot/parse';
import type { Run } from '../tree/node';
import { inlineOf, type Provisions, provisionsOf } from './provisions';

/** Told what the wording of each unit came to. */
export type Watch = (unit: string, pieces: readonly Piece[]) => void;

export class Writer {
  readonly findings: Finding[] = [];

  constructor(
    readonly pack: Pack,
    private readonly world: World,
    private readonly budget: Budget,
    /** Put before every id, so that an attached document's ids do not meet those of its carrier. */
    readonly prefix: string,
    private readonly watch?: Watch,
  ) {}

  note(findings: readonly Finding[]): void {
    for (const finding of findings) this.findings.push(finding);
  }

  provisions(unit: string, slot: Slot, frames: readonly Frame[]): Provisions {
    const pieces = this.pieces(slot, frames, unit);
    this.watch?.(unit, pieces);
    return provisionsOf(unit, pieces, slot.lines, slot.place);
  }

  inline(slot: Slot, frames: readonly Frame[], at: string): readonly Run[] {
    return inlineOf(this.pieces(slot, frames, at), slot.place);
  }

  private pieces(slot: Slot, frames: readonly Frame[], at: string): readonly Piece[] {
    const { pieces, findings } = evaluate(slot, frames, this.world, this.budget);
    for (const finding of findings) this.findings.push(finding.at === '' ? { ...finding, at } : finding);
    return pieces;
  }

  /** Wording written in the draft, in the language of slots. */
  ownSlot(wording: string, at: string): Slot | undefined {
    const place: PackPlace = { pack: this.pack.id, file: at };
    const parsed = parseSlot(wording, place);
    for (const finding of parsed.findings) this.findings.push({ ...finding, at });
    return parsed.ok ? parsed.value : undefined;
  }

  packSlot(name: string, at: string): Slot | undefined {
    const slot = this.pack.slots.get(name);
    if (!slot) this.findings.push(error('draft.slotMissing', at, { slot: name, pack: this.pack.id }));
    return slot;
  }

  id(id: string): string {
    return this.prefix + id;
  }
}
