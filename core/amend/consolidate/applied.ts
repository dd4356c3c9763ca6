// What consolidating gives: the text, and for each amending text what became of its instructions.
import type { Finding } from '../../finding/finding';
import type { Tree } from '../../tree/node';
import type { Result } from '../execute/outcome';
import type { Identity } from '../identity';
import type { AmendingText } from '../read/amending-text';
import type { Effect } from './effect';

/** One amending text and what became of it. */
export interface Applied {
  readonly identity: Identity;
  readonly tree: Tree;
  readonly effect: Effect;
  readonly reading: AmendingText;
  readonly results: readonly Result[];
}

export interface Consolidated {
  readonly tree: Tree;
  readonly texts: readonly Applied[];
  readonly findings: readonly Finding[];
}
