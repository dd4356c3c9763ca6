// Law L6 as far as it goes: the text of a file of ours, read from what can be seen alone (without the draft inside it), is the text
// of the tree it was written from, line by line but for the line in which signatures and recipients are told apart.
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../core/docx/write';
import { importDocx } from '../../core/import/import';
import { articlesOf } from '../../core/tree/articles';
import { textOf } from '../../core/tree/text';
import { exampleNames, exampleTree } from '../support/examples';

const properties = { title: 'x', creator: 'Phối Hợp', created: '2026-11-22' };
const printed = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/[\u2060\u2063]/g, ''))
    .filter((line) => line !== '');

describe.each(exampleNames)('%s', (name) => {
  const tree = exampleTree(name);
  const read = importDocx(writeDocx(tree, { properties }));

  it('gives back every line that is printed', () => {
    const lines = new Set(read.ok ? printed(textOf(read.value.tree)) : []);
    expect(printed(textOf(tree)).filter((line) => !lines.has(line))).toEqual([]);
  });

  it('gives back its articles with numbers, titles and texts', () => {
    expect(read.ok && articlesOf(read.value.tree)).toEqual(articlesOf(tree));
  });
});
