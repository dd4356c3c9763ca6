// A new meeting: what it is called, of which kind, and whether open tasks of earlier ones go with it.
import {
  Button,
  Checkbox,
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

const useStyles = makeStyles({ content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM } });

interface Props {
  readonly records: readonly Meeting[];
  readonly onClose: () => void;
}

export function NewMeetingDialog({ records, onClose }: Props) {
  const styles = useStyles();
  const t = useWords();
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState<MeetingKind>('briefing');
  const [isCarrying, setIsCarrying] = useState(records.length > 0);
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const begin = useBegin(setFindings, onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() !== '') void begin(title.trim(), kind, isCarrying ? records : []);
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
                <Checkbox
                  label={t('meeting.carry')}
                  checked={isCarrying}
                  onChange={(_, { checked }) => setIsCarrying(checked === true)}
                />
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
