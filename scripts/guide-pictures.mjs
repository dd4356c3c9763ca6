// Takes the pictures of the user guide from the running program: node scripts/guide-pictures.mjs [path of a Chromium] (after npm run build).
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(root, 'docs/images/huong-dan');
const data = mkdtempSync(join(tmpdir(), 'phoihop-guide-'));
const browserPath = process.argv[2] ?? '/usr/bin/chromium';

mkdirSync(target, { recursive: true });
const server = spawn(process.execPath, [join(root, 'dist/cli.cjs'), 'serve', '--no-open'], {
  env: { ...process.env, PHOIHOP_DATA: data },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const address = await new Promise((resolve) => {
  let text = '';
  server.stdout.on('data', (piece) => {
    text += piece;
    const [found] = /http:\/\/\S+(?=\s)/.exec(text) ?? [];
    if (found) resolve(found);
  });
});
const browser = await chromium.launch({ executablePath: browserPath });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: 'vi-VN' });
  page.setDefaultTimeout(20_000);
  await page.goto(address);
  await tell(page);
} finally {
  await browser.close();
  server.kill();
  rmSync(data, { recursive: true, force: true, maxRetries: 5 });
}

async function tell(page) {
  const sample = 'Phối hợp tuần tra, kiểm soát trên sông Tiền';
  const picture = async (name) => {
    // No hint of what the mouse or the focus happens to be on.
    await page.mouse.move(640, 4);
    await page.evaluate(() => {
      if (document.activeElement?.tagName === 'BUTTON') document.activeElement.blur();
    });
    await page.waitForTimeout(900);
    writeFileSync(join(target, `${name}.png`), await page.screenshot());
  };
  const fromDisk = async (label, file) => {
    const button = page.getByLabel(label).locator('xpath=../following-sibling::button[1]');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
    await chooser.setFiles(resolve(root, file));
  };
  await page.getByText('Chào mừng đến với Phối Hợp').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText(sample).first().waitFor();
  await picture('thu-vien');
  await page.getByRole('searchbox').fill('buon lau');
  await page.locator('mark').first().waitFor();
  await picture('tim');
  await page.getByRole('searchbox').fill('');
  await page.keyboard.press('Control+n');
  await page.getByText('Quy chế phối hợp (liên tịch)', { exact: true }).waitFor();
  await picture('van-ban-moi');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: sample, exact: true }).first().click();
  await page.waitForTimeout(3_000);
  await picture('soan-thao');
  await page.getByRole('navigation', { name: 'Các màn hình' }).getByRole('button', { name: 'Phiên bản' }).click();
  await page.getByRole('tab', { name: 'So sánh' }).click();
  await fromDisk('Đến', 'examples/quy-che-an-giang-2019.json');
  await page.getByRole('button', { name: 'Danh sách thay đổi' }).waitFor();
  await page.keyboard.press('F7');
  await picture('so-sanh');
  await page.keyboard.press('Control+5');
  await page.getByLabel('Văn bản hiện hành').selectOption({ label: sample });
  await fromDisk('Văn bản mong muốn', 'examples/sua-doi-171/ban-moi.json');
  await page.getByRole('button', { name: 'Lập văn bản sửa đổi' }).click();
  await page.getByText(/^Khép kín/).waitFor();
  await picture('sua-doi');
  const amending = join(data, 'sua-doi.docx');
  const [written] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Xuất .docx' }).click()]);
  await written.saveAs(amending);
  await page.getByRole('tab', { name: 'Hợp nhất' }).click();
  await page.getByLabel('Văn bản gốc').selectOption({ label: sample });
  await fromDisk('Thêm văn bản sửa đổi', amending);
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await page.getByRole('heading', { name: 'Kết quả từng chỉ dẫn' }).evaluate((head) => head.scrollIntoView());
  await page.locator('.fui-Toast').waitFor({ state: 'detached' });
  await picture('hop-nhat');
  await page.keyboard.press('Control+6');
  await fromDisk('Văn bản bị thay thế', 'examples/thay-the-3929/quy-che-2019.json');
  const replacing = 'Phối hợp hoạt động giữa Bộ Tư lệnh Bộ đội Biên phòng và Cục Hải quan';
  await page.getByLabel('Dự thảo thay thế').selectOption({ label: replacing });
  await page.getByRole('button', { name: /^Cần lý do/ }).click();
  await page.getByRole('button', { name: /^Điều 13\. / }).click();
  await page.getByText('Không có trong dự thảo thay thế.').waitFor();
  await page.keyboard.press('F7');
  await picture('thay-the');
  await page.keyboard.press('Control+7');
  await fromDisk('Văn bản cần rà soát', 'examples/thay-the-3929/quy-che-2019.json');
  await page.getByLabel('Tại ngày').fill('2026-08-08');
  await page.getByRole('button', { name: 'Nhận mọi đề xuất rõ ràng' }).click();
  await picture('ra-soat');
  await page.keyboard.press('Control+,');
  await page.getByLabel('Tên cơ quan').waitFor();
  await picture('thiet-dat');
}
