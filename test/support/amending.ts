// Law L3 on one pair of trees: the amending regulation is written as .docx, read back and executed on the old text, and gives the
// text that was intended, or every unit that differs is named.
import { expect } from 'vitest';
import { type Closed, closedLoop } from '../../core/amend/loop';
import { allPlanned, type Plan, type PlanOptions, plan } from '../../core/amend/plan/plan';
import { type Amending, amendingDraft } from '../../core/amend/write/amending-draft';
import type { Layout } from '../../core/amend/write/entries';
import { type Meta, noMeta } from '../../core/amend/write/meta';
import { compose } from '../../core/compose/compose';
import { basicChanges } from '../../core/diff/change';
import { writeDocx } from '../../core/docx/write';
import { done, type Finding, failed } from '../../core/finding/finding';
import { importDocx } from '../../core/import/import';
import type { Tree } from '../../core/tree/node';
import { valueIn } from './check-change';
import { builtIn } from './sample';

export interface Written extends Amending {
  readonly tree: Tree;
  readonly bytes: Uint8Array;
}

export interface Amended extends Closed<Written> {
  readonly findings: readonly Finding[];
}

export interface AmendingTrial extends PlanOptions {
  readonly layout?: Layout;
  readonly meta?: Meta;
}

const properties = { title: 'Quy chế sửa đổi, bổ sung', creator: 'Phối Hợp', created: '2026-11-25' };

export function amended(old: Tree, now: Tree, { layout = 'A', meta = noMeta, ...options }: AmendingTrial = {}): Amended {
  const planned = plan(old, now, { manner: meta.manner, ...options });
  const first = valueIn(planned);
  const closed = closedLoop(first, (made: Plan) => {
    const draft = amendingDraft(made, { meta, layout });
    if (!draft.ok) return draft;
    const tree = compose({ draft: draft.value.draft, packs: builtIn.packs });
    if (!tree.ok) return failed(tree.findings);
    const bytes = writeDocx(tree.value, { properties });
    const back = importDocx(bytes, { prefix: 'back' });
    return back.ok
      ? done({ written: { ...draft.value, tree: tree.value, bytes }, reread: back.value.tree })
      : failed(back.findings);
  });
  return { ...valueIn(closed), findings: [...planned.findings, ...closed.findings] };
}

/** L3: closed. The ids of changes are those of the list that redline and table show. */
export function checkAmending(old: Tree, now: Tree, trial: AmendingTrial = {}): Amended {
  const made = amended(old, now, trial);
  expect(made.loop.differences).toEqual([]);
  checkIds(made.plan);
  return made;
}

/** What is not equal is blocked and named: no difference without an error. */
export function checkNothingSilent(old: Tree, now: Tree, trial: AmendingTrial = {}): 'closed' | 'notNameable' | 'open' {
  const made = amended(old, now, trial);
  const errors = made.findings.filter(({ severity }) => severity === 'error');
  for (const { id } of made.loop.differences) expect(errors.map(({ at }) => at)).toContain(id);
  checkIds(made.plan);
  if (made.loop.differences.length === 0) return 'closed';
  return errors.some(({ code }) => code === 'amend.notNameable') ? 'notNameable' : 'open';
}

/** Every change is told by an instruction, or is one that no reader sees. */
export function checkIds(made: Plan): void {
  const ids = new Set(basicChanges(made.changes).map(({ id }) => id));
  const told = new Set(allPlanned(made).flatMap(({ changes }) => changes));
  expect([...told].filter((id) => !ids.has(id))).toEqual([]);
  expect([...ids].filter((id) => !told.has(id)).sort()).toEqual([...made.untold].sort());
}
