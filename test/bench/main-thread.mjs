// What the main thread of a page did between two marks, from a trace of the browser: script, style, layout and paint in time on the
// processor (other programs do not count), and the frames that a task of it kept from being drawn in time.
const categories = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];

/** Runs `act` under a trace; the answer: tasks of the page's main thread ({ start, wall, busy } in ms) and its marks by name. */
export async function traced(browser, page, act) {
  await browser.startTracing(page, { categories });
  await page.evaluate(() => performance.mark('bench:begin'));
  await act();
  const { traceEvents } = JSON.parse(String(await browser.stopTracing()));
  const own = traceEvents.find(({ name }) => name === 'bench:begin');
  const events = traceEvents.filter(({ pid, tid }) => pid === own.pid && tid === own.tid);
  return { tasks: tasksIn(events), marks: marksIn(events), parts: partsIn(events) };
}

function tasksIn(events) {
  const runs = events.filter(({ name, ph }) => name === 'RunTask' && ph === 'X');
  return runs.map(({ ts, dur, tdur }) => ({ start: ts / 1000, wall: dur / 1000, busy: (tdur ?? dur) / 1000 }));
}

function marksIn(events) {
  return events.filter(({ name }) => name.startsWith('bench:')).map(({ name, ts }) => ({ name, at: ts / 1000 }));
}

const names = ['EvaluateScript', 'FunctionCall', 'EventDispatch', 'TimerFire', 'RunMicrotasks', 'UpdateLayoutTree', 'Layout']
  .concat(['PrePaint', 'Paint', 'Layerize', 'Commit', 'HitTest', 'MinorGC', 'MajorGC'])
  .concat(['v8.deserializeOnBackground', 'XHRReadyStateChange', 'IntersectionObserverController::computeIntersections']);

function partsIn(events) {
  const some = events.filter(({ name, ph }) => ph === 'X' && names.includes(name));
  return some.map(({ name, ts, dur, tdur }) => ({ name, start: ts / 1000, busy: (tdur ?? dur) / 1000 }));
}

/** Milliseconds on the processor of what began in [from, to). */
export function busyBetween(list, from, to) {
  return list.filter(({ start }) => start >= from && start < to).reduce((sum, { busy }) => sum + busy, 0);
}

/** The same, with the task that was under way at `from`: a stroke is marked in the middle of the task that takes it. */
export function busyWithin(list, from, to) {
  return list.filter(({ start, wall }) => start + wall > from && start < to).reduce((sum, { busy }) => sum + busy, 0);
}

/** Which parts of the work took how much of it (they hold one another: a dispatch the layout it forces), busiest first. */
export function shares(parts, windows) {
  const sums = new Map();
  for (const { name, start, busy } of parts)
    if (windows.some(([from, to]) => start >= from && start < to)) sums.set(name, (sums.get(name) ?? 0) + busy);
  return [...sums].map(([name, sum]) => ({ name, each: sum / windows.length })).sort((a, b) => b.each - a.each);
}
