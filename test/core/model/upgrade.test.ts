// L9: every draft that was ever stored still parses. Files in test/cases/drafts/v<n>/ are frozen: add, never change.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftVersion } from '../../../core/model/draft';
import { parseDraft, parseJson } from '../../../core/model/parse';
import { type UpgradeSteps, upgradeDraft } from '../../../core/model/upgrade';
import { anyDraft } from '../../support/arbitrary-draft';
import { builtInPacks } from '../../support/packs';

const root = join(import.meta.dirname, '../../cases/drafts');
const stored = readdirSync(root).flatMap((version) => readdirSync(join(root, version)).map((name) => join(version, name)));

function storedDraft(name: string): unknown {
  const json = parseJson(readFileSync(join(root, name), 'utf8'));
  return json.ok ? json.value : json.findings;
}

/** What a stored value says must be in the parsed one; what the shape adds may be there too. */
function expectKept(before: unknown, after: unknown): void {
  if (typeof before === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(before)) {
    const [year, month, day] = before.split('-').map(Number);
    expect(after).toEqual({ year, month, day });
  } else if (typeof before === 'object' && before !== null) {
    for (const [key, value] of Object.entries(before)) expectKept(value, (after as Record<string, unknown>)[key]);
  } else expect(after).toEqual(before);
}

describe('stored drafts', () => {
  it('there is a frozen sample of every version', () => {
    expect(readdirSync(root).sort()).toEqual(Array.from({ length: draftVersion }, (_, at) => `v${at + 1}`));
  });

  it.each(stored)('%s parses and says what it said', (name) => {
    const value = storedDraft(name);
    const draft = parseDraft(value);
    expect(draft.findings).toEqual([]);
    if (draft.ok) expectKept(value, draft.value);
  });

  it.each(stored)('%s, stored again, parses to the same', (name) => {
    const draft = parseDraft(storedDraft(name));
    if (!draft.ok) throw new Error(name);
    expect(parseDraft(JSON.parse(JSON.stringify(draft.value)))).toEqual(draft);
  });
});

describe('the chain of upgrades', () => {
  const trail = (version: number) => (old: Record<string, unknown>) => ({
    ...old,
    trail: [...((old.trail as number[]) ?? []), version],
  });
  const steps: UpgradeSteps = { 1: trail(1), 2: trail(2), 3: trail(3) };

  it('runs each step once, in order, from the version of the draft on', () => {
    expect(upgradeDraft({ version: 1 }, steps)).toEqual({ version: 4, trail: [1, 2, 3] });
    expect(upgradeDraft({ version: 3 }, steps)).toEqual({ version: 4, trail: [3] });
    expect(upgradeDraft({ version: 4 }, steps)).toEqual({ version: 4 });
  });

  it('stops at a step that is not there, and leaves what is no draft alone', () => {
    expect(upgradeDraft({ version: 1 }, { 2: trail(2) })).toEqual({ version: 1 });
    for (const value of [null, 5, 'x', [1], { version: '1' }, {}]) expect(upgradeDraft(value, steps)).toEqual(value);
  });

  it('also runs for the drafts that are attached, each from its own version', () => {
    const value = {
      version: 2,
      attachments: [{ id: 'a', type: 'annex' }, { id: 'b', draft: { version: 1, attachments: [] } }, 7],
    };
    expect(upgradeDraft(value, steps)).toEqual({
      version: 4,
      trail: [2, 3],
      attachments: [{ id: 'a', type: 'annex' }, { id: 'b', draft: { version: 4, trail: [1, 2, 3], attachments: [] } }, 7],
    });
  });

  // A version 0 that never was: the facts of today's draft under other names.
  const fromZero: UpgradeSteps = { 0: ({ title, bodies, ...rest }) => ({ ...rest, subject: title, parties: bodies }) };
  const toZero = ({ subject, parties, ...rest }: Record<string, unknown>) => ({
    ...rest,
    title: subject,
    bodies: parties,
    version: 0,
  });

  it.each([...builtInPacks().packs.values()].map((pack) => [pack.id, pack] as const))(
    'L9: any draft of %s, stored in an older shape, parses to what it was',
    (_id, pack) => {
      fc.assert(
        fc.property(anyDraft(pack), (value) => {
          expect(parseDraft(upgradeDraft(toZero(value), fromZero))).toEqual(parseDraft(value));
          expect(parseDraft(value).findings).toEqual([]);
        }),
        { numRuns: 40 },
      );
    },
  );
});
