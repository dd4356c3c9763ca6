// Search as one types: what was found, with the words marked; Enter or a click opens at the place.
import { Badge, makeStyles, mergeClasses, Spinner, Text, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { Output } from '../../core/bridge/contract';
import type { Finding } from '../../core/finding/finding';
import { Empty } from '../frame/empty';
import { FindingsList } from '../frame/findings-list';
import { useFrame } from '../frame/frame-context';
import { call } from '../wire';
import { useWords } from '../words/words';
import { useDossierActions } from './actions';

type Found = Output<'library.search'>;
type Hit = Found['hits'][number];

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px', maxWidth: '960px' },
  hit: {
    display: 'block',
    width: '100%',
    padding: '12px 16px',
    textAlign: 'left',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { boxShadow: tokens.shadow4 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center', marginBottom: '4px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  mark: { backgroundColor: tokens.colorPaletteYellowBackground2, color: tokens.colorNeutralForeground1, fontWeight: 600 },
  more: { marginTop: '12px' },
});

/** Milliseconds after the last key. */
const pause = 120;
const limits = { first: 30, all: 200 };

export function SearchResults({ text }: { readonly text: string }) {
  const styles = useStyles();
  const t = useWords();
  const [found, setFound] = useState<Found>();
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  useEffect(() => {
    const control = new AbortController();
    const timer = setTimeout(async () => {
      const outcome = await call('library.search', { text, limit: limits.first }, { signal: control.signal });
      if (control.signal.aborted) return;
      setFindings(outcome.findings);
      setFound(outcome.ok ? outcome.value : { hits: [], hasMore: false });
    }, pause);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [text]);
  if (!found) return <Spinner label={t('search.looking')} />;
  if (findings.length > 0) return <FindingsList findings={findings} />;
  if (found.hits.length === 0)
    return <Empty icon={<SearchRegular />} title={t('search.none')} text={t('search.noneText', { text })} />;
  return (
    <section aria-label={t('search.results')}>
      <Text role="status" className="sr-only">
        {t('search.count', { count: found.hits.length })}
      </Text>
      <ol className={styles.list}>
        {found.hits.map((hit, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a new search is a new list
          <li key={at}>
            <HitButton hit={hit} />
          </li>
        ))}
      </ol>
      {found.hasMore ? (
        <Text block className={mergeClasses(styles.more, styles.quiet)}>
          {t('search.more')}
        </Text>
      ) : null}
    </section>
  );
}

function HitButton({ hit }: { readonly hit: Hit }) {
  const styles = useStyles();
  const t = useWords();
  const frame = useFrame();
  const actions = useDossierActions();
  const open = () => {
    if (hit.source === 'content' && !hit.isCurrent && hit.version !== null)
      frame.go({ screen: 'versions', dossier: hit.dossier, version: hit.version, place: hit.place });
    else void actions.open({ id: hit.dossier }, hit.source === 'content' ? hit.place : undefined);
  };
  return (
    <button type="button" className={styles.hit} onClick={open}>
      <span className={styles.head}>
        <Text weight="semibold">{hit.label === '' ? hit.title : hit.label}</Text>
        {hit.source === 'content' ? null : <Badge appearance="outline">{t(`search.source.${hit.source}`)}</Badge>}
        {hit.isCurrent || hit.version === null ? null : (
          <Badge appearance="tint" color="informative">
            {t('search.oldVersion', { version: hit.version })}
          </Badge>
        )}
      </span>
      <Text block>
        {hit.snippet.map((piece, at) =>
          piece.isHit ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no names
            <mark key={at} className={styles.mark}>
              {piece.text}
            </mark>
          ) : (
            piece.text
          ),
        )}
      </Text>
      {hit.label === '' ? null : (
        <Text block size={200} className={styles.quiet}>
          {hit.title}
        </Text>
      )}
    </button>
  );
}
