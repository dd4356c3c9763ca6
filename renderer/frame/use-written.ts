// What is typed in a field and stands for a value: another one is told at once, and what is none yet stays as it was typed, marked
// once the field is left.
import { useEffect, useState } from 'react';

interface Written {
  readonly value: string;
  /** The value of what was typed: "" for nothing, undefined for what is none. */
  readonly read: (typed: string) => string | undefined;
  /** A value as it is written. */
  readonly print: (value: string) => string;
  readonly onValue: (value: string) => void;
}

/** Properties of the input. */
export function useWritten({ value, read, print, onValue }: Written) {
  const [text, setText] = useState(print(value));
  const [isLeft, setLeft] = useState(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: reading and printing never change
  useEffect(() => setText((typed) => (read(typed) === value ? typed : print(value))), [value]);
  const onType = (typed: string) => {
    setText(typed);
    const next = read(typed);
    if (next !== undefined && next !== value) onValue(next);
  };
  const onBlur = () => {
    setLeft(true);
    if (read(text) !== undefined) setText(print(value));
  };
  return {
    value: text,
    ...(isLeft && read(text) === undefined ? { 'aria-invalid': true } : {}),
    onChange: (_: unknown, data: { readonly value: string }) => onType(data.value),
    onFocus: () => setLeft(false),
    onBlur,
  };
}
