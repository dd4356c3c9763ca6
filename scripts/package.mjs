// dist/ → installers in out/package (electron-builder.yml). With ELECTRON_OVERRIDE_DIST_PATH the Electron unpacked there is used,
// and nothing is fetched; what users get is the version that package.json pins.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
const cli = join(root, 'node_modules', 'electron-builder', 'cli.js');
const args = ['--publish', 'never', ...process.argv.slice(2), ...(given ? unpacked(given) : [])];
const env = { ...process.env, ELECTRON_BUILDER_DISABLE_UPDATE_CHECK: '1' };
process.exitCode = spawnSync(process.execPath, [cli, ...args], { cwd: root, stdio: 'inherit', env }).status ?? 1;

function unpacked(folder) {
  const file = join(folder, 'version');
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
  const known = version === undefined ? [] : [`-c.electronVersion=${version}`];
  return [`-c.electronDist=${folder}`, ...known, ...(Number.parseInt(version ?? '99', 10) < 29 ? olderFuses() : [])];
}

/** An Electron before 29 does not know the fuse of file://, and refuses to be told of it. */
function olderFuses() {
  const yaml = readFileSync(join(root, 'electron-builder.yml'), 'utf8');
  const config = join(root, 'out', 'electron-builder-older.yml');
  mkdirSync(dirname(config), { recursive: true });
  writeFileSync(config, yaml.replace(/^ {2}grantFileProtocolExtraPrivileges: .*\n/m, ''));
  return ['--config', config];
}
