// The sentences of an amending text, one in the other as they are printed.
import { Text } from '@fluentui/react-components';
import { useAmendStyles } from './amend-styles';

export interface SentenceData {
  readonly text: string;
  readonly children?: readonly SentenceData[];
}

export function Sentences({ sentences }: { readonly sentences: readonly unknown[] }) {
  const styles = useAmendStyles();
  return (
    <ol className={styles.list}>
      {(sentences as readonly SentenceData[]).map(({ text, children }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sentences have no names and do not move
        <li key={at}>
          <Text className={styles.sentence}>{text}</Text>
          {children && children.length > 0 ? <Sentences sentences={children} /> : null}
        </li>
      ))}
    </ol>
  );
}
