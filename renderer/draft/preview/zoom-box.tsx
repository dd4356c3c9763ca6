// Below the pages: how many there are, how large they are shown.
import { Button, makeStyles, Text, Tooltip, tokens } from '@fluentui/react-components';
import { AddRegular, SubtractRegular, ZoomFitRegular } from '@fluentui/react-icons';
import { memo } from 'react';
import { useWords } from '../../words/words';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalM}`,
    minHeight: '32px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  count: { flexGrow: 1, color: tokens.colorNeutralForeground2 },
  percent: { minWidth: '40px', textAlign: 'center' },
});

interface ZoomProps {
  readonly zoom: number | 'fit';
  readonly scale: number;
  readonly count: number;
  readonly onZoom: (zoom: number | 'fit') => void;
}

/** Not again with every stroke of a key: its props stay. */
export const ZoomBox = memo(function ZoomBox({ zoom, scale, count, onZoom }: ZoomProps) {
  const styles = useStyles();
  const t = useWords();
  const stepped = (by: number) => onZoom(Math.max(0.3, Math.min(2, Math.round((scale + by) * 10) / 10)));
  return (
    <div className={styles.root}>
      <Text size={200} className={styles.count}>
        {t('draft.pageCount', { count })}
      </Text>
      <Tooltip content={t('draft.zoomOut')} relationship="label">
        <Button appearance="subtle" size="small" icon={<SubtractRegular />} onClick={() => stepped(-0.1)} />
      </Tooltip>
      <Text size={200} className={styles.percent}>
        {Math.round(scale * 100)}%
      </Text>
      <Tooltip content={t('draft.zoomIn')} relationship="label">
        <Button appearance="subtle" size="small" icon={<AddRegular />} onClick={() => stepped(0.1)} />
      </Tooltip>
      <Tooltip content={t('draft.zoomFit')} relationship="label">
        <Button
          appearance={zoom === 'fit' ? 'primary' : 'subtle'}
          size="small"
          icon={<ZoomFitRegular />}
          onClick={() => onZoom('fit')}
        />
      </Tooltip>
    </div>
  );
});
