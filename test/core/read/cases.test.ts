// Texts as they come: typed with two columns on a line, wrapped at the margin, numbered in many ways. What is read is written
// beside them as an outline that a lawyer can check: kind, number, title, first words.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read } from '../../../core/read/read';
import { isLeaf, type Node } from '../../../core/tree/node';
import { textOf } from '../../../core/tree/text';
import { runsText } from '../../../core/tree/walk';
import { lostWords } from '../../support/fold';

const folder = join(import.meta.dirname, '../../cases/reading');
const texts = readdirSync(folder).filter((name) => name.endsWith('.txt'));

function outline(node: Node, depth = 0): string[] {
  const space = '  '.repeat(depth);
  if (isLeaf(node)) return [`${space}${node.kind}: ${runsText(node.runs).slice(0, 100)}`];
  const title = node.heading ? ` «${runsText(node.heading)}»` : '';
  return [
    `${space}${node.kind}${node.num === undefined ? '' : ` [${node.num}]`}${title}`,
    ...node.children.flatMap((child) => outline(child, depth + 1)),
  ];
}

describe.each(texts)('%s', (name) => {
  const text = readFileSync(join(folder, name), 'utf8');

  it('has the structure that it should have', async () => {
    await expect(`${outline(read(text)).join('\n')}\n`).toMatchFileSnapshot(join(folder, name.replace(/\.txt$/, '.outline')));
  });

  it('loses no word', () => {
    expect(lostWords(text.replaceAll('Ð', 'Đ'), textOf(read(text)))).toEqual([]);
  });
});
