// The program makes no network call: nothing that was built knows how to, but for the server of the browser shell on loopback.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const dist = join(import.meta.dirname, '../../dist');
const bundles = [...cjsIn(''), ...cjsIn('electron')];

function cjsIn(folder: string): string[] {
  return readdirSync(join(dist, folder))
    .filter((name) => name.endsWith('.cjs'))
    .map((name) => join(folder, name));
}

/** The loopback server listens (node:http), and a second start asks the first one at its address of 127.0.0.1 (fetch). */
const onLoopback = new Set(['cli-serve.cjs']);

const talks = [
  /require\(["'`](node:)?(https?|http2|net|tls|dgram|dns|dns\/promises|inspector)["'`]\)/,
  /\bfetch\(/,
  /\bnew (WebSocket|XMLHttpRequest|EventSource)\b/,
];

describe('no network', () => {
  test.each(bundles.filter((name) => !onLoopback.has(name)))('%s', (name) => {
    const code = readFileSync(join(dist, name), 'utf8');
    expect(talks.filter((pattern) => pattern.test(code)).map(String)).toEqual([]);
  });

  test('the server asks and hears 127.0.0.1 alone', () => {
    const folder = join(import.meta.dirname, '../../host/serve');
    const sources = readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n');
    expect(sources.match(/\.listen\([^)]*/g)).toEqual([".listen(port, '127.0.0.1', ("]);
    expect(sources.match(/\bfetch\([^,]*/g)).toEqual([expect.stringMatching(/^fetch\(`\$\{origin\}\/ticket`$/)]);
    expect(sources).toContain('^http:\\/\\/127\\.0\\.0\\.1:');
  });

  test('the page asks only where it came from', () => {
    const folder = join(dist, 'renderer/assets');
    const code = readdirSync(folder)
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n');
    expect(code).not.toMatch(/\bnew (WebSocket|EventSource|XMLHttpRequest)\b|sendBeacon\(/);
  });
});
