import { describe, expect, it } from 'vitest';
import { cardOf, SAMPLE_RECORDS } from '../../../bench/id-card-reader/sample-cards.ts';
import { listen, serveSerial } from '../../../bench/id-card-reader/serve.ts';
import { createSimulatedCardReader } from '../../../bench/id-card-reader/simulated-card-reader.ts';
import { exactWire } from '../../../bench/id-card-reader/wire-pace.ts';
import { newLinkCounters } from '../../../device-drivers/contract.ts';
import { createIdCardReader } from '../../../device-drivers/id-card-reader/id-card-reader.ts';
import { createSdtCommands } from '../../../device-drivers/id-card-reader/protocols/sdt/sdt-commands.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { createSerialTransport } from '../../../device-drivers/transports/serial-transport.ts';
import { createTcpTransport } from '../../../device-drivers/transports/tcp-transport.ts';
import type { Transport } from '../../../device-drivers/transports/transport.ts';
import { createPtyPair } from '../transports/pty-pair.ts';
import { until } from '../transports/until.ts';

const asked = async (transport: Transport) => {
  const opened = await transport.open();
  if (!opened.ok) throw new Error(opened.error.detail ?? opened.error.code);
  const counters = newLinkCounters();
  const chunks: number[] = [];
  opened.value.onData((chunk) => chunks.push(chunk.length));
  return {
    commands: createSdtCommands({ connection: opened.value, clock: systemClock, counters }),
    close: opened.value.close,
    chunks,
  };
};

describe('a reader whose rate is changed', () => {
  it('answers at the old rate, is deaf on the old line, and works on a line of the new', async () => {
    const pair = await createPtyPair();
    const simulated = createSimulatedCardReader({ clock: systemClock });
    let served = await serveSerial(simulated, { path: pair.far, baudRate: 115_200 });
    try {
      const first = await asked(createSerialTransport({ path: pair.near, baudRate: 115_200 }));
      expect(await first.commands.setBaudRate(57_600)).toEqual({ ok: true, value: undefined });
      await until(() => simulated.baudRate === 57_600);
      expect(await first.commands.status()).toMatchObject({ ok: false, error: { kind: 'noAnswer' } });
      await first.close();

      await served.close();
      served = await serveSerial(simulated, { path: pair.far, baudRate: 57_600 });
      const reader = createIdCardReader({
        id: 'reader',
        clock: systemClock,
        transport: createSerialTransport({ path: pair.near, baudRate: 57_600 }),
      });
      try {
        reader.start();
        await until(() => reader.status.device === 'online');
        simulated.layCard(cardOf(SAMPLE_RECORDS.second));
        const card = await reader.read({ signal: AbortSignal.timeout(8_000) });
        expect(card.ok && card.value.record).toEqual(SAMPLE_RECORDS.second);
      } finally {
        await reader.stop();
      }
    } finally {
      await served.close();
      await pair.close();
    }
  });

  it('takes as long for a card as its rate says', async () => {
    const simulated = createSimulatedCardReader({ clock: systemClock, wire: exactWire });
    const served = await listen(simulated, { port: 0 });
    const link = await asked(createTcpTransport({ host: '127.0.0.1', port: served.port }));
    const timed = async () => {
      simulated.liftCard();
      simulated.layCard(cardOf(SAMPLE_RECORDS.ordinary));
      await link.commands.find();
      await link.commands.select();
      const begun = performance.now();
      expect((await link.commands.readTextPhoto()).ok).toBe(true);
      return performance.now() - begun;
    };
    try {
      // 1,295 bytes of ten bits, and the ten of the request.
      expect(await timed()).toBeGreaterThan((1_305 * 10_000) / 115_200);
      expect((await link.commands.setBaudRate(19_200)).ok).toBe(true);
      expect(await timed()).toBeGreaterThan((1_305 * 10_000) / 19_200);
    } finally {
      await link.close();
      await served.close();
    }
  });
});

describe('a reader whose radio is limited', () => {
  it('gives the card in pieces, and it is the same card', async () => {
    const simulated = createSimulatedCardReader({ clock: systemClock });
    const served = await listen(simulated, { port: 0 });
    const link = await asked(createTcpTransport({ host: '127.0.0.1', port: served.port }));
    try {
      expect(await link.commands.setRadioLimit(20)).toEqual({ ok: true, value: undefined });
      const card = cardOf(SAMPLE_RECORDS.longName, ['样本省样本市新家路3号'], 1);
      simulated.layCard(card);
      await link.commands.find();
      await link.commands.select();
      link.chunks.length = 0;
      const read = await link.commands.readTextPhotoFingerprints();
      expect(read.ok && read.value).toEqual({
        text: card.text,
        photo: card.photo,
        fingerprints: card.fingerprints,
      });
      expect(link.chunks.length).toBeGreaterThan(10);
      expect(await link.commands.readManagementNumber()).toEqual({
        ok: true,
        value: card.managementNumber,
      });
      simulated.liftCard();
      expect(await link.commands.readManagementNumber()).toMatchObject({
        ok: false,
        error: { sw3: 0x41 },
      });
    } finally {
      await link.close();
      await served.close();
    }
  });
});
