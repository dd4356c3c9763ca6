// How sentences are put where the conventions know more ways than one: each choice with the program's own way first.
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Field, Select } from '@fluentui/react-components';
import type { Manner } from '../../core/amend/manner';
import { useWords } from '../words/words';
import { useAmendStyles } from './amend-styles';

interface Props {
  readonly manner: Manner;
  readonly onManner: (manner: Manner) => void;
}

const choices = {
  levels: ['apart', 'together'],
  place: ['said', 'implied'],
  paragraphs: ['whole', 'added'],
  replace: ['by', 'placeFirst', 'into'],
  drop: ['drop', 'repeal'],
  phrases: ['each', 'joined'],
  phraseFrom: ['4', '1', '2', '3'],
} as const satisfies { readonly [K in keyof Manner]: readonly string[] };

export const usualManner: Manner = {
  levels: 'apart',
  place: 'said',
  paragraphs: 'whole',
  replace: 'by',
  drop: 'drop',
  phrases: 'each',
  phraseFrom: 4,
};

export function MannerChoice({ manner, onManner }: Props) {
  const styles = useAmendStyles();
  const t = useWords();
  const set = (key: keyof Manner, value: string) => onManner({ ...manner, [key]: key === 'phraseFrom' ? Number(value) : value });
  return (
    <Accordion collapsible>
      <AccordionItem value="manner">
        <AccordionHeader>{t('amend.manner')}</AccordionHeader>
        <AccordionPanel>
          <div className={styles.grid}>
            {(Object.keys(choices) as (keyof Manner)[]).map((key) => (
              <Field key={key} label={t(`amend.manner.${key}`)}>
                <Select value={String(manner[key])} onChange={(_, data) => set(key, data.value)}>
                  {choices[key].map((value) => (
                    <option key={value} value={value}>
                      {t(`amend.manner.${key}.${value}` as Parameters<typeof t>[0])}
                    </option>
                  ))}
                </Select>
              </Field>
            ))}
          </div>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
