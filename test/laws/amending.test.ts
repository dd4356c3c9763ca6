// Law L3: the amending regulation, written as .docx, read back and executed on the old text, gives the intended text; where it does
// not, the unit is named and the export is stopped. Edits as drafters make them, and edits of no sense.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose } from '../../core/compose/compose';
import { parseDraft } from '../../core/model/parse';
import { read } from '../../core/read/read';
import type { Tree } from '../../core/tree/node';
import { number } from '../../core/tree/number';
import { amended, checkAmending, checkNothingSilent } from '../support/amending';
import { anyTree, edited, someEdits } from '../support/arbitrary-edit';
import { valueIn } from '../support/check-change';
import { legalEdits, legallyEdited, manners } from '../support/legal-edit';
import { planted } from '../support/planted';
import { builtIn } from '../support/sample';
import { hasShared, sharedFiles, sharedText } from '../support/shared';

const examples = ['quy-che-171-song-tien', 'quy-che-an-giang-2019', 'ke-hoach-hai-phong-2023-2025', 'quy-che-thay-the-3929'];

function exampleTree(name: string): Tree {
  const text = readFileSync(join(import.meta.dirname, '../../examples', `${name}.json`), 'utf8');
  return valueIn(compose({ draft: valueIn(parseDraft(JSON.parse(text))), packs: builtIn.packs }));
}

const bases: readonly (readonly [name: string, tree: () => Tree, printed: boolean])[] = [
  ...examples.map((name) => [name, () => exampleTree(name), false] as const),
  ['a text of 14 articles that share their sentences', () => read(planted(14, { phrases: 24 }).old), true],
];

describe.each(bases)('%s', (_name, treeOf, printed) => {
  const base = treeOf();

  it.each(['A', 'B'] as const)(
    'is amended in layout %s',
    (layout) => {
      fc.assert(
        fc.property(legalEdits, manners, (edits, manner) => {
          checkAmending(base, legallyEdited(base, edits, printed), { layout, manner });
        }),
        { numRuns: 52 },
      );
    },
    300_000,
  );
});

/** Words in front of the first article, and units of one number, have no name that a sentence could use: they stop the export. */
describe.runIf(hasShared).each(sharedFiles('texts', '.txt'))('%s', (name) => {
  it('is amended, or every unit that differs is named', () => {
    const base = read(sharedText(`texts/${name}`));
    fc.assert(
      fc.property(legalEdits, fc.constantFrom('A', 'B'), (edits, layout) => {
        const state = checkNothingSilent(base, legallyEdited(base, edits, true), { layout });
        expect(['closed', 'notNameable']).toContain(state);
      }),
      { numRuns: 16 },
    );
  }, 300_000);
});

it('nothing is silent, whatever the trees and the edits', () => {
  fc.assert(
    fc.property(anyTree, someEdits, (tree, edits) => {
      const base = number(tree);
      checkNothingSilent(base, edited(base, edits));
    }),
    { numRuns: 60 },
  );
}, 300_000);

it('the numbers of the new text may be kept: the amending text then says them all', () => {
  const base = exampleTree('quy-che-an-giang-2019');
  fc.assert(
    fc.property(legalEdits, (edits) => {
      const now = legallyEdited(base, edits);
      const made = amended(base, now, { numbering: 'written' });
      expect(made.loop.differences.length > 0).toBe(made.findings.some(({ code }) => code === 'amend.loopOpen'));
    }),
    { numRuns: 10 },
  );
}, 120_000);
