// Tree → every reference in it, with its targets or the reason why there are none. Nothing is guessed.
import type { Node, Tree } from '../tree/node';
import { ownText, visit } from '../tree/walk';
import { lexicon } from '../vi/lexicon';
import { type AmendedText, amendedText, joinPaths } from './amended-text';
import { findReferences } from './find-references';
import { type Located, locate } from './locate';
import type { Instrument, Mention, Owner, UnitPath } from './mention';
import { isOwnInstrument, namedDocuments } from './named-document';
import type { Reference, ReferenceStatus } from './reference';
import { type Container, indexOf, type UnitIndex } from './unit-index';
import { wordBefore } from './words';

/** Leaves that name the document itself. What readers take for names of signers may be anything. */
const silent: ReadonlySet<string> = new Set(['symbol', 'docType', 'nationalTitle', 'motto', 'placeDate', 'mark']);

/** "… bằng Phụ lục III": what comes instead stands in this tree. */
const byWords: readonly string[] = lexicon.references.replacedBy;

export function resolveReferences(tree: Tree): Reference[] {
  const index = indexOf(tree);
  const references: Reference[] = [];
  visit(tree, (node) => {
    const text = silent.has(node.kind) ? '' : ownText(node);
    if (text !== '') references.push(...referencesIn(index, node, text));
  });
  return references;
}

function referencesIn(index: UnitIndex, place: Node, text: string): Reference[] {
  const mentions = findReferences(text);
  if (mentions.length === 0) return [];
  const amended = amendedText(index, place, text, mentions);
  const isNew = ({ start }: Mention) => amended?.why === 'instruction' && byWords.includes(wordBefore(text, start));
  return mentions.map((mention) => {
    const { start, end } = mention;
    const { status, targets, paths, ...more } =
      (isNew(mention) ? undefined : readAmended(mention, amended)) ?? answer(index, mention, place);
    return { node: place.id, start, end, words: text.slice(start, end), status, targets, paths, ...more };
  });
}

type Answer = Pick<Reference, 'status' | 'targets' | 'paths' | 'instrument' | 'amended'>;

/** Words about the amended text; those of an instruction that say "này" are about this one. */
function readAmended(mention: Mention, amended: AmendedText | undefined): Answer | undefined {
  if (!amended || mention.owner?.type === 'instrument') return undefined;
  const own = mention.owner?.type === 'self' || mention.paths.some((path) => path.some(({ self }) => self));
  if (amended.why === 'instruction' && own) return undefined;
  const paths = mention.paths.map((path) => joinPaths(path, amended.base));
  const { instrument, why } = amended;
  if (!instrument) return { status: 'ambiguous', targets: [], paths, amended: why };
  return { status: 'external', targets: [], paths, instrument, amended: why };
}

function answer(index: UnitIndex, mention: Mention, place: Node): Answer {
  const { paths, owner } = mention;
  if (owner?.type === 'instrument' && !isOwnInstrument(index, owner.instrument)) {
    return mention.doubt
      ? doubtful(index, mention, place, owner.instrument)
      : { status: 'external', targets: [], paths, instrument: owner.instrument };
  }
  const documents = owner ? documentsOf(index, owner, place) : undefined;
  if (owner && documents?.length === 0) return unknownDocument(owner, paths);
  if (paths.length === 0) return { ...judged((documents ?? []).map(({ node }) => only(node))), paths };
  const found = inDocuments(index, paths, place, documents);
  if (mention.after) return { ...eitherReading(index, mention, place, found), paths };
  return { ...judged(found), paths, ...(owner?.type === 'bare' ? { status: 'ambiguous' as const } : {}) };
}

/** "Điều 2 Hiệp định": another text, though it is not said which; "Thông tư này" in a regulation is a slip. */
function unknownDocument(owner: Owner, paths: readonly UnitPath[]): Answer {
  if (owner.type !== 'bare') return { status: 'broken', targets: [], paths };
  return { status: 'external', targets: [], paths, instrument: { kind: owner.kind } };
}

function only(node: Node): Located {
  return { nodes: [node], missing: false, doubtful: false };
}

function documentsOf(index: UnitIndex, owner: Owner, place: Node): Container[] {
  return owner.type === 'instrument' ? [index.root] : namedDocuments(index, owner.kind, place);
}

function inDocuments(
  index: UnitIndex,
  paths: readonly UnitPath[],
  place: Node,
  documents: readonly Container[] | undefined,
): Located[] {
  if (!documents) return paths.map((path) => locate(index, path, place));
  const found = documents.flatMap((within) => paths.map((path) => locate(index, path, place, within)));
  return documents.length > 1 ? found.map((one) => ({ ...one, doubtful: true })) : found;
}

/** Several nodes for one path are one answer; a doubt about any is a doubt about all. */
function judged(found: readonly Located[]): { status: ReferenceStatus; targets: string[] } {
  const targets = [...new Set(found.flatMap(({ nodes }) => nodes.map(({ id }) => id)))];
  if (found.some(({ missing }) => missing)) return { status: 'broken', targets };
  return { status: found.some(({ doubtful: doubt }) => doubt) ? 'ambiguous' : 'resolved', targets };
}

/** Units before a ";" and an instrument after it: of the instrument for sure only when this tree has no such units. */
function doubtful(index: UnitIndex, { paths }: Mention, place: Node, instrument: Instrument): Answer {
  const own = judged(inDocuments(index, paths, place, undefined));
  return {
    status: own.status === 'broken' ? 'external' : 'ambiguous',
    targets: own.status === 'broken' ? [] : own.targets,
    paths,
    instrument,
  };
}

/** "khoản 2 Điều 5 và khoản 7": resolved when both readings meet in the same units. */
function eitherReading(index: UnitIndex, { paths, after }: Mention, place: Node, here: readonly Located[]) {
  const own = judged(here);
  if (!after) return own;
  if (after.owner?.type === 'instrument') return { ...own, status: 'ambiguous' as const };
  const documents = after.owner ? documentsOf(index, after.owner, place) : undefined;
  const joined = paths.map((path) => joinPaths(path, after.path));
  const other = judged(inDocuments(index, joined, place, documents));
  const targets = [...new Set([...own.targets, ...other.targets])];
  if (own.targets.join() === other.targets.join()) return own;
  return { status: targets.length === 0 ? ('broken' as const) : ('ambiguous' as const), targets };
}
