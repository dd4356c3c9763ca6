// What a page in a browser gets when it is let in: the key for its calls and, so that its first picture does not wait for a second
// way there and back, what every page asks first.
import type { Outcome } from '../finding/finding';
import type { CallName } from './contract';

export interface Welcome {
  readonly key: string;
  /** By call, as it would have been answered to `{}`. */
  readonly answers: Readonly<Record<string, Outcome<unknown>>>;
}

export const askedFirst: readonly CallName[] = ['settings.read'];
