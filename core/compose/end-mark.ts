// "./." after the last word of a body (Nghị định 30/2020/NĐ-CP, Phụ lục III, every form).
import { type Branch, isLeaf, type Node, type Run } from '../tree/node';
import { lexicon, withoutStop } from '../vi/lexicon';

/** A body that ends with a table gets none: the table is its own end. */
export function withEndMark(body: Branch): Branch {
  return marked(body) as Branch;
}

function marked(node: Node): Node {
  if (isLeaf(node)) return node.kind === 'alinea' ? { ...node, runs: endedRuns(node.runs) } : node;
  const last = node.children.at(-1);
  if (!last || node.kind === 'table') return node;
  return { ...node, children: [...node.children.slice(0, -1), marked(last)] };
}

function endedRuns(runs: readonly Run[]): Run[] {
  const last = runs.at(-1);
  if (!last || last.text.trimEnd().endsWith(lexicon.end)) return [...runs];
  const text = withoutStop(last.text, '.;,');
  const kept = last.field === undefined && last.ref === undefined && !last.blank;
  // Nothing but a stop: what stands before it may bring another.
  if (kept && text === '' && runs.length > 1) return endedRuns(runs.slice(0, -1));
  if (kept) return [...runs.slice(0, -1), { ...last, text: text + lexicon.end }];
  return [...runs.slice(0, -1), { ...last, text }, { text: lexicon.end }];
}
