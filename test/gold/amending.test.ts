// Gold: executing real amending laws on the real base laws must give the text in force as the official codification has it.
import { describe, expect, it } from 'vitest';
import { execute } from '../../core/amend/execute/execute';
import { identityOf, isText } from '../../core/amend/identity';
import { readAmendingText } from '../../core/amend/read/amending-text';
import type { Finding } from '../../core/finding/finding';
import { importDocx } from '../../core/import/import';
import { type ArticleRow, articlesOf } from '../../core/tree/articles';
import type { Tree } from '../../core/tree/node';
import { textOf } from '../../core/tree/text';
import { folded } from '../support/fold';
import { hasShared, sharedBytes, sharedRows } from '../support/shared';

interface Row {
  readonly base: string;
  readonly article: string;
  readonly amending: readonly string[];
  readonly text: string;
  readonly derivable: boolean;
}

/** Makes each value once. */
function once<T>(make: (name: string) => T): (name: string) => T {
  const made = new Map<string, T>();
  return (name) => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const value = make(name);
    made.set(name, value);
    return value;
  };
}

const law = once((name): Tree => {
  const outcome = importDocx(sharedBytes(`gold/laws/${name.replaceAll('/', '-')}.docx`));
  if (!outcome.ok) throw new Error(name);
  return outcome.value.tree;
});
const reading = once((name) => readAmendingText(law(name), `${name}:`));
const words = once((name) => folded(textOf(law(name))));
const issued = (name: string) => identityOf(law(name)).date ?? `${name.split('/')[1]}`;

interface Consolidated {
  readonly articles: readonly ArticleRow[];
  readonly findings: readonly (Finding & { readonly article: string | undefined })[];
}

describe.runIf(hasShared)('executing the amending laws', () => {
  const rows = hasShared ? sharedRows<Row>('gold/consolidated.jsonl') : [];
  const consolidated = once((base): Consolidated => {
    const amending = [...new Set(rows.filter((row) => row.base === base).flatMap((row) => row.amending))];
    const identity = identityOf(law(base));
    const findings: Consolidated['findings'][number][] = [];
    let tree = law(base);
    for (const name of amending.sort((a, b) => (issued(a) < issued(b) ? -1 : 1))) {
      const own = reading(name).instructions.filter(({ amends }) => amends !== null && isText(amends, identity) === 'yes');
      const done = execute(tree, own, { repealed: 'mark' });
      tree = done.tree;
      for (const finding of done.findings) {
        const instruction = own.find(({ id }) => id === finding.params.id);
        const target = instruction && 'target' in instruction ? instruction.target : undefined;
        findings.push({ ...finding, article: target?.path.find(({ level }) => level === 'article')?.num });
      }
    }
    return { articles: articlesOf(tree), findings };
  });

  /** Why a row is missed: a refused instruction, or what the official text has that no law says. */
  function causeOf({ base, article, amending, text }: Row): string | undefined {
    const { articles, findings } = consolidated(base);
    const own = findings.filter((finding) => finding.article === article && finding.code.startsWith('amend.refused'));
    if (own.length > 0) return own.map(({ code }) => code).join(', ');
    const gold = folded(text);
    const got = folded(articles.find(({ num }) => num === article)?.text ?? '');
    const before = folded(articlesOf(law(base)).find(({ num }) => num === article)?.text ?? '');
    if (before !== '' && before === gold) return 'the official text is still the one before the amendment';
    if (got.replace(/\d+[a-z]?đượcbãibỏ/gu, '') === gold)
      return 'the official text does not show the number of the repealed unit';
    const difference = differenceOf(got, gold);
    const sources = [base, ...amending].map(words);
    const stands = (passage: string) => sources.some((source) => source.includes(passage));
    const official = difference.gold.find((passage) => !stands(passage));
    if (official !== undefined) return `the official words «${official}» stand in none of the laws`;
    const [ours = '', theirs = ''] = difference.segments;
    if (difference.got.every(stands)) return `the laws say «${ours}» where the official text has «${theirs}»`;
    return undefined;
  }

  const hits = rows.map((row) =>
    consolidated(row.base).articles.some(({ num, text }) => num === row.article && folded(text) === folded(row.text)),
  );
  const share = (wanted: (row: Row) => boolean) => {
    const asked = rows.flatMap((row, at) => (wanted(row) ? [hits[at]] : []));
    return { right: asked.filter(Boolean).length, of: asked.length };
  };

  it('gives the official text', () => {
    const all = share(() => true);
    const derivable = share((row) => row.derivable);
    const shown = ({ right, of }: { right: number; of: number }) => `${right} of ${of} (${((100 * right) / of).toFixed(1)} %)`;
    console.log(`gold amended articles: ${shown(all)}; derivable: ${shown(derivable)}`);
    expect(all.right / all.of).toBeGreaterThanOrEqual(0.9);
    expect(derivable.right / derivable.of).toBeGreaterThanOrEqual(0.97);
  });

  it('names the cause of every miss', () => {
    const missed = rows.filter((_, at) => !hits[at]);
    const causes = missed.map((row) => [`${row.base} Điều ${row.article} (${row.amending.join(', ')})`, causeOf(row)] as const);
    console.log(causes.map(([row, cause]) => `${row}: ${cause ?? '???'}`).join('\n'));
    expect(causes.filter(([, cause]) => cause === undefined).map(([row]) => row)).toEqual([]);
  });
});

/** Where two texts differ, between their common start and end: the two stretches, and short passages around both edges of each. */
function differenceOf(got: string, gold: string) {
  let from = 0;
  while (from < got.length && got[from] === gold[from]) from += 1;
  let back = 0;
  while (back < Math.min(got.length, gold.length) - from && got.at(-1 - back) === gold.at(-1 - back)) back += 1;
  const passages = (text: string) => {
    const to = text.length - back;
    return [text.slice(Math.max(0, from - 12), from + 8), text.slice(Math.max(0, to - 8), to + 12)];
  };
  const segments = [got, gold].map((text) => text.slice(from, text.length - back).slice(0, 40));
  return { segments, got: passages(got), gold: passages(gold) };
}
