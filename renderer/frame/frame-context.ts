// What the frame gives to every view.
import { createContext, useContext } from 'react';
import type { Progress } from '../../core/bridge/talk';
import type { Finding } from '../../core/finding/finding';
import type { Language } from '../../core/finding/message';
import type { Settings } from '../../core/model/settings';
import type { Route } from './route';

export interface Notice {
  readonly kind: 'success' | 'info' | 'warning' | 'error';
  readonly text: string;
  readonly action?: { readonly text: string; readonly run: () => void };
}

export interface Question {
  readonly title: string;
  readonly text: string;
  readonly ok: string;
  /** Something is lost for ever. */
  readonly danger?: boolean;
}

/** To be handed to `call`. */
export interface BusyTalk {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

export interface Frame {
  readonly settings: Settings;
  readonly language: Language;
  readonly route: Route;
  /** The dossier that was opened last. */
  readonly dossier: string | undefined;
  /** False: not stored, and the user was told why. */
  changeSettings(part: Partial<Settings>): Promise<boolean>;
  /** Stores what was typed, then shows the place. */
  go(route: Route): void;
  /** A dossier that is in the trash or gone is not one to come back to. */
  forget(dossier: string): void;
  toast(notice: Notice): void;
  confirm(question: Question): Promise<boolean>;
  /** Shows a bar with Cancel while the work is under way. */
  busy<T>(label: string, work: (talk: BusyTalk) => Promise<T>): Promise<T>;
  /** Findings of something that did not work, in a dialog that stays until it was read. */
  showFindings(title: string, findings: readonly Finding[]): void;
  setTitle(text: string, unsaved: boolean): void;
  /** Ends when everything typed is stored. */
  flush(): Promise<void>;
  /** Counts changes of the library that others than the view itself made. */
  readonly touched: number;
  touch(): void;
}

export const FrameContext = createContext<Frame | undefined>(undefined);

export function useFrame(): Frame {
  const frame = useContext(FrameContext);
  if (!frame) throw new Error('a view outside of the frame');
  return frame;
}
