// A list of items that are added, taken out and moved: by buttons, and with Alt+↑ and Alt+↓.
import { Button, makeStyles, Tooltip, tokens } from '@fluentui/react-components';
import { AddRegular, ArrowDownRegular, ArrowUpRegular, DeleteRegular } from '@fluentui/react-icons';
import type { KeyboardEvent, ReactElement } from 'react';
import { useAdded } from '../../frame/added';
import { useLanguage, useWords } from '../../words/words';
import type { ControlProps } from './control-props';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, alignItems: 'stretch' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalXS,
    padding: tokens.spacingVerticalXS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  buttons: { display: 'flex', alignItems: 'start' },
  add: { alignSelf: 'start' },
});

interface ItemsProps extends ControlProps {
  readonly empty: unknown;
  readonly draw: (item: unknown, name: string, change: (value: unknown) => void, label: string) => ReactElement;
}

export function ItemsControl({ field, value, name, onChange, empty, draw }: ItemsProps) {
  const styles = useStyles();
  const t = useWords();
  const language = useLanguage();
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  const put = (next: readonly unknown[]) => onChange(next.length > 0 ? next : null);
  const move = (from: number, to: number) => {
    if (to < 0 || to >= items.length) return;
    const rest = items.filter((_, at) => at !== from);
    put([...rest.slice(0, to), items[from], ...rest.slice(to)]);
  };
  const press = (event: KeyboardEvent, at: number) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    move(at, event.key === 'ArrowUp' ? at - 1 : at + 1);
  };
  const label = field.label[language];
  const { end, adding } = useAdded<HTMLButtonElement>(items.length);
  const add = () => {
    adding();
    put([...items, empty]);
  };
  return (
    <div className={styles.root}>
      {items.map((item, at) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset does not take part in the grid
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: items have no id of their own, and their controls keep nothing
          key={at}
          className={styles.item}
          role="group"
          aria-label={`${label} ${at + 1}`}
          onKeyDown={(event) => press(event, at)}
          data-path={`${name}[${at}]`}
        >
          {draw(
            item,
            `${name}[${at}]`,
            (next) => put(items.map((old, index) => (index === at ? next : old))),
            `${label} ${at + 1}`,
          )}
          <div className={styles.buttons}>
            <Tooltip content={t('draft.moveUp')} relationship="label">
              <Button
                size="small"
                appearance="subtle"
                icon={<ArrowUpRegular />}
                disabled={at === 0}
                onClick={() => move(at, at - 1)}
              />
            </Tooltip>
            <Tooltip content={t('draft.moveDown')} relationship="label">
              <Button
                size="small"
                appearance="subtle"
                icon={<ArrowDownRegular />}
                disabled={at === items.length - 1}
                onClick={() => move(at, at + 1)}
              />
            </Tooltip>
            <Tooltip content={t('draft.remove')} relationship="label">
              <Button
                size="small"
                appearance="subtle"
                icon={<DeleteRegular />}
                onClick={() => put(items.filter((_, index) => index !== at))}
              />
            </Tooltip>
          </div>
        </div>
      ))}
      <Button ref={end} className={styles.add} size="small" icon={<AddRegular />} onClick={add}>
        {t('draft.addItem')}
      </Button>
    </div>
  );
}
