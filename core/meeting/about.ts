// The draft of a regulation or plan that a meeting is about → the record with its name, and with its parties among the sides.
import { kindName, symbolText } from '../compose/scope';
import type { Draft } from '../model/draft';
import type { Instrument } from '../model/instrument';
import type { Party } from '../model/party';
import type { Pack } from '../packs/pack';
import { blankText, joinWords, lowerFirst } from '../vi/lexicon';
import type { Meeting } from './record';

/** As many as a record holds. */
const mostSides = 20;

/** Sides that are named stay; where two are, they are known already and none comes to them. */
export function aboutDraft(meeting: Meeting, draft: Draft, pack: Pack): Meeting {
  const used = new Set([
    ...meeting.attendees.map(({ side }) => side),
    ...meeting.assignments.flatMap(({ lead, partners }) => [lead, ...partners]),
  ]);
  const kept = meeting.sides.filter(({ id, name }) => name !== blankText || used.has(id));
  const named = kept.filter(({ name }) => name !== blankText);
  const added = named.length > 1 ? [] : partiesBeside(kept, draft.parties);
  const sides = kept.length + added.length === 0 ? meeting.sides : [...kept, ...added].slice(0, mostSides);
  const host = sides.some(({ id }) => id === meeting.host) ? meeting.host : null;
  return { ...meeting, regulation: instrumentOf(draft, pack), sides, host };
}

function instrumentOf(draft: Draft, pack: Pack): Instrument {
  return {
    type: kindName(draft, pack),
    symbol: draft.symbol.number === null ? null : symbolText(draft, pack),
    date: draft.date,
    issuer: joinWords(draft.parties.map(({ name }) => name)),
    subject: draft.subject === blankText ? null : lowerFirst(draft.subject),
    amendedBy: null,
  };
}

function partiesBeside(kept: readonly Party[], parties: readonly Party[]): Party[] {
  const names = new Set(kept.map(({ name }) => name.toLowerCase()));
  const ids = new Set(kept.map(({ id }) => id));
  return parties.filter(({ name, id }) => !names.has(name.toLowerCase()) && name !== blankText && !ids.has(id)).map(asSide);
}

/** In which order parties stand in the head of their regulation says nothing here. */
function asSide({ headerOrder: _, signatureOrder: __, ...side }: Party): Party {
  return side;
}
