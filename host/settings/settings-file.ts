// The user's settings in settings.json of the data folder. A file that is not there is all defaults; a damaged one costs only the
// fields that are damaged.
import { join } from 'node:path';
import { done, error, failed, type Outcome, warning } from '../../core/finding/finding';
import { parseJson } from '../../core/model/parse';
import { defaultSettings, readSettings, type Settings } from '../../core/model/settings';
import { dataFolder, makeFolder } from '../files/data-folder';
import { readText } from '../files/read-text';
import { writeFile } from '../files/write-file';

const most = 1024 * 1024;

export function settingsFile(folder = dataFolder()): string {
  return join(folder, 'settings.json');
}

export function loadSettings(file = settingsFile()): Outcome<Settings> {
  const read = readText(file, most);
  if ('problem' in read && read.problem === 'missing') return done(defaultSettings);
  const value = 'text' in read ? parseJson(read.text) : undefined;
  if (!value?.ok) return done(defaultSettings, [warning('settings.broken', '')]);
  const { settings, broken } = readSettings(value.value);
  return done(
    settings,
    broken.map((field) => warning('settings.brokenField', field, { setting: field })),
  );
}

export function saveSettings(settings: Settings, folder = dataFolder()): Outcome<Settings> {
  try {
    makeFolder(folder);
  } catch {
    return failed([error('file.noFolder', '', { file: settingsFile(folder) })]);
  }
  const written = writeFile(settingsFile(folder), Buffer.from(`${JSON.stringify(settings, null, 2)}\n`));
  return written.ok ? done(settings) : written;
}
