// Chromium's own log of its network → whom it reached for outside of this computer: the browser's callers as much as the page.
import { readFileSync, rmSync } from 'node:fs';

interface Entry {
  readonly type: number;
  readonly params?: { readonly address?: string; readonly host?: string; readonly url?: string };
}

interface Log {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly Entry[];
}

export class NetworkLog {
  constructor(private readonly file: string) {}

  get switches(): string[] {
    return [`--log-net-log=${this.file}`, '--net-log-capture-mode=Default'];
  }

  /** After the end of the browser: addresses that a connection was tried to, and names that the system was asked for. */
  outside(): string[] {
    const log = this.read();
    const named = (name: string) => log.constants.logEventTypes[name];
    const tried = new Set(['TCP_CONNECT_ATTEMPT', 'UDP_BYTES_SENT'].map(named));
    const asked = new Set(['HOST_RESOLVER_SYSTEM_TASK', 'DNS_TRANSACTION'].map(named));
    rmSync(this.file, { force: true });
    return log.events.flatMap(({ type, params }) => {
      const { address, host } = params ?? {};
      if (tried.has(type) && address && !/^(127\.|\[::1\])/.test(address)) return [address];
      return asked.has(type) && host ? [host] : [];
    });
  }

  /** A browser that was killed leaves the list of events open. */
  private read(): Log {
    const text = readFileSync(this.file, 'utf8').trimEnd();
    try {
      return JSON.parse(text);
    } catch {
      return JSON.parse(`${text.slice(0, text.lastIndexOf('\n')).replace(/,\s*$/, '')}]}`);
    }
  }
}
