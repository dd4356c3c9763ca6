// Lines of a whole text → its parts. Text of ours says where a part begins; in any other text the words must tell.
import { isAnnexNumber, isDocumentType, isGround, isNationalTitle, isRecipientsLabel, labelOf } from '../tree/line-label';
import { isCapitals, type PartKind, partOrder, textSign } from '../tree/text-signs';

export interface PartLines {
  readonly kind: PartKind;
  readonly lines: string[];
}

export function partsOf(lines: readonly string[]): PartLines[] {
  return lines.some((line) => signedPart(line) !== undefined) ? signedParts(lines) : guessedParts(lines);
}

function signedPart(line: string): PartKind | undefined {
  const onlySigns = line.length > 0 && line.length <= partOrder.length && [...line].every((sign) => sign === textSign);
  return onlySigns ? partOrder[line.length - 1] : undefined;
}

function signedParts(lines: readonly string[]): PartLines[] {
  const parts: PartLines[] = [];
  for (const line of lines) {
    const kind = signedPart(line);
    const current = parts.at(-1);
    if (kind !== undefined) parts.push({ kind, lines: [] });
    else if (current) current.lines.push(line);
    else if (line !== '') parts.push({ kind: 'header', lines: [line] });
  }
  return parts;
}

/** A first reading by words: header up to the type, title, grounds, units, then signatures and recipients. */
function guessedParts(lines: readonly string[]): PartLines[] {
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '');
  const parts: PartLines[] = [];
  let state: PartKind = filled.slice(0, 12).some(isNationalTitle) ? 'header' : 'body';
  for (const line of filled) {
    state = nextState(state, line, parts.at(-1)?.lines ?? []);
    const current = parts.at(-1);
    if (current?.kind === state && !(state === 'attachment' && isAnnexNumber(line))) current.lines.push(line);
    else parts.push({ kind: state, lines: [line] });
  }
  return parts;
}

function nextState(state: PartKind, line: string, before: readonly string[]): PartKind {
  if (state === 'header') return isDocumentType(line) ? 'title' : 'header';
  if (state === 'title' || state === 'preamble') {
    if (labelOf(line)) return 'body';
    return state === 'preamble' || isGround(line) || before.length >= 3 ? 'preamble' : 'title';
  }
  if (state === 'body' && isRecipientsLabel(line)) return 'conclusions';
  if (state === 'body' && before.at(-1)?.endsWith('./.') && isCapitals(line)) return 'conclusions';
  return state === 'conclusions' && isAnnexNumber(line) ? 'attachment' : state;
}
