// The whole way of one regulation, as issue 4 tells it: drafted, mended, kept, changed, compared, exported in every form; a document
// of somebody else's taken in and found; a version brought back; and nothing lost when the computer dies in the middle of a word.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { importDocx } from '../../core/import/import';
import { textOf } from '../../core/tree/text';
import { hasShared, sharedBytes } from '../support/shared';
import { expectAccessible } from './harness/axe';
import { onBothShells } from './harness/on-both-shells';
import { patience } from './harness/running-app';

const title = 'Quy chế cửa khẩu';
const first = 'Phối hợp quản lý cửa khẩu đường bộ';
const second = 'Phối hợp quản lý cửa khẩu đường bộ và lối mở';
const real = 'gold/laws/89-2015-QH13.docx';

onBothShells('journey', (app) => {
  const page = (): Page => app().page;
  const unit = (name: string | RegExp): Locator => page().getByRole('treeitem').filter({ hasText: name }).first();
  const dialog = (): Locator => page().getByRole('dialog');
  const row = (name: string): Locator => page().getByRole('row').filter({ hasText: name }).first();
  const subject = (): Locator => page().getByLabel('Trích yếu').first();

  /** By keyboard: the outline takes arrows. */
  async function choose(name: string): Promise<void> {
    await unit(name).waitFor();
    await page().locator('[role=treeitem][tabindex="0"]').focus();
    await page().keyboard.press('Home');
    const texts = await page().getByRole('treeitem').allInnerTexts();
    for (let step = texts.findIndex((text) => text.includes(name)); step > 0; step -= 1) await page().keyboard.press('ArrowDown');
    await page().locator('[role=treeitem][aria-selected=true]').filter({ hasText: name }).waitFor();
  }

  /** Opened from the library by keyboard; a draft opens where it is written. */
  async function open(name: string): Promise<void> {
    await page().keyboard.press('Control+1');
    await row(name).getByRole('button', { name }).first().press('Enter');
  }

  async function stored(): Promise<string> {
    await page().getByText('Đã lưu', { exact: true }).first().waitFor();
    const shelf = await app().ask('call', 'library.find', { name: title });
    const { id } = (shelf as { value: { id: string } }).value;
    return JSON.stringify(await app().ask('call', 'library.working', { dossier: id }));
  }

  test('the program starts with the examples in the library', async () => {
    await page().getByText('Chào mừng đến với Phối Hợp').waitFor();
    await page().keyboard.press('Escape');
    await page().getByText('Đang thêm văn bản mẫu').or(row('Phối hợp tuần tra')).first().waitFor();
    await row('Phối hợp tuần tra, kiểm soát trên sông Tiền').waitFor();
  });

  test('a new regulation from the pack', async () => {
    await page().keyboard.press('Control+n');
    const pack = dialog().getByRole('radio', { name: /^Quy chế phối hợp \(liên tịch\)/ });
    await pack.focus();
    await page().keyboard.press(' ');
    await dialog().getByRole('textbox').fill(title);
    await page().keyboard.press('Enter');
    await unit('Phạm vi điều chỉnh').waitFor();
  });

  test('it is filled in', async () => {
    await choose('Thông tin chung');
    await subject().fill(first);
    await choose('Các Bên');
    await page().getByLabel('Tên cơ quan').nth(0).fill('Cục Hải quan');
    await page().getByLabel('Tên cơ quan').nth(1).fill('Bộ Tư lệnh Bộ đội Biên phòng');
    await page().locator('.phoihop-page').getByText('BIÊN PHÒNG').first().waitFor();
  });

  test('its articles are put in another order, and the numbers follow', async () => {
    await choose('Đối tượng áp dụng');
    await page().keyboard.press('Alt+ArrowUp');
    await unit(/Điều 1\.\s*Đối tượng áp dụng/).waitFor();
    await unit(/Điều 2\.\s*Phạm vi điều chỉnh/).waitFor();
  });

  test('a finding is mended with one key', async () => {
    await choose('Phạm vi điều chỉnh');
    const heading = page().getByLabel('Tên', { exact: true }).first();
    await heading.fill('Phạm vi quy chế.');
    const fix = page().getByRole('button', { name: 'Bỏ dấu ở cuối tên' }).first();
    await page()
      .getByRole('button', { name: /điều cần xem/ })
      .press('Enter');
    // Down the list, until the one that can be mended is in sight.
    await page().getByRole('region', { name: 'Điều cần xem lại' }).getByRole('listitem').first().hover();
    for (let step = 0; step < 200 && !(await fix.isVisible()); step += 1) await page().mouse.wheel(0, 200);
    await fix.press('Enter');
    await choose('Phạm vi quy chế');
    await expect.poll(() => heading.inputValue(), { timeout: patience }).toBe('Phạm vi quy chế');
    await page().getByRole('region', { name: 'Điều cần xem lại' }).getByRole('button', { name: 'Đóng' }).press('Enter');
  });

  test('it is kept as a version, with its milestone', async () => {
    await page().keyboard.press('Control+Shift+s');
    await dialog().getByLabel('Nội dung thay đổi').fill('Bản đầu');
    await dialog().getByLabel('Mốc').fill('Gửi lấy ý kiến');
    await dialog().getByRole('button', { name: 'Lưu', exact: true }).press('Enter');
    await page().getByText('Đã lưu thành bản 1').first().waitFor();
  });

  test('it is changed', async () => {
    await choose('Thông tin chung');
    await subject().fill(second);
    await choose('Mục đích phối hợp');
    await page().keyboard.press('Delete');
    await unit('Mục đích phối hợp').waitFor({ state: 'detached' });
    await expect.poll(stored, { timeout: patience }).toContain(second);
  });

  test('the versions are compared, change by change', async () => {
    await page().keyboard.press('Control+3');
    await page().getByRole('tab', { name: 'So sánh' }).press('Enter');
    await page()
      .getByText(/^\d+ thay đổi$/)
      .first()
      .waitFor();
    await page().keyboard.press('F7');
    await page()
      .getByText(/^1\/\d+ thay đổi$/)
      .first()
      .waitFor();
    await expectAccessible(page(), 'comparison');
  });

  test('it is exported as .docx, redline, table, .pdf and text, and the files say what they should', async () => {
    await page().keyboard.press('Control+2');
    await unit('Phạm vi quy chế').waitFor();
    await page().keyboard.press('Control+e');
    const docx = await exported('Word (.docx)');
    expect(wordText(docx)).toContain(second);
    const redline = await exported('Bản có theo dõi thay đổi (.docx)');
    const [accepted, rejected] = [wordText(redline, 'accept'), wordText(redline, 'reject')];
    expect(accepted).toContain('và lối mở');
    expect(rejected).not.toContain('và lối mở');
    expect(rejected).toContain('Mục đích phối hợp');
    expect(accepted).not.toContain('Mục đích phối hợp');
    const table = wordText(await exported('Bảng so sánh, thuyết minh (.docx)'));
    expect(table).toMatch(/và lối mở/);
    const pdf = execFileSync('pdftotext', ['-layout', await exported('PDF'), '-'], { encoding: 'utf8' });
    expect(pdf).toMatch(/CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM[\s\S]*Điều 1\. Đối tượng áp dụng[\s\S]*Điều 2\. Phạm vi quy chế/);
    expect(readFileSync(await exported('Văn bản thuần (.txt)'), 'utf8')).toContain('Điều 2. Phạm vi quy chế');
    await dialog().getByRole('button', { name: 'Đóng' }).press('Enter');
    await dialog().waitFor({ state: 'detached' });
  });

  test('a real document is taken in, and found by words without their marks', async () => {
    const file = join(app().data, '..', 'luat.docx');
    writeFileSync(file, hasShared ? sharedBytes(real) : readFileSync(docxOfOurs));
    await page().keyboard.press('Control+1');
    await app().choose([file], () => page().keyboard.press('Control+o'));
    await page()
      .getByText(/Đã nhập/)
      .first()
      .waitFor();
    await page().keyboard.press('Escape');
    await page().keyboard.press('Control+f');
    await page().keyboard.type(hasShared ? 'bao cao thong ke' : 'cua khau duong bo');
    await page().locator('mark').first().waitFor();
    await page().keyboard.press('Escape');
  });

  test('a version is brought back', async () => {
    await open(title);
    await unit('Phạm vi quy chế').waitFor();
    await page().keyboard.press('Control+3');
    await page()
      .getByRole('list', { name: 'Các phiên bản, mới nhất trước' })
      .getByRole('button', { name: /^Bản 1/ })
      .press('Enter');
    await page().getByRole('button', { name: 'Khôi phục bản này' }).press('Enter');
    await page().getByRole('alertdialog').getByRole('button').first().press('Enter');
    await page().getByText('Đã khôi phục bản 1').first().waitFor();
    await open(title);
    await unit('Mục đích phối hợp').waitFor();
    await choose('Thông tin chung');
    expect(await subject().inputValue()).toBe(first);
  });

  test('nothing typed more than a second before a power cut is lost', async () => {
    await open(title);
    await choose('Thông tin chung');
    await subject().fill('');
    await subject().pressSequentially('Phối hợp chống buôn lậu', { delay: 20 });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await subject().pressSequentially(' và gian lận', { delay: 10 });
    await app().kill();
    await app().start();
    await open(title);
    await choose('Thông tin chung');
    expect(await subject().inputValue()).toMatch(/^Phối hợp chống buôn lậu/);
  });

  let docxOfOurs = '';

  async function exported(form: string): Promise<string> {
    await dialog().getByRole('radio', { name: form }).check();
    const file = await app().saved(() => dialog().getByRole('button', { name: 'Xuất', exact: true }).press('Enter'));
    await dialog()
      .getByText(`Đã lưu ${basename(file)}`)
      .waitFor();
    if (form.startsWith('Word')) docxOfOurs = file;
    expect(['.docx', '.pdf', '.txt']).toContain(extname(file));
    return file;
  }

  function wordText(file: string, revisions: 'accept' | 'reject' = 'accept'): string {
    const read = importDocx(new Uint8Array(readFileSync(file)), { revisions });
    expect(read.ok).toBe(true);
    return read.ok ? textOf(read.value.tree) : '';
  }
});
