// What hands do with a window: files dragged into it, a long import given up, words of an input method, a target that is taken.
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { ElectronApp } from './harness/electron-app';
import { onBothShells, onElectron } from './harness/on-both-shells';
import { patience } from './harness/running-app';
import { begin, dialog } from './pages/window';

const sample = 'Phối hợp tuần tra, kiểm soát trên sông Tiền';

interface Dropped {
  readonly name: string;
  readonly text: string;
  readonly times?: number;
}

/** As the system gives it to a page: the files come over the window and are let go there. */
async function drop(page: Page, files: readonly Dropped[]): Promise<void> {
  await page.evaluate((list) => {
    const dataTransfer = new DataTransfer();
    for (const { name, text, times = 1 } of list) dataTransfer.items.add(new File([text.repeat(times)], name));
    for (const type of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }, files);
}

onBothShells('hands', (app) => {
  const page = (): Page => app().page;

  test('several files are dropped at once: each is taken in, what cannot be read is said', async () => {
    await begin(page());
    await drop(page(), [
      { name: 'tha-mot.txt', text: 'Điều 1. Phạm vi\n1. Văn bản thả vào thứ nhất.\n' },
      { name: 'tha-hai.txt', text: 'Điều 1. Phạm vi\n1. Văn bản thả vào thứ hai.\n' },
      { name: 'hong.docx', text: 'PK\u0003\u0004 hỏng' },
    ]);
    await dialog(page()).getByText('Đã nhập 2 trong 3 tệp.').waitFor();
    await page().keyboard.press('Escape');
    for (const name of ['tha-mot', 'tha-hai']) await page().getByRole('row', { name }).waitFor();
  });

  test('a long import is given up: what was taken in stays, the rest is not there', async () => {
    const article = 'Điều 1. Phạm vi điều chỉnh\n1. Quy chế này quy định việc phối hợp giữa các Bên.\n';
    const long = Array.from({ length: 12 }, (_, at) => ({ name: `dai-${at}.txt`, text: article, times: 12_000 }));
    await drop(page(), long);
    await page().getByRole('button', { name: 'Hủy' }).click();
    await dialog(page())
      .getByText(/Đã nhập \d+ trong 12 tệp\./)
      .waitFor();
    const [told = ''] = await dialog(page())
      .getByText(/Đã nhập \d+ trong 12 tệp\./)
      .allInnerTexts();
    const taken = Number(/\d+/.exec(told)?.[0]);
    expect(taken).toBeLessThan(12);
    await page().keyboard.press('Escape');
    const shelf = (await app().ask('call', 'library.list', {})) as { value: { title: string }[] };
    expect(shelf.value.filter(({ title }) => title.startsWith('dai-')).length).toBe(taken);
  });

  test('an input method composes Vietnamese in fields and in the editor: nothing doubled, nothing lost, all stored', async () => {
    await page().getByRole('button', { name: sample }).first().click();
    const subject = page().getByLabel('Trích yếu').first();
    await subject.fill('');
    await compose(page(), ['p', 'ph', 'pho', 'phô', 'phối'], 'Phối');
    await page().keyboard.insertText(' ');
    await compose(page(), ['h', 'ho', 'hơ', 'hợ', 'hợp'], 'hợp');
    await expect.poll(() => subject.inputValue()).toBe('Phối hợp');
    await page().getByRole('treeitem').filter({ hasText: 'Phạm vi điều chỉnh' }).first().click();
    await page().getByRole('button', { name: 'Sửa lời văn' }).click();
    const editor = page().locator('.ProseMirror');
    await editor.click();
    await page().keyboard.press('Control+End');
    await compose(page(), ['t', 'tu', 'tuâ', 'tuầ', 'tuần'], ' tuần');
    await compose(page(), ['t', 'tr', 'tra'], ' tra');
    await expect.poll(() => editor.textContent()).toMatch(/[^ ] tuần tra\s*$/);
    await page().locator('.phoihop-page').getByText('tuần tra').first().waitFor();
    await page().getByText('Đã lưu', { exact: true }).first().waitFor();
  });
});

/** What an input method does: shows what it is at, then gives it. */
async function compose(page: Page, stages: readonly string[], text: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const stage of stages)
    await session.send('Input.imeSetComposition', { text: stage, selectionStart: stage.length, selectionEnd: stage.length });
  await session.send('Input.insertText', { text });
  await session.detach();
}

onElectron('a target that is taken', (app) => {
  test('another name is offered from the dialog of export, and the old file stays', async () => {
    const { page } = app();
    await begin(page);
    await page.getByRole('button', { name: sample }).first().click();
    await page.getByLabel('Trích yếu').first().waitFor();
    const target = join(app().data, 'da-co.docx');
    writeFileSync(target, 'old');
    chmodSync(target, 0o444);
    await (app() as ElectronApp).main.evaluate(({ dialog: dialogs }, path) => {
      let asked = 0;
      dialogs.showSaveDialog = (async (_window: unknown, { defaultPath }: { defaultPath: string }) => {
        asked += 1;
        return { canceled: false, filePath: asked === 1 ? path : defaultPath };
      }) as unknown as typeof dialogs.showSaveDialog;
      dialogs.showMessageBox = (async () => ({ response: 0 })) as unknown as typeof dialogs.showMessageBox;
    }, target);
    await page.keyboard.press('Control+e');
    await dialog(page).getByRole('button', { name: 'Xuất', exact: true }).click();
    await dialog(page).getByText('Đã lưu da-co (2).docx').waitFor({ timeout: patience });
    expect(readFileSync(target, 'utf8')).toBe('old');
    expect(readFileSync(join(app().data, 'da-co (2).docx')).subarray(0, 2).toString()).toBe('PK');
  });
});
