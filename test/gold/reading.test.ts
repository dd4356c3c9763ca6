// Gold: articles of real laws that were never amended must come out of the base .docx as the official codification has them.
import { describe, expect, it } from 'vitest';
import { importDocx } from '../../core/import/import';
import { type ArticleRow, articlesOf } from '../../core/tree/articles';
import { folded } from '../support/fold';
import { hasShared, sharedBytes, sharedFiles, sharedRows } from '../support/shared';

interface Row {
  readonly base: string;
  readonly article: string;
  readonly title: string;
  readonly text: string;
  readonly verbatim: boolean;
  readonly titleVerbatim: boolean;
}

function readLaws(): Map<string, ArticleRow[]> {
  const laws = new Map<string, ArticleRow[]>();
  for (const name of sharedFiles('gold/laws', '.docx')) {
    const outcome = importDocx(sharedBytes(`gold/laws/${name}`));
    expect(outcome.ok, name).toBe(true);
    if (outcome.ok) laws.set(name.replace('.docx', ''), articlesOf(outcome.value.tree));
  }
  return laws;
}

/** Why a row is missed, as far as a program can tell. */
function causeOf(row: Row, found: readonly ArticleRow[]): string {
  if (found.length === 0) return 'no article with this number in the base';
  const own = folded(found[0]?.text ?? '');
  const gold = folded(row.text);
  if (gold.startsWith(own)) return 'the gold row goes on into the next chapter heading';
  if (own.startsWith(gold)) return 'the gold row stops early (a quoted article of another law)';
  return 'the gold row is a quoted article of another law, or a slip of either copy';
}

describe.runIf(hasShared)('reading the base laws', () => {
  const started = performance.now();
  const laws = readLaws();
  const seconds = (performance.now() - started) / 1000;
  const rows = hasShared ? sharedRows<Row>('gold/unchanged.jsonl') : [];
  const misses: string[] = [];

  const share = (
    wanted: (row: Row) => boolean,
    got: (article: ArticleRow) => string,
    gold: (row: Row) => string,
    what: string,
  ) => {
    const asked = rows.filter(wanted);
    const right = asked.filter((row) => {
      const found = (laws.get(row.base.replaceAll('/', '-')) ?? []).filter(({ num }) => num === row.article);
      const hit = found.some((article) => folded(got(article)) === folded(gold(row)));
      if (!hit) misses.push(`${what} ${row.base} Điều ${row.article}: ${causeOf(row, found)}`);
      return hit;
    });
    console.log(`gold ${what}: ${right.length} of ${asked.length} (${((100 * right.length) / asked.length).toFixed(2)} %)`);
    return right.length / asked.length;
  };

  it('bodies and headings are the official ones', () => {
    expect(
      share(
        ({ verbatim }) => verbatim,
        ({ text }) => text,
        ({ text }) => text,
        'bodies',
      ),
    ).toBeGreaterThanOrEqual(0.99);
    expect(
      share(
        ({ titleVerbatim }) => titleVerbatim,
        ({ heading }) => heading,
        ({ title }) => title,
        'headings',
      ),
    ).toBeGreaterThanOrEqual(0.99);
    console.log(misses.join('\n'));
  });

  it('reads all 53 laws without a throw', () => {
    console.log(`gold: ${laws.size} laws read in ${seconds.toFixed(1)} s`);
    expect(laws.size).toBe(53);
  });
});
