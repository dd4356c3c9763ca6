// The dossier of the regulation or plan that a meeting is about: its articles can then be named by conclusions.
import { Dropdown, Field, Option } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { call } from '../wire';
import { useWords } from '../words/words';

interface FieldProps {
  readonly dossier: string | null;
  readonly isClosed: boolean;
  readonly onChange: (dossier: string | null) => void;
}

const none = '';

export function RegulationField({ dossier, isClosed, onChange }: FieldProps) {
  const t = useWords();
  const texts = useTexts();
  const title = texts.find(({ id }) => id === dossier)?.title ?? (dossier === null ? t('meeting.noRegulation') : dossier);
  return (
    <Field label={t('meeting.ofRegulation')} hint={t('meeting.regulationHint')}>
      <Dropdown
        disabled={isClosed}
        value={title}
        selectedOptions={[dossier ?? none]}
        onOptionSelect={(_, { optionValue }) => onChange(optionValue === undefined || optionValue === none ? null : optionValue)}
      >
        {[{ id: none, title: t('meeting.noRegulation') }, ...texts].map((one) => (
          <Option key={one.id} value={one.id}>
            {one.title}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

/** Drafts and documents of the library. */
function useTexts(): readonly { id: string; title: string }[] {
  const [texts, setTexts] = useState<readonly { id: string; title: string }[]>([]);
  useEffect(() => {
    call('library.shelf', {}).then((shelf) => {
      if (shelf.ok) setTexts(shelf.value.filter(({ kind }) => kind === 'draft' || kind === 'document'));
    });
  }, []);
  return texts;
}
