// The worker's first lines: starts its program (worker.cjs) from the compiled form that the build left beside it, where this
// Node can use that; otherwise from the source. Compiling was a tenth of the time of a whole run.
import { readFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

const file = join(import.meta.dirname, 'worker.cjs');
const load = createRequire(file);

/** What Module.wrap puts around a CommonJS file; the build compiles the same text. */
const wrapped = `(function (exports, require, module, __filename, __dirname) { ${readFileSync(file, 'utf8')}\n});`;

function compiled(): Buffer | undefined {
  try {
    return readFileSync(join(import.meta.dirname, 'worker.cache'));
  } catch {
    return undefined; // built by a Node that could not make one, or removed: the source serves
  }
}

const cachedData = compiled();
const program = new Script(wrapped, cachedData ? { filename: file, cachedData } : { filename: file });
const module = new Module(file);
module.loaded = true;
// Parts that are loaded later ask for this program by its file: they must get this one, not a second that takes jobs too.
load.cache[load.resolve(file)] = module;
program.runInThisContext()(module.exports, load, module, file, dirname(file));
