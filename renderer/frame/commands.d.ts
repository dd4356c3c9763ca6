import type { WordKey } from '../words/catalog';
export interface CommandRow {
  readonly id: string;
  readonly words: WordKey;
  /** As Electron writes them. */
  readonly shortcut?: string;
}
declare const rows: readonly [
  {
    readonly id: 'file.new';
    readonly words: 'command.new';
    readonly shortcut: 'CmdOrCtrl+N';
  },
  {
    readonly id: 'file.import';
    readonly words: 'command.import';
    readonly shortcut: 'CmdOrCtrl+O';
  },
  {
    readonly id: 'file.save';
    readonly words: 'command.save';
    readonly shortcut: 'CmdOrCtrl+S';
  },
  {
    readonly id: 'file.saveVersion';
    readonly words: 'command.saveVersion';
    readonly shortcut: 'CmdOrCtrl+Shift+S';
  },
  {
    readonly id: 'file.export';
    readonly words: 'command.export';
    readonly shortcut: 'CmdOrCtrl+E';
  },
  {
    readonly id: 'file.print';
    readonly words: 'command.print';
    readonly shortcut: 'CmdOrCtrl+P';
  },
  {
    readonly id: 'file.backup';
    readonly words: 'command.backup';
  },
  {
    readonly id: 'file.restoreBackup';
    readonly words: 'command.restoreBackup';
  },
  {
    readonly id: 'edit.undo';
    readonly words: 'command.undo';
    readonly shortcut: 'CmdOrCtrl+Z';
  },
  {
    readonly id: 'edit.redo';
    readonly words: 'command.redo';
    readonly shortcut: 'CmdOrCtrl+Y';
  },
  {
    readonly id: 'edit.find';
    readonly words: 'command.find';
    readonly shortcut: 'CmdOrCtrl+F';
  },
  {
    readonly id: 'edit.replace';
    readonly words: 'command.replace';
    readonly shortcut: 'CmdOrCtrl+H';
  },
  {
    readonly id: 'go.library';
    readonly words: 'command.goLibrary';
    readonly shortcut: 'CmdOrCtrl+1';
  },
  {
    readonly id: 'go.draft';
    readonly words: 'command.goDraft';
    readonly shortcut: 'CmdOrCtrl+2';
  },
  {
    readonly id: 'go.versions';
    readonly words: 'command.goVersions';
    readonly shortcut: 'CmdOrCtrl+3';
  },
  {
    readonly id: 'go.settings';
    readonly words: 'command.goSettings';
    readonly shortcut: 'CmdOrCtrl+,';
  },
  {
    readonly id: 'change.next';
    readonly words: 'command.nextChange';
    readonly shortcut: 'F7';
  },
  {
    readonly id: 'change.previous';
    readonly words: 'command.previousChange';
    readonly shortcut: 'Shift+F7';
  },
  {
    readonly id: 'draft.nextFinding';
    readonly words: 'command.nextFinding';
    readonly shortcut: 'F8';
  },
  {
    readonly id: 'draft.previousFinding';
    readonly words: 'command.previousFinding';
    readonly shortcut: 'Shift+F8';
  },
  {
    readonly id: 'draft.flush';
    readonly words: 'command.flush';
  },
  {
    readonly id: 'help.guide';
    readonly words: 'command.guide';
    readonly shortcut: 'F1';
  },
  {
    readonly id: 'help.tour';
    readonly words: 'command.tour';
  },
  {
    readonly id: 'help.keys';
    readonly words: 'command.keys';
    readonly shortcut: 'CmdOrCtrl+/';
  },
  {
    readonly id: 'help.log';
    readonly words: 'command.log';
  },
  {
    readonly id: 'help.about';
    readonly words: 'command.about';
  },
];
export type CommandId = (typeof rows)[number]['id'];
export declare const commands: readonly (CommandRow & {
  readonly id: CommandId;
})[];
export declare function commandOf(id: CommandId): CommandRow;
type Role = 'cut' | 'copy' | 'paste' | 'selectAll' | 'zoomIn' | 'zoomOut' | 'resetZoom' | 'togglefullscreen' | 'quit';
/** A command, a role that the shell carries out, or a line between groups. */
export type MenuItem = CommandId | `role:${Role}` | '-';
export interface MenuRow {
  readonly words: WordKey;
  readonly items: readonly MenuItem[];
}
export declare const menus: readonly MenuRow[];
