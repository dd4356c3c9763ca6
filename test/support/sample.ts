// The sample of a pack, changed, and composed.
import { compose } from '../../core/compose/compose';
import { expand } from '../../core/compose/outline';
import type { Outcome } from '../../core/finding/finding';
import type { Draft } from '../../core/model/draft';
import type { Entry } from '../../core/model/entry';
import { parseDraft } from '../../core/model/parse';
import type { Pack } from '../../core/packs/pack';
import type { Tree } from '../../core/tree/node';
import { builtInPacks } from './packs';

export const builtIn = builtInPacks();

/** The sample as a draft with its outline written out, so that units can be changed one by one. */
export function sampleOf(pack: Pack): Draft {
  const draft = parseDraft(JSON.parse(pack.sample));
  if (!draft.ok) throw new Error(JSON.stringify(draft.findings));
  const { value } = draft;
  return value.outline.length > 0 ? value : { ...value, outline: pack.outline.body.flatMap((unit) => expand(unit, value)) };
}

export function composedSample(draft: Draft): Outcome<Tree> {
  const parsed = parseDraft(JSON.parse(JSON.stringify(draft)));
  return parsed.ok ? compose({ draft: parsed.value, packs: builtIn.packs }) : parsed;
}

export function treeOf(draft: Draft): Tree {
  const outcome = composedSample(draft);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.findings.filter(({ severity }) => severity === 'error')));
  return outcome.value;
}

/** Ids of all units, and of the annexes. */
export function unitIds(entries: readonly Entry[]): string[] {
  return entries.flatMap((entry) => [entry.id, ...unitIds(entry.children)]);
}

export function withUnits(draft: Draft, change: (entry: Entry) => Entry): Draft {
  const all = (entries: readonly Entry[]): Entry[] =>
    entries.map((entry) => ({ ...change(entry), children: all(change(entry).children) }));
  const attachments = draft.attachments.map((item) => (item.type === 'annex' ? { ...item, content: all(item.content) } : item));
  return { ...draft, outline: all(draft.outline), attachments };
}
