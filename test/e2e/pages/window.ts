// The window as a user speaks of it: screens, dialogs, themes. Names are those that a reader of screens hears.
import type { Locator, Page } from 'playwright-core';

/** Ends the tour of the first start; afterwards the examples are in the library. */
export async function begin(page: Page): Promise<void> {
  await page.getByText('Chào mừng đến với Phối Hợp').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('Phối hợp tuần tra, kiểm soát trên sông Tiền').first().waitFor();
}

export async function goTo(
  page: Page,
  screen: 'Thư viện' | 'Soạn thảo' | 'Phiên bản' | 'Hướng dẫn' | 'Thiết đặt',
): Promise<void> {
  await page.getByRole('navigation', { name: 'Các màn hình' }).getByRole('button', { name: screen }).click();
}

/** Opens the menu of a dossier and chooses from it. */
export async function dossierMenu(page: Page, title: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `Thao tác với “${title}”` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

export function dialog(page: Page): Locator {
  return page.getByRole('dialog');
}

export async function fillDialog(page: Page, label: string, text: string, button = 'Lưu'): Promise<void> {
  await dialog(page).getByLabel(label).fill(text);
  await dialog(page).getByRole('button', { name: button, exact: true }).click();
  await dialog(page).waitFor({ state: 'detached' });
}

export async function setTheme(page: Page, theme: 'Sáng' | 'Tối' | 'Tương phản cao' | 'Theo hệ thống'): Promise<void> {
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Hiển thị' }).click();
  await page.getByRole('radio', { name: theme }).check();
}

/** The button of a file beside the choice of a text. */
export function fileButton(page: Page, label: string): Locator {
  return page.getByLabel(label).locator('xpath=../following-sibling::button[1]');
}

/** Toasts cover nothing in the tests that follow. */
export async function waitForToast(page: Page, text: string | RegExp): Promise<void> {
  await page.getByText(text).first().waitFor();
}
