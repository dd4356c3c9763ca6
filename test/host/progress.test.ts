// Work that takes long says how far it is, and ends when the user gives up.
import { type ChildProcess, spawn } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Progress, Talk } from '../../core/bridge/talk';
import { barText, type Terminal, watched } from '../../host/cli/progress-bar';
import { callsOver } from '../support/calls';
import { program, Sandbox } from './sandbox';

describe('the bar', () => {
  let now = 0;
  let shown: string[] = [];
  let interrupt = () => {};
  const terminal = (isScreen: boolean): Terminal => ({
    isScreen,
    columns: 60,
    write: (text) => void shown.push(text),
    now: () => now,
    onInterrupt: (listener) => {
      interrupt = listener;
      return () => {
        interrupt = () => {};
      };
    },
  });
  const tellAt = async (times: readonly number[], isScreen = true) => {
    shown = [];
    now = 0;
    const work = async (talk: Talk) => {
      for (const [at, time] of times.entries()) {
        now = time;
        talk.tell({ stage: 'stage.verify', done: at + 1, total: times.length });
      }
      return 'done';
    };
    expect(await watched(work, 'vi', terminal(isScreen))).toBe('done');
    return shown;
  };

  test('is shown after a second, on a screen only, and is gone at the end', async () => {
    expect(await tellAt([100, 500, 900])).toEqual([]);
    expect(await tellAt([100, 1_500], false)).toEqual([]);
    const bar = await tellAt([100, 1_500, 1_520, 1_700]);
    expect(bar).toHaveLength(3);
    expect(bar[0]).toContain('50%  2/4');
    expect(bar[0]?.length).toBeLessThan(70);
    expect(bar.at(-1)).toBe('\r\u001b[K');
  });

  test('shows what is known', () => {
    const say = (progress: Progress) => barText(progress, 'en');
    expect(say({ stage: 'stage.verify', done: 3, total: 12 })).toBe('Checking the library  [######..................] 25%  3/12');
    expect(say({ stage: 'stage.read', done: 0, total: 0 })).toBe('Reading');
  });

  test('Ctrl+C stops every job of the call, also one that begins later', async () => {
    const stopped: string[] = [];
    await watched(
      async (talk) => {
        talk.onStop(() => stopped.push('first'));
        interrupt();
        talk.onStop(() => stopped.push('second'));
      },
      'vi',
      terminal(true),
    );
    expect(stopped).toEqual(['first', 'second']);
  });
});

describe('in the program', () => {
  let sandbox: Sandbox;
  beforeEach(() => {
    sandbox = new Sandbox();
  });
  afterEach(() => sandbox.remove());

  const ended = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));

  test('Ctrl+C ends a long comparison with 130, and nothing is written', async () => {
    const text = (word: string) =>
      Array.from({ length: 20_000 }, (_, at) => `Điều ${at + 1}. Tên ${at}\n1. Nội dung ${word} số ${at * 7} của điều này.`).join(
        '\n',
      );
    sandbox.write('cu.txt', text('cũ'));
    sandbox.write('moi.txt', text('mới'));
    const args = ['compare', 'cu.txt', 'moi.txt', '--format', 'redline', '-o', 'x.docx'];
    let [said, code]: [string, number | null] = ['', null];
    // On a slow machine the program may not have begun yet, and is then ended by the system (null): once more, later.
    for (const delay of [1_000, 3_000, 9_000]) {
      if (code !== null) break;
      const child = spawn(process.execPath, [program, ...args], { cwd: sandbox.root });
      child.stderr.on('data', (data) => {
        said += data;
      });
      setTimeout(() => child.kill('SIGINT'), delay);
      code = await ended(child);
    }
    expect(code).toBe(130);
    expect(said).toContain('đã dừng theo yêu cầu');
    expect(sandbox.exists('x.docx')).toBe(false);
  });

  test('Ctrl+C ends a program that waits for its input', async () => {
    const child = spawn(process.execPath, [program, 'draft', '-', '-o', 'x.docx'], { cwd: sandbox.root });
    setTimeout(() => child.kill('SIGINT'), 600);
    expect(await ended(child)).toBeNull();
    expect(child.signalCode).toBe('SIGINT');
    expect(sandbox.exists('x.docx')).toBe(false);
  });

  test('checking the library tells of every record, and stops when told', async () => {
    const calls = callsOver(sandbox.path('library.phoihop'));
    const { call, dispatch } = calls;
    const { id: dossier } = await call('library.create', { title: 'A' });
    const tree = { kind: 'document' as const, id: 'd', children: [], attrs: {} };
    for (let at = 0; at < 30; at += 1)
      await call('library.commit', { dossier, body: { kind: 'document', tree }, message: String(at) });
    const told: Progress[] = [];
    await dispatch('library.verify', {}, { tell: (progress) => void told.push(progress), onStop: () => {} });
    expect(told.at(-1)).toEqual({ stage: 'stage.verify', done: 31, total: 31 });
    expect(told.map(({ done }) => done)).toEqual(Array.from({ length: 31 }, (_, at) => at + 1));
    const stopped = await dispatch('library.verify', {}, { tell: () => {}, onStop: (stop) => stop() });
    expect(stopped).toMatchObject({ ok: false, findings: [{ code: 'call.stopped' }] });
    expect((await dispatch('library.backup', {}, { tell: () => {}, onStop: (stop) => stop() })).ok).toBe(false);
    const { bytes: backup } = await call('library.backup', {});
    await call('library.change', { dossier, title: 'B' });
    told.length = 0;
    const half = { tell: (progress: Progress) => void told.push(progress), onStop: (stop: () => void) => stop() };
    expect(await dispatch('library.restoreBackup', { backup }, half)).toMatchObject({
      ok: false,
      findings: [{ code: 'call.stopped' }],
    });
    expect(await call('library.read', { dossier })).toMatchObject({ title: 'B', versions: 30 });
    expect((await dispatch('library.restoreBackup', { backup }, { tell: half.tell, onStop: () => {} })).ok).toBe(true);
    expect(told.at(-1)).toEqual({ stage: 'stage.verify', done: 31, total: 31 });
    expect(await call('library.read', { dossier })).toMatchObject({ title: 'A' });
    expect(await call('library.verify', {})).toMatchObject({ versions: 30 });
    await calls.lanes.close();
  });

  test('comparing tells of its parts', async () => {
    const calls = callsOver(sandbox.path('library.phoihop'));
    const told: Progress[] = [];
    const content = (text: string) => new TextEncoder().encode(`Điều 1. Phạm vi\n1. ${text}`);
    const input = { old: content('Cũ.'), new: content('Mới.'), today: '2026-01-01', format: 'redline' };
    expect(
      (await calls.dispatch('file.compare', input, { tell: (progress) => void told.push(progress), onStop: () => {} })).ok,
    ).toBe(true);
    expect(told.map(({ done, total }) => `${done}/${total}`)).toEqual(['0/4', '1/4', '2/4', '3/4']);
    await calls.lanes.close();
  });
});
