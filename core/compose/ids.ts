// Ids that stand twice: a reference, a bookmark or a stored change could not tell the units apart.
import { error, type Finding } from '../finding/finding';

export interface PlacedId {
  readonly id: string;
  /** Path of the entry or attachment in the draft. */
  readonly path: string;
}

/** First parts of the ids that compose gives to the parts of a document. */
const ownIds: ReadonlySet<string> = new Set([
  'document',
  'header',
  'title',
  'preamble',
  'citation',
  'body',
  'conclusions',
  'signatures',
  'signature',
  'recipients',
  'recipient',
]);

export function doubleIds(placed: readonly PlacedId[]): Finding[] {
  const seen = new Map<string, string>();
  return placed.flatMap(({ id, path }) => {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, path);
    if (first === undefined && !ownIds.has(id)) return [];
    const finding = error('draft.idTwice', `${path}.id`, { id });
    return first === undefined ? [finding] : [{ ...finding, related: [first] }];
  });
}
