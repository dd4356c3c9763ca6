// Every law of a run draws from one seed, which a failing test names, also where it fails by its time limit:
// `PHOIHOP_SEED=… npx vitest run <file>` draws the same again.
import fc from 'fast-check';
import { beforeEach } from 'vitest';

const given = Number(process.env.PHOIHOP_SEED);
const seed = Number.isInteger(given) && given !== 0 ? given : Math.floor(Math.random() * 0x7fffffff) + 1;

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
beforeEach(({ onTestFailed }) => {
  onTestFailed(() => console.error(`PHOIHOP_SEED=${seed} draws the same again`));
});
