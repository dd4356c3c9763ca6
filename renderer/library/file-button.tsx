// A button beside a choice of texts: a file of this computer instead.
import { Button } from '@fluentui/react-components';
import type { NamedBytes } from '../../core/bridge/shell';
import { useFrame } from '../frame/frame-context';
import { shell } from '../wire';
import { useWords } from '../words/words';

interface FileProps {
  /** Of the dialog that asks for the file. */
  readonly title: string;
  /** Id of what says to which choice it belongs. */
  readonly describedBy: string;
  readonly size?: 'small' | 'medium';
  readonly onFile: (file: NamedBytes) => void;
}

export function FileButton({ title, describedBy, size = 'medium', onFile }: FileProps) {
  const t = useWords();
  const { showFindings } = useFrame();
  const choose = async () => {
    const chosen = await shell.chooseFiles({ title, kinds: ['any', 'docx', 'doc', 'txt', 'json'], many: false });
    if (!chosen.ok) return showFindings(t('import.failed'), chosen.findings);
    const [file] = chosen.value;
    if (file) onFile(file);
  };
  return (
    <Button size={size} aria-describedby={describedBy} onClick={() => void choose()}>
      {t('compare.file')}
    </Button>
  );
}
