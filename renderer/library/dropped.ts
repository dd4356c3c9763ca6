// What was dropped → files with their content, those of folders at any depth too; and what could not be read.
import { error, type Finding } from '../../core/finding/finding';
import { type Taken, takenFrom } from '../wire/browser-files';

/** In a folder only what can be imported is taken; "~$…" is what Word leaves beside an open document. */
const wanted = /^(?!~\$|\.).*\.(?:docx|docm|doc|txt|json|phoihop)$/i;

/** Has to be asked while the event is told: afterwards the list is empty. */
export function dropped(transfer: DataTransfer | null): Promise<Taken> {
  const items = [...(transfer?.items ?? [])].filter(({ kind }) => kind === 'file');
  const parts = items.map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  return taken(parts);
}

async function taken(parts: readonly { entry: FileSystemEntry | null; file: File | null }[]): Promise<Taken> {
  const files: File[] = [];
  const findings: Finding[] = [];
  for (const { entry, file } of parts) {
    if (!isFolder(entry)) {
      if (file) files.push(file);
      continue;
    }
    const inside = await filesIn(entry);
    files.push(...inside);
    if (inside.length === 0) findings.push(error('file.nothingInFolder', '', { file: entry.name }));
  }
  const read = await takenFrom(files);
  return { files: read.files, findings: [...findings, ...read.findings] };
}

async function filesIn(folder: FileSystemDirectoryEntry): Promise<File[]> {
  const files: File[] = [];
  for (const entry of await entriesOf(folder)) {
    if (isFolder(entry)) files.push(...(await filesIn(entry)));
    else if (wanted.test(entry.name)) files.push(...(await fileOf(entry as FileSystemFileEntry)));
  }
  return files;
}

/** Given in parts, until one is empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (part.length === 0) return all.sort((one, two) => one.name.localeCompare(two.name, 'vi'));
    all.push(...part);
  }
}

function isFolder(entry: FileSystemEntry | null): entry is FileSystemDirectoryEntry {
  return entry?.isDirectory === true;
}

/** None where it went while the folder was read. */
function fileOf(entry: FileSystemFileEntry): Promise<File[]> {
  return new Promise((resolve) =>
    entry.file(
      (file) => resolve([file]),
      () => resolve([]),
    ),
  );
}
