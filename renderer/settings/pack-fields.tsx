// The questions of a pack, as a table.
import {
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { Field } from '../../core/packs/field';
import { useLanguage, useWords } from '../words/words';

const useStyles = makeStyles({
  cell: { padding: '6px 8px', verticalAlign: 'top', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function PackFields({ fields }: { readonly fields: readonly Field[] }) {
  const styles = useStyles();
  const t = useWords();
  const language = useLanguage();
  if (fields.length === 0) return <Text>{t('packs.noFields')}</Text>;
  return (
    <Table size="small" aria-label={t('packs.fields', { count: fields.length })}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell>{t('packs.column.label')}</TableHeaderCell>
          <TableHeaderCell>{t('packs.column.type')}</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {fields.map((field) => (
          <TableRow key={`${field.id} ${field.slots?.join(' ') ?? ''}`}>
            <TableCell className={styles.cell}>
              <Text block>{field.label[language]}</Text>
              {field.help ? (
                <Text block size={200} className={styles.quiet}>
                  {field.help[language]}
                </Text>
              ) : null}
            </TableCell>
            <TableCell className={styles.cell}>
              {t(`fieldType.${field.type}`)}
              {field.required ? ` · ${t('packs.required')}` : ''}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
