// Which document of a tree "Quy chế này" and "Quyết định này" are, and whether an instrument's number is the tree's own.
import { symbolAfterLabel } from '../tree/line-label';
import type { Node } from '../tree/node';
import { child, childrenOf, ownText } from '../tree/walk';
import { lexicon } from '../vi/lexicon';
import type { Instrument } from './mention';
import { allContainers, type Container, containerAt, type UnitIndex } from './unit-index';
import { plain } from './words';

const anyDocument: readonly string[] = lexicon.references.anyDocument;

/** From the place outwards; then among the attachments. A document whose title says no type may be any. */
export function namedDocuments(index: UnitIndex, kind: string, place: Node): Container[] {
  for (let at: Container | undefined = containerAt(index, place); at; at = at.outer) if (isOf(at, kind)) return [at];
  const below = allContainers(index.root).filter((container) => isOf(container, kind));
  if (below.length > 0) return below;
  return index.root.docType === '' ? [index.root] : [];
}

function isOf({ docType }: Container, kind: string): boolean {
  if (docType === '') return false;
  const name = plain(kind);
  return anyDocument.includes(name) || docType.startsWith(name) || name.startsWith(docType);
}

export function isOwnInstrument(index: UnitIndex, { number }: Instrument): boolean {
  if (number === undefined || !/[/]/.test(number)) return false;
  const header = child(index.root.node, 'header');
  const symbols = header ? childrenOf(header, 'symbol') : [];
  return symbols.some((symbol) => symbolAfterLabel(ownText(symbol)).replace(/\s/gu, '') === number);
}
