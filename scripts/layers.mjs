// Checks who imports whom (scripts/layer-rules.mjs). A cruiser that cannot read TypeScript sees nothing and finds
// nothing wrong, so it must also show modules and edges that are known to be there.
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import { rules } from './layer-rules.mjs';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
const folders = ['core', 'host', 'electron', 'renderer', 'test'].filter((folder) => existsSync(folder));

const knownEdges = [
  ['core/model/parse.ts', 'core/model/draft.ts'],
  ['core/bridge/dispatch.ts', 'core/finding/finding.ts'],
  // A type-only import.
  ['core/tree/build.ts', 'core/tree/node.ts'],
  // A package, a module of Node, a file of data.
  ['core/model/draft.ts', 'node_modules/zod/'],
  ['host/files/write-file.ts', 'fs'],
  ['core/vi/lexicon.ts', 'core/vi/lexicon.json'],
];

const { output } = await cruise(folders, {
  ruleSet: { forbidden: rules },
  validate: true,
  parser: 'swc',
  tsPreCompilationDeps: true,
  doNotFollow: { path: 'node_modules' },
  exclude: { path: '^(dist|node_modules/.*/node_modules)/' },
  enhancedResolveOptions: {
    extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    exportsFields: ['exports'],
    conditionNames: ['import', 'node', 'types'],
  },
});

const problems = [...output.summary.violations.map(violationText), ...blindSpots(output.modules)];
for (const problem of problems) console.error(problem);
const edges = output.modules.reduce((sum, module) => sum + module.dependencies.length, 0);
console.log(`layers: ${output.modules.length} modules, ${edges} imports, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;

function violationText({ rule, from, to, cycle }) {
  return `${rule.name}: ${from} → ${cycle ? cycle.map(({ name }) => name).join(' → ') : to}`;
}

function blindSpots(modules) {
  if (modules.length === 0) return ['layers: no module was read'];
  const seen = (from, to) =>
    modules.some(({ source, dependencies }) => source === from && dependencies.some(({ resolved }) => resolved.startsWith(to)));
  return knownEdges
    .filter(([from, to]) => !seen(from, to))
    .map(([from, to]) => `layers: the import ${from} → ${to} was not seen`);
}
