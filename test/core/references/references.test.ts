// Labelled references of all forms: precision and recall, and a list of every difference.
import { describe, expect, it } from 'vitest';
import { documentOf, foundIn, type Row, rowsOf } from './labels';

const files: Readonly<Record<string, string>> = {
  'units.tsv': 'quy-che',
  'lists.tsv': 'quy-che',
  'relative.tsv': 'quy-che',
  'attachments.tsv': 'quy-che',
  'instruments.tsv': 'quy-che',
  'look-alikes.tsv': 'quy-che',
  'plan.tsv': 'ke-hoach',
  'amending.tsv': 'sua-doi',
  'real.tsv': 'quy-che',
  'unseen.tsv': 'quy-che',
};

interface Score {
  readonly expected: number;
  readonly found: number;
  readonly right: number;
  readonly differences: readonly string[];
}

function score(row: Row, found: readonly string[]): Score {
  const right = found.filter((label) => row.expected.includes(label)).length;
  const missed = row.expected.filter((label) => !found.includes(label)).map((label) => `${row.at} missed: ${label}`);
  const extra = found.filter((label) => !row.expected.includes(label)).map((label) => `${row.at} found: ${label}`);
  return { expected: row.expected.length, found: found.length, right, differences: [...missed, ...extra] };
}

function scores(): Score[] {
  return Object.entries(files).flatMap(([file, name]) => {
    const document = documentOf(name);
    return rowsOf(file).map((row) => score(row, foundIn(document, row)));
  });
}

describe('labelled references', () => {
  it('are found and resolved as labelled, with precision and recall of at least 0.99', () => {
    const all = scores();
    const sum = (pick: (one: Score) => number) => all.reduce((total, one) => total + pick(one), 0);
    const expected = sum((one) => one.expected);
    const right = sum((one) => one.right);
    const found = sum((one) => one.found);
    const figures = `${expected} labelled, precision ${(right / found).toFixed(4)}, recall ${(right / expected).toFixed(4)}`;
    console.log(figures, all.flatMap((one) => one.differences).join('\n'));
    expect(expected).toBeGreaterThanOrEqual(300);
    expect(right / found).toBeGreaterThanOrEqual(0.99);
    expect(right / expected).toBeGreaterThanOrEqual(0.99);
  });
});
