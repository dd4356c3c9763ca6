// Folders of packs → the text of their files. Packs are data of strangers: only known kinds of files of a sane size are
// read, links and special files never; what cannot be read is a finding, and the other packs are still read.
import { lstatSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { error, type Finding, hasErrors, type PackPlace, warning } from '../../core/finding/finding';
import type { PackFiles } from '../../core/packs/load';
import { codeOf, readText } from '../files/read-text';

export interface PackLimits {
  /** Bytes of one file, files of one pack, packs of one folder. */
  readonly bytes: number;
  readonly files: number;
  readonly packs: number;
}
export const packLimits: PackLimits = { bytes: 2 * 1024 * 1024, files: 500, packs: 300 };

export interface ReadPacks {
  readonly packs: readonly PackFiles[];
  readonly findings: readonly Finding[];
}

/** Later folders come later in the list, so that their packs take the place of earlier ones. `wanted`: only these ids. */
export function readPacks(folders: readonly string[], wanted?: ReadonlySet<string>, limits = packLimits): ReadPacks {
  const listed = folders.map((folder) => listPacks(folder, limits));
  const known = new Set(listed.flatMap(({ names }) => names));
  // An id that no folder has: read all, so that the finding can name those there are.
  const all = wanted === undefined || [...wanted].some((id) => !known.has(id));
  const readers = listed.flatMap(({ folder, names }) =>
    names.filter((name) => all || wanted.has(name)).map((name) => new PackReader(folder, name, limits)),
  );
  const packs = readers.flatMap((reader) => reader.read());
  return { packs, findings: [...listed.flatMap(({ findings }) => findings), ...readers.flatMap(({ findings }) => findings)] };
}

function listPacks(folder: string, limits: PackLimits): { folder: string; names: string[]; findings: Finding[] } {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    const refused = (finding: Finding) => ({ folder, names: [], findings: [finding] });
    if (entries.some(({ name }) => name === 'pack.json')) return refused(error('packs.isPack', 'packs', { folder }));
    const names = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name);
    if (names.length > limits.packs) return refused(error('packs.tooMany', 'packs', { folder, limit: limits.packs }));
    const links = entries.filter((entry) => entry.isSymbolicLink());
    const findings = links.map(({ name }) => warning('pack.link', 'packs', { file: join(folder, name) }));
    return { folder, names: names.sort(), findings };
  } catch (problem) {
    const detail = codeOf(problem);
    return { folder, names: [], findings: [error('packs.unreadable', 'packs', { folder, detail })] };
  }
}

const textKinds: ReadonlySet<string> = new Set(['.json', '.hbs']);
const otherKinds: ReadonlySet<string> = new Set(['.md', '.txt']);
/** Folders inside a pack, with "" for the pack itself. */
const partFolders = ['', 'slots'] as const;

class PackReader {
  readonly findings: Finding[] = [];
  private readonly files: Record<string, string> = {};

  constructor(
    private readonly folder: string,
    private readonly name: string,
    private readonly limits: PackLimits,
  ) {}

  /** A pack of which a part could not be read is left out whole. */
  read(): PackFiles[] {
    for (const part of partFolders) this.part(part);
    return hasErrors(this.findings) ? [] : [{ name: this.name, files: this.files }];
  }

  private place(file: string): PackPlace {
    return { pack: this.name, file };
  }

  private part(part: string): void {
    const folder = join(this.folder, this.name, part);
    try {
      if (part !== '' && !lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
      const entries = readdirSync(folder, { withFileTypes: true });
      if (entries.length > this.limits.files) {
        this.findings.push(error('pack.tooManyFiles', '', { limit: this.limits.files }, this.place(part)));
      } else for (const entry of entries) this.entry(part === '' ? entry.name : `${part}/${entry.name}`, entry);
    } catch (problem) {
      this.findings.push(error('pack.unreadable', '', { file: part || this.name, detail: codeOf(problem) }, this.place(part)));
    }
  }

  private entry(file: string, entry: { name: string; isFile(): boolean; isDirectory(): boolean }): void {
    const kind = extname(entry.name).toLowerCase();
    if (entry.isDirectory() || entry.name.startsWith('.') || otherKinds.has(kind)) return;
    if (!entry.isFile()) this.findings.push(error('pack.link', '', { file }, this.place(file)));
    else if (textKinds.has(kind)) this.text(file);
    else this.findings.push(warning('pack.fileUnknown', '', { file }, this.place(file)));
  }

  private text(file: string): void {
    const read = readText(join(this.folder, this.name, file), this.limits.bytes);
    if ('text' in read) this.files[file] = read.text;
    else if (read.problem === 'tooBig') {
      const limit = this.limits.bytes / 1024 / 1024;
      this.findings.push(error('pack.fileTooBig', '', { file, limit }, this.place(file)));
    } else if (read.problem === 'notText') this.findings.push(error('pack.notText', '', { file }, this.place(file)));
    else this.findings.push(error('pack.unreadable', '', { file, detail: read.detail ?? read.problem }, this.place(file)));
  }
}
