// Pages of a document while it is written: they hold all of it, in order, and patches come to what the whole would be.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sketch } from '../../../core/compose/compose';
import { page } from '../../../core/docx/styles';
import { writtenBody, writtenText } from '../../../core/docx/written';
import { answerUnit, changeUnit, places, stepUnit } from '../../../core/edit/outline';
import { withValue } from '../../../core/edit/path';
import type { Draft } from '../../../core/model/draft';
import { Press } from '../../../core/page/press';
import { noPages, type Pages, withProof } from '../../../core/page/proof';
import type { SheetBlock } from '../../../core/page/sheet';
import type { Tree } from '../../../core/tree/node';
import { builtIn, sampleOf } from '../../support/sample';

const pack = builtIn.packs.get('coordination-regulation');
const sample = pack ? sampleOf(pack) : undefined;

function treeOf(draft: Draft): Tree {
  const { tree } = sketch({ draft, packs: builtIn.packs });
  if (!tree) throw new Error('no tree');
  return tree;
}

function drafted(): Draft {
  if (!sample) throw new Error('no sample');
  return sample;
}

const letters = (block: SheetBlock | undefined): string => {
  if (!block) return '';
  if (block.kind === 'paragraph') return block.ink.map(({ text }) => text).join('');
  return block.rows.map(({ cells }) => cells.map(({ blocks }) => blocks.map(letters).join('')).join('')).join('');
};

/** All words in the order of the pages. */
function wordsOn({ pages, blocks }: Pages): string {
  return pages
    .flatMap(({ placed }) =>
      placed.map(({ block, from, to }) => {
        const found = blocks.get(block);
        if (found?.kind === 'table')
          return found.rows
            .slice(from ?? 0, to)
            .map((row) => letters({ ...found, rows: [row] }))
            .join('');
        return letters(found).slice(from ?? 0, to);
      }),
    )
    .join('');
}

describe('pages', () => {
  const draft = drafted();
  const tree = treeOf(draft);
  const pages = withProof(noPages, new Press().proof(tree, 0)) as Pages;

  it('hold every word of the document once, in its order', () => {
    const words = (block: ReturnType<typeof writtenBody>['blocks'][number]): string =>
      block.kind === 'paragraph'
        ? writtenText(block)
        : block.rows.map(({ cells }) => cells.map(({ blocks }) => blocks.map(words).join('')).join('')).join('');
    expect(wordsOn(pages)).toBe(writtenBody(tree).blocks.map(words).join(''));
  });

  it('hold nothing below the margin', () => {
    expect(pages.pages.length).toBeGreaterThan(5);
    for (const { placed, landscape } of pages.pages) {
      const height = (landscape ? page.width : page.height) - page.top - page.bottom;
      const tops = placed.map(({ top }) => top);
      expect([...tops].sort((a, b) => a - b)).toEqual(tops);
      expect(tops.at(-1) ?? 0).toBeLessThan(height);
    }
  });

  it('know the answer behind a word and the number of a unit', () => {
    const fields = [...pages.blocks.values()].flatMap((block) =>
      block.kind === 'paragraph' ? block.ink.flatMap(({ field }) => field ?? []) : [],
    );
    expect(fields).toContain('subject');
    expect(fields.some((field) => /^outline\[\d+\]/.test(field))).toBe(true);
    expect(pages.units.find(({ id }) => id === 'scope')).toEqual({
      id: 'scope',
      kind: 'article',
      num: 'Điều 1.',
      heading: 'Phạm vi điều chỉnh',
      start: '',
    });
  });
});

type Change = (draft: Draft, at: number) => Draft;
const ids = [...places(drafted())].map(({ entry }) => entry.id);
const idAt = (at: number) => ids[at % ids.length] ?? '';
const changes: readonly Change[] = [
  (draft, at) => stepUnit(draft, idAt(at), 1),
  (draft, at) => changeUnit(draft, idAt(at), { enabled: at % 2 === 0 }),
  (draft, at) => changeUnit(draft, idAt(at), { heading: `Tên ${at}` }),
  (draft, at) => changeUnit(draft, 'scope', { wording: `1. ${'Lời văn dài. '.repeat(at % 200)}` }),
  (draft, at) => answerUnit(draft, 'information', ['trigger'], `việc số ${at}`),
  (draft, at) => withValue(draft, ['format', 'body'], at % 2 === 0 ? 13 : 14),
];

it('patches come to what the whole document would be', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(changes.length - 1), fc.nat(300)), { maxLength: 5 }), (steps) => {
      const press = new Press();
      let draft = drafted();
      let pages = withProof(noPages, press.proof(treeOf(draft), 0)) as Pages;
      for (const [which, at] of steps) {
        draft = (changes[which] as Change)(draft, at);
        pages = withProof(pages, press.proof(treeOf(draft), pages.revision)) as Pages;
      }
      const whole = withProof(noPages, new Press().proof(treeOf(draft), 0)) as Pages;
      expect(wordsOn(pages)).toBe(wordsOn(whole));
      expect(pages.looks).toEqual(whole.looks);
      expect(pages.units).toEqual(whole.units);
      const tops = (all: Pages) => all.pages.map(({ placed, number }) => [number, placed.map(({ top }) => top)]);
      expect(tops(pages)).toEqual(tops(whole));
    }),
    { numRuns: 25 },
  );
});

it('a patch is small, and pages that did not change are the same objects', () => {
  const press = new Press();
  const before = withProof(noPages, press.proof(treeOf(drafted()), 0)) as Pages;
  const after = withProof(
    before,
    press.proof(treeOf(answerUnit(drafted(), 'information', ['trigger'], 'có việc gấp')), before.revision),
  ) as Pages;
  expect(after.blocks.size - before.blocks.size).toBeLessThan(4);
  expect(after.pages[0]).toBe(before.pages[0]);
  expect(withProof(noPages, press.proof(treeOf(drafted()), 99))?.pages.length).toBe(before.pages.length);
});
