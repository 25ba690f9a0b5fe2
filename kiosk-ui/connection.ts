import { signal } from '@preact/signals';
import type { ScreenMessage, VisitorEvent } from '../flows/session/visitor-event.ts';
import type { Push } from '../flows/view/view.ts';
import { createPressGuard } from './press-guard.ts';
import type { ScreenLink } from './screen-link.ts';

/** First wait before a new attempt, ms; doubled each time up to the longest. The host is on the same machine. */
const shortestWaitMs = 250;
const longestWaitMs = 2_000;

/** A socket that neither opens nor fails within this time is given up, ms. */
const openWaitMs = 5_000;

/** Close code of the host for a page of an earlier start (kiosk-host/web/screen-server.ts). */
const staleToken = 4001;

/** Touching is told to the host at most this often, ms. */
const touchEveryMs = 5_000;

/** One WebSocket to the host, opened again for ever. A text that is no push is a bug of the host and ends the connection. */
export const connectToHost = (url: string): ScreenLink => {
  const push = signal<Push | null>(null);
  const state = signal<'connecting' | 'open' | 'lost'>('connecting');
  const guard = createPressGuard();
  let socket: WebSocket | null = null;
  let wait = shortestWaitMs;
  let touchedAt = Number.NEGATIVE_INFINITY;

  const open = (): void => {
    const opened = new WebSocket(url);
    let ended = false;
    const end = (): void => {
      if (ended) return;
      ended = true;
      clearTimeout(patience);
      opened.close();
      if (socket === opened) socket = null;
      guard.release();
      state.value = 'lost';
      window.setTimeout(open, wait);
      wait = Math.min(wait * 2, longestWaitMs);
    };
    const patience = window.setTimeout(end, openWaitMs);
    opened.addEventListener('open', () => {
      clearTimeout(patience);
      socket = opened;
      guard.release();
    });
    opened.addEventListener('message', (message) => {
      const received = readPush(message.data);
      if (received === null) {
        end();
        return;
      }
      wait = shortestWaitMs;
      guard.answered(received.rev);
      push.value = received;
      state.value = 'open';
    });
    opened.addEventListener('close', (event) => {
      // The host was started anew and does not know this page's token: the page it serves now has the right one.
      if (event.code === staleToken) window.location.reload();
      else end();
    });
    opened.addEventListener('error', end);
  };
  open();

  const transmit = (rev: number, event: VisitorEvent): void => {
    socket?.send(JSON.stringify({ rev, event } satisfies ScreenMessage));
  };

  return {
    push,
    state,
    held: guard.held,
    send: (event) => {
      const current = push.value;
      if (current === null || socket === null || state.value !== 'open') return false;
      if (!guard.take(current.rev)) return false;
      transmit(current.rev, event);
      return true;
    },
    touched: () => {
      const current = push.value;
      const now = performance.now();
      if (current === null || socket === null || !current.frame.canLeave) return;
      if (now - touchedAt < touchEveryMs) return;
      touchedAt = now;
      transmit(current.rev, { type: 'session.touched' });
    },
  };
};

const readPush = (data: unknown): Push | null => {
  if (typeof data !== 'string') return null;
  try {
    const value = JSON.parse(data) as Partial<Push> | null;
    return typeof value?.rev === 'number' && value.frame && value.view ? (value as Push) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};
