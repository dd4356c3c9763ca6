// A regulation is written from nothing, by keyboard: filled, reordered, worded, mended, searched; undone and done again; and
// nothing is lost when the computer dies in the middle of a word.
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Draft } from '../../core/model/draft';
import { expectAccessible } from './harness/axe';
import { onBothShells } from './harness/on-both-shells';
import type { RunningApp } from './harness/running-app';

const title = 'Quy chế thử';

onBothShells('drafting', (app) => {
  const page = (): Page => app().page;
  const row = (name: string): Locator => page().getByRole('treeitem').filter({ hasText: name }).first();
  const paper = (): Locator => page().locator('.phoihop-page');
  const editor = (): Locator => page().locator('.ProseMirror');

  /** By keyboard: the outline takes letters and arrows. */
  async function choose(name: string): Promise<void> {
    await page().locator('[role=treeitem][tabindex="0"]').focus();
    await page().keyboard.press('Home');
    const keys = await page().getByRole('treeitem').allInnerTexts();
    const at = keys.findIndex((text) => text.includes(name));
    for (let step = 0; step < at; step += 1) await page().keyboard.press('ArrowDown');
    await expectChosen(name);
  }

  async function expectChosen(name: string): Promise<void> {
    await page().locator('[role=treeitem][aria-selected=true]').filter({ hasText: name }).waitFor();
  }

  test('a new regulation from the pack', async () => {
    await page().getByText('Chào mừng đến với Phối Hợp').waitFor();
    await page().getByRole('button', { name: 'Bỏ qua' }).click();
    await page().keyboard.press('Control+n');
    await page()
      .getByRole('radio', { name: /^Quy chế phối hợp \(liên tịch\)/ })
      .focus();
    await page().keyboard.press(' ');
    await page().getByRole('dialog').getByRole('textbox').fill(title);
    await page().keyboard.press('Enter');
    await row('Phạm vi điều chỉnh').waitFor();
    await paper().getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').first().waitFor();
    // It has no subject yet: the window goes by the name of the dossier.
    await expect.poll(() => page().title()).toContain(title);
  });

  test('answers appear on the page as they are typed', async () => {
    await page().getByLabel('Trích yếu').first().fill('Phối hợp quản lý cửa khẩu');
    await paper().getByText('Phối hợp quản lý cửa khẩu').first().waitFor();
    await choose('Các Bên');
    await page().getByLabel('Tên cơ quan').nth(0).fill('Cục Hải quan');
    await page().getByLabel('Tên cơ quan').nth(1).fill('Bộ Tư lệnh Bộ đội Biên phòng');
    await paper().getByText('BỘ TƯ LỆNH').first().waitFor();
  });

  test('a day that is not in the calendar is told at its place, and the pages go on', async () => {
    const date = page().getByRole('group', { name: 'Ngày ban hành' });
    await choose('Thông tin chung');
    for (const [name, text] of [
      ['Ngày', '31'],
      ['Tháng', '2'],
      ['Năm', '2026'],
    ] as const)
      await date.getByLabel(name).fill(text);
    await page().locator('[data-path=date]').getByText('Ngày này không có trên lịch.').waitFor();
    await page().getByLabel('Địa danh').first().fill('Lạng Sơn');
    await paper().getByText('Lạng Sơn, ngày … tháng 02 năm 2026').first().waitFor();
    for (const name of ['Ngày', 'Tháng', 'Năm']) await date.getByLabel(name).fill('');
    await page().getByLabel('Địa danh').first().fill('');
    await paper().getByText('Lạng Sơn').first().waitFor({ state: 'detached' });
  });

  test('another size of the paper shows the same place of it', async () => {
    const box = page().getByRole('document', { name: /trang/ });
    const percent = () =>
      page()
        .getByText(/^\d+%$/)
        .textContent();
    /** Pages and parts of a page above the upper edge. */
    const place = () =>
      box.evaluate((element) => {
        const top = element.getBoundingClientRect().top;
        const sheets = [...element.querySelectorAll('[data-page]')].map(
          (sheet) => [sheet, sheet.getBoundingClientRect()] as const,
        );
        const [first, area] = sheets.find(([, { bottom }]) => bottom > top) ?? [];
        return first && area ? Number(first.getAttribute('data-page')) + (top - area.top) / area.height : Number.NaN;
      });
    await box.evaluate((element) => {
      element.scrollTop = element.scrollHeight / 2;
    });
    await expect.poll(place).toBeGreaterThan(3);
    const before = await place();
    for (const name of ['Phóng to', 'Phóng to', 'Vừa chiều rộng']) {
      const shown = await percent();
      await page().getByRole('button', { name }).click();
      await expect.poll(percent).not.toBe(shown);
      await expect.poll(async () => Math.abs((await place()) - before)).toBeLessThan(0.1);
    }
  });

  test('an article moves up, and every number follows', async () => {
    await choose('Đối tượng áp dụng');
    await page().keyboard.press('Alt+ArrowUp');
    await row('Điều 1. Đối tượng áp dụng').waitFor();
    await row('Điều 2. Phạm vi điều chỉnh').waitFor();
    await paper().getByText('Điều 1. Đối tượng áp dụng').first().waitFor();
    await expectChosen('Đối tượng áp dụng');
  });

  test('an article is copied, switched off and taken out', async () => {
    await choose('Mục đích phối hợp');
    await page().keyboard.press('Control+d');
    await expect.poll(() => row('Mục đích phối hợp').count()).toBe(1);
    await expect.poll(() => page().getByRole('treeitem').filter({ hasText: 'Mục đích phối hợp' }).count()).toBe(2);
    await page().keyboard.press(' ');
    await page().locator('[role=treeitem][aria-selected=true]').getByLabel('Không có trong văn bản').waitFor();
    await page().keyboard.press('Delete');
    await expect.poll(() => page().getByRole('treeitem').filter({ hasText: 'Mục đích phối hợp' }).count()).toBe(1);
  });

  test('the right button on a row does the same to that row', async () => {
    const outlined = () => page().getByRole('treeitem').filter({ hasText: 'Mục đích phối hợp' });
    await row('Mục đích phối hợp').click({ button: 'right' });
    await expectChosen('Mục đích phối hợp');
    await expectAccessible(page(), 'menu of a row of the outline');
    await page()
      .getByRole('menuitem', { name: /^Nhân bản/ })
      .click();
    await expect.poll(() => outlined().count()).toBe(2);
    await outlined().nth(1).click({ button: 'right' });
    await page()
      .getByRole('menuitem', { name: /^Không đưa vào văn bản/ })
      .click();
    await page().locator('[role=treeitem][aria-selected=true]').getByLabel('Không có trong văn bản').waitFor();
    await outlined().nth(1).click({ button: 'right' });
    await page()
      .getByRole('menuitem', { name: /^Đưa lại vào văn bản/ })
      .waitFor();
    await page().getByRole('menuitem', { name: /^Xóa/ }).click();
    await expect.poll(() => outlined().count()).toBe(1);
  });

  test('words of one’s own: labels that are typed, levels by Tab, numbers by themselves', async () => {
    await choose('Phạm vi điều chỉnh');
    await page().getByRole('button', { name: 'Sửa lời văn' }).press('Enter');
    await editor().waitFor();
    await expect.poll(() => page().evaluate(() => document.activeElement?.classList.contains('ProseMirror'))).toBe(true);
    await page().keyboard.press('Control+End');
    await page().keyboard.press('Enter');
    await page().keyboard.press('Shift+Tab');
    await page().keyboard.press('Shift+Tab');
    await page().keyboard.type('1. Ben chu tri thông báo:');
    await page().keyboard.press('Enter');
    await page().keyboard.press('Tab');
    await page().keyboard.type('Thời gian;');
    await page().keyboard.press('Enter');
    await page().keyboard.type('Địa điểm.');
    const labels = await editor()
      .locator('.line')
      .evaluateAll((lines) => lines.slice(-3).map((line) => line.getAttribute('data-label')));
    expect(labels[0]).toMatch(/^\d+\.$/);
    expect(labels.slice(1)).toEqual(['a)', 'b)']);
    await paper().getByText('b) Địa điểm').first().waitFor();
  });

  test('one click mends what was found', async () => {
    await page().getByRole('button', { name: 'Sửa thành “Bên chủ trì”' }).first().press('Enter');
    await paper().getByText('Bên chủ trì thông báo').first().waitFor();
    await editor().getByText('Bên chủ trì thông báo').waitFor();
    await page()
      .getByRole('button', { name: /điều cần xem/ })
      .press('Enter');
    await page().keyboard.press('F8');
    const list = page().getByRole('region', { name: 'Điều cần xem lại' });
    await list.getByText('Chưa có số văn bản').first().waitFor();
    await list.getByRole('button', { name: 'Đóng' }).press('Enter');
    await choose('Phạm vi điều chỉnh');
  });

  test('undo and redo, also behind a start of the program', async () => {
    await editor().focus();
    await page().keyboard.press('Control+z');
    await editor().getByText('Ben chu tri thông báo').waitFor();
    await page().keyboard.press('Control+y');
    await editor().getByText('Bên chủ trì thông báo').waitFor();
    await saved();
    await app().restart();
    await open();
    await page().keyboard.press('Control+z');
    await expect.poll(async () => JSON.stringify(await stored(app()))).toContain('Ben chu tri');
    await page().keyboard.press('Control+y');
    await expect.poll(async () => JSON.stringify(await stored(app()))).toContain('Bên chủ trì thông báo');
  });

  test('words are found and replaced over the whole draft', async () => {
    await page().keyboard.press('Control+h');
    await page().getByLabel('Tìm trong bản nháp').fill('Địa điểm.');
    await page().getByText('1/1', { exact: true }).waitFor();
    await page().getByLabel('Thay bằng').fill('Địa điểm, thành phần.');
    await page().getByRole('button', { name: 'Thay tất cả (1)' }).press('Enter');
    await expect.poll(async () => JSON.stringify(await stored(app()))).toContain('Địa điểm, thành phần.');
    // Words of the pack are counted with the user's own, marked, and never replaced.
    await page().getByLabel('Tìm trong bản nháp').fill('Bên chủ trì');
    await page()
      .getByText(/^1\/\d+, trong đó \d+ chỗ là lời văn của mẫu$/)
      .waitFor();
    await page()
      .getByText(/^Chỉ thay chữ của dự thảo; \d+ chỗ là lời văn của mẫu giữ nguyên/)
      .waitFor();
    await expectAccessible(page(), 'find');
    await page().keyboard.press('Escape');
    await page().getByLabel('Tìm trong bản nháp').waitFor({ state: 'detached' });
  });

  test('a click on the page leads to the answer', async () => {
    await choose('Thông tin chung');
    await paper().getByText('Phối hợp quản lý cửa khẩu').first().click();
    await expect.poll(() => page().evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  });

  test('axe finds nothing serious, in either theme', async () => {
    for (const part of ['Thông tin chung', 'Các Bên', 'Phạm vi điều chỉnh']) {
      await choose(part);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page().emulateMedia({ colorScheme });
        await page().waitForTimeout(300);
        // Colours pass over slowly from one theme to the other.
        await page().evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
        await expectAccessible(page(), `drafting, ${part}, ${colorScheme}`);
      }
    }
    await page().emulateMedia({ colorScheme: 'light' });
  });

  test('nothing typed more than a second ago is lost when the computer dies', async () => {
    await choose('Thông tin chung');
    const place = page().getByLabel('Địa danh').first();
    await place.focus();
    const times: number[] = [];
    let typed = '';
    for (let count = 0; count < 40; count += 1) {
      const letter = String.fromCharCode(97 + (count % 26));
      await page().keyboard.type(letter);
      typed += letter;
      times.push(Date.now());
      await page().waitForTimeout(60);
    }
    const killed = Date.now();
    await app().kill();
    await app().start();
    await open();
    const kept = await page().getByLabel('Địa danh').first().inputValue();
    const old = times.filter((time) => time < killed - 1_000).length;
    expect(typed.startsWith(kept)).toBe(true);
    expect(kept.length).toBeGreaterThanOrEqual(old);
  });

  async function saved(): Promise<void> {
    await page().locator('[data-save=saved]').waitFor();
  }

  async function open(): Promise<void> {
    await page().getByText(title).first().dblclick();
    await row('Phạm vi điều chỉnh').waitFor();
    await paper().first().waitFor();
  }
});

/** The working copy as the library has it. */
async function stored(app: RunningApp): Promise<Draft> {
  const list = await app.ask('call', 'library.list', {});
  const [dossier] = list.ok ? (list.value as { id: string }[]) : [];
  const working = await app.ask('call', 'library.working', { dossier: dossier?.id });
  return (working.ok ? (working.value as { body: { draft: Draft } }).body.draft : {}) as Draft;
}
