// Who is there: by side, present, absent or invited; who chairs and who writes. A list can be pasted from Excel, Word or a message.
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
  makeStyles,
  Option,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { ClipboardPasteRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { withoutPerson } from '../../core/meeting/leave';
import type { Attendee } from '../../core/meeting/record';
import { useFrame } from '../frame/frame-context';
import { call } from '../wire';
import { useWords } from '../words/words';
import { changed, freeId } from './ids';
import { EditList, Section } from './section';
import type { TabProps } from './tab';
import { TextField } from './text-field';

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  roles: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

const presences = ['present', 'absent', 'invited'] as const;
const presenceWords = {
  present: 'meeting.presence.present',
  absent: 'meeting.presence.absent',
  invited: 'meeting.presence.invited',
} as const;

export function PeopleTab({ meeting, change, isClosed }: TabProps) {
  const styles = useStyles();
  const t = useWords();
  const [isPasting, setIsPasting] = useState(false);
  const add = (people: readonly Attendee[]) => change((last) => ({ ...last, attendees: [...last.attendees, ...people] }));
  return (
    <div className={styles.tab}>
      <Section
        title={t('meeting.people')}
        hint={t('meeting.peopleHint')}
        actions={
          <Button icon={<ClipboardPasteRegular />} disabled={isClosed} onClick={() => setIsPasting(true)}>
            {t('meeting.paste')}
          </Button>
        }
      >
        <EditList
          items={meeting.attendees}
          addLabel={t('meeting.addPerson')}
          emptyText={t('meeting.noPeople')}
          nameOf={({ name }) => name}
          isClosed={isClosed}
          onAdd={() => add([blankPerson(freeId(meeting.attendees, 'p'), meeting.sides[0]?.id ?? null)])}
          onRemove={(id) => change((last) => withoutPerson(last, id))}
        >
          {(person) => <PersonFields person={person} meeting={meeting} change={change} isClosed={isClosed} />}
        </EditList>
      </Section>
      {isPasting ? <PasteDialog meeting={meeting} onAdd={add} onClose={() => setIsPasting(false)} /> : null}
    </div>
  );
}

function PersonFields({ person, meeting, change, isClosed }: TabProps & { readonly person: Attendee }) {
  const styles = useStyles();
  const t = useWords();
  const edit = (part: Partial<Attendee>) => change((last) => ({ ...last, attendees: changed(last.attendees, person.id, part) }));
  const toggle = (list: 'chairs' | 'secretaries', on: boolean) =>
    change((last) => ({ ...last, [list]: on ? [...last[list], person.id] : last[list].filter((id) => id !== person.id) }));
  const side = meeting.sides.find(({ id }) => id === person.side);
  return (
    <>
      <TextField
        label={t('meeting.name')}
        required
        isClosed={isClosed}
        value={person.name}
        onChange={(name) => edit({ name: name ?? '' })}
      />
      <TextField label={t('meeting.rank')} isClosed={isClosed} value={person.rank} onChange={(rank) => edit({ rank })} />
      <TextField
        mayBeLong
        label={t('meeting.post')}
        isClosed={isClosed}
        value={person.post}
        onChange={(post) => edit({ post })}
      />
      <TextField
        mayBeLong
        label={t('meeting.unit')}
        isClosed={isClosed}
        value={person.unit}
        onChange={(unit) => edit({ unit })}
      />
      <Field label={t('meeting.side')}>
        <Dropdown
          disabled={isClosed}
          value={side?.name ?? t('meeting.noSide')}
          selectedOptions={[person.side ?? '']}
          onOptionSelect={(_, { optionValue }) => edit({ side: optionValue || null })}
        >
          {meeting.sides.map(({ id, name }) => (
            <Option key={id} value={id}>
              {name}
            </Option>
          ))}
          <Option value="">{t('meeting.noSide')}</Option>
        </Dropdown>
      </Field>
      <Field label={t('meeting.presence')}>
        <Dropdown
          disabled={isClosed}
          value={t(presenceWords[person.presence])}
          selectedOptions={[person.presence]}
          onOptionSelect={(_, { optionValue }) => edit({ presence: presences.find((one) => one === optionValue) ?? 'present' })}
        >
          {presences.map((presence) => (
            <Option key={presence} value={presence}>
              {t(presenceWords[presence])}
            </Option>
          ))}
        </Dropdown>
      </Field>
      {person.presence === 'absent' ? (
        <TextField
          label={t('meeting.reason')}
          isClosed={isClosed}
          value={person.reason}
          onChange={(reason) => edit({ reason })}
        />
      ) : null}
      <div className={styles.roles}>
        <Checkbox
          label={t('meeting.chairs')}
          disabled={isClosed}
          checked={meeting.chairs.includes(person.id)}
          onChange={(_, { checked }) => toggle('chairs', checked === true)}
        />
        <Checkbox
          label={t('meeting.writes')}
          disabled={isClosed}
          checked={meeting.secretaries.includes(person.id)}
          onChange={(_, { checked }) => toggle('secretaries', checked === true)}
        />
      </div>
    </>
  );
}

function blankPerson(id: string, side: string | null): Attendee {
  return { id, side, rank: null, name: '', post: null, unit: null, presence: 'present', reason: null, standsFor: null };
}

interface PasteProps {
  readonly meeting: TabProps['meeting'];
  readonly onAdd: (people: readonly Attendee[]) => void;
  readonly onClose: () => void;
}

function PasteDialog({ meeting, onAdd, onClose }: PasteProps) {
  const t = useWords();
  const { showFindings, toast } = useFrame();
  const [text, setText] = useState('');
  const [side, setSide] = useState(meeting.sides[0]?.id ?? '');
  const read = async () => {
    const people = await call('meeting.attendees', { text, taken: meeting.attendees.map(({ id }) => id) });
    if (!people.ok) return showFindings(t('meeting.notPasted'), people.findings);
    onAdd(people.value.map((person) => ({ ...person, side: side === '' ? null : side })));
    toast({ kind: 'success', text: t('meeting.pasted', { count: people.value.length }) });
    onClose();
  };
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('meeting.pasteTitle')}</DialogTitle>
          <DialogContent>
            <Field label={t('meeting.pasteText')} hint={t('meeting.pasteHint')}>
              <Textarea rows={10} value={text} onChange={(_, data) => setText(data.value)} />
            </Field>
            <Field label={t('meeting.side')}>
              <Dropdown
                value={meeting.sides.find(({ id }) => id === side)?.name ?? t('meeting.noSide')}
                selectedOptions={[side]}
                onOptionSelect={(_, { optionValue }) => setSide(optionValue ?? '')}
              >
                {meeting.sides.map(({ id, name }) => (
                  <Option key={id} value={id}>
                    {name}
                  </Option>
                ))}
                <Option value="">{t('meeting.noSide')}</Option>
              </Dropdown>
            </Field>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabled={text.trim() === ''} onClick={() => void read()}>
              {t('meeting.addPeople')}
            </Button>
            <Button onClick={onClose}>{t('button.cancel')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
