// The list of changes that follows from what was accepted: old words, new words, where, and the reason.
import { Text } from '@fluentui/react-components';
import { useTableStyles } from '../replace/table-styles';
import type { Entries } from '../replace/worksheet';
import { useWords } from '../words/words';
import { decisionOf, type Hit } from './use-succession';

interface Group {
  readonly words: string;
  readonly to: string;
  readonly reason: string;
  readonly units: readonly string[];
}

export function Accepted({ hits, entries }: { readonly hits: readonly Hit[]; readonly entries: Entries }) {
  const table = useTableStyles();
  const t = useWords();
  const groups = groupsOf(hits, entries);
  return (
    <section aria-label={t('succession.changes')}>
      <Text as="h2" size={500} weight="semibold" block>
        {t('succession.changes')}
      </Text>
      {groups.length === 0 ? (
        <Text>{t('succession.noChanges')}</Text>
      ) : (
        <table className={table.table}>
          <caption className={table.hidden}>{t('succession.changes')}</caption>
          <thead>
            <tr>
              <th scope="col" className={table.fifth}>
                {t('succession.column.old')}
              </th>
              <th scope="col" className={table.fifth}>
                {t('succession.column.new')}
              </th>
              <th scope="col">{t('succession.column.where')}</th>
              <th scope="col">{t('replace.column.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ words, to, reason, units }) => (
              <tr key={`${words} ${to} ${reason}`}>
                <td>{words}</td>
                <td>{to}</td>
                <td className={table.begun}>{units.join('; ')}</td>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function groupsOf(hits: readonly Hit[], entries: Entries): Group[] {
  const groups = new Map<string, Group>();
  for (const { id, words, reason, unit } of hits) {
    const to = decisionOf(entries[id]);
    if (typeof to !== 'string') continue;
    const key = JSON.stringify([words, to, reason]);
    const units = groups.get(key)?.units ?? [];
    groups.set(key, { words, to, reason, units: units.includes(unit) ? units : [...units, unit] });
  }
  return [...groups.values()];
}
