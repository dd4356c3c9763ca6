import { expect, test } from 'vitest';
import { firstWords } from '../../../core/wording/first-words';

test.each([
  ['# Trách nhiệm của {{party}}\n1. Chủ trì.', 'Trách nhiệm của …'],
  ['# Quản lý xuất nhập cảnh{{#if gate}}, cửa khẩu số{{/if}} và tạo thuận lợi', 'Quản lý xuất nhập cảnh và tạo thuận lợi'],
  ['1. {#manage} Mỗi Bên quản lý người của mình.\n2. Hai.', 'Mỗi Bên quản lý người của mình.'],
  ['# {{unstopped sentence}}\n\na) {{ref "scope"}} được sửa đổi', '… được sửa đổi'],
  ['{{#if both}}\n1. Hai Bên phối hợp.\n{{/if}}', 'Hai Bên phối hợp.'],
  ['{{#each rows}}\n- {{this}}\n{{/each}}\n', ''],
  ['Thời gian bắt đầu: {{start}}. Hết.', 'Thời gian bắt đầu: … Hết.'],
  ['Báo cáo {{what}}./.', 'Báo cáo …./.'],
  ['', ''],
])('%j begins with %j', (wording, words) => {
  expect(firstWords(wording)).toBe(words);
});

test('long wording is cut between words', () => {
  const words = firstWords(`1. ${'phối hợp '.repeat(30)}`);
  expect(words.length).toBeLessThanOrEqual(82);
  expect(words.endsWith('phối hợp …')).toBe(true);
});
