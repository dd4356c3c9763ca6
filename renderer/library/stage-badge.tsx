// How far the life of a regulation is, as a badge.
import { Badge } from '@fluentui/react-components';
import type { Stage } from '../../core/library/version';
import { useWords } from '../words/words';

const colors = { base: 'informative', draft: 'warning', issued: 'success', amended: 'brand' } as const;

/** Null: no version yet, only a working copy. */
export function StageBadge({ stage }: { readonly stage: Stage | null }) {
  const t = useWords();
  if (!stage)
    return (
      <Badge appearance="outline" color="informative">
        {t('stage.new')}
      </Badge>
    );
  return (
    <Badge appearance="tint" color={colors[stage]}>
      {t(`stage.${stage}`)}
    </Badge>
  );
}
