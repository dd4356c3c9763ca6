// Parts of the window in files of their own. React's lazy would hold one that has come behind its fallback for 300 ms, so that many
// do not flicker; here each is shown in the moment it is there.
import { type ComponentType, type ReactNode, useEffect, useState } from 'react';

interface Meanwhile {
  /** Shown until the part has come. */
  readonly meanwhile?: ReactNode;
}

type Load<P> = () => Promise<ComponentType<P>>;

export type Part<P> = ((props: P & Meanwhile) => ReactNode) & Pick<Source<P>, 'fetch'>;

/** Fetched when it is shown for the first time. One that cannot be fetched breaks its place, and is asked for again with it. */
export function part<P extends object>(load: Load<P>): Part<P> {
  const source = new Source(load);
  const shown = ({ meanwhile, ...props }: P & Meanwhile) => (
    <Place source={source as Source<object>} meanwhile={meanwhile} props={props} />
  );
  return Object.assign(shown, { fetch: () => source.fetch() });
}

class Source<P> {
  /** Undefined until it has come. */
  component: ComponentType<P> | undefined;
  private asked: Promise<void> | undefined;

  constructor(private readonly load: Load<P>) {}

  /** Also before it is shown. */
  fetch(): Promise<void> {
    this.asked ??= this.load().then(
      (component) => {
        this.component = component;
      },
      (problem) => {
        this.asked = undefined;
        throw problem;
      },
    );
    return this.asked;
  }
}

interface PlaceProps extends Meanwhile {
  readonly source: Source<object>;
  readonly props: object;
}

function Place({ source, props, meanwhile }: PlaceProps) {
  const [ended, setEnded] = useState<{ readonly problem?: unknown }>();
  useEffect(() => {
    if (source.component) return;
    source.fetch().then(
      () => setEnded({}),
      (problem: unknown) => setEnded({ problem }),
    );
  }, [source]);
  if (ended && 'problem' in ended) throw ended.problem;
  const Component = source.component;
  return Component ? <Component {...props} /> : meanwhile;
}

/** A part that the first picture does without: it is fetched when that picture is there, and does not keep it waiting. */
export function later<P extends object>(load: Load<P>): Part<P> {
  return part(() => drawn().then(load));
}

let picture: Promise<void> | undefined;

/**
 * Asked for the first time when the first picture is made: two frames on it has been drawn. A window that is hidden draws none; it
 * does not wait for them.
 */
function drawn(): Promise<void> {
  picture ??= new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    setTimeout(resolve, 500);
  });
  return picture;
}

/** Milliseconds after the first picture: the list of the library comes in them, and nothing may stand in its way. */
const settling = 2_000;

/** Fetched before they are asked for, when nothing else is to be done. Not before the first picture is made. */
export function whenIdle(parts: readonly Pick<Part<never>, 'fetch'>[]): void {
  const fetchAll = () => void Promise.allSettled(parts.map((one) => one.fetch()));
  void drawn().then(() => setTimeout(() => requestIdleCallback(fetchAll), settling));
}
