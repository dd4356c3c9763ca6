// What is known before a meeting: name, kind, time, place, the sides, the agenda.
import { Dropdown, Field, makeStyles, Option, tokens } from '@fluentui/react-components';
import { withoutSide } from '../../core/meeting/leave';
import type { Meeting } from '../../core/meeting/record';
import type { PartialDate } from '../../core/model/instrument';
import { latestContent } from '../library/content';
import { call } from '../wire';
import { useWords } from '../words/words';
import { changed, freeId, without } from './ids';
import { kindWords, meetingKinds } from './kinds';
import { RegulationField } from './regulation-field';
import { EditList, Fields, Section } from './section';
import type { TabProps } from './tab';
import { TextField } from './text-field';

const useStyles = makeStyles({ tab: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL } });

export function PrepareTab({ meeting, change, isClosed }: TabProps) {
  const styles = useStyles();
  const t = useWords();
  const set = (part: Partial<typeof meeting>) => change((last) => ({ ...last, ...part }));
  return (
    <div className={styles.tab}>
      <Section title={t('meeting.about')}>
        <TextField
          label={t('meeting.title')}
          hint={t('meeting.titleHint')}
          required
          lines
          isClosed={isClosed}
          value={meeting.title}
          onChange={(title) => set({ title: title ?? '' })}
        />
        <Fields>
          <Field label={t('meeting.kind')}>
            <Dropdown
              disabled={isClosed}
              value={t(kindWords[meeting.kind])}
              selectedOptions={[meeting.kind]}
              onOptionSelect={(_, { optionValue }) =>
                set({ kind: meetingKinds.find((kind) => kind === optionValue) ?? meeting.kind })
              }
            >
              {meetingKinds.map((kind) => (
                <Option key={kind} value={kind}>
                  {t(kindWords[kind])}
                </Option>
              ))}
            </Dropdown>
          </Field>
          <TextField
            label={t('meeting.date')}
            type="date"
            isClosed={isClosed}
            value={isoOf(meeting.date)}
            onChange={(date) => set({ date: partsOf(date) })}
          />
          <TextField
            label={t('meeting.start')}
            type="time"
            isClosed={isClosed}
            value={meeting.start}
            onChange={(start) => set({ start })}
          />
          <TextField
            label={t('meeting.end')}
            type="time"
            isClosed={isClosed}
            value={meeting.end}
            onChange={(end) => set({ end })}
          />
          <TextField
            label={t('meeting.endDate')}
            type="date"
            isClosed={isClosed}
            value={isoOf(meeting.endDate)}
            onChange={(endDate) => set({ endDate: partsOf(endDate) })}
          />
          <TextField
            label={t('meeting.place')}
            mayBeLong
            isClosed={isClosed}
            value={meeting.place}
            onChange={(place) => set({ place })}
          />
          <TextField
            isWide
            label={t('meeting.period')}
            mayBeLong
            isClosed={isClosed}
            value={meeting.period}
            onChange={(period) => set({ period })}
          />
        </Fields>
        <RegulationField dossier={meeting.dossier} isClosed={isClosed} onChange={(dossier) => void about(change, dossier)} />
      </Section>
      <Section title={t('meeting.sides')} hint={t('meeting.sidesHint')}>
        <EditList
          items={meeting.sides}
          addLabel={t('meeting.addSide')}
          emptyText={t('meeting.noSides')}
          nameOf={({ name }) => name}
          isClosed={isClosed}
          onAdd={() => set({ sides: [...meeting.sides, blankSide(freeId(meeting.sides, 's'))] })}
          onRemove={(id) => change((last) => withoutSide(last, id))}
        >
          {(side) => {
            const edit = (part: Partial<typeof side>) => set({ sides: changed(meeting.sides, side.id, part) });
            return (
              <>
                <TextField
                  label={t('meeting.sideName')}
                  mayBeLong
                  required
                  isWide
                  isClosed={isClosed}
                  value={side.name}
                  onChange={(name) => edit({ name: name ?? '' })}
                />
                <TextField
                  label={t('meeting.sideShort')}
                  isClosed={isClosed}
                  value={side.abbreviation}
                  onChange={(abbreviation) => edit({ abbreviation })}
                />
                <TextField
                  label={t('meeting.sideParent')}
                  mayBeLong
                  isClosed={isClosed}
                  value={side.parent?.name ?? null}
                  onChange={(name) => edit({ parent: name === null ? null : { name, abbreviation: null } })}
                />
                <TextField
                  label={t('meeting.sideHead')}
                  mayBeLong
                  isClosed={isClosed}
                  value={side.headTitle}
                  onChange={(headTitle) => edit({ headTitle })}
                />
                <TextField
                  label={t('meeting.sidePlace')}
                  isClosed={isClosed}
                  value={side.place}
                  onChange={(place) => edit({ place })}
                />
              </>
            );
          }}
        </EditList>
      </Section>
      <Section title={t('meeting.agenda')}>
        <EditList
          items={meeting.agenda}
          addLabel={t('meeting.addTopic')}
          emptyText={t('meeting.noAgenda')}
          nameOf={({ topic }) => topic}
          isClosed={isClosed}
          onAdd={() =>
            set({ agenda: [...meeting.agenda, { id: freeId(meeting.agenda, 'g'), topic: '', speaker: null, minutes: null }] })
          }
          onRemove={(id) => set({ agenda: without(meeting.agenda, id) })}
        >
          {(item) => {
            const edit = (part: Partial<typeof item>) => set({ agenda: changed(meeting.agenda, item.id, part) });
            return (
              <>
                <TextField
                  label={t('meeting.topic')}
                  mayBeLong
                  required
                  isWide
                  isClosed={isClosed}
                  value={item.topic}
                  onChange={(topic) => edit({ topic: topic ?? '' })}
                />
                <TextField
                  label={t('meeting.minutes')}
                  isClosed={isClosed}
                  value={item.minutes === null ? null : String(item.minutes)}
                  onChange={(text) => edit({ minutes: minutesOf(text) })}
                />
              </>
            );
          }}
        </EditList>
      </Section>
    </div>
  );
}

/** What is known of the text that the meeting is about comes into the record, so that documents name it. */
async function about(change: TabProps['change'], dossier: string | null): Promise<void> {
  let meeting: Meeting | undefined;
  change((last) => {
    meeting = { ...last, dossier, regulation: last.dossier === null ? last.regulation : null };
    return meeting;
  });
  const content = dossier === null ? undefined : await latestContent(dossier);
  if (!content?.ok || content.value?.kind !== 'draft') return;
  const told = await call('meeting.about', { meeting, draft: content.value.draft });
  if (!told.ok) return;
  const { regulation, sides, host } = told.value as unknown as Meeting;
  change((last) => (last.dossier === dossier ? { ...last, regulation, sides, host } : last));
}

function blankSide(id: string): TabProps['meeting']['sides'][number] {
  return {
    id,
    force: 'other',
    parent: null,
    name: '',
    shortName: null,
    abbreviation: null,
    place: null,
    headTitle: null,
    signer: { authority: 'none', onBehalfOf: null, title: null, rank: null, name: null },
  };
}

function minutesOf(text: string | null): number | null {
  const minutes = Number(text);
  return text !== null && Number.isInteger(minutes) && minutes > 0 && minutes <= 600 ? minutes : null;
}

function isoOf(date: PartialDate | null): string | null {
  if (!date || date.year === null || date.month === null || date.day === null) return null;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.year}-${two(date.month)}-${two(date.day)}`;
}

function partsOf(iso: string | null): PartialDate | null {
  const [year, month, day] = iso?.split('-').map(Number) ?? [];
  return year && month && day ? { year, month, day } : null;
}
