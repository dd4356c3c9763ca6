// The library as a port: what every adapter does, proved by one conformance suite. Calls never throw for what can go
// wrong outside of the program: they end with findings (codes `library.*`) and leave the data as it was.
import type { Outcome } from '../finding/finding';
import type { Attachment, NewAttachment } from './attachment';
import type { Dossier, DossierChange, NewDossier } from './dossier';
import type { NewNote, Note } from './note';
import type { Found, Search } from './search';
import type { VerifyReport } from './verify';
import type { NewVersion, OpenVersion, Version } from './version';
import type { Save, Saved, Working } from './working';

type Answer<T> = Promise<Outcome<T>>;

export interface Library {
  readonly dossiers: Dossiers;
  readonly versions: Versions;
  readonly working: WorkingCopies;
  readonly attachments: Attachments;
  readonly notes: Notes;
  /** All that `work` does with the library is stored together, or none of it when its outcome has no value. */
  together<T>(work: () => Answer<T>): Answer<T>;
  search(search: Search): Answer<Found>;
  /** Proves that nothing was altered. The findings say what was; the outcome has a value whenever the library could be read. */
  verify(watch?: Watch): Answer<VerifyReport>;
  /** One dossier as one file, with the working copy and without its undo history. */
  exportDossier(dossier: string): Answer<Uint8Array>;
  /** The dossier keeps its ids and hashes; refused when it is there already. */
  importDossier(bytes: Uint8Array): Answer<Dossier>;
  close(): Promise<void>;
}

/** For work longer than a second: told of every item, asked before each whether to stop (`call.stopped`). */
export interface Watch {
  readonly tell: (done: number, total: number) => void;
  readonly isStopped: () => boolean;
}

/** `last` is the newest version; `kind` the `kind` of the working copy's content, or of the newest version's. */
export interface ShelfRow extends Dossier {
  readonly last: Version | null;
  readonly kind: string | null;
}

/** All writing is refused while a dossier is in the trash; reading is not. */
export interface Dossiers {
  create(given: NewDossier): Answer<Dossier>;
  /** Last changed first. `trash`: those in the trash instead. */
  list(filter?: { readonly trash?: boolean; readonly tag?: string }): Answer<readonly Dossier[]>;
  read(dossier: string): Answer<Dossier>;
  /** As `list`, with what a list of dossiers shows of each. */
  shelf(filter?: { readonly trash?: boolean; readonly tag?: string }): Answer<readonly ShelfRow[]>;
  change(dossier: string, change: DossierChange): Answer<Dossier>;
  /** Remembers that the dossier was opened now. */
  open(dossier: string): Answer<Dossier>;
  /** Last opened first. */
  recent(limit: number): Answer<readonly Dossier[]>;
  discard(dossier: string): Answer<Dossier>;
  restore(dossier: string): Answer<Dossier>;
  /** For ever, and only from the trash. */
  purge(dossier: string): Answer<null>;
}

export interface Versions {
  commit(given: NewVersion): Answer<Version>;
  /** Oldest first. */
  list(dossier: string): Answer<readonly Version[]>;
  /** `body` is the content. */
  read(dossier: string, number: number | 'latest'): Answer<OpenVersion>;
}

export interface WorkingCopies {
  /** Null when there is none. */
  read(dossier: string): Answer<Working | null>;
  /** Saving what is there already adds no step. */
  save(given: Save): Answer<Saved>;
  undo(dossier: string): Answer<Working>;
  redo(dossier: string): Answer<Working>;
  discard(dossier: string): Answer<null>;
}

export interface Attachments {
  add(given: NewAttachment): Answer<Attachment>;
  /** Oldest first. */
  list(dossier: string): Answer<readonly Attachment[]>;
  read(attachment: string): Answer<Attachment & { readonly bytes: Uint8Array }>;
  remove(attachment: string): Answer<null>;
}

export interface Notes {
  put(given: NewNote): Answer<null>;
  /** In the order of the ids of the changes. */
  list(dossier: string, older: number, newer: number): Answer<readonly Note[]>;
}
