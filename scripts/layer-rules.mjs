// Who may import whom, as rules for dependency-cruiser. The table is DESIGN.md §2; a folder of core that is not in it
// may not be imported by its siblings until it gets a place here.

/** Folders of core from the bottom up. A folder may import those below it; siblings meet in the tree, not in each other. */
const levels = [
  ['finding', 'ids', 'vi', 'en', 'zip'],
  ['model', 'tree'],
  ['references'],
  ['packs', 'read', 'diff', 'lint', 'docx', 'akn', 'wording'],
  ['compose', 'import', 'compare', 'amend', 'schedule', 'edit', 'page'],
  ['succession', 'coverage'],
  // A meeting's documents are drafts with time limits in them.
  ['meeting'],
  ['library', 'bridge'],
];

/** Siblings that may be used all the same. */
const siblings = { finding: ['vi', 'en'], bridge: ['library'], compare: ['import'] };

const corePackages = [
  'zod',
  'handlebars',
  'fflate',
  '@zip.js/zip.js',
  'jsonc-parser',
  '@xmldom/xmldom',
  'diff',
  '@nghiavuive/lunar_date_vi',
];

/** A file of a package that the build puts into the program as it is: the cruiser cannot follow its `?inline`. */
const inlined = '^@zip\\.js/zip\\.js/dist/zip-module\\.wasm\\?inline$';

const inFolders = (base, names) => `^${base}/(${names.join('|')})/`;

function coreRules() {
  return levels.flatMap((folders, level) =>
    folders.map((folder) => {
      const allowed = [folder, ...(siblings[folder] ?? []), ...levels.slice(0, level).flat()];
      return {
        name: `core-${folder}-looks-down`,
        severity: 'error',
        from: { path: inFolders('core', [folder]) },
        to: { path: '^core/', pathNot: inFolders('core', allowed) },
      };
    }),
  );
}

const forbid = (name, from, to) => ({ name, severity: 'error', from, to });
const sources = '^(core|host|electron|renderer)/';

export const rules = [
  ...coreRules(),
  forbid('core-folders-have-a-level', { path: '^core/', pathNot: inFolders('core', levels.flat()) }, { path: '.' }),
  forbid('core-is-pure', { path: '^core/' }, { dependencyTypes: ['core'] }),
  forbid(
    'core-stands-alone',
    { path: '^core/' },
    { path: '^(?!core/|node_modules/).*', pathNot: inlined, dependencyTypesNot: ['core'] },
  ),
  forbid(
    'core-has-few-packages',
    { path: '^core/' },
    { path: '^node_modules/', pathNot: `^node_modules/(${corePackages.join('|')})/` },
  ),
  forbid('host-uses-core', { path: '^host/' }, { path: '^(electron|renderer|test|scripts)/' }),
  forbid(
    'electron-is-thin',
    { path: '^electron/' },
    { path: '^(core|renderer|test|scripts)/', pathNot: '^core/(bridge|finding)/' },
  ),
  forbid('only-electron-imports-electron', { path: sources, pathNot: '^electron/' }, { path: '^node_modules/electron/' }),
  forbid('renderer-talks-to-the-contract', { path: '^renderer/' }, { path: '^(host|electron|test|scripts)/' }),
  forbid(
    'renderer-sees-little-of-core',
    { path: '^renderer/' },
    {
      path: '^core/',
      pathNot:
        '^core/(tree|bridge|finding|model|packs/form|edit|wording|page/proof|schedule/day|meeting/(room|hours|leave|progress))',
      dependencyTypesNot: ['type-only'],
    },
  ),
  forbid('renderer-has-no-node', { path: '^renderer/' }, { dependencyTypes: ['core'] }),
  forbid('nothing-imports-tests', { path: sources }, { path: '^test/' }),
  forbid('no-cycles', {}, { circular: true }),
  forbid('all-imports-are-found', {}, { couldNotResolve: true, pathNot: inlined }),
];
