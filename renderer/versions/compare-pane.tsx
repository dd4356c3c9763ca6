// Any two sides against each other: choosing them, and the comparison below.
import { Button, makeStyles, Select, Spinner, Text, Tooltip, tokens } from '@fluentui/react-components';
import { ArrowSwapRegular, BranchCompareRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { Empty } from '../frame/empty';
import { Noticed } from '../frame/noticed';
import { FileButton } from '../library/file-button';
import { useWords } from '../words/words';
import { ComparisonView } from './comparison-view';
import { fileSide, type Side, type Sides, sideKey, sideName, withSide } from './sides';
import { useComparison } from './use-comparison';
import type { DossierState } from './use-dossier';

const useStyles = makeStyles({
  root: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  sides: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: '6px 16px',
    flexShrink: 0,
    '@media (max-width: 900px)': { padding: '2px 8px', flexWrap: 'nowrap' },
  },
  choice: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, flexGrow: 1, minWidth: 0, maxWidth: '420px' },
  select: { flexGrow: 1, minWidth: '90px', '& select': { textOverflow: 'ellipsis' } },
  wait: { padding: '32px' },
  bar: { margin: '0 16px', flexShrink: 0 },
});

interface PaneProps {
  readonly state: DossierState;
  readonly chosen: Side;
}

export function ComparePane({ state, chosen }: PaneProps) {
  const styles = useStyles();
  const t = useWords();
  const [sides, setSides] = useState<Sides>(() => ({ from: sideBefore(state, chosen), to: chosen }));
  const { from, to } = sides;
  const { compared, findings, isBusy } = useComparison(state.dossier.id, from, to);
  return (
    <div className={styles.root}>
      <div className={styles.sides}>
        <SideChoice
          label={t('compare.from')}
          side={from}
          state={state}
          onChoose={(side) => setSides(withSide(sides, 'from', side))}
        />
        <Tooltip content={t('compare.swap')} relationship="label">
          <Button
            appearance="subtle"
            icon={<ArrowSwapRegular />}
            disabled={!from}
            onClick={() => from && setSides({ from: to, to: from })}
          />
        </Tooltip>
        <SideChoice label={t('compare.to')} side={to} state={state} onChoose={(side) => setSides(withSide(sides, 'to', side))} />
      </div>
      <Noticed findings={findings} isBlocked={compared === undefined && !isBusy} className={styles.bar} />
      {!from ? <Empty icon={<BranchCompareRegular />} title={t('compare.choose')} text={t('compare.chooseText')} /> : null}
      {from && isBusy ? (
        <div className={styles.wait}>
          <Spinner label={t('compare.working')} />
        </div>
      ) : null}
      {from && compared ? (
        <ComparisonView key={`${sideKey(from)} ${sideKey(to)}`} compared={compared} from={from} to={to} state={state} />
      ) : null}
    </div>
  );
}

/** What the chosen side came after. */
function sideBefore({ versions, working }: DossierState, chosen: Side): Side | undefined {
  if (chosen.type === 'version') {
    const parent = versions.find(({ number }) => number === chosen.number)?.parent ?? null;
    return parent === null ? undefined : { type: 'version', number: parent };
  }
  const base = working?.base ?? versions[0]?.number;
  return base === undefined ? undefined : { type: 'version', number: base };
}

interface ChoiceProps {
  readonly label: string;
  readonly side: Side | undefined;
  readonly state: DossierState;
  readonly onChoose: (side: Side) => void;
}

function SideChoice({ label, side, state, onChoose }: ChoiceProps) {
  const styles = useStyles();
  const t = useWords();
  const id = useId();
  const { versions, working } = state;
  const all: Side[] = [
    ...(working ? [{ type: 'working' } as const] : []),
    ...versions.map(({ number }) => ({ type: 'version', number }) as const),
    ...(side?.type === 'file' ? [side] : []),
  ];
  const change = (key: string) => {
    const found = all.find((one) => sideKey(one) === key);
    if (found) onChoose(found);
  };
  return (
    <div className={styles.choice}>
      <Text id={id}>{label}</Text>
      <Select
        aria-labelledby={id}
        className={styles.select}
        value={side ? sideKey(side) : ''}
        onChange={(_, data) => change(data.value)}
      >
        {side ? null : <option value="">{t('compare.pick')}</option>}
        {all.map((one) => (
          <option key={sideKey(one)} value={sideKey(one)}>
            {sideName(one, versions, t)}
          </option>
        ))}
      </Select>
      <FileButton isSmall title={t('compare.file')} describedBy={id} onFile={(file) => onChoose(fileSide(file))} />
    </div>
  );
}
