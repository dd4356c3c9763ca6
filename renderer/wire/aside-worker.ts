// The thread of aside.ts: fetches what the page hands it, and hands the bytes of the answer back.
import type { Answered, Question } from './aside';

self.addEventListener('message', ({ data }: MessageEvent<Question>) => void answer(data));

async function answer({ id, path, headers, body }: Question): Promise<void> {
  const bytes = await fetched(path, { method: 'POST', headers, body });
  const answered: Answered = { id, bytes };
  self.postMessage(answered, { transfer: bytes ? [bytes] : [] });
}

/** Undefined when the program refused or did not answer. */
async function fetched(path: string, request: RequestInit): Promise<ArrayBuffer | undefined> {
  try {
    const response = await fetch(path, request);
    return response.ok ? await response.arrayBuffer() : undefined;
  } catch {
    return undefined;
  }
}
