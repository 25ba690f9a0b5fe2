import { describe, expect, it } from 'vitest';
import { cardOf, SAMPLE_RECORDS } from '../../../bench/id-card-reader/sample-cards.ts';
import {
  createSimulatedCardReader,
  type ReaderFault,
  type SimulatedCardReader,
} from '../../../bench/id-card-reader/simulated-card-reader.ts';
import type { CardRecord } from '../../../device-drivers/id-card-reader/card-record.ts';
import {
  createIdCardReader,
  type IdCardReader,
} from '../../../device-drivers/id-card-reader/id-card-reader.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import type { Transport } from '../../../device-drivers/transports/transport.ts';
import { until } from '../transports/until.ts';

/** A link between a driver and a simulated reader, whose cable can be pulled. */
export interface ReaderLink {
  readonly transport: Transport;
  pull(): Promise<void>;
  plug(): Promise<void>;
  close(): Promise<void>;
}

const soon = () => AbortSignal.timeout(8_000);

/** Every situation of a visitor and a cable, on whatever link is given. */
export const describeReaderOn = (
  linkName: string,
  makeLink: (simulated: SimulatedCardReader) => Promise<ReaderLink>,
): void => {
  interface Rig {
    readonly simulated: SimulatedCardReader;
    readonly link: ReaderLink;
    readonly reader: IdCardReader;
  }
  /** Each test has its own reader and cable, so that they can run beside each other. */
  const onRig =
    <Args extends readonly unknown[]>(situation: (rig: Rig, ...args: Args) => Promise<void>) =>
    async (...args: Args): Promise<void> => {
      const simulated = createSimulatedCardReader({ clock: systemClock, baudRate: 460_800 });
      const link = await makeLink(simulated);
      const reader = createIdCardReader({ id: 'reader', transport: link.transport, clock: systemClock });
      reader.start();
      try {
        await until(() => reader.status.device === 'online');
        await situation({ simulated, link, reader }, ...args);
      } finally {
        await reader.stop();
        await link.close();
      }
    };

  describe.concurrent(`an ID-card reader on ${linkName}`, { timeout: 20_000 }, () => {
    it(
      'says who it is',
      onRig(async ({ reader }) => {
        expect(reader.status).toEqual({
          device: 'online',
          fault: null,
          media: 'unknown',
          moduleNumber: '05.03-20150818-0000999999-0000000042',
          mustBeLifted: false,
        });
      }),
    );

    it.each<[string, CardRecord]>(Object.entries(SAMPLE_RECORDS))(
      'reads the card %s',
      onRig(async ({ simulated, reader }, _: string, record: CardRecord) => {
        const reading = reader.read({ signal: soon() });
        simulated.layCard(cardOf(record));
        const card = await reading;
        expect(card.ok && card.value.record).toEqual(record);
        expect(card.ok && card.value.photo).toEqual(cardOf(record).photo);
        expect(card.ok && card.value.additionalAddresses).toEqual([]);
        expect(reader.status).toMatchObject({ media: 'present', mustBeLifted: true });
      }),
    );

    it(
      'reads the later addresses of a card',
      onRig(async ({ simulated, reader }) => {
        simulated.layCard(
          cardOf(SAMPLE_RECORDS.ordinary, ['样本省样本市新家路3号', '样本省样本市更新路4号']),
        );
        const card = await reader.read({ signal: soon() });
        expect(card.ok && card.value.additionalAddresses).toEqual([
          '样本省样本市新家路3号',
          '样本省样本市更新路4号',
        ]);
      }),
    );

    it(
      'reads four later addresses, the most a card holds',
      onRig(async ({ simulated, reader }) => {
        const addresses = [1, 2, 3, 4].map((number) => `样本省样本市第${number}次搬迁路${number}号`);
        simulated.layCard(cardOf(SAMPLE_RECORDS.ordinary, addresses));
        const card = await reader.read({ signal: soon() });
        expect(card.ok && card.value.additionalAddresses).toEqual(addresses);
      }),
    );

    it(
      'asks for no fingerprints unless it is told to',
      onRig(async ({ simulated, reader }) => {
        simulated.layCard(cardOf(SAMPLE_RECORDS.ordinary, [], 2));
        const card = await reader.read({ signal: soon() });
        expect(card.ok && card.value.fingerprints).toBeNull();
        expect(simulated.requests).not.toContain('readTextPhotoFingerprints');
        expect(simulated.requests).not.toContain('readManagementNumber');
      }),
    );

    it(
      'does not read the same card twice, and reads the next person after it was lifted',
      onRig(async ({ simulated, reader }) => {
        simulated.layCard(cardOf(SAMPLE_RECORDS.ordinary));
        expect((await reader.read({ signal: soon() })).ok).toBe(true);
        expect(await reader.read({ signal: AbortSignal.timeout(700) })).toMatchObject({
          ok: false,
          error: { code: 'canceled' },
        });
        expect(reader.status).toMatchObject({ media: 'present', mustBeLifted: true });

        const next = reader.read({ signal: soon() });
        simulated.liftCard();
        await until(() => !reader.status.mustBeLifted);
        simulated.layCard(cardOf(SAMPLE_RECORDS.second));
        const card = await next;
        expect(card.ok && card.value.record).toEqual(SAMPLE_RECORDS.second);
      }),
    );

    it(
      'waits until the card is lifted',
      onRig(async ({ simulated, reader }) => {
        simulated.layCard(cardOf(SAMPLE_RECORDS.ordinary));
        await reader.read({ signal: soon() });
        const removed = reader.waitForRemoval({ signal: soon() });
        expect(await Promise.race([removed, systemClock.sleep(500)])).toBeUndefined();
        simulated.liftCard();
        expect(await removed).toEqual({ ok: true, value: undefined });
        expect(reader.status).toMatchObject({ media: 'notPresent', mustBeLifted: false });
      }),
    );

    it(
      'sees at once that no card is there',
      onRig(async ({ reader }) => {
        expect(await reader.waitForRemoval({ signal: soon() })).toEqual({ ok: true, value: undefined });
      }),
    );

    it(
      'stops waiting when the visitor walks away',
      onRig(async ({ reader }) => {
        const away = new AbortController();
        const reading = reader.read({ signal: away.signal });
        await until(() => reader.status.media === 'notPresent');
        away.abort();
        expect(await reading).toMatchObject({
          ok: false,
          error: { code: 'canceled', completion: 'canceled' },
        });
      }),
    );

    it.each<[string, ReaderFault, string]>([
      ['the card is taken away before it is selected', { kind: 'dropMidRead', on: 'select' }, 'cardRemoved'],
      ['the card is taken away while it is read', { kind: 'dropMidRead' }, 'cardRemoved'],
      ['the card lies there and cannot be read', { kind: 'badContact', on: 'readTextPhoto' }, 'cardDamaged'],
      ['the record makes no sense', { kind: 'damagedRecord' }, 'cardDamaged'],
      ['the card does not accept the reader', { kind: 'cardRefused', sw3: 0x31 }, 'cardRefused'],
      [
        'the reader does not accept the card',
        { kind: 'cardRefused', sw3: 0x32, on: 'select' },
        'cardRefused',
      ],
      ['the card is of no known type', { kind: 'cardRefused', sw3: 0x40 }, 'cardRefused'],
      ['the module fails its self-test', { kind: 'moduleFault', sw3: 0x60, on: 'find' }, 'readerFault'],
      [
        'the module is not authorised',
        { kind: 'moduleFault', sw3: 0x66, on: 'readTextPhoto' },
        'readerFault',
      ],
      ['the reader goes silent while looking', { kind: 'silent' }, 'readerLost'],
      [
        'the reader is busy for ever while the card is read',
        { kind: 'silent', on: 'readTextPhoto' },
        'readerLost',
      ],
      ['the reader refuses to look', { kind: 'nak', sw3: 0x21, on: 'find' }, 'readerFault'],
      ['the reader refuses to select', { kind: 'nak', sw3: 0x23, on: 'select' }, 'readerFault'],
      ['the reader refuses to read', { kind: 'nak', sw3: 0x24, on: 'readTextPhoto' }, 'readerFault'],
      ['the reader hears nothing right', { kind: 'nak', sw3: 0x10, on: 'select' }, 'readerFault'],
    ])(
      '%s',
      onRig(async ({ simulated, reader }, _: string, fault: ReaderFault, code: string) => {
        simulated.inject(fault);
        simulated.layCard(cardOf(SAMPLE_RECORDS.ordinary));
        expect(await reader.read({ signal: soon() })).toMatchObject({ ok: false, error: { code } });
        simulated.heal();
        simulated.liftCard();
        await until(() => reader.status.device === 'online');
        // Whatever it was, the next person's card is read.
        const next = reader.read({ signal: soon() });
        await until(() => !reader.status.mustBeLifted);
        simulated.layCard(cardOf(SAMPLE_RECORDS.second));
        const card = await next;
        expect(card.ok && card.value.record).toEqual(SAMPLE_RECORDS.second);
      }),
    );

    it.each<[ReaderFault]>([
      [{ kind: 'splitEveryByte', on: 'select' }],
      [{ kind: 'garbageBefore' }],
      [{ kind: 'badChecksum', on: 'select', times: 1 }],
      [{ kind: 'lyingLength', on: 'select', times: 1 }],
      [{ kind: 'badChecksum', on: 'readTextPhoto', times: 1 }],
      [{ kind: 'silent', on: 'find', times: 2 }],
      [{ kind: 'lateAnswer', on: 'find', ms: 350, times: 1 }],
      [{ kind: 'lateAnswer', on: 'select', ms: 350, times: 1 }],
      [{ kind: 'lyingLength', on: 'readTextPhoto', times: 1 }],
      [{ kind: 'lyingLength', by: -200, on: 'readTextPhoto', times: 1 }],
      [{ kind: 'strayInPreamble' }],
      [{ kind: 'strayInPreamble', at: 1 }],
      [{ kind: 'strayInPreamble', at: 4, on: 'select', times: 1 }],
      [{ kind: 'lostInPreamble' }],
      [{ kind: 'lostInPreamble', bytes: 2 }],
      [{ kind: 'lostInPreamble', bytes: 4, on: 'readTextPhoto', times: 1 }],
      [{ kind: 'sumChecksum', on: 'select', times: 1 }],
      [{ kind: 'twice' }],
      [{ kind: 'splitEveryByte', on: 'readTextPhoto' }],
      [{ kind: 'nak', sw3: 0x10, on: 'select', times: 1 }],
      [{ kind: 'nak', sw3: 0x11, on: 'readTextPhoto', times: 1 }],
      // The card is read, and what could not be read of it is not told as none.
      [{ kind: 'nak', sw3: 0x41, on: 'readAdditionalAddress' }],
    ])(
      'the card is read all the same when the wire does this: %j',
      onRig(async ({ simulated, reader }, fault: ReaderFault) => {
        simulated.inject(fault);
        simulated.layCard(cardOf(SAMPLE_RECORDS.longName));
        const card = await reader.read({ signal: soon() });
        expect(card.ok && card.value.record).toEqual(SAMPLE_RECORDS.longName);
        expect(reader.status.device).toBe('online');
        if (fault.kind === 'badChecksum' || fault.kind === 'sumChecksum')
          expect(reader.counters.badChecksums).toBe(1);
        if (fault.kind === 'twice') expect(reader.counters.lateAnswers).toBeGreaterThan(1);
        if (fault.kind === 'nak' && fault.sw3 !== 0x41) expect(reader.counters.refusals).toBe(1);
        if (fault.kind === 'nak' && fault.sw3 === 0x41)
          expect(card.ok && card.value.additionalAddresses).toBeNull();
        if (fault.kind === 'garbageBefore') expect(reader.counters.garbageBytes).toBeGreaterThan(0);
        if (fault.kind === 'lateAnswer')
          expect(reader.counters).toMatchObject({ lateAnswers: 1, timeouts: 1 });
      }),
    );

    it(
      'the cable is pulled while a card is waited for, and put back',
      onRig(async ({ simulated, link, reader }) => {
        const reading = reader.read({ signal: soon() });
        await until(() => reader.status.media === 'notPresent');
        const pulledAt = Date.now();
        await link.pull();
        expect(await reading).toMatchObject({ ok: false, error: { code: 'readerLost' } });
        await until(() => ['offline', 'noDevice'].includes(reader.status.device), 1_000);
        expect(Date.now() - pulledAt).toBeLessThan(1_000);
        expect(reader.counters.lost).toBe(1);
        await until(() => reader.status.device === 'noDevice');
        expect(await reader.read({ signal: soon() })).toMatchObject({
          ok: false,
          error: { code: 'notReady' },
        });

        await link.plug();
        await until(() => reader.status.device === 'online');
        simulated.layCard(cardOf(SAMPLE_RECORDS.ordinary));
        const card = await reader.read({ signal: soon() });
        expect(card.ok && card.value.record).toEqual(SAMPLE_RECORDS.ordinary);
      }),
    );

    it(
      'the cable is pulled while the card is read',
      onRig(async ({ simulated, link, reader }) => {
        simulated.inject({ kind: 'lateAnswer', on: 'readTextPhoto', ms: 1_500, times: 1 });
        simulated.layCard(cardOf(SAMPLE_RECORDS.ordinary));
        const reading = reader.read({ signal: soon() });
        await until(() => simulated.requests.includes('readTextPhoto'));
        await link.pull();
        expect(await reading).toMatchObject({ ok: false, error: { code: 'readerLost' } });
      }),
    );
  });
};
