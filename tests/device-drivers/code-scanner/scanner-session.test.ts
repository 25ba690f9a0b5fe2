import { describe, expect, test } from 'vitest';
import { loadScannerProfile } from '../../../device-drivers/code-scanner/scanner-profile.ts';
import { createScannerSession } from '../../../device-drivers/code-scanner/scanner-session.ts';
import { fail, newLinkCounters, ok } from '../../../device-drivers/contract.ts';
import { createConnectionEvents } from '../../../device-drivers/transports/connection-events.ts';
import { lostFault } from '../../../device-drivers/transports/transport-faults.ts';
import { createSimulatedClock } from '../simulated-clock.ts';

const open = async (name: string, writes: boolean) => {
  const loaded = await loadScannerProfile(name);
  if (!loaded.ok) throw new Error(loaded.error.problem);
  const events = createConnectionEvents();
  const counters = newLinkCounters();
  const session = createScannerSession({
    profile: loaded.value,
    connection: {
      onData: events.onData,
      onClose: events.onClose,
      write: async () => (writes ? ok(undefined) : fail(lostFault('made to fail'))),
      close: async () => events.close(null),
    },
    clock: createSimulatedClock(),
    counters,
    changed: () => undefined,
    nonsense: () => undefined,
  });
  return { session, events, counters };
};

describe('a link to a scanner that cannot be written to', () => {
  test('the scanner cannot be told to read: the reading is lost, and not endless', async () => {
    const { session } = await open('newland-serial', false);
    expect(await session.read(new AbortController().signal)).toStrictEqual({
      ok: false,
      error: { kind: 'lost' },
    });
    expect(session.isArmed).toBe(false);
  });

  test('a question that cannot be put is not answered', async () => {
    const { session, counters } = await open('newland-serial', false);
    expect(await session.ask()).toBe(false);
    expect(session.silentQuestions).toBe(1);
    expect(counters.timeouts).toBe(1);
  });
});

describe('a reading that is over before it begins', () => {
  test('on a link that has closed it is lost', async () => {
    const { session, events } = await open('serial-line', true);
    events.close(null);
    expect(await session.read(new AbortController().signal)).toStrictEqual({
      ok: false,
      error: { kind: 'lost' },
    });
    expect(await session.ask()).toBe(false);
  });

  test('when it was given up already, the scanner is not even armed', async () => {
    const { session, events, counters } = await open('serial-line', true);
    expect(await session.read(AbortSignal.abort())).toStrictEqual({ ok: false, error: { kind: 'over' } });
    events.data(Uint8Array.from(Buffer.from('CODE\r')));
    expect(counters.unasked).toBe(1);
  });
});
