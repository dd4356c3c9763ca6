// The browser shell's server: the page for everyone on this computer (it holds no secret), calls for those who have the key.
// 127.0.0.1 only. Host, Origin and key are checked, no other origin is ever allowed in (no CORS header is sent).
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pack } from '../../core/bridge/packet';
import { silent, type Talk } from '../../core/bridge/talk';
import { askedFirst, type Welcome } from '../../core/bridge/welcome';
import { error, type Finding, failed, type Outcome } from '../../core/finding/finding';
import type { Asset, Assets } from './assets';
import { answerCall, type Do } from './exchange';
import { Keys } from './keys';
import { everyFile } from './policy';

/** What a POST can reach: "/call/<name>" and "/shell/<name>". Never throws. */
export type Answer = (name: string, input: unknown, talk: Talk) => Promise<Outcome<unknown>>;

export interface Serving {
  readonly origin: string;
  /** What the page must show with every call; new at every start. */
  readonly key: string;
  /** Lets one page in, once: for addresses that others can see, such as the words of a command line. */
  ticket(): string;
  close(): Promise<void>;
}

export interface ServeOptions {
  readonly assets: Assets;
  readonly calls: Readonly<Record<'call' | 'shell', Answer>>;
  /** 0, or left out: any free one. */
  readonly port?: number;
}

export async function serveOnLoopback({ assets, calls, port = 0 }: ServeOptions): Promise<Serving> {
  const keys = new Keys();
  let origin = '';
  const server = createServer((request, response) => {
    if (request.headers.host !== origin.slice('http://'.length)) refuse(response, 421, error('wire.foreignHost', ''));
    else if (request.method === 'GET') sendAsset(response, assets(pathOf(request)));
    else answerPost(request, response, { origin, keys, calls });
  });
  // A body may be a library of hundreds of megabytes on a slow disk; headers come at once or not at all.
  server.headersTimeout = 10_000;
  server.requestTimeout = 600_000;
  origin = await listening(server, port);
  return { origin, key: keys.key, ticket: () => keys.ticket(), close: () => closed(server) };
}

interface Gate extends Pick<ServeOptions, 'calls'> {
  readonly origin: string;
  readonly keys: Keys;
}

function answerPost(request: IncomingMessage, response: ServerResponse, { origin, keys, calls }: Gate): void {
  const path = pathOf(request);
  const [, kind = '', name = ''] = /^\/(call|shell|key|ticket)(?:\/([A-Za-z.]{1,80}))?$/.exec(path) ?? [];
  if (request.method !== 'POST' || kind === '') return refuse(response, 404, error('wire.unknownAddress', ''));
  if (!isOwnOrigin(request, origin)) return refuse(response, 403, error('wire.foreignOrigin', ''));
  const shown = String(request.headers['x-phoihop-key'] ?? '');
  if (!(kind === 'key' ? keys.admits(shown) : keys.opens(shown))) return refuse(response, 401, error('wire.wrongKey', ''));
  if (kind === 'ticket') return sendPacket(response, keys.ticket());
  const carryOut: Do = (input, talk) => calls[kind as keyof typeof calls](name, input, talk);
  const answered = kind === 'key' ? sendWelcome(response, keys.key, calls.call) : answerCall(request, response, carryOut);
  answered.catch(() => response.destroy());
}

async function sendWelcome(response: ServerResponse, key: string, answer: Answer): Promise<void> {
  const answers = await Promise.all(askedFirst.map(async (name) => [name, await answer(name, {}, silent)] as const));
  sendPacket(response, { key, answers: Object.fromEntries(answers) } satisfies Welcome);
}

function listening(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

function pathOf({ url = '' }: IncomingMessage): string {
  return url.split(/[?#]/, 1)[0] ?? '';
}

/** Browsers send Origin with every POST, and pages cannot forge it. */
function isOwnOrigin({ headers }: IncomingMessage, origin: string): boolean {
  const site = headers['sec-fetch-site'];
  return headers.origin === origin && (site === undefined || site === 'same-origin');
}

function sendPacket(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { ...everyFile, 'content-type': 'application/octet-stream' }).end(pack(value));
}

function sendAsset(response: ServerResponse, asset: Asset | undefined): void {
  if (!asset) return refuse(response, 404, error('wire.unknownAddress', ''));
  response.writeHead(200, asset.headers).end(asset.body);
}

/** A refusal is an Outcome too, so that whoever asked rightly can be told. */
function refuse(response: ServerResponse, status: number, finding: Finding): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store', connection: 'close' });
  response.end(JSON.stringify(failed([finding])));
}
