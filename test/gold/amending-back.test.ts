// The way back through the gold set: for every amended article of real laws, the amending sentence from the base to the official
// text is written as .docx, read back and executed, and gives the official text.
import { expect, it } from 'vitest';
import { amended } from '../support/amending';
import { type GoldRow, goldPair } from '../support/gold-amended';
import { hasShared, sharedRows } from '../support/shared';

it.runIf(hasShared)(
  '435 of 435 articles',
  () => {
    const rows = sharedRows<GoldRow>('gold/consolidated.jsonl');
    const open = rows.flatMap((row, at) => {
      const { old, now } = goldPair(row);
      const { loop } = amended(old, now, { layout: at % 2 === 0 ? 'A' : 'B' });
      return loop.differences.map(({ unit, expected, found }) => ({
        base: row.base,
        article: row.article,
        unit,
        expected,
        found,
      }));
    });
    console.info(
      `amending the base law to the official text and back: ${rows.length - open.length} of ${rows.length} articles equal`,
    );
    expect(open).toEqual([]);
  },
  600_000,
);
