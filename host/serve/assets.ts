// The files of the built renderer, for both shells: a path of the app → content, type and headers. Only files that were there
// at the start can be asked for, so no path leads out of the folder.
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { everyFile, pageHeaders, scriptPolicy } from './policy';

export interface Asset {
  readonly body: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

export type Assets = (path: string) => Asset | undefined;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

/** The word in the page's source that a fresh nonce takes the place of. */
const placeholder = '__NONCE__';

export function assetsIn(folder: string): Assets {
  const known = new Set(filesIn(folder, ''));
  return (path) => {
    const name = path === '/' ? '/index.html' : path;
    if (!known.has(name)) return undefined;
    const type = types[extname(name)] ?? 'application/octet-stream';
    const body = contentOf(join(folder, name));
    if (!body) return undefined;
    if (type.startsWith('text/html')) return page(body, type);
    const policy = type.startsWith('text/javascript') ? scriptPolicy : {};
    return { body, headers: { ...everyFile, ...policy, 'content-type': type } };
  };
}

/** Undefined when it is gone: a program that is replaced while it runs goes on until it is left. */
function contentOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

function page(source: Buffer, type: string): Asset {
  const nonce = randomBytes(16).toString('base64');
  const body = Buffer.from(source.toString('utf8').replaceAll(placeholder, nonce));
  return { body, headers: { ...pageHeaders(nonce), 'content-type': type } };
}

function filesIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesIn(root, path) : [path];
  });
}
