// References in a text whose units got other numbers: the words are mended, number by number ("khoản 2 Điều 8" → "khoản 2 Điều 7a").
import { type Finding, warning } from '../../finding/finding';
import type { Level } from '../../references/mention';
import type { Reference } from '../../references/reference';
import { resolveReferences } from '../../references/resolve-references';
import { nodeNumberKey, numberKey } from '../../references/unit-number';
import { anyCase, levelOfLabel } from '../../references/words';
import { type Branch, isBranch, type Run, type Tree } from '../../tree/node';
import { mapRuns, visit } from '../../tree/walk';
import { lexicon } from '../../vi/lexicon';
import type { Numbers } from './numbering-scope';

export interface Referred {
  readonly tree: Tree;
  readonly findings: readonly Finding[];
}

interface Mend {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** `tree` already has the new numbers; its words still have those of the new text as it was written. */
export function withReferences(tree: Tree, numbers: Numbers): Referred {
  if (numbers.size === 0) return { tree, findings: [] };
  const written = asWritten(tree, numbers);
  const paths = pathsOf(written);
  const findings: Finding[] = [];
  const mends = new Map<string, Mend[]>();
  for (const reference of resolveReferences(written)) {
    const changed = changedNumbers(reference, paths, numbers);
    if (changed.size === 0) continue;
    if (reference.status !== 'resolved' || [...changed.values()].includes('')) {
      findings.push(warning('amend.referenceOpen', reference.node, { words: reference.words }));
      continue;
    }
    const list = mends.get(reference.node) ?? [];
    mends.set(reference.node, [...list, ...mendsIn(reference, changed)]);
  }
  return { tree: mended(tree, mends), findings };
}

/** The tree with the numbers that its references speak of. */
function asWritten(tree: Tree, numbers: Numbers): Tree {
  const back = (node: Branch): Branch => {
    const num = numbers.get(node.id)?.[0];
    const children = node.children.map((child) => (isBranch(child) ? back(child) : child));
    return num === undefined || num === '' ? { ...node, children } : { ...node, num, children };
  };
  return back(tree) as Tree;
}

function pathsOf(tree: Tree): Map<string, readonly Branch[]> {
  const paths = new Map<string, readonly Branch[]>();
  visit(tree, (node, path) => {
    if (isBranch(node)) paths.set(node.id, [...path.filter(({ num }) => num !== undefined), node]);
  });
  return paths;
}

/** "level number" as written → the number now; "" where two units of that name got different ones. */
function changedNumbers({ targets }: Reference, paths: ReadonlyMap<string, readonly Branch[]>, numbers: Numbers) {
  const now = new Map<string, string>();
  const changed = new Map<string, string>();
  for (const target of targets) {
    for (const unit of paths.get(target) ?? []) {
      if (unit.num === undefined) continue;
      const level = unit.kind as Level;
      const key = `${level} ${nodeNumberKey(unit.num, level)}`;
      const to = bare(numbers.get(unit.id)?.[1] ?? unit.num);
      const known = now.get(key);
      now.set(key, known === undefined || known === to ? to : '');
      if (numbers.has(unit.id) || known !== undefined) changed.set(key, now.get(key) ?? '');
    }
  }
  return changed;
}

/** "Điều 7a." → "7a". */
function bare(num: string): string {
  return num.replace(/[.):\s]+$/u, '').replace(/^(?:\p{L}+\s+)+(?=\S)/u, '');
}

const units = anyCase(Object.keys(lexicon.references.units));
const pieces = new RegExp(`(${units})|(?<![\\p{L}\\p{N}])([IVXLC]+[a-zđ]?|\\d+[a-zđ]?|[a-zđ]\\d?)(?![\\p{L}\\p{N}])`, 'gu');

/** Labels say what the numbers after them count. */
function mendsIn({ words, start }: Reference, changed: ReadonlyMap<string, string>): Mend[] {
  const mends: Mend[] = [];
  let level: Level | undefined;
  for (const match of words.matchAll(pieces)) {
    const [text, label] = match;
    if (label !== undefined) level = levelOfLabel(label);
    else if (level) {
      const to = changed.get(`${level} ${numberKey(text, level)}`);
      const at = start + match.index;
      if (to !== undefined && to !== text) mends.push({ start: at, end: at + text.length, text: to });
    }
  }
  return mends;
}

function mended(tree: Tree, mends: ReadonlyMap<string, readonly Mend[]>): Tree {
  return mapRuns(tree, (runs, { id }) => {
    const own = mends.get(id);
    return own ? own.reduceRight((list, mend) => mendedRuns(list, mend), runs) : runs;
  });
}

/** The new words stand in the run where the old ones began. */
function mendedRuns(runs: readonly Run[], { start, end, text }: Mend): readonly Run[] {
  let from = 0;
  return runs.map((run) => {
    const [first, last] = [Math.max(0, start - from), Math.min(run.text.length, end - from)];
    const begins = start >= from && start < from + run.text.length;
    from += run.text.length;
    if (first >= last) return run;
    return { ...run, text: run.text.slice(0, first) + (begins ? text : '') + run.text.slice(last) };
  });
}
