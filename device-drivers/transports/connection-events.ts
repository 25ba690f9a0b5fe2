import type { Connection, TransportFault } from './transport.ts';

/** The listening half of a `Connection`, and the two functions by which a transport feeds it. */
export interface ConnectionEvents extends Pick<Connection, 'onData' | 'onClose'> {
  readonly closed: boolean;
  data(chunk: Uint8Array): void;
  /** Only the first call counts: a link closes once. */
  close(reason: TransportFault | null): void;
}

/** Makes the listener lists of one connection. Who asks for the closing after it has happened is told at once. */
export const createConnectionEvents = (): ConnectionEvents => {
  const dataListeners = new Set<(chunk: Uint8Array) => void>();
  const closeListeners = new Set<(reason: TransportFault | null) => void>();
  let closing: { readonly reason: TransportFault | null } | undefined;
  return {
    get closed() {
      return closing !== undefined;
    },
    data: (chunk) => {
      for (const listener of [...dataListeners]) listener(chunk);
    },
    close: (reason) => {
      if (closing) return;
      closing = { reason };
      for (const listener of [...closeListeners]) listener(reason);
      closeListeners.clear();
      dataListeners.clear();
    },
    onData: (listener) => {
      dataListeners.add(listener);
      return () => dataListeners.delete(listener);
    },
    onClose: (listener) => {
      if (closing) listener(closing.reason);
      else closeListeners.add(listener);
      return () => closeListeners.delete(listener);
    },
  };
};
