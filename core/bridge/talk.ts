// What passes between a shell and a call while it is carried out: how far it is, and the wish to stop.

/** `stage` is a key of the catalogs' `words` ("stage.read"); `total` is 0 while it is not known. */
export interface Progress {
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}

/** `onStop` hands over what to do when the user gives up; it runs at once when they have already. */
export interface Talk {
  readonly tell: (progress: Progress) => void;
  readonly onStop: (stop: () => void) => void;
}

export const silent: Talk = { tell: () => {}, onStop: () => {} };
