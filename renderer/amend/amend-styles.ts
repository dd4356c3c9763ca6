// How the views of amending are laid out.
import { makeStyles, tokens } from '@fluentui/react-components';

export const useAmendStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    maxWidth: '960px',
    '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' },
  },
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(260px, 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    maxWidth: '1160px',
    '& > *': { minWidth: 0 },
    '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' },
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  choice: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, '& > .fui-Select': { flex: '1 1 180px' } },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  sentence: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  // What comes behind them is what one came for.
  findings: { maxHeight: '30vh', overflowY: 'auto', flexShrink: 0 },
  title: { marginBottom: tokens.spacingVerticalS },
});
