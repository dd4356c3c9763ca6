// What every adapter of the library must do. Run it over each: conformance('name', async (world) => library).
import { describe } from 'vitest';
import { archive } from './archive';
import { beside } from './beside';
import { dossiers } from './dossiers';
import { type OpenAdapter, opened } from './opened';
import { search } from './search';
import { trash } from './trash';
import { versions } from './versions';
import { working } from './working';

export function conformance(name: string, open: OpenAdapter): void {
  describe(name, () => {
    const at = opened(open);
    dossiers(at);
    versions(at);
    working(at);
    beside(at);
    search(at);
    trash(at);
    archive(at);
  });
}
