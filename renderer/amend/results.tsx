// What each instruction does to the text in force: the place before and after, or that it was refused.
import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Output } from '../../core/bridge/contract';
import type { Piece } from '../../core/compare/inline';
import { type Finding, warning } from '../../core/finding/finding';
import { Pieces } from '../versions/lines';
import { useMessage } from '../words/message';
import { upperFirst } from '../words/upper-first';
import { useWords } from '../words/words';

export type Result = Output<'amend.consolidate'>['texts'][number]['results'][number];

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  head: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  badge: { flexShrink: 0 },
  count: { marginBottom: tokens.spacingVerticalS },
  words: { overflowWrap: 'anywhere', minWidth: 0 },
  two: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalM, marginTop: '4px' },
  text: {
    margin: 0,
    padding: '8px 12px',
    maxHeight: '180px',
    overflowY: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    font: 'inherit',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

export function Results({ results }: { readonly results: readonly Result[] }) {
  const styles = useStyles();
  const t = useWords();
  const message = useMessage();
  const applied = results.filter((result) => result.applied).length;
  return (
    <>
      <Text block className={styles.count}>
        {applied === results.length
          ? t('amend.resultAll', { count: applied })
          : t('amend.resultCount', { count: results.length, applied, refused: results.length - applied })}
      </Text>
      <ol className={styles.list}>
        {results.map(({ id, applied, name, text, before, after, edits, ...refused }) => (
          <li key={id}>
            <div className={styles.head}>
              <Badge className={styles.badge} appearance="tint" color={applied ? 'success' : 'danger'}>
                {t(applied ? 'amend.applied' : 'amend.refused')}
              </Badge>
              <Text className={styles.words}>{`${upperFirst(name)}: ${text}`}</Text>
            </div>
            {applied ? null : <Text className={styles.words}>{message(refusalOf(name, refused)).text}</Text>}
            {before + after === '' ? null : (
              <div className={styles.two}>
                <Side label={t('amend.before')} pieces={taken(before, edits)} />
                <Side label={t('amend.after')} pieces={put(after, edits)} />
              </div>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

function refusalOf(name: string, { reason, params }: Pick<Result, 'reason' | 'params'>): Finding {
  return warning(`amend.refused.${reason ?? 'unsupported'}`, '', { id: name, ...params });
}

type Edits = Result['edits'];

const taken = (before: string, edits: Edits) =>
  marked(
    before,
    edits.map(({ at, removed }) => [at, removed.length]),
    'deletion',
  );

const put = (after: string, edits: Edits) =>
  marked(
    after,
    edits.map(({ to, added }) => [to, added.length]),
    'insertion',
  );

function marked(
  text: string,
  stretches: readonly (readonly [start: number, length: number])[],
  change: NonNullable<Piece['change']>,
): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [start, length] of stretches) {
    pieces.push({ text: text.slice(at, start) }, { text: text.slice(start, start + length), change });
    at = start + length;
  }
  return [...pieces, { text: text.slice(at) }].filter((piece) => piece.text !== '');
}

function Side({ label, pieces }: { readonly label: string; readonly pieces: readonly Piece[] }) {
  const styles = useStyles();
  return (
    <div>
      <Text size={200} weight="semibold" block>
        {label}
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller must be reached by keyboard */}
      <pre className={styles.text} tabIndex={0}>
        {pieces.length === 0 ? '–' : <Pieces pieces={pieces} />}
      </pre>
    </div>
  );
}
