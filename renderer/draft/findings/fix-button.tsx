// One click about a finding, where there is one.
import { Button } from '@fluentui/react-components';
import { WrenchRegular } from '@fluentui/react-icons';
import { type Fix, fixOf } from '../../../core/edit/fix';
import type { Finding } from '../../../core/finding/finding';
import { useWords } from '../../words/words';
import type { DraftStore } from '../store/draft-store';
import { useStore } from '../store/use-draft';

export function fixFor(store: DraftStore, finding: Finding): Fix | undefined {
  return fixOf(store.read().draft, finding);
}

export function FixButton({ finding }: { readonly finding: Finding }) {
  const store = useStore();
  const t = useWords();
  const fix = fixFor(store, finding);
  if (!fix) return null;
  return (
    <Button size="small" icon={<WrenchRegular />} onClick={() => store.edit(fix.apply)}>
      {t(`draft.fix.${fix.name}`, fix.params)}
    </Button>
  );
}
