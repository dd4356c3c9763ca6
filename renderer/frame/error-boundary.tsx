// A view that breaks down is replaced by a few words; the rest of the window lives, and what was typed is stored already or
// stays in the library's working copy.
import { Button } from '@fluentui/react-components';
import { DocumentErrorRegular } from '@fluentui/react-icons';
import { Component, type ReactNode } from 'react';
import { shell } from '../wire';
import { useWords } from '../words/words';
import { Empty } from './empty';

interface Props {
  readonly children: ReactNode;
}

export class ErrorBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  /** The log takes names and numbers only: a message could hold words of a document. */
  override componentDidCatch(): void {
    shell.log({ level: 'error', event: 'view.broke' });
  }

  override render() {
    return this.state.broken ? <Broken onAgain={() => this.setState({ broken: false })} /> : this.props.children;
  }
}

function Broken({ onAgain }: { readonly onAgain: () => void }) {
  const t = useWords();
  return (
    <Empty icon={<DocumentErrorRegular />} title={t('broken.title')} text={t('broken.text')}>
      <Button appearance="primary" onClick={onAgain}>
        {t('broken.again')}
      </Button>
      <Button onClick={() => void shell.showLog()}>{t('command.log')}</Button>
    </Empty>
  );
}
