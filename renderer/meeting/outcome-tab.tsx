// What came of a meeting: figures, strengths, limitations, proposals, conclusions, assignments. Lines marked in the minutes stand here too.
import { Dropdown, Field, makeStyles, Option, tokens } from '@fluentui/react-components';
import { useWords } from '../words/words';
import { Assignments } from './assignments';
import { states, stateWords } from './kinds';
import { listOf } from './record-list';
import { EditList, Section } from './section';
import type { TabProps } from './tab';
import { TextField } from './text-field';

const useStyles = makeStyles({ tab: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL } });

export function OutcomeTab(props: TabProps) {
  const styles = useStyles();
  return (
    <div className={styles.tab}>
      <FollowUps {...props} />
      <Results {...props} />
      <Strengths {...props} />
      <Limitations {...props} />
      <Proposals {...props} />
      <Conclusions {...props} />
      <Assignments {...props} />
    </div>
  );
}

function FollowUps({ meeting, change, isClosed }: TabProps) {
  const t = useWords();
  if (meeting.followUps.length === 0) return null;
  const rows = meeting.followUps.map((step) => ({ ...step, id: `${step.meeting}/${step.task}` }));
  const edit = (id: string, part: object) =>
    change((last) => ({
      ...last,
      followUps: last.followUps.map((step) => (`${step.meeting}/${step.task}` === id ? { ...step, ...part } : step)),
    }));
  return (
    <Section title={t('meeting.followUps')} hint={t('meeting.followUpsHint')}>
      {rows.map(({ id, said, by, state, report }) => (
        <Field key={id} label={`${said ?? id}${by === null ? '' : ` (${by})`}`}>
          <Dropdown
            disabled={isClosed}
            value={t(stateWords[state])}
            selectedOptions={[state]}
            onOptionSelect={(_, { optionValue }) => edit(id, { state: states.find((one) => one === optionValue) ?? state })}
          >
            {states.map((one) => (
              <Option key={one} value={one}>
                {t(stateWords[one])}
              </Option>
            ))}
          </Dropdown>
          <TextField
            label={t('meeting.outcome')}
            isClosed={isClosed}
            value={report}
            onChange={(text) => edit(id, { report: text })}
          />
        </Field>
      ))}
    </Section>
  );
}

const emptyLinks = { articles: [], served: null };

function Results(props: TabProps) {
  const t = useWords();
  const { isClosed } = props;
  const { items, onAdd, onRemove, edit } = listOf(props, 'results', 'k', {
    indicator: '',
    value: null,
    unit: null,
    period: null,
    previous: null,
    source: null,
  });
  return (
    <Section title={t('meeting.results')}>
      <EditList
        items={items}
        addLabel={t('meeting.addResult')}
        emptyText={t('meeting.none')}
        nameOf={({ indicator }) => indicator}
        isClosed={isClosed}
        onAdd={onAdd}
        onRemove={onRemove}
      >
        {({ id, indicator, value, unit, period, previous, source }) => (
          <>
            <TextField
              label={t('meeting.indicator')}
              required
              isClosed={isClosed}
              value={indicator}
              onChange={(text) => edit(id, { indicator: text ?? '' })}
            />
            <TextField
              label={t('meeting.value')}
              isClosed={isClosed}
              value={value}
              onChange={(text) => edit(id, { value: text })}
            />
            <TextField
              label={t('meeting.unitOf')}
              isClosed={isClosed}
              value={unit}
              onChange={(text) => edit(id, { unit: text })}
            />
            <TextField
              label={t('meeting.figurePeriod')}
              isClosed={isClosed}
              value={period}
              onChange={(text) => edit(id, { period: text })}
            />
            <TextField
              label={t('meeting.previous')}
              isClosed={isClosed}
              value={previous}
              onChange={(text) => edit(id, { previous: text })}
            />
            <TextField
              label={t('meeting.source')}
              isClosed={isClosed}
              value={source}
              onChange={(text) => edit(id, { source: text })}
            />
          </>
        )}
      </EditList>
    </Section>
  );
}

function Strengths(props: TabProps) {
  const t = useWords();
  const { isClosed } = props;
  const { items, onAdd, onRemove, edit } = listOf(props, 'strengths', 'u', { text: '' });
  return (
    <Section title={t('meeting.strengths')}>
      <EditList
        items={items}
        addLabel={t('meeting.addStrength')}
        emptyText={t('meeting.none')}
        nameOf={({ text }) => text}
        isClosed={isClosed}
        onAdd={onAdd}
        onRemove={onRemove}
      >
        {({ id, text }) => (
          <TextField
            label={t('meeting.text')}
            required
            lines
            isClosed={isClosed}
            value={text}
            onChange={(said) => edit(id, { text: said ?? '' })}
          />
        )}
      </EditList>
    </Section>
  );
}

function Limitations(props: TabProps) {
  const t = useWords();
  const { isClosed } = props;
  const { items, onAdd, onRemove, edit } = listOf(props, 'limitations', 'l', { text: '', cause: null, ...emptyLinks });
  return (
    <Section title={t('meeting.limitations')}>
      <EditList
        items={items}
        addLabel={t('meeting.addLimitation')}
        emptyText={t('meeting.none')}
        nameOf={({ text }) => text}
        isClosed={isClosed}
        onAdd={onAdd}
        onRemove={onRemove}
      >
        {({ id, text, cause, articles }) => (
          <>
            <TextField
              label={t('meeting.text')}
              required
              lines
              isClosed={isClosed}
              value={text}
              onChange={(said) => edit(id, { text: said ?? '' })}
            />
            <TextField
              label={t('meeting.cause')}
              lines
              isClosed={isClosed}
              value={cause}
              onChange={(said) => edit(id, { cause: said })}
            />
            <Articles articles={articles} isClosed={isClosed} onChange={(next) => edit(id, { articles: next })} />
          </>
        )}
      </EditList>
    </Section>
  );
}

function Proposals(props: TabProps) {
  const t = useWords();
  const { isClosed } = props;
  const { items, onAdd, onRemove, edit } = listOf(props, 'proposals', 'd', {
    speaker: null,
    by: null,
    at: null,
    text: '',
    answer: null,
  });
  return (
    <Section title={t('meeting.proposals')}>
      <EditList
        items={items}
        addLabel={t('meeting.addProposal')}
        emptyText={t('meeting.none')}
        nameOf={({ text }) => text}
        isClosed={isClosed}
        onAdd={onAdd}
        onRemove={onRemove}
      >
        {({ id, by, text, answer, speaker }) => (
          <>
            {speaker === null ? (
              <TextField label={t('meeting.by')} isClosed={isClosed} value={by} onChange={(said) => edit(id, { by: said })} />
            ) : null}
            <TextField
              label={t('meeting.text')}
              required
              lines
              isClosed={isClosed}
              value={text}
              onChange={(said) => edit(id, { text: said ?? '' })}
            />
            <TextField
              label={t('meeting.answer')}
              lines
              isClosed={isClosed}
              value={answer}
              onChange={(said) => edit(id, { answer: said })}
            />
          </>
        )}
      </EditList>
    </Section>
  );
}

function Conclusions(props: TabProps) {
  const t = useWords();
  const { isClosed } = props;
  const { items, onAdd, onRemove, edit } = listOf(props, 'conclusions', 'c', { text: '', ...emptyLinks });
  return (
    <Section title={t('meeting.conclusions')}>
      <EditList
        items={items}
        addLabel={t('meeting.addConclusion')}
        emptyText={t('meeting.none')}
        nameOf={({ text }) => text}
        isClosed={isClosed}
        onAdd={onAdd}
        onRemove={onRemove}
      >
        {({ id, text, articles, served }) => (
          <>
            <TextField
              label={t('meeting.text')}
              required
              lines
              isClosed={isClosed}
              value={text}
              onChange={(said) => edit(id, { text: said ?? '' })}
            />
            <Articles articles={articles} isClosed={isClosed} onChange={(next) => edit(id, { articles: next })} />
            {articles.length > 0 ? (
              <TextField
                label={t('meeting.served')}
                hint={t('meeting.servedHint')}
                value={served}
                onChange={(said) => edit(id, { served: said })}
              />
            ) : null}
          </>
        )}
      </EditList>
    </Section>
  );
}

function Articles({
  articles,
  isClosed,
  onChange,
}: {
  readonly articles: readonly string[];
  readonly isClosed: boolean;
  readonly onChange: (articles: string[]) => void;
}) {
  const t = useWords();
  return (
    <TextField
      label={t('meeting.articles')}
      hint={t('meeting.articlesHint')}
      isClosed={isClosed}
      value={articles.join(', ')}
      onChange={(text) =>
        onChange(
          (text ?? '')
            .split(/[,;]/)
            .map((part) => part.trim())
            .filter((part) => part !== ''),
        )
      }
    />
  );
}
