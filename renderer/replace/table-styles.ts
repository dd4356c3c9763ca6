// How tables of findings and units look in the views of replacing and succession.
import { makeStyles, tokens } from '@fluentui/react-components';

export const useTableStyles = makeStyles({
  table: {
    width: '100%',
    marginTop: tokens.spacingVerticalM,
    tableLayout: 'fixed',
    borderCollapse: 'separate',
    borderSpacing: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    '& th, & td': {
      padding: '6px 10px',
      textAlign: 'left',
      verticalAlign: 'top',
      overflowWrap: 'anywhere',
      borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      fontWeight: tokens.fontWeightRegular,
    },
    // Units are named as in the middle of a sentence, "…".
    '& tbody th::first-letter': { textTransform: 'uppercase' },
    '& thead th': {
      position: 'sticky',
      top: 0,
      zIndex: 1,
      fontWeight: tokens.fontWeightSemibold,
      backgroundColor: tokens.colorNeutralBackground3,
    },
  },
  /** A cell that begins with such a name. */
  begun: { '::first-letter': { textTransform: 'uppercase' } },
  /** Shares of the width. */
  narrow: { width: '13%' },
  third: { width: '32%' },
  fifth: { width: '21%' },
  quarter: { width: '27%' },
  plain: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});
