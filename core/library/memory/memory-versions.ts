// Versions of the in-memory library.
import { done } from '../../finding/finding';
import { bodyText, readBody } from '../body';
import type { Versions } from '../library';
import { checked, noVersion } from '../refusals';
import type { Shelf } from '../shelf';
import { bodySeal, newVersion, newVersionSchema, parentOf, withVersion } from '../version';
import type { Shelves } from './shelves';

export function memoryVersions(shelves: Shelves): Versions {
  const { world } = shelves;
  return {
    async commit(given) {
      const input = checked(newVersionSchema, given);
      if (!input.ok) return input;
      const shelf = shelves.writing(input.value.dossier);
      if (!shelf.ok) return shelf;
      const { dossier, versions } = shelf.value;
      const parent = parentOf(input.value, dossier);
      const body = bodyText(input.value);
      if (parent !== null && !versions[parent - 1]) return noVersion(dossier.id, parent);
      if (!body.ok) return body;
      const parentHash = parent === null ? null : (versions[parent - 1]?.record.hash ?? null);
      const record = newVersion(input.value, dossier, parentHash, body.value, world);
      const kept = { record, seal: bodySeal(record.hash, body.value, world), stored: body.value, body: body.value };
      const changed = withVersion(dossier, record, input.value.step, workingContent(shelf.value));
      shelves.put({ ...shelf.value, dossier: changed, versions: [...versions, kept] });
      return done(record);
    },
    async list(id) {
      const shelf = shelves.reading(id);
      return shelf.ok ? done(shelf.value.versions.map(({ record }) => record)) : shelf;
    },
    async read(id, number) {
      const shelf = shelves.reading(id);
      if (!shelf.ok) return shelf;
      const { versions } = shelf.value;
      const kept = number === 'latest' ? versions.at(-1) : versions.find(({ record }) => record.number === number);
      return kept ? done({ ...kept.record, body: readBody(kept.body ?? '')?.content }) : noVersion(id, number);
    },
  };
}

function workingContent({ dossier, steps }: Shelf): string | null {
  return steps.find(({ record }) => record.number === dossier.step)?.record.content ?? null;
}
