// L1 numbering is idempotent and keeps ids · L4 read(text(tree)) = tree up to ids · L5 read never throws.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose } from '../../../core/compose/compose';
import { parseDraft } from '../../../core/model/parse';
import { loadPacks } from '../../../core/packs/load';
import type { Pack } from '../../../core/packs/pack';
import { read } from '../../../core/read/read';
import type { Tree } from '../../../core/tree/node';
import { number } from '../../../core/tree/number';
import { textOf } from '../../../core/tree/text';
import { anyDraft, anyText } from '../../support/arbitrary-draft';
import { builtInPacks } from '../../support/packs';
import { projected } from '../../support/project';
import { tinyPack } from '../../support/tiny-pack';

const packs = new Map([...builtInPacks().packs, ...loadPacks([tinyPack()]).packs]);

function treeOf(value: unknown): Tree {
  const draft = parseDraft(value);
  if (!draft.ok) throw new Error(JSON.stringify(draft.findings));
  const outcome = compose({ draft: draft.value, packs });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings));
  return outcome.value;
}

describe.each([...packs.values()].map((pack): [string, Pack] => [pack.id, pack]))('laws on drafts of %s', (_id, pack) => {
  it('L4: the text of a composed tree reads back as the tree', () => {
    fc.assert(
      fc.property(anyDraft(pack), (value) => {
        const tree = treeOf(value);
        expect(projected(read(textOf(tree)))).toEqual(projected(tree));
      }),
      { numRuns: 150 },
    );
  });

  it('L1: numbering again changes nothing', () => {
    fc.assert(
      fc.property(anyDraft(pack), (value) => {
        const tree = treeOf(value);
        expect(number(tree)).toEqual(tree);
      }),
      { numRuns: 30 },
    );
  });
});

describe('L5', () => {
  it('reads any text without a throw and loses no line', () => {
    const lines = fc.array(
      fc.oneof(
        anyText,
        fc.constantFrom('Điều 1. Phạm vi', 'Chương I', 'a) điểm', '\tô\tô', '\u2060\u2060', 'Nơi nhận:', 'QUY CHẾ'),
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(lines, (list) => {
        const source = list.join('\n');
        const kept = JSON.stringify(projected(read(source)));
        for (const word of source.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []) expect(kept).toContain(word);
      }),
      { numRuns: 300 },
    );
  });
});
