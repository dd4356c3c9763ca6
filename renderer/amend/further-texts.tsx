// Layout C: the texts beside the first that one amending text changes, each as it is and as it shall be.
import { Button, Text } from '@fluentui/react-components';
import { useAdded } from '../frame/added';
import { useWords } from '../words/words';
import { useAmendStyles } from './amend-styles';
import { TextChoice } from './text-choice';
import type { Pair } from './use-writing';

interface Props {
  readonly more: readonly Pair[];
  readonly onMore: (more: readonly Pair[]) => void;
}

export function FurtherTexts({ more, onMore }: Props) {
  const styles = useAmendStyles();
  const t = useWords();
  const { end, adding } = useAdded<HTMLDivElement>(more.length);
  const add = () => {
    adding();
    onMore([...more, { old: undefined, now: undefined }]);
  };
  const set = (at: number, pair: Pair) => onMore(more.map((one, index) => (index === at ? pair : one)));
  return (
    <>
      {more.map((pair, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pairs have no names and keep their order
        <div className={styles.grid} key={at}>
          <TextChoice label={t('amend.oldNth', { number: at + 2 })} text={pair.old} onText={(old) => set(at, { ...pair, old })} />
          <TextChoice label={t('amend.newNth', { number: at + 2 })} text={pair.now} onText={(now) => set(at, { ...pair, now })} />
        </div>
      ))}
      <div ref={end} className={styles.row}>
        <Button onClick={add}>{t('amend.addText')}</Button>
        {more.length > 0 ? <Button onClick={() => onMore(more.slice(0, -1))}>{t('amend.removeText')}</Button> : null}
        <Text className={styles.quiet}>{t('amend.severalHint')}</Text>
      </div>
    </>
  );
}
