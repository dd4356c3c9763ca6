// Files through the system's own dialogs. The window sees names, contents and handles, never paths.
import { randomUUID } from 'node:crypto';
import { basename, dirname, extname, join } from 'node:path';
import { app, type BrowserWindow, dialog, type FileFilter, shell } from 'electron';
import { fileTypes } from '../../core/bridge/file-types';
import type { ChooseFiles, FileKind, NamedBytes, Saved, SaveFile } from '../../core/bridge/shell';
import { done, error, type Finding, failed, type Outcome } from '../../core/finding/finding';
import { messageOf } from '../../core/finding/message';
import { openedFile } from '../../host/files/opened-file';
import { writeFile } from '../../host/files/write-file';
import type { Say } from './say';

export class Files {
  private readonly saved = new Map<string, string>();
  private folder: string | undefined;

  constructor(
    private readonly window: () => BrowserWindow | undefined,
    private readonly say: Say,
  ) {}

  async choose({ title, kinds, many }: ChooseFiles): Promise<Outcome<readonly NamedBytes[]>> {
    const properties = ['openFile' as const, ...(many ? ['multiSelections' as const] : [])];
    const options = { title, filters: kinds.map((kind) => this.filterOf(kind)), properties, defaultPath: this.place() };
    const { canceled, filePaths } = await dialog.showOpenDialog(this.owner(), options);
    if (canceled || filePaths.length === 0) return done([]);
    this.folder = dirname(filePaths[0] ?? '');
    const read = filePaths.map(openedFile);
    const files = read.flatMap((file) => (file.ok ? [file.value] : []));
    const findings = read.flatMap((file) => file.findings);
    return files.length === 0 ? failed(findings) : done(files, findings);
  }

  async chooseFolder({ title }: { readonly title: string }): Promise<Outcome<string | null>> {
    const { canceled, filePaths } = await dialog.showOpenDialog(this.owner(), {
      title,
      properties: ['openDirectory', 'createDirectory'],
    });
    return done(canceled ? null : (filePaths[0] ?? null));
  }

  /** Asks again for as long as the file that was chosen cannot be written and the user wants another. */
  async save({ title, name, kind, content }: SaveFile): Promise<Outcome<Saved>> {
    for (let suggested = join(this.place(), basename(name)); ; ) {
      const options = { title, defaultPath: suggested, filters: [this.filterOf(kind)] };
      const { canceled, filePath } = await dialog.showSaveDialog(this.owner(), options);
      if (canceled || !filePath) return done({ state: 'cancelled' });
      const written = writeFile(filePath, content);
      if (written.ok) return done(this.remember(filePath));
      if (!(await this.wantsAnother(written.findings))) return written;
      suggested = nextName(filePath);
    }
  }

  async open({ handle }: { readonly handle: string }): Promise<Outcome<null>> {
    const path = this.saved.get(handle);
    if (path === undefined) return failed([error('shell.unknownFile', '')]);
    const problem = await shell.openPath(path);
    return problem === '' ? done(null) : failed([error('shell.notOpened', '', { file: basename(path) })]);
  }

  async show({ handle }: { readonly handle: string }): Promise<Outcome<null>> {
    const path = this.saved.get(handle);
    if (path === undefined) return failed([error('shell.unknownFile', '')]);
    shell.showItemInFolder(path);
    return done(null);
  }

  private remember(path: string): Saved {
    this.folder = dirname(path);
    const handle = randomUUID();
    this.saved.set(handle, path);
    return { state: 'saved', name: basename(path), handle };
  }

  private async wantsAnother(findings: readonly Finding[]): Promise<boolean> {
    const [finding = error('file.writeFailed', '', { file: '', detail: '' })] = findings;
    const { text, advice } = messageOf(finding, this.say.language());
    const { response } = await dialog.showMessageBox(this.owner(), {
      type: 'warning',
      message: text,
      detail: advice,
      buttons: [this.say.words('dialog.otherName'), this.say.words('dialog.cancel')],
      defaultId: 0,
      cancelId: 1,
    });
    return response === 0;
  }

  private filterOf(kind: FileKind): FileFilter {
    const { words, endings } = fileTypes[kind];
    return { name: this.say.words(words), extensions: [...endings] };
  }

  private place(): string {
    return this.folder ?? app.getPath('documents');
  }

  private owner(): BrowserWindow {
    const window = this.window();
    if (!window) throw new Error('no window');
    return window;
  }
}

/** "a.docx" → "a (2).docx" → "a (3).docx". */
export function nextName(path: string): string {
  const ending = extname(path);
  const bare = path.slice(0, path.length - ending.length);
  const [, start = bare, number = '1'] = /^(.*) \((\d+)\)$/s.exec(bare) ?? [];
  return `${start} (${Number(number) + 1})${ending}`;
}
