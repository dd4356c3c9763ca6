// The library without a disk: for tests, and the plainest reading of what the port means.
import { done, type Finding, type Outcome } from '../../finding/finding';
import { type DossierArchive, readArchive, writeArchive } from '../archive';
import { attachmentSeal } from '../attachment';
import { bodyText, readBody } from '../body';
import type { Dossier } from '../dossier';
import type { Library } from '../library';
import { noteSeal } from '../note';
import { dossierExists } from '../refusals';
import {
  attachmentProblems,
  dossierProblems,
  emptyReport,
  type Kept,
  noteProblems,
  stepProblems,
  type VerifyReport,
  versionProblems,
} from '../verify';
import { bodySeal } from '../version';
import { stepHash } from '../working';
import type { LibraryWorld } from '../world';
import { memoryAttachments, memoryNotes } from './memory-attachments';
import { memoryDossiers } from './memory-dossiers';
import { memorySearch } from './memory-search';
import { memoryVersions } from './memory-versions';
import { memoryWorking } from './memory-working';
import { type Shelf, Shelves } from './shelves';

export function memoryLibrary(world: LibraryWorld, shelves = new Shelves(world)): Library {
  return {
    dossiers: memoryDossiers(shelves),
    versions: memoryVersions(shelves),
    working: memoryWorking(shelves),
    attachments: memoryAttachments(shelves),
    notes: memoryNotes(shelves),
    search: async (search) => memorySearch(shelves, search),
    verify: async () => verified(shelves),
    async exportDossier(id) {
      const shelf = shelves.reading(id);
      return shelf.ok ? done(writeArchive(archiveOf(shelf.value))) : shelf;
    },
    async importDossier(bytes) {
      const archive = readArchive(bytes, world);
      return archive.ok ? imported(shelves, archive.value) : archive;
    },
    close: async () => {},
  };
}

function verified({ all, world }: Shelves): Outcome<VerifyReport> {
  const findings: Finding[] = [];
  const report = { ...emptyReport, dossiers: all.size };
  for (const { dossier, seal, versions, steps, attachments, notes } of all.values()) {
    const hashes = versions.map(({ record }) => record.hash);
    findings.push(
      ...dossierProblems(dossier, seal, versions.at(-1)?.record, versions.length, world),
      ...versions.flatMap((kept) =>
        versionProblems(kept, kept.record.parent === null ? null : hashes[kept.record.parent - 1], world),
      ),
      ...steps.flatMap((kept) => stepProblems(kept, world)),
      ...attachments.flatMap(({ record, seal, bytes, text }) => attachmentProblems(record, seal, bytes, text, world)),
      ...notes.flatMap(({ record, seal }) => noteProblems(record, seal, world)),
    );
    report.versions += versions.length;
    report.steps += steps.length;
    report.attachments += attachments.length;
    report.notes += notes.length;
  }
  return done(report, findings);
}

function archiveOf({ dossier, versions, steps, attachments, notes }: Shelf): DossierArchive {
  const bodied = <T>({ record, body }: Kept<T>) => ({ record, ...(readBody(body ?? '') ?? { content: null, passages: [] }) });
  const working = steps.find(({ record }) => record.number === dossier.step);
  return {
    dossier,
    versions: versions.map((kept) => withArray(bodied(kept))),
    working: working ? withArray(bodied(working)) : null,
    attachments: attachments.map(({ record, text, bytes }) => ({ record, text, bytes })),
    notes: notes.map(({ record }) => record),
  };
}

function withArray<T extends { passages: readonly unknown[] }>(body: T) {
  return { ...body, passages: [...body.passages] as DossierArchive['versions'][number]['passages'] };
}

function imported(shelves: Shelves, { dossier, versions, working, attachments, notes }: DossierArchive): Outcome<Dossier> {
  const { world } = shelves;
  const there = shelves.all.get(dossier.id);
  if (there) return dossierExists(there.dossier);
  const keep = <T>(
    item: { record: T; content: unknown; passages: DossierArchive['versions'][number]['passages'] },
    hash: string,
  ): Kept<T> => {
    const body = bodyText(item);
    const text = body.ok ? body.value : '';
    return { record: item.record, seal: bodySeal(hash, text, world), stored: text, body: text };
  };
  return done(
    shelves.put({
      dossier,
      versions: versions.map((item) => keep(item, item.record.hash)),
      steps: working ? [keep(working, stepHash(working.record, world))] : [],
      attachments: attachments.map(({ record, text, bytes }) => ({
        record,
        text,
        bytes,
        seal: attachmentSeal(record, text, world),
      })),
      notes: notes.map((record) => ({ record, seal: noteSeal(record, world) })),
    }),
  );
}
