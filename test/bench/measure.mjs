// Stop-watches: functions in this process, programs in processes of their own. Contestants take turns; times in ms.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { outputs } from './ours.mjs';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

/** `contestants` maps names to functions; each round begins with another one and nobody pays for a neighbour's garbage. */
export async function warmTimes(contestants, { warmUp, rounds }) {
  const names = Object.keys(contestants);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const name of turned(names, round)) {
      collect();
      const start = performance.now();
      await contestants[name]();
      if (round >= 0) times[name].push(performance.now() - start);
    }
  }
  return times;
}

/**
 * Time on the processor of contestants that take turns in a program that stays open, with no forced collection in between: a round
 * gives one time of each, so that their ratio does not depend on what else runs.
 */
export async function pairedCpu(contestants, { warmUp, rounds }) {
  const names = Object.keys(contestants);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  collect();
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const name of turned(names, round)) {
      const start = process.cpuUsage();
      await contestants[name]();
      const { user, system } = process.cpuUsage(start);
      if (round >= 0) times[name].push((user + system) / 1000);
    }
  }
  return times;
}

/** One function over and over, as in a program that stays open: no other work and no forced collection in between. */
export async function steadyTimes(work, { warmUp, rounds }) {
  const times = [];
  collect();
  for (let round = -warmUp; round < rounds; round += 1) {
    const start = performance.now();
    await work();
    if (round >= 0) times.push(performance.now() - start);
  }
  return times;
}

/** `programs` maps names to the arguments of node. The first round does not count. */
export function processTimes(programs, runs) {
  const names = Object.keys(programs);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let run = -1; run < runs; run += 1) {
    for (const name of turned(names, run)) {
      const start = performance.now();
      node(programs[name]);
      if (run >= 0) times[name].push(performance.now() - start);
    }
  }
  return times;
}

/** The most memory of each program, in MiB. */
export function peaks(programs, runs) {
  const file = join(outputs, 'peak.txt');
  const hook = ['--require', join(import.meta.dirname, 'peak.cjs')];
  const peak = (args) => {
    node([...hook, ...args], { PEAK_FILE: file });
    return Number(readFileSync(file, 'utf8')) / 1024;
  };
  return Object.fromEntries(
    Object.entries(programs).map(([name, args]) => [name, Array.from({ length: runs }, () => peak(args))]),
  );
}

export function node(args, env = {}) {
  const { status, stderr, error } = spawnSync(process.execPath, args, { env: { ...process.env, ...env }, encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}\n${stderr}`);
}

function turned(names, round) {
  const start = ((round % names.length) + names.length) % names.length;
  return [...names.slice(start), ...names.slice(0, start)];
}

/** The value below which this share of all values lies. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

export const median = (values) => quantile(values, 0.5);
