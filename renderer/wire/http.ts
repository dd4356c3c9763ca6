// Calls by HTTP to the program on this computer that also served the page. The key came in the address's fragment, which no
// browser sends anywhere; it stays in this tab.

import { FrameReader } from '../../core/bridge/frames';
import { pack, unpack } from '../../core/bridge/packet';
import type { NamedBytes } from '../../core/bridge/shell';
import type { Progress } from '../../core/bridge/talk';
import type { Welcome } from '../../core/bridge/welcome';
import type { CallOptions, Wire } from '../../core/bridge/wire';
import { done, error, failed, info, type Outcome } from '../../core/finding/finding';
import { Aside } from './aside';
import { chooseFiles, download } from './browser-files';
import { Listeners } from './listeners';

export function httpWire(): Wire {
  const welcome = welcomeToThisTab();
  const key = welcome.then((given) => given.key);
  const answers = welcome.then((given) => new Map(Object.entries(given.answers)));
  const files = new Listeners<NamedBytes>();
  const aside = new Aside();
  const notHere = async () => failed([error('shell.notInBrowser', '')]);
  let unsaved = false;
  let flush = async () => {};
  window.addEventListener('beforeunload', (event) => {
    if (unsaved) event.preventDefault();
    void flush();
  });

  const call = async (name: string, input: object, options: CallOptions = {}) => {
    const answer = Object.keys(input).length === 0 ? taken(await answers, name) : undefined;
    if (answer) return answer as Outcome<never>;
    if (name === 'draft.compose') aside.begin();
    const path = `/call/${name}`;
    return (name === 'draft.recompose' && (await askAside(aside, key, path, input))) || ask(key, path, input, options);
  };
  const shell = (name: string, input: unknown = {}) => ask(key, `/shell/${name}`, input);
  return {
    call,
    shell: {
      can: { saved: false, menuBar: false, folders: false },
      chooseFiles,
      chooseFolder: notHere,
      saveFile: async (file) => download(file),
      openSaved: notHere,
      showSaved: notHere,
      printPdf: (page) => shell('printPdf', page),
      setWindow: (state) => {
        unsaved = state.unsaved;
      },
      setMenu: () => {},
      log: (entry) => void shell('log', entry),
      showLog: async () => logSaved(await shell('showLog')),
      about: () => shell('about'),
      onCommand: () => {},
      onOpenFile: (listener) => files.listen(listener),
      onClosing: (listener) => {
        flush = listener;
      },
    },
  };
}

/** A browser shows no file of the computer: the log is saved where the user can open it. */
function logSaved(log: Outcome<{ readonly text: string }>): Outcome<null> {
  if (!log.ok) return log;
  download({ title: '', name: 'phoihop-log.txt', kind: 'txt', content: new TextEncoder().encode(log.value.text) });
  return done(null);
}

/** What came with the key answers the first question only. */
function taken<T>(answers: Map<string, T>, name: string): T | undefined {
  const answer = answers.get(name);
  answers.delete(name);
  return answer;
}

/**
 * The fragment holds a word that lets this tab in (often only once); the key that it is exchanged for is kept over a reload of the
 * tab. Gone from the address, so that it is not copied with it. Never rejects: without a key every call says so.
 */
async function welcomeToThisTab(): Promise<Welcome> {
  const given = location.hash.slice(1);
  const shown = given === '' ? (sessionStorage.getItem('key') ?? '') : given;
  try {
    const asked = fetch('/key', { method: 'POST', headers: { 'x-phoihop-key': shown } });
    if (given !== '') history.replaceState(null, '', location.pathname);
    const response = await asked;
    if (!response.ok) return { key: '', answers: {} };
    const welcome = unpack(new Uint8Array(await response.arrayBuffer())) as Welcome;
    sessionStorage.setItem('key', welcome.key);
    return welcome;
  } catch {
    return { key: '', answers: {} };
  }
}

type Key = Promise<string>;

async function ask(key: Key, path: string, input: unknown, { onProgress, signal }: CallOptions = {}): Promise<Outcome<never>> {
  const stop = new AbortController();
  const abort = () => stop.abort();
  signal?.addEventListener('abort', abort, { once: true });
  if (signal?.aborted) abort();
  try {
    // Not a Blob: making one waits for the browser's own process.
    const body = pack(input) as Uint8Array<ArrayBuffer>;
    const response = await fetch(path, { method: 'POST', body, headers: { 'x-phoihop-key': await key }, signal: stop.signal });
    if (!response.ok) return (await response.json()) as Outcome<never>;
    return await answerOf(response, onProgress);
  } catch {
    return failed([stop.signal.aborted ? info('call.stopped', '') : error('wire.broken', '')]);
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}

/** Undefined: to be asked by the page itself, which will also hear why. */
async function askAside(aside: Aside, key: Key, path: string, input: unknown): Promise<Outcome<never> | undefined> {
  try {
    const body = pack(input) as Uint8Array<ArrayBuffer>;
    const bytes = await aside.ask({ path, headers: { 'x-phoihop-key': await key }, body });
    return bytes && outcomeIn(new FrameReader(), new Uint8Array(bytes));
  } catch {
    return undefined;
  }
}

/** Frames of progress, then one with the outcome. Where nobody hears of progress the answer is taken at once: that costs less. */
async function answerOf(response: Response, onProgress: CallOptions['onProgress']): Promise<Outcome<never>> {
  const frames = new FrameReader();
  const broken = () => failed([error('wire.broken', '')]);
  if (!onProgress) return outcomeIn(frames, new Uint8Array(await response.arrayBuffer())) ?? broken();
  const reader = response.body?.getReader();
  for (;;) {
    const { done: ended, value } = (await reader?.read()) ?? { done: true, value: undefined };
    const outcome = value && outcomeIn(frames, value, onProgress);
    if (outcome) return outcome;
    if (ended) return broken();
  }
}

/** What came next of an answer; undefined while its outcome is still to come. */
function outcomeIn(frames: FrameReader, piece: Uint8Array, onProgress?: CallOptions['onProgress']): Outcome<never> | undefined {
  frames.take(piece);
  for (let frame = frames.next(); frame; frame = frames.next()) {
    const message = unpack(frame) as { outcome?: Outcome<never>; progress?: Progress };
    if (message.outcome) return message.outcome;
    if (message.progress) onProgress?.(message.progress);
  }
  return undefined;
}
