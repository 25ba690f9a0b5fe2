import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { listen } from '../../../bench/id-card-reader/serve.ts';
import {
  CABINET_WIRING,
  createSimulatedCabinet,
  type SimulatedCabinet,
} from '../../../bench/material-cabinet/simulated-cabinet.ts';
import type { DeviceEvent } from '../../../device-drivers/contract.ts';
import type { SlotSeen } from '../../../device-drivers/material-cabinet/cabinet-hardware.ts';
import { createLockBoardCabinet } from '../../../device-drivers/material-cabinet/lock-board-cabinet.ts';
import {
  createMaterialCabinet,
  type KnownSlot,
  type MaterialCabinet,
  standingFault,
} from '../../../device-drivers/material-cabinet/material-cabinet.ts';
import {
  NEW_SLOT,
  rememberSlot,
  type SlotMemory,
} from '../../../device-drivers/material-cabinet/slot-memory.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { createTcpTransport } from '../../../device-drivers/transports/tcp-transport.ts';
import { type FaultyLine, openFaultyLine } from '../contract/faulty-line.ts';
import { until } from '../transports/until.ts';

const soon = () => ({ signal: AbortSignal.timeout(12_000) });
const done = { ok: true, value: undefined };

const withCabinet = async (
  run: (rig: {
    readonly simulated: SimulatedCabinet;
    readonly cabinet: MaterialCabinet;
    readonly line: FaultyLine;
    readonly events: readonly DeviceEvent[];
    /** What the driver says of one slot. */
    readonly slot: (name: string) => unknown;
  }) => Promise<void>,
  before: (simulated: SimulatedCabinet) => void = () => undefined,
): Promise<void> => {
  const simulated = createSimulatedCabinet({ clock: systemClock });
  before(simulated);
  const served = await listen(simulated.unit, { port: 0 });
  const line = await openFaultyLine({ host: '127.0.0.1', port: served.port });
  const cabinet = createMaterialCabinet({
    id: 'cabinet',
    hardware: createLockBoardCabinet({
      transport: createTcpTransport(line),
      clock: systemClock,
      config: CABINET_WIRING,
    }),
    clock: systemClock,
  });
  const events: DeviceEvent[] = [];
  cabinet.onEvent((event) => events.push(event));
  cabinet.start();
  try {
    await until(() => cabinet.status.free !== 'unknown' && cabinet.status.device !== 'starting');
    await run({
      simulated,
      cabinet,
      line,
      events,
      slot: (name) => cabinet.status.slots.find(({ slot }) => slot === name),
    });
  } finally {
    await cabinet.stop();
    await line.close();
    await served.close();
  }
};

const kinds = (events: readonly DeviceEvent[]): readonly string[] => events.map(({ kind }) => kind);

describe.concurrent('a cabinet for papers', () => {
  test('somebody hands papers in, and somebody fetches them', () =>
    withCabinet(async ({ simulated, cabinet, events }) => {
      expect(cabinet.status).toMatchObject({ device: 'online', free: 6 });
      simulated.setPerson('lays');
      expect(await cabinet.deposit(soon())).toEqual({ ok: true, value: { slot: 'A1' } });
      expect(cabinet.status).toMatchObject({ device: 'online', free: 5 });
      expect(simulated.isOccupied('A1')).toBe(true);
      simulated.setPerson('takes');
      expect(await cabinet.collect('A1', soon())).toEqual(done);
      expect(cabinet.status.free).toBe(6);
      expect(kinds(events)).toEqual(
        expect.arrayContaining(['mediaInserted', 'mediaPresented', 'mediaTaken']),
      );
      expect(kinds(events)).not.toContain('error');
      // No lock has current afterwards.
      expect([1, 2, 3, 4, 5, 6].map(simulated.unit.relay)).not.toContain(true);
    }));

  test('the next person gets the next slot', () =>
    withCabinet(async ({ simulated, cabinet }) => {
      simulated.setPerson('lays');
      expect(await cabinet.deposit(soon())).toMatchObject({ value: { slot: 'A1' } });
      expect(await cabinet.deposit(soon())).toMatchObject({ value: { slot: 'A2' } });
    }));

  test('a door that is shut over an empty slot is no deposit', () =>
    withCabinet(async ({ simulated, cabinet }) => {
      simulated.setPerson('shuts');
      expect(await cabinet.deposit(soon())).toMatchObject({
        ok: false,
        error: { code: 'nothingLaidIn', completion: 'userError' },
      });
      expect(cabinet.status).toMatchObject({ device: 'online', free: 6 });
    }));

  test('papers that are left in their slot are not taken', () =>
    withCabinet(async ({ simulated, cabinet }) => {
      simulated.putIn('B2');
      simulated.setPerson('shuts');
      expect(await cabinet.collect('B2', soon())).toMatchObject({
        ok: false,
        error: { code: 'notTaken', detail: 'B2' },
      });
    }));

  test('a slot without papers is not opened, and one that does not exist is refused', () =>
    withCabinet(async ({ cabinet }) => {
      expect(await cabinet.collect('A1', soon())).toMatchObject({ ok: false, error: { code: 'slotEmpty' } });
      expect(await cabinet.collect('Z9', soon())).toMatchObject({ ok: false, error: { code: 'noSuchSlot' } });
    }));

  test('a full cabinet takes nothing', () =>
    withCabinet(
      async ({ simulated, cabinet }) => {
        expect(cabinet.status).toMatchObject({ device: 'online', free: 0 });
        expect(await cabinet.deposit(soon())).toMatchObject({ ok: false, error: { code: 'cabinetFull' } });
        expect(simulated.slots.some(simulated.isOpen)).toBe(false);
      },
      (simulated) => {
        for (const slot of simulated.slots) simulated.putIn(slot);
      },
    ));

  test('a door that jams is passed over, and told', () =>
    withCabinet(async ({ simulated, cabinet, events, slot }) => {
      simulated.setJammed('A1', true);
      simulated.setPerson('lays');
      expect(await cabinet.deposit(soon())).toEqual({ ok: true, value: { slot: 'A2' } });
      expect(slot('A1')).toMatchObject({ jammed: true, door: 'closed', content: 'empty' });
      expect(cabinet.status).toMatchObject({ device: 'online', free: 4 });
      expect(events).toContainEqual(
        expect.objectContaining({
          kind: 'error',
          source: 'hardware',
          fault: expect.objectContaining({ code: 'doorJammed', detail: 'A1', action: 'maintenance' }),
        }),
      );
      // A stuck door that springs open late was unlocked: nobody forced it.
      simulated.force('A1');
      await until(() => cabinet.status.device === 'userError');
      expect(slot('A1')).toMatchObject({ jammed: false, door: 'open' });
      simulated.shut('A1');
      await until(() => cabinet.status.device === 'online');
      expect(cabinet.status.free).toBe(5);
    }));

  test('a lock that gets no current is a jammed door, and papers behind it are tried for again', () =>
    withCabinet(async ({ simulated, cabinet, slot }) => {
      simulated.putIn('B1');
      const heal = simulated.unit.inject({ kind: 'stuckCoil', channel: 4 });
      expect(await cabinet.collect('B1', soon())).toMatchObject({ ok: false, error: { code: 'doorJammed' } });
      expect(slot('B1')).toMatchObject({ jammed: true });
      heal();
      simulated.setPerson('takes');
      expect(await cabinet.collect('B1', soon())).toEqual(done);
      expect(slot('B1')).toMatchObject({ jammed: false, content: 'empty' });
    }));

  test('somebody who walks away from an open door leaves something to be shut', () =>
    withCabinet(async ({ simulated, cabinet }) => {
      const away = new AbortController();
      const depositing = cabinet.deposit({ signal: away.signal });
      await until(() => simulated.isOpen('A1'));
      // While the visit lasts, an open door is no news.
      await systemClock.sleep(300);
      expect(cabinet.status).toMatchObject({ device: 'online', fault: null });
      away.abort();
      expect(await depositing).toMatchObject({ ok: false, error: { code: 'canceled' } });
      await until(() => cabinet.status.device === 'userError');
      expect(cabinet.status.fault).toMatchObject({ code: 'doorLeftOpen', action: 'clear', detail: 'A1' });
      simulated.putIn('A1');
      simulated.shut('A1');
      await until(() => cabinet.status.device === 'online');
      // What was laid in meanwhile is seen, not assumed.
      expect(cabinet.status).toMatchObject({ free: 5 });
    }));

  test('a door that is levered open is perhaps a fraud until someone has looked', () =>
    withCabinet(async ({ simulated, cabinet, events }) => {
      simulated.putIn('B3');
      simulated.force('B3');
      await until(() => cabinet.status.device === 'potentialFraud');
      expect(cabinet.status.fault).toEqual({
        completion: 'fraudAttempt',
        code: 'doorForced',
        action: 'maintenance',
        detail: 'B3',
      });
      expect(events).toContainEqual(expect.objectContaining({ kind: 'error', source: 'fraudAttempt' }));
      simulated.shut('B3');
      await systemClock.sleep(400);
      expect(cabinet.status.device).toBe('potentialFraud');
      const health = await cabinet.checkHealth({ ...soon(), level: 'internal' });
      expect(health).toMatchObject({ ok: true, value: { healthy: false } });
      expect(await cabinet.reset(soon())).toEqual(done);
      expect(cabinet.status).toMatchObject({ device: 'online', fault: null });
    }));

  test('after a visit the same door is locked: opened again, it was forced', () =>
    withCabinet(async ({ simulated, cabinet }) => {
      simulated.setPerson('lays');
      await cabinet.deposit(soon());
      simulated.force('A1');
      await until(() => cabinet.status.device === 'potentialFraud');
    }));

  test('the power goes while papers are laid in; what is there is seen when it is back', () =>
    withCabinet(async ({ simulated, cabinet, line, slot }) => {
      const depositing = cabinet.deposit(soon());
      await until(() => simulated.isOpen('A1'));
      await until(() => (slot('A1') as SlotSeen).door === 'open');
      await line.pull();
      expect(await depositing).toMatchObject({
        ok: false,
        error: { code: 'cabinetLost', completion: 'deviceNotReady' },
      });
      expect(slot('A1')).toMatchObject({ door: 'unknown', content: 'unknown' });
      expect(cabinet.status.free).toBe('unknown');
      simulated.unit.restart();
      simulated.putIn('A1');
      simulated.shut('A1');
      await line.plug();
      await until(() => cabinet.status.device === 'online');
      expect(slot('A1')).toMatchObject({ door: 'closed', content: 'occupied' });
      expect(cabinet.status.free).toBe(5);
    }));

  test('a door that is open when the terminal starts is to be shut; nobody is accused', () =>
    withCabinet(
      async ({ simulated, cabinet }) => {
        expect(cabinet.status).toMatchObject({ device: 'userError', fault: { code: 'doorLeftOpen' } });
        simulated.shut('A2');
        await until(() => cabinet.status.device === 'online');
      },
      (simulated) => simulated.force('A2'),
    ));

  test('a technician opens and shuts one slot', () =>
    withCabinet(async ({ simulated, cabinet }) => {
      simulated.setPerson('shuts');
      const report = await cabinet.checkHealth({
        ...soon(),
        level: 'interactive',
        confirm: async () => true,
      });
      expect(report).toMatchObject({ ok: true, value: { healthy: true } });
      if (report.ok)
        expect(report.value.findings).toContainEqual({ check: 'openAndShut', outcome: 'good', detail: 'A1' });
    }));

  test('every slot can be looked at', () =>
    withCabinet(async ({ simulated, cabinet }) => {
      simulated.putIn('B1');
      const seen = await cabinet.inspect(soon());
      expect(seen.ok && seen.value.filter(({ content }) => content === 'occupied')).toEqual([
        { slot: 'B1', door: 'closed', content: 'occupied', jammed: false },
      ]);
    }));
});

describe('what is remembered of a slot', () => {
  const closed: SlotSeen = { door: 'closed', content: 'empty' };
  const open: SlotSeen = { door: 'open', content: 'empty' };
  const unknown: SlotSeen = { door: 'unknown', content: 'unknown' };
  const having = (...looks: readonly SlotSeen[]) =>
    looks.reduce((memory, seen) => rememberSlot(memory, seen, false), NEW_SLOT);

  test('a lost link changes nothing', () => {
    expect(rememberSlot(having(closed), unknown, false)).toEqual(having(closed));
  });

  test('a door that was closed before the link went, and is open after it, was forced', () => {
    expect(having(closed, unknown, open)).toMatchObject({ door: 'open', forced: true });
  });

  test('a door that was open from the first look on was not', () => {
    expect(having(open)).toMatchObject({ forced: false, mayBeOpen: true });
    expect(having(open, closed)).toMatchObject({ forced: false, mayBeOpen: false });
    expect(having(open, closed, open)).toMatchObject({ forced: true });
  });

  test('a door that bounces while somebody is at it was not', () => {
    const unlocked: SlotMemory = { ...NEW_SLOT, door: 'closed' as const, mayBeOpen: true };
    const bounced = [open, closed, open, closed].reduce(
      (memory, seen) => rememberSlot(memory, seen, true),
      unlocked,
    );
    expect(bounced).toMatchObject({ door: 'closed', forced: false, mayBeOpen: true });
  });
});

describe('the standing fault', () => {
  const slot = (more: Partial<KnownSlot>): KnownSlot => ({
    slot: 'A1',
    seen: { door: 'closed', content: 'empty' },
    memory: NEW_SLOT,
    inUse: false,
    ...more,
  });

  test('force comes before a door left open, and one jam of two is none', () => {
    const openSlot = slot({ slot: 'A2', seen: { door: 'open', content: 'empty' } });
    const forced = slot({ slot: 'A3', memory: { ...NEW_SLOT, forced: true } });
    const jammed = slot({ slot: 'A4', memory: { ...NEW_SLOT, jammed: true } });
    expect(standingFault([slot({}), jammed])).toBeNull();
    expect(standingFault([jammed])).toMatchObject({ code: 'doorJammed', completion: 'hardwareError' });
    expect(standingFault([slot({}), openSlot])).toMatchObject({ code: 'doorLeftOpen', detail: 'A2' });
    expect(standingFault([openSlot, forced])).toMatchObject({ code: 'doorForced', detail: 'A3' });
    expect(standingFault([{ ...openSlot, inUse: true }])).toBeNull();
  });
});

test('the technician’s tool opens a slot, wired as its file says', async () => {
  const simulated = createSimulatedCabinet({ clock: systemClock });
  const served = await listen(simulated.unit, { port: 0 });
  const folder = await mkdtemp(join(tmpdir(), 'cabinet-cli-'));
  const file = join(folder, 'wiring.json');
  await writeFile(file, JSON.stringify(CABINET_WIRING));
  simulated.setPerson('lays');
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [
      fileURLToPath(new URL('../../../device-drivers/material-cabinet/cli.ts', import.meta.url)),
      'deposit',
      '--transport',
      `tcp://127.0.0.1:${served.port}`,
      '--wiring',
      file,
    ]);
    expect(JSON.parse(stdout)).toEqual({ slot: 'A1' });
  } finally {
    await served.close();
    await rm(folder, { recursive: true });
  }
});
