// What came of a meeting: figures, strengths, limitations, proposals, conclusions, assignments. Lines marked in the minutes stand here too.
import { Dropdown, Field, makeStyles, Option, tokens } from '@fluentui/react-components';
import { useWords } from '../words/words';
import { ArticleLinks } from './article-links';
import { Assignments } from './assignments';
import { states, stateWords } from './kinds';
import { listOf } from './record-list';
import { EditList, Section } from './section';
import type { TabProps } from './tab';
import { TextField } from './text-field';
import { TextList } from './text-list';
import { type Unit, useUnits } from './use-units';

const useStyles = makeStyles({ tab: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL } });

export function OutcomeTab(props: TabProps) {
  const styles = useStyles();
  const units = useUnits(props.meeting.dossier);
  return (
    <div className={styles.tab}>
      <FollowUps {...props} />
      <Results {...props} />
      <Strengths {...props} />
      <Limitations {...props} units={units} />
      <Proposals {...props} />
      <Conclusions {...props} units={units} />
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
              mayBeLong
              required
              isWide
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
              mayBeLong
              isClosed={isClosed}
              value={period}
              onChange={(text) => edit(id, { period: text })}
            />
            <TextField
              label={t('meeting.previous')}
              mayBeLong
              isClosed={isClosed}
              value={previous}
              onChange={(text) => edit(id, { previous: text })}
            />
            <TextField
              label={t('meeting.source')}
              mayBeLong
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
  return (
    <TextList
      {...props}
      list="strengths"
      letter="u"
      title={t('meeting.strengths')}
      addLabel={t('meeting.addStrength')}
      blank={{ text: '' }}
    />
  );
}

interface LinkedProps extends TabProps {
  /** Units of the regulation that the meeting is about. */
  readonly units: readonly Unit[];
}

const emptyLinks = { articles: [], served: null };

function Limitations(props: LinkedProps) {
  const t = useWords();
  const { isClosed, units } = props;
  return (
    <TextList
      {...props}
      list="limitations"
      letter="l"
      title={t('meeting.limitations')}
      addLabel={t('meeting.addLimitation')}
      blank={{ text: '', cause: null, ...emptyLinks }}
      after={({ cause, ...links }, edit) => (
        <>
          <TextField
            label={t('meeting.cause')}
            lines
            isClosed={isClosed}
            value={cause}
            onChange={(said) => edit({ cause: said })}
          />
          <Links links={links} units={units} isClosed={isClosed} edit={edit} />
        </>
      )}
    />
  );
}

function Proposals(props: TabProps) {
  const t = useWords();
  const { isClosed } = props;
  return (
    <TextList
      {...props}
      list="proposals"
      letter="d"
      title={t('meeting.proposals')}
      addLabel={t('meeting.addProposal')}
      blank={{ speaker: null, by: null, at: null, text: '', answer: null }}
      before={({ speaker, by }, edit) =>
        speaker === null ? (
          <TextField label={t('meeting.by')} isClosed={isClosed} value={by} onChange={(said) => edit({ by: said })} />
        ) : null
      }
      after={({ answer }, edit) => (
        <TextField
          label={t('meeting.answer')}
          lines
          isClosed={isClosed}
          value={answer}
          onChange={(said) => edit({ answer: said })}
        />
      )}
    />
  );
}

function Conclusions(props: LinkedProps) {
  const t = useWords();
  const { isClosed, units } = props;
  return (
    <TextList
      {...props}
      list="conclusions"
      letter="c"
      title={t('meeting.conclusions')}
      addLabel={t('meeting.addConclusion')}
      blank={{ text: '', ...emptyLinks }}
      after={(links, edit) => <Links links={links} units={units} isClosed={isClosed} edit={edit} />}
    />
  );
}

interface LinksProps {
  readonly links: { readonly articles: readonly string[]; readonly served: string | null };
  readonly units: readonly Unit[];
  readonly isClosed: boolean;
  readonly edit: (part: { articles: string[] } | { served: string | null }) => void;
}

/** The articles it is about, and the version that serves it, which is known only later: also when the minutes are closed. */
function Links({ links: { articles, served }, units, isClosed, edit }: LinksProps) {
  const t = useWords();
  return (
    <>
      <ArticleLinks articles={articles} units={units} isClosed={isClosed} onChange={(next) => edit({ articles: next })} />
      {articles.length > 0 ? (
        <TextField
          label={t('meeting.served')}
          hint={t('meeting.servedHint')}
          value={served}
          onChange={(said) => edit({ served: said })}
        />
      ) : null}
    </>
  );
}
