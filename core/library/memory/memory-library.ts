// The library without a disk: for tests, and the plainest reading of what the port means.
import { done, type Finding, type Outcome } from '../../finding/finding';
import { type DossierArchive, writeArchive } from '../archive';
import { attachmentSeal } from '../attachment';
import type { Dossier } from '../dossier';
import type { Library } from '../library';
import { noteSeal } from '../note';
import { readArchive } from '../read-archive';
import { dossierExists } from '../refusals';
import { archiveOf, keptStep, keptVersions } from '../shelf';
import {
  attachmentProblems,
  dossierProblems,
  emptyReport,
  noteProblems,
  stepProblems,
  type VerifyReport,
  versionProblems,
} from '../verify';
import type { LibraryWorld } from '../world';
import { memoryAttachments, memoryNotes } from './memory-attachments';
import { memoryDossiers } from './memory-dossiers';
import { memorySearch } from './memory-search';
import { memoryVersions } from './memory-versions';
import { memoryWorking } from './memory-working';
import { Shelves } from './shelves';

export function memoryLibrary(world: LibraryWorld, shelves = new Shelves(world)): Library {
  return {
    dossiers: memoryDossiers(shelves),
    versions: memoryVersions(shelves),
    working: memoryWorking(shelves),
    attachments: memoryAttachments(shelves),
    notes: memoryNotes(shelves),
    async together(work) {
      const before = new Map(shelves.all);
      const outcome = await work();
      if (!outcome.ok) shelves.become(before);
      return outcome;
    },
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

function imported(shelves: Shelves, archive: DossierArchive): Outcome<Dossier> {
  const { world, all } = shelves;
  const { dossier, attachments, notes } = archive;
  const taken = new Set([...all.values()].flatMap((shelf) => shelf.attachments.map(({ record }) => record.id)));
  if (all.has(dossier.id) || attachments.some(({ record }) => taken.has(record.id))) return dossierExists(dossier);
  const shelf = {
    dossier,
    versions: keptVersions(archive, (body) => body, world),
    steps: keptStep(archive, (body) => body, world),
    attachments: attachments.map((item) => ({ ...item, seal: attachmentSeal(item.record, item.text, world) })),
    notes: notes.map((record) => ({ record, seal: noteSeal(record, world) })),
  };
  return done(shelves.put(shelf));
}
