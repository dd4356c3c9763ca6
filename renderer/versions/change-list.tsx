// The list of changes: filtered by kind, each leads to its place and takes a note with its reason.
import { Badge, Button, Field, makeStyles, mergeClasses, Select, Text, Textarea, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, NoteRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { ViewChange } from '../../core/compare/view';
import { Empty } from '../frame/empty';
import { useWords } from '../words/words';
import { type ChangeKind, changeKinds, kindOf } from './change-kinds';
import type { Notes } from './use-notes';

const useStyles = makeStyles({
  root: {
    width: '288px',
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 900px)': { width: '200px' },
  },
  head: { padding: '8px 12px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  none: { flexGrow: 1, minHeight: 0, overflowY: 'auto' },
  list: { listStyleType: 'none', margin: 0, padding: 0, flexGrow: 1, overflowY: 'auto' },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  current: { backgroundColor: tokens.colorNeutralBackground4 },
  button: {
    width: '100%',
    padding: '8px 12px',
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    textAlign: 'left',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStroke1Hover}` },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  text: { display: 'block', marginTop: '2px' },
  note: { padding: '0 12px 10px' },
  noteText: {
    display: 'flex',
    gap: '4px',
    '& svg': { flexShrink: 0 },
    marginTop: '4px',
    color: tokens.colorNeutralForeground2,
    fontStyle: 'italic',
  },
});

const colors = { amended: 'warning', added: 'success', repealed: 'danger', moved: 'brand', renumbered: 'informative' } as const;

interface ListProps {
  readonly changes: readonly ViewChange[];
  /** Only these are listed; '' is all. */
  readonly kind: ChangeKind | '';
  readonly onKind: (kind: ChangeKind | '') => void;
  readonly current: number | undefined;
  readonly onShow: (at: number) => void;
  readonly notes: Notes;
}

export function ChangeList({ changes, kind, onKind, current, onShow, notes }: ListProps) {
  const styles = useStyles();
  const t = useWords();
  const numbered = changes.map((change, at) => ({ change, at }));
  const shown = numbered.filter(({ change }) => kind === '' || kindOf[change.code] === kind);
  const count = (one: ChangeKind) => changes.filter(({ code }) => kindOf[code] === one).length;
  return (
    <aside className={styles.root} aria-label={t('compare.list')}>
      <div className={styles.head}>
        <Select aria-label={t('compare.filter')} value={kind} onChange={(_, data) => onKind(data.value as ChangeKind | '')}>
          <option value="">{t('compare.allKinds', { count: changes.length })}</option>
          {changeKinds.map((one) => (
            <option key={one} value={one} disabled={count(one) === 0}>
              {`${t(`change.${one}`)} (${count(one)})`}
            </option>
          ))}
        </Select>
      </div>
      {changes.length === 0 ? (
        <div className={styles.none}>
          <Empty icon={<CheckmarkCircleRegular />} title={t('compare.same')} text={t('compare.sameText')} />
        </div>
      ) : (
        <ol className={styles.list}>
          {shown.map(({ change, at }) => (
            <ChangeItem key={at} change={change} isCurrent={at === current} onShow={() => onShow(at)} notes={notes} />
          ))}
        </ol>
      )}
    </aside>
  );
}

interface ItemProps {
  readonly change: ViewChange;
  readonly isCurrent: boolean;
  readonly onShow: () => void;
  readonly notes: Notes;
}

function ChangeItem({ change, isCurrent, onShow, notes }: ItemProps) {
  const styles = useStyles();
  const t = useWords();
  const place = useRef<HTMLLIElement>(null);
  const kind = kindOf[change.code];
  const note = change.changes.map((id) => notes.texts[id]).find((text) => text !== undefined) ?? '';
  useEffect(() => {
    if (isCurrent) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <li ref={place} className={mergeClasses(styles.item, isCurrent && styles.current)}>
      <button type="button" className={styles.button} aria-current={isCurrent ? 'true' : undefined} onClick={onShow}>
        <Badge size="small" appearance="tint" color={colors[kind]}>
          {t(`change.${kind}`)}
        </Badge>
        <Text className={styles.text}>{change.text}</Text>
        {note !== '' && !isCurrent ? (
          <span className={styles.noteText}>
            <NoteRegular aria-label={t('notes.label')} />
            <Text size={200}>{note}</Text>
          </span>
        ) : null}
      </button>
      {isCurrent ? (
        <div className={styles.note}>
          <NoteEditor key={note} change={change} first={note} put={notes.put} />
        </div>
      ) : null}
    </li>
  );
}

interface EditorProps {
  readonly change: ViewChange;
  readonly first: string;
  readonly put: Notes['put'];
}

function NoteEditor({ change, first, put }: EditorProps) {
  const t = useWords();
  const [text, setText] = useState(first);
  if (!put) return <Text size={200}>{t('notes.needVersions')}</Text>;
  const save = () => void put(change.changes[0] ?? '', text.trim());
  return (
    <>
      <Field label={t('notes.label')} size="small">
        <Textarea value={text} rows={2} maxLength={5_000} onChange={(_, data) => setText(data.value)} />
      </Field>
      {text.trim() === first ? null : (
        <Button size="small" appearance="primary" onClick={save}>
          {t('notes.save')}
        </Button>
      )}
    </>
  );
}
