// A sentence that orders no change of words → what it says: effect, expiry, transition, or a rule of the amending text's own.
import { instrumentDateAt } from '../../references/issuer';
import type { Instrument } from '../../references/mention';
import { matchesIn, plain } from '../../references/words';
import { lexicon } from '../../vi/lexicon';
import type { PatternId, Source, Statement, StatementRole } from '../instruction';
import { words } from '../words';
import type { Reading } from './order';

interface Said {
  readonly id: string;
  readonly amends: Instrument | null;
  readonly source: Source;
  readonly text: string;
  readonly reading: Reading;
}

const patterns: Readonly<Record<StatementRole, PatternId>> = {
  umbrella: 'P07',
  effect: 'P39',
  expiry: 'P40',
  replacement: 'P39',
  transition: 'P41',
  movingReference: 'P42',
  difficulties: 'P43',
  responsibility: 'P39',
  provision: 'P39',
};

export function statementOf({ id, amends, source, text, reading }: Said): Statement {
  const role = reading.shape.replacesText ? replacing(text) : reading.speaks ? 'umbrella' : roleOf(text);
  const date = role === 'effect' || role === 'expiry' ? dateIn(text) : undefined;
  const path = reading.around.base;
  return {
    kind: 'statement',
    id,
    role,
    pattern: patterns[role],
    amends,
    source,
    ...(date === undefined ? {} : { date }),
    ...(role === 'umbrella' && path.length > 0 ? { target: { path } } : {}),
  };
}

/** "… có hiệu lực từ ngày … và thay thế …" says from when first of all. */
function replacing(text: string): StatementRole {
  return roleOf(text) === 'effect' ? 'effect' : 'replacement';
}

const said = words.statements;
const has = (text: string, list: readonly string[]) => list.some((words) => text.includes(words));

export function roleOf(sentence: string): StatementRole {
  const text = plain(sentence);
  if (has(text, said.difficulties)) return 'difficulties';
  if (has(text, said.movingReference) && has(text, said.movingChange)) return 'movingReference';
  if (has(text, said.expiry)) return 'expiry';
  if (has(text, said.effect) && !has(text, said.transition)) return 'effect';
  if (has(text, said.transition)) return 'transition';
  if (has(text, said.effect)) return 'effect';
  if (has(text, said.replacement)) return 'replacement';
  return has(text, said.responsibility) ? 'responsibility' : 'provision';
}

const day = new RegExp(`(?<=\\s)${lexicon.day}\\s`, 'gu');

/** The last day that the sentence names: "có hiệu lực thi hành từ ngày 01 tháng 01 năm 2018". */
function dateIn(text: string): string | undefined {
  let date: string | undefined;
  for (const { index } of matchesIn(day, text)) date ??= instrumentDateAt(text, index - 1)?.date;
  return date;
}
