// Jobs about amending texts: their instructions, and the consolidated text.

import type { Applied, Consolidated } from '../../../core/amend/consolidate/applied';
import { consolidate } from '../../../core/amend/consolidate/consolidate';
import { located } from '../../../core/amend/located';
import { readAmendingText } from '../../../core/amend/read/amending-text';
import { instructionLines, resultLines, toldResults } from '../../../core/amend/report';
import type { consolidationCalls } from '../../../core/bridge/calls/consolidation';
import type { Input, Output } from '../../../core/bridge/contract';
import { writeDocx } from '../../../core/docx/write';
import { done, type Finding, failed } from '../../../core/finding/finding';
import { articlesOf } from '../../../core/tree/articles';
import type { Tree } from '../../../core/tree/node';
import { textOf } from '../../../core/tree/text';
import { child, ownText } from '../../../core/tree/walk';
import { fileTree, printedTree } from '../content-tree';
import { progress } from './bench';
import type { Jobs } from './jobs';

export const consolidationJobs: Jobs<keyof typeof consolidationCalls> = {
  'amend.read': async ({ amending }, bench) => {
    bench.tell({ type: 'read', size: amending.length });
    const tree = await printedTree(amending, bench);
    if (!tree.ok) return tree;
    const reading = readAmendingText(tree.value);
    const lines = instructionLines(reading, tree.value);
    return done({ text: lines.join('\n'), instructions: reading.instructions }, [
      ...tree.findings,
      ...located(reading.findings, tree.value),
    ]);
  },
  'amend.consolidate': async (asked, bench) => {
    const size = asked.base.length + asked.amending.reduce((sum, { length }) => sum + length, 0);
    const findings: Finding[] = [];
    const trees: Tree[] = [];
    for (const [at, bytes] of [asked.base, ...asked.amending].entries()) {
      // A draft among them is composed, with a limit of its own: the next file begins anew.
      bench.tell({ type: 'read', size });
      const tree = await (at === 0 ? fileTree : printedTree)(bytes, bench);
      findings.push(...tree.findings);
      if (!tree.ok) return failed(findings);
      trees.push(tree.value);
      progress(bench, 'stage.import', at + 1, asked.amending.length + 2);
    }
    const [base, ...amending] = trees;
    if (!base) return failed(findings);
    bench.tell({ type: 'write', size: size * 4 });
    const { at, clean, dryRun } = asked;
    const made = consolidate(base, amending, { clean, show: dryRun, ...(at === undefined ? {} : { at }) });
    return done(shown(made, asked), [...findings, ...made.findings]);
  },
};

function shown(made: Consolidated, { format, dryRun, today }: Input<'amend.consolidate'>): Output<'amend.consolidate'> {
  const texts = made.texts.map(summary);
  if (dryRun) {
    const lines = made.texts.flatMap(({ identity }, at) => resultLines(identity, texts[at]?.results ?? []));
    return { format: 'report', text: lines.join('\n'), texts };
  }
  if (format === 'text') return { format, text: textOf(made.tree), texts };
  if (format === 'articles') return { format, articles: articlesOf(made.tree), texts };
  const subject = child(made.tree, 'title')?.children.find(({ kind }) => kind === 'subject');
  const properties = { title: subject ? ownText(subject) : '', creator: '', created: today };
  return { format, bytes: writeDocx(made.tree, { properties }), texts };
}

function summary(made: Applied): Output<'amend.consolidate'>['texts'][number] {
  const { identity, effect } = made;
  return {
    number: identity.number ?? null,
    name: identity.title ?? identity.name,
    effect: effect.date ?? null,
    results: toldResults(made),
  };
}
