// The built-in packs as the build left them beside the program, already checked and parsed.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../../core/packs/pack';
import { fromPrepared } from '../../core/packs/prepared';

/** The first folder is the program's own; a pack that a later folder has too is not given, and neither is one not prepared. */
export function preparedPacks([builtIn, ...others]: readonly string[], wanted: ReadonlySet<string>): Map<string, Pack> {
  const packs = new Map<string, Pack>();
  for (const id of wanted) {
    const pack =
      builtIn !== undefined && !others.some((folder) => existsSync(join(folder, id))) ? prepared(builtIn, id) : undefined;
    if (pack) packs.set(id, pack);
  }
  return packs;
}

function prepared(builtIn: string, id: string): Pack | undefined {
  try {
    return fromPrepared(readFileSync(join(builtIn, '..', 'prepared', `${id}.json`), 'utf8'));
  } catch {
    return undefined; // not there, as in tests that read the sources: the pack is loaded from its own files
  }
}
