import { describe, expect, it } from 'vitest';
import { cardOf, SAMPLE_RECORDS } from '../../../bench/id-card-reader/sample-cards.ts';
import { createSimulatedCardReader } from '../../../bench/id-card-reader/simulated-card-reader.ts';
import { createIdCardReader } from '../../../device-drivers/id-card-reader/id-card-reader.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { createFramedTransport } from '../../../device-drivers/transports/framed-transport.ts';
import { createHidTcpTransport } from '../../../device-drivers/transports/hid-tcp-transport.ts';
import { listenHidTcp } from '../transports/hid-tcp-server.ts';

// What goes wrong on the wire of a reader is tried on TCP and serial lines; here it is the framing that counts.
describe.each(['len8+63', 'raw64'] as const)('an ID-card reader on HID reports (%s)', (framing) => {
  it('reads the card, says that it was pulled, and reads again after the replug', async () => {
    const simulated = createSimulatedCardReader({ clock: systemClock });
    const served = await listenHidTcp(simulated, framing);
    const reports = createHidTcpTransport({ host: '127.0.0.1', port: served.port });
    const reader = createIdCardReader({
      id: 'reader',
      transport: createFramedTransport(reports, framing),
      clock: systemClock,
    });
    const readCard = async (): Promise<void> => {
      simulated.layCard(cardOf(SAMPLE_RECORDS.ordinary));
      await expect.poll(() => reader.status.device, { timeout: 8_000 }).toBe('online');
      const card = await reader.read({ signal: AbortSignal.timeout(8_000) });
      expect(card.ok && card.value.record).toEqual(SAMPLE_RECORDS.ordinary);
      simulated.liftCard();
      expect(await reader.waitForRemoval({ signal: AbortSignal.timeout(8_000) })).toMatchObject({ ok: true });
    };
    reader.start();
    try {
      await readCard();
      const waiting = reader.read({ signal: AbortSignal.timeout(8_000) });
      await served.pull();
      expect(await waiting).toMatchObject({ ok: false, error: { code: 'readerLost' } });
      await served.plug();
      await readCard();
      expect(reader.counters.lost).toBe(1);
      expect(reader.counters.badChecksums).toBe(0);
      // Zeros that fill a report up are skipped as what they are.
      if (framing === 'raw64') expect(reader.counters.garbageBytes).toBeGreaterThan(0);
      else expect(reader.counters.garbageBytes).toBe(0);
    } finally {
      await reader.stop();
      await served.close();
    }
  });
});
