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
const other = 'Phối hợp hoạt động giữa Bộ Chỉ huy Bộ đội Biên phòng tỉnh An Giang và Cục Hải quan An Giang';
const added = 'Thông tin trao đổi chỉ dùng cho nhiệm vụ phối hợp.';

/** An example with one article more at the end of its first chapter. */
function changed(file = example): string {
  const draft = JSON.parse(readFileSync(file, 'utf8'));
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

  test('one text for two: what it does to each is shown, and the tờ trình is drafted', async () => {
    const { page } = app();
    const file = join(app().data, '..', 'moi-2.json');
    writeFileSync(file, changed(join(import.meta.dirname, '../../examples/quy-che-an-giang-2019.json')));
    await page.keyboard.press('Control+5');
    await page.getByText('Nhiều văn bản: mỗi văn bản là một điều').click();
    await page.getByRole('button', { name: 'Thêm văn bản được sửa' }).click();
    await page.getByLabel('Văn bản hiện hành thứ 2').selectOption({ label: other });
    await app().choose([file], () => fileButton(page, 'Văn bản mong muốn thứ 2').click());
    await page.getByRole('button', { name: 'Lập văn bản sửa đổi' }).click();
    await page.getByText(/^Khép kín/).waitFor();
    const results = page.getByRole('region', { name: 'Trước và sau từng chỉ dẫn' });
    await results.getByRole('heading', { name: other }).waitFor();
    expect(await results.getByText('Không thực hiện được').count()).toBe(0);
    expect(await results.getByText(added).count()).toBe(2);
    await page.getByRole('button', { name: 'Soạn tờ trình' }).click();
    await page.getByRole('treeitem').first().waitFor();
    expect(await page.title()).toContain('Ban hành Quy chế sửa đổi, bổ sung');
    await page.keyboard.press('Control+5');
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
