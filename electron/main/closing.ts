// The window closes only after everything typed is stored; a window that does not answer is not waited for without end.
import { type BrowserWindow, dialog } from 'electron';
import type { ShellEvent } from '../../core/bridge/wire';
import type { Say } from './say';

/** Milliseconds until the user is asked whether to go on waiting. */
const patience = 10_000;

export class Closing {
  private listening = false;
  private unsaved = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly window: BrowserWindow,
    private readonly tell: (event: ShellEvent) => void,
    private readonly say: Say,
  ) {
    window.on('close', (event) => {
      if (!this.listening) return;
      event.preventDefault();
      this.ask();
    });
    // A page that crashed or is loaded again has nothing to store.
    window.webContents.on('render-process-gone', () => this.forget());
    window.webContents.on('did-start-loading', () => this.forget());
  }

  /** The page is there and will answer. */
  pageListens(): void {
    this.listening = true;
  }

  set isUnsaved(unsaved: boolean) {
    this.unsaved = unsaved;
  }

  /** The page has stored everything. */
  finish(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.listening = false;
    if (!this.window.isDestroyed()) this.window.destroy();
  }

  private ask(): void {
    if (this.timer) return;
    this.tell({ type: 'closing' });
    this.timer = setTimeout(() => void this.late(), patience);
  }

  private async late(): Promise<void> {
    this.timer = undefined;
    if (!this.unsaved) return this.finish();
    const { response } = await dialog.showMessageBox(this.window, {
      type: 'warning',
      message: this.say.words('dialog.stillSaving'),
      buttons: [this.say.words('dialog.wait'), this.say.words('dialog.closeAnyway')],
      defaultId: 0,
      cancelId: 0,
    });
    if (response === 1) this.finish();
    else this.ask();
  }

  /** The page that was asked is gone and will not answer. */
  private forget(): void {
    const wasAsked = this.timer !== undefined;
    this.listening = false;
    this.unsaved = false;
    if (wasAsked) this.finish();
  }
}
