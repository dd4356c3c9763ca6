// npm run bench: what a stroke of a key costs the window while a regulation of 20 and of 300 articles is open, and how scrolling
// its pages goes. The browser shell with an installed Chromium; without one it says so.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { textsOf, wordsIn } from './content.mjs';
import { regulation } from './draft.mjs';
import { busyBetween, busyWithin, shares, traced } from './main-thread.mjs';
import { median, quantile } from './measure.mjs';
import { bundleCore, loadOurs, outputs, root } from './ours.mjs';

const sizes = [
  { articles: 20, words: 4_000, goal: 16 },
  { articles: 300, words: 60_000, goal: 50 },
];
const strokes = Number(process.env.STROKES ?? 60);
const warmUp = 10;
/** Milliseconds after the changed page in which a draft is stored and what was found is shown. */
const rest = 1_500;

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
    const typed = await typing(browser, page);
    return { ...typed, scrolled: await scrolling(browser, page) };
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
  await page.locator('.phoihop-page').first().waitFor({ timeout: 120_000 });
  await page.waitForTimeout(5_000);
  return page;
}

/**
 * `toPage`: from each stroke until the changed page is drawn: the task that takes the key, the form, the draft to the worker, the pages
 * back and the frame that shows them. `costs`: until all that it causes is done, with the save and the title. `empty`: as long without
 * a key, which is what the bench itself costs and the blinking of the caret; it is told, not taken away.
 */
async function typing(browser, page) {
  await page.getByLabel('Trích yếu').first().focus();
  await page.keyboard.press('Control+End');
  const delays = [];
  const { tasks, marks, parts } = await traced(browser, page, async () => {
    for (let stroke = -warmUp; stroke < strokes; stroke += 1) {
      await page.evaluate(watch, stroke >= 0);
      await page.keyboard.press(String.fromCharCode(97 + ((stroke + warmUp) % 26)));
      const shownAfter = await page.evaluate(() => globalThis.shown);
      await page.waitForTimeout(rest);
      await page.evaluate(() => performance.mark('bench:done'));
      if (stroke >= 0) delays.push(shownAfter);
    }
    for (let round = 0; round < 5; round += 1) {
      await page.evaluate(() => performance.mark('bench:empty'));
      await page.evaluate(() => 0);
      await page.waitForTimeout(rest);
      await page.evaluate(() => performance.mark('bench:done'));
    }
    await page.evaluate(() => performance.mark('bench:idle'));
    await page.waitForTimeout(rest);
  });
  const times = (wanted) => marks.filter(({ name }) => name === wanted).map(({ at }) => at);
  const [shown, done] = [times('bench:shown'), times('bench:done')];
  const after = (list, at) => list.find((later) => later > at) ?? Number.NaN;
  const until = (ends) => (at) => [at, after(ends, at)];
  const windows = times('bench:key').map(until(done));
  const costsIn = (some) => some.map(([from, to]) => busyWithin(tasks, from, to));
  const { at: idle } = marks.find(({ name }) => name === 'bench:idle');
  return {
    costs: costsIn(windows),
    toPage: costsIn(times('bench:key').map(until(shown))),
    empty: costsIn(times('bench:empty').map(until(done))),
    idle: busyBetween(tasks, idle, idle + rest),
    shares: shares(parts, windows),
    delays,
  };
}

/** Runs in the page: `shown` will be the milliseconds from the next stroke to the change of the pages. */
function watch(counts) {
  globalThis.shown = new Promise((resolve) => {
    let start = 0;
    const began = () => {
      start = performance.now();
      if (counts) performance.mark('bench:key');
    };
    window.addEventListener('keydown', began, { capture: true, once: true });
    const observer = new MutationObserver(() => {
      if (start === 0) return;
      observer.disconnect();
      resolve(performance.now() - start);
      // After the frame that shows it.
      requestAnimationFrame(() => setTimeout(() => counts && performance.mark('bench:shown')));
    });
    observer.observe(document.querySelector('[data-page]').parentElement, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    setTimeout(() => resolve(Number.NaN), 10_000);
  });
}

/** A frame is lost where one task of the main thread takes longer on the processor than a frame lasts. */
async function scrolling(browser, page) {
  const frame = 1000 / 60;
  const { tasks, marks } = await traced(browser, page, () => page.evaluate(scrollDown));
  const [from, to] = ['bench:from', 'bench:to'].map((name) => marks.find((mark) => mark.name === name).at);
  const own = tasks.filter(({ start }) => start >= from && start < to).map(({ busy }) => busy);
  const lost = own.reduce((sum, busy) => sum + Math.floor(busy / frame), 0);
  return { frames: 300, lost, longest: Math.max(...own) };
}

/** Runs in the page. */
async function scrollDown() {
  const box = document.querySelector('[role=document]');
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  box.scrollTop = 0;
  await frame();
  await frame();
  performance.mark('bench:from');
  for (let count = 0; count < 300; count += 1) {
    box.scrollTop += 60;
    await frame();
  }
  performance.mark('bench:to');
}

function print({ articles, goal }, { costs, toPage, empty, idle, shares: busiest, delays, scrolled }) {
  const p95 = quantile(toPage, 0.95);
  const told = busiest.slice(0, 6).map(({ name, each }) => `${name} ${each.toFixed(1)}`);
  console.log(
    `${articles} articles: stroke → updated preview: median ${median(toPage).toFixed(1)}, p95 ${p95.toFixed(1)} ` +
      `(goal ≤ ${goal}: ${p95 <= goal ? 'reached' : 'missed'}); after ${median(delays).toFixed(0)} ms by the clock (median)`,
  );
  console.log(
    `  with all that follows (the save, the title, the collector of garbage): median ${median(costs).toFixed(1)}, p95 ${quantile(costs, 0.95).toFixed(1)}; ` +
      `the bench without a key ${median(empty).toFixed(1)}, nothing at all ${idle.toFixed(1)}`,
  );
  console.log(`  a stroke on average: ${told.join(', ')}`);
  console.log(
    `  scrolling its pages: ${scrolled.lost} of ${scrolled.frames} frames lost to the main thread ` +
      `(longest task ${scrolled.longest.toFixed(1)} ms; goal 0: ${scrolled.lost === 0 ? 'reached' : 'missed'})`,
  );
}
