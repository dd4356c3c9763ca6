// Put before a program (--require): on its end it writes the most memory that it held, in KiB, to the file in PEAK_FILE.
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

const status = '/proc/self/status';
const file = process.env.PEAK_FILE;
if (isMainThread && file) process.on('exit', () => writeFileSync(file, String(peak())));

/** On Linux maxRSS begins at what the parent held when it started the program; VmHWM is the program's own. */
function peak() {
  const own = existsSync(status) ? /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8')) : null;
  return own ? Number(own[1]) : process.resourceUsage().maxRSS;
}
