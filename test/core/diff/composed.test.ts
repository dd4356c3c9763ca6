// L2 on documents that packs compose: versions of one draft, and drafts that have little in common.
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { compose } from '../../../core/compose/compose';
import { parseDraft } from '../../../core/model/parse';
import type { Pack } from '../../../core/packs/pack';
import type { Tree } from '../../../core/tree/node';
import { anyDraft } from '../../support/arbitrary-draft';
import { checkChange, valueIn } from '../../support/check-change';
import { builtInPacks } from '../../support/packs';

const packs = new Map(builtInPacks().packs);
const treeOf = (value: unknown): Tree => valueIn(compose({ draft: valueIn(parseDraft(value)), packs }));

describe.each([...packs.values()].map((pack): [string, Pack] => [pack.id, pack]))('L2 on drafts of %s', (_id, pack) => {
  it('holds for two drafts, and for one that changes in part', () => {
    fc.assert(
      fc.property(anyDraft(pack), anyDraft(pack), (a, b) => {
        checkChange(treeOf(a), treeOf(b));
        const { subject, citations, recipients, attachments, format } = b;
        checkChange(treeOf(a), treeOf({ ...a, subject, citations, recipients, attachments, format }));
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });
});
