// A list of the draft (parties, grounds, replaced documents): each item in a section that is moved and taken out.
import { Button, makeStyles, Tooltip } from '@fluentui/react-components';
import { AddRegular, ArrowDownRegular, ArrowUpRegular, DeleteRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { type Path, withItem, withItemMoved, withoutItem } from '../../../core/edit/path';
import type { Draft } from '../../../core/model/draft';
import { useAdded } from '../../frame/added';
import { useWords } from '../../words/words';
import { useDraft, useStore } from '../store/use-draft';
import { useInner } from './place';
import { Section } from './section';

const useStyles = makeStyles({
  add: { alignSelf: 'flex-start' },
  list: { display: 'flex', flexDirection: 'column', gap: '8px' },
});

interface Record {
  readonly id: string;
}

interface RecordsProps<T extends Record> {
  readonly path: Path;
  readonly pick: (draft: Draft) => readonly T[];
  readonly title: (item: T, at: number) => string;
  readonly draw: (item: T, path: Path) => ReactElement;
  readonly least?: number;
  readonly add: readonly { readonly words: string; readonly make: (id: string) => T }[];
  readonly idStart: string;
}

export function Records<T extends Record>({ path, pick, title, draw, least = 0, add, idStart }: RecordsProps<T>) {
  const styles = useStyles();
  const t = useWords();
  const store = useStore();
  const prefix = useDraft((snapshot) => snapshot.selection.prefix);
  const items = useInner(pick);
  const edit = (change: (draft: Draft) => Draft) => store.edit(change, prefix);
  const { end, adding } = useAdded<HTMLButtonElement>(items.length);
  const addOne = (make: (id: string) => T) => {
    adding();
    edit((draft) => withItem(draft, path, items.length, make(fresh())));
  };
  const fresh = () => {
    const taken = new Set(items.map(({ id }) => id));
    for (let count = items.length + 1; ; count += 1) if (!taken.has(`${idStart}${count}`)) return `${idStart}${count}`;
  };
  return (
    <div className={styles.list}>
      {items.map((item, at) => (
        <Section
          key={item.id}
          title={title(item, at)}
          startsClosed={items.length > 6}
          tools={
            <>
              <Tooltip content={t('draft.moveUp')} relationship="label">
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<ArrowUpRegular />}
                  disabled={at === 0}
                  onClick={() => edit((draft) => withItemMoved(draft, path, at, at - 1))}
                />
              </Tooltip>
              <Tooltip content={t('draft.moveDown')} relationship="label">
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<ArrowDownRegular />}
                  disabled={at === items.length - 1}
                  onClick={() => edit((draft) => withItemMoved(draft, path, at, at + 1))}
                />
              </Tooltip>
              <Tooltip content={t('draft.remove')} relationship="label">
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<DeleteRegular />}
                  disabled={items.length <= least}
                  onClick={() => edit((draft) => withoutItem(draft, path, at))}
                />
              </Tooltip>
            </>
          }
        >
          {draw(item, [...path, at])}
        </Section>
      ))}
      {add.map(({ words, make }, at) => (
        <Button key={words} ref={at === 0 ? end : null} className={styles.add} icon={<AddRegular />} onClick={() => addOne(make)}>
          {words}
        </Button>
      ))}
    </div>
  );
}
