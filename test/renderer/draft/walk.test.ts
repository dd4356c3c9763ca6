// Undo while somebody types: what is typed while the step before is fetched is shown, and is what is stored.
import { expect, test, vi } from 'vitest';
import type { Draft } from '../../../core/model/draft';
import { DraftStore } from '../../../renderer/draft/store/draft-store';

const calls = vi.hoisted(() => ({ stored: [] as unknown[], undone: (_value: unknown) => {} }));

vi.mock('../../../renderer/wire', () => ({
  shell: {},
  call: (name: string, input: { body?: { draft: unknown } }) => {
    if (name === 'library.undo') return new Promise((resolve) => (calls.undone = resolve));
    if (name !== 'library.save') return new Promise(() => {});
    calls.stored.push(input.body?.draft);
    return Promise.resolve({ ok: true, value: { step: 9, canUndo: true, canRedo: false }, findings: [] });
  },
}));

const draft = (subject: string) => ({ pack: 'p', attachments: [], answers: { subject } }) as unknown as Draft;
const undone = {
  ok: true,
  value: { body: { kind: 'draft', draft: draft('a') }, step: 3, canUndo: false, canRedo: true },
  findings: [],
};

test.each([
  ['nothing was typed: the step before is shown', [], 'a'],
  ['what was typed meanwhile is shown and stored', ['abc'], 'abc'],
])('%s', async (_name, typed, shown) => {
  calls.stored = [];
  const store = new DraftStore('d', draft('ab'), () => '');
  const walk = store.walk('undo');
  await Promise.resolve();
  for (const subject of typed) store.edit(() => draft(subject));
  calls.undone(undone);
  await walk;
  await store.flush();
  expect(store.read().draft.answers).toEqual({ subject: shown });
  expect(calls.stored).toEqual(typed.map(draft));
});
