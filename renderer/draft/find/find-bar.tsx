// Find and replace over the whole draft: hits in a list, one by one or all.
import { Button, Checkbox, Input, Link, makeStyles, Text, Tooltip, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular, DismissRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { type Query, replaceIn } from '../../../core/edit/find';
import { useWords } from '../../words/words';
import { useDraft, useStore } from '../store/use-draft';
import { allHits, type Stop } from './all-hits';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  input: { flexGrow: 1, maxWidth: '320px', minWidth: '160px' },
  hits: { maxHeight: 'min(152px, 20vh)', overflowY: 'auto', margin: 0, padding: 0, listStyleType: 'none' },
  hit: { padding: `2px ${tokens.spacingHorizontalS}`, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  current: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    color: tokens.colorNeutralForeground1Selected,
    '& .fui-Link': { color: 'inherit' },
  },
  pack: { marginLeft: tokens.spacingHorizontalS, color: 'inherit', fontStyle: 'italic' },
  mark: { backgroundColor: tokens.colorPaletteYellowBackground2, color: tokens.colorNeutralForeground1 },
});

interface FindProps {
  readonly replacing: boolean;
  /** Changes with every Ctrl+F, which brings the focus back. */
  readonly asked: number;
  readonly onClose: () => void;
}

export function FindBar({ replacing, asked, onClose }: FindProps) {
  const styles = useStyles();
  const t = useWords();
  const store = useStore();
  const [words, setWords] = useState('');
  const [other, setOther] = useState('');
  const [matchCase, setMatchCase] = useState(false);
  const [wholeWords, setWholeWords] = useState(false);
  const [at, setAt] = useState(0);
  const box = useRef<HTMLInputElement>(null);
  const draft = useDraft((snapshot) => snapshot.draft);
  const query = useMemo<Query>(() => ({ words, matchCase, wholeWords }), [words, matchCase, wholeWords]);
  const pages = useDraft((snapshot) => snapshot.pages);
  const stops = useMemo(() => allHits(draft, pages, query), [draft, pages, query]);
  // The pack's wording is shown too, but is replaced only once it is the user's own.
  const own = stops.filter((stop) => stop.own !== undefined);
  const count = stops.length;
  const packs = count - own.length;
  const current = Math.min(at, Math.max(0, count - 1));
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again, the box has the focus again
  useEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, [asked]);

  const show = (index: number) => {
    const next = count === 0 ? 0 : (index + count) % count;
    const stop = stops[next];
    setAt(next);
    if (stop) store.go(stop.name);
    // The box keeps the focus: the next Enter goes on.
    requestAnimationFrame(() => box.current?.focus());
  };
  const replace = (some: readonly Stop[]) => {
    const hits = some.flatMap((stop) => stop.own ?? []);
    store.edit((now) => replaceIn(now, query, hits, other));
    // The button may have nothing left to do and lose the focus.
    box.current?.focus();
  };
  /** Where one stands at the pack's words, the next own ones are shown first: nothing is replaced unseen. */
  const replaceOne = () => {
    const here = stops[current];
    if (here?.own) return replace([here]);
    const next = stops.findIndex((stop, index) => index > current && stop.own);
    show(next < 0 ? stops.findIndex((stop) => stop.own) : next);
  };
  const press = (event: KeyboardEvent) => {
    const isEnter = event.key === 'Enter' && event.target === box.current;
    if (event.key !== 'Escape' && !isEnter) return;
    event.preventDefault();
    event.stopPropagation();
    if (!isEnter) return onClose();
    // The first Enter shows the first hit, each one more the next.
    show(current + (event.shiftKey ? -1 : shownOnce.current ? 1 : 0));
    shownOnce.current = true;
  };
  const shownOnce = useRef(false);
  return (
    <search className={styles.root} onKeyDown={press} aria-label={t('draft.find')}>
      <div className={styles.row}>
        <Input
          ref={box}
          className={styles.input}
          aria-label={t('draft.findWords')}
          placeholder={t('draft.findWords')}
          value={words}
          onChange={(_event, data) => {
            setWords(data.value);
            setAt(0);
            shownOnce.current = false;
          }}
        />
        <Text size={200} aria-live="polite">
          {words === ''
            ? ''
            : count === 0
              ? t('draft.nothingFound')
              : t(packs > 0 ? 'draft.hitCountPack' : 'draft.hitCount', { at: current + 1, count, packs })}
        </Text>
        <Tooltip content={t('draft.previousHit')} relationship="label">
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowUpRegular />}
            disabled={count === 0}
            onClick={() => show(current - 1)}
          />
        </Tooltip>
        <Tooltip content={t('draft.nextHit')} relationship="label">
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowDownRegular />}
            disabled={count === 0}
            onClick={() => show(current + 1)}
          />
        </Tooltip>
        <Checkbox
          label={t('draft.matchCase')}
          checked={matchCase}
          onChange={(_event, data) => setMatchCase(data.checked === true)}
        />
        <Checkbox
          label={t('draft.wholeWords')}
          checked={wholeWords}
          onChange={(_event, data) => setWholeWords(data.checked === true)}
        />
        <Tooltip content={t('draft.close')} relationship="label">
          <Button size="small" appearance="subtle" icon={<DismissRegular />} onClick={onClose} />
        </Tooltip>
      </div>
      {replacing ? (
        <div className={styles.row}>
          <Input
            className={styles.input}
            aria-label={t('draft.replaceWith')}
            placeholder={t('draft.replaceWith')}
            value={other}
            onChange={(_event, data) => setOther(data.value)}
          />
          <Button size="small" disabled={own.length === 0} onClick={replaceOne}>
            {t('draft.replaceOne')}
          </Button>
          <Button size="small" disabled={own.length === 0} onClick={() => replace(own)}>
            {t('draft.replaceAll', { count: own.length })}
          </Button>
          {packs > 0 ? <Text size={200}>{t('draft.packHitsStay', { packs })}</Text> : null}
        </div>
      ) : null}
      {count > 0 ? (
        <ul className={styles.hits}>
          {stops.slice(0, 200).map((hit, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: hits are places, newly found each time
            <li key={index} className={index === current ? `${styles.hit} ${styles.current}` : styles.hit}>
              <Link onClick={() => show(index)}>
                {hit.excerpt.slice(0, hit.start)}
                <mark className={styles.mark}>{hit.excerpt.slice(hit.start, hit.start + hit.length)}</mark>
                {hit.excerpt.slice(hit.start + hit.length)}
              </Link>
              {hit.own ? null : (
                <Text size={200} className={styles.pack}>
                  {t('draft.hitOfPack')}
                </Text>
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </search>
  );
}
