// npm run bench: what a stroke of a key costs the window while a regulation of 20 and of 300 articles is open, and how scrolling
// its pages goes. The browser shell with an installed Chromium; without one it says so.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { textsOf, wordsIn } from './content.mjs';
import { regulation } from './draft.mjs';
import { median, quantile } from './measure.mjs';
import { bundleCore, loadOurs, outputs, root } from './ours.mjs';

const sizes = [
  { articles: 20, words: 4_000, goal: 16 },
  { articles: 300, words: 60_000, goal: 50 },
];
const strokes = Number(process.env.STROKES ?? 60);
const warmUp = 10;

const browserFile = process.env.PHOIHOP_BROWSER ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync);
if (!browserFile) console.log('typing: no Chromium on this computer; set PHOIHOP_BROWSER to its path');
else await bench();

async function bench() {
  await bundleCore();
  const ours = loadOurs();
  const wordsOf = (draft) => wordsIn(textsOf(ours.xml(ours.compose(ours.parse(draft)))));
  console.log('\ntyping in the drafting view (main thread of the window, ms a stroke; goals: p95)\n');
  for (const size of sizes) {
    const draft = size.articles < 40 ? small(ours.sample(), size.articles) : regulation(size, ours.sample(), wordsOf);
    const result = await measured({ ...draft, subject: `Thử ${size.articles}` }, size);
    print(size, result);
  }
  console.log(`load of the computer: ${loadavg()[0].toFixed(1)}`);
}

/** The first articles of the sample. */
function small(sample, articles) {
  let left = articles;
  const outline = sample.outline.map((chapter) => {
    const children = (chapter.children ?? []).slice(0, Math.max(0, left));
    left -= children.length;
    return { ...chapter, children };
  });
  return { ...sample, attachments: [], outline: outline.filter(({ children }) => children.length > 0) };
}

async function measured(draft, size) {
  mkdirSync(outputs, { recursive: true });
  const data = mkdtempSync(join(tmpdir(), 'phoihop-bench-'));
  const file = join(outputs, `typing-${size.articles}.json`);
  writeFileSync(file, JSON.stringify(draft));
  const server = spawn(process.execPath, [join(root, 'dist/cli.cjs'), 'serve', '--no-open'], {
    env: { ...process.env, PHOIHOP_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const browser = await chromium.launch({ executablePath: browserFile, args: ['--no-sandbox'] });
  try {
    const page = await opened(browser, await addressOf(server), file);
    const typed = await typing(page);
    return { ...typed, scrolled: await scrolling(page) };
  } finally {
    await browser.close();
    server.kill('SIGTERM');
    await new Promise((resolve) => server.once('exit', resolve));
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  }
}

function addressOf(server) {
  return new Promise((resolve) => {
    let printed = '';
    server.stdout.on('data', (piece) => {
      printed += piece;
      const [address] = /http:\/\/\S+(?=\s)/.exec(printed) ?? [];
      if (address) resolve(address);
    });
  });
}

async function opened(browser, address, file) {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'vi-VN' })).newPage();
  await page.goto(address);
  await page.getByRole('button', { name: 'Bỏ qua' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Nhập tệp' }).first().click();
  await (await chooser).setFiles(file);
  const row = page.getByRole('row').filter({ hasText: 'Thử' }).first();
  await row.waitFor();
  await page.waitForTimeout(2_000);
  await page.keyboard.press('Escape');
  await row.getByText('Thử').first().dblclick();
  await page.getByRole('treeitem').nth(5).waitFor({ timeout: 60_000 });
  await page.locator('.phoihop-page').first().waitFor();
  await page.waitForTimeout(5_000);
  return page;
}

/** Each stroke with all it causes: form, draft to the worker, pages back and drawn, the save half a second later. */
async function typing(page) {
  const cdp = await page.context().newCDPSession(page);
  // Time on the processor, not on the clock: other programs do not count.
  await cdp.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' });
  await cdp.send('Performance.enable');
  const taskTime = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
  await page.getByLabel('Trích yếu').first().focus();
  await page.keyboard.press('Control+End');
  const costs = [];
  const delays = [];
  for (let stroke = -warmUp; stroke < strokes; stroke += 1) {
    const letter = String.fromCharCode(97 + ((stroke + warmUp) % 26));
    await page.waitForTimeout(900);
    const before = await taskTime();
    await page.evaluate(watch);
    await page.keyboard.press(letter);
    const shownAfter = await page.evaluate(() => globalThis.shown);
    await page.waitForTimeout(700);
    const cost = (await taskTime()) - before;
    if (stroke >= 0) {
      costs.push(cost);
      delays.push(shownAfter);
    }
  }
  return { costs, delays };
}

/** Runs in the page: `shown` will be the milliseconds from the next stroke to the change of the pages. */
function watch() {
  globalThis.shown = new Promise((resolve) => {
    let start = 0;
    window.addEventListener('keydown', () => (start = performance.now()), { capture: true, once: true });
    const observer = new MutationObserver(() => {
      if (start === 0) return;
      observer.disconnect();
      resolve(performance.now() - start);
    });
    observer.observe(document.querySelector('[data-page]').parentElement, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    setTimeout(() => resolve(Number.NaN), 10_000);
  });
}

/** Frames that came more than one and a half times the usual time after the one before. */
function scrolling(page) {
  return page.evaluate(async () => {
    const box = document.querySelector('[role=document]');
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const times = [];
    box.scrollTop = 0;
    await frame();
    for (let at = await frame(), count = 0; count < 300; count += 1) {
      box.scrollTop += 60;
      const next = await frame();
      times.push(next - at);
      at = next;
    }
    const usual = [...times].sort((a, b) => a - b)[times.length >> 1];
    return {
      frames: times.length,
      dropped: times.filter((time) => time > usual * 1.5).length,
      usual,
      longest: Math.max(...times),
    };
  });
}

function print({ articles, goal }, { costs, delays, scrolled }) {
  const p95 = quantile(costs, 0.95);
  console.log(
    `${articles} articles: median ${median(costs).toFixed(1)}, p95 ${p95.toFixed(1)} (goal ${goal}: ${p95 <= goal ? 'reached' : 'NOT reached'}); ` +
      `stroke to changed page ${median(delays).toFixed(0)} ms (median)`,
  );
  console.log(
    `  scrolling its pages: ${scrolled.dropped} of ${scrolled.frames} frames dropped (usual ${scrolled.usual.toFixed(1)} ms, longest ${scrolled.longest.toFixed(0)} ms)`,
  );
}
