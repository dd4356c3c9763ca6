// The same calls to the in-memory and to the SQLite library give the same answers, also after closing and opening.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Library } from '../../../core/library/library';
import { memoryLibrary } from '../../../core/library/memory/memory-library';
import { value } from '../../support/library-outcome';
import { type TestWorld, testWorld } from '../../support/library-world';
import { fastDisk, testFolder } from './folder';

const folder = testFolder(fastDisk);

interface Model {
  readonly library: Library;
  readonly world: TestWorld;
  readonly ids: string[];
  readonly files: string[];
}
interface Real {
  library: Library;
  readonly world: TestWorld;
  readonly name: string;
}
type Call = (library: Library) => Promise<unknown>;

/** One call to both. `make` sees the ids that are known; calls without a subject use one that is not there. */
class Both implements fc.AsyncCommand<Model, Real> {
  constructor(
    private readonly name: string,
    private readonly make: (model: Model) => Call,
  ) {}

  check(): boolean {
    return true;
  }

  async run(model: Model, real: Real): Promise<void> {
    for (const { world } of [model, real]) world.tick();
    const call = this.make(model);
    const expected = await call(model.library);
    expect(await call(real.library)).toEqual(expected);
    this.note(model, expected);
  }

  private note({ ids, files }: Model, outcome: unknown): void {
    const id = (outcome as { value?: { id?: string } }).value?.id;
    if (id !== undefined && this.name === 'create') ids.push(id);
    if (id !== undefined && this.name === 'attach') files.push(id);
  }

  toString(): string {
    return this.name;
  }
}

class Reopen implements fc.AsyncCommand<Model, Real> {
  check(): boolean {
    return true;
  }

  async run(_: Model, real: Real): Promise<void> {
    await real.library.close();
    real.library = await folder.open(real.world, real.name);
  }

  toString(): string {
    return 'reopen';
  }
}

const words = fc.array(
  fc.constantFrom(
    'hòa',
    'hoà',
    'Hoa',
    'bình',
    'đường',
    'dây',
    'Nghị',
    'định',
    '30/2020',
    'ủy',
    'uỷ',
    'thuý',
    '—',
    '😀',
    'İ',
    'ß',
    '한글',
    'ﬁ',
    'e\u0302\u0323',
  ),
  { maxLength: 5 },
);
const text = words.map((list) => list.join(' '));
const query = fc
  .array(
    fc.constantFrom(
      'hòa',
      'hoa',
      'BÌNH',
      '"hoa binh"',
      'duo*',
      'đường',
      'uy',
      'ủy',
      '30/2020',
      'nghi',
      'i*',
      '한글',
      'ệ',
      '(',
      'AND',
    ),
    {
      minLength: 1,
      maxLength: 2,
    },
  )
  .map((list) => list.join(' '));
const passages = fc.array(fc.record({ place: fc.constantFrom('a1', 'a2'), label: text, text }), { maxLength: 3 });
const pick = fc.nat({ max: 3 });
const dossierAt = ({ ids }: Model, at: number) => ids[at] ?? 'nothing';
const fileAt = ({ files }: Model, at: number) => files[at] ?? 'nothing';

const both = <T>(name: string, given: fc.Arbitrary<T>, make: (model: Model, given: T) => Call) =>
  given.map((input) => new Both(`${name}`, (model) => make(model, input)));

const simple = ['read', 'open', 'discard', 'restore', 'purge'] as const;

const commands = [
  both('create', fc.record({ title: text, tags: words }), (_, given) => (library) => library.dossiers.create(given)),
  both('change', fc.record({ at: pick, title: text, tags: words }), (model, { at, ...change }) => {
    return (library) => library.dossiers.change(dossierAt(model, at), change);
  }),
  both('dossier', fc.record({ at: pick, call: fc.constantFrom(...simple) }), (model, { at, call }) => {
    return (library) => library.dossiers[call](dossierAt(model, at));
  }),
  both('lists', fc.boolean(), (_, trash) => async (library) => [
    await library.dossiers.list({ trash }),
    await library.dossiers.recent(2),
  ]),
  both(
    'commit',
    fc.record({
      at: pick,
      content: fc.jsonValue({ maxDepth: 2 }),
      passages,
      message: text,
      parent: fc.option(fc.nat({ max: 3 }), { nil: undefined }),
    }),
    (model, { at, ...given }) =>
      (library) =>
        library.versions.commit({ dossier: dossierAt(model, at), ...given }),
  ),
  both('version', fc.record({ at: pick, number: fc.nat({ max: 4 }) }), (model, { at, number }) => async (library) => {
    const id = dossierAt(model, at);
    return [await library.versions.list(id), await library.versions.read(id, number || 'latest')];
  }),
  both('save', fc.record({ at: pick, content: fc.integer({ min: 0, max: 3 }), passages }), (model, { at, ...given }) => {
    return (library) => library.working.save({ dossier: dossierAt(model, at), ...given });
  }),
  both(
    'working',
    fc.record({ at: pick, call: fc.constantFrom('read', 'undo', 'undo', 'redo', 'discard') }),
    (model, { at, call }) => {
      return (library) => library.working[call as 'read'](dossierAt(model, at));
    },
  ),
  both('attach', fc.record({ at: pick, name: text, text, bytes: fc.uint8Array({ maxLength: 5 }) }), (model, { at, ...given }) => {
    return (library) => library.attachments.add({ dossier: dossierAt(model, at), ...given });
  }),
  both('file', fc.record({ at: pick, call: fc.constantFrom('read', 'remove') }), (model, { at, call }) => async (library) => {
    const outcome = await library.attachments[call as 'remove'](fileAt(model, at));
    const file = outcome.ok ? (outcome.value as { bytes?: Uint8Array } | null) : null;
    return { ...outcome, value: file && { ...file, bytes: [...(file.bytes ?? [])] } };
  }),
  both(
    'note',
    fc.record({ at: pick, older: fc.integer({ min: 1, max: 2 }), change: fc.constantFrom('c', 'd'), text }),
    (model, given) => async (library) => {
      const { at, ...note } = given;
      const dossier = dossierAt(model, at);
      return [await library.notes.put({ dossier, newer: 2, ...note }), await library.notes.list(dossier, note.older, 2)];
    },
  ),
  both('search', fc.record({ text: query, at: fc.option(pick) }), (model, { text: asked, at }) => async (library) => {
    const outcome = await library.search({ text: asked, limit: 200, ...(at === null ? {} : { dossier: dossierAt(model, at) }) });
    if (!outcome.ok) return outcome;
    return outcome.value.hits.map((hit) => JSON.stringify(hit)).sort();
  }),
  both('verify', fc.constant(null), () => (library) => library.verify()),
  both('export', pick, (model, at) => async (library) => {
    const file = await library.exportDossier(dossierAt(model, at));
    return file.ok ? Buffer.from(file.value).toString('base64') : file;
  }),
  fc.constant(new Reopen()),
];

it('answers like the in-memory library', async () => {
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(fc.commands(commands, { maxCommands: 60, size: 'max' }), async (list) => {
      runs += 1;
      const name = `model-${runs}.phoihop`;
      const worlds = [testWorld(), testWorld()] as const;
      const real: Real = { library: await folder.open(worlds[1], name), world: worlds[1], name };
      const model = { library: memoryLibrary(worlds[0]), world: worlds[0], ids: [], files: [] };
      await fc.asyncModelRun(() => ({ model, real }), list);
      expect(value(await real.library.verify())).toEqual(value(await model.library.verify()));
      await real.library.close();
    }),
    { numRuns: Number(process.env.PHOIHOP_RUNS ?? 60) },
  );
}, 240_000);
