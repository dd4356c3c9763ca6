// The desk ends a worker that overruns its time or memory, says so, and goes on with a new one.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Desk, type Limits, limits } from '../../host/desk/desk';
import type { Job } from '../../host/desk/job';
import { Sandbox } from './sandbox';

const job: Job = { call: 'packs.list', input: {}, folders: [] };
const quick: Limits = {
  ...limits,
  start: 5_000,
  phase: { compose: { base: 200, million: 0 }, read: { base: 200, million: 0 }, write: { base: 200, million: 0 } },
  memoryMb: 32,
};

/** A worker of a few lines: `told` says what to do by the folder's name. */
const script = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ folders: [what] }) => {
  parentPort.postMessage({ type: 'compose', size: 0 });
  parentPort.postMessage({ type: 'pack', pack: 'bomb' });
  if (what === 'loop') for (;;);
  if (what === 'memory') { const all = []; for (;;) all.push(new Array(1000).fill(all.length)); }
  if (what === 'wait') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400);
  if (what === 'sleep') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  if (what === 'slow') return void parentPort.postMessage({ type: 'progress', stage: 'stage.read', done: 1, total: 2 });
  if (what === 'crash') setTimeout(() => { throw new Error('bang'); });
  else if (what === 'exit') process.exit(3);
  else if (what === 'threw') parentPort.postMessage({ type: 'threw', detail: 'a bug' });
  else parentPort.postMessage({ type: 'done', outcome: { ok: true, value: what, findings: [] } });
});`;

let sandbox: Sandbox;
let desk: Desk;
beforeEach(() => {
  sandbox = new Sandbox();
  desk = new Desk(sandbox.write('worker.cjs', script), quick);
});
afterEach(async () => {
  await desk.close();
  sandbox.remove();
});

const run = (what: string) => desk.run({ ...job, folders: [what] });

describe('Desk', () => {
  test('carries jobs one after the other', async () => {
    const outcomes = await Promise.all(['a', 'b', 'c'].map(run));
    expect(outcomes.map((outcome) => outcome.ok && outcome.value)).toEqual(['a', 'b', 'c']);
  });

  test.each([
    ['loop', 'worker.timeout', 200],
    ['memory', 'worker.memory', 20_000],
  ])('%s is a finding that names the pack, and the next job is done', async (what, code, base) => {
    desk = new Desk(sandbox.path('worker.cjs'), { ...quick, phase: { ...quick.phase, compose: { base, million: 0 } } });
    const [bad, good] = await Promise.all([run(what), run('fine')]);
    expect(bad).toMatchObject({ ok: false, findings: [{ code, source: { pack: 'bomb' } }] });
    expect(good).toMatchObject({ ok: true, value: 'fine' });
  });

  test('a job that the processor was kept from is not ended for it, one that never goes on is', async () => {
    expect(await run('wait')).toMatchObject({ ok: true, value: 'wait' });
    expect(await run('sleep')).toMatchObject({ ok: false, findings: [{ code: 'worker.timeout' }] });
  });

  test('a job that is stopped ends with a finding, told how far it was; the next one is done', async () => {
    const told: unknown[] = [];
    let stop = (): void => {};
    const slow = desk.run(
      { ...job, folders: ['slow'] },
      {
        tell: (progress) => {
          told.push(progress);
          stop();
        },
        onStop: (how) => {
          stop = how;
        },
      },
    );
    expect(await slow).toMatchObject({ ok: false, findings: [{ code: 'call.stopped', severity: 'info' }] });
    expect(told).toEqual([{ stage: 'stage.read', done: 1, total: 2 }]);
    expect(await run('fine')).toMatchObject({ ok: true, value: 'fine' });
  });

  test.each(['crash', 'exit', 'threw'])('%s is an exception for dispatch, and the next job is done', async (what) => {
    await expect(run(what)).rejects.toThrow();
    expect(await run('fine')).toMatchObject({ ok: true });
  });

  test('a worker that does not start in time', async () => {
    const stuck = new Desk(sandbox.write('stuck.cjs', 'for (;;);'), { ...quick, start: 300 });
    expect(await stuck.run(job)).toMatchObject({ ok: false, findings: [{ code: 'worker.timeout' }] });
    await stuck.close();
  });

  test('a worker that cannot be loaded', async () => {
    const none = new Desk(sandbox.path('nothing.cjs'), quick);
    await expect(none.run(job)).rejects.toThrow();
  });
});
