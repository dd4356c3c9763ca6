// A pack that would work for ever or write without end is stopped within two seconds, with its slot and line.
import { describe, expect, it } from 'vitest';
import { loadPacks } from '../../../core/packs/load';
import { questionFiles } from '../../support/question-pack';
import { type Change, composedOf, outcomeOf } from '../../support/tiny';

const rows = Array.from({ length: 20_000 }, () => ({ what: 'x' }));
const items = rows.map(() => 'một');
const long = 'x'.repeat(1_000_000);

function stoppedAt(source: string, answers: Change): { found: unknown[]; milliseconds: number } {
  const start = process.cpuUsage();
  const outcome = outcomeOf({ answers }, { scope: `# T\n${source}` }, questionFiles);
  const milliseconds = cpuSince(start);
  const errors = outcome.findings.filter(({ severity }) => severity === 'error');
  return { found: errors.map(({ code, source: place }) => [code, place]), milliseconds };
}

/** Of this process: the machine may be busy with others. */
function cpuSince(start: NodeJS.CpuUsage): number {
  return process.cpuUsage(start).user / 1000;
}

const tooMuch = (line: number) => [['slot.tooMuch', { pack: 'tiny', file: 'slots/scope.hbs', line }]];

describe('a loop bomb', () => {
  it.each([
    ['a loop in a loop in a loop', '{{#each rows}}\n{{#each rows}}{{#each rows}}\nx{{/each}}{{/each}}{{/each}}', { rows }],
    ['loops that write nothing', '{{#each items}}{{#each items}}{{#each items}}{{/each}}{{/each}}{{/each}}', { items }],
    ['a loop of blanks', '{{#each items}}{{#each items}}{{note}}{{/each}}{{/each}}', { items }],
    ['a loop of references', '{{#each items}}{{#each items}}{{ref "duty"}}{{/each}}{{/each}}', { items }],
    ['100 MB of text', 'Một.\n\n{{#each items}}{{note}}\n{{/each}}', { items, note: long }],
    ['100 MB of a list', '{{#each items}}{{items}}{{/each}}', { items }],
    ['a helper that joins 20,000 items each time', '{{#each rows}}{{#if (list rows "what")}}{{/if}}{{/each}}', { rows }],
    ['a helper that reads a megabyte each time', '{{#each rows}}{{#if (upper note)}}{{/if}}{{/each}}', { rows, note: long }],
    [
      'a condition on a megabyte of dots',
      '{{#each rows}}{{#if (eq note (unstopped note))}}{{/if}}{{/each}}',
      { rows, note: '.'.repeat(1_000_000) },
    ],
  ])('%s', (_name, source, answers) => {
    const { found, milliseconds } = stoppedAt(source, answers);
    expect(found).toEqual([['slot.tooMuch', { pack: 'tiny', file: 'slots/scope.hbs', line: expect.any(Number) }]]);
    expect(milliseconds).toBeLessThan(2000);
  });

  it('names the line of the loop that ran', () => {
    expect(stoppedAt('Một.\n\n{{#each items}}{{note}}\n{{/each}}', { items, note: long }).found).toEqual(tooMuch(4));
  });

  it('is told once, not for every slot that comes after it', () => {
    const bomb = '{{#each items}}{{#each items}}x{{/each}}{{/each}}';
    const { found } = stoppedAt(bomb, { items });
    expect(found).toHaveLength(1);
  });

  it('in the user’s own wording names the entry', () => {
    const outline = [{ id: 'a', kind: 'article', wording: '{{#each items}}{{#each items}}x{{/each}}{{/each}}' }];
    const { findings } = outcomeOf({ outline, answers: { items } }, {}, questionFiles);
    expect(findings.find(({ code }) => code === 'slot.tooMuch')).toMatchObject({
      at: 'a',
      source: { file: 'outline[0].wording', line: 1 },
    });
  });
});

describe('what is only large', () => {
  it('passes: 2,000 rows, a megabyte of text, a megabyte of dots', () => {
    const few = rows.slice(0, 2000);
    const source = '{{#each rows}}\n- {{what}}{{@stop}}\n{{/each}}\n{{note}}\n{{unstopped story}}';
    const start = process.cpuUsage();
    const { tree } = composedOf(
      { answers: { rows: few, note: long, story: `${'.'.repeat(1_000_000)}x` } },
      { scope: `# T\n${source}` },
      questionFiles,
    );
    expect(JSON.stringify(tree).length).toBeGreaterThan(2_000_000);
    expect(cpuSince(start)).toBeLessThan(3000);
  });

  it('a slot as long as allowed loads at once', () => {
    const start = process.cpuUsage();
    const files = { name: 'tiny', files: { 'slots/a.hbs': '{{note}} {{#if note}}x{{/if}}\n'.repeat(6000) } };
    expect(loadPacks([files]).findings.filter(({ code }) => code.startsWith('slot'))).toEqual([]);
    expect(cpuSince(start)).toBeLessThan(2000);
  });
});
