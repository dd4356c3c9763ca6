// Search of the SQLite library: FTS5 ranks, then only the passages that are shown are read.
import { done, type Outcome } from '../../core/finding/finding';
import { searchedText } from '../../core/library/passage';
import { parseQuery, type Term } from '../../core/library/query';
import { checked, emptyQuery } from '../../core/library/refusals';
import { type Found, type Hit, type Search, searchSchema } from '../../core/library/search';
import { type Piece, snippetsFor } from '../../core/library/snippet';
import { packedList, packedRow, parsedRow } from './columns';
import type { Value } from './connection';
import type { Store } from './store';
import { passageColumns, passageRow } from './tables';

export async function sqliteSearch(store: Store, given: Search): Promise<Outcome<Found>> {
  const input = checked(searchSchema, given);
  if (!input.ok) return input;
  const { text, dossier = null, tag = null, limit } = input.value;
  const terms = parseQuery(text);
  if (terms.length === 0) return emptyQuery();
  const snippet = snippetsFor(terms);
  return store.look(() => {
    const match = matchOf(terms);
    const isFiltered = dossier !== null || tag !== null;
    const values: Value[] = isFiltered ? [match, limit + 1, dossier, tag] : [match, limit + 1];
    const rows = store.connection.rows(isFiltered ? filtered : everywhere, ...values);
    return done({ hits: rows.slice(0, limit).map((row) => hitOf(row, snippet)), hasMore: rows.length > limit });
  });
}

// Dossiers in the trash are not in the index, so the best rows are the best hits: nothing else is joined before sorting.
const best = 'SELECT rowid AS id FROM search WHERE search MATCH ?1 ORDER BY rank LIMIT ?2';
const bestOfSome = `
  SELECT s.rowid AS id FROM search s JOIN passage ON passage.id = s.rowid JOIN dossier d ON d.id = passage.dossier
  WHERE s.search MATCH ?1 AND (?3 IS NULL OR d.id = ?3) AND (?4 IS NULL OR EXISTS (SELECT 1 FROM json_each(d.tags) WHERE value = ?4))
  ORDER BY s.rank LIMIT ?2`;

// Asking for the rank beside sorting by it would count every hit of the index a second time; the place says the same.
const shownOf = (rows: string) => `
  SELECT CAST(json_array(CAST(d.id AS TEXT), CAST(d.title AS TEXT), CAST(d.versions AS INTEGER),
    (SELECT max(version) FROM holding WHERE passage = p.id), (SELECT min(version) FROM holding WHERE passage = p.id),
    ${packedList(passageColumns, 'p')}) AS BLOB)
  FROM (SELECT id, row_number() OVER () AS place FROM (${rows})) b JOIN passage p ON p.id = b.id JOIN dossier d ON d.id = p.dossier
  ORDER BY b.place`;
const everywhere = shownOf(best);
const filtered = shownOf(bestOfSome);

function hitOf([packed]: readonly unknown[], snippetOf: (text: string) => Piece[]): Hit {
  const [dossier, title, versions, latest, least, ...rest] = packedRow(packed);
  const passage = parsedRow(passageColumns, passageRow, rest);
  const { source, place, label } = passage;
  const isCurrent = latest === versions || least === 0;
  const snippet = snippetOf(searchedText(passage));
  return {
    dossier: String(dossier),
    title: String(title),
    source,
    place,
    label,
    version: Number(latest) || null,
    isCurrent,
    snippet,
  };
}

/** Terms hold letters, digits and marks only, so nothing in them can be taken for syntax of FTS5. */
export function matchOf(terms: readonly Term[]): string {
  return terms.map(({ form, words, isPrefix }) => `{${form}} : "${words.join(' ')}"${isPrefix ? ' *' : ''}`).join(' AND ');
}
