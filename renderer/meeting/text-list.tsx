// One list of things said (strengths, limitations, proposals, conclusions): each a text, and what else belongs to it.
import type { ReactNode } from 'react';
import { useWords } from '../words/words';
import { listOf } from './record-list';
import { EditList, Section } from './section';
import type { TabProps } from './tab';
import { TextField } from './text-field';

type Lists = 'strengths' | 'limitations' | 'proposals' | 'conclusions';
type Item<K extends Lists> = TabProps['meeting'][K][number];

interface ListProps<K extends Lists> extends TabProps {
  readonly list: K;
  /** Ids of new items begin with it. */
  readonly letter: string;
  readonly title: string;
  readonly addLabel: string;
  readonly blank: Omit<Item<K>, 'id'>;
  /** Stand before and after the text. */
  readonly before?: (item: Item<K>, edit: (part: Partial<Item<K>>) => void) => ReactNode;
  readonly after?: (item: Item<K>, edit: (part: Partial<Item<K>>) => void) => ReactNode;
}

export function TextList<K extends Lists>(props: ListProps<K>) {
  const { list, letter, title, addLabel, blank, before, after, isClosed } = props;
  const t = useWords();
  const { items, onAdd, onRemove, edit } = listOf(props, list, letter, blank);
  return (
    <Section title={title}>
      <EditList
        items={items}
        addLabel={addLabel}
        emptyText={t('meeting.none')}
        nameOf={({ text }) => text}
        isClosed={isClosed}
        onAdd={onAdd}
        onRemove={onRemove}
      >
        {(item) => {
          const change = (part: Partial<Item<K>>) => edit(item.id, part);
          return (
            <>
              {before?.(item, change)}
              <TextField
                label={t('meeting.text')}
                required
                lines
                isClosed={isClosed}
                value={item.text}
                onChange={(said) => change({ text: said ?? '' } as Partial<Item<K>>)}
              />
              {after?.(item, change)}
            </>
          );
        }}
      </EditList>
    </Section>
  );
}
