// One line of text that may be long, as names of agencies and of articles are: all of it is shown, in as many rows as it needs.
import { makeStyles, Textarea, type TextareaProps } from '@fluentui/react-components';
import type { KeyboardEvent, Ref } from 'react';

const useStyles = makeStyles({
  line: { '& textarea': { minHeight: '32px', fieldSizing: 'content' } },
});

/** About what a row of the form holds, for browsers that do not fit the box to its text. */
const rowLength = 45;

interface LongLineProps extends Omit<TextareaProps, 'value' | 'onChange' | 'ref'> {
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

export function LongLine({ value, onText, ...rest }: LongLineProps) {
  const styles = useStyles();
  return (
    <Textarea
      {...rest}
      className={styles.line}
      value={value}
      rows={Math.max(1, Math.ceil(value.length / rowLength))}
      onKeyDown={stayOnLine}
      // What is pasted may be written over several lines.
      onChange={(_event, data) => onText(data.value.replace(/\s*\n\s*/g, ' '))}
    />
  );
}

function stayOnLine(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault();
}
