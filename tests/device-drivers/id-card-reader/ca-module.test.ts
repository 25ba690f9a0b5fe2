import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardOf, SAMPLE_RECORDS } from '../../../bench/id-card-reader/sample-cards.ts';
import { listen } from '../../../bench/id-card-reader/serve.ts';
import {
  type CaModuleFault,
  createSimulatedCaModule,
} from '../../../bench/id-card-reader/simulated-ca-module.ts';
import { newLinkCounters, ok } from '../../../device-drivers/contract.ts';
import type { CardRecord } from '../../../device-drivers/id-card-reader/card-record.ts';
import { createIdCardReader } from '../../../device-drivers/id-card-reader/id-card-reader.ts';
import {
  createCaFrameDecoder,
  encodeCaFrame,
} from '../../../device-drivers/id-card-reader/protocols/ca-module/ca-frame.ts';
import { createCaMask } from '../../../device-drivers/id-card-reader/protocols/ca-module/ca-mask.ts';
import { createCaSession } from '../../../device-drivers/id-card-reader/protocols/ca-module/ca-session.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { createConnectionEvents } from '../../../device-drivers/transports/connection-events.ts';
import { parseRecording } from '../../../device-drivers/transports/recording.ts';
import { createRecordingTransport } from '../../../device-drivers/transports/recording-transport.ts';
import { createReplayTransport } from '../../../device-drivers/transports/replay-transport.ts';
import { createTcpTransport } from '../../../device-drivers/transports/tcp-transport.ts';
import { describeDriverContract } from '../contract/driver-contract.ts';
import { openFaultyLine } from '../contract/faulty-line.ts';
import { createSimulatedClock } from '../simulated-clock.ts';
import { until } from '../transports/until.ts';

const soon = () => ({ signal: AbortSignal.timeout(8_000) });
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

const newDecoder = () => {
  const counters = newLinkCounters();
  return { counters, decoder: createCaFrameDecoder(counters) };
};

describe('the frame of a CA module', () => {
  it('is that of the published driver', () => {
    // send_buf of ReadIDCard and ReadIDNo in IDReader.cpp, by hand.
    expect(hex(encodeCaFrame([0xca, 0x01, 0x00]))).toBe('020003ca0100cb03');
    expect(hex(encodeCaFrame([0xca, 0x01, 0x02]))).toBe('020003ca0102c903');
    // "1+2+(2+2+2+256+1024) + 1+ 1": an answer with text and photo.
    expect(encodeCaFrame([...new Uint8Array(2 + 2 + 2 + 256 + 1_024)])).toHaveLength(1_291);
  });

  it('is found whatever the chunks and with garbage in between', () => {
    const garbage = fc.array(
      fc.nat(255).filter((byte) => byte !== 0x02),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(garbage, fc.uint8Array({ minLength: 2, maxLength: 1_400 })), {
          minLength: 1,
          maxLength: 4,
        }),
        fc.integer({ min: 1, max: 200 }),
        (parts, size) => {
          const stream = Uint8Array.from(
            parts.flatMap(([before, data]) => [...before, ...encodeCaFrame([...data])]),
          );
          const { decoder, counters } = newDecoder();
          const found: string[] = [];
          for (let at = 0; at < stream.length; at += size)
            found.push(...decoder.push(stream.subarray(at, at + size)).map(hex));
          expect(found).toEqual(parts.map(([, data]) => hex(data)));
          expect(counters.framesIn).toBe(parts.length);
          expect(counters.garbageBytes).toBe(parts.reduce((sum, [before]) => sum + before.length, 0));
        },
      ),
    );
  });

  it('that is damaged is counted, and the next is found', () => {
    for (const damaged of ['020003ca0100cc03', '020003ca0100cb04']) {
      const { decoder, counters } = newDecoder();
      const found = decoder.push(Buffer.from(`${damaged}02000290009003`, 'hex'));
      expect(found.map(hex)).toEqual(['9000']);
      expect(counters.badChecksums).toBe(1);
    }
  });

  it('with a length that there is not is none', () => {
    const { decoder, counters } = newDecoder();
    expect(decoder.push(Buffer.from('02ffff020001900303020002900090', 'hex'))).toEqual([]);
    expect(decoder.push(Buffer.from('03', 'hex')).map(hex)).toEqual(['9000']);
    expect(counters.badChecksums).toBe(0);
  });

  it('never throws, whatever comes, and is found after what was abandoned', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.oneof(fc.constantFrom(0x02, 0x03, 0x00), fc.nat(255)), { maxLength: 200 }), {
          maxLength: 6,
        }),
        (chunks) => {
          const { decoder } = newDecoder();
          for (const chunk of chunks) decoder.push(Uint8Array.from(chunk));
          decoder.abandonPartial();
          expect(decoder.push(encodeCaFrame([0x90, 0x00])).map(hex)).toEqual(['9000']);
        },
      ),
    );
  });
});

describe('a session with a CA module', () => {
  const inHand = () => {
    const clock = createSimulatedClock();
    const events = createConnectionEvents();
    const session = createCaSession({
      clock,
      counters: newLinkCounters(),
      connection: {
        onData: events.onData,
        onClose: events.onClose,
        write: async () => ok(undefined),
        close: async () => events.close(null),
      },
    });
    const answer = async (...data: number[]) => {
      await clock.advance(0);
      events.data(encodeCaFrame(data));
    };
    return { clock, events, session, answer };
  };

  it.each<[string, number[], string]>([
    ['another status word', [0x6a, 0x82], '6a82'],
    ['a text of another length', [0x90, 0, 0, 255, 4, 0, ...new Uint8Array(1_280)], 'lengths'],
    ['a photo that did not come', [0x90, 0, 1, 0, 4, 1, ...new Uint8Array(1_280)], 'lengths'],
  ])('takes %s for a card that did not come through', async (_, data, detail) => {
    const { session, answer } = inHand();
    const reading = session.read({ fingerprints: false });
    await answer(...data);
    expect(await reading).toEqual({
      ok: false,
      error: { kind: 'card', command: 'readCard', problem: 'contact', detail },
    });
  });

  it('ends every request when the link goes', async () => {
    const { session, events } = inHand();
    events.close(null);
    const asked = [
      session.identify(),
      session.status(),
      session.find(),
      session.read({ fingerprints: true }),
      session.isStillThere(),
      session.reset(),
    ];
    for (const outcome of await Promise.all(asked))
      expect(outcome).toMatchObject({ ok: false, error: { kind: 'lost' } });
    expect(await session.additionalAddresses()).toEqual({ ok: true, value: null });
  });

  it('is told apart from a late answer by what fits', async () => {
    const { session, answer } = inHand();
    const finding = session.find();
    await answer(0x90, 0, 1, 0, 4, 0, ...new Uint8Array(1_280));
    await answer(0x90, 0, ...new Uint8Array(36));
    expect(await finding).toEqual({ ok: true, value: true });
    expect(session.silentExchanges).toBe(0);
    expect(session.lastHeardAt).toBeGreaterThan(0);
  });
});

const openModule = async () => {
  const module = createSimulatedCaModule({ clock: systemClock });
  const served = await listen(module, { port: 0 });
  return { module, served };
};

describe('a CA module behind the driver, by the word in the configuration alone', { timeout: 30_000 }, () => {
  it.each<[string, CardRecord]>(Object.entries(SAMPLE_RECORDS))('reads the card %s', async (_, record) => {
    const { module, served } = await openModule();
    const reader = createIdCardReader({
      id: 'module',
      clock: systemClock,
      protocol: 'ca-module',
      readFingerprints: true,
      transport: createTcpTransport({ host: '127.0.0.1', port: served.port }),
    });
    try {
      reader.start();
      await until(() => reader.status.device === 'online');
      expect(reader.capabilities).toMatchObject({
        protocol: 'ca-module',
        reads: { fingerprints: false, additionalAddresses: false },
        identity: { serialNumber: null },
      });
      const reading = reader.read(soon());
      module.layCard(cardOf(record, ['样本省样本市新家路3号'], 2));
      const card = await reading;
      expect(card.ok && card.value.record).toEqual(record);
      expect(card.ok && card.value.photo).toEqual(cardOf(record).photo);
      // What the protocol cannot give is not told as none.
      expect(card.ok && card.value.fingerprints).toBeNull();
      expect(card.ok && card.value.additionalAddresses).toBeNull();
      expect(reader.status).toMatchObject({ media: 'present', mustBeLifted: true });
      const removed = reader.waitForRemoval(soon());
      module.liftCard();
      expect((await removed).ok).toBe(true);
      expect(reader.status).toMatchObject({ media: 'notPresent', mustBeLifted: false });
    } finally {
      await reader.stop();
      await served.close();
    }
  });

  it('leaves a recording without anything of the person, which can be played', async () => {
    const { module, served } = await openModule();
    const lines: string[] = [];
    const recorded = createIdCardReader({
      id: 'recorded',
      clock: systemClock,
      protocol: 'ca-module',
      transport: createRecordingTransport(createTcpTransport({ host: '127.0.0.1', port: served.port }), {
        clock: systemClock,
        createMask: createCaMask,
        sink: (line) => lines.push(line),
      }),
    });
    const record = SAMPLE_RECORDS.ordinary;
    try {
      recorded.start();
      await until(() => recorded.status.device === 'online');
      module.layCard(cardOf(record));
      expect((await recorded.read(soon())).ok).toBe(true);
    } finally {
      await recorded.stop();
      await served.close();
    }
    const recording = parseRecording(lines.join(''));
    const incoming = recording.flatMap((line) => (line.dir === 'in' ? [line.bytes] : [])).join('');
    expect(incoming.length).toBeGreaterThan(2 * 1_291);
    for (const secret of [record.name, record.idNumber.slice(0, 12), record.address, '19550817'])
      expect(incoming).not.toContain(Buffer.from(secret, 'utf16le').toString('hex'));
    expect(incoming).not.toContain(hex(cardOf(record).photo.subarray(0, 8)));

    const replay = createReplayTransport(recording);
    const replayed = createIdCardReader({
      id: 'replayed',
      clock: systemClock,
      protocol: 'ca-module',
      transport: replay,
    });
    try {
      replayed.start();
      await until(() => replayed.status.device === 'online');
      const card = await replayed.read(soon());
      expect(card.ok && card.value.record).toMatchObject({ kind: 'resident', name: '某某某' });
      expect(replay.divergences).toEqual([]);
    } finally {
      await replayed.stop();
    }
  });
});

describe('the mask of a CA module', () => {
  it('gives the same however it is split, and frames that are as right as they were', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom('020003ca0100cb03', '020003ca0102c903'),
            fc.oneof(
              fc.uint8Array({ minLength: 2, maxLength: 60 }),
              fc.uint8Array({ minLength: 1_286, maxLength: 1_286 }),
            ),
            fc.boolean(),
          ),
          { minLength: 1, maxLength: 4 },
        ),
        fc.integer({ min: 1, max: 97 }),
        (exchanges, size) => {
          const [whole, split] = [createCaMask(), createCaMask()];
          for (const [request, data, spoiled] of exchanges) {
            const frame = encodeCaFrame([...data]);
            if (spoiled) frame[frame.length - 2] = (frame.at(-2) ?? 0) ^ 1;
            for (const mask of [whole, split]) mask(Buffer.from(request, 'hex'), 'out');
            const masked = whole(frame, 'in');
            const pieces: number[] = [];
            for (let at = 0; at < frame.length; at += size)
              pieces.push(...split(frame.subarray(at, at + size), 'in'));
            expect(pieces).toEqual([...masked]);
            const { decoder, counters } = newDecoder();
            const [found] = decoder.push(masked);
            if (spoiled) expect(counters.badChecksums).toBeGreaterThan(0);
            else expect(found && [found.length, found[0], found[1]]).toEqual([data.length, data[0], data[1]]);
          }
        },
      ),
    );
  });

  it('blanks what stands outside a frame, and a frame whose length there is not', () => {
    expect([...createCaMask()(Buffer.from('林大山', 'utf16le'), 'in')]).toEqual([0, 0, 0, 0, 0, 0]);
    expect([...createCaMask()(Uint8Array.of(2, 0xff, 0xff, 9, 9), 'in')]).toEqual([2, 0xff, 0xff, 0, 0]);
    expect([...createCaMask()(Uint8Array.of(2, 0, 2, 0x90, 0, 0x90, 9), 'in')]).toEqual([
      2, 0, 2, 0x90, 0, 0x90, 0,
    ]);
  });
});

const OWN_FAULTS: Readonly<Record<string, CaModuleFault>> = {
  'wrong checksums': { kind: 'badChecksum' },
  'lying lengths': { kind: 'lyingLength' },
  'garbage before each answer': { kind: 'garbageBefore' },
  'an answer in single bytes': { kind: 'splitEveryByte' },
  'a late answer': { kind: 'lateAnswer', ms: 1_800 },
  'busy for ever': { kind: 'silent' },
};

describeDriverContract('ID-card reader, CA module over TCP', async (clock) => {
  const { module, served } = await openModule();
  const line = await openFaultyLine({ host: '127.0.0.1', port: served.port });
  const driver = createIdCardReader({
    id: 'reader',
    protocol: 'ca-module',
    transport: createTcpTransport({ host: line.host, port: line.port }),
    clock,
  });
  return {
    driver,
    deed: (request) => driver.waitForRemoval(request),
    wait: (request) => driver.read(request),
    pull: line.pull,
    plug: line.plug,
    setLineFault: line.set,
    ownFaults: Object.fromEntries(
      Object.entries(OWN_FAULTS).map(([name, fault]) => [
        name,
        async () => {
          const heal = module.inject(fault);
          return async () => heal();
        },
      ]),
    ),
    close: async () => {
      await line.close();
      await served.close();
    },
  };
});
