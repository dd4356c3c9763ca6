// The amended text → how sentences name it: in full once, short afterwards (conventions §2.5); parts that it does not say are blanks.
import type { Draft } from '../../model/draft';
import { symbolAfterLabel, typeAtStart } from '../../tree/line-label';
import type { Branch, Tree } from '../../tree/node';
import { child, ownText } from '../../tree/walk';
import { blankText, joinWords, lexicon, lowerFirst, upperFirst, withoutStop } from '../../vi/lexicon';

export interface AmendedNames {
  readonly kind: string;
  readonly title: string;
  readonly short: string;
  /** What follows "/" in its symbol; null when it says none. */
  readonly code: string | null;
}

/** `issued` is the act that issues `base` as its attachment; then the text is named by it. */
export function amendedNames(base: Tree, draft: Draft | undefined, issued: Tree | undefined): AmendedNames {
  const kind = kindOf(base);
  const subject = lowerFirst(subjectOf(base));
  if (issued) {
    const act = `${kindOf(issued)} ${lexicon.instrumentNumber} ${symbolOf(issued)}`;
    const by = issuerOf(issued);
    const full = [act, dateOf(issued), by === '' ? '' : `${lexicon.issuedBy} ${by}`].filter((part) => part !== '').join(' ');
    const with_ = lexicon.references.issuedWith[1] ?? '';
    return {
      kind,
      title: joined(kind, subject, with_, full),
      short: joined(kind, with_, act),
      code: codeOf(symbolOf(issued)),
    };
  }
  const symbol = symbolOf(base);
  const short = `${kind} ${lexicon.instrumentNumber} ${symbol}`;
  const parties = draft?.parties.map(({ name }) => name) ?? [];
  const by = parties.length === 1 || parties.length === 2 ? `${lexicon.issuedBy} ${joinWords(parties)}` : '';
  return { kind, title: joined(short, dateOf(base), by, subject), short, code: codeOf(symbol) };
}

const joined = (...parts: readonly string[]) => withoutStop(parts.filter((part) => part !== '').join(' '), '.;,');

function linesOf(tree: Tree, part: Branch['kind'], kind: string): string[] {
  return (child(tree, part)?.children ?? []).filter((leaf) => leaf.kind === kind).map(ownText);
}

function kindOf(tree: Tree): string {
  const printed = linesOf(tree, 'title', 'docType')[0] ?? '';
  const type = typeAtStart(printed) ?? printed;
  return type === '' ? lexicon.documentKinds.QC : upperFirst(type.toLocaleLowerCase('vi'));
}

/** What a title says behind its type on the same line ("QUY CHẾ PHỐI HỢP") belongs to the subject. */
function subjectOf(tree: Tree): string {
  const printed = linesOf(tree, 'title', 'docType')[0] ?? '';
  const behind = printed.slice((typeAtStart(printed) ?? printed).length);
  return [behind, ...linesOf(tree, 'title', 'subject')].join(' ').replace(/\s+/g, ' ').trim();
}

/** "Số:     /QC-HQ-BP" still waits for its number. */
function symbolOf(tree: Tree): string {
  const symbol = symbolAfterLabel(linesOf(tree, 'header', 'symbol')[0] ?? '').replace(/\s+/g, '');
  return symbol === '' || symbol.startsWith('/') ? blankText + symbol : symbol;
}

const codeOf = (symbol: string): string | null => (symbol.includes('/') ? symbol.slice(symbol.indexOf('/') + 1) : null);

/** "Hà Nội, ngày 04 tháng 9 năm 2019" → the date; "ngày     tháng     năm 2025" → with visible blanks. */
function dateOf(tree: Tree): string {
  const line = linesOf(tree, 'header', 'placeDate')[0] ?? '';
  const at = line.indexOf(`${lexicon.day} `);
  if (at < 0) return '';
  const words = line.slice(at).trim().split(/\s+/u);
  return words.flatMap((word, place) => (isBlankAfter(word, words[place + 1]) ? [word, blankText] : [word])).join(' ');
}

const dateWords: readonly string[] = [lexicon.day, lexicon.month, lexicon.year];
const isBlankAfter = (word: string, next: string | undefined) =>
  dateWords.includes(word) && (next === undefined || dateWords.includes(next));

function issuerOf(tree: Tree): string {
  const lines = linesOf(tree, 'header', 'issuingBody');
  return lines.length === 1 ? (lines[0] ?? '') : '';
}
