// The processes that a process has started, and those that they have started.
import { readdirSync, readFileSync } from 'node:fs';

/** The process itself first. */
export function processesUnder(pid: number): number[] {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => parentOf(name)),
  );
  const under = (one: number): number[] => [
    one,
    ...[...parents].filter(([, parent]) => parent === one).flatMap(([child]) => under(child)),
  ];
  return under(pid);
}

function parentOf(name: string): [number, number][] {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    return [[Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])]];
  } catch {
    return []; // ended meanwhile
  }
}

/** Bytes of memory that belong to these processes alone. */
export function privateMemory(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + privateOf(pid), 0);
}

function privateOf(pid: number): number {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    const parts = text.matchAll(/^Private_\w+:\s+(\d+) kB$/gm);
    return Array.from(parts, ([, kb]) => Number(kb) * 1024).reduce((sum, bytes) => sum + bytes, 0);
  } catch {
    return 0;
  }
}
