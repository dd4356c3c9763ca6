// How lines and chips look in the editor: labels hang before their lines, deeper lines stand further in.
import { makeStyles, tokens } from '@fluentui/react-components';

const labelled = (depth: number) => ({ paddingLeft: `${depth * 28}px` });

export const useEditorStyles = makeStyles({
  editor: {
    '& .ProseMirror': {
      minHeight: '160px',
      padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
      outline: 'none',
      whiteSpace: 'pre-wrap',
      overflowWrap: 'break-word',
      fontSize: tokens.fontSizeBase400,
      lineHeight: '1.6',
      borderRadius: tokens.borderRadiusMedium,
    },
    '& .ProseMirror:focus': { boxShadow: `inset 0 -2px 0 ${tokens.colorCompoundBrandStroke}` },
    '& .line': { position: 'relative', margin: `0 0 ${tokens.spacingVerticalXS}`, minHeight: '1.6em' },
    '& .line[data-depth="1"]': labelled(1),
    '& .line[data-depth="2"]': labelled(2),
    '& .line[data-depth="3"]': labelled(3),
    '& .line:not([data-label=""])::before': {
      content: 'attr(data-label)',
      position: 'absolute',
      width: '28px',
      marginLeft: '-28px',
      color: tokens.colorNeutralForeground2,
      pointerEvents: 'none',
    },
    '& .line-heading': { fontWeight: tokens.fontWeightSemibold },
    '& .line-title': { fontWeight: tokens.fontWeightSemibold },
    '& .chip': {
      padding: '0 3px',
      margin: '0 1px',
      // Seen in high contrast alone, where a chip has no colour of its own.
      border: `1px solid ${tokens.colorTransparentStroke}`,
      borderRadius: tokens.borderRadiusSmall,
      backgroundColor: tokens.colorBrandBackground2,
      color: tokens.colorBrandForeground2,
      boxDecorationBreak: 'clone',
      cursor: 'default',
    },
    '& .chip-ref': { backgroundColor: tokens.colorPaletteTealBackground2, color: tokens.colorPaletteTealForeground2 },
    '& .chip-code': {
      backgroundColor: tokens.colorNeutralBackground4,
      color: tokens.colorNeutralForeground2,
      fontFamily: tokens.fontFamilyMonospace,
      fontSize: tokens.fontSizeBase200,
    },
    '& .chip-open': { backgroundColor: tokens.colorStatusWarningBackground2, color: tokens.colorStatusWarningForeground2 },
    '& .chip-broken': { backgroundColor: tokens.colorStatusDangerBackground2, color: tokens.colorStatusDangerForeground2 },
    '& .ProseMirror-selectednode': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});
