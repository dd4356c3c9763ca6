// The words of a unit in the old text and in the new one, side by side, with what changed in them.
import { makeStyles, mergeClasses, Spinner, Text, tokens } from '@fluentui/react-components';
import type { Piece } from '../../core/compare/inline';
import { PieceLine } from '../versions/lines';
import { useWords } from '../words/words';
import { rowsOf } from './unit-rows';
import type { Covered } from './use-coverage';
import type { Words } from './use-view';

const useStyles = makeStyles({
  two: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: tokens.spacingHorizontalXL },
  line: { padding: '2px 0', minWidth: 0, lineHeight: tokens.lineHeightBase400 },
  missing: { color: tokens.colorNeutralForeground3 },
});

interface WordsProps {
  readonly row: Covered['rows'][number];
  readonly words: Words;
}

export function UnitWords({ row, words }: WordsProps) {
  const styles = useStyles();
  const t = useWords();
  if (words === undefined) return <Spinner size="tiny" label={t('compare.working')} />;
  const found = words === null ? [] : rowsOf(words, row);
  if (found.length === 0) return <Text>{t('replace.noWords')}</Text>;
  const lines = found.flatMap(({ node, lines }) => lines.map((line, at) => ({ key: `${node} ${at}`, line })));
  const isDropped = lines.every(({ line }) => line.now === null);
  return (
    <div>
      {lines.map(({ key, line: { old, now, title, cells } }, at) => (
        <div key={key} className={styles.two}>
          <div className={styles.line}>
            {old ? <PieceLine pieces={isDropped ? plain(old) : old} cells={cells?.old} isTitle={title} /> : null}
          </div>
          <div className={mergeClasses(styles.line, isDropped && styles.missing)}>
            {now ? <PieceLine pieces={now} cells={cells?.now} isTitle={title} /> : null}
            {isDropped && at === 0 ? t('replace.notInNew') : null}
          </div>
        </div>
      ))}
    </div>
  );
}

/** What was dropped as a whole is to be read, not struck out word by word: the other side says it. */
function plain(pieces: readonly Piece[]): Piece[] {
  return pieces.map(({ text }) => ({ text }));
}
