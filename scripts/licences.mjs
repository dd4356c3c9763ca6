// The packages inside the bundles, with their versions and licences → dist/licences.json, which "About" shows.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `modules` are the files that went into the bundles. `shipped` are packages that stay outside of them. */
export function licencesOf(root, modules, shipped) {
  const inside = modules.flatMap((file) => packageOf(file.replaceAll('\\', '/')) ?? []);
  const names = [...new Set([...inside, ...shipped])].sort();
  return { licences: names.map((name) => licenceOf(join(root, 'node_modules', name))) };
}

/** The last node_modules in the path names the package. */
function packageOf(file) {
  return /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1];
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const text = file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '';
  return { name, version, licence: typeof license === 'string' ? license : (license?.type ?? ''), text };
}
