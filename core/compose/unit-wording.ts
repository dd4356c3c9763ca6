// What a unit says now → the wording that says it: conditions and loops are carried out, fields and references stay. It is
// what a user begins with who wants to change the words of a pack.
import type { Draft } from '../model/draft';
import type { Pack } from '../packs/pack';
import type { Piece } from '../packs/slot/evaluate';
import { tagSource } from '../packs/slot/tag-source';
import { blankText } from '../vi/lexicon';
import { linesOfPieces, wordingOf } from '../wording/lines';
import type { Piece as Word } from '../wording/token';
import { sketch } from './compose';

/** `unit` is the id of an entry, behind the prefix of its attachment. undefined: no such unit is switched on, or it has no words. */
export function unitWording(draft: Draft, packs: ReadonlyMap<string, Pack>, unit: string): string | undefined {
  let found: readonly Piece[] | undefined;
  sketch({ draft, packs }, (id, pieces) => {
    if (id === unit) found = pieces;
  });
  return found && wordingOf(linesOfPieces(wordsOf(found)).filter(({ kind, pieces }) => kind !== 'text' || pieces.length > 0));
}

function wordsOf(pieces: readonly Piece[]): Word[] {
  return pieces.map((piece): Word => {
    if (piece.type === 'literal') return { type: 'text', text: keyedAnchors(piece.text, piece.keys) };
    if (piece.type === 'ref') return { type: 'ref', target: piece.target };
    if (piece.tag) return { type: 'field', source: tagSource(piece.tag) };
    return { type: 'text', text: piece.type === 'blank' ? blankText : piece.text.replace(/\n/g, ' '), plain: true };
  });
}

/** Each round of a loop has ids of its own. */
function keyedAnchors(text: string, keys: string): string {
  return keys === '' ? text : text.replace(/\{#([A-Za-z0-9_-]+)\}/g, `{#$1${keys}}`);
}
