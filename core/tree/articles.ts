// Every article of a tree with its number, its heading and its text as printed: one row an article.
import { type Branch, isBranch, isLeaf, type Node, type Tree } from './node';
import { runsText, walk } from './walk';

export interface ArticleRow {
  /** The number alone: "5", "3a". */
  readonly num: string;
  readonly heading: string;
  /** Paragraphs with the labels of clauses and points, one a line. */
  readonly text: string;
}

export function articlesOf(tree: Tree): ArticleRow[] {
  const rows: ArticleRow[] = [];
  for (const { node } of walk(tree)) if (node.kind === 'article' && isBranch(node)) rows.push(articleRow(node));
  return rows;
}

function articleRow(article: Branch): ArticleRow {
  const num = (article.num ?? '').replace(/^\S+\s+/u, '').replace(/\s*[.:]$/, '');
  return { num, heading: runsText(article.heading ?? []), text: linesIn(article).join('\n') };
}

/** The lines of a unit below its own number and heading. */
export function linesIn(unit: Branch): string[] {
  return unit.children.flatMap((child) => (isLeaf(child) ? [runsText(child.runs)] : unitLines(child)));
}

function unitLines(unit: Branch): string[] {
  if (unit.kind === 'row') return [unit.children.map((cell) => unitText(cell)).join(' | ')];
  if (unit.kind === 'table') return [...headingLines(unit), ...linesIn(unit)];
  const num = unit.num ?? '';
  const inner = linesIn(unit);
  const heading = runsText(unit.heading ?? []);
  if (heading !== '') return [`${num} ${heading}`.trim(), ...inner];
  return [`${num} ${inner[0] ?? ''}`.trim(), ...inner.slice(1)];
}

function headingLines(unit: Branch): string[] {
  return unit.heading ? [runsText(unit.heading)] : [];
}

function unitText(node: Node): string {
  return isLeaf(node) ? runsText(node.runs) : linesIn(node).join(' ');
}
