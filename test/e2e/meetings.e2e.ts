// A secretary's day: prepare, attendance, minutes of forty lines by keyboard, a power cut, outcome, documents, the next meeting.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { importDocx } from '../support/read-docx';
import { expectAccessible, expectAccessibleInBoth } from './harness/axe';
import { onBothShells } from './harness/on-both-shells';
import { begin } from './pages/window';

const lines = 40;
const people = [
  '1\tThượng tá\tLê Thành Lâm\tĐồn trưởng\tĐồn Biên phòng',
  '2\t\tDương Sen Hải\tChi cục trưởng\tHải quan cửa khẩu',
];
const heads = 'STT\tCấp bậc\tHọ và tên\tChức vụ\tĐơn vị';

onBothShells('meetings', (app) => {
  const page = (): Page => app().page;
  const tab = (name: string) => page().getByRole('tab', { name, exact: true }).click();
  const stored = () => page().getByText('Đã lưu', { exact: true }).waitFor();
  const list = () => page().getByRole('list', { name: 'Diễn biến cuộc họp' });

  test('begins a meeting by keyboard', async () => {
    await begin(page());
    await page().keyboard.press('Control+4');
    await page().getByRole('heading', { name: 'Họp', exact: true }).waitFor();
    await page().keyboard.press('Control+Shift+N');
    await page().getByLabel('Tên cuộc họp').fill('Hội nghị giao ban Quý III năm 2026');
    await page().getByRole('combobox', { name: 'Tiếp theo cuộc họp' }).click();
    await page().getByRole('option', { name: 'Không tiếp theo cuộc họp nào' }).click();
    await page().getByRole('button', { name: 'Tạo', exact: true }).click();
    await page().getByLabel('Ngày họp').fill('2026-09-28');
    await page().getByLabel('Tên cơ quan, đơn vị').first().fill('Chi cục Hải quan khu vực VII');
    await stored();
  });

  test('takes a pasted list of people', async () => {
    await tab('Người dự');
    await page().getByRole('button', { name: 'Dán danh sách…' }).click();
    await page()
      .getByLabel('Danh sách', { exact: true })
      .fill([heads, ...people].join('\n'));
    await page().getByRole('button', { name: 'Thêm vào' }).click();
    await page().getByRole('checkbox', { name: 'Chủ trì' }).first().check();
    await page().getByRole('checkbox', { name: 'Thư ký' }).nth(1).check();
    expect(await page().getByLabel('Họ và tên').nth(1).inputValue()).toBe('Dương Sen Hải');
    await expectAccessible(page(), 'meeting: people');
  });

  test('a list longer than a record holds is told at once, and the undone paste leaves the others', async () => {
    const names = Array.from({ length: 499 }, (_, at) => `${at + 3}\t\tĐại biểu ${at}\tCán bộ\tĐội ${at}`);
    await page().getByRole('button', { name: 'Dán danh sách…' }).click();
    await page()
      .getByLabel('Danh sách', { exact: true })
      .fill([heads, ...names].join('\n'));
    await page().getByRole('button', { name: 'Thêm vào' }).click();
    await page().getByText('Danh sách có 501 người dự, nhiều hơn 500 người').waitFor();
    await stored();
    await page().keyboard.press('Control+Z');
    await page().getByText('Danh sách có 501 người dự').waitFor({ state: 'detached' });
    expect(await page().getByLabel('Họ và tên').nth(1).inputValue()).toBe('Dương Sen Hải');
  });

  test('minutes of forty lines by keyboard alone', async () => {
    await tab('Ghi biên bản');
    await page().getByRole('button', { name: 'Bắt đầu họp' }).click();
    const said = page().getByLabel('Nội dung', { exact: true });
    await page().getByLabel('Người phát biểu').fill('sen hai');
    for (let at = 1; at <= lines; at += 1) {
      await said.fill(`Ý kiến số ${at}`);
      if (at === 7) await page().keyboard.press('Alt+Digit4');
      if (at === 8) await page().keyboard.press('Alt+Digit5');
      await page().keyboard.press('Enter');
    }
    await list()
      .getByRole('textbox')
      .nth(lines - 1)
      .waitFor();
    expect(await list().getByRole('textbox').count()).toBe(lines);
    expect(await list().getByText('Dương Sen Hải').count()).toBe(lines);
    await stored();
    await expectAccessible(page(), 'meeting: minutes');
  });

  test('a power cut loses nothing older than a second', async () => {
    await page().getByLabel('Nội dung', { exact: true }).fill('Dòng cuối trước khi mất điện');
    await page().keyboard.press('Enter');
    const said = page().getByLabel('Nội dung', { exact: true });
    await said.pressSequentially('gõ nhầm');
    await page().keyboard.press('Control+z');
    await said.fill('Câu còn gõ dở');
    expect(await list().getByRole('textbox').count()).toBe(lines + 1);
    await page().waitForTimeout(1_000);
    await app().kill();
    await app().start();
    await page().getByRole('button', { name: 'Họp', exact: true }).click();
    await page().getByRole('button', { name: 'Hội nghị giao ban Quý III năm 2026', exact: true }).click();
    await tab('Ghi biên bản');
    await list().getByRole('textbox').nth(lines).waitFor();
    expect(await list().getByRole('textbox').nth(lines).inputValue()).toBe('Dòng cuối trước khi mất điện');
    const unsent = page().getByLabel('Nội dung', { exact: true });
    await expect.poll(() => unsent.inputValue()).toBe('Câu còn gõ dở');
    await unsent.fill('');
  });

  test('marked lines are a conclusion and a task; the task gets its limit', async () => {
    await tab('Kết quả, kết luận');
    await page().getByLabel('Nhiệm vụ').first().waitFor();
    expect(await page().getByRole('region', { name: 'Kết luận', exact: true }).getByLabel('Nội dung').inputValue()).toBe(
      'Ý kiến số 7',
    );
    // Words may be meant, so they stay; that nobody will be reminded is said.
    await page().getByLabel('Thời hạn').fill('trước ngày 45/13/2026');
    await page().getByText('Không hiểu được là ngày nào').waitFor();
    await expectAccessible(page(), 'meeting: a limit that is no day');
    await page().getByLabel('Thời hạn').fill('trước ngày 15/10/2026');
    await page().getByLabel('Thời hạn').press('Tab');
    await page().getByText('Hiểu là hạn cuối ngày 14/10/2026.').waitFor();
    await stored();
    await expectAccessible(page(), 'meeting: outcome');
  });

  test('the minutes as a Word file say what was written', async () => {
    await tab('Văn bản');
    await expectAccessible(page(), 'meeting: documents');
    const path = await app().saved(() =>
      page().getByRole('group', { name: 'Biên bản' }).getByRole('button', { name: 'Xuất Word' }).click(),
    );
    const text = await importDocx(new Uint8Array(readFileSync(path)));
    expect(text).toContain('BIÊN BẢN');
    expect(text).toContain('Ý kiến số 7');
    expect(text).toContain('Trước ngày 15/10/2026');
    await page().getByRole('dialog').getByRole('button').first().click();
  });

  test('closed minutes cannot be changed until they are opened with a reason', async () => {
    await page().getByRole('button', { name: 'Khóa biên bản' }).click();
    await page().getByRole('alertdialog').getByRole('button', { name: 'Khóa biên bản' }).click();
    await page().getByRole('button', { name: 'Mở lại' }).waitFor();
    await tab('Chuẩn bị');
    expect(await page().getByLabel('Tên cuộc họp').isDisabled()).toBe(true);
  });

  test.each([
    ['Giấy mời', 'GIẤY MỜI'],
    ['Biên bản', 'BIÊN BẢN'],
    ['Thông báo kết luận', 'THÔNG BÁO'],
    ['Báo cáo sơ kết, tổng kết', 'BÁO CÁO'],
    ['Phụ lục phân công', 'Trước ngày 15/10/2026'],
  ])('after it is closed: %s as a Word file', async (name, words) => {
    await tab('Văn bản');
    const path = await app().saved(() =>
      page().getByRole('group', { name, exact: true }).getByRole('button', { name: 'Xuất Word' }).click(),
    );
    expect((await importDocx(new Uint8Array(readFileSync(path)))).toLocaleLowerCase('vi')).toContain(
      words.toLocaleLowerCase('vi'),
    );
    await page().getByRole('dialog').getByRole('button').first().click();
  });

  test('the next meeting takes the open task over, and the list knows its last day', async () => {
    await page().keyboard.press('Control+4');
    await page().getByRole('tab', { name: 'Theo dõi nhiệm vụ' }).click();
    await page().getByRole('cell', { name: '14/10/2026' }).waitFor();
    await expectAccessible(page(), 'meetings: tasks');
    await page().keyboard.press('Control+Shift+N');
    await page().getByLabel('Tên cuộc họp').fill('Hội nghị giao ban Quý IV năm 2026');
    await page().getByRole('button', { name: 'Tạo', exact: true }).click();
    await tab('Kết quả, kết luận');
    await page().getByRole('region', { name: 'Thực hiện kết luận kỳ trước' }).getByText('Ý kiến số 8').waitFor();
    expect(await page().getByText('Ý kiến số 8').count()).toBe(1);
  });

  test('a task that was done since its meeting is said to be so in the list', async () => {
    await page().keyboard.press('Control+4');
    await page().getByRole('tab', { name: 'Theo dõi nhiệm vụ' }).click();
    const state = page()
      .getByRole('combobox', { name: /^Trạng thái của nhiệm vụ/ })
      .first();
    const name = String(await state.getAttribute('aria-label'));
    const same = page().getByRole('combobox', { name, exact: true });
    await state.selectOption('Đã hoàn thành');
    await same.waitFor({ state: 'detached' });
    await page().getByRole('checkbox', { name: 'Chỉ nhiệm vụ chưa xong' }).uncheck();
    expect(await same.inputValue()).toBe('done');
    await same.selectOption('Chưa thực hiện');
    await page().getByRole('checkbox', { name: 'Chỉ nhiệm vụ chưa xong' }).check();
    await same.waitFor();
    await page().getByRole('tab', { name: 'Các cuộc họp' }).click();
    await page()
      .getByRole('button', { name: /Quý IV năm 2026/ })
      .first()
      .click();
  });

  test('a conclusion about an article stands beside it while drafting, and is told before the text is issued', async () => {
    const regulation = 'Phối hợp tuần tra, kiểm soát trên sông Tiền';
    await tab('Chuẩn bị');
    await page().getByRole('combobox', { name: 'Hồ sơ quy chế, kế hoạch' }).click();
    await page().getByRole('option').filter({ hasText: regulation }).first().click();
    await tab('Kết quả, kết luận');
    const conclusions = page().getByRole('region', { name: 'Kết luận', exact: true });
    await conclusions.getByRole('button', { name: 'Thêm kết luận' }).click();
    await conclusions.getByLabel('Nội dung').fill('Tuần tra chung mỗi tháng hai lần');
    await conclusions.getByRole('combobox', { name: 'Liên quan đến điều' }).click();
    await page().getByRole('menuitemcheckbox').filter({ hasText: 'Điều 3.' }).click();
    await page().keyboard.press('Escape');
    await expectAccessible(page(), 'meeting: conclusion about an article');
    await stored();
    await page().keyboard.press('Control+1');
    await page().getByRole('button', { name: regulation }).first().click();
    await page().getByRole('treeitem').filter({ hasText: 'Điều 3.' }).first().click();
    await page().getByText('Kết luận chưa thể hiện:').waitFor();
    await page().getByText('Tuần tra chung mỗi tháng hai lần').waitFor();
    await expectAccessible(page(), 'drafting: open conclusion');
    await page().keyboard.press('Control+e');
    await page().getByRole('dialog').getByText('1 kết luận, hạn chế của các cuộc họp').waitFor();
  });

  test('the calendar of a regulation as a month by keyboard, a timeline by body, and what moved', async () => {
    await page().keyboard.press('Escape');
    await page().keyboard.press('Control+4');
    await page().getByRole('tab', { name: 'Lịch báo cáo, giao ban' }).click();
    await page().getByLabel('Từ ngày').fill('2027-01-01');
    await page().getByLabel('Đến ngày').fill('2028-12-31');
    await page().getByRole('tab', { name: 'Lịch tháng' }).click();
    await page().locator('[data-day="2027-01-01"]').focus();
    await page().keyboard.press('PageDown');
    await page().keyboard.press('ArrowDown');
    await page().locator('[data-day="2027-02-08"]:focus').waitFor();
    await expectAccessibleInBoth(page(), 'schedule: month');
    await page().getByRole('tab', { name: 'Trục thời gian' }).click();
    await page().getByRole('columnheader', { name: '12/2028' }).waitFor();
    await expectAccessibleInBoth(page(), 'schedule: timeline');
    await page().getByRole('tab', { name: 'Ngày thay đổi' }).click();
    await page().getByText('Không có ngày nào thay đổi').waitFor();
    await expectAccessible(page(), 'schedule: moved dates');
  });
});
