import { duplexPair } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createSimulatedCardReader } from '../../../bench/id-card-reader/simulated-card-reader.ts';
import { ok } from '../../../device-drivers/contract.ts';
import { createIdCardReader } from '../../../device-drivers/id-card-reader/id-card-reader.ts';
import { protocol } from '../../../device-drivers/id-card-reader/protocols/sdt/protocol.ts';
import type { DriverLogEntry } from '../../../device-drivers/supervision/driver-log.ts';
import { createConnectionEvents } from '../../../device-drivers/transports/connection-events.ts';
import type { Transport } from '../../../device-drivers/transports/transport.ts';
import { createSimulatedClock } from '../simulated-clock.ts';

/** A driver and a simulated reader joined in memory, in simulated time. */
const joined = () => {
  const clock = createSimulatedClock();
  const simulated = createSimulatedCardReader({ clock });
  const transport: Transport = {
    name: 'memory',
    open: async () => {
      const [near, far] = duplexPair();
      const events = createConnectionEvents();
      const detach = simulated.attach(far);
      near.on('data', (chunk: Uint8Array) => events.data(chunk));
      return ok({
        onData: events.onData,
        onClose: events.onClose,
        write: async (bytes) => {
          near.write(bytes);
          return ok(undefined);
        },
        close: async () => {
          detach();
          events.close(null);
        },
      });
    },
  };
  const log: DriverLogEntry[] = [];
  const reader = createIdCardReader({
    id: 'reader',
    transport,
    clock,
    protocol,
    log: (entry) => log.push(entry),
  });
  const states: string[] = [];
  reader.onStatus((status) => {
    if (states.at(-1) !== status.device) states.push(status.device);
  });
  return { clock, simulated, reader, states, log };
};

describe('a reader behind a cable that holds', () => {
  it('falls silent: noticed within four seconds though nobody uses it, reset once, out of service, and back when it answers', async () => {
    const { clock, simulated, reader, states, log } = joined();
    reader.start();
    await clock.advance(100);
    expect(reader.status.device).toBe('online');
    simulated.inject({ kind: 'silent' });
    await clock.advance(4_000);
    expect(reader.status).toMatchObject({ device: 'offline', fault: { code: 'readerLost' } });
    await clock.advance(30_000);
    expect(reader.status.device).toBe('offline');
    expect(simulated.requests.filter((request) => request === 'reset')).toHaveLength(2); // asked, and asked again
    simulated.heal();
    await clock.advance(11_000);
    expect(states).toEqual(['starting', 'online', 'offline', 'online']);
    expect(log.map((entry) => entry.code)).toEqual(['online', 'offline', 'online']);
    await reader.stop();
  });

  it('has a module that fails its self-test: hardware error, until the technician tries again', async () => {
    const { clock, simulated, reader } = joined();
    simulated.inject({ kind: 'moduleFault', sw3: 0x60 });
    reader.start();
    await clock.advance(1_000);
    expect(reader.status).toMatchObject({ device: 'hardwareError', fault: { code: 'readerFault' } });
    simulated.heal();
    reader.retry();
    await clock.advance(100);
    expect(reader.status).toMatchObject({ device: 'online', fault: null });
    await reader.stop();
    expect(clock.sleepers).toBe(0);
  });

  it('says when asked how it is that it is broken: noticed though nobody uses it, and back when it is well', async () => {
    const { clock, simulated, reader, states } = joined();
    reader.start();
    await clock.advance(100);
    simulated.inject({ kind: 'moduleFault', sw3: 0x66 });
    await clock.advance(4_000);
    expect(reader.status).toMatchObject({
      device: 'hardwareError',
      fault: { code: 'readerFault', detail: 'status: 66', action: 'maintenance' },
    });
    simulated.heal();
    await clock.advance(11_000);
    expect(states).toEqual(['starting', 'online', 'hardwareError', 'online']);
    await reader.stop();
  });

  it('is asked how it is every two seconds while it rests, and not more often', async () => {
    const { clock, simulated, reader } = joined();
    reader.start();
    await clock.advance(20_500);
    expect(simulated.requests.filter((request) => request === 'status').length).toBeGreaterThanOrEqual(8);
    expect(simulated.requests.filter((request) => request === 'status').length).toBeLessThanOrEqual(10);
    await reader.stop();
  });
});
