// A button beside a choice of texts: a file of this computer instead.
import { Button, makeStyles, Tooltip } from '@fluentui/react-components';
import { FolderOpenRegular } from '@fluentui/react-icons';
import type { NamedBytes } from '../../core/bridge/shell';
import { useFrame } from '../frame/frame-context';
import { shell } from '../wire';
import { useWords } from '../words/words';

const useStyles = makeStyles({ button: { whiteSpace: 'nowrap', flexShrink: 0 } });

interface FileProps {
  /** Of the dialog that asks for the file. */
  readonly title: string;
  /** Id of what says to which choice it belongs. */
  readonly describedBy: string;
  readonly size?: 'small' | 'medium';
  /** Only the sign, where there is little room. */
  readonly isSmall?: boolean;
  readonly onFile: (file: NamedBytes) => void;
}

export function FileButton({ title, describedBy, size = 'medium', isSmall = false, onFile }: FileProps) {
  const styles = useStyles();
  const t = useWords();
  const { showFindings } = useFrame();
  const choose = async () => {
    const chosen = await shell.chooseFiles({ title, kinds: ['any', 'docx', 'doc', 'txt', 'json'], many: false });
    if (!chosen.ok) return showFindings(t('import.failed'), chosen.findings);
    const [file] = chosen.value;
    if (file) onFile(file);
  };
  const common = { size, 'aria-describedby': describedBy, className: styles.button, onClick: () => void choose() };
  if (isSmall)
    return (
      <Tooltip content={t('compare.file')} relationship="label">
        <Button {...common} icon={<FolderOpenRegular />} />
      </Tooltip>
    );
  return <Button {...common}>{t('compare.file')}</Button>;
}
