// A new meeting: what it is called, of which kind, and which one it follows: open tasks, sides and people come from there.
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Dropdown,
  Field,
  Input,
  makeStyles,
  Option,
  tokens,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { Finding } from '../../core/finding/finding';
import type { Meeting, MeetingKind } from '../../core/meeting/record';
import { FindingsList } from '../frame/findings-list';
import { useFrame } from '../frame/frame-context';
import { call } from '../wire';
import { today, useWords } from '../words/words';
import { kindWords, meetingKinds } from './kinds';
import { byDay, seriesOf } from './series';

const useStyles = makeStyles({ content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM } });

/** No id of a dossier. */
const none = '';

interface Props {
  readonly records: readonly Meeting[];
  readonly onClose: () => void;
}

export function NewMeetingDialog({ records, onClose }: Props) {
  const styles = useStyles();
  const t = useWords();
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState<MeetingKind>('briefing');
  const [chosen, setChosen] = useState<string>();
  const earlier = byDay(records);
  const before = chosen === undefined ? earlier[0] : earlier.find(({ id }) => id === chosen);
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const begin = useBegin(setFindings, onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() !== '') void begin(title.trim(), kind, before ? seriesOf(records, before) : []);
  };
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{t('meeting.new')}</DialogTitle>
            <DialogContent className={styles.content}>
              <Field label={t('meeting.title')} hint={t('meeting.titleHint')} required>
                <Input value={title} autoFocus onChange={(_, data) => setTitle(data.value)} />
              </Field>
              <Field label={t('meeting.kind')}>
                <Dropdown
                  value={t(kindWords[kind])}
                  selectedOptions={[kind]}
                  onOptionSelect={(_, { optionValue }) => setKind(meetingKinds.find((one) => one === optionValue) ?? kind)}
                >
                  {meetingKinds.map((one) => (
                    <Option key={one} value={one}>
                      {t(kindWords[one])}
                    </Option>
                  ))}
                </Dropdown>
              </Field>
              {records.length > 0 ? (
                <Field label={t('meeting.follows')} hint={t('meeting.carry')}>
                  <Dropdown
                    value={before?.title ?? t('meeting.followsNone')}
                    selectedOptions={[before?.id ?? none]}
                    onOptionSelect={(_, { optionValue }) => setChosen(optionValue ?? none)}
                  >
                    {[{ id: none, title: t('meeting.followsNone') }, ...earlier].map((one) => (
                      <Option key={one.id} value={one.id}>
                        {one.title}
                      </Option>
                    ))}
                  </Dropdown>
                </Field>
              ) : null}
              <FindingsList findings={findings} />
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabled={title.trim() === ''}>
                {t('meeting.create')}
              </Button>
              <Button onClick={onClose}>{t('button.cancel')}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

function useBegin(onFindings: (findings: readonly Finding[]) => void, onClose: () => void) {
  const { settings, go, touch } = useFrame();
  return async (title: string, kind: MeetingKind, earlier: readonly Meeting[]) => {
    const made = await call('library.create', { title });
    if (!made.ok) return onFindings(made.findings);
    const dossier = made.value.id;
    const begun = await call('meeting.begin', { id: dossier, title, kind, agency: settings.agency });
    if (!begun.ok) return onFindings(begun.findings);
    const record = withSides(begun.value as unknown as Meeting, earlier.at(-1));
    const carried =
      earlier.length === 0 ? undefined : await call('meeting.carry', { meeting: record, earlier: [...earlier], today: today() });
    const meeting = carried?.ok ? carried.value : { ...record };
    const saved = await call('library.save', { dossier, body: { kind: 'meeting', meeting }, author: settings.author, after: 0 });
    if (!saved.ok) return onFindings(saved.findings);
    touch();
    onClose();
    go({ screen: 'meeting', dossier });
  };
}

/** The same bodies meet again: sides and people of the meeting before, all present until said otherwise. */
function withSides(meeting: Meeting, before: Meeting | undefined): Meeting {
  if (!before) return meeting;
  const attendees = before.attendees.map((person) => ({
    ...person,
    presence: person.presence === 'invited' ? person.presence : ('present' as const),
    reason: null,
  }));
  const { sides, host, chairs, secretaries, regulation, dossier, place } = before;
  return { ...meeting, sides, host, chairs, secretaries, regulation, dossier, place, attendees };
}
