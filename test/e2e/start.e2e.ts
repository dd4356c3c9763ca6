// The program starts in both shells, in Vietnamese, with a short tour until it was left.
import { expect, test } from 'vitest';
import { expectAccessible } from './harness/axe';
import { onBothShells } from './harness/on-both-shells';

onBothShells('start', (app) => {
  test('the page comes up in Vietnamese', async () => {
    await app().page.getByText('Chào mừng đến với Phối Hợp').waitFor();
    expect(await app().page.getAttribute('html', 'lang')).toBe('vi');
  });

  test('axe finds nothing serious', () => expectAccessible(app().page, 'start'));

  test('it starts again on the same data', async () => {
    await app().restart();
    await app().page.getByText('Chào mừng đến với Phối Hợp').waitFor();
  });

  test('it starts again after a power cut', async () => {
    await app().kill();
    await app().start();
    await app().page.getByText('Chào mừng đến với Phối Hợp').waitFor();
  });
});
