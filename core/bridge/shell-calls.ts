// Calls to a shell by name with any input → Outcome, as dispatch does it for the contract: the input is checked, exceptions are
// caught here and nothing throws.
import { z } from 'zod';
import { error, failed, type Outcome } from '../finding/finding';
import { findingsOf } from '../finding/zod';
import {
  chooseFilesSchema,
  handleSchema,
  logEntrySchema,
  menuBarSchema,
  printPageSchema,
  saveFileSchema,
  windowStateSchema,
} from './shell';

const nothing = z.strictObject({});

/** What the page may ask of a shell over a wire. */
export const shellInputs = {
  chooseFiles: chooseFilesSchema,
  chooseFolder: z.strictObject({ title: z.string().max(200) }),
  saveFile: saveFileSchema,
  openSaved: handleSchema,
  showSaved: handleSchema,
  printPdf: printPageSchema,
  setWindow: windowStateSchema,
  setMenu: menuBarSchema,
  log: logEntrySchema,
  showLog: nothing,
  about: nothing,
  /** Everything typed is stored; the window may go. */
  close: nothing,
} as const;

export type ShellCallName = keyof typeof shellInputs;
type ShellInput<N extends ShellCallName> = z.output<(typeof shellInputs)[N]>;

/** A shell leaves out what it cannot do. */
export type ShellHandlers = {
  readonly [N in ShellCallName]?: (input: ShellInput<N>) => Outcome<unknown> | Promise<Outcome<unknown>>;
};

export type AskShell = (name: string, input: unknown) => Promise<Outcome<unknown>>;

export function shellCalls(handlers: ShellHandlers): AskShell {
  return async (name, input) => {
    const known = Object.hasOwn(shellInputs, name) && Object.hasOwn(handlers, name);
    if (!known) return failed([error('call.unknown', '', { name: name.slice(0, 80) })]);
    const parsed = shellInputs[name as ShellCallName].safeParse(input, { reportInput: true });
    if (!parsed.success) return failed(findingsOf(parsed.error.issues));
    try {
      return await (handlers[name as ShellCallName] as (input: unknown) => Promise<Outcome<unknown>>)(parsed.data);
    } catch (problem) {
      return failed([error('call.crashed', '', { detail: problem instanceof Error ? problem.name : typeof problem })]);
    }
  };
}
