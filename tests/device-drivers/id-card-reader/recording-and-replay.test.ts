import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardOf, SAMPLE_RECORDS } from '../../../bench/id-card-reader/sample-cards.ts';
import { listen } from '../../../bench/id-card-reader/serve.ts';
import { createSimulatedCardReader } from '../../../bench/id-card-reader/simulated-card-reader.ts';
import { newLinkCounters } from '../../../device-drivers/contract.ts';
import { createIdCardReader } from '../../../device-drivers/id-card-reader/id-card-reader.ts';
import { protocol } from '../../../device-drivers/id-card-reader/protocols/sdt/protocol.ts';
import { SDT_COMMANDS } from '../../../device-drivers/id-card-reader/protocols/sdt/sdt-commands.ts';
import {
  createSdtFrameDecoder,
  encodeFrame,
} from '../../../device-drivers/id-card-reader/protocols/sdt/sdt-frame.ts';
import { createSdtMask } from '../../../device-drivers/id-card-reader/protocols/sdt/sdt-mask.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { parseRecording } from '../../../device-drivers/transports/recording.ts';
import { createRecordingTransport } from '../../../device-drivers/transports/recording-transport.ts';
import { createReplayTransport } from '../../../device-drivers/transports/replay-transport.ts';
import { createTcpTransport } from '../../../device-drivers/transports/tcp-transport.ts';
import { until } from '../transports/until.ts';

const soon = () => AbortSignal.timeout(8_000);
const utf16Hex = (text: string) => Buffer.from(text, 'utf16le').toString('hex');

describe('a recording of a visit', () => {
  it.each([
    ['with fingerprints', true],
    ['without fingerprints', false],
  ])('%s holds nothing of the person, and can be played to the driver', async (_, readFingerprints) => {
    const simulated = createSimulatedCardReader({ clock: systemClock, baudRate: 460_800 });
    const served = await listen(simulated, { port: 0 });
    const lines: string[] = [];
    const recorded = createIdCardReader({
      id: 'recorded',
      clock: systemClock,
      readFingerprints,
      transport: createRecordingTransport(createTcpTransport({ host: '127.0.0.1', port: served.port }), {
        clock: systemClock,
        createMask: protocol.createMask,
        sink: (line) => lines.push(line),
      }),
    });
    const record = SAMPLE_RECORDS.ordinary;
    try {
      recorded.start();
      await until(() => recorded.status.device === 'online');
      // Four later addresses are longer than a text record.
      simulated.layCard(
        cardOf(
          record,
          [1, 2, 3, 4].map((n) => `${record.address}附${n}`),
          2,
        ),
      );
      const card = await recorded.read({ signal: soon() });
      // The driver itself sees the true card.
      expect(card.ok && card.value.record).toEqual(record);
      const lost = recorded.waitForRemoval({ signal: soon() });
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
    const { photo, fingerprints } = cardOf(record, [], 2);
    for (const secret of [photo, ...fingerprints])
      for (const from of [0, 100, 500])
        expect(incoming).not.toContain(Buffer.from(secret.subarray(from, from + 8)).toString('hex'));
    // The first two characters of the first later address, which stand where lengths might.
    expect(incoming).not.toContain(utf16Hex('样本'));
    expect(recording.some((line) => line.dir === 'close' && line.reason === 'lost')).toBe(true);

    const replay = createReplayTransport(recording);
    const replayed = createIdCardReader({
      id: 'replayed',
      clock: systemClock,
      readFingerprints,
      transport: replay,
    });
    try {
      replayed.start();
      await until(() => replayed.status.device === 'online');
      const card = await replayed.read({ signal: soon() });
      expect(card.ok && card.value.record).toMatchObject({ kind: 'resident', name: '某某某' });
      expect(card.ok && card.value.photo).toEqual(new Uint8Array(1_024));
      expect(card.ok && card.value.fingerprints).toEqual(
        readFingerprints ? [new Uint8Array(512), new Uint8Array(512)] : null,
      );
      // The recorded loss of the link happens again.
      expect(await replayed.waitForRemoval({ signal: soon() })).toMatchObject({
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

  const asked = (request: string, body: Uint8Array): Uint8Array => {
    const mask = createSdtMask();
    mask(encodeFrame(Buffer.from(request, 'hex')), 'out');
    return mask(encodeFrame(body), 'in');
  };

  it('lets nothing of an answer through but its status, lengths and the module’s number', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          ...Object.values(SDT_COMMANDS).map((each) => Buffer.from(each.bytes).toString('hex')),
        ),
        fc.oneof(
          fc.constantFrom(4, 8, 16, 28, 70, 280, 1_284, 1_286, 1_798, 2_310),
          fc.integer({ min: 1, max: 2_400 }),
        ),
        (request, length) => {
          // No byte of a masked record is 0xd7.
          const shown = asked(
            request.padEnd(4, '0'),
            Uint8Array.from([0, 0, 0x90, ...new Uint8Array(length).fill(0xd7)]),
          );
          const data = shown.subarray(10, -1);
          const kept = data.filter((byte) => byte === 0xd7).length;
          const most =
            request === '12ff' && length === 16
              ? 16
              : request === '3001' && length >= 260
                ? 4
                : request === '3010' && length >= 260
                  ? 6
                  : 0;
          expect(kept).toBe(most);
        },
      ),
    );
  });

  it('shows nothing of a card whose answer comes after another question', () => {
    const late = Uint8Array.from([0, 0, 0x90, 1, 0, 4, 0, ...new Uint8Array(1_280).fill(0xd7)]);
    expect(asked('11ff', late).includes(0xd7)).toBe(false);
    // And of one that was under way when it was asked.
    const mask = createSdtMask();
    mask(encodeFrame(Buffer.from('3001', 'hex')), 'out');
    const frame = encodeFrame(late);
    const first = mask(frame.subarray(0, 700), 'in');
    mask(encodeFrame(Buffer.from('2001', 'hex')), 'out');
    const rest = mask(frame.subarray(700), 'in');
    expect([...first, ...rest].includes(0xd7)).toBe(false);
  });

  it('takes a length that there is not for no frame', () => {
    const bytes = Buffer.from('aaaaaa9669ffff01020304', 'hex');
    expect(Buffer.from(createSdtMask()(bytes, 'in')).toString('hex')).toBe('aaaaaa9669ffff00000000');
  });

  it('mends the sums of a model that makes them', () => {
    const mask = createSdtMask('sum');
    mask(encodeFrame(Buffer.from('3001', 'hex'), 'sum'), 'out');
    const body = Uint8Array.from([0, 0, 0x90, 1, 0, 4, 0, ...new Uint8Array(1_280).fill(0xd7)]);
    const counters = newLinkCounters();
    const shown = createSdtFrameDecoder(counters, 'sum').push(mask(encodeFrame(body, 'sum'), 'in'));
    expect(shown).toHaveLength(1);
    expect(counters.badChecksums).toBe(0);
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
