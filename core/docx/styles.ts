// The one table of layout numbers: page, rules, and the look of every paragraph style.
// Norm: Nghị định 30/2020/NĐ-CP, Phụ lục I (Phần I mục I–III, V); the row of /conventions §1.2–1.4 stands on each line.
// Lengths are twips (1/20 pt; 567 = 10 mm), type sizes points.
import type { Tree } from '../tree/node';

export const page = {
  width: 11906, // A4, 210 mm (PL1 I.1)
  height: 16838, // 297 mm
  top: 1134, // 20 mm (PL1 I.3: 20–25)
  bottom: 1134, // 20 mm (20–25)
  left: 1701, // 30 mm (30–35)
  right: 851, // 15 mm (15–20), so that the head has room for long names
  header: 567, // the page number stands in the top margin (PL1 I.7)
} as const;

export const font = 'Times New Roman'; // PL1 I.4
export const millimetre = 56.7;
export const signingSpace = 1400; // four to five lines of 14 pt for signature and seal
export const issuerRule = 0.4; // PL1 II.2.b, II.5.b: a third to a half of the line above
export const stampRed = 'FF0000'; // the frames of secrecy and urgency stamps (PL1 II.10)
export const stamp = { height: 8 * millimetre, step: 10 * millimetre, room: 4 * millimetre } as const; // 20, 30, 40 × 8 mm

/** Points. Quốc hiệu, Tiêu ngữ and place-date move together (PL1 V, footnote 1); `body` is everything from the title on. */
export interface Sizes {
  readonly national: number;
  readonly motto: number;
  readonly placeDate: number;
  readonly body: number;
}

export function sizesOf({ attrs }: Tree): Sizes {
  const body = attrs.body === 13 ? 13 : 14;
  return attrs.sizes === '13-14-14'
    ? { national: 13, motto: 14, placeDate: 14, body }
    : { national: 12, motto: 13, placeDate: 13, body };
}

export interface Look {
  readonly name: string;
  readonly size: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly align?: 'left' | 'center' | 'both' | 'right';
  /** Indent of all lines. */
  readonly left?: number;
  /** First-line indent. */
  readonly first?: number;
  readonly before?: number;
  readonly after?: number;
  /** 240 is single; always "auto". */
  readonly line?: number;
  readonly keepNext?: true;
  /** 0 is the outermost level of the navigation pane. */
  readonly outline?: number;
}

const gap = 120; // 6 pt between paragraphs (PL1 II.6.đ)
const firstLine = 567; // 1 cm (PL1 II.6.đ: 1 or 1.27)
const line = 264; // 1.1 lines (PL1 II.6.đ: 1 to 1.5)
const text = { align: 'both', first: firstLine, before: gap, line } as const;
const centred = { align: 'center', line: 240 } as const;
const heading = { align: 'center', before: 240, line, bold: true, keepNext: true } as const;

/** Every paragraph style; `BodyText` is the running text. */
export const looksOf = (sizes: Sizes) =>
  ({
    Normal: { name: 'Normal', size: sizes.body, align: 'left', line: 240 }, // bare: LibreOffice lets its indents leak into every other style
    BodyText: { name: 'Body Text', size: sizes.body, ...text }, // ô 6: 13–14, justified
    Footnote: { name: 'footnote text', size: sizes.body - 3, align: 'both', line: 240 }, // smaller than the text; no norm says how much
    PageNumber: { name: 'header', size: sizes.body, ...centred }, // PL1 I.7: 13–14, upright
    Rule: { name: 'Rule', size: 2, ...centred },
    Spacer: { name: 'Spacer', size: 1, ...centred },
    NationalTitle: { name: 'National Title', size: sizes.national, bold: true, ...centred }, // ô 1
    Motto: { name: 'Motto', size: sizes.motto, bold: true, ...centred }, // ô 1
    ParentBody: { name: 'Parent Body', size: sizes.national, ...centred }, // ô 2: not bold
    IssuingBody: { name: 'Issuing Body', size: sizes.national, bold: true, ...centred }, // ô 2
    Symbol: { name: 'Symbol', size: 13, before: gap + 18 * (sizes.placeDate - 13), ...centred }, // ô 3: 13; on the base line of ô 4
    PlaceDate: { name: 'Place and Date', size: sizes.placeDate, italic: true, before: gap, ...centred }, // ô 4
    Mark: { name: 'Stamp', size: 13, bold: true, before: 160, ...centred }, // ô 10b, 11: 13–14
    DocType: { name: 'Title', size: sizes.body, bold: true, keepNext: true, before: 360, ...centred }, // ô 5a
    Subject: { name: 'Subtitle', size: sizes.body, bold: true, keepNext: true, ...centred }, // ô 5a
    IssuedWith: { name: 'Issued With', size: sizes.body, italic: true, keepNext: true, ...centred }, // Mẫu 1.3, 2.1
    Authority: { name: 'Authority', size: sizes.body, bold: true, keepNext: true, before: 240, after: gap, ...centred }, // Mẫu 1.2
    Citation: { name: 'Citation', size: sizes.body, italic: true, ...text }, // PL1 II.6.a
    Formula: { name: 'Formula', size: sizes.body, ...text },
    Enacting: { name: 'Enacting', size: sizes.body, bold: true, keepNext: true, before: 240, after: gap, ...centred }, // Mẫu 1.2
    Part: { name: 'Part', size: sizes.body, outline: 0, ...heading }, // PL1 II.6.đ: centred, number and title on own lines
    Chapter: { name: 'heading 1', size: sizes.body, outline: 0, ...heading },
    Section: { name: 'Section', size: sizes.body, outline: 1, ...heading, before: 160 },
    Subsection: { name: 'Subsection', size: sizes.body, outline: 2, ...heading, before: 160 },
    Division: { name: 'Division', size: sizes.body, bold: true, keepNext: true, outline: 0, ...text },
    DivisionText: { name: 'Division Text', size: sizes.body, outline: 0, ...text },
    Article: { name: 'heading 2', size: sizes.body, bold: true, keepNext: true, outline: 1, ...text }, // bold, first-line indent
    ArticleText: { name: 'Article Text', size: sizes.body, outline: 1, ...text },
    ClauseHeading: { name: 'Clause Heading', size: sizes.body, bold: true, keepNext: true, ...text }, // titled khoản: own line, bold
    Clause: { name: 'Clause', size: sizes.body, ...text },
    Point: { name: 'Point', size: sizes.body, ...text },
    Indent: { name: 'Indent', size: sizes.body, ...text },
    Addressees: { name: 'Addressees', size: sizes.body, align: 'left', left: 2268, before: gap, line }, // ô 9a
    Addressee: { name: 'Addressee', size: sizes.body, align: 'left', left: 3289, line }, // ô 9a: dashes under the colon
    Attachment: { name: 'Attachment Heading', size: 14, bold: true, keepNext: true, outline: 0, ...centred }, // PL1 III.1: 14
    TableCaption: { name: 'caption', size: sizes.body, bold: true, keepNext: true, before: gap, after: gap, ...centred },
    Chart: { name: 'Chart', size: 2, before: gap, after: gap, ...centred },
    TableHead: { name: 'Table Head', size: 13, bold: true, before: 40, after: 40, ...centred },
    TableText: { name: 'Table Text', size: 13, align: 'left', before: 40, after: 40, line: 240 },
    SignatureTitle: { name: 'Signature Title', size: sizes.body, bold: true, ...centred }, // ô 7a
    SignaturePerson: { name: 'Signature', size: sizes.body, bold: true, before: signingSpace, ...centred }, // ô 7b
    RecipientsHeading: {
      name: 'Recipients Heading',
      size: 12,
      bold: true,
      italic: true,
      align: 'left',
      line: 240,
      keepNext: true,
    }, // ô 9b
    Recipient: { name: 'Recipient', size: 11, align: 'left', line: 240 }, // ô 9b
  }) as const satisfies Record<string, Look>;

export type StyleId = keyof ReturnType<typeof looksOf>;
export type Looks = Readonly<Record<StyleId, Look>>;

/** Styles of headings come in levels, "Article" at its own and "Article2" … deeper, so that the navigation pane nests. */
export const headingLevels = 3;
