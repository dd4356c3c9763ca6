// The one contract between shells and the core: every call once, by kind in calls/. Descriptions are keys of the catalogs'
// `words`. No call knows a file path: choosing and saving files is the shell's.
import type { z } from 'zod';
import { amendingCalls } from './calls/amending';
import { compareCalls } from './calls/compare';
import { consolidationCalls } from './calls/consolidation';
import { contentCalls } from './calls/content';
import { draftingCalls } from './calls/drafting';
import { draftCalls } from './calls/drafts';
import { fileCalls } from './calls/files';
import { libraryCalls } from './calls/library';
import { meetingCalls } from './calls/meetings';
import { packCalls } from './calls/packs';
import { replaceCalls } from './calls/replace';
import { settingsCalls } from './calls/settings';

export const contract = {
  ...packCalls,
  ...draftCalls,
  ...draftingCalls,
  ...fileCalls,
  ...compareCalls,
  ...amendingCalls,
  ...contentCalls,
  ...consolidationCalls,
  ...replaceCalls,
  ...settingsCalls,
  ...libraryCalls,
  ...meetingCalls,
} as const;

export type Contract = typeof contract;
export type CallName = keyof Contract;
export type Input<N extends CallName> = z.output<Contract[N]['input']>;
export type Output<N extends CallName> = z.output<Contract[N]['output']>;

export function isCallName(name: string): name is CallName {
  return Object.hasOwn(contract, name);
}
