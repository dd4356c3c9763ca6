// What only a shell can do: files of the computer, the window, its menu, print. Two shells carry it out, Electron and the
// browser on loopback (renderer/wire.ts); what crosses a wire is checked on both sides by these schemas.
import { z } from 'zod';
import type { Outcome } from '../finding/finding';
import { bytes } from './values';

const name = z.string().min(1).max(255);

/** Kinds of files that dialogs know; `any` shows all. */
export const fileKinds = ['docx', 'doc', 'pdf', 'txt', 'xlsx', 'ics', 'json', 'dossier', 'backup', 'any'] as const;
export type FileKind = (typeof fileKinds)[number];

export const namedBytesSchema = z.strictObject({ name, content: bytes });
export type NamedBytes = z.infer<typeof namedBytesSchema>;

/** `title` is shown over a native dialog. */
export const chooseFilesSchema = z.strictObject({
  title: z.string().max(200),
  kinds: z.array(z.enum(fileKinds)).max(fileKinds.length),
  many: z.boolean(),
});
export type ChooseFiles = z.infer<typeof chooseFilesSchema>;

/** `name` is a suggestion, with its ending. */
export const saveFileSchema = z.strictObject({ title: z.string().max(200), name, kind: z.enum(fileKinds), content: bytes });
export type SaveFile = z.infer<typeof saveFileSchema>;

/** `handle` names the saved file for `openSaved` and `showSaved` as long as the program runs; '' where the shell cannot do these. */
export const savedSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('saved'), name, handle: z.string().max(80) }),
  z.strictObject({ state: z.literal('cancelled') }),
]);
export type Saved = z.infer<typeof savedSchema>;

export const handleSchema = z.strictObject({ handle: z.string().min(1).max(80) });

/** A document to be printed: HTML of its pages without scripts, and the style sheet they need. Sizes come from its @page rule. */
export const printPageSchema = z.strictObject({
  title: z.string().max(500),
  language: z.enum(['vi', 'en']),
  body: z.string().max(50_000_000),
  styles: z.string().max(2_000_000),
});
export type PrintPage = z.infer<typeof printPageSchema>;

/** `unsaved`: something typed is not stored yet. `theme` is for the window's own frame. */
export const windowStateSchema = z.strictObject({
  title: z.string().max(500),
  unsaved: z.boolean(),
  theme: z.enum(['system', 'light', 'dark']),
});
export type WindowState = z.infer<typeof windowStateSchema>;

/** "CmdOrCtrl+Shift+S", "F7": how Electron writes them. The renderer listens to the keys itself; menus only show them. */
export const shortcutSchema = z
  .string()
  .regex(
    /^((CmdOrCtrl|Ctrl|Alt|Shift)\+)*([A-Z0-9]|F([1-9]|1[0-9]|2[0-4])|Up|Down|Left|Right|Delete|Enter|Home|End|PageUp|PageDown|[-=,./])$/,
  );

const commandEntry = z.strictObject({
  type: z.literal('command'),
  id: z.string().regex(/^[a-zA-Z][a-zA-Z0-9.-]{0,79}$/),
  label: z.string().min(1).max(120),
  shortcut: shortcutSchema.optional(),
  enabled: z.boolean(),
  checked: z.boolean().optional(),
});

/** What the shell does by itself to the text field in focus or to the window. */
export const menuRoles = [
  'cut',
  'copy',
  'paste',
  'selectAll',
  'zoomIn',
  'zoomOut',
  'resetZoom',
  'togglefullscreen',
  'quit',
] as const;
const roleEntry = z.strictObject({ type: z.literal('role'), role: z.enum(menuRoles), label: z.string().min(1).max(120) });
const separatorEntry = z.strictObject({ type: z.literal('separator') });

const menuSchema = z.strictObject({
  label: z.string().min(1).max(120),
  entries: z.array(z.discriminatedUnion('type', [commandEntry, roleEntry, separatorEntry])).max(60),
});
export const menuBarSchema = z.strictObject({ menus: z.array(menuSchema).max(12) });
export type Menu = z.infer<typeof menuSchema>;
export type MenuEntry = Menu['entries'][number];

/** A line of the log: what happened, never what a document says. `event` is a name such as "export.done". */
export const logEntrySchema = z.strictObject({
  level: z.enum(['info', 'warning', 'error']),
  event: z.string().regex(/^[a-zA-Z][a-zA-Z0-9.-]{0,79}$/),
  numbers: z.record(z.string().regex(/^[a-zA-Z]{1,40}$/), z.number()).optional(),
});
export type LogEntry = z.infer<typeof logEntrySchema>;

export const aboutSchema = z.strictObject({
  version: z.string(),
  shell: z.enum(['electron', 'browser']),
  /** "Electron 45.5.0", "Chromium …", "Node …", in the order to show them. */
  parts: z.array(z.strictObject({ name: z.string(), version: z.string() })),
  licences: z.array(z.strictObject({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() })),
});
export type About = z.infer<typeof aboutSchema>;

/** What differs between shells; a view hides what cannot be done. */
export interface Abilities {
  /** Open a saved file in its own program, show it in its folder. */
  readonly saved: boolean;
  /** The shell shows the menu bar; otherwise the renderer does. */
  readonly menuBar: boolean;
  /** Choose a folder of the computer. */
  readonly folders: boolean;
}

/** All calls answer with an Outcome and never reject. */
export interface Shell {
  readonly can: Abilities;
  /** An empty list when the user gives up. */
  chooseFiles(ask: ChooseFiles): Promise<Outcome<readonly NamedBytes[]>>;
  /** Null when the user gives up. */
  chooseFolder(ask: { readonly title: string }): Promise<Outcome<string | null>>;
  /** A target that another program holds is told to the user, who is offered another name. */
  saveFile(ask: SaveFile): Promise<Outcome<Saved>>;
  openSaved(ask: { readonly handle: string }): Promise<Outcome<null>>;
  showSaved(ask: { readonly handle: string }): Promise<Outcome<null>>;
  /** The content of a .pdf file. */
  printPdf(page: PrintPage): Promise<Outcome<Uint8Array>>;
  setWindow(state: WindowState): void;
  setMenu(menus: readonly Menu[]): void;
  log(entry: LogEntry): void;
  /** Shows the log file to the user. */
  showLog(): Promise<Outcome<null>>;
  about(): Promise<Outcome<About>>;
  /** A command chosen in the shell's menu. */
  onCommand(listener: (id: string) => void): void;
  /** A file that the user opened with the program: by double click, by a second start, on the command line. */
  onOpenFile(listener: (file: NamedBytes) => void): void;
  /** Before the window closes: `flush` ends when everything typed is stored. */
  onClosing(flush: () => Promise<void>): void;
}
