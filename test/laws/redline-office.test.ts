// Law L8 once more, with LibreOffice as the judge: the examples against each other, and the two versions of a real contract.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../../core/compose/compose';
import { importDocx } from '../../core/import/import';
import { parseDraft } from '../../core/model/parse';
import type { Tree } from '../../core/tree/node';
import { valueIn } from '../support/check-change';
import { checkRedline } from '../support/check-redline';
import { hasOffice } from '../support/office';
import { decideInOffice } from '../support/office-revisions';
import { builtInPacks } from '../support/packs';
import { type Decision, revised } from '../support/revisions';
import { hasShared, sharedBytes } from '../support/shared';

const { packs } = builtInPacks();
const examples = join(import.meta.dirname, '../../examples');

function example(name: string): Tree {
  const draft = valueIn(parseDraft(JSON.parse(readFileSync(join(examples, `${name}.json`), 'utf8'))));
  return valueIn(compose({ draft, packs }));
}

const contract = (version: number): Tree => valueIn(importDocx(sharedBytes(`docs/pair-hop-dong-dai-ly-v${version}.docx`))).tree;

const pairs: [name: string, old: () => Tree, now: () => Tree][] = [
  ['successor', () => example('quy-che-an-giang-2019'), () => example('quy-che-thay-the-3929')],
  ['predecessor', () => example('quy-che-thay-the-3929'), () => example('quy-che-an-giang-2019')],
  ['neighbour', () => example('quy-che-171-song-tien'), () => example('quy-che-an-giang-2019')],
  ['stranger', () => example('quyet-dinh-ban-hanh-quy-che'), () => example('ke-hoach-hai-phong-2023-2025')],
  ...(hasShared ? [['contract', () => contract(1), () => contract(2)] as [string, () => Tree, () => Tree]] : []),
];
const names = pairs.map(([name]) => name);

/** Words only: LibreOffice lays out anew, and leaves U+200D where a tracked table was. */
function words(bytes: Uint8Array, decision: Decision | 'none'): string[] {
  const texts = revised(bytes, decision).paragraphs.map((text) =>
    text.replace(/^(?:\[\d+\.\d+\])+|\[section\]|\u200d/g, '').trim(),
  );
  return texts.filter((text) => text !== '');
}

describe.runIf(hasOffice)('LibreOffice', () => {
  let folder = '';
  const redlines = new Map<string, Uint8Array>();
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'phoihop-decided-'));
    for (const [name, old, now] of pairs) {
      redlines.set(name, checkRedline(old(), now()));
      writeFileSync(join(folder, `${name}.docx`), redlines.get(name) ?? '');
    }
    for (const decision of ['accept', 'reject'] as const) decideInOffice(folder, names, decision);
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(names)('accepts and rejects the redline of the %s', (name) => {
    for (const decision of ['accept', 'reject'] as const) {
      const decided = readFileSync(join(folder, `${name}-${decision}.docx`));
      expect(words(decided, 'none')).toEqual(words(redlines.get(name) ?? decided, decision));
    }
  });
});
