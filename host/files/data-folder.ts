// The folder of this user's data: the library, the settings, the log. Both windows and the command line use the same one.
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** `PHOIHOP_DATA` names another one. */
export function dataFolder(env: NodeJS.ProcessEnv = process.env, platform = process.platform, home = homedir()): string {
  if (env.PHOIHOP_DATA) return resolve(env.PHOIHOP_DATA);
  if (platform === 'win32') return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'phoihop');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'phoihop');
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'phoihop');
}

/** For this user's eyes alone, where the system knows such a thing. */
export function makeFolder(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

export const libraryName = 'library.phoihop';

/** The file of the library in `folder`, or in PHOIHOP_LIBRARY, or in the data folder. */
export function libraryFile(folder?: string, env: NodeJS.ProcessEnv = process.env): string {
  return join(resolve(folder || env.PHOIHOP_LIBRARY || dataFolder(env)), libraryName);
}
