// Settings that the user chose → stored, or what stands in the way. A folder for the library is tried before it is taken: at the
// next start it would be too late to be told.
import { accessSync, constants, existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { error, type Finding, failed, type Outcome } from '../../core/finding/finding';
import type { Settings } from '../../core/model/settings';
import { dataFolder, libraryFile } from '../files/data-folder';
import { codeOf } from '../files/read-text';
import { besideOf } from '../library/place';
import { loadSettings, saveSettings, settingsFile } from './settings-file';

/** The system's ways to write, for tests. */
export type Trial = Pick<typeof import('node:fs'), 'writeFileSync' | 'accessSync'>;

/** Only another folder than the one stored is tried: a disk that is away for now does not keep one from changing the rest. */
export function changeSettings(
  settings: Settings,
  folder = dataFolder(),
  fs: Trial = { writeFileSync, accessSync },
): Outcome<Settings> {
  const stored = loadSettings(settingsFile(folder));
  const { libraryFolder } = settings;
  const isOther = libraryFolder !== null && !(stored.ok && stored.value.libraryFolder === libraryFolder);
  const refusal = isOther ? whyNotIn(libraryFolder, fs) : undefined;
  return refusal ? failed([refusal]) : saveSettings(settings, folder);
}

function whyNotIn(folder: string, fs: Trial): Finding | undefined {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    return error('settings.noSuchFolder', 'libraryFolder', { folder });
  const library = libraryFile(folder);
  const trial = besideOf(library);
  try {
    fs.writeFileSync(trial, 'phoihop', { mode: 0o600 });
    if (existsSync(library)) fs.accessSync(library, constants.R_OK | constants.W_OK);
    return undefined;
  } catch (problem) {
    return error('settings.folderNotWritable', 'libraryFolder', { folder, detail: codeOf(problem) });
  } finally {
    rmSync(trial, { force: true });
  }
}
