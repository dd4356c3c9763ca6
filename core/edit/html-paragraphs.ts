// HTML from a clipboard (Word, LibreOffice, a web page) → its paragraphs with the labels that a word processor made. A scanner
// of tags, not a browser: nothing is loaded or run, and any text gives paragraphs.

export interface PastedParagraph {
  /** As printed, when the label is not part of the words: "1.", "a)", "·". */
  readonly label: string;
  /** Depth in a list, from 1; 0 outside. */
  readonly level: number;
  readonly text: string;
  readonly bold: boolean;
  readonly heading: boolean;
  /** The cells of one row of a table, parted by " | ". */
  readonly row?: true;
}

const blocks = /^(?:p|div|h[1-6]|li|ul|ol|tr|table|tbody|section|article|blockquote|pre|body|html|title|dl|dt|dd)$/;
/** What is not read as words; `del` is what Word's tracked changes took out. */
const skipped = /^(?:style|script|head|title|xml|noscript|template|o:p-hidden|del)$/;
const tokens = /<!--[\s\S]*?(?:-->|$)|<!\[[^>]*\]>|<\/?([A-Za-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|<[!?][^>]*>|([^<]+|<)/g;

export function htmlParagraphs(html: string): PastedParagraph[] {
  return new Reader().read(html.slice(0, 5_000_000));
}

class Reader {
  private readonly paragraphs: PastedParagraph[] = [];
  private text = '';
  private label = '';
  private level = 0;
  private heading = false;
  private boldLetters = 0;
  private letters = 0;
  /** Open elements that matter: what to undo when they close. */
  private readonly open: { name: string; ignore: boolean; bold: boolean }[] = [];
  private readonly lists: { ordered: boolean; count: number; type: string }[] = [];
  /** Open tables: where the cells of the row begin among the paragraphs. */
  private readonly tables: number[][] = [];
  private skip: string | undefined;

  read(html: string): PastedParagraph[] {
    for (const [token, name, attributes = '', text] of html.matchAll(tokens)) {
      if (text !== undefined) this.words(text);
      else if (name !== undefined) this.tag(name.toLowerCase(), attributes, token.startsWith('</'));
    }
    this.close();
    while (this.tables.length > 0) this.endRow(this.tables.pop() ?? []);
    return this.paragraphs;
  }

  private words(raw: string): void {
    if (this.skip) return;
    const text = decoded(raw).replace(/[\s\u00a0]+/g, ' ');
    if (this.open.some(({ ignore }) => ignore)) this.label += text;
    else {
      this.text += text;
      const count = text.replace(/\s/g, '').length;
      this.letters += count;
      if (this.open.some(({ bold }) => bold)) this.boldLetters += count;
    }
  }

  private tag(name: string, attributes: string, closing: boolean): void {
    if (this.skip) {
      if (closing && name === this.skip) this.skip = undefined;
      return;
    }
    if (skipped.test(name)) {
      if (!closing && !attributes.endsWith('/')) this.skip = name;
      return;
    }
    if (name === 'br') this.text += '\n';
    else if (name === 'td' || name === 'th') this.cell(closing);
    else if (blocks.test(name)) this.block(name, attributes, closing);
    else this.inline(name, attributes, closing);
  }

  private block(name: string, attributes: string, closing: boolean): void {
    this.close(closing);
    if (name === 'tr' || name === 'table') this.table(name, closing);
    if (name === 'ol' || name === 'ul') {
      if (closing) this.lists.pop();
      else
        this.lists.push({
          ordered: name === 'ol',
          count: Number(attribute(attributes, 'start') || 1) - 1,
          type: attribute(attributes, 'type'),
        });
    }
    if (closing) return;
    this.heading = /^h[1-6]$/.test(name);
    const level = /mso-list:[^;]*level(\d)/.exec(attribute(attributes, 'style'))?.[1];
    // A paragraph within an item of a list is that item: it has its label already.
    if (level !== undefined || this.label === '') this.level = Number(level ?? 0);
    if (name === 'li') this.item();
  }

  private table(name: 'tr' | 'table', closing: boolean): void {
    if (name === 'table' && !closing) this.tables.push([]);
    else this.endRow(this.tables.at(-1) ?? []);
    if (name === 'table' && closing) this.tables.pop();
  }

  private cell(closing: boolean): void {
    const row = this.tables.at(-1);
    if (!row) {
      this.text += ' ';
      return;
    }
    this.close();
    if (!closing) row.push(this.paragraphs.length);
  }

  /** Where a table lays out a page its cells stay the paragraphs that they hold. */
  private endRow(row: number[]): void {
    const cells = row.splice(0).map((from, at, all) => this.paragraphs.slice(from, all[at + 1]));
    const words = cells.map((cell) => cell.map(printed).join(' '));
    if (words.filter((text) => text !== '').length < 2 || cells.some(({ length }) => length > mostInCell)) return;
    this.paragraphs.length -= cells.flat().length;
    const text = words
      .join(' | ')
      .replace(/(?: \| *)+$/, '')
      .replace(/ +/g, ' ')
      .trim();
    this.paragraphs.push({ label: '', level: 0, text, bold: cells.flat().every(({ bold }) => bold), heading: false, row: true });
  }

  private item(): void {
    const list = this.lists.at(-1);
    this.level = this.lists.length;
    if (!list) return;
    list.count += 1;
    this.label = list.ordered ? listLabel(list.count, list.type, this.lists.length) : '-';
  }

  private inline(name: string, attributes: string, closing: boolean): void {
    if (closing) {
      const at = this.open.findLastIndex((element) => element.name === name);
      if (at >= 0) this.open.splice(at, 1);
      return;
    }
    if (attributes.endsWith('/') || /^(?:img|input|hr|meta|link|wbr|col)$/.test(name)) return;
    const style = attribute(attributes, 'style');
    const ignore = /mso-list:\s*ignore/i.test(style);
    const bold = name === 'b' || name === 'strong' || /font-weight:\s*(?:bold|[6-9]00)/i.test(style);
    this.open.push({ name, ignore, bold });
  }

  /** A label waits for the words of its item; it goes with an item that ends without any. */
  private close(ended = true): void {
    const text = this.text.replace(/ +/g, ' ').trim();
    const label = this.label.trim();
    if (text !== '') {
      const bold = this.letters > 0 && this.boldLetters === this.letters;
      this.paragraphs.push({ label, level: this.level, text, bold, heading: this.heading });
    }
    if (text !== '' || ended) this.label = '';
    this.text = '';
    this.letters = 0;
    this.boldLetters = 0;
    if (this.label === '' && (text !== '' || this.lists.length === 0)) this.level = 0;
    this.heading = false;
  }
}

/** Paragraphs; with more a cell is a part of the page. */
const mostInCell = 6;

function printed({ label, text }: PastedParagraph): string {
  return `${label} ${text.replaceAll('\n', ' ')}`.trim();
}

function listLabel(count: number, type: string, depth: number): string {
  if (type === 'a' || (type === '' && depth > 1)) return `${String.fromCharCode(96 + ((count - 1) % 26) + 1)})`;
  return `${count}.`;
}

function attribute(attributes: string, name: string): string {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
  return decoded(found?.[1] ?? found?.[2] ?? found?.[3] ?? '');
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  middot: '·',
  bull: '•',
};

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));/g, (entity, decimal, hex, name) => {
    if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] ?? entity) : entity;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '\ufffd';
  });
}
