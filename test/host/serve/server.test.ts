// The loopback server lets in its own page and nobody else, and says no in a way that breaks nothing.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, type IncomingHttpHeaders, request as send } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FrameReader } from '../../../core/bridge/frames';
import { pack, unpack } from '../../../core/bridge/packet';
import type { Talk } from '../../../core/bridge/talk';
import { done, failed, info, type Outcome } from '../../../core/finding/finding';
import { assetsIn } from '../../../host/serve/assets';
import { findRunning, forget, remember, ticketFrom } from '../../../host/serve/running';
import { type Serving, serveOnLoopback } from '../../../host/serve/server';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 });
let folder: string;
let serving: Serving;
const asked: { name: string; input: unknown }[] = [];
let slow: ((outcome: Outcome<unknown>) => void) | undefined;
let stopped = false;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'phoihop-serve-'));
  mkdirSync(join(folder, 'page', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'page', 'index.html'), '<meta nonce="__NONCE__"><script nonce="__NONCE__"></script>');
  writeFileSync(join(folder, 'page', 'assets', 'app.js'), '1');
  const call = async (name: string, input: unknown, talk: Talk): Promise<Outcome<unknown>> => {
    asked.push({ name, input });
    if (name !== 'slow') return done({ got: input });
    talk.tell({ stage: 'stage.read', done: 1, total: 2 });
    return new Promise((resolve) => {
      slow = resolve;
      talk.onStop(() => {
        stopped = true;
        resolve(failed([info('call.stopped', '')]));
      });
    });
  };
  serving = await serveOnLoopback({ assets: assetsIn(join(folder, 'page')), calls: { call, shell: call } });
});
afterAll(async () => {
  agent.destroy();
  await serving.close();
  rmSync(folder, { recursive: true, force: true });
});

function ask(
  path: string,
  headers: Record<string, string> = {},
  body?: Uint8Array,
  method = body ? 'POST' : 'GET',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = send(`${serving.origin}/`, { path, method, headers, agent }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece) => pieces.push(piece));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(pieces) }),
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}

const right = () => ({ origin: serving.origin, 'x-phoihop-key': serving.key });
const post = (headers: Record<string, string>, path = '/call/echo', body = pack({ a: 1 })) => ask(path, headers, body);

function messagesIn(body: Uint8Array): unknown[] {
  const reader = new FrameReader();
  reader.take(body);
  const messages: unknown[] = [];
  for (let next = reader.next(); next; next = reader.next()) messages.push(unpack(next));
  return messages;
}

describe('the page', () => {
  test('comes with the content policy and a nonce of its own every time', async () => {
    const [first, second] = [await ask('/'), await ask('/index.html')];
    const policy = String(first.headers['content-security-policy']);
    const [, nonce = ''] = /'nonce-([^']+)'/.exec(policy) ?? [];
    expect(first.body.toString()).toBe(`<meta nonce="${nonce}"><script nonce="${nonce}"></script>`);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /);
    expect(policy).not.toMatch(/unsafe/);
    expect(second.headers['content-security-policy']).not.toBe(policy);
    expect(first.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
  });

  test('a script that runs as a thread of its own may ask this program and nothing else', async () => {
    const { headers } = await ask('/assets/app.js');
    expect(headers['content-security-policy']).toBe("default-src 'none'; connect-src 'self'");
  });

  test('nothing outside of its folder can be had', async () => {
    const paths = [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/assets/../../secret.txt',
      '//secret.txt',
      '/assets',
      '/..\\secret.txt',
    ];
    for (const path of paths) expect((await ask(path)).status, path).toBe(404);
    expect((await ask('/assets/app.js')).status).toBe(200);
  });

  test('a file that is gone since the start is not found, and the server lives on', async () => {
    const file = join(folder, 'page', 'assets', 'app.js');
    rmSync(file);
    expect((await ask('/assets/app.js')).status).toBe(404);
    writeFileSync(file, '1');
    expect((await ask('/assets/app.js')).status).toBe(200);
  });
});

describe('a call', () => {
  test('of the own page is carried out, bytes and all', async () => {
    const { status, body } = await post(right(), '/call/echo', pack({ bytes: new Uint8Array([1, 2]) }));
    expect(status).toBe(200);
    expect(messagesIn(body)).toEqual([{ outcome: done({ got: { bytes: new Uint8Array([1, 2]) } }) }]);
  });

  const wrong: [string, () => Record<string, string>, number][] = [
    ['another host (a name that was made to point here)', () => ({ ...right(), host: 'evil.example' }), 421],
    ['localhost', () => ({ ...right(), host: `localhost:${new URL(serving.origin).port}` }), 421],
    ['another origin', () => ({ ...right(), origin: 'https://evil.example' }), 403],
    ['another port of this computer', () => ({ ...right(), origin: 'http://127.0.0.1:1' }), 403],
    ['a file', () => ({ ...right(), origin: 'null' }), 403],
    ['no origin', () => ({ 'x-phoihop-key': serving.key }), 403],
    ['another site, as the browser says', () => ({ ...right(), 'sec-fetch-site': 'cross-site' }), 403],
    ['no key', () => ({ origin: serving.origin }), 401],
    ['a wrong key', () => ({ ...right(), 'x-phoihop-key': serving.key.replace(/.$/, '!') }), 401],
  ];
  test.each(wrong)('from %s is refused with a finding', async (_, headers, status) => {
    const before = asked.length;
    const answer = await post(headers());
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body.toString())).toMatchObject({ ok: false, findings: [{ severity: 'error' }] });
    expect(asked.length).toBe(before);
  });

  test('no other origin is ever invited', async () => {
    const asks = ['GET', 'OPTIONS', 'POST', 'PUT'].map((method) =>
      ask('/call/echo', { origin: 'https://evil.example', 'access-control-request-method': 'POST' }, undefined, method),
    );
    for (const { status, headers } of await Promise.all(asks)) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  test('progress comes before the outcome', async () => {
    const answer = post(right(), '/call/slow');
    await expect.poll(() => slow).toBeDefined();
    slow?.(done(7));
    expect(messagesIn((await answer).body)).toEqual([
      { progress: { stage: 'stage.read', done: 1, total: 2 } },
      { outcome: done(7) },
    ]);
  });

  test('a page that hangs up stops it', async () => {
    const stop = new AbortController();
    const answer = fetch(`${serving.origin}/call/slow`, {
      method: 'POST',
      headers: { 'x-phoihop-key': serving.key, origin: serving.origin },
      body: Buffer.from(pack({})),
      signal: stop.signal,
    });
    await (await answer).body?.getReader().read();
    stop.abort();
    await expect.poll(() => stopped).toBe(true);
  });

  test('10,000 random bodies and names are refused or carried out, and the server lives on', async () => {
    const names = fc.oneof(fc.constantFrom('echo', '__proto__', 'constructor', ''), fc.string());
    const body = fc.oneof(
      fc.uint8Array({ maxLength: 64 }),
      fc.json().map((text) => pack(text).slice(0, -1)),
      fc.json().map(pack),
    );
    await fc.assert(
      fc.asyncProperty(names, body, async (name, bytes) => {
        const { status } = await ask(`/call/${encodeURIComponent(name)}`, right(), bytes);
        expect([200, 404]).toContain(status);
      }),
      { numRuns: 10_000 },
    );
    expect((await post(right())).status).toBe(200);
  }, 120_000);
});

describe('keys', () => {
  test('a ticket opens once', async () => {
    const ticket = serving.ticket();
    const headers = { origin: serving.origin, 'x-phoihop-key': ticket };
    expect((await post(headers)).status).toBe(401);
    expect(unpack((await ask('/key', headers, new Uint8Array(1))).body)).toEqual({
      key: serving.key,
      answers: { 'settings.read': done({ got: {} }) },
    });
    expect((await ask('/key', headers, new Uint8Array(1))).status).toBe(401);
  });

  test('are new at every start, as the port is', async () => {
    const other = await serveOnLoopback({
      assets: () => undefined,
      calls: { call: async () => done(1), shell: async () => done(1) },
    });
    expect(other.key).not.toBe(serving.key);
    expect(other.origin).not.toBe(serving.origin);
    await other.close();
  });

  test('a second start finds the first, and not one that is gone', async () => {
    const running = { pid: process.pid, origin: serving.origin, key: serving.key };
    remember(folder, running);
    expect(await findRunning(folder)).toEqual(running);
    expect(await ticketFrom(running)).not.toBe(serving.key);
    remember(folder, { ...running, key: 'x'.repeat(43) });
    expect(await findRunning(folder)).toBeUndefined();
    remember(folder, { ...running, origin: 'http://127.0.0.1:9' });
    expect(await findRunning(folder)).toBeUndefined();
    forget(folder);
    expect(await findRunning(folder)).toBeUndefined();
  });
});

test('it listens on 127.0.0.1 alone', async () => {
  const outer = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
  const others = outer
    .filter(({ family, address }) => family === 'IPv4' && !address.startsWith('127.'))
    .map(({ address }) => address);
  for (const address of ['127.0.0.2', ...others]) expect(await canConnect(address), address).toBe(false);
  expect(await canConnect('127.0.0.1')).toBe(true);
});

function canConnect(host: string): Promise<boolean> {
  const socket = connect({ host, port: Number(new URL(serving.origin).port), timeout: 2_000 });
  return new Promise<boolean>((resolve) => {
    socket.on('connect', () => resolve(true));
    for (const event of ['error', 'timeout'] as const) socket.on(event, () => resolve(false));
  }).finally(() => socket.destroy());
}
