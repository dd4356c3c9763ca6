// What was needed for the last piece of work goes back to the computer when no other comes for a while. V8 by itself looks for it only
// when more is wanted: three threads at rest kept tens of megabytes of an office computer.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Milliseconds: nobody waits for anything by then. */
const pause = 10_000;

/** To be told of every piece of work; `collect` follows once behind each pause without any. For the thread that calls it. */
export function givingBack(after = pause, collect = collectGarbage): () => void {
  const timer = setTimeout(collect, after);
  timer.unref();
  return () => void timer.refresh();
}

/** Some milliseconds. V8 then goes on by itself, and lets go of the room too. Node and Electron keep its flags open for such calls. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
}
