// A titled part of a tab, and a list in it whose items can be added and taken out.
import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import { useAdded } from '../frame/added';
import { useWords } from '../words/words';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  item: {
    display: 'grid',
    gridTemplateColumns: '1fr 32px',
    gap: tokens.spacingHorizontalS,
    alignItems: 'start',
    padding: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
    // One with a note below it does not stretch its neighbours.
    alignItems: 'start',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    minWidth: 0,
    '& .fui-Dropdown, & .fui-Input': { minWidth: 0, width: '100%' },
    '& > [data-wide]': { gridColumn: 'span 2' },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface SectionProps {
  readonly title: string;
  readonly hint?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ title, hint, actions, children }: SectionProps) {
  const styles = useStyles();
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.head}>
        <Subtitle2 as="h3">{title}</Subtitle2>
        {actions}
      </div>
      {hint ? (
        <Text size={200} className={styles.quiet}>
          {hint}
        </Text>
      ) : null}
      {children}
    </section>
  );
}

export function Fields({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().fields}>{children}</div>;
}

interface ListProps<T extends { readonly id: string }> {
  readonly items: readonly T[];
  readonly addLabel: string;
  readonly emptyText: string;
  /** What an item is called where it is taken out. */
  readonly nameOf: (item: T) => string;
  readonly isClosed: boolean;
  readonly onAdd: () => void;
  readonly onRemove: (id: string) => void;
  readonly children: (item: T) => ReactNode;
}

export function EditList<T extends { readonly id: string }>(props: ListProps<T>) {
  const { items, addLabel, emptyText, nameOf, isClosed, onAdd, onRemove, children } = props;
  const styles = useStyles();
  const t = useWords();
  const { page, pages, shown, setPage } = usePages(items);
  const { end, adding } = useAdded<HTMLDivElement>(items.length);
  const add = () => {
    adding();
    onAdd();
  };
  return (
    <>
      {items.length === 0 ? (
        <Text size={200} className={styles.quiet}>
          {emptyText}
        </Text>
      ) : null}
      {shown.map((item) => (
        <div key={item.id} className={styles.item}>
          <div className={styles.fields}>{children(item)}</div>
          <Button
            appearance="subtle"
            icon={<DeleteRegular />}
            disabled={isClosed}
            aria-label={t('meeting.remove', { name: nameOf(item) })}
            onClick={() => onRemove(item.id)}
          />
        </div>
      ))}
      <div ref={end} className={styles.head}>
        <Button icon={<AddRegular />} disabled={isClosed} onClick={add}>
          {addLabel}
        </Button>
        {pages > 1 ? (
          <>
            <Button disabledFocusable={page === 0} onClick={() => setPage(page - 1)}>
              {t('meeting.pageBefore')}
            </Button>
            <Text role="status">
              {t('meeting.pageOf', { first: page * pageSize + 1, last: page * pageSize + shown.length, all: items.length })}
            </Text>
            <Button disabledFocusable={page === pages - 1} onClick={() => setPage(page + 1)}>
              {t('meeting.pageAfter')}
            </Button>
          </>
        ) : null}
      </div>
    </>
  );
}

/** Fields of hundreds of people at once would not keep up with the keys. */
const pageSize = 25;

/** Where items are added, their page is shown. */
function usePages<T>(items: readonly T[]) {
  const pages = Math.max(1, Math.ceil(items.length / pageSize));
  const [wanted, setPage] = useState(0);
  const [count, setCount] = useState(items.length);
  if (count !== items.length) {
    setCount(items.length);
    if (items.length > count) setPage(pages - 1);
  }
  const page = Math.min(wanted, pages - 1);
  return { page, pages, setPage, shown: items.slice(page * pageSize, (page + 1) * pageSize) };
}
