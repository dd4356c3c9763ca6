// Jobs about the user's settings.
import type { settingsCalls } from '../../../core/bridge/calls/settings';
import { changeSettings } from '../../settings/change-settings';
import { loadSettings } from '../../settings/settings-file';
import type { Jobs } from './jobs';

export const settingsJobs: Jobs<keyof typeof settingsCalls> = {
  'settings.read': () => loadSettings(),
  'settings.save': ({ settings }) => changeSettings(settings),
};
