// Terms that a text defines ("Bên chủ trì là …" in Giải thích từ ngữ) → places that write them with other letters.
import { type Finding, info } from '../finding/finding';
import { type Branch, isBranch, isLeaf, type Node, type Tree } from '../tree/node';
import { ownText, runsText, visit } from '../tree/walk';
import { lexicon } from '../vi/lexicon';

export interface DefinedTerm {
  readonly term: string;
  /** The unit that defines it. */
  readonly at: string;
}

const definition = new RegExp(`^[“"]?(\\p{Lu}[\\p{L} -]{3,60}?)[”"]?,? (?:${lexicon.glossary.means.join('|')}) `, 'u');

/** In the order of the text; of two definitions of one term the first. */
export function definedTerms(tree: Tree): DefinedTerm[] {
  const found = new Map<string, DefinedTerm>();
  visit(tree, (node) => {
    if (node.kind !== 'article' || !isBranch(node) || !isGlossary(node)) return;
    for (const unit of unitsIn(node)) {
      const term = definition.exec(firstWords(unit))?.[1]?.trim();
      if (term?.includes(' ') && !found.has(term)) found.set(term, { term, at: unit.id });
    }
  });
  return [...found.values()];
}

function isGlossary(article: Branch): boolean {
  const heading = ownText(article).toLocaleLowerCase('vi');
  return lexicon.glossary.headings.some((words) => heading.includes(words));
}

function unitsIn(article: Branch): Branch[] {
  return article.children.filter(isBranch).flatMap((unit) => [unit, ...unitsIn(unit)]);
}

function firstWords(unit: Branch): string {
  const first = unit.heading ? undefined : unit.children.find(isLeaf);
  return first ? runsText(first.runs) : '';
}

/** Two words with other marks are often two other words: "văn bản" and "vẫn bàn". */
const leastWords = 3;

/** A hint for each unit and spelling: the same letters with other marks, as typing leaves them. */
export function termSpelling(tree: Tree): Finding[] {
  const terms = definedTerms(tree).flatMap(({ term }) => (term.split(' ').length >= leastWords ? [term] : []));
  if (terms.length === 0) return [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}])(?:${terms.map(anyMarks).join('|')})(?![\\p{L}\\p{M}])`, 'giu');
  const byPlain = new Map(terms.map((term) => [plain(term), term]));
  const right = new Set(terms.map((term) => term.toLocaleLowerCase('vi')));
  const findings: Finding[] = [];
  visit(tree, (node, path) => {
    for (const found of new Set(ownText(node).match(pattern))) {
      const term = byPlain.get(plain(found));
      if (term !== undefined && !right.has(found.toLocaleLowerCase('vi'))) {
        findings.push(info('lint.termSpelling', unitOf(node, path).id, { term, found }));
      }
    }
  });
  return findings;
}

function unitOf(node: Node, path: readonly Branch[]): Node {
  return isLeaf(node) ? (path.at(-1) ?? node) : node;
}

function plain(text: string): string {
  return text.toLocaleLowerCase('vi').normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replace(/ +/g, ' ');
}

const families: ReadonlyMap<string, string> = new Map(
  lexicon.glossary.letters.map((family): [string, string] => [family.charAt(0), `[${family}]`]),
);

/** A pattern for the term with any marks on its letters. */
function anyMarks(term: string): string {
  return Array.from(plain(term), (letter) => families.get(letter) ?? (letter === ' ' ? ' +' : letter)).join('');
}
