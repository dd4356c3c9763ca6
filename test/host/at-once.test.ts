// The settings are given at once for the plain question alone; what else comes under its name goes where every call is checked.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { failed } from '../../core/finding/finding';
import { answeringAtOnce } from '../../host/program/at-once';
import { Sandbox } from './sandbox';

let sandbox: Sandbox;
let before: string | undefined;
beforeEach(() => {
  sandbox = new Sandbox();
  before = process.env.PHOIHOP_DATA;
  process.env.PHOIHOP_DATA = sandbox.path('data');
});
afterEach(() => {
  if (before === undefined) delete process.env.PHOIHOP_DATA;
  else process.env.PHOIHOP_DATA = before;
  sandbox.remove();
});

const ask = answeringAtOnce(async () => failed([]));

test('the plain question is answered', async () => {
  expect(await ask('settings.read', {})).toMatchObject({ ok: true });
});

test.each([[new Uint8Array(0)], [[]], [new Map()], [new Date(0)], [''], [null], [undefined], [{ more: 1 }]])(
  '%o is no plain question',
  async (input) => {
    expect(await ask('settings.read', input)).toEqual(failed([]));
  },
);
