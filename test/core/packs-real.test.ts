// The packs that come with the program: their samples are ready to sign, and nothing a user may do breaks them.
import { describe, expect, it } from 'vitest';
import { lint } from '../../core/lint/lint';
import type { Draft } from '../../core/model/draft';
import type { Entry } from '../../core/model/entry';
import type { Pack } from '../../core/packs/pack';
import { isBranch, type Tree } from '../../core/tree/node';
import { textOf } from '../../core/tree/text';
import { builtIn, composedSample, sampleOf, treeOf, unitIds, withUnits } from '../support/sample';
import { brief, nodesOf } from '../support/tiny';

const packs = [...builtIn.packs.values()].map((pack): [string, Pack] => [pack.id, pack]);

/** What must never be printed, as the lines in which it is. */
function blunders(tree: Tree): string[] {
  const marks =
    / {2}|undefined|\[object|NaN|\{\{|\}\}|\{#|\*\*|(?<!\.)\.\.(?!\.)|[;,]\.(?!\/)| [,.;:](?!\/)|[,;:]{2}|;\s*và|\.;|: *\.|\( *\)/;
  return textOf(tree)
    .split('\n')
    .filter((line) => marks.test(line));
}

function brokenRefs(draft: Draft): string[] {
  return brief(composedSample(draft).findings.filter(({ code, severity }) => code.startsWith('ref') || severity === 'error'));
}

const forms = (tree: Tree) => lint(tree).map(({ code, at }) => `${code} ${at}`);

it('eleven packs, without a finding', () => {
  expect(builtIn.findings).toEqual([]);
  expect([...builtIn.packs.keys()].sort()).toEqual([
    'amending-decision',
    'amending-regulation',
    'assignment-table',
    'conclusion-notice',
    'coordination-plan',
    'coordination-regulation',
    'issuing-decision',
    'meeting-invitation',
    'meeting-minutes',
    'review-report',
    'submission',
  ]);
});

describe.each(packs)('the sample of %s', (_id, pack) => {
  const sample = sampleOf(pack);

  it('composes with no error, no broken reference, no remark on its form', () => {
    expect(brokenRefs(sample)).toEqual([]);
    expect(forms(treeOf(sample))).toEqual([]);
  });

  it('says nothing that is no Vietnamese sentence', () => expect(blunders(treeOf(sample))).toEqual([]));

  it('leaves open only names and telephones of persons, and the facts of signing', () => {
    const open = composedSample(sample).findings.map(({ code, at }) => `${code} ${at}`);
    const facts = /^blank\.(number|date|signer) |^blank answers\.\w+\[\d+\]\.(person|phone|mail)$/;
    expect(open.filter((line) => !facts.test(line))).toEqual([]);
  });
});

describe.each(packs)('%s with other parties', (_id, pack) => {
  const sample = sampleOf(pack);
  const counts = Array.from({ length: pack.parties.max - pack.parties.min + 1 }, (_, at) => pack.parties.min + at);

  /** The first parties of the sample, and as many more as are asked for; the pack's own outline and the sample's answers of the document. */
  function partiesOf(count: number): Draft {
    const parties = Array.from(
      { length: count },
      (_, at) =>
        sample.parties[at] ?? {
          ...(sample.parties[0] as Draft['parties'][number]),
          id: `them${at}`,
          name: `Đơn vị ${at}`,
          shortName: `Đơn vị ${at}`,
          abbreviation: `ĐV${at}`,
        },
    );
    const known = new Set(parties.map(({ id }) => id));
    return { ...sample, parties, outline: [], attachments: [], answers: withoutStrangers(sample.answers, known, sample) };
  }

  it.each(counts)('%i parties', (count) => {
    const draft = partiesOf(count);
    expect(brokenRefs(draft)).toEqual([]);
    expect(blunders(treeOf(draft))).toEqual([]);
    expect(forms(treeOf(draft)).filter((form) => !form.startsWith('lint.emptyUnit'))).toEqual([]);
  });

  it('one too few and one too many are errors', () => {
    for (const count of [pack.parties.min - 1, pack.parties.max + 1]) {
      if (count === 0) continue;
      expect(brokenRefs(partiesOf(count))).toContain('draft.partyCount parties');
    }
  });
});

/** Answers without the ids of parties that are gone: items that name one are left out. */
function withoutStrangers(answers: Draft['answers'], known: ReadonlySet<string>, { parties }: Draft): Draft['answers'] {
  const gone = new Set(parties.map(({ id }) => id).filter((id) => !known.has(id)));
  const names = (value: unknown): boolean =>
    typeof value === 'string' ? gone.has(value) : typeof value === 'object' && value !== null && Object.values(value).some(names);
  const kept = (value: unknown): unknown =>
    Array.isArray(value) ? value.filter((item) => !names(item)) : names(value) ? null : value;
  return Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, kept(value)]));
}

describe.each(packs)('%s with a unit switched off', (_id, pack) => {
  const sample = sampleOf(pack);
  const parents = new Map<string, Entry>();
  const note = (entry: Entry) => {
    for (const child of entry.children) {
      parents.set(child.id, entry);
      note(child);
    }
  };
  sample.outline.forEach(note);
  const alone = (id: string) => parents.get(id)?.children.filter(({ enabled }) => enabled).length === 1;

  it.each(unitIds(sample.outline).filter((id) => !alone(id)))('%s', (off) => {
    const draft = withUnits(sample, (entry) => (entry.id === off ? { ...entry, enabled: false } : entry));
    expect(brokenRefs(draft)).toEqual([]);
    expect(forms(treeOf(draft)).filter((form) => !form.startsWith('lint.annexNotMentioned'))).toEqual([]);
    expect(blunders(treeOf(draft))).toEqual([]);
  });

  it('and with every unit switched on', () => {
    const draft = withUnits(sample, (entry) => ({ ...entry, enabled: true }));
    expect(brokenRefs(draft)).toEqual([]);
    expect(blunders(treeOf(draft))).toEqual([]);
  });
});

describe.each(packs)('%s with no answer at all', (_id, pack) => {
  const bare = (entry: Entry): Entry => ({ ...entry, answers: 'party' in entry.answers ? { party: entry.answers.party } : {} });
  const draft = withUnits({ ...sampleOf(pack), answers: {} }, bare);

  it('composes: every gap is a visible "…" with a finding, and no unit is empty', () => {
    const outcome = composedSample(draft);
    expect(brokenRefs(draft)).toEqual([]);
    const tree = treeOf(draft);
    expect(forms(tree).filter((form) => !/annexNotMentioned/.test(form))).toEqual([]);
    expect(blunders(tree)).toEqual([]);
    const blanks = nodesOf(tree).flatMap((node) =>
      isBranch(node) ? [] : node.runs.filter(({ blank }) => blank).map(({ field }) => field ?? ''),
    );
    const told = new Set(outcome.findings.filter(({ code }) => code.startsWith('blank')).map(({ at }) => at));
    expect(
      [...new Set(blanks)].filter((field) => field !== '' && !told.has(field) && !told.has(field.replace(/\.(name|title)$/, ''))),
    ).toEqual([]);
    expect(told.size).toBeGreaterThan(Math.min(3, pack.fields.length - 1));
  });
});
