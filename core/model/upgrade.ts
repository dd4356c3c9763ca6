// Old stored drafts → today's shape, one step a version (law L9: a draft that was ever stored still parses).
import { draftVersion } from './draft';

type Json = Record<string, unknown>;
type Path = readonly PropertyKey[];
/** `steps[n]` takes a draft of version n to version n + 1; it need not look into attached drafts. */
export type UpgradeSteps = Readonly<Record<number, (old: Json) => Json>>;

// Version 1 is the first that was ever stored. The next change of shape writes its step here and freezes a sample of
// the shape it leaves in test/cases/drafts/.
const steps: UpgradeSteps = {};

/** Paths of the versions that a later program wrote, in the draft and in the drafts attached to it. */
export function newerVersions(value: unknown, path: Path = []): Path[] {
  if (!isObject(value)) return [];
  const own = typeof value.version === 'number' && value.version > draftVersion ? [[...path, 'version']] : [];
  const inner = attachmentsOf(value).flatMap((item, index) =>
    isObject(item) ? newerVersions(item.draft, [...path, 'attachments', index, 'draft']) : [],
  );
  return [...own, ...inner];
}

export function upgradeDraft(value: unknown, by: UpgradeSteps = steps): unknown {
  if (!isObject(value)) return value;
  let draft: Json = value;
  for (let version = draft.version; typeof version === 'number'; version = draft.version) {
    const step = Object.hasOwn(by, version) ? by[version] : undefined;
    if (!step) break;
    draft = { ...step(draft), version: version + 1 };
  }
  const attachments = attachmentsOf(draft);
  return attachments.length === 0 ? draft : { ...draft, attachments: attachments.map((item) => upgradeAttachment(item, by)) };
}

/** An attached regulation is a draft of its own and may have been stored with an older version. */
function upgradeAttachment(item: unknown, by: UpgradeSteps): unknown {
  return isObject(item) && isObject(item.draft) ? { ...item, draft: upgradeDraft(item.draft, by) } : item;
}

function attachmentsOf(draft: Json): readonly unknown[] {
  return Array.isArray(draft.attachments) ? draft.attachments : [];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
