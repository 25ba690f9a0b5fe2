import { createServer, type Socket } from 'node:net';
import { WebSocket } from 'ws';
import type { Clock } from '../../device-drivers/contract.ts';

/** What can be wrong with the camera or its page. Each holds until it is ended. */
export type CameraPageFault =
  /** The browser may not open it; somebody else has it; it does not start. */
  | { readonly kind: 'denied' | 'inUse' | 'doesNotStart' }
  /** Nothing is answered; pictures alone never come. */
  | { readonly kind: 'hangs' | 'takesNothing' }
  /** Everything is answered this much later, ms. */
  | { readonly kind: 'late'; readonly milliseconds: number }
  /** Words that are no JSON before each answer; an answer to nobody before each; each answer twice. */
  | { readonly kind: 'garbage' | 'answersNobody' | 'twice' }
  /** A picture whose end is missing; whose length is not the one that it tells; that is none; that is refused. */
  | { readonly kind: 'cutPicture' | 'lyingLength' | 'notAPicture' | 'refusesPictures' };

/** A browser's page with a camera, without the browser: speaks the wire of `kiosk-ui/camera` with a writer of its own. */
export interface SimulatedCameraPage {
  /** Begins a fault and gives its ending. */
  inject(fault: CameraPageFault): () => void;
  /** The camera's cable. */
  unplug(): void;
  plug(): void;
  readonly live: boolean;
  readonly torch: boolean;
  /** Orders that came, newest last. */
  readonly orders: readonly string[];
  /** Port at which the page's line can be reached: whoever connects gets the page as a WebSocket client. */
  readonly port: number;
  /** The page dies; its line refuses connections. */
  kill(): Promise<void>;
  begin(): Promise<void>;
}

interface Order {
  readonly request: number;
  readonly order: string;
  readonly label?: string | null;
  readonly on?: boolean;
}

/** A connection that does not open is given up after this, ms, as the real page does. */
const OPEN_WAIT = 5_000;

/** As Chromium on Linux names a USB camera: with the ids of vendor and product. */
const LABEL = 'Made-up Document Camera (1234:abcd)';

/**
 * Makes a page and its line. The browser is the one who dials in real life; here the line is dialled towards the page, so
 * that a hand on the line (a broken cable, a slow one) is on what the page says, as with every other device.
 */
export const createSimulatedCameraPage = async (options: {
  readonly clock: Clock;
  /** What the camera sees: a JPEG, asked for anew for each picture. */
  readonly picture: () => Promise<Uint8Array>;
  readonly width: number;
  readonly height: number;
  readonly hasTorch?: boolean;
}): Promise<SimulatedCameraPage> => {
  const { clock } = options;
  const faults = new Set<CameraPageFault>();
  const orders: string[] = [];
  const open = new Set<Socket>();
  const pages = new Set<WebSocket>();
  let closing = new AbortController();
  let plugged = true;
  let live = false;
  let torch = false;
  let wanted: string | null = null;

  const is = (kind: CameraPageFault['kind']): boolean => [...faults].some((fault) => fault.kind === kind);
  const present = (): boolean => plugged && LABEL.toLowerCase().includes((wanted ?? '').toLowerCase());
  const trouble = (): 'denied' | 'inUse' | 'fault' | null =>
    is('denied') ? 'denied' : is('inUse') ? 'inUse' : is('doesNotStart') ? 'fault' : null;
  const report = (): object =>
    !present()
      ? { state: 'noCamera' }
      : live
        ? {
            state: 'live',
            label: LABEL,
            width: options.width,
            height: options.height,
            torch: options.hasTorch ? (torch ? 'on' : 'off') : null,
          }
        : { state: 'closed', label: LABEL };

  const pictureMessage = async (request: number): Promise<Buffer> => {
    const whole = Buffer.from(await options.picture());
    const picture = is('cutPicture')
      ? whole.subarray(0, Math.floor(whole.length * 0.6))
      : is('notAPicture')
        ? Buffer.from('not a picture at all')
        : whole;
    const told = is('lyingLength') ? picture.length + 1_000 : picture.length;
    const header = Buffer.from(
      JSON.stringify({ answer: 'picture', request, mediaType: 'image/jpeg', bytes: told }),
    );
    const length = Buffer.alloc(4);
    length.writeUInt32BE(header.length);
    return Buffer.concat([length, header, picture]);
  };

  const answerTo = async (order: Order): Promise<string | Buffer> => {
    const { request } = order;
    const refused = (why: string): string =>
      JSON.stringify({ answer: 'refused', request, trouble: why, detail: 'SimulatedError' });
    const done = (): string => JSON.stringify({ answer: 'done', request, report: report() });
    switch (order.order) {
      case 'choose':
        wanted = order.label ?? null;
        return done();
      case 'open': {
        const why = present() ? trouble() : 'noCamera';
        if (why) return refused(why);
        live = true;
        return done();
      }
      case 'close':
      case 'reset':
        live = false;
        return done();
      case 'torch':
        torch = order.on === true;
        return done();
      case 'take':
        if (!present()) return refused('noCamera');
        if (!live || is('refusesPictures')) return refused('fault');
        return pictureMessage(request);
      default:
        return done();
    }
  };

  const say = (page: WebSocket, message: string | Buffer): void => {
    if (page.readyState === WebSocket.OPEN) page.send(message);
  };

  const carryOut = async (page: WebSocket, order: Order): Promise<void> => {
    const { signal } = closing;
    if (is('hangs') || (order.order === 'take' && is('takesNothing'))) return;
    const late = [...faults].find((fault) => fault.kind === 'late');
    if (late) await clock.sleep(late.milliseconds, signal).catch(() => undefined);
    const answer = await answerTo(order);
    if (is('garbage')) say(page, 'x{');
    if (is('answersNobody')) say(page, JSON.stringify({ answer: 'done', request: 9_999, report: report() }));
    say(page, answer);
    if (is('twice')) say(page, answer);
  };

  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => open.delete(socket));
    live = false;
    // The handshake needs some name; the line leads where it leads.
    const page = new WebSocket('ws://127.0.0.1/', { createConnection: () => socket });
    const opened = new AbortController();
    void clock.sleep(OPEN_WAIT, opened.signal).then(
      () => socket.destroy(),
      () => undefined,
    );
    pages.add(page);
    page.on('error', () => socket.destroy());
    page.on('close', () => {
      opened.abort(new Error('closed'));
      pages.delete(page);
      live = false;
    });
    page.on('open', () => {
      opened.abort(new Error('open'));
      if (!is('hangs')) say(page, JSON.stringify({ answer: 'report', report: report() }));
    });
    page.on('message', (data: Buffer) => {
      let order: Order;
      try {
        order = JSON.parse(data.toString()) as Order;
      } catch {
        // As the real page does with what it does not understand.
        page.close();
        return;
      }
      orders.push(order.order);
      void carryOut(page, order);
    });
  });
  const listen = (port: number): Promise<number> =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen({ host: '127.0.0.1', port }, () => {
        const address = server.address();
        resolve(typeof address === 'object' && address !== null ? address.port : port);
      });
    });
  const port = await listen(0);
  const tell = (): void => {
    for (const page of pages) say(page, JSON.stringify({ answer: 'report', report: report() }));
  };

  return {
    inject: (fault) => {
      faults.add(fault);
      return () => {
        faults.delete(fault);
      };
    },
    unplug: () => {
      plugged = false;
      live = false;
      tell();
    },
    plug: () => {
      plugged = true;
      tell();
    },
    get live() {
      return live;
    },
    get torch() {
      return torch;
    },
    orders,
    port,
    kill: () =>
      new Promise((resolve) => {
        closing.abort(new Error('killed'));
        closing = new AbortController();
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
    begin: async () => {
      if (!server.listening) await listen(port);
    },
  };
};
