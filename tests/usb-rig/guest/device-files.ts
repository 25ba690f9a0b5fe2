import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

/** Pause between two looks at a device file, ms. */
const LOOK = 2;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

/** What a file has to do with a stream. */
interface Pieces {
  /** The bytes of a stream that what was read carries. */
  unpack(read: Uint8Array): Uint8Array;
  /** What is written for these bytes of a stream. */
  pack(bytes: Uint8Array): readonly Uint8Array[];
}

const WHOLE: Pieces = { unpack: (read) => read, pack: (bytes) => [bytes] };

/** How long a gadget's file may take to be there, ms: the host on the other end must have configured the device. */
const OPENING = 10_000;

const openSoon = async (path: string): Promise<FileHandle> => {
  const end = performance.now() + OPENING;
  for (;;) {
    try {
      return await open(path, constants.O_RDWR | constants.O_NONBLOCK | constants.O_NOCTTY);
    } catch (error) {
      if (performance.now() > end) throw error;
      await sleep(LOOK);
    }
  }
};

/**
 * The device's side of a gadget file that keeps to O_NONBLOCK (hidg, g_printer), as a stream. It has let go of the
 * file when the stream is closed.
 */
export const openDeviceFile = async (path: string, pieces: Pieces = WHOLE): Promise<Duplex> => {
  const file = await openSoon(path);
  const buffer = Buffer.alloc(8_192);
  const writeWhole = async (piece: Uint8Array): Promise<void> => {
    for (let at = 0; at < piece.length; ) {
      try {
        at += (await file.write(piece, at, piece.length - at, null)).bytesWritten;
      } catch (error) {
        // What cannot be written any more went with the cable.
        if (codeOf(error) !== 'EAGAIN' || stream.destroyed) return;
        await sleep(LOOK);
      }
    }
  };
  let ended: Promise<void> = Promise.resolve();
  const stream = new Duplex({
    read: () => undefined,
    destroy: (error, done) => void ended.then(() => file.close()).then(() => done(error)),
    write: (chunk: Uint8Array, _, done) => {
      const all = async () => {
        for (const piece of pieces.pack(chunk)) await writeWhole(piece);
      };
      void all().then(() => done());
    },
  });
  const readOn = async (): Promise<void> => {
    while (!stream.destroyed) {
      const length = await file.read(buffer, 0, buffer.length, null).then(
        ({ bytesRead }) => bytesRead,
        () => 0,
      );
      if (length > 0 && !stream.destroyed)
        stream.push(Buffer.from(pieces.unpack(Uint8Array.from(buffer.subarray(0, length)))));
      else await sleep(LOOK);
    }
  };
  ended = readOn();
  return stream;
};

const cut = (bytes: Uint8Array, size: number): readonly Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );

/** How a HID reader puts a stream in its reports of 64 bytes, written apart from the driver's own framing. */
export const REPORTS: Readonly<Record<'len8+63' | 'raw64', Pieces>> = {
  'len8+63': {
    unpack: (report) => report.slice(1, 1 + (report[0] ?? 0)),
    pack: (bytes) =>
      cut(bytes, 63).map((piece) => {
        const report = Buffer.alloc(64);
        report.writeUInt8(piece.length, 0);
        report.set(piece, 1);
        return report;
      }),
  },
  raw64: {
    unpack: (report) => report,
    pack: (bytes) => cut(bytes, 64).map((piece) => Buffer.concat([piece], 64)),
  },
};

/** Descriptors of a vendor-class interface with one bulk endpoint each way, as FunctionFS takes them (linux/usb/functionfs.h, version 2). */
const bulkDescriptors = (): Buffer => {
  const speed = (packet: number): Buffer => {
    const low = packet & 0xff;
    const high = packet >> 8;
    return Buffer.from([
      ...[9, 4, 0, 0, 2, 0xff, 0, 0, 0],
      ...[7, 5, 0x01, 2, low, high, 0],
      ...[7, 5, 0x82, 2, low, high, 0],
    ]);
  };
  const body = Buffer.concat([speed(64), speed(512)]);
  const head = Buffer.alloc(20);
  // Magic of version 2, length, full and high speed, three descriptors each.
  for (const [index, value] of [3, head.length + body.length, 3, 3, 3].entries())
    head.writeUInt32LE(value, index * 4);
  return Buffer.concat([head, body]);
};

/** No strings: magic, length, count, languages. */
const noStrings = (): Buffer => {
  const strings = Buffer.alloc(16);
  strings.writeUInt32LE(2, 0);
  strings.writeUInt32LE(strings.length, 4);
  return strings;
};

/**
 * A vendor-class bulk device whose whole far side is this process, through FunctionFS mounted at `folder`. Its
 * endpoints read and write blockingly, each in a thread of the pool.
 */
export const openBulkDevice = async (folder: string): Promise<Duplex> => {
  const control = await open(`${folder}/ep0`, 'r+');
  await control.write(bulkDescriptors());
  await control.write(noStrings());
  const endpoint = (name: string, flags: string): Promise<FileHandle> => open(`${folder}/${name}`, flags);
  const fromHost = await endpoint('ep1', 'r');
  const toHost = await endpoint('ep2', 'w');
  const stream = new Duplex({
    read: () => undefined,
    write: (chunk: Uint8Array, _, done) => {
      // What cannot be written went with the cable.
      void toHost.write(chunk).then(
        () => done(),
        () => done(),
      );
    },
  });
  const readOn = async (): Promise<void> => {
    const buffer = Buffer.alloc(512);
    for (;;) {
      const length = await fromHost.read(buffer, 0, buffer.length, null).then(
        ({ bytesRead }) => bytesRead,
        () => 0,
      );
      if (length > 0) stream.push(Buffer.from(buffer.subarray(0, length)));
      else await sleep(LOOK);
    }
  };
  void readOn();
  // The control endpoint stays open as long as the device: closing it takes the descriptors back.
  stream.once('close', () => void control.close());
  return stream;
};
