import { connect, createServer, type Socket } from 'node:net';
import { cardOf, SAMPLE_RECORDS } from '../../bench/id-card-reader/sample-cards.ts';
import { listen } from '../../bench/id-card-reader/serve.ts';
import { createSimulatedCardReader } from '../../bench/id-card-reader/simulated-card-reader.ts';
import { systemClock } from '../../device-drivers/system-clock.ts';
import { startRig } from '../journeys/rig.ts';
import { toCard } from '../journeys/walk.ts';
import { visitWire } from '../journeys/wire-visitor.ts';
import { type Row, rowOf } from './row.ts';

const baudRate = 115_200;
/** The answer with text and photo: 1,295 bytes of ten bits each (8N1). */
const answerBytes = 1_295;
const readTextAndPhoto = Buffer.from([0x00, 0x03, 0x30, 0x01]);
const wireFloor = (answerBytes * 10 * 1000) / baudRate;

/** P1: from the first byte of the card's text and photo on the wire to the view of it at the screen's socket. */
export const cardToView = async (runs = 15): Promise<Row[]> => {
  const reader = createSimulatedCardReader({ clock: systemClock, baudRate });
  const served = await listen(reader, { port: 0 });
  let began: number | null = null;
  const sockets = new Set<Socket>();
  // A tap on the cable: it passes everything on and notes when a long answer begins.
  const tap = createServer((host) => {
    const device = connect(served.port, '127.0.0.1');
    let awaited = false;
    sockets.add(host).add(device);
    host.on('data', (bytes) => {
      // 30 01: read text and photo (SDT); its answer is the one that is timed.
      if (bytes.includes(readTextAndPhoto)) awaited = true;
      device.write(bytes);
    });
    device.on('data', (bytes) => {
      if (awaited) began = performance.now();
      awaited = false;
      host.write(bytes);
    });
    for (const [one, other] of [
      [host, device],
      [device, host],
    ] as const) {
      one.on('close', () => other.destroy());
      one.on('error', () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => tap.listen(0, '127.0.0.1', resolve));
  const { port } = tap.address() as { port: number };
  const rig = await startRig({
    devices: () => ({ cardReader: { transport: { kind: 'tcp', host: '127.0.0.1', port } } }),
  });
  const took: number[] = [];
  try {
    const visitor = await visitWire(rig.url);
    await toCard(visitor);
    for (let run = 0; run < runs; run += 1) {
      reader.layCard(cardOf(SAMPLE_RECORDS.ordinary));
      await visitor.screen('confirm-identity');
      if (began !== null) took.push(performance.now() - began);
      await visitor.send({ type: 'filing.identityRejected' });
      reader.liftCard();
      await visitor.screen('lay-card');
    }
    visitor.close();
  } finally {
    await rig.stop();
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((resolve) => tap.close(() => resolve()));
    await served.close();
  }
  return [
    rowOf({
      id: 'P1',
      what: 'card bytes → view: from the first byte of the record to its view at the screen; limit: 1,295 bytes at 115,200 baud',
      unit: 'ms',
      runs: took,
      limit: wireFloor,
    }),
  ];
};
