// The program behind a window: every call of the contract, over this user's packs and library.
import { join } from 'node:path';
import { type Dispatch, dispatcher, type Handlers } from '../../core/bridge/dispatch';
import type { Settings } from '../../core/model/settings';
import { handlersOver } from '../desk/handlers';
import { Lanes } from '../desk/lanes';
import { libraryFile } from '../files/data-folder';
import { changeSettings } from '../settings/change-settings';
import { loadSettings } from '../settings/settings-file';

export interface Program {
  readonly dispatch: Dispatch;
  /** When the promise is kept, everything is stored and closed. */
  close(): Promise<void>;
}

/** Milliseconds that the window has its processor for itself after its first answer. */
const calm = 700;

/** `dist` is the folder of the built program. A folder of packs counts from when it is chosen, one of the library from the next start. */
export function openProgram(dist: string): Program {
  const lanes = new Lanes(join(dist, 'worker-start.cjs'));
  lanes.warm('quick');
  let isWarm = false;
  let later: NodeJS.Timeout | undefined;
  const library = libraryFile(settings()?.libraryFolder ?? undefined);
  const over = (packs: string | null) => {
    const folders = [join(dist, 'templates'), ...(packs ? [packs] : [])];
    return dispatcher({ ...handlersOver((job, talk) => lanes.run(job, talk), folders, library), ...atOnce });
  };
  let dispatch = over(settings()?.packFolder ?? null);
  return {
    dispatch: async (name, input, talk) => {
      const outcome = await dispatch(name, input, talk);
      // What the first screen shows comes before what the next may need.
      if (!isWarm && !(name in atOnce)) {
        isWarm = true;
        later = setTimeout(() => lanes.warm('work'), calm);
        later.unref();
      }
      if (name === 'settings.save' && outcome.ok) dispatch = over((outcome.value as Settings).packFolder);
      return outcome;
    },
    close: () => {
      clearTimeout(later);
      return lanes.close();
    },
  };
}

/** The window asks for these before it shows anything: they do not wait for a worker to start. */
const atOnce: Pick<Handlers, 'settings.read' | 'settings.save'> = {
  'settings.read': async () => loadSettings(),
  'settings.save': async (input) => changeSettings(input.settings),
};

function settings(): Settings | undefined {
  const loaded = loadSettings();
  return loaded.ok ? loaded.value : undefined;
}
