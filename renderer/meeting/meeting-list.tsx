// The meetings, newest first.
import {
  Badge,
  Button,
  Link,
  makeStyles,
  Spinner,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components';
import { PeopleTeamRegular } from '@fluentui/react-icons';
import { Empty } from '../frame/empty';
import { useFrame } from '../frame/frame-context';
import { useWords } from '../words/words';
import { kindWords } from './kinds';
import { isClosed } from './use-closing';
import type { Records } from './use-records';

const useStyles = makeStyles({
  date: { width: '120px' },
  kind: { width: '140px', '@media (max-width: 820px)': { display: 'none' } },
  state: { width: '140px', '@media (max-width: 820px)': { display: 'none' } },
  // In high contrast the row turns bright under the mouse, and its letters dark.
  row: { ':hover .fui-Link': { color: 'inherit' } },
  name: { display: 'inline-block', padding: '6px 0', textAlign: 'left', '::first-letter': { textTransform: 'uppercase' } },
});

export function MeetingList({ rows, onNew }: { readonly rows: Records['rows']; readonly onNew: () => void }) {
  const styles = useStyles();
  const t = useWords();
  const { go } = useFrame();
  if (!rows) return <Spinner label={t('meeting.reading')} />;
  if (rows.length === 0)
    return (
      <Empty icon={<PeopleTeamRegular />} title={t('meeting.emptyTitle')} text={t('meeting.emptyText')}>
        <Button appearance="primary" onClick={onNew}>
          {t('meeting.new')}
        </Button>
      </Empty>
    );
  return (
    <Table aria-label={t('meeting.list')}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell>{t('meeting.title')}</TableHeaderCell>
          <TableHeaderCell className={styles.kind}>{t('meeting.kind')}</TableHeaderCell>
          <TableHeaderCell className={styles.date}>{t('meeting.date')}</TableHeaderCell>
          <TableHeaderCell className={styles.state}>{t('meeting.stateOf')}</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map(({ id, meeting }) => (
          <TableRow key={id} className={styles.row}>
            <TableCell>
              <Link as="button" className={styles.name} onClick={() => go({ screen: 'meeting', dossier: id })}>
                {meeting.title}
              </Link>
            </TableCell>
            <TableCell className={styles.kind}>{t(kindWords[meeting.kind])}</TableCell>
            <TableCell>{dateText(meeting.date)}</TableCell>
            <TableCell className={styles.state}>
              <Badge appearance="tint" color={isClosed(meeting) ? 'success' : 'informative'}>
                {t(isClosed(meeting) ? 'meeting.isClosed' : 'meeting.isOpen')}
              </Badge>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function dateText(date: { day: number | null; month: number | null; year: number | null } | null): string {
  const part = (value: number | null, digits: number) => (value === null ? '…' : String(value).padStart(digits, '0'));
  return date === null ? '…' : `${part(date.day, 2)}/${part(date.month, 2)}/${part(date.year, 4)}`;
}
