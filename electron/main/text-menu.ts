// The right button in a field or on chosen words: cut, copy, paste. Electron brings no such menu with it; what the page answers with
// a menu of its own does not come here.
import { type BrowserWindow, type ContextMenuParams, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Say } from './say';

export function offerTextMenu(window: BrowserWindow, say: Say): void {
  window.webContents.on('context-menu', (_, asked) => {
    const items = itemsFor(asked, say);
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });
}

type Asked = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>;

function itemsFor({ isEditable, selectionText, editFlags }: Asked, say: Say): MenuItemConstructorOptions[] {
  const copy = { role: 'copy', label: say.words('textMenu.copy'), enabled: editFlags.canCopy } as const;
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  return [
    { role: 'cut', label: say.words('textMenu.cut'), enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: say.words('textMenu.paste'), enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: say.words('textMenu.selectAll'), enabled: editFlags.canSelectAll },
  ];
}
