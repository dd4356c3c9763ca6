// dispatch never throws, whatever comes in and whatever the handlers do.
import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CallName, contract } from '../../../core/bridge/contract';
import { dispatcher, type Handlers } from '../../../core/bridge/dispatch';
import { done, type Outcome, warning } from '../../../core/finding/finding';
import { handlersOver } from '../../../host/desk/handlers';
import { work } from '../../../host/desk/work';
import { Sandbox } from '../../host/sandbox';
import { tinyDraft, tinyPack } from '../../support/tiny-pack';

const names = Object.keys(contract) as CallName[];

function same(handler: () => Promise<Outcome<unknown>>): Handlers {
  return Object.fromEntries(names.map((name) => [name, handler])) as unknown as Handlers;
}

/** Random values that look like a call's input in parts, and like nothing in others. */
function inputs(): fc.Arbitrary<unknown> {
  const draft = fc.oneof(
    fc.anything(),
    fc.json(),
    fc.record({ version: fc.constant(1), pack: fc.constantFrom('tiny', 'x'), parties: fc.anything(), subject: fc.anything() }),
    fc.tuple(fc.constantFrom(...Object.keys(tinyDraft)), fc.anything()).map(([key, value]) => ({ ...tinyDraft, [key]: value })),
  );
  const today = fc.constantFrom('2025-09-04', '2025-02-30', '', null, 5);
  const write = fc.record({ draft, today, format: fc.constantFrom('text', 'json', 'docx', 'pdf', undefined) });
  const zipHead = fc.uint8Array({ maxLength: 80 }).map((bytes) => new Uint8Array([0x50, 0x4b, 3, 4, ...bytes]));
  const file = fc.oneof(
    fc.anything(),
    fc.uint8Array({ maxLength: 80 }),
    zipHead,
    fc.string().map((text) => new TextEncoder().encode(text)),
  );
  const reading = fc.record({ content: file, format: fc.constantFrom('text', 'tree', 'articles', 'findings', 'x') });
  const anything = fc.anything({ withObjectString: true, withNullPrototype: true });
  return fc.oneof(anything, write, reading, fc.record({ pack: fc.anything() }));
}

describe('dispatch', () => {
  test.each(names)(
    '%s: 10,000 random inputs give an Outcome each',
    async (name) => {
      const sandbox = new Sandbox();
      const folder = sandbox.pack(tinyPack());
      const dispatch = dispatcher(handlersOver(async (job) => work(job), [folder]));
      await fc.assert(
        fc.asyncProperty(inputs(), async (input) => {
          const outcome = await dispatch(name, input);
          expect(outcome.findings).toBeInstanceOf(Array);
          for (const { code } of outcome.findings) expect(code).not.toBe('call.crashed');
        }),
        { numRuns: 10_000 },
      );
      sandbox.remove();
    },
    180_000,
  );

  test('an unknown call is a finding', async () => {
    const outcome = await dispatcher(same(async () => done([])))('draft.burn', {});
    expect(outcome).toMatchObject({ ok: false, findings: [{ code: 'call.unknown', params: { name: 'draft.burn' } }] });
    expect((await dispatcher(same(async () => done([])))('__proto__', {})).ok).toBe(false);
  });

  test('every problem of an input is told, with its path', async () => {
    const outcome = await dispatcher(same(async () => done([])))('draft.write', { today: '2025-02-30', format: 'pdf', extra: 1 });
    const problems = outcome.findings.map(({ code, at }) => `${code} ${at}`);
    expect(problems).toEqual(expect.arrayContaining(['date.impossible today', 'value.choice format', 'value.unknownKey extra']));
  });

  test.each([new Error('out of paper'), 'a string', null, Object.create(null), Symbol('x')])(
    'a handler that throws %# is a finding',
    async (thrown) => {
      const handler = async () => {
        throw thrown;
      };
      expect(await dispatcher(same(handler))('packs.list', {})).toMatchObject({
        ok: false,
        findings: [{ code: 'call.crashed' }],
      });
    },
  );

  test('what is said of two texts alike is told once', async () => {
    const [twice, other] = [warning('blank.field', 'place', { label: 'Địa danh' }), warning('blank.field', 'date')];
    const outcome = await dispatcher(same(async () => done([], [twice, other, { ...twice }])))('packs.list', {});
    expect(outcome.findings).toEqual([twice, other]);
  });

  test('a handler that gives the wrong shape is found out', async () => {
    const outcome = await dispatcher(same(async () => done([{ id: 5 }])))('packs.list', {});
    expect(outcome).toMatchObject({ ok: false, findings: [{ code: 'call.crashed' }] });
  });

  test('the contract knows no file paths', async () => {
    for (const name of names) {
      const keys = Object.keys(contract[name].input.shape);
      expect(keys.filter((key) => /path|file|folder|dir/i.test(key))).toEqual([]);
    }
    const dispatch = dispatcher(handlersOver(async (job) => work(job), []));
    const outcome = await dispatch('draft.write', { draft: `${tmpdir()}/data.json`, today: '2025-09-04' });
    expect(outcome).toMatchObject({ ok: false, findings: [{ code: 'json.syntax' }] });
  });
});
