// In a browser what is asked at every stroke of a key goes by a thread of its own; where there is none, the page asks itself.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { onBrowser } from './harness/on-both-shells';
import { begin } from './pages/window';

const sample = 'Phối hợp tuần tra, kiểm soát trên sông Tiền';
const threadFile = /\/aside-worker-[^/]*\.js$/;

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: sample, exact: true }).first().click();
  await page.locator('.phoihop-page').first().waitFor();
}

/** Types at the end of the subject, and waits until the pages say it. */
async function typed(page: Page, words: string): Promise<void> {
  await page.getByLabel('Trích yếu').first().focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(words);
  await page.locator('.phoihop-page').getByText(words).first().waitFor();
}

onBrowser('a stroke of a key', (app) => {
  test('is asked about by a thread beside the page', async () => {
    const { page } = app();
    await begin(page);
    await openSample(page);
    await typed(page, ' zmột');
    expect(page.workers().map((worker) => worker.url())).toEqual([expect.stringMatching(threadFile)]);
    const own = await askedByPage(page);
    expect(own).toContain('/call/draft.compose');
    expect(own).not.toContain('/call/draft.recompose');
  });

  test('is asked about by the page where the thread cannot be had', async () => {
    const { page } = app();
    await page.route(threadFile, (route) => route.abort());
    await page.reload();
    await openSample(page);
    await typed(page, ' zhai');
    expect(page.workers()).toEqual([]);
    expect(await askedByPage(page)).toContain('/call/draft.recompose');
  });
});

/** What a thread asks is not in the list of its page. */
function askedByPage(page: Page): Promise<string[]> {
  return page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname));
}
