// Everything of the suite by keyboard alone: Tab, arrows, Enter, Space, Escape, letters and shortcuts. No mouse, and nothing is
// focused for the user.
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ElectronApp } from './harness/electron-app';
import { onBothShells } from './harness/on-both-shells';
import { patience } from './harness/running-app';
import { arrowTo, chooseIn, enter, fillIn, focused, handsOn, openDialog, tabTo } from './pages/keys';

const title = 'Quy chế bàn phím';
const sample = 'Phối hợp tuần tra, kiểm soát trên sông Tiền';

onBothShells('keyboard alone', (app) => {
  const page = (): Page => app().page;
  const { press, see, gone } = handsOn(page);
  const unit = (name: RegExp) => page().getByRole('treeitem').filter({ hasText: name }).first().waitFor();

  /** What Electron was asked to open and to show, in place of the programs of this computer. */
  async function openedFiles(): Promise<() => Promise<readonly string[]>> {
    const running = app();
    if (!(running instanceof ElectronApp)) return async () => [];
    await running.main.evaluate(({ shell }) => {
      const opened: string[] = [];
      Object.assign(globalThis, { opened });
      shell.openPath = async (path) => {
        opened.push(path);
        return '';
      };
      shell.showItemInFolder = (path) => void opened.push(`folder of ${path}`);
    });
    return () => running.main.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
  }

  /** The grid of dossiers is one stop of Tab; arrows go through its rows, and into a row. */
  async function toRow(name: RegExp): Promise<void> {
    await tabTo(page(), /^(button|columnheader) Tên hồ sơ|^row/);
    await arrowTo(page(), new RegExp(`^row.*${name.source}`));
  }

  test('Enter in the dialog of a new document holds, even before the packs are there', async () => {
    await see('Chào mừng đến với Phối Hợp');
    await press('Escape');
    await see(sample);
    await openDialog(page(), 'Control+n');
    await tabTo(page(), /^input Tên hồ sơ/);
    await page().keyboard.insertText(title);
    await press('Enter');
    await unit(/Phạm vi điều chỉnh/);
  });

  test('answers, order of articles, own words, undo', async () => {
    await fillIn(page(), /Trích yếu/, 'Phối hợp bằng bàn phím');
    await page().locator('.phoihop-page').getByText('Phối hợp bằng bàn phím').first().waitFor();
    await tabTo(page(), /^treeitem/, 'Shift+Tab');
    await arrowTo(page(), /^treeitem.*Đối tượng áp dụng/);
    await press('Alt+ArrowUp');
    await unit(/Điều 1\.\s*Đối tượng áp dụng/);
    await press('Control+z');
    await unit(/Điều 1\.\s*Phạm vi điều chỉnh/);
    await press('Control+y');
    await unit(/Điều 1\.\s*Đối tượng áp dụng/);
    await tabTo(page(), /^treeitem/, 'Shift+Tab');
    await enter(page(), /Sửa lời văn/);
    await page().locator('.ProseMirror').waitFor();
    await expect.poll(() => focused(page()), { timeout: patience }).toMatch(/^textbox|ProseMirror|^div/);
    await press('Control+End');
    await page().keyboard.type(' Viet bang phim.');
    await press('Escape');
    await tabTo(page(), /điều cần xem/);
  });

  /** What is typed within half a second is one step of undo: a hand rests between two deeds. */
  const stored = async () => {
    await page().waitForTimeout(300);
    await page().locator('[data-save=saved]').waitFor();
  };

  test('units are added in the editor, copied, switched off and removed', async () => {
    await tabTo(page(), /^treeitem/, 'Shift+Tab');
    await arrowTo(page(), /^treeitem.*Phạm vi điều chỉnh/);
    await tabTo(page(), /^button Thêm$/, 'Shift+Tab');
    await press('Enter');
    await arrowTo(page(), /^menuitem Điều$/);
    await press('Enter');
    await see('Điều 3. chưa có tên.');
    await fillIn(page(), /^textarea Tên\b/, 'Bảo mật bằng phím');
    await unit(/Bảo mật bằng phím/);
    await tabTo(page(), /^treeitem.*Bảo mật bằng phím/, 'Shift+Tab');
    const own = page().getByRole('treeitem').filter({ hasText: 'Bảo mật bằng phím' });
    await press('Control+d');
    await expect.poll(() => own.count(), { timeout: patience }).toBe(2);
    await press(' ');
    await page().getByRole('switch', { name: 'Có trong văn bản' }).and(page().locator(':not(:checked)')).waitFor();
    await stored();
    await press('Delete');
    await expect.poll(() => own.count(), { timeout: patience }).toBe(1);
    await stored();
    await press('Control+z');
    await expect.poll(() => own.count(), { timeout: patience }).toBe(2);
    await press('Control+y');
    await expect.poll(() => own.count(), { timeout: patience }).toBe(1);
    await press('Control+1');
    await page().getByRole('heading', { name: 'Thư viện' }).waitFor();
    await press('Control+2');
    await unit(/Bảo mật bằng phím/);
  });

  test('a finding is gone to and mended', async () => {
    await tabTo(page(), /^treeitem/, 'Shift+Tab');
    await arrowTo(page(), /^treeitem.*Phạm vi điều chỉnh/);
    await fillIn(page(), /^textarea Tên\b/, 'Phạm vi quy chế.');
    await see(/Phạm vi quy chế\./);
    const pane = page().getByRole('region', { name: 'Điều cần xem lại' });
    const current = pane.locator('[aria-current=step]');
    const mended = current.getByRole('button', { name: 'Bỏ dấu ở cuối tên' });
    await press('F8');
    await current.first().waitFor();
    // What the form of the text is about stands at the end.
    for (let step = 0; step < 200 && !(await mended.isVisible()); step += 1) {
      await press('Shift+F8');
      await current.first().waitFor();
      if (step % 20 !== 0) continue;
      const [inner, outer] = [await current.boundingBox(), await pane.boundingBox()];
      expect(inner && outer && inner.y >= outer.y - 1 && inner.y + inner.height <= outer.y + outer.height + 1).toBe(true);
    }
    await enter(page(), /Bỏ dấu ở cuối tên/);
    await unit(/Phạm vi quy chế$/);
    await enter(page(), /^button Đóng/);
  });

  test('find and replace', async () => {
    await press('Control+h');
    await page().keyboard.insertText('bằng bàn phím');
    await fillIn(page(), /Thay bằng/, 'không cần chuột');
    await enter(page(), /Thay tất cả/);
    await page().locator('.phoihop-page').getByText('không cần chuột').first().waitFor();
    await press('Escape');
  });

  test('a version, another, the comparison, a reason', async () => {
    await openDialog(page(), 'Control+Shift+s');
    await page().keyboard.insertText('Bản đầu');
    await enter(page(), /^button Lưu$/);
    await see('Đã lưu thành bản 1');
    await tabTo(page(), /^treeitem/, 'Shift+Tab');
    await arrowTo(page(), /^treeitem.*Thông tin chung/, 'ArrowUp');
    await fillIn(page(), /Trích yếu/, 'Phối hợp lần hai');
    await page().locator('.phoihop-page').getByText('Phối hợp lần hai').first().waitFor();
    await openDialog(page(), 'Control+Shift+s');
    await page().keyboard.insertText('Bản hai');
    await enter(page(), /^button Lưu$/);
    await see('Đã lưu thành bản 2');
    await press('Control+3');
    await enter(page(), /^button Bản 2/);
    await tabTo(page(), /^tab (Đọc|So sánh)/);
    await arrowTo(page(), /^tab So sánh/, 'ArrowRight');
    await press('Enter');
    await see(/^\d+ thay đổi$/);
    await press('F7');
    await see(/^1\/\d+ thay đổi$/);
    await tabTo(page(), /^button Song song/);
    await arrowTo(page(), /^button Xuất/, 'ArrowRight');
    await press('Enter');
    await arrowTo(page(), /^menuitem Bản có theo dõi thay đổi/);
    await press('Escape');
    await tabTo(page(), /^textarea Lý do/);
    await page().keyboard.insertText('Theo ý kiến góp ý');
    await press('Tab');
  });

  test('export and print; Escape leaves the dialog afterwards', async () => {
    await press('Control+2');
    await unit(/Phạm vi quy chế/);
    await openDialog(page(), 'Control+e');
    await tabTo(page(), /Word \(\.docx\)|^radio|^input.*docx/);
    await tabTo(page(), /^button Xuất$/);
    const opened = await openedFiles();
    const file = await app().saved(() => press('Enter'));
    await see(`Đã lưu ${basename(file)}`);
    if (app().shell === 'electron') {
      await enter(page(), /^button Mở/);
      await enter(page(), /^button .*thư mục/);
      await expect.poll(opened, { timeout: patience }).toEqual([file, `folder of ${file}`]);
    }
    await press('Escape');
    await gone();
    await openDialog(page(), 'Control+e');
    await tabTo(page(), /Word \(\.docx\)/);
    await arrowTo(page(), /Văn bản thuần/);
    await tabTo(page(), /^button Xuất$/);
    expect(await app().saved(() => press('Enter'))).toMatch(/\.txt$/);
    await press('Escape');
    await gone();
    const pdf = await app().saved(() => press('Control+p'));
    expect(pdf).toMatch(/\.pdf$/);
    await see(/Bản in đã lưu/);
  });

  test('the library: search, import, names, trash and back', async () => {
    const file = join(app().data, '..', 'ban-phim.txt');
    writeFileSync(file, 'Điều 1. Phạm vi\n1. Văn bản nhập bằng bàn phím.\n');
    await press('Control+1');
    await page().getByRole('heading', { name: 'Thư viện' }).waitFor();
    await app().choose([file], () => press('Control+o'));
    await see(/Đã nhập/);
    await press('Escape');
    await press('Control+f');
    await page().keyboard.type('nhap bang ban phim');
    await page().locator('mark').first().waitFor();
    await press('Control+a');
    await press('Delete');
    await toRow(/ban-phim/);
    await press('Shift+F10');
    await arrowTo(page(), /^menuitem Đổi tên/);
    await press('Enter');
    await page().getByRole('dialog').waitFor();
    await press('Control+a');
    await page().keyboard.insertText('Tên mới');
    await press('Enter');
    await gone();
    await see('Tên mới');
    await toRow(/Tên mới/);
    await press('Shift+F10');
    await arrowTo(page(), /^menuitem Gắn nhãn/);
    await press('Enter');
    await page().getByRole('dialog').waitFor();
    await page().keyboard.insertText('bàn phím; thử');
    await press('Enter');
    await gone();
    await tabTo(page(), /^select Lọc theo nhãn/);
    await chooseIn(page(), /^select/, 'bàn phím');
    await page().getByRole('row', { name: sample }).waitFor({ state: 'detached' });
    await chooseIn(page(), /^select/, 'Mọi nhãn', 'ArrowUp');
    await toRow(/Tên mới/);
    await arrowTo(page(), /^button Thao tác với “Tên mới/, 'ArrowRight');
    await press('Enter');
    await arrowTo(page(), /^menuitem Xóa/);
    await press('Enter');
    await page().getByRole('row', { name: 'Tên mới' }).waitFor({ state: 'detached' });
    await tabTo(page(), /^tab Tất cả/);
    await arrowTo(page(), /^tab Thùng rác/, 'ArrowRight');
    await press('Enter');
    await toRow(/Tên mới/);
    await press('Shift+F10');
    await arrowTo(page(), /^menuitem Khôi phục/);
    await press('Enter');
    await page().getByRole('row', { name: 'Tên mới' }).waitFor({ state: 'detached' });
  });

  test('settings: tabs, theme', async () => {
    await press('Control+,');
    await tabTo(page(), /^tab/);
    await arrowTo(page(), /^tab Hiển thị/, 'ArrowRight');
    await press('Enter');
    await tabTo(page(), /^input (Theo hệ thống|Sáng|Tối)/);
    await arrowTo(page(), /^input Tối/, 'ArrowDown');
    await expect.poll(() => page().getByRole('radio', { name: 'Tối' }).isChecked()).toBe(true);
  });

  test('a meeting, the guide, the list of keys, about', async () => {
    await openDialog(page(), 'Control+Shift+n');
    await press('Escape');
    await gone();
    await press('F1');
    await page().getByRole('heading', { level: 1 }).first().waitFor();
    await openDialog(page(), 'Control+/');
    await press('Escape');
    await gone();
    if (app().shell === 'electron') return;
    // The browser's menus are drawn by the page.
    await press('F10');
    await expect.poll(() => focused(page()), { timeout: patience }).toBe('button Tệp');
    await arrowTo(page(), /^button Trợ giúp$/, 'ArrowRight');
    await press('ArrowDown');
    await arrowTo(page(), /^menuitem Giới thiệu chương trình/);
    await press('Enter');
    await page().getByRole('dialog').waitFor();
    await press('Escape');
    await gone();
  });
});
