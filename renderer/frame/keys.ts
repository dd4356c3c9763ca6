// A key press → the command whose shortcut it is; a shortcut → how it is shown to people.
import { type CommandId, commands } from './commands';

export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

export function commandOfKey(press: KeyPress): CommandId | undefined {
  const name = nameOf(press);
  return commands.find(({ shortcut }) => shortcut !== undefined && (shortcut === name || aliases[name] === shortcut))?.id;
}

/** Ctrl+Shift+Z is Redo everywhere but in Word. */
const aliases: Readonly<Record<string, string>> = { 'CmdOrCtrl+Shift+Z': 'CmdOrCtrl+Y' };

function nameOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): string {
  const parts = [ctrlKey || metaKey ? 'CmdOrCtrl' : '', altKey ? 'Alt' : '', shiftKey ? 'Shift' : ''];
  return [...parts.filter((part) => part !== ''), keyName(key, code)].join('+');
}

/** By the place of the key: a Vietnamese layout gives other letters with Ctrl. */
function keyName(key: string, code: string): string {
  const letter = /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(code)?.[1];
  if (letter) return letter;
  return code === 'Slash' ? '/' : code === 'Comma' ? ',' : key;
}

const isMac = typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac');

export function shownShortcut(shortcut: string): string {
  return shortcut.replace('CmdOrCtrl', isMac ? '⌘' : 'Ctrl');
}
