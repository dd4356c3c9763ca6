// One call over HTTP: the packet of the input comes in as the body; out go frames, progress as it happens and the outcome last.
// A page that hangs up before the outcome has stopped the call.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { frame } from '../../core/bridge/frames';
import { pack, unpack } from '../../core/bridge/packet';
import type { Talk } from '../../core/bridge/talk';
import { error, failed, type Outcome } from '../../core/finding/finding';
import { everyFile } from './policy';

/** Bytes of a body: a library of the largest kind, and an end to hostile ones. */
const most = 600 * 1024 * 1024;

export type Do = (input: unknown, talk: Talk) => Promise<Outcome<unknown>>;

export async function answerCall(request: IncomingMessage, response: ServerResponse, carryOut: Do): Promise<void> {
  const stops: (() => void)[] = [];
  let left = false;
  response.on('close', () => {
    left = !response.writableFinished;
    if (left) for (const stop of stops) stop();
  });
  const input = await inputOf(request);
  const send = (message: unknown) => void response.write(frame(pack(message)));
  response.writeHead(200, { ...everyFile, 'content-type': 'application/octet-stream' });
  const talk: Talk = {
    tell: (progress) => send({ progress }),
    onStop: (stop) => (left ? stop() : void stops.push(stop)),
  };
  const outcome = input.ok ? await carryOut(input.value, talk) : input;
  if (left) return;
  send({ outcome });
  response.end();
}

async function inputOf(request: IncomingMessage): Promise<Outcome<unknown>> {
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    for await (const piece of request as AsyncIterable<Buffer>) {
      length += piece.length;
      if (length > most) return failed([error('wire.tooBig', '', { limit: most / 1024 / 1024 })]);
      pieces.push(piece);
    }
    return { ok: true, value: unpack(Buffer.concat(pieces)), findings: [] };
  } catch {
    return failed([error('wire.unreadable', '')]);
  }
}
