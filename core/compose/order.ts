// Whether units may follow each other: compose must not write what a reader would take for something else.
import { level } from '../tree/levels';
import type { Kind } from '../tree/node';

/** The units of one container, in order: each of a deeper level than the container and of no deeper level than the one before. */
export class Order {
  private lowest = Number.POSITIVE_INFINITY;
  private readonly outer: number;

  constructor(container: Kind) {
    this.outer = level(container) ?? -1;
  }

  /** An article after a chapter would read as the chapter's; a paragraph or a table may stand anywhere. */
  admits(kind: Kind): boolean {
    const own = level(kind);
    if (own === undefined) return true;
    const fits = own > this.outer && own <= this.lowest;
    this.lowest = Math.min(this.lowest, own);
    return fits;
  }
}
