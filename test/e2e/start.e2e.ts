// The program starts in both shells, in Vietnamese, with a short tour until it was left.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from './harness/axe';
import { onBothShells, onBrowser } from './harness/on-both-shells';

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

  test('it starts as it was set, in another language and look', async () => {
    const read = await app().ask('call', 'settings.read', {});
    const settings = { ...(read.ok ? (read.value as object) : {}), language: 'en', theme: 'dark' };
    expect(await app().ask('call', 'settings.save', { settings })).toMatchObject({ ok: true });
    await app().restart();
    const { page } = app();
    await page.getByText('Welcome to Phối Hợp').waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(await brightness(page)).toBeLessThan(80);
  });
});

onBrowser('a page that the program does not know', (app) => {
  test('says so and what to do, and shows the library once it is let in', async () => {
    const stranger = await (await app().page.context().browser()?.newContext())?.newPage();
    if (!stranger) throw new Error('no second window');
    await stranger.goto(app().origin);
    await stranger.getByRole('heading', { name: 'Chương trình chưa trả lời cửa sổ này' }).waitFor();
    await stranger.getByText('Đóng cửa sổ này rồi mở lại chương trình.').waitFor();
    await stranger.goto(app().address);
    await stranger.reload();
    await stranger.getByText('Chào mừng đến với Phối Hợp').waitFor();
    await stranger.reload();
    await stranger.getByText('Chào mừng đến với Phối Hợp').waitFor();
    await stranger.context().close();
  });
});

/** Of what lies behind everything, 0 to 255. */
function brightness(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { backgroundColor } = getComputedStyle(document.querySelector('.fui-FluentProvider') ?? document.body);
    const [red = 0, green = 0, blue = 0] = (backgroundColor.match(/\d+/g) ?? []).map(Number);
    return (red + green + blue) / 3;
  });
}
