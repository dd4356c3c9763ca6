// Who does what until when.
import { Dropdown, Field, Option } from '@fluentui/react-components';
import type { Task } from '../../core/meeting/tasks';
import { useDates, useWords } from '../words/words';
import { limitNote } from './limit-note';
import { listOf } from './record-list';
import { EditList, Section } from './section';
import type { TabProps } from './tab';
import { TextField } from './text-field';
import { useLimits } from './use-limits';

export function Assignments(props: TabProps) {
  const t = useWords();
  const { isClosed, meeting } = props;
  const limits = useLimits(meeting);
  const noteOf = useLimitNote();
  const { items, onAdd, onRemove, edit } = listOf(props, 'assignments', 't', {
    task: '',
    lead: meeting.sides[0]?.id ?? null,
    unit: null,
    partners: [],
    focal: null,
    due: null,
    product: null,
    reportTo: null,
    state: 'open',
    progress: [],
    articles: [],
  });
  const nameOf = (id: string | null) => meeting.sides.find((side) => side.id === id)?.name ?? t('meeting.noLead');
  const sides = meeting.sides.map(({ id, name }) => (
    <Option key={id} value={id}>
      {name}
    </Option>
  ));
  return (
    <Section title={t('meeting.assignments')} hint={t('meeting.assignmentsHint')}>
      <EditList
        items={items}
        addLabel={t('meeting.addTask')}
        emptyText={t('meeting.none')}
        nameOf={({ task }) => task}
        isClosed={isClosed}
        onAdd={onAdd}
        onRemove={onRemove}
      >
        {({ id, task, lead, unit, partners, due, product, reportTo }) => (
          <>
            <TextField
              label={t('meeting.task')}
              required
              lines
              isClosed={isClosed}
              value={task}
              onChange={(said) => edit(id, { task: said ?? '' })}
            />
            <Field label={t('meeting.lead')}>
              <Dropdown
                disabled={isClosed}
                value={nameOf(lead)}
                selectedOptions={[lead ?? '']}
                onOptionSelect={(_, { optionValue }) => edit(id, { lead: optionValue || null })}
              >
                {sides}
              </Dropdown>
            </Field>
            <TextField
              label={t('meeting.leadUnit')}
              mayBeLong
              isClosed={isClosed}
              value={unit}
              onChange={(said) => edit(id, { unit: said })}
            />
            <Field label={t('meeting.partners')}>
              <Dropdown
                multiselect
                disabled={isClosed}
                value={partners.map(nameOf).join(', ')}
                selectedOptions={partners}
                onOptionSelect={(_, { selectedOptions }) => edit(id, { partners: selectedOptions })}
              >
                {sides}
              </Dropdown>
            </Field>
            <TextField
              label={t('meeting.due')}
              mayBeLong
              placeholder={t('meeting.dueExample')}
              {...noteOf(limits.get(id))}
              isClosed={isClosed}
              value={due}
              onChange={(said) => edit(id, { due: said })}
            />
            <TextField
              label={t('meeting.product')}
              mayBeLong
              isClosed={isClosed}
              value={product}
              onChange={(said) => edit(id, { product: said })}
            />
            <TextField
              label={t('meeting.reportTo')}
              mayBeLong
              isClosed={isClosed}
              value={reportTo}
              onChange={(said) => edit(id, { reportTo: said })}
            />
          </>
        )}
      </EditList>
    </Section>
  );
}

function useLimitNote() {
  const t = useWords();
  const dates = useDates();
  return (task: Task | undefined) => {
    if (!task) return {};
    const { key, day, event = '', isDoubtful } = limitNote(task);
    return { note: t(key, { day: day === undefined ? '' : dates.day(day), event }), isDoubtful };
  };
}
