// electron-builder's hook: Electron's own starter has no place in the package.
import { rmSync } from 'node:fs';
import { join } from 'node:path';

export default function afterPack({ appOutDir, packager }) {
  rmSync(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
}
