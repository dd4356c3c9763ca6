// Search of the SQLite library: FTS5 ranks, then only the passages that are shown are read.
import { done, type Outcome } from '../../core/finding/finding';
import { searchedText } from '../../core/library/passage';
import { parseQuery, type Term } from '../../core/library/query';
import { checked, emptyQuery } from '../../core/library/refusals';
import { type Found, type Hit, type Search, searchSchema } from '../../core/library/search';
import { snippetOf } from '../../core/library/snippet';
import { readRow, selectList, textOf } from './columns';
import type { Value } from './connection';
import type { Store } from './store';
import { passageColumns, passageRow } from './tables';

export async function sqliteSearch(store: Store, given: Search): Promise<Outcome<Found>> {
  const input = checked(searchSchema, given);
  if (!input.ok) return input;
  const { text, dossier = null, tag = null, limit } = input.value;
  const terms = parseQuery(text);
  if (terms.length === 0) return emptyQuery();
  return store.read(() => {
    const match = matchOf(terms);
    const isFiltered = dossier !== null || tag !== null;
    const values: Value[] = isFiltered ? [match, limit + 1, dossier, tag] : [match, limit + 1];
    const rows = store.connection.rows(isFiltered ? filtered : everywhere, ...values);
    return done({ hits: rows.slice(0, limit).map((row) => hitOf(row, terms)), hasMore: rows.length > limit });
  });
}

// Dossiers in the trash are not in the index, so the best rows are the best hits: nothing else is joined before sorting.
const best = 'SELECT rowid AS id, rank FROM search WHERE search MATCH ?1 ORDER BY rank LIMIT ?2';
const bestOfSome = `
  SELECT s.rowid AS id, s.rank FROM search s JOIN passage ON passage.id = s.rowid JOIN dossier d ON d.id = passage.dossier
  WHERE s.search MATCH ?1 AND (?3 IS NULL OR d.id = ?3) AND (?4 IS NULL OR EXISTS (SELECT 1 FROM json_each(d.tags) WHERE value = ?4))
  ORDER BY s.rank LIMIT ?2`;

const shownOf = (rows: string) => `
  SELECT CAST(d.id AS BLOB), CAST(d.title AS BLOB), CAST(d.versions AS INTEGER),
    (SELECT max(version) FROM holding WHERE passage = p.id), (SELECT min(version) FROM holding WHERE passage = p.id),
    ${selectList(passageColumns, 'p')}
  FROM (${rows}) b JOIN passage p ON p.id = b.id JOIN dossier d ON d.id = p.dossier ORDER BY b.rank`;
const everywhere = shownOf(best);
const filtered = shownOf(bestOfSome);

function hitOf([dossier, title, versions, latest, least, ...rest]: readonly unknown[], terms: readonly Term[]): Hit {
  const passage = readRow(passageColumns, passageRow, rest);
  const { source, place, label } = passage;
  const isCurrent = latest === versions || least === 0;
  const snippet = snippetOf(searchedText(passage), terms);
  return {
    dossier: textOf(dossier),
    title: textOf(title),
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
