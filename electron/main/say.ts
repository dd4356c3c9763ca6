// Words for what the main process shows itself (dialogs), in the language of the settings.
import { type Language, words } from '../../core/finding/message';
import { loadSettings, settingsFile } from '../../host/settings/settings-file';

export class Say {
  constructor(private readonly folder: string) {}

  language(): Language {
    const settings = loadSettings(settingsFile(this.folder));
    return settings.ok ? settings.value.language : 'vi';
  }

  words(key: string, params: Readonly<Record<string, string | number>> = {}): string {
    return words(key, this.language(), params);
  }
}
