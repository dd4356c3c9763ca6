// Law L6: a file of ours, read from what can be seen alone (without the draft inside it), gives back the tree it was written from.
// Set aside: ids, marks and attributes of layout (`projected`), and whose a paragraph is that stands behind units (`hung`).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../core/docx/write';
import { importDocx } from '../../core/import/import';
import { articlesOf } from '../../core/tree/articles';
import type { Tree } from '../../core/tree/node';
import { exampleNames, exampleTree } from '../support/examples';
import { hung } from '../support/hung';
import { legalEdits, legallyEdited } from '../support/legal-edit';
import { projected } from '../support/project';
import { builtIn, sampleOf, treeOf } from '../support/sample';

const properties = { title: 'x', creator: 'Phối Hợp', created: '2026-11-22' };

function readBack(tree: Tree): Tree {
  const read = importDocx(writeDocx(tree, { properties }));
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return read.value.tree;
}

function checkOwn(tree: Tree): void {
  expect(projected(hung(readBack(tree)))).toEqual(projected(hung(tree)));
}

describe.each(exampleNames)('%s', (name) => {
  const tree = exampleTree(name);

  it('comes back as it is', () => checkOwn(tree));

  it('gives back its articles with numbers, titles and texts', () => {
    expect(articlesOf(readBack(tree))).toEqual(articlesOf(tree));
  });

  it('comes back after any edits of a drafter', () => {
    fc.assert(
      fc.property(legalEdits, (edits) => checkOwn(legallyEdited(tree, edits))),
      { numRuns: 25 },
    );
  }, 300_000);
});

it.each([...builtIn.packs.values()].map((pack) => [pack.id, pack] as const))('the sample of %s', (_id, pack) =>
  checkOwn(treeOf(sampleOf(pack))),
);
