// What a button of the rail does, beside it while it is pointed at or has the focus.
import { Tooltip } from '@fluentui/react-components';
import type { ReactElement } from 'react';

interface HintProps {
  readonly text: string;
  readonly children: ReactElement;
}

export default function Hint({ text, children }: HintProps) {
  return (
    <Tooltip content={text} relationship="description" positioning="after">
      {children}
    </Tooltip>
  );
}
