import { type CommandId } from './commands';
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}
export declare function commandOfKey(press: KeyPress): CommandId | undefined;
export declare function shownShortcut(shortcut: string): string;
