// A row of the gold set → the article as the base law has it between its neighbours, and the same with the official text in force.
import { importDocx } from '../../core/import/import';
import { counter } from '../../core/read/cursor';
import { plainTextLines } from '../../core/read/plain-text';
import { readSource } from '../../core/read/source';
import { type Branch, isBranch, type Node, type Tree } from '../../core/tree/node';
import { walk } from '../../core/tree/walk';
import { valueIn } from './check-change';
import { sharedBytes } from './shared';

export interface GoldRow {
  readonly base: string;
  readonly article: string;
  readonly title: string;
  readonly text: string;
}

const laws = new Map<string, Tree>();

function lawOf(number: string): Tree {
  const known = laws.get(number);
  if (known) return known;
  const { tree } = valueIn(importDocx(sharedBytes(`gold/laws/${number.replaceAll('/', '-')}.docx`)));
  laws.set(number, tree);
  return tree;
}

/** An article that the base does not have yet comes in behind the one before. */
export function goldPair({ base, article, title, text }: GoldRow): { old: Tree; now: Tree } {
  const law = lawOf(base);
  const all = [...walk(law)]
    .filter(({ node, path }) => node.kind === 'article' && !path.some(({ kind }) => kind === 'attachment'))
    .map(({ node }) => node as Branch);
  const at = all.findIndex(({ num }) => numberIn(num) === article);
  const near = at >= 0 ? at : all.findLastIndex(({ num }) => Number.parseInt(numberIn(num), 10) <= Number.parseInt(article, 10));
  const old = all.slice(Math.max(0, near - 1), near + 2);
  const official = officialArticle(article, title, text);
  const now = old.flatMap((unit) => {
    if (unit !== all[near]) return [unit];
    return at >= 0 ? [{ ...official, ...(unit.num === undefined ? {} : { num: unit.num }) }] : [unit, official];
  });
  return { old: withBody(law, old), now: withBody(law, now) };
}

const numberIn = (num = '') => num.replace(/^\D*(\d+[a-zđ]?).*$/u, '$1');

function withBody(law: Tree, children: readonly Node[]): Tree {
  const parts = law.children.filter(({ kind }) => kind !== 'attachment');
  return { ...law, children: parts.map((part) => (part.kind === 'body' && isBranch(part) ? { ...part, children } : part)) };
}

function officialArticle(article: string, title: string, text: string): Branch {
  const lines = [`Điều ${article}. ${title}`, ...linesIn(text)].join('\n');
  const tree = readSource(plainTextLines(lines, counter('official-t')), 'official');
  return [...walk(tree)].find(({ node }) => node.kind === 'article')?.node as Branch;
}

const letters = 'abcdđeghiklmnopqrstuvxy';
const labels = /(?:^|\s)((\d{1,3}[a-zđ]?)\.\s?(?=\p{Lu}|“|\(|…)|([a-zđ]\d?)\)\s)/gu;

/** The official text is one line: a clause or a point begins where the next number stands. */
function linesIn(text: string): string[] {
  const starts: number[] = [];
  let [clause, point] = [0, 0];
  for (const match of text.matchAll(labels)) {
    const [whole, , number, letter = ''] = match;
    const value = number ? Number.parseInt(number, 10) : letters.indexOf(letter.charAt(0)) + 1;
    const last = number ? clause : point;
    const suffixed = /[a-zđ]$/u.test(number ?? '') || letter.length > 1;
    if (value !== last + 1 && !(value === last && suffixed)) continue;
    if (number) [clause, point] = [value, 0];
    else point = value;
    starts.push(match.index + (/^\s/.test(whole) ? 1 : 0));
  }
  const cuts = [0, ...starts.filter((start) => start > 0), text.length];
  return cuts
    .slice(1)
    .map((end, at) => text.slice(cuts[at], end).trim())
    .filter((line) => line !== '');
}
