// The server that already runs over a data folder, so that a second start opens a window of the first instead of a second server.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { unpack } from '../../core/bridge/packet';
import { makeFolder } from '../files/data-folder';

const runningSchema = z.strictObject({
  pid: z.int().positive(),
  origin: z.string().regex(/^http:\/\/127\.0\.0\.1:\d{1,5}$/),
  key: z.string().min(20).max(100),
});
export type Running = z.infer<typeof runningSchema>;

const fileIn = (folder: string) => join(folder, 'serving.json');

/** The file holds the key: it is for this user alone, like the rest of the folder. */
export function remember(folder: string, running: Running): void {
  makeFolder(folder);
  rmSync(fileIn(folder), { force: true });
  writeFileSync(fileIn(folder), JSON.stringify(running), { mode: 0o600 });
}

export function forget(folder: string): void {
  rmSync(fileIn(folder), { force: true });
}

/** Undefined when none runs; what a killed one left is no answer. */
export async function findRunning(folder: string): Promise<Running | undefined> {
  try {
    const running = runningSchema.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8')));
    await ticketFrom(running);
    return running;
  } catch {
    return undefined;
  }
}

/** A word that lets one page in, once. Throws when nobody answers. */
export async function ticketFrom({ origin, key }: Pick<Running, 'origin' | 'key'>): Promise<string> {
  const headers = { origin, 'x-phoihop-key': key };
  const response = await fetch(`${origin}/ticket`, { method: 'POST', headers, signal: AbortSignal.timeout(5_000) });
  if (!response.ok) throw new Error('refused');
  return z.string().parse(unpack(new Uint8Array(await response.arrayBuffer())));
}
