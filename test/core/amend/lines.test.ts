// Real amending sentences, one a line, against labels written by hand: pattern and targets.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Target, TargetLevel } from '../../../core/amend/instruction';
import { classify } from '../../../core/amend/read/classify';
import { hasShared, sharedText } from '../../support/shared';

const letters: Partial<Record<TargetLevel, string>> = {
  article: 'D',
  clause: 'k',
  point: 'p',
  alinea: 'd',
  chapter: 'C',
  section: 'M',
  division: 'V',
  part: 'T',
  attachment: 'A',
  form: 'F',
  indent: 'g',
};

function written({ path, part }: Target): string {
  const place = path.map(({ level, num, to }) => `${letters[level] ?? level}${num}${to === undefined ? '' : `-${to}`}`).join('.');
  return `${part === 'heading' ? 'H:' : ''}${place === '' ? '*' : place}`;
}

const labels = readFileSync(join(import.meta.dirname, '../../cases/instructions/labels.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'));

describe.runIf(hasShared)('lines of real amending texts', () => {
  const lines = hasShared ? sharedText('instructions.tsv').split('\n') : [];
  const textOf = (line: number) => (lines[line - 1] ?? '').split('\t')[1] ?? '';

  it('have the pattern and the targets of their labels, with precision and recall of at least 0.97', () => {
    const wrong: string[] = [];
    const counts = { right: 0, found: 0, labelled: 0 };
    for (const [line = '', pattern = '', targets = ''] of labels) {
      const text = textOf(Number(line));
      const wanted = items(
        pattern,
        targets.split(' ').filter((one) => one !== ''),
      );
      const read = classify(text);
      const found = items(read.pattern ?? '-', read.targets.map(written));
      counts.labelled += wanted.length;
      counts.found += found.length;
      counts.right += found.filter((one) => wanted.includes(one)).length;
      if (wanted.join() !== found.join())
        wrong.push(`${line} ${text.slice(0, 90)}\n   label ${wanted.join(' ')}\n   read  ${found.join(' ')}`);
    }
    const [precision, recall] = [counts.right / counts.found, counts.right / counts.labelled];
    console.log(
      `${labels.length} lines, ${counts.labelled} labels: precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, lines wrong ${wrong.length}`,
    );
    console.log(wrong.join('\n'));
    expect(Math.min(precision, recall)).toBeGreaterThanOrEqual(0.97);
    expect(1 - wrong.length / labels.length).toBeGreaterThanOrEqual(0.97);
  });

  it('are all given a pattern or reported as no instruction', () => {
    const all = lines
      .slice(1)
      .map((line) => line.split('\t')[1] ?? '')
      .filter((line) => line.trim() !== '');
    const read = all.map((line) => ({ line, ...classify(line) }));
    const none = read.filter(({ pattern }) => pattern === null);
    console.log(`${all.length} lines, ${all.length - none.length} with a pattern, ${none.length} reported as no instruction`);
    console.log(none.map(({ line }) => line.slice(0, 110)).join('\n'));
    expect(read.every(({ pattern, targets }) => pattern !== null || targets.length === 0)).toBe(true);
  });
});

function items(pattern: string, targets: readonly string[]): string[] {
  if (pattern === '-') return [];
  return [pattern, ...targets.map((target) => `${pattern} ${target}`)];
}
