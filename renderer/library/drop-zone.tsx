// Files dragged over the window can be dropped anywhere.
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { NamedBytes } from '../../core/bridge/shell';
import { useWords } from '../words/words';

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

export function DropZone({ onFiles }: { readonly onFiles: (files: readonly NamedBytes[]) => void }) {
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

function useDrop(onFiles: (files: readonly NamedBytes[]) => void): boolean {
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
      onFiles(await contents(event.dataTransfer?.files));
    };
    const listeners = { dragenter: enter, dragleave: leave, dragover: over, drop } as const;
    for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of Object.entries(listeners)) window.removeEventListener(name, listener as EventListener);
    };
  }, [onFiles]);
  return depth > 0;
}

/** A folder among them cannot be read and is left out. */
async function contents(files: FileList | undefined): Promise<NamedBytes[]> {
  const read = async (file: File): Promise<NamedBytes[]> => {
    try {
      return [{ name: file.name, content: new Uint8Array(await file.arrayBuffer()) }];
    } catch {
      return [];
    }
  };
  return (await Promise.all([...(files ?? [])].map(read))).flat();
}
