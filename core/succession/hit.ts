// One thing that is out of date, where it stands, and what may take its place.
import { isLeaf, type Node } from '../tree/node';
import { capitals, upperFirst } from '../vi/lexicon';
import type { Cited, Stretch } from './history';
import type { Table } from './table';
import type { Token } from './tokens';

export interface Hit extends Stretch {
  readonly id: string;
  readonly row: string;
  readonly kind: 'name' | 'head' | 'level' | 'place' | 'ground';
  /** The node whose own text (of a leaf; the heading of a branch) holds the words. */
  readonly node: string;
  readonly part: 'text' | 'heading';
  readonly words: string;
  /** asked: nobody but a person knows which candidate is meant, or that one is. */
  readonly status: 'proposed' | 'asked';
  /** What may stand in place of the words; the only one when proposed. Empty: there is no successor. */
  readonly candidates: readonly string[];
  readonly from: string;
  readonly source: string;
  readonly mark: 'V' | 'M';
}

/** One paragraph under search. */
export interface Paragraph {
  readonly node: Node;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly cited: readonly Cited[];
  readonly table: Table;
  readonly at: string;
}

interface Found {
  readonly id: string;
  readonly kind: Hit['kind'];
  readonly candidates: readonly string[];
  readonly asked: boolean;
  readonly from: string;
  readonly source: string;
  readonly mark: 'V' | 'M';
}

export function hitOf({ node, text, tokens }: Paragraph, first: number, end: number, found: Found): Hit {
  const stretch = { start: tokens[first]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
  return hitAt(node, text, stretch, {
    ...found,
    candidates: found.candidates.map((to) => likeCase(text.slice(stretch.start, stretch.end), to)),
  });
}

export function hitAt(
  node: Node,
  text: string,
  { start, end }: Stretch,
  { id: row, kind, candidates, asked, from, source, mark }: Found,
): Hit {
  const part = isLeaf(node) ? 'text' : 'heading';
  const status = asked ? 'asked' : 'proposed';
  return {
    id: `${row}@${node.id}:${start}`,
    row,
    kind,
    node: node.id,
    part,
    start,
    end,
    words: text.slice(start, end),
    status,
    candidates,
    from,
    source,
    mark,
  };
}

/** Capitals stay capitals, and a sentence goes on beginning with one. */
function likeCase(words: string, to: string): string {
  if (words === capitals(words) && /\p{L}{2}/u.test(words) && words.includes(' ')) return capitals(to);
  return /^\p{Lu}/u.test(words) ? upperFirst(to) : to;
}
