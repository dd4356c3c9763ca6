// Versions, amending, replacing, succession by keyboard alone, with files of this computer. No mouse, and nothing is focused for
// the user.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { importDocx } from '../support/read-docx';
import { onBothShells } from './harness/on-both-shells';
import { patience } from './harness/running-app';
import { arrowTo, chooseIn, enter, fillIn, fromMenu, handsOn, insideDialog, openDialog, openTab, tabTo } from './pages/keys';

const examples = join(import.meta.dirname, '../../examples');
const sample = 'Phối hợp tuần tra, kiểm soát trên sông Tiền';
const old2019 = join(examples, 'thay-the-3929/quy-che-2019.json');
const now = JSON.parse(readFileSync(join(examples, 'quy-che-thay-the-3929.json'), 'utf8')).subject as string;
const reason = 'Trùng với quy định tại Điều 12 của dự thảo';

onBothShells('papers by keyboard alone', (app) => {
  const page = (): Page => app().page;
  const { press, type, see, gone, here } = handsOn(page);
  const saved = () => app().saved(() => press('Enter'));
  const text = async (file: string) => importDocx(new Uint8Array(readFileSync(file)));

  /** The button of files stands behind the choice of a text. */
  async function takeFile(choice: RegExp, file: string): Promise<void> {
    await tabTo(page(), choice);
    await tabTo(page(), /^button Tệp trên máy/);
    await app().choose([file], () => press('Enter'));
  }

  /** Back to the beginning of the screen: its key leads to it from anywhere. */
  async function begin(key: string): Promise<void> {
    await press('F1');
    await page().getByRole('article', { name: 'Hướng dẫn sử dụng' }).waitFor();
    await press(key);
    await here(/^main/);
  }

  test('a dossier gets a version from a file; any two are compared, filtered, explained', async () => {
    await see('Chào mừng đến với Phối Hợp');
    await press('Escape');
    await see(sample);
    const changed = join(app().data, '..', 'sua.json');
    const draft = JSON.parse(readFileSync(join(examples, 'quy-che-171-song-tien.json'), 'utf8'));
    writeFileSync(changed, JSON.stringify({ ...draft, subject: 'Phối hợp trên sông Tiền và kênh Vĩnh Tế' }));
    await tabTo(page(), /Tên hồ sơ/);
    await arrowTo(page(), new RegExp(`^row.*${sample}`));
    await press('Shift+F10');
    await arrowTo(page(), /^menuitem Xem các phiên bản/);
    await press('Enter');
    await app().choose([changed], () => fromMenu(page(), /^button Khác/, /Thêm bản từ tệp/));
    await enter(page(), /^button Bản 2/);
    await openTab(page(), 'So sánh', 'Tab');
    await see(/^\d+ thay đổi$/);
    await press('F7');
    await tabTo(page(), /^select Lọc/);
    await press('ArrowDown');
    const kind = await page().evaluate(() => (document.activeElement as HTMLSelectElement).value);
    expect(kind).not.toBe('');
    await press('Home');
    await fillIn(page(), /^textarea Lý do/, 'Theo đề nghị của Bên C');
    await enter(page(), /^button Lưu lý do/);
    await page().getByRole('button', { name: 'Lưu lý do' }).waitFor({ state: 'detached' });
    await here(/Lý do|Theo đề nghị/);
    await tabTo(page(), /^button (Song song|Một cột)/, 'Shift+Tab');
    await arrowTo(page(), /^button Một cột/, 'ArrowLeft');
    await press('Enter');
    await arrowTo(page(), /Chỉ chỗ thay đổi/, 'ArrowRight');
    await press(' ');
    await see(/dòng giữ nguyên/);
  });

  test('the sides change places: F7 goes through what the other way round is a change, and the focus stays', async () => {
    const removed = page().locator('del').filter({ hasText: 'kênh Vĩnh Tế' });
    const added = page().locator('ins').filter({ hasText: 'kênh Vĩnh Tế' });
    await added.first().waitFor();
    await enter(page(), /^button Đổi hai bên/, 'Shift+Tab');
    await removed.first().waitFor();
    await see(/^\d+ thay đổi$/);
    await here(/^button Đổi hai bên/);
    await press('Shift+F7');
    await see(/^(\d+)\/\1 thay đổi$/);
    await press('F7');
    await see(/^1\/\d+ thay đổi$/);
    await here(/^button Đổi hai bên/);
    await press('Enter');
    await added.first().waitFor();
    await tabTo(page(), /^button (Song song|Một cột)/);
  });

  test('the comparison leaves as a redline and as a table, and with a file of this computer', async () => {
    const exported = (item: RegExp) =>
      app().saved(async () => {
        await arrowTo(page(), /^button Xuất/, 'ArrowRight');
        await press('Enter');
        await arrowTo(page(), item);
        await press('Enter');
      });
    expect(await text(await exported(/^menuitem Bản có theo dõi/))).toContain('Vĩnh Tế');
    await tabTo(page(), /^button (Song song|Một cột|Xuất)|Chỉ chỗ thay đổi/, 'Shift+Tab');
    expect(await text(await exported(/^menuitem Bảng so sánh, 3 cột/))).toContain('Theo đề nghị của Bên C');
    await tabTo(page(), /^select Đến/, 'Shift+Tab');
    await takeFile(/^select Đến/, join(examples, 'quy-che-an-giang-2019.json'));
    await page().locator('option:checked', { hasText: 'quy-che-an-giang-2019' }).waitFor({ state: 'attached' });
    await here(/^button Tệp trên máy/);
  });

  test('a version comes back, and becomes one with its milestone', async () => {
    await enter(page(), /^button Bản 1/, 'Shift+Tab');
    await enter(page(), /^button Khôi phục bản này/, 'Shift+Tab');
    await insideDialog(page());
    await enter(page(), /^button Khôi phục bản này/);
    await see('Đã khôi phục bản 1');
    await openDialog(page(), 'Control+Shift+s');
    await type('Trở lại bản đầu');
    await fillIn(page(), /^input Mốc/, 'Trình ký');
    await press('Enter');
    await gone();
    await page()
      .getByRole('button', { name: /^Bản 3.*Trình ký/ })
      .waitFor();
    await openDialog(page(), 'Control+e');
    for (const [form, ending] of [
      [/PDF/, /\.pdf$/],
      [/Bản có theo dõi thay đổi/, /\.docx$/],
      [/Bảng so sánh, thuyết minh/, /\.docx$/],
    ] as const) {
      await tabTo(page(), /^(radio|input) (Word|PDF|Bản|Bảng|Văn)/, 'Shift+Tab');
      await arrowTo(page(), form);
      await tabTo(page(), /^button Xuất$/);
      const file = await saved();
      expect(file).toMatch(ending);
      await page()
        .getByRole('dialog')
        .getByText(/^Đã lưu /)
        .waitFor();
    }
    await press('Escape');
    await gone();
  });

  let amending = '';

  test('an amending text from a dossier and a file, its other layout, its draft', async () => {
    await press('Control+5');
    await here(/^main/);
    await chooseIn(page(), /^select Văn bản hiện hành/, sample);
    await takeFile(/^select Văn bản mong muốn/, join(examples, 'sua-doi-171/ban-moi.json'));
    await enter(page(), /^button Lập văn bản sửa đổi/);
    await see(/^Khép kín/);
    await tabTo(page(), /^button Xuất \.docx/);
    amending = await saved();
    expect(await text(amending)).toMatch(/Sửa đổi, bổ sung/i);
    await tabTo(page(), /^input (Sửa|Mỗi|Nhiều|Một)/, 'Shift+Tab');
    await arrowTo(page(), /Mỗi điều được sửa là một điều/);
    await enter(page(), /^button Lập văn bản sửa đổi/);
    await see(/^Khép kín/);
    await enter(page(), /^button Tạo dự thảo để sửa lời văn/);
    await enter(page(), /^button Kiểm lại dự thảo đã sửa/);
    await see(/^Khép kín/);
  });

  test('one amending text for two, and its tờ trình', async () => {
    const draft = JSON.parse(readFileSync(join(examples, 'quy-che-an-giang-2019.json'), 'utf8'));
    const wording = '1. Thông tin trao đổi chỉ dùng cho nhiệm vụ phối hợp.';
    draft.outline[0].children.push({ id: 'mine', kind: 'article', heading: 'Bảo mật thông tin', wording });
    const file = join(app().data, '..', 'moi-2.json');
    writeFileSync(file, JSON.stringify(draft));
    await tabTo(page(), /^input (Mỗi|Nhiều|Một)/, 'Shift+Tab');
    await arrowTo(page(), /Nhiều văn bản: mỗi văn bản là một điều/);
    await enter(page(), /^button Thêm văn bản được sửa/);
    await here(/^select Văn bản hiện hành thứ 2/);
    await chooseIn(page(), /^select Văn bản hiện hành thứ 2/, draft.subject);
    await takeFile(/^select Văn bản mong muốn thứ 2/, file);
    await enter(page(), /^button Lập văn bản sửa đổi/);
    await page()
      .getByRole('region', { name: 'Trước và sau từng chỉ dẫn' })
      .getByRole('heading', { name: draft.subject })
      .waitFor();
    await see(/^Khép kín/);
    await enter(page(), /^button Soạn tờ trình/);
    await page().getByRole('treeitem').first().waitFor();
  });

  test('read back and put into its base', async () => {
    await press('Control+5');
    await here(/^main/);
    await openTab(page(), 'Hợp nhất', 'Tab');
    await chooseIn(page(), /^select Văn bản gốc/, sample);
    // From the library too: chosen, then added; and taken out again.
    await chooseIn(page(), /^select Thêm văn bản sửa đổi/, now);
    await enter(page(), /^button Thêm vào danh sách/);
    await enter(page(), /^button Bỏ/);
    await here(/^(button|select|input)/);
    await tabTo(page(), /^select Văn bản gốc/, 'Shift+Tab');
    await takeFile(/^select Thêm văn bản sửa đổi/, amending);
    await enter(page(), /^button Xem trước/);
    await page().getByRole('region', { name: 'Kết quả từng chỉ dẫn' }).waitFor();
    await tabTo(page(), /^button Xuất văn bản hợp nhất/);
    expect(await text(await saved())).toContain('Điều 9a. ');
  });

  test('replacing: what is open stops the final text, reasons are given, all papers leave', async () => {
    await press('Control+6');
    await here(/^main/);
    await takeFile(/^select Văn bản bị thay thế/, old2019);
    await chooseIn(page(), /^select Dự thảo thay thế/, now);
    await see(/điều của văn bản bị thay thế: giữ nguyên/);
    await enter(page(), /^button Xuất bản chính thức/);
    await page()
      .getByRole('dialog')
      .getByText(/chưa có lý do/)
      .first()
      .waitFor();
    await press('Escape');
    await gone();
    await here(/^button Xuất bản chính thức/);
    await enter(page(), /^button Cần lý do/);
    await press('F7');
    await here(/Lý do đối với/);
    await press('Tab');
    await here(/đã chuyển vào/);
    const first = page().getByRole('row', { name: /^Điều 13\./ });
    await type('Điều 5');
    await first.getByText('Gộp').waitFor();
    await press('Control+a');
    await press('Delete');
    await first.getByText('Bỏ', { exact: true }).waitFor();
    const status = page().getByText(/^(Còn \d+ điều, khoản bị bỏ|Mọi điều, khoản đều)/);
    for (let told = await status.textContent(); told?.startsWith('Còn'); told = await status.textContent()) {
      await press('F7');
      await here(/Lý do đối với/);
      await type(reason);
      await expect.poll(() => status.textContent(), { timeout: patience }).not.toBe(told);
    }
    await see('Mọi điều, khoản đều đã có chỗ đến');
    await tabTo(page(), /^button Xuất bản chính thức/, 'Shift+Tab');
    expect(await text(await saved())).toContain(now);
    for (const paper of [/^button Bản so sánh ba cột/, /^button Bảng đối chiếu/]) {
      await tabTo(page(), paper);
      expect(await text(await saved())).toContain(reason);
    }
    await enter(page(), /^button Soạn tờ trình/);
    await see(/Trong 27 điều của văn bản hiện hành/);
  });

  test('succession: each place decided, the results as files, as a dossier, as an amending text', async () => {
    await press('Control+7');
    await here(/^main/);
    await takeFile(/^select Văn bản cần rà soát/, old2019);
    await fillIn(page(), /^input Tại ngày/, '01/08/2026');
    await see(/Nhận 0, giữ nguyên 0, chưa quyết/);
    await enter(page(), /^button Nhận mọi đề xuất/);
    await see(/Nhận 7\d, giữ nguyên 0/);
    await chooseIn(page(), /^select Thay “/, 'Giữ nguyên');
    await see(/giữ nguyên 1,/);
    const alike = page().getByRole('button', { name: /^Làm như vậy với \d+ chỗ giống hệt/ });
    await tabTo(page(), /^button Làm như vậy với \d+ chỗ giống hệt/);
    const count = Number(/\d+/.exec((await alike.first().textContent()) ?? '')?.[0]);
    const before = await alike.count();
    await press('Enter');
    await see(new RegExp(`giữ nguyên ${1 + count},`));
    await here(/^select Thay “/);
    expect(await alike.count()).toBeLessThan(before);
    await chooseIn(page(), /^select Thay “/, 'Tự ghi …');
    await fillIn(page(), /^input Lời tự ghi thay/, 'Đơn vị thử');
    await see(new RegExp(`giữ nguyên ${count},`));
    for (const paper of [/^button Văn bản mới/, /^button Bản so sánh, thuyết minh/]) {
      await tabTo(page(), paper, 'Shift+Tab');
      expect(await text(await saved())).toContain('Đơn vị thử');
    }
    await enter(page(), /^button Tạo hồ sơ mới/, 'Shift+Tab');
    await see('Đã thay các chỗ đã nhận');
    await insideDialog(page());
    await press('Escape');
    await gone();
    await begin('Control+7');
    await enter(page(), /^button Lập văn bản sửa đổi/);
    await page().getByLabel('Văn bản mong muốn').waitFor();
    await here(/^main/);
    await enter(page(), /^button Lập văn bản sửa đổi/);
    await see(/^Khép kín/);
  });
});
