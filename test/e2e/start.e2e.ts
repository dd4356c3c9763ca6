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

  // Some browsers send what is typed to a service of their maker for it.
  test('no field is looked through for spelling, suggestions or translation', async () => {
    const looked = await app().page.evaluate(() => {
      const field = document.body.appendChild(document.createElement('textarea'));
      const { spellcheck, translate } = field;
      const { writingSuggestions = 'false' } = field as { writingSuggestions?: string };
      field.remove();
      return { spellcheck, translate, writingSuggestions };
    });
    expect(looked).toEqual({ spellcheck: false, translate: false, writingSuggestions: 'false' });
  });

  test('axe finds nothing serious', () => expectAccessible(app().page, 'start'));

  test('a spinner that goes away while axe looks does not take the page with it', async () => {
    const { page } = app();
    const turns = await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('@keyframes turns { to { rotate: 1turn } } .turns::after { content: ""; animation: turns 2s infinite }');
      document.adoptedStyleSheets.push(sheet);
      const spinner = document.body.appendChild(document.createElement('div'));
      spinner.className = 'turns';
      const { axe } = window as unknown as { axe: { run(...input: readonly object[]): Promise<unknown> } };
      const { run } = axe;
      axe.run = (...input) => {
        spinner.remove();
        axe.run = run;
        return run(...input);
      };
      return document.getAnimations().some(({ effect }) => (effect as KeyframeEffect).pseudoElement === '::after');
    });
    expect(turns).toBe(true);
    await expectAccessible(page, 'start, a spinner gone');
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  });

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
    const { page: stranger, ended } = await another();
    await stranger.goto(app().origin);
    await stranger.getByRole('heading', { name: 'Chương trình chưa trả lời cửa sổ này' }).waitFor();
    await stranger.getByText('Đóng cửa sổ này rồi mở lại chương trình.').waitFor();
    await stranger.goto(app().address);
    await stranger.reload();
    await stranger.getByText('Chào mừng đến với Phối Hợp').waitFor();
    await stranger.reload();
    await stranger.getByText('Chào mừng đến với Phối Hợp').waitFor();
    await ended();
  });

  test('gets its settings with the key, and does not ask for them again', async () => {
    const { page, ended } = await another();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(app().address);
    await page.getByText('Chào mừng đến với Phối Hợp').waitFor();
    expect(asked).toContain('/call/library.shelf');
    expect(asked).not.toContain('/call/settings.read');
    await ended();
  });

  test('a screen that could not be fetched is fetched when it is asked for again', async () => {
    const { page, ended } = await another();
    const file = /\/settings-screen-.*\.js$/;
    await page.route(file, (route) => route.abort());
    await page.goto(app().address);
    await page.getByText('Chào mừng đến với Phối Hợp').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+,');
    await page.getByRole('heading', { name: 'Màn hình này gặp lỗi' }).waitFor();
    await page.unroute(file);
    await page.getByRole('button', { name: 'Mở lại' }).click();
    await page.getByRole('heading', { name: 'Thiết đặt' }).waitFor();
    await ended();
  });

  /** A window beside the first, whose complaints are part of the story. */
  async function another(): Promise<{ page: Page; ended: () => Promise<void> }> {
    const context = await app().page.context().browser()?.newContext();
    if (!context) throw new Error('no second window');
    return { page: await context.newPage(), ended: () => context.close() };
  }
});

/** Of what lies behind everything, 0 to 255. */
function brightness(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { backgroundColor } = getComputedStyle(document.querySelector('.fui-FluentProvider') ?? document.body);
    const [red = 0, green = 0, blue = 0] = (backgroundColor.match(/\d+/g) ?? []).map(Number);
    return (red + green + blue) / 3;
  });
}
