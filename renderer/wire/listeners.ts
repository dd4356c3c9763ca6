// Events of a shell that may come before anybody listens: they wait for the first listener.

export class Listeners<T> {
  private listener: ((event: T) => void) | undefined;
  private waiting: T[] = [];

  /** One listener at a time; a later one takes the place. */
  listen(listener: (event: T) => void): void {
    this.listener = listener;
    for (const event of this.waiting.splice(0)) listener(event);
  }

  tell(event: T): void {
    if (this.listener) this.listener(event);
    else this.waiting.push(event);
  }
}
