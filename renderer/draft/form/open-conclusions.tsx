// Beside an article: what meetings concluded about it and no version has served yet.
import { Link, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { createContext, useContext } from 'react';
import { unitName } from '../../../core/tree/unit-name';
import { useFrame } from '../../frame/frame-context';
import type { OpenItem } from '../../meeting/records-about';
import { useWords } from '../../words/words';
import { useDraft } from '../store/use-draft';

/** Of the open dossier: they are read once, not with every article. */
export const OpenItemsContext = createContext<readonly OpenItem[]>([]);

export function OpenConclusions({ node }: { readonly node: string }) {
  const items = useContext(OpenItemsContext);
  return items.length === 0 ? null : <AtUnit items={items} node={node} />;
}

function AtUnit({ items, node }: { readonly items: readonly OpenItem[]; readonly node: string }) {
  const t = useWords();
  const { go } = useFrame();
  const num = useDraft(({ pages }) => pages.units.find(({ id }) => id === node)?.num ?? '');
  const names = new Set([unitName(node), unitName(num)]);
  const here = items.filter(({ articles }) => articles.some((article) => names.has(unitName(article))));
  return here.map(({ meeting, id, kind, text, meetingTitle }) => (
    <MessageBar key={`${meeting}/${id}`} intent="info" layout="multiline">
      <MessageBarBody>
        <Text weight="semibold">{t(kind === 'conclusion' ? 'meeting.atConclusion' : 'meeting.atLimitation')}</Text> {text}{' '}
        <Link as="button" onClick={() => go({ screen: 'meeting', dossier: meeting })}>
          {meetingTitle}
        </Link>
      </MessageBarBody>
    </MessageBar>
  ));
}
