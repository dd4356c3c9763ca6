// The window without a mouse: Tab until something by this name has the focus, as one does who sees or hears where it is.
import type { Page } from 'playwright-core';

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
