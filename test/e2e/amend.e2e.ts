// From two texts to the amending regulation and back: written, its loop closed, exported, put into the base again.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importDocx } from '../../core/import/import';
import { textOf } from '../../core/tree/text';
import { expectAccessible } from './harness/axe';
import { onBothShells } from './harness/on-both-shells';
import { begin, fileButton } from './pages/window';

const sample = 'Phối hợp tuần tra, kiểm soát trên sông Tiền';
const example = join(import.meta.dirname, '../../examples/quy-che-171-song-tien.json');
const added = 'Thông tin trao đổi chỉ dùng cho nhiệm vụ phối hợp.';

/** The example with one article more at the end of its first chapter. */
function changed(): string {
  const draft = JSON.parse(readFileSync(example, 'utf8'));
  draft.outline[0].children.push({ id: 'mine', kind: 'article', heading: 'Bảo mật thông tin', wording: `1. ${added}` });
  return JSON.stringify(draft);
}

const text = (file: string) => {
  const read = importDocx(readFileSync(file), {});
  return read.ok ? textOf(read.value.tree) : '';
};

onBothShells('amend', (app) => {
  let amending = '';

  test('the amending regulation is written, and executing it gives the new text', async () => {
    const { page } = app();
    await begin(page);
    const file = join(app().data, '..', 'moi.json');
    writeFileSync(file, changed());
    await page.keyboard.press('Control+5');
    await page.getByLabel('Văn bản hiện hành').selectOption({ label: sample });
    await app().choose([file], () => fileButton(page, 'Văn bản mong muốn').click());
    await page.getByRole('button', { name: 'Lập văn bản sửa đổi' }).click();
    await page.getByText(/^Khép kín/).waitFor();
    await page
      .getByRole('region', { name: 'Các câu sửa đổi' })
      .getByText(/Bổ sung Điều/)
      .first()
      .waitFor();
    await page.getByRole('region', { name: 'Trước và sau từng chỉ dẫn' }).getByText(added).first().waitFor();
    await expectAccessible(page, 'amend');
    amending = await app().saved(() => page.getByRole('button', { name: 'Xuất .docx' }).click());
    expect(text(amending)).toContain(added);
  });

  test('the other layout closes too, and a draft to be reworded is in the library', async () => {
    const { page } = app();
    await page.getByText('Mỗi điều được sửa là một điều').click();
    await page.getByRole('button', { name: 'Lập văn bản sửa đổi' }).click();
    await page.getByText(/^Khép kín/).waitFor();
    await page.getByRole('button', { name: 'Tạo dự thảo để sửa lời văn' }).click();
    await page.getByRole('button', { name: 'Kiểm lại dự thảo đã sửa' }).click();
    await page.getByText(/^Khép kín/).waitFor();
  });

  test('read back and put into the base, it gives a consolidated text that names its source', async () => {
    const { page } = app();
    await page.getByRole('tab', { name: 'Hợp nhất' }).click();
    await page.getByLabel('Văn bản gốc').selectOption({ label: sample });
    await app().choose([amending], () => fileButton(page, 'Thêm văn bản sửa đổi').click());
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByRole('region', { name: 'Kết quả từng chỉ dẫn' }).waitFor();
    await expectAccessible(page, 'consolidate');
    const file = await app().saved(() => page.getByRole('button', { name: 'Xuất văn bản hợp nhất' }).click());
    expect(text(file)).toContain(added);
  });
});
