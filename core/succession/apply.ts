// Accepted successions → the new tree, the changes that make it (for the comparison table and for amending by phrases), and the
// reason of each change.
import { spliced } from '../amend/runs';
import { basicChanges, type Change } from '../diff/change';
import { diff } from '../diff/diff';
import { fill } from '../diff/unit-name';
import { done, error, type Finding, failed, type Outcome, warning } from '../finding/finding';
import type { Run, Tree } from '../tree/node';
import { mapRuns, runsText } from '../tree/walk';
import { lexicon } from '../vi/lexicon';
import type { Hit } from './hit';

export interface Applied {
  readonly tree: Tree;
  readonly changes: readonly Change[];
  /** Reasons by id of change. */
  readonly notes: Readonly<Record<string, string>>;
}

/** Chosen words by id of hit. Without a choice, what was proposed is taken and what was asked stays. */
export type Choices = Readonly<Record<string, string | null>>;

export function applySuccessions(tree: Tree, hits: readonly Hit[], choices: Choices = {}): Outcome<Applied> {
  const findings = unknownChoices(hits, choices);
  const byNode = new Map<string, { hit: Hit; to: string }[]>();
  for (const hit of hits) {
    const to = choiceFor(hit, choices);
    if (to !== undefined) byNode.set(hit.node, [...(byNode.get(hit.node) ?? []), { hit, to }]);
  }
  const made = mapRuns(tree, (runs, { id }) => changed(runs, byNode.get(id) ?? [], findings));
  const found = diff(tree, made, { ids: 'trust' });
  if (!found.ok) return failed([...findings, ...found.findings]);
  const { changes } = found.value;
  const reasons = new Map(
    [...byNode].map(([node, list]) => [node, [...new Set(list.map(({ hit }) => reasonOf(hit)))].join(' ')]),
  );
  const notes = Object.fromEntries(basicChanges(changes).flatMap((change) => noteOf(change, reasons)));
  return done({ tree: made, changes, notes }, [...findings, ...found.findings]);
}

/** What takes the place of the words; undefined: they stay. */
export function choiceFor({ id, status, candidates }: Hit, choices: Choices): string | undefined {
  if (Object.hasOwn(choices, id)) return choices[id] ?? undefined;
  return status === 'proposed' ? candidates[0] : undefined;
}

function unknownChoices(hits: readonly Hit[], choices: Choices): Finding[] {
  const known = new Set(hits.map(({ id }) => id));
  return Object.keys(choices).flatMap((id) => (known.has(id) ? [] : [warning('succession.unknownChoice', '', { id })]));
}

/** From the end, so that the places of the others stay true. */
function changed(runs: readonly Run[], list: readonly { hit: Hit; to: string }[], findings: Finding[]): readonly Run[] {
  let made = runs;
  for (const { hit, to } of [...list].sort((a, b) => b.hit.start - a.hit.start)) {
    const fits = runsText(made).slice(hit.start, hit.end) === hit.words;
    if (fits) made = spliced(made, hit.start, hit.end, to);
    else findings.push(error('change.differs', hit.node, {}));
  }
  return made;
}

export const reasonOf = ({ kind, from, source }: Hit): string =>
  fill(kind === 'ground' ? lexicon.succession.groundReason : lexicon.succession.reason, {
    from: from.split('-').reverse().join('/'),
    source,
  });

function noteOf(change: Change, reasons: ReadonlyMap<string, string>): [string, string][] {
  const reason = 'old' in change ? reasons.get(change.old.id) : undefined;
  return reason === undefined ? [] : [[change.id, reason]];
}
