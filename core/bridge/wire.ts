// How a window reaches the calls of the contract, whatever carries them. Never rejects: a broken wire is a finding.
import type { z } from 'zod';
import type { Outcome } from '../finding/finding';
import type { CallName, Contract, Output } from './contract';
import type { Shell } from './shell';
import type { Progress } from './talk';

export interface CallOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Aborting stops the call, which then ends with the finding `call.stopped`. */
  readonly signal?: AbortSignalLike;
}

/** The part of AbortSignal that is used; core has no types of browsers. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

export type MakeCall = <N extends CallName>(
  name: N,
  input: z.input<Contract[N]['input']>,
  options?: CallOptions,
) => Promise<Outcome<Output<N>>>;

export interface Wire {
  readonly call: MakeCall;
  readonly shell: Shell;
}

/** What the preload script of Electron puts into the window, as plain as it can be. */
export interface PreloadBridge {
  call(id: number, name: string, input: unknown): Promise<unknown>;
  stop(id: number): void;
  shell(name: string, input: unknown): Promise<unknown>;
  listen(listener: (event: ShellEvent) => void): void;
}

/** What the main process tells the window. */
export type ShellEvent =
  | { readonly type: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly type: 'command'; readonly id: string }
  | { readonly type: 'open'; readonly file: { readonly name: string; readonly content: Uint8Array } }
  | { readonly type: 'closing' };
