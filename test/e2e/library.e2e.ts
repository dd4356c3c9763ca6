// The library as one works with it: the first start, search, import, tags, trash, a dossier as one file, backup.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expectAccessible } from './harness/axe';
import { onBothShells } from './harness/on-both-shells';
import { root } from './harness/runtimes';
import { begin, dialog, dossierMenu, fillDialog, goTo, waitForToast } from './pages/window';

const sample = 'Phối hợp tuần tra, kiểm soát trên sông Tiền';
const notice = 'Điều 1. Phạm vi\n1. Thông báo này quy định việc trực ban ở cầu phao Kênh Xáng.\n';

onBothShells('library', (app) => {
  const row = (title: string) => app().page.getByRole('row', { name: title });

  test('the first start brings the examples and a tour that can be left', async () => {
    await begin(app().page);
    expect(await app().page.getByRole('row').count()).toBeGreaterThanOrEqual(6);
    await expectAccessible(app().page, 'library');
  });

  test('in the smallest window names have room, at twice the size too, and the heads of the columns stay in sight', async () => {
    const { page } = app();
    const head = page.getByRole('columnheader', { name: 'Tên hồ sơ' });
    const widthOf = async () => (await head.boundingBox())?.width ?? 0;
    const before = page.viewportSize() ?? { width: 1280, height: 800 };
    for (const [width, height] of [
      [800, 560],
      [400, 280],
    ] as const) {
      await page.setViewportSize({ width, height });
      await expect.poll(widthOf).toBeGreaterThan(200);
      await row(sample).scrollIntoViewIfNeeded();
      await page.getByRole('row').last().getByRole('button').last().focus();
      const [top, last] = [await head.boundingBox(), await page.getByRole('row').last().boundingBox()];
      expect(top?.y).toBeGreaterThan(0);
      expect(last?.y).toBeGreaterThanOrEqual((top?.y ?? 0) + (top?.height ?? 0) - 1);
      // What lies where the head is, is the head.
      const { x, y } = (await head.boundingBox()) ?? { x: 0, y: 0 };
      expect(await head.evaluate((one, at) => one.contains(document.elementFromPoint(at.x + 20, at.y + 5)), { x, y })).toBe(true);
      await expectAccessible(page, `library, ${width} px`);
    }
    await page.setViewportSize(before);
    await page.getByRole('columnheader', { name: 'Mốc' }).waitFor();
  });

  test('search finds without diacritics, marks the words, and opens at the place', async () => {
    const { page } = app();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('buon lau');
    await page.locator('mark', { hasText: 'buôn' }).first().waitFor();
    await expectAccessible(page, 'search');
    await page.getByRole('searchbox').fill('khongcotrongvanbannao');
    await page.getByRole('heading', { name: 'Không tìm thấy' }).waitFor();
    await page.getByRole('searchbox').fill('');
  });

  test('several files are imported at once; what cannot be read is said, the rest is there', async () => {
    const files = ['thong-bao.txt', 'hong.docx'].map((name) => join(app().data, '..', name));
    writeFileSync(files[0] as string, notice);
    writeFileSync(files[1] as string, Buffer.from('PK\u0003\u0004 hỏng'));
    await app().choose(files, () => app().page.getByRole('button', { name: 'Nhập tệp' }).click());
    await dialog(app().page).getByText('Đã nhập 1 trong 2 tệp.').waitFor();
    await expectAccessible(app().page, 'import report');
    await app().page.keyboard.press('Escape');
    await row('thong-bao').waitFor();
    await app().page.getByRole('searchbox').fill('cau phao kenh xang');
    await app().page.locator('mark').first().waitFor();
    await app()
      .page.getByRole('button', { name: /thong-bao/ })
      .first()
      .click();
    await app().page.getByRole('tab', { name: 'So sánh' }).waitFor();
    await app().page.getByText('cầu phao Kênh Xáng').waitFor();
    await goTo(app().page, 'Thư viện');
  });

  test('rename and tags', async () => {
    const { page } = app();
    await dossierMenu(page, 'thong-bao', 'Đổi tên…');
    await fillDialog(page, 'Tên hồ sơ', 'Trực ban Kênh Xáng');
    await dossierMenu(page, 'Trực ban Kênh Xáng', 'Gắn nhãn…');
    await fillDialog(page, 'Các nhãn, cách nhau bằng dấu chấm phẩy', 'trực ban; An Giang');
    await page.getByLabel('Lọc theo nhãn').selectOption('An Giang');
    await row(sample).waitFor({ state: 'detached' });
    await row('Trực ban Kênh Xáng').waitFor();
    await page.getByLabel('Lọc theo nhãn').selectOption('');
  });

  test('the right button opens the same menu where it was pressed', async () => {
    const { page } = app();
    const at = { x: 300, y: 12 };
    await row('Trực ban Kênh Xáng').click({ button: 'right', position: at });
    const menu = page.getByRole('menu');
    const [place, of] = [await menu.boundingBox(), await row('Trực ban Kênh Xáng').boundingBox()];
    expect(Math.abs((place?.x ?? 0) - (of?.x ?? 0) - at.x)).toBeLessThan(16);
    expect(Math.abs((place?.y ?? 0) - (of?.y ?? 0) - at.y)).toBeLessThan(16);
    await expectAccessible(page, 'menu under the mouse');
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
    await row('Trực ban Kênh Xáng').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Đổi tên…' }).click();
    await fillDialog(page, 'Tên hồ sơ', 'Trực ban cầu phao');
    await row('Trực ban cầu phao').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Đổi tên…' }).click();
    await fillDialog(page, 'Tên hồ sơ', 'Trực ban Kênh Xáng');
    await row('Trực ban Kênh Xáng').waitFor();
  });

  test('a copy goes to the trash and comes back, and is deleted for ever only when asked', async () => {
    const { page } = app();
    await dossierMenu(page, sample, 'Nhân đôi');
    await row(`Bản sao của ${sample}`).waitFor();
    await dossierMenu(page, `Bản sao của ${sample}`, 'Xóa');
    await row(`Bản sao của ${sample}`).waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: 'Thùng rác' }).click();
    await dossierMenu(page, `Bản sao của ${sample}`, 'Khôi phục');
    await page.getByRole('heading', { name: 'Thùng rác trống' }).waitFor();
    await page.getByRole('tab', { name: 'Tất cả' }).click();
    await dossierMenu(page, `Bản sao của ${sample}`, 'Xóa');
    await page.getByRole('tab', { name: 'Thùng rác' }).click();
    await dossierMenu(page, `Bản sao của ${sample}`, 'Xóa hẳn…');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Hủy' }).click();
    await row(`Bản sao của ${sample}`).waitFor();
    await dossierMenu(page, `Bản sao của ${sample}`, 'Xóa hẳn…');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Xóa hẳn' }).click();
    await page.getByRole('heading', { name: 'Thùng rác trống' }).waitFor();
    await page.getByRole('tab', { name: 'Tất cả' }).click();
  });

  test('a dossier leaves as one file and comes back from it', async () => {
    const { page } = app();
    const file = await app().saved(() => dossierMenu(page, 'Trực ban Kênh Xáng', 'Xuất hồ sơ thành một tệp…'));
    expect(readFileSync(file).length).toBeGreaterThan(200);
    await dossierMenu(page, 'Trực ban Kênh Xáng', 'Xóa');
    await page.getByRole('tab', { name: 'Thùng rác' }).click();
    await dossierMenu(page, 'Trực ban Kênh Xáng', 'Xóa hẳn…');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Xóa hẳn' }).click();
    await page.getByRole('tab', { name: 'Tất cả' }).click();
    await app().choose([file], () => page.getByRole('button', { name: 'Nhập tệp' }).click());
    await row('Trực ban Kênh Xáng').waitFor();
  });

  test('a backup brings back what was deleted since', async () => {
    const { page } = app();
    await page.keyboard.press('Control+,');
    await page.getByRole('tab', { name: 'Thư viện' }).click();
    const file = await app().saved(() => page.getByRole('button', { name: 'Sao lưu thư viện…' }).click());
    await goTo(page, 'Thư viện');
    await dossierMenu(page, 'Trực ban Kênh Xáng', 'Xóa');
    await row('Trực ban Kênh Xáng').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+,');
    await page.getByRole('tab', { name: 'Thư viện' }).click();
    await app().choose([file], () => page.getByRole('button', { name: 'Khôi phục từ bản sao lưu…' }).click());
    await page.getByRole('alertdialog').getByRole('button', { name: 'Khôi phục' }).click();
    await waitForToast(page, /Đã khôi phục; thư viện cũ/);
    await row('Trực ban Kênh Xáng').waitFor();
  });

  test('"Mở" on the message after an import opens a draft where it is written', async () => {
    const { page } = app();
    const imported = 'Đã nhập 1 tệp';
    // The message of an earlier import opens another one.
    await page.getByText(imported).first().waitFor({ state: 'detached' });
    await app().choose([join(root, 'examples/quy-che-171-song-tien.json')], () =>
      page.getByRole('button', { name: 'Nhập tệp' }).click(),
    );
    await page.getByRole('listitem').filter({ hasText: imported }).getByRole('button', { name: 'Mở' }).click();
    await page.getByRole('treeitem').first().waitFor();
    await goTo(page, 'Thư viện');
  });

  test('what is there stays after a restart, and no second tour comes', async () => {
    await app().restart();
    await row('Trực ban Kênh Xáng').waitFor();
    expect(await app().page.getByText('Chào mừng đến với Phối Hợp').count()).toBe(0);
  });
});
