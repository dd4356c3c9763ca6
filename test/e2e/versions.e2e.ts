// The life of a dossier: versions, any two compared, reasons, redline and table, an old version brought back; settings beside it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { importDocx } from '../../core/import/import';
import { textOf } from '../../core/tree/text';
import { expectAccessible, expectAccessibleInBoth } from './harness/axe';
import { onBothShells } from './harness/on-both-shells';
import { begin, dialog, dossierMenu, goTo, setTheme } from './pages/window';

const sample = 'Phối hợp tuần tra, kiểm soát trên sông Tiền';
const subject = 'Phối hợp tuần tra, kiểm soát và xử lý vi phạm trên sông Tiền';
const example = join(import.meta.dirname, '../../examples/quy-che-171-song-tien.json');

const docxText = (file: string, revisions: 'accept' | 'reject' = 'accept') => {
  const read = importDocx(readFileSync(file), { revisions });
  return read.ok ? textOf(read.value.tree) : '';
};

/** What is asked of every screen in front of it. */
type Look = (page: Page, screen: string) => Promise<void>;

async function everyScreen(page: Page, look: Look): Promise<void> {
  await page.keyboard.press('Control+,');
  for (const tab of ['Cơ quan và người soạn', 'Mẫu văn bản', 'Thư viện', 'Hiển thị']) {
    await page.getByRole('tab', { name: tab }).click();
    await look(page, `settings, ${tab}`);
  }
  await page.keyboard.press('F1');
  await page.getByRole('article', { name: 'Hướng dẫn sử dụng' }).waitFor();
  await look(page, 'guide');
  await goTo(page, 'Thư viện');
  await page.getByRole('row', { name: /Trình ký/ }).waitFor();
  await look(page, 'library');
  await dossierMenu(page, sample, 'Xem các phiên bản');
  await page.getByRole('button', { name: /^Bản 2/ }).click();
  await page.getByRole('tab', { name: 'So sánh' }).click();
  await page.getByRole('listitem').filter({ hasText: 'Sửa tên văn bản' }).waitFor();
  await page.keyboard.press('F7');
  await look(page, 'comparison');
  await page.keyboard.press('Control+5');
  await page.getByRole('tab', { name: 'Hợp nhất' }).click();
  await look(page, 'amend');
  await page.keyboard.press('Control+4');
  await page.getByRole('heading', { name: 'Họp', exact: true }).waitFor();
  await look(page, 'meetings');
}

/** The record of a meeting, dialogs, the tour, the pane of findings, search. */
async function everyPart(page: Page, look: Look): Promise<void> {
  await page
    .getByRole('button', { name: /^Hội nghị giao ban/ })
    .first()
    .click();
  for (const tab of ['Chuẩn bị', 'Người dự', 'Ghi biên bản', 'Kết quả, kết luận', 'Văn bản']) {
    await page.getByRole('tab', { name: tab }).click();
    await look(page, `meeting, ${tab}`);
  }
  await goTo(page, 'Thư viện');
  await page.getByRole('searchbox').fill('buon lau');
  await page.locator('mark').first().waitFor();
  await look(page, 'search');
  await page.getByRole('searchbox').fill('');
  for (const item of ['Đổi tên…', 'Gắn nhãn…']) await inDialog(page, item, () => dossierMenu(page, sample, item), look);
  await page.getByRole('button', { name: sample, exact: true }).first().click();
  await page.locator('.phoihop-page').first().waitFor();
  await page.keyboard.press('F8');
  await page.getByRole('region', { name: 'Điều cần xem lại' }).waitFor();
  await look(page, 'open findings');
  for (const key of ['Control+n', 'Control+e', 'Control+Shift+S', 'Control+Shift+N', 'Control+/'])
    await inDialog(page, key, () => page.keyboard.press(key), look);
  // Electron's menu is the system's, and out of reach from here.
  const help = page.getByRole('button', { name: 'Trợ giúp', exact: true });
  if ((await help.count()) === 0) return;
  for (const item of ['Giới thiệu chương trình', 'Giới thiệu nhanh']) {
    const open = async () => {
      await help.click();
      await page.getByRole('menuitem', { name: item }).click();
    };
    await inDialog(page, item, open, look);
  }
}

async function inDialog(page: Page, name: string, open: () => Promise<void>, look: Look): Promise<void> {
  await open();
  await dialog(page).waitFor();
  await look(page, `dialog, ${name}`);
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
}

onBothShells('versions', (app) => {
  test('a file becomes the next version, and what changed is shown', async () => {
    const { page } = app();
    await begin(page);
    const changed = join(app().data, '..', 'sua.json');
    writeFileSync(changed, JSON.stringify({ ...JSON.parse(readFileSync(example, 'utf8')), subject }));
    await dossierMenu(page, sample, 'Xem các phiên bản');
    await page.getByRole('button', { name: 'Khác' }).click();
    await app().choose([changed], () => page.getByRole('menuitem', { name: 'Thêm bản từ tệp…' }).click());
    await page.getByRole('button', { name: /^Bản 2/ }).click();
    await page.getByText(subject).first().waitFor();
    await expectAccessible(page, 'versions');
    await page.getByRole('tab', { name: 'So sánh' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Sửa tên văn bản' }).waitFor();
  });

  test('F7 goes to the change; a reason is kept', async () => {
    const { page } = app();
    await page.keyboard.press('F7');
    await page.locator('ins', { hasText: 'và xử lý vi phạm' }).first().waitFor();
    await page.getByLabel('Lý do').fill('Theo đề nghị của Bên C');
    await page.getByRole('button', { name: 'Lưu lý do' }).click();
    await page.getByRole('button', { name: 'Lưu lý do' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Một cột' }).click();
    await page.getByText('Chỉ chỗ thay đổi').click();
    await page
      .getByText(/dòng giữ nguyên/)
      .first()
      .waitFor();
    await expectAccessible(page, 'comparison');
  });

  test('the redline holds both texts, the table the reason', async () => {
    const { page } = app();
    const exported = async (item: string) =>
      app().saved(async () => {
        await page.getByRole('toolbar', { name: 'Công cụ so sánh' }).getByRole('button', { name: 'Xuất' }).click();
        await page.getByRole('menuitem', { name: item }).click();
      });
    const redline = await exported('Bản có theo dõi thay đổi (.docx)');
    expect(docxText(redline)).toContain(subject);
    expect(docxText(redline, 'reject')).not.toContain(subject);
    const table = await exported('Bảng so sánh, 3 cột (.docx)');
    expect(docxText(table)).toContain('Theo đề nghị của Bên C');
  });

  test('export writes .docx, PDF and plain text', async () => {
    const { page } = app();
    const exported = async (form: string) => {
      await page.keyboard.press('Control+e');
      await dialog(page).getByText(form).click();
      const file = await app().saved(() => dialog(page).getByRole('button', { name: 'Xuất', exact: true }).click());
      await dialog(page)
        .getByText(/^Đã lưu /)
        .waitFor();
      await expectAccessible(page, 'export');
      await page.keyboard.press('Escape');
      await dialog(page).waitFor({ state: 'detached' });
      return file;
    };
    expect(docxText(await exported('Word (.docx)'))).toContain('Điều 1.');
    expect(readFileSync(await exported('PDF'), 'latin1').slice(0, 5)).toBe('%PDF-');
    expect(readFileSync(await exported('Văn bản thuần (.txt)'), 'utf8')).toContain('Điều 1.');
  });

  test('an old version comes back as what is worked on, and becomes a version with a milestone', async () => {
    const { page } = app();
    await page.getByRole('button', { name: /^Bản 1/ }).click();
    await page.getByRole('button', { name: 'Khôi phục bản này' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Khôi phục bản này' }).click();
    await page.keyboard.press('Control+Shift+S');
    await dialog(page).getByLabel('Nội dung thay đổi').fill('Trở lại bản đầu');
    await dialog(page).getByLabel('Mốc').fill('Trình ký');
    await expectAccessible(page, 'save version');
    await dialog(page).getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByRole('button', { name: /^Bản 3.*Trình ký/ }).click();
    await goTo(page, 'Thư viện');
    await page.getByRole('row', { name: /Trình ký/ }).waitFor();
  });

  test('what was said of the agency stands in a new document', async () => {
    const { page } = app();
    await page.keyboard.press('Control+,');
    await page.getByRole('tab', { name: 'Cơ quan và người soạn' }).click();
    await page.getByLabel('Tên cơ quan').fill('Đồn Biên phòng Thử Nghiệm');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.keyboard.press('Control+n');
    await dialog(page).getByText('Điền sẵn cơ quan của bạn: Đồn Biên phòng Thử Nghiệm.').waitFor();
    await expectAccessible(page, 'new document');
    await dialog(page).getByLabel('Tên hồ sơ').fill('Thử điền sẵn');
    await dialog(page).getByRole('button', { name: 'Tạo' }).click();
    await dialog(page).waitFor({ state: 'detached' });
    await goTo(page, 'Phiên bản');
    await page.getByText('ĐỒN BIÊN PHÒNG THỬ NGHIỆM').first().waitFor();
  });

  test('every screen in the light and in the dark: axe finds nothing serious', async () => {
    await everyScreen(app().page, expectAccessibleInBoth);
    await everyPart(app().page, expectAccessibleInBoth);
  }, 180_000);

  test('every screen in high contrast: axe finds nothing serious', async () => {
    const { page } = app();
    await setTheme(page, 'Tương phản cao');
    await everyScreen(page, expectAccessible);
    // What is under the mouse or chosen has a bright ground there.
    await goTo(page, 'Thư viện');
    await page.getByRole('row', { name: sample }).first().hover();
    await expectAccessible(page, 'library, a row under the mouse');
    await page.getByRole('button', { name: sample, exact: true }).first().click();
    await page.locator('.phoihop-page').first().waitFor();
    await page.getByRole('treeitem').nth(3).hover();
    await expectAccessible(page, 'draft, a row of the outline chosen, one under the mouse');
    await setTheme(page, 'Sáng');
  }, 180_000);

  test('English is spoken throughout, and the page says so', async () => {
    const { page } = app();
    await page.keyboard.press('Control+,');
    await page.getByRole('tab', { name: 'Hiển thị' }).click();
    await page.getByRole('radio', { name: 'English' }).check();
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('en');
  });
});
