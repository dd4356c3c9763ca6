// A meeting from its beginning to its documents, the settings, backup and restore, the life of a dossier in the library, and an
// import given up, by keyboard alone. No mouse, and nothing is focused for the user.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Settings } from '../../core/model/settings';
import { importDocx } from '../support/read-docx';
import { ElectronApp } from './harness/electron-app';
import { onBothShells } from './harness/on-both-shells';
import { patience } from './harness/running-app';
import { arrowTo, chooseIn, enter, fillIn, focused, handsOn, insideDialog, openDialog, openTab, pick, tabTo } from './pages/keys';

const sample = 'Phối hợp tuần tra, kiểm soát trên sông Tiền';
const meeting = 'Giao ban bằng bàn phím';

onBothShells('the office by keyboard alone', (app) => {
  const page = (): Page => app().page;
  const { press, type, see, gone, here } = handsOn(page);
  const row = (title: string) => page().getByRole('row').filter({ hasText: title });
  const stored = () => page().getByText('Đã lưu', { exact: true }).waitFor();

  async function toRow(title: string): Promise<void> {
    await tabTo(page(), /^(button|columnheader) Tên hồ sơ|^row|^gridcell|^button Thao tác/);
    const isThere = async () => (await focused(page())).startsWith(`row ${title}`);
    for (const arrow of ['ArrowUp', 'ArrowDown'])
      for (let step = 0; step < 20 && !(await isThere()); step += 1) await press(arrow);
  }

  /** The key for the menu of a dossier, and one of its items. */
  async function ofDossier(title: string, item: RegExp): Promise<void> {
    await toRow(title);
    await press('Shift+F10');
    await arrowTo(page(), item);
    await press('Enter');
  }

  test('a meeting begins: its name, what it follows, its day, its sides', async () => {
    await see('Chào mừng đến với Phối Hợp');
    await press('Escape');
    await see(sample);
    await press('Control+4');
    await here(/^main/);
    await page().getByRole('heading', { name: 'Họp', exact: true }).waitFor();
    await openDialog(page(), 'Control+Shift+n');
    await here(/^input Tên cuộc họp/);
    await type(meeting);
    await pick(page(), /^combobox Tiếp theo cuộc họp/, /Không tiếp theo/);
    await enter(page(), /^button Tạo$/);
    await gone();
    await here(/^main/);
    await fillIn(page(), /^input Ngày họp/, '28/09/2026');
    for (const name of ['Chi cục Hải quan khu vực VII', 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh An Giang']) {
      if (!/^textarea Tên cơ quan/.test(await focused(page()))) await tabTo(page(), /^textarea Tên cơ quan|^button Thêm bên/);
      if (/Thêm bên/.test(await focused(page()))) await press('Enter');
      await here(/^textarea Tên cơ quan/);
      await type(name);
      await press('Tab');
    }
    await stored();
  });

  test('who is there: a pasted list, roles, somebody absent, somebody taken out', async () => {
    await openTab(page(), 'Người dự');
    await enter(page(), /^button Dán danh sách/);
    await insideDialog(page());
    await tabTo(page(), /^textarea Danh sách/);
    await type('STT\tHọ và tên\tChức vụ\n1\tLê Thị Phím\tĐồn trưởng\n2\tDương Sen Hải\tChi cục trưởng\n3\tTrần Nhầm\tCán bộ');
    await enter(page(), /^button Thêm vào/);
    await gone();
    await here(/^button Dán danh sách/);
    await tabTo(page(), /^input Chủ trì/);
    await press(' ');
    await pick(page(), /^combobox Tham dự/, /Vắng mặt/);
    await fillIn(page(), /^input Lý do/, 'Đi công tác');
    await enter(page(), /^button Bỏ “?Trần Nhầm|^button .*Trần Nhầm/);
    await here(/^button .*Dương Sen Hải/);
    await enter(page(), /^button Thêm người/);
    await here(/^input Họ và tên/);
    await type('Nguyễn Thư Ký');
    await tabTo(page(), /^input Thư ký/);
    await press(' ');
    await stored();
  });

  test('minutes: lines with their speaker and mark; one is mended, one is taken out', async () => {
    await openTab(page(), 'Ghi biên bản');
    await enter(page(), /^button Bắt đầu họp/);
    await fillIn(page(), /^(input|combobox) Người phát biểu/, 'sen hai');
    const lines = page().getByRole('list', { name: 'Diễn biến cuộc họp' }).getByRole('textbox');
    await tabTo(page(), /^textarea Nội dung/);
    const said = [
      ['Đề nghị tuần tra chung', ''],
      ['Tuần tra mỗi tháng hai lần', 'Alt+4'],
      ['Lập danh bạ liên lạc', 'Alt+5'],
      ['Dòng ghi nhầm', ''],
    ] as const;
    for (const [at, [text, mark]] of said.entries()) {
      await here(/^textarea Nội dung/);
      await type(text);
      if (mark) await press(mark);
      await here(/^textarea Nội dung/);
      await press('Enter');
      await lines.nth(at).waitFor();
    }
    await enter(page(), /^button .*Dòng ghi nhầm/);
    await expect.poll(() => lines.count(), { timeout: patience }).toBe(3);
    await here(/^button .*Lập danh bạ/);
    await tabTo(page(), /^combobox .*Đề nghị tuần tra/, 'Shift+Tab');
    await pick(page(), /^combobox .*Đề nghị tuần tra/, /Kiến nghị/);
    await stored();
  });

  test('the outcome: what was marked stands there; a limit, a conclusion of its own', async () => {
    await openTab(page(), 'Kết quả, kết luận');
    const conclusions = page().getByRole('region', { name: 'Kết luận', exact: true }).getByLabel('Nội dung');
    await expect.poll(() => conclusions.first().inputValue(), { timeout: patience }).toBe('Tuần tra mỗi tháng hai lần');
    await enter(page(), /^button Thêm kết luận/);
    await here(/^textarea Nội dung/);
    await type('Giao hai bên thực hiện');
    expect(await conclusions.nth(1).inputValue()).toBe('Giao hai bên thực hiện');
    await fillIn(page(), /^textarea Thời hạn/, 'trước ngày 15/10/2026');
    await press('Tab');
    await stored();
  });

  test('its minutes are written, closed, and opened again with a reason', async () => {
    await openTab(page(), 'Văn bản');
    const inGroup = () => page().evaluate(() => document.activeElement?.closest('[role=group]')?.getAttribute('aria-label'));
    for (let step = 0; step < 40 && (await inGroup()) !== 'Biên bản'; step += 1) await press('Tab');
    await here(/^button Xuất Word/);
    const file = await app().saved(() => press('Enter'));
    const text = await importDocx(new Uint8Array(readFileSync(file)));
    for (const words of ['BIÊN BẢN', 'Tuần tra mỗi tháng hai lần', 'Trước ngày 15/10/2026']) expect(text).toContain(words);
    await insideDialog(page());
    await press('Escape');
    await gone();
    await here(/^button Xuất Word/);
    await enter(page(), /^button Khóa biên bản/, 'Shift+Tab');
    await insideDialog(page());
    await enter(page(), /^button Khóa biên bản/);
    await page().getByRole('button', { name: 'Mở lại' }).waitFor();
    await gone();
    await here(/^button Mở lại/);
    await press('Enter');
    await insideDialog(page());
    await type('Ghi thiếu một ý kiến');
    await press('Enter');
    await gone();
    await page().getByRole('button', { name: 'Khóa biên bản' }).waitFor();
    await here(/^button Khóa biên bản/);
  });

  test('the list of meetings, tasks, the calendar', async () => {
    await press('Control+4');
    await here(/^main/);
    await openTab(page(), 'Theo dõi nhiệm vụ', 'Tab');
    await page().getByRole('cell', { name: '14/10/2026' }).waitFor();
    await openTab(page(), 'Lịch báo cáo, giao ban');
    await fillIn(page(), /^input Từ ngày/, '01/01/2027');
    await fillIn(page(), /^input Đến ngày/, '31/12/2028');
    await openTab(page(), 'Lịch tháng', 'Tab');
    await tabTo(page(), /01\/01\/2027|1\/1\/2027|1 tháng 1|01 tháng 01/);
    await press('PageDown');
    await press('ArrowDown');
    await page().locator('[data-day="2027-02-08"]:focus').waitFor();
    await press('Control+4');
    await openTab(page(), 'Các cuộc họp');
    await enter(page(), new RegExp(`^button ${meeting}`));
    await page().getByRole('tab', { name: 'Ghi biên bản' }).waitFor();
  });

  test('settings: the agency, packs with their fields and sample, a folder, the look', async () => {
    await press('Control+,');
    await here(/^main/);
    await fillIn(page(), /^input Tên cơ quan/, 'Đồn Biên phòng Bàn Phím');
    await chooseIn(page(), /^select Lực lượng/, 'Bộ đội Biên phòng');
    await enter(page(), /^button Lưu$/);
    await see('Đã lưu thiết đặt');
    await openTab(page(), 'Mẫu văn bản');
    await enter(page(), /^button Kế hoạch phối hợp/);
    await openTab(page(), 'Xem mẫu', 'Tab');
    await see(/KẾ HOẠCH/);
    if (app().shell === 'electron') {
      const folder = join(app().data, '..', 'mau');
      mkdirSync(join(folder, 'hong'), { recursive: true });
      writeFileSync(join(folder, 'hong', 'pack.json'), '{');
      await tabTo(page(), /^button Chọn thư mục/, 'Shift+Tab');
      await app().choose([folder], () => press('Enter'));
      await see('Có mẫu không dùng được');
      await enter(page(), /^button Bỏ thư mục này/);
      await page().getByText('Có mẫu không dùng được').waitFor({ state: 'detached' });
      await here(/^(button|main|tab)/);
    }
    await openTab(page(), 'Hiển thị');
    await tabTo(page(), /^input (Nhỏ|Vừa|Lớn)/);
    await arrowTo(page(), /^input Lớn/, 'ArrowRight');
    await expect.poll(() => page().getByRole('radio', { name: 'Lớn' }).isChecked()).toBe(true);
    await arrowTo(page(), /^input Vừa/, 'ArrowLeft');
  });

  const settings = async () => ((await app().ask('call', 'settings.read', {})) as { value: Settings }).value;
  const heading = (name: string) => page().getByRole('heading', { name, exact: true }).waitFor();

  test('the window speaks English and Vietnamese again, and the focus stays where it was', async () => {
    const language = () => page().evaluate(() => document.documentElement.lang);
    await tabTo(page(), /^input Tiếng Việt/);
    await press('ArrowRight');
    await heading('Settings');
    await here(/^input English/);
    expect(await language()).toBe('en');
    await expect.poll(async () => (await settings()).language).toBe('en');
    expect(await firstMenu()).toBe('File');
    await press('ArrowLeft');
    await heading('Thiết đặt');
    await here(/^input Tiếng Việt/);
    expect(await language()).toBe('vi');
    await expect.poll(async () => (await settings()).language).toBe('vi');
    expect(await firstMenu()).toBe('Tệp');
  });

  /** Electron's menu is the system's, the browser's is drawn by the page. */
  async function firstMenu(): Promise<string | null | undefined> {
    const running = app();
    if (running instanceof ElectronApp)
      return running.main.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items[0]?.label.replace('&', ''));
    return page().getByRole('toolbar').first().getByRole('button').first().textContent();
  }

  test('the library is to be in another folder from the next start, and in its own again', async () => {
    await openTab(page(), 'Thư viện');
    await heading('Nơi lưu thư viện');
    if (app().shell === 'browser') return see('Chỉ đổi được trong cửa sổ chương trình');
    const folder = join(app().data, '..', 'kho');
    mkdirSync(folder);
    await tabTo(page(), /^button Chọn thư mục/);
    await app().choose([folder], () => press('Enter'));
    await see(folder);
    await see('Có hiệu lực từ lần mở sau.');
    await here(/^button Chọn thư mục/);
    expect((await settings()).libraryFolder).toBe(folder);
    // One in which nothing can be written, whoever asks.
    await app().choose(['/proc'], () => press('Enter'));
    await see(/Không (ghi được vào|thấy) thư mục/);
    await press('Escape');
    await see(folder);
    expect((await settings()).libraryFolder).toBe(folder);
    await enter(page(), /^button Dùng thư mục mặc định/);
    await see('Thư mục dữ liệu của chương trình');
    await here(/^button Chọn thư mục/);
    expect((await settings()).libraryFolder).toBe(null);
  });

  test('a backup is made, the library is checked, and brought back as it was', async () => {
    await tabTo(page(), /^button Sao lưu thư viện/);
    const file = await app().saved(() => press('Enter'));
    await enter(page(), /^button Kiểm tra/);
    await see(/nguyên vẹn|toàn vẹn|không bị thay đổi/);
    await press('Control+1');
    await row(meeting).waitFor();
    await ofDossier(meeting, /^menuitem Xóa$/);
    await row(meeting).waitFor({ state: 'detached' });
    await here(/^(row|button Thao tác)/);
    await press('Control+,');
    await here(/^main/);
    await openTab(page(), 'Thư viện', 'Tab');
    await tabTo(page(), /^button Khôi phục từ bản sao lưu/);
    await app().choose([file], () => press('Enter'));
    await insideDialog(page());
    // What cannot be undone is not the first answer.
    await here(/^button Hủy/);
    await enter(page(), /^button Khôi phục$/);
    await see(/Đã khôi phục/);
    await row(meeting).waitFor();
  });

  test('a dossier is copied, deleted for ever, leaves as a file and comes back; a search opens its place', async () => {
    await ofDossier(sample, /^menuitem Nhân đôi/);
    const copy = `Bản sao của ${sample}`;
    await row(copy).waitFor();
    const file = await app().saved(() => ofDossier(copy, /^menuitem Xuất hồ sơ thành một tệp/));
    await ofDossier(copy, /^menuitem Xóa$/);
    await row(copy).waitFor({ state: 'detached' });
    await openTab(page(), 'Thùng rác');
    await ofDossier(copy, /^menuitem Xóa hẳn/);
    await insideDialog(page());
    await here(/^button Hủy/);
    await press('Escape');
    await gone();
    await ofDossier(copy, /^menuitem Xóa hẳn/);
    await insideDialog(page());
    await enter(page(), /^button Xóa hẳn/);
    await page().getByRole('heading', { name: 'Thùng rác trống' }).waitFor();
    await openTab(page(), 'Tất cả');
    const other = join(app().data, '..', 'thong-bao.txt');
    writeFileSync(other, 'Điều 1. Phạm vi\n1. Thông báo này quy định việc trực ban ở cầu phao Kênh Xáng.\n');
    await app().choose([file, other], () => press('Control+o'));
    await row(copy).waitFor();
    await row('thong-bao').waitFor();
    await press('Escape');
    await press('Control+f');
    await type('cau phao kenh xang');
    await page().locator('mark').first().waitFor();
    await enter(page(), /^button .*thong-bao/);
    await see('cầu phao Kênh Xáng');
    await page().getByRole('tab', { name: 'So sánh' }).waitFor();
  });

  test('the keys of a row: its menu once, another name in place of the old one, the trash, and Undo from the message', async () => {
    await press('Control+1');
    await here(/^main/);
    await toRow('thong-bao');
    await press('ContextMenu');
    await here(/^menuitem Mở/);
    await press('ContextMenu');
    await press('ArrowDown');
    await here(/^menuitem Xem các phiên bản/);
    await press('Escape');
    await here(/^(row thong-bao|button Thao tác với “thong-bao”)/);
    await press('F2');
    await insideDialog(page());
    await type('Trực ban');
    // In the dialog of a row Delete is the field's.
    await press('Delete');
    await press('Enter');
    await gone();
    await page().getByRole('button', { name: 'Thao tác với “Trực ban”' }).waitFor();
    await here(/Trực ban/);
    await press('Delete');
    await row('Trực ban').waitFor({ state: 'detached' });
    // Among the messages of what went before, each a stop of Tab.
    await tabTo(page(), /^listitem .*Trực ban/);
    await press('Tab');
    await here(/^button Hoàn tác/);
    await press('Enter');
    await row('Trực ban').waitFor();
    await toRow('Trực ban');
    await press('Delete');
    await row('Trực ban').waitFor({ state: 'detached' });
  });

  test('a long import is given up: that it was heard is said at once, what was taken in so far at the end', async () => {
    const article = 'Điều 1. Phạm vi điều chỉnh\n1. Quy chế này quy định việc phối hợp giữa các Bên.\n';
    const files = Array.from({ length: 12 }, (_, at) => join(app().data, '..', `dai-${at}.txt`));
    for (const file of files) writeFileSync(file, article.repeat(6_000));
    await app().choose(files, () => press('Control+o'));
    await page().getByRole('button', { name: 'Hủy' }).waitFor();
    // Backwards it comes behind the beginning of the window and the messages; the focus goes back to the former.
    const first = app().shell === 'electron' ? /^button Thư viện/ : /^button (Tệp|Trợ giúp)/;
    await tabTo(page(), first, 'Shift+Tab');
    await tabTo(page(), /^button Hủy/, 'Shift+Tab', 20);
    const watch = await page().evaluateHandle(listenFor, 'Đang dừng');
    await press('Enter');
    await watch.evaluate(({ said }) => said);
    await insideDialog(page());
    const [told = ''] = await page()
      .getByText(/Đã nhập \d+ trong 12 tệp\./)
      .allInnerTexts();
    const taken = Number(/\d+/.exec(told)?.[0]);
    expect(taken).toBeLessThan(12);
    await press('Escape');
    await gone();
    await here(first);
    const shelf = (await app().ask('call', 'library.list', {})) as { value: { title: string }[] };
    expect(shelf.value.filter(({ title }) => title.startsWith('dai-')).length).toBe(taken);
  });
});

/** Runs in the page: `said` comes true as soon as these words stand anywhere in it, however soon they go again. */
function listenFor(words: string): { said: Promise<void> } {
  const isSaid = () => document.body.textContent?.includes(words) === true;
  const said = new Promise<void>((resolve) => {
    const watch = new MutationObserver(() => isSaid() && resolve());
    watch.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  return { said };
}
