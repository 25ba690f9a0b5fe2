import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fail, newLinkCounters, ok, type Result } from '../../../device-drivers/contract.ts';
import {
  createSdtCommands,
  formatModuleNumber,
  type SdtCommands,
  type SdtFailure,
} from '../../../device-drivers/id-card-reader/protocols/sdt/sdt-commands.ts';
import {
  type Checksum,
  encodeFrame,
} from '../../../device-drivers/id-card-reader/protocols/sdt/sdt-frame.ts';
import { failureOf } from '../../../device-drivers/id-card-reader/protocols/sdt/sdt-session.ts';
import { SDT_STATUSES, sdtStatus } from '../../../device-drivers/id-card-reader/protocols/sdt/sdt-status.ts';
import { createConnectionEvents } from '../../../device-drivers/transports/connection-events.ts';
import { lostFault } from '../../../device-drivers/transports/transport-faults.ts';
import { createSimulatedClock } from '../simulated-clock.ts';

/** A wire in the hand: what was asked is seen, what is answered is said. */
const onWire = (checksum?: Checksum) => {
  const clock = createSimulatedClock();
  const counters = newLinkCounters();
  const events = createConnectionEvents();
  const asked: string[] = [];
  const commands = createSdtCommands({
    clock,
    counters,
    ...(checksum ? { checksum } : {}),
    connection: {
      onData: events.onData,
      onClose: events.onClose,
      write: async (bytes) => {
        asked.push(Buffer.from(bytes.subarray(7, -1)).toString('hex'));
        return ok(undefined);
      },
      close: async () => events.close(null),
    },
  });
  const answer = (...body: number[]) => events.data(encodeFrame(Uint8Array.from(body), checksum));
  return { clock, counters, events, asked, commands, answer };
};

describe('a request', () => {
  it('waits for the one before it', async () => {
    const { asked, commands, answer, clock } = onWire();
    const found = commands.find();
    const status = commands.status();
    await clock.advance(10);
    expect(asked).toEqual(['2001']);
    answer(0, 0, 0x80);
    expect(await found).toEqual({ ok: true, value: false });
    await clock.advance(10);
    expect(asked).toEqual(['2001', '11ff']);
    answer(0, 0, 0x90);
    expect((await status).ok).toBe(true);
  });

  it('without an answer is given up after its time, and the late answer belongs to nobody', async () => {
    const { commands, answer, clock, counters } = onWire();
    const found = commands.find();
    await clock.advance(299);
    expect(counters.timeouts).toBe(0);
    await clock.advance(1);
    expect(await found).toMatchObject({ ok: false, error: { kind: 'noAnswer' } });
    answer(0, 0, 0x9f, 0, 0, 0, 0);
    expect(counters).toMatchObject({ timeouts: 1, lateAnswers: 1 });
  });

  it('is not answered by what was meant for another: a card’s data never reaches a later request', async () => {
    const { commands, answer, clock, counters } = onWire();
    const found = commands.find();
    await clock.advance(0);
    answer(0, 0, 0x90, 1, 0, 4, 0, ...new Uint8Array(1_280));
    expect(counters.lateAnswers).toBe(1);
    answer(0, 0, 0x80);
    expect(await found).toEqual({ ok: true, value: false });
  });

  it('that arrived garbled at the reader is said again', async () => {
    const { asked, commands, answer, clock } = onWire();
    const selected = commands.select();
    await clock.advance(0);
    answer(0, 0, 0x10);
    await clock.advance(0);
    answer(0, 0, 0x90, 1, 2, 3, 4, 5, 6, 7, 8);
    expect((await selected).ok).toBe(true);
    expect(asked).toEqual(['2002', '2002']);
  });

  it('ends when the link goes, and so does every one after it', async () => {
    const { commands, events, clock } = onWire();
    const reading = commands.readTextPhoto();
    await clock.advance(0);
    events.close(lostFault('test'));
    expect(await reading).toMatchObject({ ok: false, error: { kind: 'lost' } });
    expect(await commands.find()).toMatchObject({ ok: false, error: { kind: 'lost' } });
  });

  it('for a card whose lengths do not add up fails as a failed read', async () => {
    const { commands, answer, clock } = onWire();
    const reading = commands.readTextPhoto();
    await clock.advance(0);
    answer(0, 0, 0x90, 1, 0, 9, 0, ...new Uint8Array(1_280));
    expect(await reading).toMatchObject({ ok: false, error: { kind: 'status', sw3: 0x41 } });
  });
});

describe('the whole command set', () => {
  it.each<[string, string, (commands: SdtCommands) => Promise<unknown>]>([
    ['find', '2001', (commands) => commands.find()],
    ['select', '2002', (commands) => commands.select()],
    ['read text and photo', '3001', (commands) => commands.readTextPhoto()],
    ['read with fingerprints', '3010', (commands) => commands.readTextPhotoFingerprints()],
    ['read further addresses', '3003', (commands) => commands.readAdditionalAddress()],
    ['read the number of the card', '3005', (commands) => commands.readManagementNumber()],
    ['status', '11ff', (commands) => commands.status()],
    ['module number', '12ff', (commands) => commands.moduleNumber()],
    ['reset', '10ff', (commands) => commands.reset()],
    ['115,200 baud', '6000', (commands) => commands.setBaudRate(115_200)],
    ['9,600 baud', '6004', (commands) => commands.setBaudRate(9_600)],
    ['80 bytes of radio', '61ff50', (commands) => commands.setRadioLimit(80)],
  ])('has %s as published', async (_, bytes, ask) => {
    const { asked, commands, events, clock } = onWire();
    const asking = ask(commands);
    await clock.advance(0);
    expect(asked).toEqual([bytes]);
    events.close(lostFault('test'));
    await asking;
  });

  it('has no rate and no radio limit that there is not', () => {
    const { commands } = onWire();
    expect(() => commands.setBaudRate(110)).toThrow(RangeError);
    for (const limit of [0, 256, 1.5]) expect(() => commands.setRadioLimit(limit)).toThrow(RangeError);
  });

  it.each([
    [0, 0],
    [512, 1],
    [1_024, 2],
  ])('gives fingerprints of %i bytes as %i templates', async (length, count) => {
    const { commands, answer, clock } = onWire();
    const reading = commands.readTextPhotoFingerprints();
    await clock.advance(0);
    const fingers = Array.from({ length }, (_, index) => (index < 512 ? 1 : 2));
    answer(0, 0, 0x90, 1, 0, 4, 0, length >> 8, 0, ...new Uint8Array(1_280), ...fingers);
    const read = await reading;
    expect(read.ok && read.value.text.length).toBe(256);
    expect(read.ok && read.value.photo.length).toBe(1_024);
    const templates = read.ok ? read.value.fingerprints : null;
    expect(templates).toHaveLength(count);
    for (const [index, template] of (templates ?? []).entries())
      expect(template).toEqual(new Uint8Array(512).fill(index + 1));
  });

  it.each([
    ['a third of a fingerprint', [1, 0, 4, 0, 0, 170], 170],
    ['three fingerprints', [1, 0, 4, 0, 6, 0], 1_536],
    ['fingerprints that did not come', [1, 0, 4, 0, 4, 0], 512],
    ['a text of 255 bytes', [0, 255, 4, 0, 0, 0], 0],
  ])('calls %s a failed read', async (_, lengths, fingerBytes) => {
    const { commands, answer, clock } = onWire();
    const reading = commands.readTextPhotoFingerprints();
    await clock.advance(0);
    answer(0, 0, 0x90, ...lengths, ...new Uint8Array(1_280 + fingerBytes));
    expect(await reading).toEqual({
      ok: false,
      error: { kind: 'status', command: 'readTextPhotoFingerprints', sw3: 0x41 },
    });
  });

  it('does without fingerprints where they are not asked for', async () => {
    const { commands, answer, clock } = onWire();
    const reading = commands.readTextPhoto();
    await clock.advance(0);
    answer(0, 0, 0x90, 1, 0, 4, 0, ...new Uint8Array(1_280));
    expect(await reading).toMatchObject({ ok: true, value: { fingerprints: null } });
  });

  it('gives the number of the card raw, and its refusal', async () => {
    const { commands, answer, clock } = onWire();
    const reading = commands.readManagementNumber();
    await clock.advance(0);
    answer(0, 0, 0x90, ...new Uint8Array(28).fill(5));
    expect(await reading).toEqual({ ok: true, value: new Uint8Array(28).fill(5) });
    const again = commands.readManagementNumber();
    await clock.advance(0);
    answer(0, 0, 0x41);
    expect(await again).toMatchObject({ ok: false, error: { sw3: 0x41 } });
  });

  it('gives up to four further addresses', async () => {
    const { commands, answer, clock } = onWire();
    const reading = commands.readAdditionalAddress();
    await clock.advance(0);
    answer(0, 0, 0x90, ...new Uint8Array(280));
    const read = await reading;
    expect(read.ok && read.value.map((each) => each.length)).toEqual([70, 70, 70, 70]);
  });

  it('is spoken with sums by a model that makes them', async () => {
    const { commands, answer, clock } = onWire('sum');
    const asking = commands.status();
    await clock.advance(0);
    answer(0, 0, 0x90);
    expect((await asking).ok).toBe(true);
  });
});

describe('a refusal', () => {
  it('is counted, and ends the request with its code', async () => {
    const { commands, answer, clock, counters } = onWire();
    const asking = commands.reset();
    await clock.advance(0);
    answer(0, 0, 0x21);
    expect(await asking).toMatchObject({ ok: false, error: { command: 'reset', sw3: 0x21 } });
    expect(counters.refusals).toBe(1);
  });

  it('of a garbled request counts each time, and is not said for ever', async () => {
    const { asked, commands, answer, clock, counters } = onWire();
    const asking = commands.setRadioLimit(80);
    for (const _ of [1, 2]) {
      await clock.advance(0);
      answer(0, 0, 0x11);
    }
    expect(await asking).toMatchObject({ ok: false, error: { sw3: 0x11 } });
    expect(asked).toHaveLength(2);
    expect(counters.refusals).toBe(2);
  });

  it('is not a card that is missing: that is `find`’s to say', async () => {
    const { commands, answer, clock, counters } = onWire();
    const reading = commands.readManagementNumber();
    await clock.advance(0);
    answer(0, 0, 0x80);
    expect(counters.lateAnswers).toBe(1);
    answer(0, 0, 0x31);
    expect(await reading).toMatchObject({ ok: false, error: { sw3: 0x31 } });
  });
});

describe('an answer', () => {
  it('without a status word is none', async () => {
    const { commands, answer, clock, counters } = onWire();
    const found = commands.find();
    await clock.advance(0);
    answer(0, 0);
    expect(counters.garbageBytes).toBe(2);
    answer(0, 0, 0x80);
    expect(await found).toEqual({ ok: true, value: false });
  });

  it('that comes while nobody waits is late', () => {
    const { answer, counters } = onWire();
    answer(0, 0, 0x90);
    expect(counters.lateAnswers).toBe(1);
  });

  it('that cannot be asked for, because nothing can be written, is a lost link', async () => {
    const events = createConnectionEvents();
    const commands = createSdtCommands({
      clock: createSimulatedClock(),
      counters: newLinkCounters(),
      connection: {
        onData: events.onData,
        onClose: events.onClose,
        write: async () => fail(lostFault('test')),
        close: async () => undefined,
      },
    });
    expect(await commands.find()).toMatchObject({ ok: false, error: { kind: 'lost' } });
  });

  it('whatever it is, never breaks the request that waits for it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<(commands: SdtCommands) => Promise<Result<unknown, SdtFailure>>>(
          (commands) => commands.find(),
          (commands) => commands.select(),
          (commands) => commands.readTextPhoto(),
          (commands) => commands.readTextPhotoFingerprints(),
          (commands) => commands.readAdditionalAddress(),
          (commands) => commands.readManagementNumber(),
          (commands) => commands.moduleNumber(),
        ),
        fc.constantFrom(...SDT_STATUSES.map((status) => status.sw3), 0x00, 0xff),
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.uint8Array({ minLength: 1_280, maxLength: 2_400, size: 'max' }),
        ),
        async (ask, sw3, data) => {
          const { commands, answer, clock } = onWire();
          const asking = ask(commands);
          await clock.advance(0);
          answer(0, 0, sw3, ...data);
          await clock.advance(7_000);
          const outcome = await asking;
          if (!outcome.ok) expect(['noAnswer', 'status']).toContain(outcome.error.kind);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('a status', () => {
  it('has one row for each code, and an unknown one is the reader’s fault', () => {
    expect(new Set(SDT_STATUSES.map((status) => status.sw3)).size).toBe(SDT_STATUSES.length);
    expect(sdtStatus(0x77)).toMatchObject({ meaning: 'unknownError', class: 'readerFault' });
  });
});

describe('what a status means for the device', () => {
  it.each(SDT_STATUSES.map((status) => [status.meaning, status] as const))(
    '%s',
    (_, { sw3, class: kind }) => {
      const failure = failureOf({ kind: 'status', command: 'select', sw3 });
      const expected = {
        success: { kind: 'reader' },
        transmission: { kind: 'reader' },
        readerFault: { kind: 'reader' },
        cardContact: { kind: 'card', problem: 'contact' },
        cardRefused: { kind: 'card', problem: 'refused' },
      } as const;
      expect(failure).toMatchObject({ ...expected[kind], command: 'select' });
    },
  );
});

describe('a module number', () => {
  it('is written as on the case', () => {
    const data = Buffer.from('050003001a7e330100000000ffffffff', 'hex');
    expect(formatModuleNumber(data)).toBe('05.03-20151834-0000000000-4294967295');
  });
});
