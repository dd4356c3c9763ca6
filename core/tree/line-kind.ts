// What a line is inside the header, the title, the preamble or the signatures, judged by its words and what came before.
// The text writer asks the same question and puts a sign where the answer would be wrong.
import {
  isGround,
  isIssuedWith,
  isMotto,
  isNationalTitle,
  isOnBehalf,
  isPlaceDate,
  isRecipientsLabel,
  isSymbol,
  isTypeName,
  markOf,
  typeAtStart,
} from './line-label';
import type { LeafKind } from './node';
import { isName, isSigningNote } from './signer-words';
import { isCapitals } from './text-signs';

/** Kinds of leaves by part; the place in the list is the number of signs that names the kind. */
export const headerKinds = ['parentBody', 'issuingBody', 'symbol', 'mark', 'nationalTitle', 'motto', 'placeDate'] as const;
export const titleKinds = ['docType', 'subject', 'issuedWith'] as const;
export const preambleKinds = ['authority', 'citation', 'formula', 'enacting'] as const;
export const signatureKinds = ['agency', 'onBehalf', 'role', 'person'] as const;

export type LineKinds = readonly LeafKind[];

/** `bodies`: how many lines with bodies came before; `next` is the line that follows. */
export function headerKind(line: string, next: string | undefined): LeafKind {
  const own = ownHeaderKind(line);
  if (own) return own;
  const nextIsBody = next !== undefined && ownHeaderKind(next) === undefined;
  return nextIsBody ? 'parentBody' : 'issuingBody';
}

function ownHeaderKind(line: string): LeafKind | undefined {
  if (isNationalTitle(line)) return 'nationalTitle';
  if (isMotto(line)) return 'motto';
  if (isSymbol(line)) return 'symbol';
  if (markOf(line) !== undefined) return 'mark';
  return isPlaceDate(line) ? 'placeDate' : undefined;
}

export function titleKind(line: string, before: readonly LeafKind[]): LeafKind {
  if (before.length === 0 && (typeAtStart(line) !== undefined || isTypeName(line))) return 'docType';
  return isIssuedWith(line) ? 'issuedWith' : 'subject';
}

/** Grounds end with ";" but the last; what comes after a ground that ended with ";" is still a ground. */
export function preambleKind(line: string, before: readonly LeafKind[], previous: string | undefined): LeafKind {
  if (isCapitals(line) && !/:./u.test(line)) return line.endsWith(':') ? 'enacting' : 'authority';
  // "… thống nhất ban hành Quy chế với các nội dung sau:" introduces the body, whatever the last ground ended with.
  if (line.endsWith(':') && !isGround(line)) return 'formula';
  const inList = before.at(-1) === 'citation' && previous?.endsWith(';');
  return isGround(line) || line.endsWith(';') || inList ? 'citation' : 'formula';
}

/** A block of lines for one signer: [body], [authority], title, name. `before` are the kinds read in this block so far. */
export function signatureKind(line: string, next: string | undefined): LeafKind {
  // These open or continue the recipients: no line of a signature may look like one.
  if (isRecipientsLabel(line) || line.startsWith('- ')) return 'recipient';
  if (!isCapitals(line) || isName(line) || isSigningNote(line)) return 'person';
  if (isOnBehalf(line)) return 'onBehalf';
  return next !== undefined && isCapitals(next) && !isName(next) && !isSigningNote(next) ? 'agency' : 'role';
}
