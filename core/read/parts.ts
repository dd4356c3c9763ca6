// Lines of a text of ours → its parts: a line of signs alone says which part begins.
import { type PartKind, partOrder, textSign } from '../tree/text-signs';

export interface PartLines {
  readonly kind: PartKind;
  readonly lines: string[];
}

/** Whether the text is one that textOf wrote. */
export function isSignedText(lines: readonly string[]): boolean {
  return lines.some((line) => signedPart(line) !== undefined);
}

export function signedParts(lines: readonly string[]): PartLines[] {
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

function signedPart(line: string): PartKind | undefined {
  const onlySigns = line.length > 0 && line.length <= partOrder.length && [...line].every((sign) => sign === textSign);
  return onlySigns ? partOrder[line.length - 1] : undefined;
}
