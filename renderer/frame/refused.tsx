// In place of the window's frame when the program behind it does not answer, or not this page: why, and what to do.
import { Button } from '@fluentui/react-components';
import { PlugDisconnectedRegular } from '@fluentui/react-icons';
import type { Finding } from '../../core/finding/finding';
import { useMessage } from '../words/message';
import { useWords } from '../words/words';
import { Empty } from './empty';

export function Refused({ findings }: { readonly findings: readonly Finding[] }) {
  const t = useWords();
  const message = useMessage();
  const words = findings.map(message).flatMap(({ text, advice }) => [text, advice]);
  return (
    <Empty icon={<PlugDisconnectedRegular />} title={t('frame.refused')} text={words.join(' ')}>
      <Button appearance="primary" onClick={() => location.reload()}>
        {t('frame.tryAgain')}
      </Button>
    </Empty>
  );
}
