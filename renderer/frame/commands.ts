// Everything that menu, keyboard and buttons can start, each once. Views give the doing while they are shown (handlers.ts).
import type { WordKey } from '../words/catalog';

export interface CommandRow {
  readonly id: string;
  readonly words: WordKey;
  /** As Electron writes them. */
  readonly shortcut?: string;
}

const rows = [
  { id: 'file.new', words: 'command.new', shortcut: 'CmdOrCtrl+N' },
  { id: 'file.import', words: 'command.import', shortcut: 'CmdOrCtrl+O' },
  { id: 'file.save', words: 'command.save', shortcut: 'CmdOrCtrl+S' },
  { id: 'file.saveVersion', words: 'command.saveVersion', shortcut: 'CmdOrCtrl+Shift+S' },
  { id: 'file.export', words: 'command.export', shortcut: 'CmdOrCtrl+E' },
  { id: 'file.print', words: 'command.print', shortcut: 'CmdOrCtrl+P' },
  { id: 'file.backup', words: 'command.backup' },
  { id: 'file.restoreBackup', words: 'command.restoreBackup' },
  { id: 'edit.undo', words: 'command.undo', shortcut: 'CmdOrCtrl+Z' },
  { id: 'edit.redo', words: 'command.redo', shortcut: 'CmdOrCtrl+Y' },
  { id: 'edit.find', words: 'command.find', shortcut: 'CmdOrCtrl+F' },
  { id: 'edit.replace', words: 'command.replace', shortcut: 'CmdOrCtrl+H' },
  { id: 'go.library', words: 'command.goLibrary', shortcut: 'CmdOrCtrl+1' },
  { id: 'go.draft', words: 'command.goDraft', shortcut: 'CmdOrCtrl+2' },
  { id: 'go.versions', words: 'command.goVersions', shortcut: 'CmdOrCtrl+3' },
  { id: 'go.meetings', words: 'command.goMeetings', shortcut: 'CmdOrCtrl+4' },
  { id: 'go.amend', words: 'command.goAmend', shortcut: 'CmdOrCtrl+5' },
  { id: 'go.replace', words: 'command.goReplace', shortcut: 'CmdOrCtrl+6' },
  { id: 'go.succession', words: 'command.goSuccession', shortcut: 'CmdOrCtrl+7' },
  { id: 'file.newMeeting', words: 'command.newMeeting', shortcut: 'CmdOrCtrl+Shift+N' },
  { id: 'go.settings', words: 'command.goSettings', shortcut: 'CmdOrCtrl+,' },
  { id: 'change.next', words: 'command.nextChange', shortcut: 'F7' },
  { id: 'change.previous', words: 'command.previousChange', shortcut: 'Shift+F7' },
  { id: 'draft.nextFinding', words: 'command.nextFinding', shortcut: 'F8' },
  { id: 'draft.previousFinding', words: 'command.previousFinding', shortcut: 'Shift+F8' },
  { id: 'draft.flush', words: 'command.flush' },
  { id: 'help.guide', words: 'command.guide', shortcut: 'F1' },
  { id: 'help.tour', words: 'command.tour' },
  { id: 'help.keys', words: 'command.keys', shortcut: 'CmdOrCtrl+/' },
  { id: 'help.log', words: 'command.log' },
  { id: 'help.about', words: 'command.about' },
] as const satisfies readonly CommandRow[];

export type CommandId = (typeof rows)[number]['id'];

export const commands: readonly (CommandRow & { readonly id: CommandId })[] = rows;

export function commandOf(id: CommandId): CommandRow {
  return rows.find((row) => row.id === id) as CommandRow;
}

type Role = 'cut' | 'copy' | 'paste' | 'selectAll' | 'zoomIn' | 'zoomOut' | 'resetZoom' | 'togglefullscreen' | 'quit';
/** A command, a role that the shell carries out, or a line between groups. */
export type MenuItem = CommandId | `role:${Role}` | '-';

export type RoleItem = Extract<MenuItem, `role:${string}`>;

export const isRole = (item: MenuItem): item is RoleItem => item.startsWith('role:');

export interface MenuRow {
  readonly words: WordKey;
  readonly items: readonly MenuItem[];
}

export const menus: readonly MenuRow[] = [
  {
    words: 'menu.file',
    items: [
      ...([
        'file.new',
        'file.newMeeting',
        'file.import',
        '-',
        'file.save',
        'file.saveVersion',
        '-',
        'file.export',
        'file.print',
        '-',
      ] as const),
      ...(['file.backup', 'file.restoreBackup', '-', 'go.settings', '-', 'role:quit'] as const),
    ],
  },
  {
    words: 'menu.edit',
    items: [
      ...(['edit.undo', 'edit.redo', '-', 'role:cut', 'role:copy', 'role:paste', 'role:selectAll', '-'] as const),
      ...(['edit.find', 'edit.replace'] as const),
    ],
  },
  {
    words: 'menu.view',
    items: [
      ...([
        'go.library',
        'go.draft',
        'go.versions',
        'go.meetings',
        'go.amend',
        'go.replace',
        'go.succession',
        '-',
        'change.next',
        'change.previous',
        '-',
      ] as const),
      ...(['draft.nextFinding', 'draft.previousFinding', '-'] as const),
      ...(['role:zoomIn', 'role:zoomOut', 'role:resetZoom', 'role:togglefullscreen'] as const),
    ],
  },
  { words: 'menu.help', items: ['help.guide', 'help.tour', 'help.keys', '-', 'help.log', 'help.about'] },
];
