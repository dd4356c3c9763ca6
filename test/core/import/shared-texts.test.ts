// Real documents: every article with its number and heading as printed, and not one word lost.
import { describe, expect, it } from 'vitest';
import { importDocx } from '../../../core/import/import';
import { read } from '../../../core/read/read';
import { articlesOf } from '../../../core/tree/articles';
import { textOf } from '../../../core/tree/text';
import { folded, lostWords } from '../../support/fold';
import { hasShared, sharedBytes, sharedFiles, sharedText } from '../../support/shared';

/** Lines that begin with "Điều N.", by a plain scan that knows nothing of units. */
function scannedArticles(source: string): string[] {
  return source
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/^#+\s*/, '')
        .replaceAll('**', ''),
    )
    .filter((line) => /^Điều \d+[a-zđ]?[.:]/u.test(line));
}

const found = ['texts', 'amending'].flatMap((folder) => sharedFiles(folder, '.txt').map((name) => `${folder}/${name}`));
const texts = hasShared ? found : ['no reference folder beside the checkout'];

describe.runIf(hasShared).each(texts)('%s', (path) => {
  const source = hasShared ? sharedText(path) : '';
  const tree = read(source);

  it('has the articles that a plain scan finds, as printed', () => {
    const scanned = scannedArticles(source);
    const read = articlesOf(tree);
    expect(read.map(({ num }) => num)).toEqual(scanned.map((line) => /^Điều (\d+[a-zđ]?)/u.exec(line)?.[1]));
    read.forEach(({ heading, text }, at) => {
      const rest = folded((scanned[at] ?? '').replace(/^Điều \d+[a-zđ]?[.:]/u, ''));
      // A number alone on its line: its words stand below.
      if (rest !== '') expect(folded(heading === '' ? (text.split('\n')[0] ?? '') : heading)).toBe(rest);
    });
  });

  it('loses no word', () => {
    expect(lostWords(source, textOf(tree))).toEqual([]);
  });
});

describe.runIf(hasShared).each(sharedFiles('docs', '.docx'))('%s', (name) => {
  it('is read to the end', () => {
    const outcome = importDocx(sharedBytes(`docs/${name}`));
    expect(outcome.ok).toBe(true);
    if (outcome.ok) expect(textOf(outcome.value.tree).length).toBeGreaterThan(1000);
  });
});
