import { describe, expect, it } from 'vitest';
import { newLinkCounters, ok } from '../../../device-drivers/contract.ts';
import {
  createSdtCommands,
  formatModuleNumber,
} from '../../../device-drivers/id-card-reader/sdt-commands.ts';
import { encodeFrame } from '../../../device-drivers/id-card-reader/sdt-frame.ts';
import { SDT_STATUSES, sdtStatus } from '../../../device-drivers/id-card-reader/sdt-status.ts';
import { createConnectionEvents } from '../../../device-drivers/transports/connection-events.ts';
import { lostFault } from '../../../device-drivers/transports/transport-faults.ts';
import { createSimulatedClock } from '../simulated-clock.ts';

/** A wire in the hand: what was asked is seen, what is answered is said. */
const onWire = () => {
  const clock = createSimulatedClock();
  const counters = newLinkCounters();
  const events = createConnectionEvents();
  const asked: string[] = [];
  const commands = createSdtCommands({
    clock,
    counters,
    connection: {
      onData: events.onData,
      onClose: events.onClose,
      write: async (bytes) => {
        asked.push(Buffer.from(bytes.subarray(7, 9)).toString('hex'));
        return ok(undefined);
      },
      close: async () => events.close(null),
    },
  });
  const answer = (...body: number[]) => events.data(encodeFrame(Uint8Array.from(body)));
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

describe('a status', () => {
  it('has one row for each code, and an unknown one is the reader’s fault', () => {
    expect(new Set(SDT_STATUSES.map((status) => status.sw3)).size).toBe(SDT_STATUSES.length);
    expect(sdtStatus(0x77)).toMatchObject({ meaning: 'unknownError', class: 'readerFault' });
  });
});

describe('a module number', () => {
  it('is written as on the case', () => {
    const data = Buffer.from('050003001a7e330100000000ffffffff', 'hex');
    expect(formatModuleNumber(data)).toBe('05.03-20151834-0000000000-4294967295');
  });
});
