// Which articles something said is about: chosen from the regulation of the meeting, or typed where there is none in the library.
import { Dropdown, Field, Option } from '@fluentui/react-components';
import { useWords } from '../words/words';
import { TextField } from './text-field';
import type { Unit } from './use-units';

interface LinksProps {
  readonly articles: readonly string[];
  readonly units: readonly Unit[];
  readonly isClosed: boolean;
  readonly onChange: (articles: string[]) => void;
}

export function ArticleLinks(props: LinksProps) {
  return props.units.length > 0 ? <Chosen {...props} /> : <Typed {...props} />;
}

function Chosen({ articles, units, isClosed, onChange }: LinksProps) {
  const t = useWords();
  // What was typed before, or is no longer in the text, stays and can be taken out.
  const known = new Map(units.map(({ id, num, heading }) => [id, { short: num.replace(/\.$/, ''), long: `${num} ${heading}` }]));
  const strangers = articles.filter((article) => !known.has(article));
  return (
    <Field label={t('meeting.articles')}>
      <Dropdown
        multiselect
        listbox={{ style: { maxHeight: '320px' } }}
        disabled={isClosed}
        placeholder={t('meeting.noArticles')}
        value={articles.map((article) => known.get(article)?.short ?? article).join(', ')}
        selectedOptions={[...articles]}
        onOptionSelect={(_, data) => onChange(data.selectedOptions)}
      >
        {[...strangers, ...known.keys()].map((id) => (
          <Option key={id} value={id} text={known.get(id)?.short ?? id}>
            {known.get(id)?.long ?? id}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

function Typed({ articles, isClosed, onChange }: LinksProps) {
  const t = useWords();
  const read = (text: string | null) =>
    (text ?? '')
      .split(/[,;]/)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  return (
    <TextField
      label={t('meeting.articles')}
      hint={t('meeting.articlesHint')}
      isClosed={isClosed}
      value={articles.join(', ')}
      onChange={(text) => onChange(read(text))}
    />
  );
}
