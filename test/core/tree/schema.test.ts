// A stored tree is taken as it is; anything else is refused with the reason.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentContent, parseContent } from '../../../core/compose/content';
import { branch, leaf } from '../../../core/tree/build';
import type { Tree } from '../../../core/tree/node';
import { anyTree } from '../../support/arbitrary-edit';

const stored = (tree: unknown) => JSON.parse(JSON.stringify(documentContent('cu.docx', tree as Tree))) as unknown;
const codes = (tree: unknown) => parseContent(stored(tree)).findings.map(({ code }) => code);
const small = branch('document', 'd', [branch('body', 'b', [leaf('alinea', 't', 'Một.')])]) as Tree;

describe('a stored document', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        const content = parseContent(stored(tree));
        expect(content).toEqual({ ok: true, value: { kind: 'document', name: 'cu.docx', tree }, findings: [] });
      }),
      { numRuns: 100 },
    );
  });

  it('with one id twice is refused', () => {
    expect(codes({ ...small, children: [small.children[0], leaf('alinea', 't', 'Hai.')] })).toEqual(['tree.doubleId']);
  });

  it('nested without end is refused before anything walks it', () => {
    let tree: unknown = leaf('alinea', 'x', '');
    for (let depth = 0; depth < 5_000; depth += 1) tree = { kind: 'clause', id: `c${depth}`, children: [tree], attrs: {} };
    const content = { schema: 'phoihop/document', version: 1, name: 'x', tree: { ...small, children: [tree] } };
    expect(parseContent(content).findings.map(({ code }) => code)).toEqual(['tree.tooDeep']);
  });

  it('of another shape is refused with the place', () => {
    expect(codes({ ...small, kind: 'body' })).toEqual(['value.choice']);
    expect(codes({ ...small, children: [{ kind: 'script', id: 'x', runs: [], attrs: {} }] })).toEqual(['value.choice']);
    expect(codes({ ...small, extra: 1 })).toEqual(['value.unknownKey']);
    expect(codes(null)).not.toEqual([]);
  });
});

describe('a stored draft', () => {
  it('that is no draft is refused', () => {
    expect(parseContent({ schema: 'phoihop/draft', version: 1 }).ok).toBe(false);
    expect(parseContent('x').ok).toBe(false);
  });
});
