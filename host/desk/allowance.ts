// The time a phase of a job may take: counted on the clock, and given again where other programs had the processor meanwhile.

/** No phase takes longer than so many times its time, whoever had the processor: a worker may also wait for ever. */
const patience = 4;
/** A phase that had nearly all of its time on the processor has had it all: it also waits for memory and for the disk. */
const nearly = 0.8;

/**
 * Calls `over` when a worker of this process has had `milliseconds`: of the processor, as far as one can see from outside (the time
 * of all threads of the process), or `patience` times as long by the clock. The answer: takes it back.
 */
export function allowance(milliseconds: number, over: () => void): () => void {
  const [began, before] = [performance.now(), process.cpuUsage()];
  const look = () => {
    const { user, system } = process.cpuUsage(before);
    const left = milliseconds - (user + system) / 1000;
    const until = began + patience * milliseconds - performance.now();
    if (left <= milliseconds * (1 - nearly) || until <= 0) over();
    else timer = setTimeout(look, Math.min(left, until));
  };
  let timer = setTimeout(look, milliseconds);
  return () => clearTimeout(timer);
}
