// Minutes while people speak: agenda at left, one line a speaker, Enter stores it with the hour; Alt and a digit marks it.
import {
  Badge,
  Button,
  Combobox,
  Dropdown,
  Field,
  makeStyles,
  mergeClasses,
  Option,
  Text,
  tokens,
} from '@fluentui/react-components';
import { DeleteRegular, PlayRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, memo, useEffect, useMemo, useRef, useState } from 'react';
import { minutesGone, minutesLasted } from '../../core/meeting/hours';
import type { Attendee, Meeting, MinutesEntry } from '../../core/meeting/record';
import { LongLine } from '../frame/long-line';
import { useSheet } from '../replace/worksheet';
import { today, useWords } from '../words/words';
import { changed, freeId, without } from './ids';
import { marks, markWords } from './kinds';
import type { TabProps } from './tab';

type Mark = MinutesEntry['mark'];

const useStyles = makeStyles({
  tab: {
    display: 'grid',
    gridTemplateColumns: '240px 1fr',
    gap: tokens.spacingHorizontalL,
    height: '100%',
    minHeight: 0,
    '@media (max-width: 820px)': { gridTemplateColumns: '1fr' },
  },
  agenda: {
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    gap: tokens.spacingVerticalS,
    '@media (max-width: 820px)': { alignItems: 'flex-start' },
  },
  topic: {
    padding: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  main: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minHeight: 0, minWidth: 0 },
  composer: {
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
    '& .fui-Dropdown, & .fui-Combobox': { minWidth: 0, width: '100%' },
    display: 'grid',
    gridTemplateColumns: '220px 150px 1fr auto',
    gap: tokens.spacingHorizontalS,
    alignItems: 'end',
    '@media (max-width: 1000px)': { gridTemplateColumns: '1fr 1fr' },
  },
  said: { '@media (max-width: 1000px)': { gridColumn: '1 / -1' } },
  add: { '@media (max-width: 1000px)': { justifySelf: 'start' } },
  hint: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground2 },
  lines: {
    flexGrow: 1,
    minHeight: '120px',
    overflowY: 'auto',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
  },
  line: {
    display: 'grid',
    gridTemplateColumns: '52px 180px 130px 1fr 32px',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
    padding: '2px 4px',
    '& textarea': { maxHeight: 'none' },
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStroke1Hover}` },
    '@media (max-width: 1000px)': { gridTemplateColumns: '52px 1fr 32px' },
  },
  speaker: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    '@media (max-width: 1000px)': { display: 'none' },
  },
  marked: { borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}` },
  narrow: { minWidth: 0, '@media (max-width: 1000px)': { display: 'none' } },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The last lines are those that are written and mended; two thousand at once would not keep up with the keys. */
const linesAtOnce = 100;

export function MinutesTab({ dossier, meeting, change, isClosed }: TabProps & { readonly dossier: string }) {
  const styles = useStyles();
  const t = useWords();
  const end = useRef<HTMLLIElement>(null);
  const { entries, attendees } = meeting;
  const count = entries.length;
  const [shown, setShown] = useState(linesAtOnce);
  const earlier = Math.max(0, count - shown);
  const names = useMemo(() => new Map(attendees.map(({ id, name }) => [id, name])), [attendees]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new line is shown
  useEffect(() => {
    // The list alone: where there is little room, the line that is typed stays in sight.
    const list = end.current?.parentElement;
    if (list) list.scrollTop = list.scrollHeight;
  }, [count]);
  const add = (entry: Omit<MinutesEntry, 'id' | 'at'>) =>
    change((last) => ({ ...last, entries: [...last.entries, { id: freeId(last.entries, 'e'), at: clock(), ...entry }] }));
  return (
    <div className={styles.tab}>
      <aside className={styles.agenda} aria-label={t('meeting.agenda')}>
        <Elapsed meeting={meeting} change={change} isClosed={isClosed} />
        {meeting.agenda.map(({ id, topic, minutes }, index) => (
          <div key={id} className={styles.topic}>
            <Text block>{`${index + 1}. ${topic}`}</Text>
            {minutes === null ? null : (
              <Text size={200} className={styles.quiet}>
                {t('meeting.forMinutes', { minutes })}
              </Text>
            )}
          </div>
        ))}
      </aside>
      <div className={styles.main}>
        {isClosed ? null : <Composer dossier={dossier} attendees={attendees} onAdd={add} />}
        <ol className={styles.lines} aria-label={t('meeting.lines')}>
          {earlier > 0 ? (
            <li>
              <Button size="small" onClick={() => setShown(shown + linesAtOnce)}>
                {t('meeting.earlierLines', { count: Math.min(earlier, linesAtOnce), all: earlier })}
              </Button>
            </li>
          ) : null}
          {entries.slice(earlier).map((entry) => (
            <Line
              key={entry.id}
              entry={entry}
              who={names.get(entry.speaker ?? '') ?? entry.by ?? ''}
              change={change}
              isClosed={isClosed}
            />
          ))}
          {count === 0 ? (
            <li>
              <Text className={styles.quiet}>{t('meeting.noLines')}</Text>
            </li>
          ) : null}
          <li ref={end} aria-hidden />
        </ol>
      </div>
    </div>
  );
}

function Elapsed({ meeting, change, isClosed }: TabProps) {
  const t = useWords();
  const [now, setNow] = useState(clock());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(clock()), 10_000);
    return () => window.clearInterval(timer);
  }, []);
  const begin = () => change((last) => ({ ...last, start: clock(), ...(last.date === null ? { date: dateNow() } : {}) }));
  if (meeting.start === null)
    return (
      <Button appearance="primary" icon={<PlayRegular />} disabled={isClosed} onClick={begin}>
        {t('meeting.begin')}
      </Button>
    );
  const minutes = isClosed || meeting.end !== null ? minutesLasted(meeting) : minutesGone(meeting, { day: today(), clock: now });
  const { start } = meeting;
  return (
    <Badge appearance="tint" size="large">
      {minutes === null ? t('meeting.startsAt', { start }) : t('meeting.elapsed', { start, minutes })}
    </Badge>
  );
}

/** The line that is typed and not yet part of the minutes is kept on a sheet of its own beside them. */
export const lineSheet = 'minutes line';

interface ComposerProps {
  readonly dossier: string;
  readonly attendees: readonly Attendee[];
  readonly onAdd: (entry: Omit<MinutesEntry, 'id' | 'at'>) => void;
}

function Composer({ dossier, attendees, onAdd }: ComposerProps) {
  const styles = useStyles();
  const t = useWords();
  const { entries, change } = useSheet(lineSheet, dossier);
  const { speaker = '', text = '' } = entries ?? {};
  const mark = marks.find((one) => one === entries?.mark) ?? 'none';
  const write = (part: { speaker?: string; text?: string; mark?: Mark }) => change({ speaker, text, mark, ...part });
  const input = useRef<HTMLTextAreaElement>(null);
  const folded = useMemo(() => attendees.map((person) => ({ person, words: wordsOf(person) })), [attendees]);
  const matching = useMemo(() => {
    const wanted = fold(speaker);
    return folded.filter(({ words }) => words.includes(wanted)).map(({ person }) => person);
  }, [folded, speaker]);
  const store = () => {
    if (text.trim() === '') return;
    const person = attendees.find(({ name }) => fold(name) === fold(speaker)) ?? (speaker === '' ? undefined : matching[0]);
    onAdd({ speaker: person?.id ?? null, by: person ? null : speaker.trim() || null, text: text.trim(), mark });
    write({ text: '', mark: 'none', ...(person ? { speaker: person.name } : {}) });
    input.current?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    const chosen = event.altKey && /^Digit\d$/.test(event.code) ? marks[Number(event.code.slice(5))] : undefined;
    if (event.nativeEvent.isComposing) return;
    if (chosen !== undefined) write({ mark: chosen });
    else if (event.key === 'Enter' && event.target === input.current) store();
    else return;
    event.preventDefault();
  };
  return (
    <fieldset className={styles.composer} aria-label={t('meeting.composer')} data-own-undo onKeyDown={onKey}>
      <Field label={t('meeting.speaker')}>
        <Combobox
          freeform
          value={speaker}
          selectedOptions={[]}
          input={{ style: { minWidth: 0 } }}
          onChange={(event) => write({ speaker: event.target.value })}
          onOptionSelect={(_, { optionText }) => {
            write({ speaker: optionText ?? '' });
            input.current?.focus();
          }}
        >
          {matching.slice(0, 20).map(({ id, name, post }) => (
            <Option key={id} text={name} value={id}>
              {post === null ? name : `${name} – ${post}`}
            </Option>
          ))}
        </Combobox>
      </Field>
      <Field label={t('meeting.markAs')}>
        <MarkChoice mark={mark} onChange={(chosen) => write({ mark: chosen })} isClosed={false} />
      </Field>
      <Field label={t('meeting.said')} className={styles.said}>
        <LongLine ref={input} aria-describedby="meeting-said-hint" value={text} onText={(said) => write({ text: said })} />
      </Field>
      <Button className={styles.add} appearance="primary" disabled={text.trim() === ''} onClick={store}>
        {t('meeting.addLine')}
      </Button>
      <Text id="meeting-said-hint" size={200} className={styles.hint}>
        {t('meeting.saidHint')}
      </Text>
    </fieldset>
  );
}

function MarkChoice({
  mark,
  onChange,
  isClosed,
  label,
}: {
  readonly mark: Mark;
  readonly onChange: (mark: Mark) => void;
  readonly isClosed: boolean;
  readonly label?: string;
}) {
  const t = useWords();
  return (
    <Dropdown
      disabled={isClosed}
      value={t(markWords[mark])}
      selectedOptions={[mark]}
      style={{ minWidth: 0 }}
      {...(label === undefined ? {} : { 'aria-label': label })}
      onOptionSelect={(_, { optionValue }) => onChange(marks.find((one) => one === optionValue) ?? 'none')}
    >
      {marks.map((one, index) => (
        <Option key={one} value={one} text={t(markWords[one])}>
          {`${t(markWords[one])} (Alt+${index})`}
        </Option>
      ))}
    </Dropdown>
  );
}

interface LineProps extends Pick<TabProps, 'change' | 'isClosed'> {
  readonly entry: MinutesEntry;
  readonly who: string;
}

/** A line is drawn again only when it changes itself. */
const Line = memo(function Line({ entry, who, change, isClosed }: LineProps) {
  const styles = useStyles();
  const t = useWords();
  const edit = (part: Partial<MinutesEntry>) => change((last) => ({ ...last, entries: changed(last.entries, entry.id, part) }));
  return (
    <li className={mergeClasses(styles.line, entry.mark !== 'none' && styles.marked)}>
      <Text size={200} className={styles.quiet}>
        {entry.at ?? ''}
      </Text>
      <Text className={styles.speaker} title={who}>
        {who}
      </Text>
      <div className={styles.narrow}>
        <MarkChoice
          mark={entry.mark}
          isClosed={isClosed}
          label={t('meeting.markOf', { text: entry.text.slice(0, 60) })}
          onChange={(mark) => edit({ mark })}
        />
      </div>
      <LongLine
        disabled={isClosed}
        value={entry.text}
        aria-label={t('meeting.lineOf', { who, at: entry.at ?? '' })}
        onText={(text) => edit({ text })}
      />
      <Button
        appearance="subtle"
        icon={<DeleteRegular />}
        disabled={isClosed}
        aria-label={t('meeting.remove', { name: entry.text.slice(0, 60) })}
        onClick={() => change((last) => ({ ...last, entries: without(last.entries, entry.id) }))}
      />
    </li>
  );
});

function wordsOf({ name, post, unit }: Attendee): string {
  return fold(`${name} ${post ?? ''} ${unit ?? ''}`);
}

/** Without tones and marks, so that a name is found as it is typed in a hurry. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/\u0111/gi, 'd')
    .toLowerCase()
    .trim();
}

function clock(): string {
  const now = new Date();
  return `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`;
}

function dateNow(): Meeting['date'] {
  const [year = 0, month = 0, day = 0] = today().split('-').map(Number);
  return { year, month, day };
}
