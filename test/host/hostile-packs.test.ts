// Packs are data of strangers. Whatever their wording tries, it is stopped within two seconds with a finding that names
// pack, file and line, and the process goes on working.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Input } from '../../core/bridge/contract';
import type { Outcome } from '../../core/finding/finding';
import { Desk } from '../../host/desk/desk';
import { tinyDraft, tinyPack } from '../support/tiny-pack';
import { program, Sandbox } from './sandbox';

const worker = new URL('worker-start.cjs', `file://${program}`);
let desk: Desk;
beforeAll(async () => {
  desk = new Desk(worker);
  await compose({}, tinyDraft);
});
afterAll(() => desk.close());

async function compose(
  slots: Readonly<Record<string, string>>,
  draft: unknown,
): Promise<{ outcome: Outcome<unknown>; milliseconds: number }> {
  const sandbox = new Sandbox();
  const folder = sandbox.pack(tinyPack(slots));
  const start = performance.now();
  const input: Input<'draft.write'> = { draft, today: '2025-09-04', format: 'docx', meetings: [] };
  const outcome = await desk.run({ call: 'draft.write', input, folders: [folder] });
  sandbox.remove();
  return { outcome, milliseconds: performance.now() - start };
}

const many = {
  ...tinyDraft,
  answers: { ...tinyDraft.answers, items: Array.from({ length: 400 }, (_, index) => `việc ${index}`) },
};
const each = (depth: number, inner: string) => `${'{{#each items}}'.repeat(depth)}${inner}${'{{/each}}'.repeat(depth)}`;
const nested = (depth: number) => `# Tiêu đề\n${'{{#if lead}}'.repeat(depth)}x${'{{/if}}'.repeat(depth)}`;

const attacks: readonly (readonly [name: string, wording: string, code: string])[] = [
  ['a loop bomb', `# Tiêu đề\n{{#each items}}\n${each(6, '{{this}}')}\n{{/each}}`, 'slot.tooMuch'],
  ['a loop bomb that prints nothing', `# Tiêu đề\n{{#each items}}\n${each(6, '{{#if nothing}}x{{/if}}')}\n{{/each}}`, 'slot.'],
  ['100 MB of output', `# Tiêu đề\n\n${each(2, 'ă'.repeat(1000))}`, 'slot.tooMuch'],
  ['deep nesting', nested(5000), 'slot.tooDeep'],
  ['deep brackets', `# x\n{{upper ${'(upper '.repeat(20_000)}lead${')'.repeat(20_000)}}}`, 'slot.'],
  ['an unknown helper', '# Tiêu đề\n\n{{run "rm"}}', 'slot.unknownHelper'],
  ['a built-in helper that is not let in', '# Tiêu đề\n\n{{lookup this "constructor"}}', 'slot.unknownHelper'],
  ['log', '# Tiêu đề\n{{log "x"}}', 'slot.unknownHelper'],
  ['access to the prototype', '# Tiêu đề\n\n\n{{lead.constructor.constructor}}', 'slot.forbiddenPath'],
  ['__proto__ in brackets', '# Tiêu đề\n{{lead.[__proto__].x}}', 'slot.forbiddenPath'],
  ['a partial that calls itself', '# Tiêu đề\n{{#*inline "a"}}{{> a}}{{/inline}}{{> a}}', 'slot.notAllowed'],
  ['a partial', '# Tiêu đề\n{{> duty}}', 'slot.notAllowed'],
  ['a broken block', '# Tiêu đề\n{{#if lead}}', 'slot.syntax'],
];

describe('hostile wording', () => {
  test.each(attacks)('%s is stopped', async (_, wording, code) => {
    const { outcome, milliseconds } = await compose({ duty: wording }, many);
    expect(outcome.ok).toBe(false);
    const found = outcome.findings.find((finding) => finding.code.startsWith(code));
    expect(found, outcome.findings.map((finding) => finding.code).join()).toBeDefined();
    expect(found?.source).toMatchObject({ pack: 'tiny', file: 'slots/duty.hbs', line: expect.any(Number) });
    expect(milliseconds).toBeLessThan(2_000);
    // The process lives, and so does the next job.
    expect((await compose({}, tinyDraft)).outcome.ok).toBe(true);
  });
});
