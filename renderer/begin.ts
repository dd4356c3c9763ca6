// Comes before everything else of the window, in a small file of its own: asks for what the first picture needs while the rest of
// the program is still on its way.
import { call } from './wire';

export type Begun<T> = {
  readonly asked: Promise<T>;
  /** Undefined until it has come. */
  value: T | undefined;
};

function begin<T>(asked: Promise<T>): Begun<T> {
  const begun: Begun<T> = { asked, value: undefined };
  void asked.then((value) => {
    begun.value = value;
  });
  return begun;
}

export const settingsAtStart = begin(call('settings.read', {}));

let shelf: ReturnType<typeof readShelf> | undefined = readShelf(false);

/** The dossiers of the library; the first time as they were asked for at the start. */
export function shelfAtStart(): ReturnType<typeof readShelf> | undefined {
  const asked = shelf;
  shelf = undefined;
  return asked;
}

function readShelf(trash: boolean) {
  return call('library.shelf', { trash });
}
