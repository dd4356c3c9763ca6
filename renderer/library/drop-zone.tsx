// Files dragged over the window can be dropped anywhere.
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { NamedBytes } from '../../core/bridge/shell';
import type { Finding } from '../../core/finding/finding';
import { useWords } from '../words/words';
import { dropped } from './dropped';

const useStyles = makeStyles({
  cover: {
    position: 'fixed',
    inset: '12px',
    zIndex: 2000,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalL,
    fontSize: '48px',
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    opacity: 0.95,
    pointerEvents: 'none',
  },
});

type OnFiles = (files: readonly NamedBytes[], unread: readonly Finding[]) => void;

export function DropZone({ onFiles }: { readonly onFiles: OnFiles }) {
  const styles = useStyles();
  const t = useWords();
  const isOver = useDrop(onFiles);
  if (!isOver) return null;
  return (
    <div className={styles.cover}>
      <ArrowDownloadRegular aria-hidden />
      <Text size={500}>{t('import.drop')}</Text>
    </div>
  );
}

function useDrop(onFiles: OnFiles): boolean {
  const [depth, setDepth] = useState(0);
  useEffect(() => {
    const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;
    const enter = (event: DragEvent) => hasFiles(event) && setDepth((count) => count + 1);
    const leave = (event: DragEvent) => hasFiles(event) && setDepth((count) => Math.max(0, count - 1));
    const over = (event: DragEvent) => hasFiles(event) && event.preventDefault();
    const drop = async (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setDepth(0);
      const { files, findings } = await dropped(event.dataTransfer);
      onFiles(files, findings);
    };
    const listeners = { dragenter: enter, dragleave: leave, dragover: over, drop } as const;
    for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of Object.entries(listeners)) window.removeEventListener(name, listener as EventListener);
    };
  }, [onFiles]);
  return depth > 0;
}
