// How much work a comparison may take, in steps (not in time, so that the same input always gives the same answer).

/** About two seconds; two unrelated documents of 300 articles take a tenth of it. */
export const defaultLimit = 200_000_000;

export class Budget {
  private left: number;
  private short = false;

  constructor(readonly limit: number) {
    this.left = limit;
  }

  /** Takes `steps`; false, once and for all, when there are not so many left. */
  spend(steps: number): boolean {
    this.left -= steps;
    if (this.left < 0) this.short = true;
    return !this.short;
  }

  get exhausted(): boolean {
    return this.short;
  }
}
