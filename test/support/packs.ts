// The real packs, read from the templates folder.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadPacks, type PackFiles } from '../../core/packs/load';

const root = join(import.meta.dirname, '../../templates');

function filesOf(folder: string, prefix = ''): [string, string][] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesOf(path, `${prefix}${name}/`);
    return [[`${prefix}${name}`, readFileSync(path, 'utf8')] as [string, string]];
  });
}

export function builtInPackFiles(): PackFiles[] {
  return readdirSync(root)
    .filter((name) => statSync(join(root, name)).isDirectory())
    .map((name) => ({ name, files: Object.fromEntries(filesOf(join(root, name))) }));
}

export function builtInPacks() {
  return loadPacks(builtInPackFiles());
}
