// One list of changes: redline, table, summary, instructions and the notes of the consolidated text speak of the same ids; accepting
// the redline gives the consolidated text, rejecting it the base.
import { describe, expect, it } from 'vitest';
import { consolidate } from '../../../core/amend/consolidate/consolidate';
import { execute } from '../../../core/amend/execute/execute';
import { isOperation } from '../../../core/amend/instruction';
import { allPlanned, type Plan } from '../../../core/amend/plan/plan';
import { differences } from '../../../core/amend/printed';
import { comparisonView } from '../../../core/compare/view';
import { basicChanges } from '../../../core/diff/change';
import { summary } from '../../../core/diff/summary';
import { writeDocx } from '../../../core/docx/write';
import { importDocx } from '../../../core/import/import';
import { number } from '../../../core/tree/number';
import { visit } from '../../../core/tree/walk';
import { lexicon } from '../../../core/vi/lexicon';
import { amended } from '../../support/amending';
import { valueIn } from '../../support/check-change';
import { checkRedline, redlineOptions } from '../../support/check-redline';
import { nameOf } from '../../support/instruction-name';
import { revised } from '../../support/revisions';
import { editedBy, planOf } from '../../support/sentence-cases';
import { regulation } from '../../support/sentence-texts';

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

/** Paragraphs of a consolidated text without those that only keep a repealed number (conventions §2.7). */
const withoutRepealed = (paragraphs: readonly string[]) => paragraphs.filter((text) => !text.endsWith(lexicon.repealed));

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

  const made = amended(regulation, number(editedBy(edits)));
  const reread = valueIn(importDocx(made.written.bytes, { prefix: 'back' })).tree;

  it('accepting the redline is the consolidated text, from the amending .docx', () => {
    const { tree } = consolidate(made.plan.base, [reread], { clean: true });
    const redline = checkRedline(made.plan.base, made.plan.intended, made.plan.changes);
    const consolidated = revised(writeDocx(tree, redlineOptions), 'none').paragraphs;
    expect(revised(redline, 'accept').paragraphs).toEqual(withoutRepealed(consolidated));
  });

  it('the ids behind the notes of the consolidated text are those of the instructions', () => {
    const { tree, texts } = consolidate(made.plan.base, [reread]);
    const read = new Map(texts.flatMap(({ reading }) => reading.instructions.filter(isOperation)).map((one) => [one.id, one]));
    const byName = new Map(allPlanned(made.plan).map(({ operation, changes }) => [nameOf(operation), changes]));
    const noted = new Set<string>();
    visit(tree, ({ attrs }) => {
      for (const id of String(attrs.amendedBy ?? '').split(' ')) if (id !== '') noted.add(id);
    });
    const behind = [...noted].flatMap((id) => {
      const instruction = read.get(id);
      return (instruction && byName.get(nameOf(instruction))) ?? [`nothing planned: ${id}`];
    });
    expect(sorted(behind)).toEqual(sorted(allPlanned(made.plan).flatMap(({ changes }) => changes)));
  });
});
