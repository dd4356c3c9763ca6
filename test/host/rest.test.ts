// Memory that is no longer needed goes back when nothing is asked for.
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { givingBack } from '../../host/desk/rest';

test('once behind each pause, and not while there is work', async () => {
  let times = 0;
  const worked = givingBack(200, () => {
    times += 1;
  });
  for (let piece = 0; piece < 20; piece += 1) {
    worked();
    await wait(20);
  }
  expect(times).toBe(0);
  await wait(500);
  expect(times).toBe(1);
  worked();
  await wait(500);
  expect(times).toBe(2);
});

test('what nobody holds any more is collected', async () => {
  const dropped = new WeakRef(Array.from({ length: 1_000 }, (_, at) => ({ at })));
  givingBack(20);
  await wait(500);
  expect(dropped.deref()).toBeUndefined();
});
