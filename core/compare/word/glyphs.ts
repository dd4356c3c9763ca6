// Signs that a word processor keeps as elements among letters (a hyphen that does not break, a symbol of a font): while texts are
// compared each is one character of the private area, the same in both documents; written, it is its element again.
import { escapeXml } from '../../docx/xml';

const first = 0xe000;
const last = 0xefff;
const own = /([\t\n\ue000-\uefff])/;

export class Glyphs {
  private readonly byXml = new Map<string, string>();
  private readonly xmlOf = new Map<string, string>();
  private readonly deletedOf = new Map<string, string>();

  /** undefined when there are more kinds than characters: nobody writes so. `deleted`: what it is where it is deleted. */
  letter(xml: string, deleted?: string): string | undefined {
    const known = this.byXml.get(xml);
    if (known !== undefined) return known;
    if (first + this.byXml.size > last) return undefined;
    const letter = String.fromCharCode(first + this.byXml.size);
    this.byXml.set(xml, letter);
    this.xmlOf.set(letter, xml);
    if (deleted !== undefined) this.deletedOf.set(letter, deleted);
    return letter;
  }

  /** The letters of a text of the document; those that are taken here become signs themselves. */
  taken(text: string): string {
    return text.replace(/[\ue000-\uefff]/g, (letter) => this.letter(`<w:t>${letter}</w:t>`) ?? letter);
  }

  /** The content of a w:r (or, deleted, the same with w:delText). */
  written(text: string, isDeleted: boolean): string {
    const name = isDeleted ? 'w:delText' : 'w:t';
    return text
      .split(own)
      .map((piece) => {
        if (piece === '') return '';
        if (piece === '\t') return '<w:tab/>';
        if (piece === '\n') return '<w:br/>';
        const xml = this.xmlOf.get(piece);
        if (xml !== undefined) return isDeleted ? (this.deletedOf.get(piece) ?? xml.replaceAll('w:t>', 'w:delText>')) : xml;
        return `<${name} xml:space="preserve">${escapeXml(piece)}</${name}>`;
      })
      .join('');
  }
}
