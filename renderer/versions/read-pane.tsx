// One version to be read, from its first line to its last.
import { makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { View } from '../../core/compare/view';
import type { Finding } from '../../core/finding/finding';
import { FindingsList } from '../frame/findings-list';
import { call } from '../wire';
import { useWords } from '../words/words';
import { Lines, type LinesHandle, PieceLine } from './lines';
import { type Side, sideInput, sideKey } from './sides';

const useStyles = makeStyles({
  wait: { padding: '32px' },
  line: { maxWidth: '780px', margin: '0 auto', padding: '3px 24px', lineHeight: tokens.lineHeightBase400 },
  title: { paddingTop: '14px' },
  place: { backgroundColor: tokens.colorPaletteYellowBackground1 },
});

interface ReadProps {
  readonly dossier: string;
  readonly side: Side;
  readonly name: string;
  /** The id of a unit to begin at. */
  readonly place: string | undefined;
}

export function ReadPane({ dossier, side, name, place }: ReadProps) {
  const styles = useStyles();
  const t = useWords();
  const { view, findings } = useText(dossier, side);
  const lines = useMemo(() => (view?.rows ?? []).flatMap(({ node, lines }) => lines.map((line) => ({ ...line, node }))), [view]);
  const handle = useRef<LinesHandle>(null);
  useEffect(() => {
    const at = place === undefined ? -1 : lines.findIndex(({ node }) => node === place);
    if (at >= 0) handle.current?.show(at);
  }, [lines, place]);
  if (!view)
    return (
      <div className={styles.wait}>
        {findings.length > 0 ? <FindingsList findings={findings} /> : <Spinner label={t('versions.reading')} />}
      </div>
    );
  return (
    <Lines
      handle={handle}
      count={lines.length}
      label={name}
      keyOf={(index) => `${lines[index]?.node}:${index}`}
      draw={(index) => {
        const line = lines[index];
        if (!line) return null;
        return (
          <div className={mergeClasses(styles.line, line.title && styles.title, line.node === place && styles.place)}>
            <PieceLine pieces={line.inline} cells={line.cells?.inline} isTitle={line.title} />
          </div>
        );
      }}
    />
  );
}

function useText(dossier: string, side: Side) {
  const [view, setView] = useState<View>();
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const key = sideKey(side);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the side
  useEffect(() => {
    let isCurrent = true;
    setView(undefined);
    setFindings([]);
    const read = async () => {
      const input = await sideInput(dossier, side);
      const outcome = input.ok && 'content' in input.value ? await call('content.read', { body: input.value.content }) : input;
      if (!isCurrent) return;
      setFindings(outcome.findings);
      if (outcome.ok && 'rows' in outcome.value) setView(outcome.value);
    };
    void read();
    return () => {
      isCurrent = false;
    };
  }, [dossier, key]);
  return { view, findings };
}
