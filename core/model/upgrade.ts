// Old stored drafts → today's shape, one step a version (law L9: a draft that was ever stored still parses).
import { draftVersion } from './draft';

type Json = Record<string, unknown>;
/** `steps[n]` takes a draft of version n to version n + 1. */
export type UpgradeSteps = Readonly<Record<number, (old: Json) => Json>>;

// Version 1 is the first that was ever stored. The next change of shape writes its step here and freezes a sample of
// the shape it leaves in test/cases/drafts/.
const steps: UpgradeSteps = {};

export function isNewerDraft(value: unknown): boolean {
  return isObject(value) && typeof value.version === 'number' && value.version > draftVersion;
}

export function upgradeDraft(value: unknown, by: UpgradeSteps = steps): unknown {
  if (!isObject(value)) return value;
  let draft: Json = value;
  for (let version = draft.version; typeof version === 'number'; version = draft.version) {
    const step = Object.hasOwn(by, version) ? by[version] : undefined;
    if (!step) break;
    draft = { ...step(draft), version: version + 1 };
  }
  return draft;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
