// The window without a mouse: Tab until something by this name has the focus, as one does who sees or hears where it is.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { patience } from '../harness/running-app';

/** What a reader of screens would say of what has the focus, roughly: its role and its name. */
export async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element || element === document.body) return '';
    const by = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent);
    const labels = [...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent);
    const own = element.matches('input, textarea, select, main, [role=tree]') ? '' : element.textContent;
    const name = element.getAttribute('aria-label') ?? ([...by, ...labels].filter(Boolean).join(' ') || own || '');
    const legend = element.matches('input[type=radio]') ? element.closest('label')?.textContent : '';
    return `${element.getAttribute('role') ?? element.tagName.toLowerCase()} ${name || legend || ''}`.replace(/\s+/g, ' ').trim();
  });
}

/** Presses Tab (or Shift+Tab) until it is there; says what it came past when it never is. */
export async function tabTo(page: Page, name: RegExp, key = 'Tab', most = 160): Promise<void> {
  const past: string[] = [];
  for (let step = 0; step <= most; step += 1) {
    const here = await focused(page);
    if (name.test(here)) return;
    past.push(here);
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never comes to ${name}; it comes to:\n${[...new Set(past)].join('\n')}`);
}

/** Goes there and presses Enter. */
export async function enter(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  await tabTo(page, name, key);
  await page.keyboard.press('Enter');
}

/** Goes there and types in place of what stood there. */
export async function fillIn(page: Page, name: RegExp, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

/** Arrows until something by this name has the focus: in menus, tab lists, radio groups and trees. */
export async function arrowTo(page: Page, name: RegExp, key = 'ArrowDown', most = 60): Promise<void> {
  await tabTo(page, name, key, most);
}

/** A select by its keyboard: opened and chosen by the letters of the option would depend on the browser; arrows do not. */
export async function chooseIn(page: Page, name: RegExp, option: string, arrow = 'ArrowDown'): Promise<void> {
  await tabTo(page, name);
  for (let step = 0; step < 80; step += 1) {
    const shown = await page.evaluate(() => (document.activeElement as HTMLSelectElement).selectedOptions[0]?.textContent ?? '');
    if (shown === option) return;
    await page.keyboard.press(arrow);
  }
  throw new Error(`no option ${option}`);
}

/** A list of tabs is one stop of Tab, and arrows go round in it; Enter opens. Where there are several lists, the next is tried. */
export async function openTab(page: Page, name: string, key = 'Shift+Tab'): Promise<void> {
  const isThere = async () => new RegExp(`^tab ${name}`).test(await focused(page));
  for (let list = 0; list < 3 && !(await isThere()); list += 1) {
    if (list > 0) await page.keyboard.press(key);
    await tabTo(page, /^tab /, key);
    for (let step = 0; step < 8 && !(await isThere()); step += 1) await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Enter');
  await page.locator('[role=tab][aria-selected=true]:focus').filter({ hasText: name }).waitFor();
}

/** A list that opens under its box: the box keeps the focus, arrows go through the options, Enter takes one. */
export async function pick(page: Page, name: RegExp, option: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
  await page.getByRole('option').or(page.getByRole('menuitemcheckbox')).first().waitFor();
  await page.keyboard.press('Home');
  for (let step = 0; step < 60; step += 1) {
    const active = await page.evaluate(() => {
      const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
      return document.getElementById(id)?.textContent ?? '';
    });
    if (option.test(active)) return page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`no option ${option}`);
}

/** Opens a menu by Enter on its button and takes one of its items. */
export async function fromMenu(page: Page, button: RegExp, item: RegExp, key = 'Tab'): Promise<void> {
  await enter(page, button, key);
  await tabTo(page, item, 'ArrowDown', 40);
  await page.keyboard.press('Enter');
}

/** Opens a dialog by its key, and is in it. */
export async function openDialog(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await insideDialog(page);
}

export async function insideDialog(page: Page): Promise<void> {
  await page.locator('[role=dialog] :focus, [role=alertdialog] :focus, [role=dialog]:focus').first().waitFor();
}

/** What every test without a mouse does. */
export function handsOn(page: () => Page) {
  return {
    press: (key: string) => page().keyboard.press(key),
    type: (text: string) => page().keyboard.insertText(text),
    see: (text: string | RegExp) => page().getByText(text).first().waitFor(),
    /** No dialog is open any more. */
    gone: () => page().locator('[role=dialog], [role=alertdialog]').waitFor({ state: 'detached' }),
    /** The focus comes to something by this name. */
    here: (name: RegExp) => expect.poll(() => focused(page()), { timeout: patience }).toMatch(name),
  };
}
