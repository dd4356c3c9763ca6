// Who may call: those with the key of this run, which a page gets for a ticket that opens once.
import { randomBytes, timingSafeEqual } from 'node:crypto';

export class Keys {
  readonly key = secret();
  private readonly tickets = new Set<string>();

  ticket(): string {
    const made = secret();
    this.tickets.add(made);
    return made;
  }

  opens(shown: string): boolean {
    const [a, b] = [Buffer.from(shown), Buffer.from(this.key)];
    return a.length === b.length && timingSafeEqual(a, b);
  }

  /** Uses up a ticket. */
  admits(shown: string): boolean {
    return this.tickets.delete(shown) || this.opens(shown);
  }
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}
