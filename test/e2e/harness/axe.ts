// What axe finds on the page in front: serious and critical violations, one line each.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/**
 * Fluent's guards of the focus (tabster) hand it on at once and are no place to be: they are left out, nothing else is.
 * Playwright evaluates outside of the page's content policy, so axe needs no exception there.
 */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  await page.waitForTimeout(200);
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(context: object, options: object): Promise<{ violations: Violation[] }> } };
    const running = () => document.getAnimations().filter(({ playState }) => playState === 'running');
    const fading = () => running().filter((one) => Number(one.effect?.getComputedTiming().endTime) <= 1_000);
    // What is still fading has no contrast. The clock of a message is an animation too: stopped, so that it does not fade away under
    // axe's eyes. Spinners (::before, ::after) never rest and go on: Chromium 114 crashes when the animation of a pseudo-element
    // that has left the page meanwhile is played again.
    for (let some = fading(); some.length > 0; some = fading())
      await Promise.all(some.map((one) => one.finished.catch(() => {})));
    const ofElement = ({ effect }: Animation) => effect instanceof KeyframeEffect && effect.pseudoElement === null;
    const going = running().filter(ofElement);
    for (const one of going) one.pause();
    const found = await axe.run({ exclude: [['[data-tabster-dummy]']] }, { resultTypes: ['violations'], preload: false });
    for (const one of going) one.play();
    return found.violations;
  });
  const bad = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const lines = bad.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} — ${failureSummary ?? ''}`),
  );
  expect(lines, `axe on ${screen}`).toEqual([]);
}

/** In the light and in the dark, without leaving the screen: the theme is the system's unless another was chosen. */
export async function expectAccessibleInBoth(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, `${screen}, ${colorScheme}`);
  }
}
