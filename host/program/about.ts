// Who made what: the program's version, the parts it stands on, and their licences as the build collected them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type About, aboutSchema } from '../../core/bridge/shell';
import program from '../../package.json';

const licencesSchema = z.object({ licences: aboutSchema.shape.licences });

/** `parts` are what only the shell knows. A program without the file of licences shows none. */
export function about(dist: string, shell: About['shell'], parts: About['parts']): About {
  return { version: program.version, shell, parts, licences: licencesIn(dist) };
}

function licencesIn(dist: string): About['licences'] {
  try {
    return licencesSchema.parse(JSON.parse(readFileSync(join(dist, 'licences.json'), 'utf8'))).licences;
  } catch {
    return [];
  }
}
