import type { Clock } from '../contract.ts';
import type { DocumentScannerStatus } from './document-scanner.ts';

/** What a scanner driver says about itself to its watch. */
export interface ScannerWatchOptions {
  readonly clock: Clock;
  /** Looks at the device once. Must be bounded in time and end when the signal aborts. Never throws for what a device does. */
  readonly look: (signal: AbortSignal) => Promise<DocumentScannerStatus>;
  /** Pause until the next look, milliseconds; `failures` counts looks in a row that did not find the device. */
  readonly pause: (status: DocumentScannerStatus, failures: number) => number;
}

/** The part that both scanner drivers share: looking at the idle device again and again, and giving it up for a scan. */
export interface ScannerWatch {
  readonly status: DocumentScannerStatus;
  start(): void;
  /** Cancels a scan that is under way and waits for its end. */
  stop(): Promise<void>;
  onStatus(listener: (status: DocumentScannerStatus) => void): () => void;
  publish(status: DocumentScannerStatus): void;
  /** The next look comes now and not after the pause. */
  lookSoon(): void;
  /** Runs one scan while nobody looks. `null`: another scan is under way. The signal given to `work` also aborts by `stop`. */
  exclusively<T>(signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T | null>;
}

const sameStatus = (a: DocumentScannerStatus, b: DocumentScannerStatus): boolean =>
  a.device === b.device &&
  a.feeder === b.feeder &&
  a.fault?.code === b.fault?.code &&
  a.fault?.detail === b.fault?.detail;

/** A watch in state `starting`, not looking yet. */
export const createScannerWatch = (options: ScannerWatchOptions): ScannerWatch => {
  const { clock } = options;
  const listeners = new Set<(status: DocumentScannerStatus) => void>();
  let status: DocumentScannerStatus = { device: 'starting', fault: null, feeder: 'unknown' };
  let running: { readonly stopped: AbortController; readonly ended: Promise<void> } | null = null;
  let look: { readonly abort: AbortController; readonly ended: Promise<void> } | null = null;
  let scan: { readonly abort: AbortController; readonly ended: Promise<void> } | null = null;
  let nap = new AbortController();

  const publish = (next: DocumentScannerStatus): void => {
    if (sameStatus(status, next)) return;
    status = next;
    for (const listener of [...listeners]) listener(next);
  };

  const lookOnce = async (signal: AbortSignal): Promise<void> => {
    const seen = await options.look(signal);
    // A look that a scan or the stop cut off says nothing about the device.
    if (!signal.aborted) publish(seen);
  };

  const run = async (stopped: AbortSignal): Promise<void> => {
    let failures = 0;
    while (!stopped.aborted) {
      if (scan === null) {
        const abort = new AbortController();
        const ended = lookOnce(AbortSignal.any([abort.signal, stopped]));
        look = { abort, ended };
        try {
          await ended;
        } finally {
          look = null;
        }
        failures = status.device === 'noDevice' ? failures + 1 : 0;
      }
      nap = new AbortController();
      await clock
        .sleep(options.pause(status, failures), AbortSignal.any([nap.signal, stopped]))
        .catch(() => undefined);
    }
  };

  const lookSoon = (): void => nap.abort(new Error('look now'));

  return {
    get status() {
      return status;
    },
    publish,
    lookSoon,
    start: () => {
      if (running !== null) return;
      const stopped = new AbortController();
      running = { stopped, ended: run(stopped.signal) };
    },
    stop: async () => {
      scan?.abort.abort(new Error('the driver is stopped'));
      running?.stopped.abort(new Error('the driver is stopped'));
      await scan?.ended;
      await running?.ended;
      running = null;
    },
    onStatus: (listener) => {
      listeners.add(listener);
      listener(status);
      return () => {
        listeners.delete(listener);
      };
    },
    exclusively: async (signal, work) => {
      if (scan !== null) return null;
      const abort = new AbortController();
      const end = Promise.withResolvers<void>();
      scan = { abort, ended: end.promise };
      try {
        look?.abort.abort(new Error('a scan begins'));
        await look?.ended;
        return await work(AbortSignal.any([signal, abort.signal]));
      } finally {
        scan = null;
        end.resolve();
      }
    },
  };
};
