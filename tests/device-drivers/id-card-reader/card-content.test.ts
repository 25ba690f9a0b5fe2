import { describe, expect, it } from 'vitest';
import { cardOf, SAMPLE_RECORDS } from '../../../bench/id-card-reader/sample-cards.ts';
import { listen } from '../../../bench/id-card-reader/serve.ts';
import {
  createSimulatedCardReader,
  type SimulatedCardReader,
} from '../../../bench/id-card-reader/simulated-card-reader.ts';
import {
  createIdCardReader,
  type IdCardReader,
} from '../../../device-drivers/id-card-reader/id-card-reader.ts';
import type { WltDecoder } from '../../../device-drivers/id-card-reader/wlt-decoder.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { createTcpTransport } from '../../../device-drivers/transports/tcp-transport.ts';
import { until } from '../transports/until.ts';

const soon = () => ({ signal: AbortSignal.timeout(8_000) });

const withReader = async (
  options: {
    readonly simulated?: Partial<Parameters<typeof createSimulatedCardReader>[0]>;
    readonly driver?: Partial<Parameters<typeof createIdCardReader>[0]>;
  },
  run: (rig: { readonly simulated: SimulatedCardReader; readonly reader: IdCardReader }) => Promise<void>,
): Promise<void> => {
  const simulated = createSimulatedCardReader({ clock: systemClock, ...options.simulated });
  const served = await listen(simulated, { port: 0 });
  const reader = createIdCardReader({
    id: 'reader',
    clock: systemClock,
    transport: createTcpTransport({ host: '127.0.0.1', port: served.port }),
    ...options.driver,
  });
  try {
    reader.start();
    await until(() => reader.status.device === 'online');
    await run({ simulated, reader });
  } finally {
    await reader.stop();
    await served.close();
  }
};

describe('fingerprints, where they are asked for', () => {
  it.each([0, 1, 2] as const)('are %i templates, raw, and nothing of them is in status or events', (count) =>
    withReader({ driver: { readFingerprints: true } }, async ({ simulated, reader }) => {
      const told: unknown[] = [];
      reader.onStatus((status) => told.push(status));
      reader.onEvent((event) => told.push(event));
      const card = cardOf(SAMPLE_RECORDS.ordinary, ['样本省样本市新家路3号'], count);
      simulated.layCard(card);
      const read = await reader.read(soon());
      expect(read.ok && read.value.fingerprints).toEqual(card.fingerprints);
      expect(read.ok && read.value.record).toEqual(SAMPLE_RECORDS.ordinary);
      expect(read.ok && read.value.photo).toEqual(card.photo);
      expect(read.ok && read.value.additionalAddresses).toEqual(['样本省样本市新家路3号']);
      expect(JSON.stringify(told)).not.toMatch(/林大山|样本省|[0-9]{17}/);
      // It has to be lifted as after any reading.
      expect(reader.status.mustBeLifted).toBe(true);
      const removed = reader.waitForRemoval(soon());
      simulated.liftCard();
      expect((await removed).ok).toBe(true);
    }),
  );

  it('cannot be read by an older module: the card is read without', () =>
    withReader(
      { simulated: { knowsFingerprints: false }, driver: { readFingerprints: true } },
      async ({ simulated, reader }) => {
        simulated.layCard(cardOf(SAMPLE_RECORDS.ordinary, [], 2));
        const read = await reader.read(soon());
        expect(read.ok && read.value.fingerprints).toBeNull();
        expect(read.ok && read.value.record).toEqual(SAMPLE_RECORDS.ordinary);
        expect(reader.status.device).toBe('online');
      },
    ));
});

describe('a model with another check byte', () => {
  it('is read with the protocol of its folder', () =>
    withReader(
      { simulated: { checksum: 'sum' }, driver: { protocol: 'sdt-sum' } },
      async ({ simulated, reader }) => {
        simulated.layCard(cardOf(SAMPLE_RECORDS.foreigner2023));
        const read = await reader.read(soon());
        expect(read.ok && read.value.record).toEqual(SAMPLE_RECORDS.foreigner2023);
        expect(reader.counters.badChecksums).toBe(0);
        expect(reader.capabilities?.protocol).toBe('sdt-sum');
      },
    ));
});

describe('the photo as a picture', () => {
  it('is not there without a decoder, and the photo is', () =>
    withReader({}, async ({ simulated, reader }) => {
      simulated.layCard(cardOf(SAMPLE_RECORDS.ordinary));
      const read = await reader.read(soon());
      expect(read.ok && read.value.picture).toEqual({ ok: false, error: { problem: 'noDecoder' } });
      expect(read.ok && read.value.photo).toHaveLength(1_024);
    }));

  it.each<[string, WltDecoder['decode'], object]>([
    ['is what the decoder made of it', async (wlt) => ({ ok: true, value: { png: wlt } }), { ok: true }],
    [
      'is missing with the decoder’s reason',
      async () => ({ ok: false, error: { problem: 'timeOut' } }),
      { ok: false, error: { problem: 'timeOut' } },
    ],
    [
      'is missing when the decoder breaks',
      async () => {
        throw new RangeError('in somebody’s program');
      },
      { ok: false, error: { problem: 'programFailed', detail: 'RangeError' } },
    ],
    [
      'is missing when the decoder throws what is no error',
      () => Promise.reject('words'),
      { ok: false, error: { problem: 'programFailed', detail: 'unknown' } },
    ],
  ])('%s, and the card is read', (_, decode, picture) =>
    withReader({ driver: { wltDecoder: { decode } } }, async ({ simulated, reader }) => {
      const given = cardOf(SAMPLE_RECORDS.ordinary);
      simulated.layCard(given);
      const read = await reader.read(soon());
      expect(read.ok && read.value.record).toEqual(SAMPLE_RECORDS.ordinary);
      expect(read.ok && read.value.picture).toMatchObject(picture);
      if (read.ok && read.value.picture.ok) expect(read.value.picture.value.png).toEqual(given.photo);
    }),
  );

  it('does not hold a visitor who has left: the decoder is told', () =>
    withReader(
      {
        driver: {
          wltDecoder: {
            decode: (_, signal) =>
              new Promise((resolve) => {
                const canceled = () => resolve({ ok: false, error: { problem: 'canceled' } });
                signal.addEventListener('abort', canceled, { once: true });
              }),
          },
        },
      },
      async ({ simulated, reader }) => {
        simulated.layCard(cardOf(SAMPLE_RECORDS.ordinary));
        expect(await reader.read({ ...soon(), timeout: 600 })).toMatchObject({
          ok: false,
          error: { code: 'timeOut' },
        });
        // The next command comes to its turn.
        const removed = reader.waitForRemoval(soon());
        simulated.liftCard();
        expect((await removed).ok).toBe(true);
      },
    ));
});

describe('a card that does not come through', () => {
  it('on a reader that then falls silent is a lost reader', () =>
    withReader({}, async ({ simulated, reader }) => {
      simulated.inject({ kind: 'badContact', on: 'readTextPhoto' });
      simulated.inject({ kind: 'lateAnswer', on: 'readTextPhoto', ms: 200 });
      simulated.layCard(cardOf(SAMPLE_RECORDS.ordinary));
      const reading = reader.read(soon());
      await until(() => simulated.requests.includes('readTextPhoto'));
      simulated.inject({ kind: 'silent' });
      expect(await reading).toMatchObject({ ok: false, error: { code: 'readerLost' } });
    }));
});

describe('the reader’s health', () => {
  it.each<[string, WltDecoder['decode'], object]>([
    [
      'that cannot be made',
      async () => ({ ok: false, error: { problem: 'notStarted' } }),
      { check: 'picture', outcome: 'bad', detail: 'notStarted' },
    ],
    [
      'that can be made',
      async (wlt) => ({ ok: true, value: { png: wlt } }),
      { check: 'picture', outcome: 'good' },
    ],
  ])('with a person and a test card tells of the reading and of a picture %s', (_, decode, finding) =>
    withReader({ driver: { wltDecoder: { decode } } }, async ({ simulated, reader }) => {
      simulated.layCard(cardOf(SAMPLE_RECORDS.ordinary));
      const health = await reader.checkHealth({
        ...soon(),
        level: 'interactive',
        confirm: async () => true,
      });
      expect(health.ok && health.value).toEqual({
        level: 'interactive',
        healthy: !('detail' in finding),
        findings: [
          { check: 'selfTest', outcome: 'good' },
          {
            check: 'moduleNumber',
            outcome: 'good',
            detail: '05.03-20150818-0000999999-0000000042',
          },
          { check: 'readCard', outcome: 'good' },
          finding,
        ],
      });
    }),
  );

  it('with a test card that does not come through says why', () =>
    withReader({}, async ({ simulated, reader }) => {
      simulated.layCard(cardOf(SAMPLE_RECORDS.ordinary));
      simulated.inject({ kind: 'cardRefused' });
      const health = await reader.checkHealth({
        ...soon(),
        level: 'interactive',
        confirm: async () => true,
      });
      expect(health.ok && health.value.findings).toContainEqual({
        check: 'readCard',
        outcome: 'bad',
        detail: 'cardRefused',
      });
    }));

  it('of a reader that does not say who it is, is bad', () =>
    withReader({}, async ({ simulated, reader }) => {
      simulated.inject({ kind: 'silent', on: 'moduleNumber' });
      const health = await reader.checkHealth({ ...soon(), level: 'internal' });
      expect(health.ok && health.value).toMatchObject({ healthy: false });
    }));
});
