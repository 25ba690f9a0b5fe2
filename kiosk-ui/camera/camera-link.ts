import { effect } from '@preact/signals';
import type { CameraOrder, CameraWord } from './camera-messages.ts';
import type { CameraOutcome, CameraOwner } from './camera-owner.ts';
import { encodePicture } from './picture-message.ts';

/** First wait before a new attempt, ms; doubled each time up to the longest. The host is on the same machine. */
const shortestWaitMs = 250;
const longestWaitMs = 2_000;

/** A socket that neither opens nor fails within this time is given up, ms. */
const openWaitMs = 5_000;

/** A connection to the host's camera driver, opened again until `end`. */
export interface CameraLink {
  end(): void;
}

const readOrder = (data: unknown): CameraOrder | null => {
  if (typeof data !== 'string') return null;
  try {
    const value = JSON.parse(data) as Partial<CameraOrder> | null;
    return typeof value?.request === 'number' && typeof value.order === 'string'
      ? (value as CameraOrder)
      : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

/**
 * Carries the host's orders to the camera and its answers back, one after the other in the order of their coming, except
 * the question how things stand, which is answered at once. A text that is no order ends the connection: it is a bug.
 */
export const connectCamera = (url: string, owner: CameraOwner): CameraLink => {
  let ended = false;
  let socket: WebSocket | null = null;
  let wait = shortestWaitMs;
  let timer = 0;
  let turn: Promise<void> = Promise.resolve();

  const say = (to: WebSocket, word: CameraWord): void => {
    if (to.readyState === WebSocket.OPEN) to.send(JSON.stringify(word));
  };
  const leaveReports = effect(() => {
    const report = owner.report.value;
    if (socket) say(socket, { answer: 'report', report });
  });

  const carryOut = async (order: CameraOrder, from: WebSocket): Promise<void> => {
    const { request } = order;
    const answer = (outcome: CameraOutcome<unknown>): void =>
      say(
        from,
        outcome.ok
          ? { answer: 'done', request, report: owner.report.value }
          : { answer: 'refused', request, trouble: outcome.trouble, detail: outcome.detail },
      );
    const done = { ok: true, value: undefined } as const;
    switch (order.order) {
      case 'ask':
        answer(done);
        break;
      case 'choose':
        await owner.choose(order.label);
        answer(done);
        break;
      case 'open':
        answer(await owner.open());
        break;
      case 'close':
        owner.close();
        answer(done);
        break;
      case 'torch':
        answer(await owner.torch(order.on));
        break;
      case 'reset':
        await owner.reset();
        answer(done);
        break;
      case 'take': {
        const taken = await owner.take();
        if (!taken.ok) answer(taken);
        else if (from.readyState === WebSocket.OPEN)
          from.send(encodePicture(request, taken.value.mediaType, taken.value.bytes));
        break;
      }
      default:
        order satisfies never;
    }
  };

  const open = (): void => {
    const opened = new WebSocket(url);
    const patience = window.setTimeout(() => opened.close(), openWaitMs);
    opened.addEventListener('open', () => {
      window.clearTimeout(patience);
      wait = shortestWaitMs;
      socket = opened;
      say(opened, { answer: 'report', report: owner.report.value });
    });
    opened.addEventListener('message', (message) => {
      const order = readOrder(message.data);
      if (order === null) {
        opened.close();
        return;
      }
      if (order.order === 'ask') {
        void carryOut(order, opened);
        return;
      }
      // A reset does not wait behind what hangs.
      turn = (order.order === 'reset' ? Promise.resolve() : turn).then(() =>
        carryOut(order, opened).catch((error: unknown) =>
          say(opened, {
            answer: 'refused',
            request: order.request,
            trouble: 'fault',
            detail: error instanceof Error ? error.name : 'unknown',
          }),
        ),
      );
    });
    opened.addEventListener('close', () => {
      window.clearTimeout(patience);
      if (socket === opened) socket = null;
      // Nobody is there to look through it.
      owner.close();
      if (ended) return;
      timer = window.setTimeout(open, wait);
      wait = Math.min(wait * 2, longestWaitMs);
    });
  };
  open();

  return {
    end: () => {
      ended = true;
      window.clearTimeout(timer);
      leaveReports();
      socket?.close();
      owner.end();
    },
  };
};
