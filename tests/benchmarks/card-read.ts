import { once } from 'node:events';
import { SerialPort } from 'serialport';
import { cardOf, SAMPLE_RECORDS } from '../../bench/id-card-reader/sample-cards.ts';
import { serveSerial } from '../../bench/id-card-reader/serve.ts';
import {
  createSimulatedCardReader,
  type SimulatedCardReader,
} from '../../bench/id-card-reader/simulated-card-reader.ts';
import { byteTime, exactWire } from '../../bench/id-card-reader/wire-pace.ts';
import { createIdCardReader } from '../../device-drivers/id-card-reader/id-card-reader.ts';
import { systemClock } from '../../device-drivers/system-clock.ts';
import { createSerialTransport } from '../../device-drivers/transports/serial-transport.ts';
import { createPtyPair } from '../device-drivers/transports/pty-pair.ts';
import { until } from '../device-drivers/transports/until.ts';
import { quantile, type Row, rowOf } from './row.ts';

const baudRate = 115_200;

/**
 * What a reading asks, in order, and how long each answer is on the wire, bytes: find, select, text and photo, and the
 * later addresses, of which this card has none. Whole frames as published (shared facts, "devices" §1).
 */
const reading = [
  { request: 'aaaaaa96690003200122', answer: 15 },
  { request: 'aaaaaa96690003200221', answer: 19 },
  { request: 'aaaaaa96690003300132', answer: 1_295 },
  { request: 'aaaaaa96690003300330', answer: 11 },
] as const;

/** Every byte of a reading, one after the other, and nothing in between. */
const floor =
  reading.reduce((sum, { request, answer }) => sum + request.length / 2 + answer, 0) * byteTime(baudRate);

/** A simulated reader at the far end of a pty pair, whose bytes take in both directions as long as on a wire. */
const openWire = async () => {
  const pair = await createPtyPair();
  const simulated = createSimulatedCardReader({ clock: systemClock, wire: exactWire });
  const served = await serveSerial(simulated, { path: pair.far, baudRate });
  return {
    simulated,
    path: pair.near,
    close: async () => {
      await served.close();
      await pair.close();
    },
  };
};

const layAnother = (simulated: SimulatedCardReader): void => {
  simulated.liftCard();
  simulated.layCard(cardOf(SAMPLE_RECORDS.ordinary));
};

/** The least that reads a card: writes each request, counts the bytes of its answer, looks at nothing. */
const bareLoop = async (path: string) => {
  const port = new SerialPort({ path, baudRate, autoOpen: false });
  await new Promise<void>((resolve, reject) => port.open((error) => (error ? reject(error) : resolve())));
  let left = 0;
  let answered = (): void => undefined;
  port.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left <= 0) answered();
  });
  return {
    read: async (): Promise<void> => {
      for (const { request, answer } of reading) {
        left = answer;
        const whole = new Promise<void>((resolve) => {
          answered = resolve;
        });
        port.write(Buffer.from(request, 'hex'));
        await whole;
      }
    },
    close: async (): Promise<void> => {
      const closed = once(port, 'close');
      port.close();
      await closed;
    },
  };
};

/** From the wish to read to the record in hand, the card already lying there, beside the wire and beside a bare loop that takes turns with it. */
export const cardRead = async (runs = 40): Promise<Row[]> => {
  const ours = await openWire();
  const theirs = await openWire();
  const reader = createIdCardReader({
    id: 'reader',
    clock: systemClock,
    transport: createSerialTransport({ path: ours.path, baudRate }),
  });
  const bare = await bareLoop(theirs.path);
  const driverRuns: number[] = [];
  const bareRuns: number[] = [];
  try {
    reader.start();
    await until(() => reader.status.device === 'online');
    // The first is for warming up, as the card of the first visitor of a day.
    for (let run = 0; run <= runs; run += 1) {
      ours.simulated.liftCard();
      await reader.waitForRemoval({ signal: AbortSignal.timeout(5_000) });
      layAnother(ours.simulated);
      const asked = performance.now();
      const card = await reader.read({ signal: AbortSignal.timeout(5_000) });
      const had = performance.now();
      if (!card.ok) throw new Error(`the card was not read: ${card.error.code}`);
      layAnother(theirs.simulated);
      const begun = performance.now();
      await bare.read();
      if (run === 0) continue;
      driverRuns.push(had - asked);
      bareRuns.push(performance.now() - begun);
    }
  } finally {
    await reader.stop();
    await bare.close();
    await ours.close();
    await theirs.close();
  }
  return [
    rowOf({
      id: 'card-read',
      what: 'ID card read by the driver, median: find, select, text and photo, later addresses, on a pty pair paced like 115,200 baud; limit: every byte of the four requests and answers, 8N1',
      unit: 'ms',
      runs: driverRuns,
      versus: {
        name: 'the same frames from a bare loop over the same kind of line, median of turns',
        value: quantile(bareRuns, 0.5),
      },
      limit: floor,
    }),
  ];
};
