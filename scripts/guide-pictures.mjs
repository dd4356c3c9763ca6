// Takes the pictures of the user guide from the running program: node scripts/guide-pictures.mjs [path of a Chromium] (after npm run build).
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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
    await page.waitForTimeout(900);
    writeFileSync(join(target, `${name}.png`), await page.screenshot());
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
  const other = join(root, 'examples/quy-che-an-giang-2019.json');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByLabel('Đến').selectOption('file')]);
  await chooser.setFiles(other);
  await page.getByRole('button', { name: 'Danh sách thay đổi' }).waitFor();
  await page.keyboard.press('F7');
  await picture('so-sanh');
  await page.keyboard.press('Control+,');
  await page.getByLabel('Tên cơ quan').waitFor();
  await picture('thiet-dat');
}
