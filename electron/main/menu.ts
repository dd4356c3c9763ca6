// The window's menu bar, as the window describes it.
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuEntry, Menu as MenuShape } from '../../core/bridge/shell';

/** `choose` hears the id of a command. The keys are the window's own business; the menu only shows them. */
export function showMenu(menus: readonly MenuShape[], choose: (id: string) => void): void {
  const template = menus.map(({ label, entries }) => ({ label, submenu: entries.map((entry) => itemOf(entry, choose)) }));
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function itemOf(entry: MenuEntry, choose: (id: string) => void): MenuItemConstructorOptions {
  if (entry.type === 'separator') return { type: 'separator' };
  if (entry.type === 'role') return { role: entry.role, label: entry.label };
  const { id, label, shortcut, enabled, checked } = entry;
  const shown = shortcut === undefined ? {} : { accelerator: shortcut, registerAccelerator: false };
  const kind = checked === undefined ? {} : { type: 'checkbox' as const, checked };
  return { id, label, enabled, click: () => choose(id), ...shown, ...kind };
}
