// Lines of a foreign text → the parts of a document, by what is printed where: the type in capitals, the first unit, the
// closing formula, "Nơi nhận", annexes. Every line lands in exactly one part.

import { preambleKinds, titleKinds } from '../tree/line-kind';
import {
  isDocumentType,
  isIssuedWith,
  isMotto,
  isOnBehalf,
  isPlaceDate,
  isRecipientsLabel,
  isSymbol,
  isTypeName,
} from '../tree/line-label';
import type { LeafKind } from '../tree/node';
import { isCapitals, type PartKind } from '../tree/text-signs';
import { lexicon } from '../vi/lexicon';
import { isRowOfCapitals, isRowOfSigners } from './columns';
import { type NewHeads, newHeads } from './new-heads';
import type { QuotedSpan } from './quotes';
import type { SourceLine } from './source-line';
import { ground, isAnnexLine, isAuthority, isHeadLine, isNational, isTypeLine } from './title-lines';
import { unitLabel } from './unit-label';

export interface SourcePart {
  readonly kind: PartKind;
  readonly lines: readonly SourceLine[];
}

const passed = /^(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết) này (?:đã )?được .{0,120}thông qua/u;

export function partition(lines: readonly SourceLine[], spans: readonly QuotedSpan[]): SourcePart[] {
  return new Partition(lines, spans).parts();
}

class Partition {
  private readonly quoted: ReadonlySet<number>;

  constructor(
    private readonly lines: readonly SourceLine[],
    spans: readonly QuotedSpan[],
  ) {
    const quoted = new Set<number>();
    for (const { from, to } of spans) for (let at = from; at <= to; at += 1) quoted.add(at);
    this.quoted = quoted;
  }

  parts(): SourcePart[] {
    const first = this.firstUnit();
    const type = this.type(Math.min(first, 120));
    const bodyStart =
      type === undefined ? Math.min(first, this.headEnd()) : (this.styledStart(type) ?? this.bodyStart(type, first));
    const bodyEnd = this.bodyEnd(bodyStart);
    const annexes = this.annexStarts(bodyEnd);
    const parts = [
      ...this.opening(type, bodyStart),
      this.part('body', bodyStart, bodyEnd),
      this.part('conclusions', bodyEnd, annexes[0] ?? this.lines.length),
      ...annexes.map((start, at) => this.part('attachment', start, annexes[at + 1] ?? this.lines.length)),
    ];
    return parts.filter(({ kind, lines }) => (kind === 'conclusions' ? lines.some(isShown) : lines.length > 0));
  }

  /** In capitals, or by its style; where there is none such, one that stands alone on its line. */
  private type(end: number): number | undefined {
    return (
      this.find(0, end, (line) => line.kind === 'docType' || isTypeLine(line)) ??
      this.find(0, end, (line) => isTypeName(line.text.trim()))
    );
  }

  private part(kind: PartKind, from: number, to: number): SourcePart {
    return { kind, lines: this.lines.slice(from, Math.max(from, to)) };
  }

  private find(from: number, to: number, test: (line: SourceLine) => boolean): number | undefined {
    for (let at = from; at < to; at += 1) {
      const line = this.lines[at];
      if (line && !this.quoted.has(at) && test(line)) return at;
    }
    return undefined;
  }

  /** The first line that opens a unit; chapters and articles count before bare numbers, which also stand in heads. */
  private firstUnit(): number {
    const large = (line: SourceLine) => {
      const kind = unitLabel(line, true)?.kind;
      return kind !== undefined && kind !== 'clause' && kind !== 'point' && kind !== 'indent';
    };
    const found = this.find(0, this.lines.length, large);
    return found ?? this.find(0, this.lines.length, (line) => unitLabel(line, true)?.kind === 'clause') ?? this.lines.length;
  }

  /** Without a type: a head ends after the motto, the symbol and the date; without a head there is none. */
  private headEnd(): number {
    const sentence = this.find(0, 40, isBelowHead) ?? 40;
    if (this.find(0, sentence, isNational) === undefined && this.find(0, sentence, isMottoLine) === undefined) return 0;
    return (this.findLast(0, sentence, endsHead) ?? -1) + 1;
  }

  private bodyStart(type: number, first: number): number {
    const kind = this.lines[first] && unitLabel(this.lines[first] as SourceLine, true)?.kind;
    const lastGround = this.findLast(type, first, (line) => ground.test(line.text.trim()));
    // What stands between the last ground and the first unit is the opening formula.
    if (lastGround !== undefined) return first;
    if (first === this.lines.length) return this.titleEnd(type);
    // Minutes and plans have no grounds: what is numbered before their first part is body, too.
    const numbered = this.find(this.titleEnd(type), first, (line) => unitLabel(line, true) !== undefined);
    return kind === 'division' || kind === 'part' ? (numbered ?? first) : first;
  }

  /** Where styles say what is what: the first line that is no longer of the head, the title or the grounds. */
  private styledStart(type: number): number | undefined {
    if (this.lines[type]?.kind === undefined) return undefined;
    const opening: readonly LeafKind[] = [...titleKinds, ...preambleKinds];
    const end = this.find(type, this.lines.length, ({ kind, text, table }) =>
      kind === undefined ? table !== undefined || text.trim() !== '' : !opening.includes(kind),
    );
    return end ?? this.lines.length;
  }

  private findLast(from: number, to: number, test: (line: SourceLine) => boolean): number | undefined {
    for (let at = to - 1; at >= from; at -= 1) {
      const line = this.lines[at];
      if (line && test(line)) return at;
    }
    return undefined;
  }

  private titleEnd(type: number): number {
    let at = type + 1;
    while (at < this.lines.length && this.isTitleLine(at)) at += 1;
    return at;
  }

  private isTitleLine(at: number): boolean {
    const line = this.lines[at];
    if (!line || line.table) return false;
    const text = line.text.trim();
    if (line.kind) return (titleKinds as readonly LeafKind[]).includes(line.kind);
    if (isAuthority(text, this.shownAfter(at))) return false;
    return text === '' || line.centred || (line.bold && !ground.test(text)) || isIssuedWith(text);
  }

  private shownAfter(at: number): string | undefined {
    const next = this.find(at + 1, this.lines.length, isShown);
    return next === undefined ? undefined : this.lines[next]?.text.trim();
  }

  private opening(type: number | undefined, bodyStart: number): SourcePart[] {
    if (type === undefined) return [this.part('header', 0, bodyStart)];
    const title = Math.min(bodyStart, this.titleEnd(type));
    return [this.part('header', 0, type), this.part('title', type, title), this.part('preamble', title, bodyStart)];
  }

  private bodyEnd(start: number): number {
    const closing = this.aboveOffices(this.find(start, this.lines.length, (line) => isClosing(line)));
    const limit = closing ?? this.lines.length;
    const annex = this.annexStarts(start)[0];
    const end = annex === undefined ? limit : Math.min(limit, annex);
    // A style says for certain where the closing begins; "./." may have been moved with its sentence.
    return closing !== undefined && this.lines[closing]?.begins ? end : this.afterLastWord(start, end);
  }

  /** The bodies that sign stand above their offices. */
  private aboveOffices(closing: number | undefined): number | undefined {
    const offices = closing === undefined ? undefined : this.lines[closing];
    if (closing === undefined || !offices || !isRowOfSigners(offices)) return closing;
    let first = closing;
    for (let at = closing - 1; at >= 0; at -= 1) {
      const line = this.lines[at];
      if (!line || (isShown(line) && !isRowOfCapitals(line))) break;
      if (isShown(line)) first = at;
    }
    return first;
  }

  /** Signatures without "Nơi nhận" or authority begin after "./." or the passing formula with a centred line in capitals. */
  private afterLastWord(start: number, end: number): number {
    for (let at = start; at < end; at += 1) {
      const line = this.lines[at];
      if (!line || this.quoted.has(at)) continue;
      if (passed.test(line.text.trim())) return at;
      if (/\.\/\.["”]?\s*$/u.test(line.text) && this.onlyClosingAfter(at + 1, end)) return at + 1;
    }
    return end;
  }

  private onlyClosingAfter(from: number, to: number): boolean {
    const next = this.find(from, to, (line) => line.text.trim() !== '');
    if (next === undefined) return true;
    const line = this.lines[next];
    return line !== undefined && unitLabel(line, false) === undefined && (isCapitals(line.text) || line.centred);
  }

  private annexStarts(from: number): number[] {
    const starts: number[] = [];
    const heads = newHeads(this.lines, from, this.quoted);
    for (let at = from; at < this.lines.length; at += 1) {
      const line = this.lines[at];
      if (line && !this.quoted.has(at) && this.startsAnnex(line, at, heads)) starts.push(at);
    }
    return starts;
  }

  private startsAnnex(line: SourceLine, at: number, heads: NewHeads): boolean {
    const text = line.text.trim();
    if (isHeadLine(line)) return !this.headedBefore(at);
    if (line.begins) return line.begins === 'attachment' && !this.continuesAnnex(at);
    if (line.table || text.length > 300 || this.headedBefore(at)) return false;
    if (heads.starts.has(at)) return true;
    if (heads.inside.has(at)) return false;
    const looks = line.centred || line.bold || isCapitals(text);
    if (isAnnexLine(line)) return true;
    // A second document with its own "(Kèm theo …)" line.
    return looks && (isTypeLine(line) || isDocumentType(text)) && this.issuedWithSoon(at);
  }

  /** Number and title of an annex stand on lines of their own, in one style. */
  private continuesAnnex(at: number): boolean {
    return this.lines[at - 1]?.begins === 'attachment';
  }

  /** The type that comes right after a head begins nothing: the head did. */
  private headedBefore(at: number): boolean {
    let before = at - 1;
    while (before >= 0 && !isShown(this.lines[before] as SourceLine)) before -= 1;
    return before >= 0 && isHeadLine(this.lines[before] as SourceLine);
  }

  private issuedWithSoon(at: number): boolean {
    return this.find(at + 1, Math.min(this.lines.length, at + 6), (line) => isIssuedWith(line.text.trim())) !== undefined;
  }
}

/** Tables, sentences, units and "Kính gửi:" stand below a head. */
function isBelowHead(line: SourceLine): boolean {
  if (line.table || line.text.length > 200 || line.text.trim().startsWith(addressees)) return true;
  return unitLabel(line, true) !== undefined;
}

const addressees = lexicon.addressees.replace(':', '');
const isMottoLine = ({ text }: SourceLine) => isMotto(text.trim());

/** A letter has no type: its head ends with the motto, the symbol or the place and date, whichever stands last. */
function endsHead(line: SourceLine): boolean {
  const text = line.text.trim();
  return isNational(line) || isMotto(text) || isSymbol(text) || isPlaceDate(text);
}

function isShown({ text, table }: SourceLine): boolean {
  return table !== undefined || text.trim() !== '';
}

function isClosing(line: SourceLine): boolean {
  if (line.begins) return line.begins === 'conclusions';
  if (line.signs) return true;
  const text = line.text.trim();
  if (text.startsWith(lexicon.recipients) || isRecipientsLabel(text)) return true;
  return (isOnBehalf(text) && isCapitals(text)) || isRowOfSigners(line);
}
