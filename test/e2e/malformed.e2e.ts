// Malformed input to every call there is, over the wire of each shell: refused with a finding, and the program lives on.
// PHOIHOP_MALFORMED says how many for each call; 10,000 is the goal and was run whole, an ordinary run takes fewer.
import { Agent, request } from 'node:http';
import { expect, test } from 'vitest';
import { contract } from '../../core/bridge/contract';
import { FrameReader } from '../../core/bridge/frames';
import { pack, unpack } from '../../core/bridge/packet';
import type { Outcome } from '../../core/finding/finding';
import type { BrowserApp } from './harness/browser-app';
import { malformedInputs } from './harness/malformed';
import { onBrowser, onElectron } from './harness/on-both-shells';

const names = Object.keys(contract);
const asked = Number(process.env.PHOIHOP_MALFORMED ?? 0);
const patience = 3_600_000;
/** Findings of a program that broke, not of an input that was refused. */
const faults = /crash|gone|overran|worker|process|lost/i;

/** The keys of the call's own input. */
function keysOf(name: string): string[] {
  const { input } = contract[name as keyof typeof contract] as { input: { shape?: object } };
  return Object.keys(input.shape ?? {});
}

onElectron('malformed calls over IPC', (app) => {
  const count = asked || 1_000;

  test(
    `${count} for every call are refused with a finding each`,
    async () => {
      const given = JSON.stringify({ count, calls: names.map((name) => ({ name, keys: keysOf(name) })) });
      const wrong = await app().page.evaluate<string[]>(`(${runInPage.toString()})(${given}, ${malformedInputs.toString()})`);
      expect(wrong.slice(0, 5)).toEqual([]);
      expect(await app().ask('call', 'packs.list', {})).toMatchObject({ ok: true });
    },
    patience,
  );

  test(
    'wrong names and ids too',
    async () => {
      const wrong = await app().page.evaluate<string[]>(`(${namesInPage.toString()})(${malformedInputs.toString()})`);
      expect(wrong.slice(0, 5)).toEqual([]);
    },
    patience,
  );
});

interface Bridge {
  readonly phoihop: { call(id: unknown, name: unknown, input: unknown): Promise<unknown> };
}

/** Runs in the page. What the wire cannot carry never leaves it: that throws there, and is no call. */
async function runInPage(
  { count, calls }: { count: number; calls: { name: string; keys: string[] }[] },
  inputs: typeof malformedInputs,
): Promise<string[]> {
  const { phoihop } = window as unknown as Bridge;
  const wrong: string[] = [];
  let id = 1;
  for (const [at, { name, keys }] of calls.entries()) {
    const input = inputs(at, keys);
    for (let sent = 0; sent < count; sent += 200) {
      const batch = Array.from({ length: Math.min(200, count - sent) }, async () => {
        id += 1;
        const given = input();
        const answer = (await phoihop.call(id, name, given)) as { ok?: boolean; findings?: { code: string }[] };
        const broke = answer?.findings?.some((one) => /crash|gone|overran|worker|process|lost/i.test(one.code));
        if (answer?.ok !== false || !answer.findings?.length || broke)
          wrong.push(`${name} ${String(given)} ${JSON.stringify(given)}: ${JSON.stringify(answer).slice(0, 200)}`);
      });
      await Promise.all(batch);
    }
  }
  return wrong;
}

async function namesInPage(inputs: typeof malformedInputs): Promise<string[]> {
  const { phoihop } = window as unknown as Bridge;
  const wrong: string[] = [];
  const value = inputs(5, ['packs.list']);
  for (let sent = 0; sent < 1_000; sent += 1) {
    const answer = (await phoihop.call(value(), value(), value())) as { ok?: boolean; findings?: unknown[] };
    if (answer?.ok !== false || !answer.findings?.length) wrong.push(JSON.stringify(answer));
  }
  return wrong;
}

onBrowser('malformed calls over HTTP', (app) => {
  const count = asked || 200;

  test(
    `${count} for every call are refused with a finding each`,
    async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: 16 });
      const wrong: string[] = [];
      for (const [at, name] of names.entries()) {
        const input = malformedInputs(at, keysOf(name));
        for (let sent = 0; sent < count; sent += 64) {
          const batch = Array.from({ length: Math.min(64, count - sent) }, async () => {
            const answer = await post(app(), agent, name, pack(input()));
            const isRefused = !answer.ok && answer.findings.length > 0 && answer.findings.every(({ code }) => !faults.test(code));
            if (!isRefused) wrong.push(`${name}: ${JSON.stringify(answer)}`);
          });
          await Promise.all(batch);
        }
      }
      agent.destroy();
      expect(wrong.slice(0, 5)).toEqual([]);
      expect(await app().ask('call', 'packs.list', {})).toMatchObject({ ok: true });
    },
    patience,
  );
});

function post({ origin, address }: BrowserApp, agent: Agent, name: string, body: Uint8Array): Promise<Outcome<unknown>> {
  const headers = { origin, 'x-phoihop-key': new URL(address).hash.slice(1), 'content-length': body.length };
  return new Promise((resolve, reject) => {
    const sent = request(`${origin}/call/${name}`, { method: 'POST', headers, agent }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => resolve(outcomeIn(Buffer.concat(parts), response.statusCode ?? 0)));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function outcomeIn(body: Buffer, status: number): Outcome<unknown> {
  if (status !== 200) return JSON.parse(body.toString()) as Outcome<unknown>;
  const frames = new FrameReader();
  frames.take(new Uint8Array(body));
  for (let next = frames.next(); next; next = frames.next()) {
    const message = unpack(next) as { outcome?: Outcome<unknown> };
    if (message.outcome) return message.outcome;
  }
  throw new Error('no outcome');
}
