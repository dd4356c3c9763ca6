// What a pack names in two languages is named in the language of the window.
import { expect, test } from 'vitest';
import { warning } from '../../../core/finding/finding';
import { messageOf } from '../../../core/finding/message';

const blank = warning('blank.duty', 'answers.unit', { label: 'Đơn vị', labelEn: 'Unit' });

test('a question left open is named as the form names it', () => {
  expect(messageOf(blank, 'vi').text).toContain('Đơn vị còn để trống');
  expect(messageOf(blank, 'en').text).toContain('Unit is blank');
});

test('what has one name only keeps it', () => {
  expect(messageOf(warning('blank', '', { label: 'answers.x' }), 'en').text).toContain('answers.x');
});
