// Which tag the dossiers shown must have; "" for all.
import { Select } from '@fluentui/react-components';
import { useWords } from '../words/words';

interface TagFilterProps {
  readonly tags: readonly string[];
  readonly tag: string;
  readonly onTag: (tag: string) => void;
}

export default function TagFilter({ tags, tag, onTag }: TagFilterProps) {
  const t = useWords();
  return (
    <Select aria-label={t('library.tagFilter')} value={tag} onChange={(_, data) => onTag(data.value)}>
      <option value="">{t('library.allTags')}</option>
      {tags.map((one) => (
        <option key={one}>{one}</option>
      ))}
    </Select>
  );
}
