// What a line is inside the header, the title, the preamble or the signatures, judged by its words and what came before.
// The text writer asks the same question and puts a sign where the answer would be wrong.
import {
  isDocumentType,
  isGround,
  isIssuedWith,
  isMotto,
  isNationalTitle,
  isOnBehalf,
  isPlaceDate,
  isRecipientsLabel,
  isSymbol,
  markOf,
} from './line-label';
import type { LeafKind } from './node';
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
  if (isDocumentType(line) && before.length === 0) return 'docType';
  return isIssuedWith(line) ? 'issuedWith' : 'subject';
}

/** Grounds end with ";" but the last; what comes after a ground that ended with ";" is still a ground. */
export function preambleKind(line: string, before: readonly LeafKind[], previous: string | undefined): LeafKind {
  if (isCapitals(line)) return line.endsWith(':') ? 'enacting' : 'authority';
  const inList = before.at(-1) === 'citation' && previous?.endsWith(';');
  return isGround(line) || line.endsWith(';') || inList ? 'citation' : 'formula';
}

/** A block of lines for one signer: [body], [authority], title, name. `before` are the kinds read in this block so far. */
export function signatureKind(line: string, next: string | undefined): LeafKind {
  // These open or continue the recipients: no line of a signature may look like one.
  if (isRecipientsLabel(line) || line.startsWith('- ')) return 'recipient';
  if (!isCapitals(line)) return 'person';
  if (isOnBehalf(line)) return 'onBehalf';
  return next !== undefined && isCapitals(next) ? 'agency' : 'role';
}
