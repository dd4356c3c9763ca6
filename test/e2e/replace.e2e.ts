// Replacing and succession: every dropped unit gets a reason before the final version leaves, typed reasons stay, and names that
// are out of date are decided one by one.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importDocx } from '../../core/import/import';
import { textOf } from '../../core/tree/text';
import { expectAccessible, expectAccessibleInBoth } from './harness/axe';
import { onBothShells } from './harness/on-both-shells';
import { begin, dialog, fileButton } from './pages/window';

const examples = join(import.meta.dirname, '../../examples');
const old = join(examples, 'thay-the-3929/quy-che-2019.json');
const now = JSON.parse(readFileSync(join(examples, 'quy-che-thay-the-3929.json'), 'utf8')).subject as string;
const reason = 'Trùng với quy định tại Điều 12 của dự thảo';

const text = (file: string) => {
  const read = importDocx(readFileSync(file), {});
  return read.ok ? textOf(read.value.tree) : '';
};

onBothShells('replace', (app) => {
  test('what became of every unit is shown, and what is open stops the final version', async () => {
    const { page } = app();
    await begin(page);
    await page.keyboard.press('Control+6');
    await page.getByText('Chọn hai văn bản để đối chiếu').waitFor();
    await expectAccessible(page, 'replace, empty');
    await app().choose([old], () => fileButton(page, 'Văn bản bị thay thế').click());
    await page.getByLabel('Dự thảo thay thế').selectOption({ label: now });
    await page.getByRole('row', { name: /^Điều 13\./ }).waitFor();
    await page.getByText(/điều của văn bản bị thay thế: giữ nguyên/).waitFor();
    await page.getByRole('button', { name: 'Xuất bản chính thức (.docx)' }).click();
    await dialog(page)
      .getByText(/Điều 13 của văn bản hiện hành bị bỏ mà chưa có lý do/)
      .waitFor();
    await page.keyboard.press('Escape');
    await page
      .getByRole('region', { name: 'Cân đối trách nhiệm của các bên' })
      .getByRole('row', { name: /Thêm$/ })
      .first()
      .waitFor();
  });

  test('the words of an article are read where its reason is given', async () => {
    const { page } = app();
    await page.getByRole('button', { name: /^Điều 13\. / }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Không có trong dự thảo thay thế.').waitFor();
    await page.getByText('3. Kết quả phối hợp được lập biên bản và lưu ở mỗi đơn vị tham gia.').waitFor();
    await page.getByRole('button', { name: /^Điều 2\. / }).click();
    await page.locator('del', { hasText: 'Tổng cục' }).first().waitFor();
    await page.locator('ins', { hasText: 'Cục' }).first().waitFor();
    await expectAccessible(page, 'replace, words');
    await page.getByRole('button', { name: /^Điều 13\. / }).click();
    await page.getByText('Không có trong dự thảo thay thế.').waitFor({ state: 'detached' });
  });

  test('nor is it stored as issued while one is open', async () => {
    const { page } = app();
    await page.keyboard.press('Control+1');
    await page.getByRole('button', { name: now, exact: true }).first().click();
    await page.getByRole('treeitem').first().waitFor();
    await page.keyboard.press('Control+Shift+s');
    await dialog(page).getByLabel('Trạng thái').selectOption({ label: 'Đã ban hành' });
    await dialog(page).getByRole('button', { name: 'Lưu', exact: true }).click();
    await dialog(page)
      .getByText(/Còn 2 điều, khoản của văn bản bị thay thế chưa có lý do/)
      .waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+6');
    await page.getByRole('row', { name: /^Điều 13\./ }).waitFor();
  });

  test('reasons are typed where F7 leads, and are there after leaving and after a new start', async () => {
    const { page } = app();
    await page.getByRole('button', { name: /^Cần lý do/ }).click();
    await page.keyboard.press('F7');
    const first = page.getByRole('textbox', { name: /^Lý do đối với/ }).first();
    expect(await first.evaluate((element) => element === document.activeElement)).toBe(true);
    for (let guard = 0; guard < 30; guard += 1) {
      await page.keyboard.insertText(reason);
      await page.waitForTimeout(50);
      if ((await page.getByText('Mọi điều, khoản đều đã có chỗ đến').count()) > 0) break;
      await page.keyboard.press('F7');
    }
    await page.getByText('Mọi điều, khoản đều đã có chỗ đến').waitFor();
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+6');
    await page.getByText(reason).first().waitFor();
    await app().restart();
    const again = app().page;
    await again.getByText(now).first().waitFor();
    await again.keyboard.press('Control+6');
    await app().choose([old], () => fileButton(again, 'Văn bản bị thay thế').click());
    await again.getByLabel('Dự thảo thay thế').selectOption({ label: now });
    await again.getByText(reason).first().waitFor();
    await again.getByText('Mọi điều, khoản đều đã có chỗ đến').waitFor();
  });

  test('the final version, the comparison, the table, and the submission with its figures', async () => {
    const { page } = app();
    const final = await app().saved(() => page.getByRole('button', { name: 'Xuất bản chính thức (.docx)' }).click());
    expect(text(final)).toContain('Điều 1.');
    const comparison = await app().saved(() => page.getByRole('button', { name: 'Bản so sánh ba cột (.docx)' }).click());
    expect(text(comparison)).toContain(reason);
    const table = await app().saved(() => page.getByRole('button', { name: 'Bảng đối chiếu (.docx)' }).click());
    expect(text(table)).toContain(reason);
    await expectAccessibleInBoth(page, 'replace');
    await page.getByRole('button', { name: 'Soạn tờ trình' }).click();
    await page
      .getByText(/Trong 27 điều của văn bản hiện hành/)
      .first()
      .waitFor();
  });
});

onBothShells('succession', (app) => {
  const sample = 'Phối hợp tuần tra, kiểm soát trên sông Tiền';

  test('places that are out of date are shown, each is decided, and the decisions stay', async () => {
    const { page } = app();
    await begin(page);
    await page.keyboard.press('Control+7');
    await page.getByText('Chọn văn bản cần rà soát').first().waitFor();
    await expectAccessible(page, 'succession, empty');
    await app().choose([old], () => fileButton(page, 'Văn bản cần rà soát').click());
    await page.getByLabel('Tại ngày').fill('2026-08-01');
    await page.getByRole('row', { name: /điểm b khoản 1 Điều 2 / }).waitFor();
    await page.getByText(/Nhận 0, giữ nguyên 0, chưa quyết/).waitFor();
    await page.getByRole('button', { name: 'Nhận mọi đề xuất rõ ràng' }).click();
    await page.getByText(/Nhận 7\d, giữ nguyên 0/).waitFor();
    const asked = page.getByLabel('Thay “Công an cấp huyện” tại Điều 13', { exact: true });
    await asked.selectOption('keep');
    await page.getByText(/giữ nguyên 1,/).waitFor();
    await page
      .getByRole('region', { name: 'Danh mục thay đổi kèm lý do' })
      .getByText(/Cập nhật tên gọi từ ngày 01\/03\/2025/)
      .first()
      .waitFor();
  });

  test('a comparison with reasons, a new text, a draft in the library', async () => {
    const { page } = app();
    const table = await app().saved(() => page.getByRole('button', { name: 'Bản so sánh, thuyết minh' }).click());
    expect(text(table)).toContain('Cập nhật tên gọi từ ngày 01/03/2025');
    const file = await app().saved(() => page.getByRole('button', { name: 'Văn bản mới (.docx)' }).click());
    expect(text(file)).toContain('Cục trưởng Cục Hải quan');
    await page.getByRole('button', { name: 'Tạo hồ sơ mới' }).click();
    await page.getByText('Đã thay các chỗ đã nhận').first().waitFor();
    await dialog(page)
      .getByText(/112\/2014/)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+1');
    await page
      .getByText(/quy-che-2019.*đã cập nhật tên gọi/)
      .first()
      .waitFor();
  });

  test('the accepted names become an amending regulation by phrases', async () => {
    const { page } = app();
    await page.keyboard.press('Control+7');
    await page.getByText(/Nhận 7\d, giữ nguyên 1/).waitFor();
    await page.getByRole('button', { name: 'Lập văn bản sửa đổi' }).click();
    await page.getByLabel('Văn bản mong muốn').waitFor();
    await page.getByRole('button', { name: 'Lập văn bản sửa đổi' }).click();
    await page.getByText(/^Khép kín/).waitFor();
    await page
      .getByText(/[Tt]hay (thế )?cụm từ/)
      .first()
      .waitFor();
  });

  test('decisions about a dossier are there after a new start, and its working copy takes them', async () => {
    const { page } = app();
    await page.keyboard.press('Control+7');
    await page.getByLabel('Văn bản cần rà soát').selectOption({ label: sample });
    await page.getByLabel('Tại ngày').fill('2026-08-01');
    const row = page
      .getByRole('row')
      .filter({ has: page.locator('mark') })
      .first();
    await row.waitFor();
    await row.getByRole('combobox').selectOption('own');
    await row.getByRole('textbox').fill('Đơn vị thử');
    await page.getByText(/Nhận 1,/).waitFor();
    // What was typed a second ago is on the disk.
    await page.waitForTimeout(1_000);
    await app().restart();
    const again = app().page;
    await again.getByText(sample).first().waitFor();
    await again.keyboard.press('Control+7');
    await again.getByLabel('Văn bản cần rà soát').selectOption({ label: sample });
    await again.getByLabel('Tại ngày').fill('2026-08-01');
    await again.getByText(/Nhận 1,/).waitFor();
    await expectAccessibleInBoth(again, 'succession');
    await again.getByRole('button', { name: 'Nhận mọi đề xuất rõ ràng' }).click();
    await again.getByRole('button', { name: 'Thay trong hồ sơ' }).click();
    await again.getByText('Đã thay các chỗ đã nhận').first().waitFor();
    const { value: found } = (await app().ask('call', 'library.find', { name: sample })) as { value: { id: string } };
    const working = JSON.stringify(await app().ask('call', 'library.working', { dossier: found.id }));
    expect(working).toContain('"Hải quan cửa khẩu Vĩnh Xương"');
  });
});
