import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardOf, SAMPLE_RECORDS } from '../../../bench/id-card-reader/sample-cards.ts';
import { listen } from '../../../bench/id-card-reader/serve.ts';
import { createSimulatedCardReader } from '../../../bench/id-card-reader/simulated-card-reader.ts';
import { newLinkCounters } from '../../../device-drivers/contract.ts';
import { createIdCardReader } from '../../../device-drivers/id-card-reader/id-card-reader.ts';
import { createSdtFrameDecoder, encodeFrame } from '../../../device-drivers/id-card-reader/sdt-frame.ts';
import { createSdtMask } from '../../../device-drivers/id-card-reader/sdt-mask.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { parseRecording } from '../../../device-drivers/transports/recording.ts';
import { createRecordingTransport } from '../../../device-drivers/transports/recording-transport.ts';
import { createReplayTransport } from '../../../device-drivers/transports/replay-transport.ts';
import { createTcpTransport } from '../../../device-drivers/transports/tcp-transport.ts';
import { until } from '../transports/until.ts';

const soon = () => AbortSignal.timeout(8_000);
const utf16Hex = (text: string) => Buffer.from(text, 'utf16le').toString('hex');

describe('a recording of a visit', () => {
  it('holds nothing of the person, and can be played to the driver', async () => {
    const simulated = createSimulatedCardReader({ clock: systemClock, baudRate: 460_800 });
    const served = await listen(simulated, { port: 0 });
    const lines: string[] = [];
    const recorded = createIdCardReader({
      id: 'recorded',
      clock: systemClock,
      transport: createRecordingTransport(createTcpTransport({ host: '127.0.0.1', port: served.port }), {
        clock: systemClock,
        createMask: createSdtMask,
        sink: (line) => lines.push(line),
      }),
    });
    const record = SAMPLE_RECORDS.ordinary;
    try {
      recorded.start();
      await until(() => recorded.status.device === 'online');
      simulated.layCard(cardOf(record, [record.address]));
      const card = await recorded.read(soon());
      // The driver itself sees the true card.
      expect(card.ok && card.value.record).toEqual(record);
      const lost = recorded.waitForRemoval(soon());
      await served.pull();
      await lost;
      await until(() => recorded.status.device !== 'online');
    } finally {
      await recorded.stop();
      await served.close();
    }

    const text = lines.join('');
    const recording = parseRecording(text);
    const incoming = recording.flatMap((line) => (line.dir === 'in' ? [line.bytes] : [])).join('');
    expect(incoming.length).toBeGreaterThan(2 * 1_295);
    for (const secret of [record.name, record.idNumber.slice(0, 12), record.address, '19550817']) {
      expect(incoming).not.toContain(utf16Hex(secret));
    }
    expect(incoming).not.toContain(Buffer.from(cardOf(record).photo.subarray(0, 8)).toString('hex'));
    expect(recording.some((line) => line.dir === 'close' && line.reason === 'lost')).toBe(true);

    const replay = createReplayTransport(recording);
    const replayed = createIdCardReader({ id: 'replayed', clock: systemClock, transport: replay });
    try {
      replayed.start();
      await until(() => replayed.status.device === 'online');
      const card = await replayed.read(soon());
      expect(card.ok && card.value.record).toMatchObject({ kind: 'resident', name: '某某某' });
      // The recorded loss of the link happens again.
      expect(await replayed.waitForRemoval(soon())).toMatchObject({
        ok: false,
        error: { code: 'readerLost' },
      });
      expect(replay.divergences).toEqual([]);
      await until(() => replayed.status.device === 'noDevice');
    } finally {
      await replayed.stop();
    }
  });
});

describe('the mask', () => {
  const answerBody = fc.oneof(
    fc.uint8Array({ minLength: 3, maxLength: 400 }),
    fc.uint8Array({ minLength: 1287, maxLength: 1287 }),
  );

  it('gives the same bytes however the stream is split, with frames that are still valid', () => {
    fc.assert(
      fc.property(
        fc.array(answerBody, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 97 }),
        (bodies, size) => {
          const stream = Uint8Array.from(bodies.flatMap((body) => [...encodeFrame(body)]));
          const whole = createSdtMask()(stream, 'in');
          const mask = createSdtMask();
          const pieces: number[] = [];
          for (let at = 0; at < stream.length; at += size)
            pieces.push(...mask(stream.subarray(at, at + size), 'in'));
          expect(pieces).toEqual([...whole]);
          const found = createSdtFrameDecoder(newLinkCounters()).push(whole);
          expect(found.map((body) => body.length)).toEqual(bodies.map((body) => body.length));
          expect(found.map((body) => body[2])).toEqual(bodies.map((body) => body[2]));
        },
      ),
    );
  });

  it('keeps a wrong check byte wrong, and blanks what stands outside a frame', () => {
    const broken = encodeFrame(new Uint8Array(300).fill(7));
    broken[broken.length - 1] = (broken.at(-1) ?? 0) ^ 1;
    const counters = newLinkCounters();
    createSdtFrameDecoder(counters).push(createSdtMask()(broken, 'in'));
    expect(counters.badChecksums).toBe(1);
    expect([...createSdtMask()(Buffer.from('林大山', 'utf16le'), 'in')]).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
