// The head of a screen that scrolls as a whole: what it is called and what it is for; what stands below is its children.
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: { height: '100%', overflowY: 'auto', position: 'relative' },
  head: { padding: '16px 24px 8px', '@media (max-width: 820px)': { padding: '8px 12px 4px' } },
  text: { color: tokens.colorNeutralForeground2, maxWidth: '90ch' },
  body: {
    padding: '8px 24px 32px',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    '@media (max-width: 820px)': { padding: '4px 12px 24px' },
  },
});

interface HeadProps {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

export function ScreenHead({ title, text, children }: HeadProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <header className={styles.head}>
        <Text as="h1" size={600} weight="semibold" block>
          {title}
        </Text>
        <Text className={styles.text}>{text}</Text>
      </header>
      <div className={styles.body}>{children}</div>
    </div>
  );
}
