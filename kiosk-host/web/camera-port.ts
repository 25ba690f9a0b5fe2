import type { WebSocket } from 'ws';
import { z } from 'zod';
import type {
  CameraAnswer,
  CameraConnection,
  CameraListener,
  CameraPort,
} from '../../device-drivers/document-camera/camera-port.ts';

/** Largest message of the camera's page, bytes: a picture of 16 megapixels as PNG. */
export const largestCameraMessage = 64_000_000;

/** Closes a connection whose messages are not understood (RFC 6455, 7.4.1: unsupported data). */
const notUnderstood = 1003;

/** Closes a connection for which there is a newer one, or of which nobody wants to hear (7.4.1: normal closure). */
const noLongerWanted = 1000;

const text = z.string().max(300);
const size = z.number().int().min(1).max(65_535);
const request = z.number().int().min(1);

const report = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('noCamera') }),
  z.strictObject({ state: z.enum(['closed', 'opening']), label: text }),
  z.strictObject({
    state: z.literal('live'),
    label: text,
    width: size,
    height: size,
    torch: z.enum(['on', 'off']).nullable(),
  }),
  z.strictObject({
    state: z.literal('failed'),
    trouble: z.enum(['denied', 'inUse', 'fault']),
    detail: text,
  }),
]);

const word = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('report'), report }),
  z.strictObject({ answer: z.literal('done'), request, report }),
  z.strictObject({
    answer: z.literal('refused'),
    request,
    trouble: z.enum(['noCamera', 'denied', 'inUse', 'fault']),
    detail: text,
  }),
]) satisfies z.ZodType<CameraAnswer>;

const pictureHeader = z.strictObject({
  answer: z.literal('picture'),
  request,
  mediaType: z.enum(['image/jpeg', 'image/png']),
  bytes: z.number().int().min(1),
});

/** What the page says as text. */
export type CameraWord = z.infer<typeof word>;

/** What it puts before a picture. */
export type CameraPictureHeader = z.infer<typeof pictureHeader>;

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
};

/** Longest header that a picture may have, bytes. */
const longestHeader = 1_000;

/**
 * Reads one message of the camera's page: JSON as text, or a picture in bytes (length of the header in 32 bits, big endian;
 * header as JSON; picture). `null`: it is none of ours, or does not have the length that it tells.
 */
export const readCameraMessage = (message: string | Uint8Array): CameraAnswer | null => {
  if (typeof message === 'string') {
    const read = word.safeParse(parsed(message));
    return read.success ? read.data : null;
  }
  if (message.length < 4) return null;
  const headerEnd = 4 + new DataView(message.buffer, message.byteOffset).getUint32(0);
  if (headerEnd > message.length || headerEnd > longestHeader) return null;
  const read = pictureHeader.safeParse(parsed(new TextDecoder().decode(message.subarray(4, headerEnd))));
  if (!read.success || read.data.bytes !== message.length - headerEnd) return null;
  const { answer, request: of, mediaType } = read.data;
  return { answer, request: of, mediaType, bytes: message.subarray(headerEnd) };
};

/** One connection of the page, as the port needs it. */
export interface CameraSocket {
  send(text: string): void;
  close(code: number): void;
  onMessage(listener: (message: string | Uint8Array) => void): void;
  onClose(listener: (reason: string) => void): void;
}

/** A WebSocket of the host as such a connection. */
export const cameraSocket = (socket: WebSocket): CameraSocket => ({
  send: (message) => socket.send(message),
  close: (code) => socket.close(code),
  onMessage: (listener) => {
    socket.on('message', (data: Buffer, binary) => listener(binary ? data : data.toString()));
  },
  onClose: (listener) => {
    socket.on('error', () => socket.terminate());
    socket.on('close', (code) => listener(`closed with ${code}`));
  },
});

/** The camera driver's way to the browser, and the door through which the browser comes. */
export interface CameraGate {
  readonly port: CameraPort;
  /** Takes a connection of the page. The one before it, such as that of the same page before it was loaded again, is ended. */
  accept(socket: CameraSocket): void;
}

/** Makes the way between the camera's driver and the screen's browser. */
export const createCameraGate = (): CameraGate => {
  const listeners = new Set<() => void>();
  let current: { readonly connection: CameraConnection; readonly end: () => void } | null = null;

  const accept = (socket: CameraSocket): void => {
    current?.end();
    let listener: CameraListener | null = null;
    let over = false;
    // What comes before the driver listens: the page says at once how things stand.
    const early: CameraAnswer[] = [];
    const end = (reason: string): void => {
      if (over) return;
      over = true;
      if (current === made) current = null;
      listener?.closed(reason);
    };
    const connection: CameraConnection = {
      send: (order) => {
        if (!over) socket.send(JSON.stringify(order));
      },
      listen: (next) => {
        listener = next;
        for (const answer of early.splice(0)) next.answer(answer);
        if (over) next.closed('closed before');
      },
      close: () => {
        socket.close(noLongerWanted);
        end('closed by the host');
      },
    };
    const made = { connection, end: () => connection.close() };
    current = made;
    socket.onMessage((message) => {
      if (over) return;
      const answer = readCameraMessage(message);
      if (answer === null) {
        // A page that speaks another language is not ours, or is broken: it may come back with a fresh connection.
        listener?.unreadable(message.length);
        socket.close(notUnderstood);
        end('not understood');
      } else if (listener) listener.answer(answer);
      else if (early.length < 16) early.push(answer);
    });
    socket.onClose(end);
    for (const tell of [...listeners]) tell();
  };

  return {
    port: {
      get connection() {
        return current?.connection ?? null;
      },
      onConnection: (listener) => {
        listeners.add(listener);
        return () => {
          listeners.delete(listener);
        };
      },
    },
    accept,
  };
};
