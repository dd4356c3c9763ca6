// Lines by which a reader knows where something begins: the type of a document, who issues, the national title, an annex.
import { headerKinds } from '../tree/line-kind';
import { isNationalTitle, typeAtStart } from '../tree/line-label';
import type { LeafKind } from '../tree/node';
import { isCapitals } from '../tree/text-signs';
import { lexicon } from '../vi/lexicon';
import type { SourceLine } from './source-line';

/** What grounds begin with. */
export const ground = /^(?:Căn cứ|Theo đề nghị|Xét đề nghị|Thực hiện|Trên cơ sở|Để )/u;
const annexStart = /^(?:PHỤ LỤC|Phụ lục|DANH MỤC|MẪU SỐ|Mẫu số)(?:\s|$)/u;

const annexNumber = /^(?:PHỤ LỤC|Phụ lục)(?:\s+(?:số\s+)?(?:[IVXLC]+|\d+|[A-Z]))?(?:[.:\n].*)?$/su;

/** "PHỤ LỤC I", "Phụ lục 2. Danh mục …" */
export function isAnnexStart(text: string): boolean {
  return annexStart.test(text) && annexNumber.test(text);
}

export function isTypeLine(line: SourceLine): boolean {
  const text = line.text.trim();
  return text.length < 200 && typeAtStart(text) !== undefined;
}

const authority = new RegExp(`^(?:${lexicon.authorityWords.join('|')})(?!\\p{L})`, 'u');

/** Who issues, in capitals on a line of its own above the grounds. */
export function isAuthority(text: string, next: string | undefined): boolean {
  return isCapitals(text) && authority.test(text) && next !== undefined && ground.test(next);
}

/** A line of a document's head, by its style. */
export function isHeadLine({ kind }: SourceLine): boolean {
  return kind !== undefined && (headerKinds as readonly LeafKind[]).includes(kind);
}

/** An annex by its number, on a line that looks like a title. */
export function isAnnexLine(line: SourceLine): boolean {
  const text = line.text.trim();
  return (line.centred || line.bold || isCapitals(text)) && isAnnexStart(text);
}

/** Alone on its line, or beside the body. */
export function isNational({ text, columns }: SourceLine): boolean {
  return (columns ?? text.trim().split(/\s{3,}/u)).some(isNationalTitle);
}
