// Where the time goes: runs a script of ours under node's CPU profiler and adds up the time that each function itself took.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { node } from './measure.mjs';
import { outputs } from './ours.mjs';

const folder = join(outputs, 'profile');

/** [{ name, place, share }], the busiest first; shares of the whole run, in percent. */
export function profile(args, count) {
  rmSync(folder, { recursive: true, force: true });
  node(['--cpu-prof', '--cpu-prof-interval', '250', '--cpu-prof-dir', folder, ...args]);
  const [file] = readdirSync(folder);
  return selfTimes(JSON.parse(readFileSync(join(folder, file), 'utf8'))).slice(0, count);
}

function selfTimes({ nodes, samples, timeDeltas }) {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const times = new Map();
  samples.forEach((id, at) => {
    const key = frameKey(frames.get(id));
    times.set(key, (times.get(key) ?? 0) + timeDeltas[at]);
  });
  const total = timeDeltas.reduce((sum, delta) => sum + delta, 0);
  return [...times].sort((a, b) => b[1] - a[1]).map(([key, time]) => ({ ...JSON.parse(key), share: (100 * time) / total }));
}

function frameKey({ functionName, url, lineNumber }) {
  return JSON.stringify({ name: functionName || '(anonymous)', place: url === '' ? '' : `${basename(url)}:${lineNumber + 1}` });
}
