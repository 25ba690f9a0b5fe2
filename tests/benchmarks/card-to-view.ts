import { setImmediate as turn } from 'node:timers/promises';
import { cardOf, SAMPLE_RECORDS } from '../../bench/id-card-reader/sample-cards.ts';
import { listen } from '../../bench/id-card-reader/serve.ts';
import { createSimulatedCardReader } from '../../bench/id-card-reader/simulated-card-reader.ts';
import type { Clock } from '../../device-drivers/contract.ts';
import { systemClock } from '../../device-drivers/system-clock.ts';
import { startRig } from '../journeys/rig.ts';
import { toCard } from '../journeys/walk.ts';
import { visitWire } from '../journeys/wire-visitor.ts';
import { type Row, rowOf } from './row.ts';
import { tapWire } from './wire-tap.ts';

const baudRate = 115_200;

/** A start bit, eight data bits and a stop bit (8N1) at `baudRate`, ms. */
const byteTime = 10_000 / baudRate;

/** The answer with text and photo: preamble 5, LEN 2, SW 3, lengths 4, text 256, photo 1,024, CHK 1. */
const answerBytes = 1_295;

/** Only the answer with text and photo is as long as this. */
const longFrame = 1_280;

/** What a UART's FIFO hands over at a time, and so does the simulated reader. */
const portionBytes = 16;

/**
 * A clock whose sleeps follow on one another without adding up what a timer is late, so that the pacing has the rate
 * of the wire and not that of the event loop's milliseconds.
 */
const pacingClock = (): Clock & { readonly startAnew: () => void } => {
  let due: number | null = null;
  return {
    now: systemClock.now,
    startAnew: () => {
      due = null;
    },
    sleep: async (milliseconds, signal) => {
      const now = performance.now();
      const until = (due ?? now) + milliseconds;
      due = until;
      if (until - now > 2) await systemClock.sleep(until - now - 2, signal);
      while (performance.now() < until) await turn();
    },
  };
};

/** P1: from the first byte of the card's text and photo on the wire to the view of it at the screen's socket. */
export const cardToView = async (runs = 30): Promise<Row[]> => {
  const pacing = pacingClock();
  const reader = createSimulatedCardReader({ clock: pacing, baudRate });
  const served = await listen(reader, { port: 0 });
  const tap = await tapWire(served.port, { leastBytes: longFrame, asked: pacing.startAnew });
  const rig = await startRig({
    devices: () => ({ cardReader: { transport: { kind: 'tcp', host: '127.0.0.1', port: tap.port } } }),
  });
  const whole: number[] = [];
  const afterWire: number[] = [];
  try {
    const visitor = await visitWire(rig.url);
    await toCard(visitor);
    // The first is for warming up, as the card of the first visitor of a day.
    for (let run = 0; run <= runs; run += 1) {
      reader.layCard(cardOf(SAMPLE_RECORDS.ordinary));
      await visitor.screen('confirm-identity');
      const arrived = performance.now();
      const frame = tap.takeLongFrame();
      if (!frame) throw new Error('the card was shown without an answer on the wire');
      if (run > 0) {
        // The first portion is handed over when its last byte is in: its first byte began that much earlier.
        whole.push(arrived - frame.firstByteAt + portionBytes * byteTime);
        afterWire.push(arrived - frame.lastByteAt);
      }
      await visitor.send({ type: 'filing.identityRejected' });
      reader.liftCard();
      await visitor.screen('lay-card');
    }
    visitor.close();
  } finally {
    await rig.stop();
    await tap.close();
    await served.close();
  }
  return [
    rowOf({
      id: 'P1',
      what: 'card bytes → view, median: first byte of text and photo on a wire of 115,200 baud → confirm-identity at the screen’s socket; limit: 1,295 bytes 8N1',
      unit: 'ms',
      runs: whole,
      limit: answerBytes * byteTime,
    }),
    rowOf({
      id: 'P1-after-wire',
      what: 'the part of P1 after the last byte of text and photo, median; it holds one more question to the reader (additional addresses)',
      unit: 'ms',
      runs: afterWire,
    }),
  ];
};
