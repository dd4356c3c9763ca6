// Search of the in-memory library: every passage of every dossier is looked at. Newer hits come first.
import { done, type Outcome } from '../../finding/finding';
import { readBody } from '../body';
import { exactForm, foldedForm } from '../fold';
import {
  attachmentPassage,
  dossierPassage,
  inContent,
  passageHash,
  type SourcedPassage,
  searchedText,
  versionPassage,
} from '../passage';
import { hasTerms, parseQuery, type Term } from '../query';
import { checked, emptyQuery } from '../refusals';
import { type Found, type Hit, searchSchema } from '../search';
import type { Shelf } from '../shelf';
import { snippetOf } from '../snippet';
import type { Kept } from '../verify';
import type { Shelves } from './shelves';

/** `version` is 0 where no version has the passage. */
interface Place {
  readonly passage: SourcedPassage;
  version: number;
  isCurrent: boolean;
}

export function memorySearch(shelves: Shelves, given: unknown): Outcome<Found> {
  const input = checked(searchSchema, given);
  if (!input.ok) return input;
  const { text, dossier, tag, limit } = input.value;
  const terms = parseQuery(text);
  if (terms.length === 0) return emptyQuery();
  const wanted = [...shelves.all.values()].filter(
    (shelf) =>
      shelf.dossier.discardedAt === null &&
      (dossier === undefined || shelf.dossier.id === dossier) &&
      (tag === undefined || shelf.dossier.tags.includes(tag)),
  );
  const hits = wanted.flatMap((shelf) => placesIn(shelf, shelves).flatMap((place) => hitOf(shelf, place, terms)));
  return done({ hits: hits.slice(0, limit), hasMore: hits.length > limit });
}

function hitOf({ dossier }: Shelf, { passage, version, isCurrent }: Place, terms: readonly Term[]): Hit[] {
  const exact = exactForm(searchedText(passage));
  if (!hasTerms(terms, exact, foldedForm(exact))) return [];
  const { source, place, label } = passage;
  const snippet = snippetOf(searchedText(passage), terms);
  return [{ dossier: dossier.id, title: dossier.title, source, place, label, version: version || null, isCurrent, snippet }];
}

function placesIn(shelf: Shelf, shelves: Shelves): Place[] {
  const places = new Map<string, Place>();
  const { dossier, versions, steps, attachments } = shelf;
  const add = (passage: SourcedPassage, version: number, isCurrent: boolean) => {
    const key = passageHash(passage, shelves.world);
    const known = places.get(key) ?? { passage, version, isCurrent };
    places.set(key, known);
    known.version = Math.max(known.version, version);
    known.isCurrent ||= isCurrent;
  };
  add(dossierPassage(dossier), 0, true);
  for (const kept of versions) {
    const { number } = kept.record;
    add(versionPassage(kept.record), number, number === dossier.versions);
    for (const passage of passagesOf(kept)) add(passage, number, number === dossier.versions);
  }
  for (const kept of steps)
    if (kept.record.number === dossier.step) for (const passage of passagesOf(kept)) add(passage, 0, true);
  for (const { record, text } of attachments) add(attachmentPassage(record, text), 0, true);
  return [...places.values()];
}

function passagesOf({ body }: Kept<unknown>): SourcedPassage[] {
  return inContent(readBody(body ?? '')?.passages ?? []);
}
