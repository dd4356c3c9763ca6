// The duty balance: who has which part in which area, before and after. Only between drafts, which say it as answers.
import { Badge, Switch, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '../words/words';
import { useTableStyles } from './table-styles';
import type { Covered } from './use-coverage';

const colors = { same: 'informative', gained: 'success', lost: 'danger', changed: 'brand' } as const;

export function Duties({ covered: { duties, titles } }: { readonly covered: Covered }) {
  const table = useTableStyles();
  const t = useWords();
  const [isAll, setAll] = useState(false);
  const shown = duties.filter(({ state }) => isAll || state !== 'same');
  const named = (ids: readonly string[]) => ids.map((id) => titles[id] ?? id).join(', ');
  return (
    <section aria-label={t('duties.title')}>
      <Text as="h2" size={500} weight="semibold" block>
        {t('duties.title')}
      </Text>
      {duties.length === 0 ? (
        <Text>{t('duties.none')}</Text>
      ) : (
        <Switch label={t('duties.all')} checked={isAll} onChange={(_, data) => setAll(data.checked)} />
      )}
      {duties.length > 0 && shown.length === 0 ? <Text block>{t('duties.same')}</Text> : null}
      {shown.length > 0 ? (
        <table className={table.table}>
          <caption className={table.hidden}>{t('duties.title')}</caption>
          <thead>
            <tr>
              <th scope="col" className={table.third}>
                {t('duties.area')}
              </th>
              <th scope="col">{t('duties.party')}</th>
              <th scope="col">{t('duties.old')}</th>
              <th scope="col">{t('duties.now')}</th>
              <th scope="col" className={table.narrow}>
                {t('replace.column.fate')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ area, party, old, now, state }) => (
              <tr key={`${area} ${party}`}>
                <th scope="row">{titles[area] ?? area}</th>
                <td>{party}</td>
                <td>{named(old) || '–'}</td>
                <td>{named(now) || '–'}</td>
                <td>
                  <Badge appearance="tint" color={colors[state]}>
                    {t(`duty.${state}`)}
                  </Badge>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  );
}
