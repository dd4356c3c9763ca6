// Reference material beside the checkout: real documents and the gold set. Tests use it where it is; CI has it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../../shared/reference');
export const hasShared = existsSync(root);

export function sharedFiles(folder: string, ending: string): string[] {
  return hasShared ? readdirSync(join(root, folder)).filter((name) => name.endsWith(ending)) : [];
}

export function sharedBytes(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(root, path)));
}

export function sharedText(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

export function sharedRows<T>(path: string): T[] {
  return sharedText(path)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}
