// Calls about the library: dossiers, versions, the working copy, files beside them, notes, search, and care of the whole.
// They follow the port (core/library/library.ts); which library is meant is the host's to say. Bodies are contents
// (core/library/content.ts), bytes are Uint8Array.
import { z } from 'zod';
import { attachmentSchema } from '../../library/attachment';
import { contentSchema } from '../../library/content';
import { dossierChangeSchema, dossierSchema, newDossierSchema } from '../../library/dossier';
import { libraryLimits } from '../../library/limits';
import { newNoteSchema, noteSchema } from '../../library/note';
import { sources } from '../../library/passage';
import { searchSchema } from '../../library/search';
import { count, id, long, name, position, short } from '../../library/text';
import { stages, versionSchema } from '../../library/version';
import { stepSchema } from '../../library/working';
import { call } from '../call';
import { editList } from '../edit-list';
import { comparisonSchema } from '../results';
import { bytes, day, meetingRecords } from '../values';
import { comparisonFormats } from './files';

const dossier = id.describe('input.dossier');
const ofDossier = z.strictObject({ dossier });
const nothing = z.strictObject({});
const done = z.null();
const which = z.union([position, z.literal('latest')]);

/** A version, the newest one, or what is being written. */
const ref = z.strictObject({ dossier: id, version: z.union([position, z.literal(['latest', 'working'])]) });
export type VersionName = z.output<typeof ref>;

/** `step` is to be given as `after` with the next save. */
const saved = z.strictObject({
  ...stepSchema.omit({ number: true }).shape,
  step: position,
  base: position.nullable(),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
});
const working = z.strictObject({ ...saved.shape, body: contentSchema });
const openVersion = z.strictObject({ ...versionSchema.shape, body: contentSchema });

const versionWords = {
  stage: z.enum(stages).default('draft').describe('input.stage'),
  author: short.default('').describe('input.versionAuthor'),
  message: long.default('').describe('input.message'),
  milestone: short.nullable().default(null).describe('input.milestone'),
};

const hit = z.strictObject({
  dossier: id,
  title: z.string(),
  source: z.enum(sources),
  place: z.string(),
  label: z.string(),
  version: position.nullable(),
  isCurrent: z.boolean(),
  snippet: z.array(z.strictObject({ text: z.string(), isHit: z.boolean() })),
});

const shelfRow = z.strictObject({ ...dossierSchema.shape, last: versionSchema.nullable(), kind: z.string().nullable() });
export type ShelfRow = z.output<typeof shelfRow>;

const report = z.strictObject({ dossiers: count, versions: count, steps: count, attachments: count, notes: count });

const dossierCalls = {
  /** Last changed first; `trash`: those in the trash instead. */
  'library.list': call({
    input: z.strictObject({
      trash: z.boolean().default(false).describe('input.trash'),
      tag: name.optional().describe('input.tag'),
    }),
    output: z.array(dossierSchema),
  }),
  /** As `library.list`, with the newest version and the kind of content of each: what a list shows. */
  'library.shelf': call({
    summary: 'call.library.list',
    input: z.strictObject({
      trash: z.boolean().default(false).describe('input.trash'),
      tag: name.optional().describe('input.tag'),
    }),
    output: z.array(shelfRow),
    command: { name: 'library list', gives: 'dossiers' },
  }),
  'library.create': call({ input: newDossierSchema, output: dossierSchema }),
  'library.read': call({ input: ofDossier, output: dossierSchema }),
  /** By id, or by title: whole, or the beginning of one title only; case, marks and đ do not matter. */
  'library.find': call({
    input: z.strictObject({ name: z.string().min(1).max(1_000).describe('input.dossier') }),
    output: dossierSchema,
  }),
  /** Renames, tags. */
  'library.change': call({
    input: z.strictObject({ dossier, ...dossierChangeSchema.shape }),
    output: dossierSchema,
  }),
  /** A new dossier that begins with the newest version and the working copy of another one; without its history. */
  'library.duplicate': call({
    input: z.strictObject({ dossier, title: name, author: short.default(''), message: long.default('') }),
    output: dossierSchema,
  }),
  /**
   * Somebody's file → a dossier with the file as its first version, or the next version of the dossier that is named. A draft file
   * or an unedited .docx of ours is kept as its draft, and is the working copy of a new dossier; of anything else the file itself is
   * attached too. All of it is stored or nothing.
   */
  'library.addFile': call({
    summary: 'call.library.add',
    input: z.strictObject({
      name: name.describe('input.content'),
      content: bytes.describe('input.content'),
      dossier: id.optional().describe('input.toDossier'),
      title: name.optional().describe('input.title'),
      tag: name.optional().describe('input.newTag'),
      ...versionWords,
      stage: z.enum(stages).optional().describe('input.stage'),
    }),
    output: dossierSchema,
    command: { name: 'library add', positionals: [{ key: 'content', from: 'named', each: true }], gives: 'dossier' },
  }),
  /**
   * For a first start: the examples that come with the program, each as a dossier with a version and a working copy; one that bears
   * its day is kept as issued, the others as drafts. A library that holds anything, in the trash too, stays as it is. Gives the new
   * dossiers.
   */
  'library.samples': call({
    input: z.strictObject({ author: short.default(''), message: long.default('') }),
    output: z.array(dossierSchema),
  }),
  /** Remembers that the dossier was opened now. */
  'library.open': call({ input: ofDossier, output: dossierSchema }),
  'library.recent': call({
    input: z.strictObject({ limit: z.int().min(1).max(100).default(10) }),
    output: z.array(dossierSchema),
  }),
  /** Into the trash; everything in it stays readable, and is not found by search. */
  'library.discard': call({
    summary: 'call.library.remove',
    input: ofDossier,
    output: dossierSchema,
    command: { name: 'library remove', positionals: [{ key: 'dossier', from: 'dossier' }], gives: 'dossier' },
  }),
  'library.restore': call({
    summary: 'call.library.recover',
    input: ofDossier,
    output: dossierSchema,
    command: { name: 'library recover', positionals: [{ key: 'dossier', from: 'dossier' }], gives: 'dossier' },
  }),
  /** For ever, and only from the trash. */
  'library.purge': call({
    summary: 'call.library.purge',
    input: ofDossier,
    output: done,
    command: { name: 'library purge', positionals: [{ key: 'dossier', from: 'dossier' }], gives: 'dossier' },
  }),
} as const;

const versionCalls = {
  /** Oldest first. */
  'library.versions': call({
    summary: 'call.library.versions',
    input: ofDossier,
    output: z.array(versionSchema),
    command: { name: 'library versions', positionals: [{ key: 'dossier', from: 'dossier' }], gives: 'versions' },
  }),
  'library.version': call({
    input: z.strictObject({ dossier, version: which.default('latest').describe('input.version') }),
    output: openVersion,
  }),
  /**
   * A new version. Without `body` it holds the working copy, as it is when the call comes. A draft is kept with the tree that it
   * composes to; one that does not compose is kept without, and a finding says so.
   */
  'library.commit': call({
    input: z.strictObject({ dossier, parent: position.nullable().optional(), ...versionWords, body: contentSchema.optional() }),
    output: versionSchema,
  }),
  /** What changed between two versions, in one of four forms; reasons in the table come from the notes to the two. */
  'library.compare': call({
    summary: 'call.library.diff',
    input: z.strictObject({
      old: ref.describe('input.oldVersion'),
      new: ref.describe('input.newVersion'),
      format: z.enum(comparisonFormats).default('text').describe('input.comparisonFormat'),
      author: z.string().max(200).default('Phối Hợp').describe('input.author'),
      today: day.describe('input.today'),
      columns: z.enum(['3', '4']).default('3').describe('input.columns'),
      /** Records of meetings: their conclusions are reasons in the table. */
      meetings: meetingRecords,
    }),
    output: comparisonSchema,
    command: {
      name: 'library diff',
      positionals: [
        { key: 'old', from: 'version' },
        { key: 'new', from: 'version' },
      ],
      gives: 'comparison',
      fileOptions: ['meetings'],
    },
  }),
} as const;

const workingCalls = {
  /** Null when there is none. */
  'library.working': call({ input: ofDossier, output: working.nullable() }),
  /**
   * Autosave: on the disk when the call ends. `after` is the `step` last seen (0: none): when the working copy has moved on
   * elsewhere, nothing is saved (`library.workingMoved`). `base`: the version that the text began from; left out, it stays.
   */
  'library.save': call({
    input: z.strictObject({
      dossier,
      author: short.default(''),
      base: position.nullable().optional(),
      after: count.optional(),
      body: contentSchema,
    }),
    output: saved,
  }),
  /**
   * The same for the draft of step `after`, edited: a pause in typing sends a few letters. Null, and nothing is saved: that step is
   * not where the working copy is, or the edits do not fit it; so save the whole draft.
   */
  'library.saveEdits': call({
    input: z.strictObject({ dossier, author: short.default(''), after: position, edits: editList }),
    output: saved.nullable(),
  }),
  'library.undo': call({ input: ofDossier, output: working }),
  'library.redo': call({ input: ofDossier, output: working }),
  'library.discardWorking': call({ input: ofDossier, output: done }),
} as const;

const besideCalls = {
  /** A file kept with a dossier. Its words are found by search when it is a .docx, a .doc or a text. */
  'library.attach': call({
    input: z.strictObject({
      dossier,
      name,
      type: short.default('application/octet-stream'),
      author: short.default(''),
      content: bytes.refine((value) => value.length <= libraryLimits.attachment, {
        params: { code: 'library.attachmentTooBig' },
      }),
    }),
    output: attachmentSchema,
  }),
  'library.attachments': call({ input: ofDossier, output: z.array(attachmentSchema) }),
  'library.attachment': call({
    input: z.strictObject({ attachment: id }),
    output: z.strictObject({ ...attachmentSchema.shape, bytes }),
  }),
  'library.detach': call({ input: z.strictObject({ attachment: id }), output: done }),
  /** In the order of the ids of the changes, which are those that `library.compare` gives. */
  'library.notes': call({
    input: z.strictObject({ dossier, older: position, newer: position }),
    output: z.array(noteSchema),
  }),
  /** An empty text takes the note away. */
  'library.putNote': call({ input: newNoteSchema, output: done }),
  /** `place` of a hit is the id of a node of the tree (an article, mostly); in a working copy the place of an answer or an entry. */
  'library.search': call({
    summary: 'call.library.search',
    input: z.strictObject({
      text: searchSchema.shape.text.describe('input.searched'),
      dossier: id.optional().describe('input.inDossier'),
      tag: name.optional().describe('input.tag'),
      limit: searchSchema.shape.limit.describe('input.limit'),
    }),
    output: z.strictObject({ hits: z.array(hit), hasMore: z.boolean() }),
    command: { name: 'library search', positionals: [{ key: 'text', from: 'phrase' }], gives: 'hits' },
  }),
} as const;

const careCalls = {
  /** Findings say what was altered. */
  'library.verify': call({
    summary: 'call.library.verify',
    input: nothing,
    output: report,
    command: { name: 'library verify', gives: 'report' },
  }),
  /** The whole library as one file, while others go on working. */
  'library.backup': call({
    summary: 'call.library.backup',
    input: nothing,
    output: z.strictObject({ bytes }),
    command: { name: 'library backup', positionals: [{ key: 'target', from: 'target' }], gives: 'file' },
  }),
  /** The library becomes what the backup holds. `kept` is the name under which the replaced one stays beside it. */
  'library.restoreBackup': call({
    summary: 'call.library.restoreBackup',
    input: z.strictObject({ backup: bytes.describe('input.backup') }),
    output: z.strictObject({ kept: z.string().nullable() }),
    command: { name: 'library restore', positionals: [{ key: 'backup', from: 'bytes', limitMb: 2_000 }], gives: 'restored' },
  }),
  'library.export': call({
    summary: 'call.library.export',
    input: ofDossier,
    output: z.strictObject({ bytes }),
    command: { name: 'library export', positionals: [{ key: 'dossier', from: 'dossier' }], gives: 'file', ending: '.phoihop' },
  }),
  'library.import': call({
    summary: 'call.library.import',
    input: z.strictObject({ archive: bytes.describe('input.archive') }),
    output: dossierSchema,
    command: {
      name: 'library import',
      positionals: [{ key: 'archive', from: 'bytes', each: true, limitMb: 512 }],
      gives: 'dossier',
    },
  }),
} as const;

export const libraryCalls = { ...dossierCalls, ...versionCalls, ...workingCalls, ...besideCalls, ...careCalls } as const;
