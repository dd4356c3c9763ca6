// Said before a draft is issued: what meetings concluded about it and no version has served.
import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { Finding } from '../../core/finding/finding';
import { FindingsList } from '../frame/findings-list';
import { useWords } from '../words/words';
import { useUnserved } from './records-about';

export function Unserved({ dossier, onGo }: { readonly dossier: string; readonly onGo?: (finding: Finding) => void }) {
  const t = useWords();
  const { findings } = useUnserved(dossier);
  if (findings.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('meeting.unserved', { count: findings.length })}</MessageBarTitle>
        <FindingsList findings={findings} {...(onGo ? { onGo } : {})} />
      </MessageBarBody>
    </MessageBar>
  );
}
