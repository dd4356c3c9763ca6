// One question of a form: its label, its control, what was found about it and what one click can do.
import { Button, Field as FluentField, InfoLabel, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Finding } from '../../../core/finding/finding';
import { useMessage } from '../../words/message';
import { useWords } from '../../words/words';
import { fixFor } from '../findings/fix-button';
import { useDraft, useStore } from '../store/use-draft';

const useStyles = makeStyles({
  root: { minWidth: 0 },
  info: { maxWidth: '420px' },
  source: { color: tokens.colorNeutralForeground2 },
});

const none: readonly Finding[] = [];

/** What was found at this place and inside it. */
export function useFindings(name: string): readonly Finding[] {
  return useDraft(
    (snapshot) => snapshot.places.get(name) ?? none,
    (a, b) => a === b || (a.length === b.length && a.every((finding, at) => sameFinding(finding, b[at]))),
  );
}

function sameFinding(a: Finding, b: Finding | undefined): boolean {
  return b !== undefined && a.code === b.code && a.at === b.at && JSON.stringify(a.params) === JSON.stringify(b.params);
}

interface LabelledProps {
  readonly label: string;
  readonly name: string;
  readonly required?: boolean;
  readonly help?: string | undefined;
  readonly source?: string | undefined;
  readonly hint?: string | undefined;
  readonly children: ReactElement;
}

export function Labelled({ label, name, required, help, source, hint, children }: LabelledProps) {
  const styles = useStyles();
  const findings = useFindings(name);
  const message = useMessage();
  const first = findings.find(({ severity }) => severity === 'error') ?? findings[0];
  const info =
    help || source ? (
      <div className={styles.info}>
        {help ? <Text block>{help}</Text> : null}
        {source ? (
          <Text block size={200} className={styles.source}>
            {source}
          </Text>
        ) : null}
      </div>
    ) : undefined;
  return (
    <div className={styles.root} data-path={name}>
      <FluentField
        label={
          info
            ? {
                children: (_: unknown, props: object) => (
                  <InfoLabel {...props} info={info} required={required ?? false}>
                    {label}
                  </InfoLabel>
                ),
              }
            : label
        }
        required={required ?? false}
        {...(hint ? { hint } : {})}
        {...(first
          ? {
              validationState: first.severity === 'error' ? ('error' as const) : ('warning' as const),
              validationMessage: <FindingText finding={first} text={message(first).text} />,
            }
          : {})}
      >
        {children}
      </FluentField>
    </div>
  );
}

function FindingText({ finding, text }: { readonly finding: Finding; readonly text: string }) {
  const store = useStore();
  const t = useWords();
  const fix = fixFor(store, finding);
  return (
    <>
      {text}{' '}
      {fix ? (
        <Button size="small" appearance="transparent" onClick={() => store.edit(fix.apply)}>
          {t(`draft.fix.${fix.name}`, fix.params)}
        </Button>
      ) : null}
    </>
  );
}
