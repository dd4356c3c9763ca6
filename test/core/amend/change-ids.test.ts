// One list of changes: redline, table, summary and instructions speak of the same ids, and accepting the redline is what executing
// the instructions gives.
import { describe, expect, it } from 'vitest';
import { execute } from '../../../core/amend/execute/execute';
import { allPlanned, type Plan } from '../../../core/amend/plan/plan';
import { differences } from '../../../core/amend/printed';
import { comparisonView } from '../../../core/compare/view';
import { basicChanges } from '../../../core/diff/change';
import { summary } from '../../../core/diff/summary';
import { checkRedline } from '../../support/check-redline';
import { planOf } from '../../support/sentence-cases';

const cases = [
  'sửa khoản 1 Điều 2 + thêm Điều sau Điều 4 + bỏ Điều 9',
  'chuyển Điều 5 sau Điều 9 + sửa tên Chương I',
  'sửa điểm a khoản 2 Điều 7 + sửa khoản 3 Điều 7 + bỏ khoản 6 Điều 7',
  'thay “Cục Hải quan tỉnh” bằng “Chi cục Hải quan khu vực” tại khoản 5 Điều 2; khoản 5 Điều 3; khoản 5 Điều 4; khoản 5 Điều 7',
  'tách Điều 4 từ khoản 4 Điều 4 + sửa Phụ lục I',
];

/** The ids of basic changes behind those of an entry: a split is its parts. */
function basicIds({ changes }: Plan, ids: readonly string[]): string[] {
  const all = new Map(changes.map((change) => [change.id, basicChanges([change]).map(({ id }) => id)]));
  return ids.flatMap((id) => all.get(id) ?? [id]);
}

const sorted = (ids: Iterable<string>) => [...new Set(ids)].sort();

describe.each(cases)('%s', (edits) => {
  const plan = planOf(edits);
  const told = sorted(allPlanned(plan).flatMap(({ changes }) => changes));

  it('the ids of the instructions are those of the summary and of the table', () => {
    const summed = basicIds(
      plan,
      summary(plan.changes).flatMap((entry) => entry.changes),
    );
    const shown = basicIds(
      plan,
      comparisonView(plan.base, plan.intended, plan.changes).changes.flatMap((entry) => entry.changes),
    );
    expect(sorted(shown)).toEqual(sorted(summed));
    // The number of a unit that moved is told with the move.
    const renumbered = (id: string) => id.startsWith('renumber:');
    expect(told.filter((id) => !renumbered(id))).toEqual(sorted(summed).filter((id) => !renumbered(id)));
  });

  it('accepting the redline is executing the instructions, rejecting it is the base', () => {
    checkRedline(plan.base, plan.intended, plan.changes);
    const { tree, results } = execute(
      plan.base,
      allPlanned(plan).map(({ operation }) => operation),
    );
    expect(results.filter(({ applied }) => !applied)).toEqual([]);
    expect(differences(plan.intended, tree)).toEqual([]);
  });
});
