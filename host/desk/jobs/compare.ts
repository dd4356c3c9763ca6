// Jobs about two texts: the view of their changes, and the documents that show them.
import type { compareCalls } from '../../../core/bridge/calls/compare';
import type { Input } from '../../../core/bridge/contract';
import { writeRedline } from '../../../core/compare/redline';
import { comparisonTable } from '../../../core/compare/table';
import { comparisonView } from '../../../core/compare/view';
import type { Change } from '../../../core/diff/change';
import { diff } from '../../../core/diff/diff';
import { writeDocx } from '../../../core/docx/write';
import { done, type Finding, failed, type Outcome } from '../../../core/finding/finding';
import type { Tree } from '../../../core/tree/node';
import { child, ownText } from '../../../core/tree/walk';
import { type Side, sideTree } from '../content-tree';
import { type Bench, progress } from './bench';
import type { Jobs } from './jobs';
import { reasonedBy } from './reasons';

export const compareJobs: Jobs<keyof typeof compareCalls> = {
  'compare.view': (asked, bench) =>
    compared(asked, bench, (old, now, changes) => comparisonView(old, now, changes, asked.language)),
  'compare.write': async (asked, bench) => {
    const notesOn = await reasonedBy(asked.meetings, asked.notes);
    if (!notesOn.ok) return notesOn;
    return compared(asked, bench, (old, now, changes) => ({
      bytes: written(old, now, changes, { ...asked, notes: notesOn.value(changes) }),
    }));
  },
};

type Make<T> = (old: Tree, now: Tree, changes: readonly Change[]) => T;

async function compared<T>(asked: { old: Side; new: Side }, bench: Bench, make: Make<T>): Promise<Outcome<T>> {
  bench.tell({ type: 'write', size: sizeOf(asked.old) + sizeOf(asked.new) });
  const old = await sideTree(asked.old, bench);
  progress(bench, 'stage.compare', 1, 3);
  const now = await sideTree(asked.new, bench);
  progress(bench, 'stage.compare', 2, 3);
  if (!old.ok || !now.ok) return failed([...old.findings, ...now.findings]);
  const findings = [...heard(old.findings), ...heard(now.findings)];
  const found = diff(old.value, now.value);
  if (!found.ok) return failed([...findings, ...found.findings]);
  return done(make(old.value, now.value, found.value.changes), [...findings, ...found.findings]);
}

/** What is still open in a draft is said where it is written, not where it is compared. */
const heard = (findings: readonly Finding[]) => findings.filter(({ code }) => code.startsWith('import.'));

function sizeOf(side: Side): number {
  return 'bytes' in side ? side.bytes.length : JSON.stringify(side.content ?? null).length;
}

type Wanted = Omit<Input<'compare.write'>, 'notes'> & { readonly notes: Readonly<Record<string, string>> };

function written(old: Tree, now: Tree, changes: readonly Change[], asked: Wanted): Uint8Array {
  const { author, today, notes, names } = asked;
  const subject = child(now, 'title')?.children.find(({ kind }) => kind === 'subject');
  const properties = { title: subject ? ownText(subject) : '', creator: author, created: today };
  if (asked.format === 'redline') return writeRedline(old, now, changes, { author, date: `${today}T00:00:00Z`, properties });
  const columns = asked.columns === '4' ? 4 : 3;
  const tree = comparisonTable(old, now, changes, { notes, columns, oldName: names?.old, newName: names?.new });
  return writeDocx(tree, { properties });
}
