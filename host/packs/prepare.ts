// Run by the build: loads every built-in pack and gives the texts of the prepared ones. A broken built-in pack breaks the build.
import { loadPacks } from '../../core/packs/load';
import { preparedText } from '../../core/packs/prepared';
import { readPacks } from './read-packs';

export function prepare(folder: string): Map<string, string> {
  const read = readPacks([folder]);
  const { packs, findings } = loadPacks(read.packs);
  const problems = [...read.findings, ...findings];
  if (problems.length > 0) throw new Error(`built-in packs: ${JSON.stringify(problems, null, 2)}`);
  return new Map([...packs].map(([id, pack]) => [id, preparedText(pack)]));
}
