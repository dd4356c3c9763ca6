// Who carries out a command now: views give their handlers while they are shown; the one that came last wins.
import { useEffect, useLayoutEffect, useReducer, useRef, useSyncExternalStore } from 'react';
import type { CommandId } from './commands';

export interface Handler {
  readonly run: () => void | Promise<void>;
  /** Left out: enabled. */
  readonly enabled?: boolean;
}
export type Handlers = { readonly [id in CommandId]?: Handler };

class HandlerStore {
  private readonly tables = new Map<symbol, Handlers>();
  private readonly listeners = new Set<() => void>();
  /** Changes whenever what is enabled changes. */
  version = 0;

  set(token: symbol, table: Handlers): void {
    const old = this.tables.get(token);
    this.tables.set(token, table);
    if (!old || state(old) !== state(table)) this.changed();
  }

  remove(token: symbol): void {
    this.tables.delete(token);
    this.changed();
  }

  of(id: CommandId): Handler | undefined {
    let found: Handler | undefined;
    for (const table of this.tables.values()) found = table[id] ?? found;
    return found;
  }

  isEnabled(id: CommandId): boolean {
    const handler = this.of(id);
    return handler !== undefined && handler.enabled !== false;
  }

  /** True when somebody carries it out. */
  async run(id: CommandId): Promise<boolean> {
    if (!this.isEnabled(id)) return false;
    await this.of(id)?.run();
    return true;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private changed(): void {
    this.version += 1;
    for (const listener of this.listeners) listener();
  }
}

function state(table: Handlers): string {
  return Object.entries(table)
    .map(([id, handler]) => `${id}:${handler?.enabled !== false}`)
    .join(' ');
}

export const handlers = new HandlerStore();

/** Gives the handlers while the component is shown. */
export function useHandlers(table: Handlers): void {
  const token = useRef(Symbol('handlers'));
  useLayoutEffect(() => handlers.set(token.current, table));
  useEffect(() => {
    const own = token.current;
    return () => handlers.remove(own);
  }, []);
}

/** Renders again when what is enabled changes. */
export function useEnabled(): number {
  return useSyncExternalStore(handlers.subscribe, () => handlers.version);
}

/** The same, also for handlers given while the first picture is made: it does not show them as disabled and then otherwise. */
export function useEnabledAtOnce(): void {
  const shown = useEnabled();
  const [, again] = useReducer((count: number) => count + 1, 0);
  useLayoutEffect(() => {
    if (shown !== handlers.version) again();
  });
}
