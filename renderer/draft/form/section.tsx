// A part of a form under a heading that opens and closes.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { type ReactNode, useId, useState } from 'react';

const useStyles = makeStyles({
  root: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, paddingBottom: tokens.spacingVerticalM },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minHeight: '40px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    flexGrow: 1,
    minWidth: 0,
  },
  toggle: { justifyContent: 'flex-start', width: '100%', textAlign: 'left', paddingLeft: 0 },
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 600px',
  },
});

interface SectionProps {
  readonly title: string;
  readonly startsClosed?: boolean;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** What is closed is not drawn. */
export function Section({ title, startsClosed, tools, children }: SectionProps) {
  const styles = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(!startsClosed);
  return (
    <section className={styles.root} aria-label={title}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          <Button
            appearance="transparent"
            className={styles.toggle}
            icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          >
            {title}
          </Button>
        </h3>
        {tools}
      </div>
      {isOpen ? (
        <div id={id} className={styles.body}>
          {children}
        </div>
      ) : null}
    </section>
  );
}
