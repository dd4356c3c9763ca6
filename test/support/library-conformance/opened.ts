// A library opened anew before each test, with shorthands; each of them moves the clock.
import { afterEach, beforeEach } from 'vitest';
import type { Library } from '../../../core/library/library';
import type { Passage } from '../../../core/library/passage';
import { value } from '../library-outcome';
import { type TestWorld, testWorld } from '../library-world';

export type OpenAdapter = (world: TestWorld) => Promise<Library>;

/** Stands for the library of the running test: read `library` and `world` inside a test only. */
export type Opened = ReturnType<typeof opened>;

export function opened(open: OpenAdapter) {
  let world: TestWorld;
  let library: Library;
  beforeEach(async () => {
    world = testWorld();
    library = await open(world);
  });
  afterEach(() => library.close());
  return {
    open,
    get world() {
      return world;
    },
    get library() {
      return library;
    },
    async dossier(title = 'Quy chế phối hợp') {
      world.tick();
      return value(await library.dossiers.create({ title, tags: ['biên phòng'] }));
    },
    async commit(id: string, content: unknown, passages: Passage[] = [], more = {}) {
      world.tick();
      return value(await library.versions.commit({ dossier: id, content, passages, author: 'An', message: 'sửa', ...more }));
    },
    async save(id: string, content: unknown, passages: Passage[] = []) {
      world.tick();
      return value(await library.working.save({ dossier: id, content, passages }));
    },
    hits: async (text: string, more = {}) => value(await library.search({ text, ...more })).hits,
  };
}
