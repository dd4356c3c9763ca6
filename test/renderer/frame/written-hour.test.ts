import { expect, test } from 'vitest';
import { hourOf } from '../../../renderer/frame/written-hour';

test.each([
  ['8:30', '08:30'],
  ['08:30', '08:30'],
  ['8h30', '08:30'],
  ['14 giờ 05 phút', '14:05'],
  ['8h', '08:00'],
  ['8.15', '08:15'],
  ['0830', '08:30'],
  ['', ''],
])('%j is %j', (text, hour) => {
  expect(hourOf(text)).toBe(hour);
});

test.each(['25:00', '8:60', 'sáng', '8', '8h30 sáng', '123456'])('%j is no hour', (text) => {
  expect(hourOf(text)).toBeUndefined();
});
