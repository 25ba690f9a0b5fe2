import { afterEach, expect, it } from 'vitest';
import { SMALL_STANDS, type SmallDeviceName } from '../../bench/hall/small-stands.ts';
import { LAMP_BOARD_WIRING } from '../../bench/lamps/simulated-lamp-board.ts';
import { namesOf } from '../../bench/panel/catalogue.ts';
import { systemClock } from '../../device-drivers/system-clock.ts';
import { devicesConfig } from '../../kiosk-host/device-config.ts';
import { createSideDevices, type SideDevices } from '../../kiosk-host/side-devices.ts';
import { until } from '../device-drivers/transports/until.ts';
import { openBench } from './hall-situations.ts';

type Bench = Awaited<ReturnType<typeof openBench>>['bench'];

const running: SideDevices[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).flatMap(({ all }) => all.map((driver) => driver.stop())));
});

/** The small devices of a terminal that is configured for this hall. */
const terminalOn = ({ addresses }: Bench): SideDevices => {
  const { small } = addresses;
  const config = devicesConfig.parse({
    cardReader: { transport: { kind: 'tcp', ...addresses.cardReader } },
    scanner: { kind: 'escl', url: addresses.scanner },
    receiptPrinter: { transport: { kind: 'tcp', ...addresses.receiptPrinter }, profile: 'epson-tm' },
    pagePrinter: { uri: addresses.pagePrinter },
    lampBoard: { ...LAMP_BOARD_WIRING, transport: { kind: 'tcp', ...small.lampBoard } },
    keypad: { transport: { kind: 'hid-tcp', ...small.keypad }, profile: 'storm-nav-pad' },
    codeScanner: { transport: { kind: 'tcp', ...small.codeScanner }, profile: 'serial-line' },
    signaturePad: { transport: { kind: 'hid-tcp', ...small.signaturePad }, profile: 'wacom-stu-430' },
    ups: { transport: { kind: 'tcp', ...small.ups }, name: 'kiosk' },
  });
  const side = createSideDevices(config, {
    clock: systemClock,
    log: () => undefined,
    record: () => (transport) => transport,
  });
  running.push(side);
  for (const driver of side.all) driver.start();
  return side;
};

const driverOf = (side: SideDevices, id: string) => {
  const driver = side.all.find((one) => one.id === id);
  if (!driver) throw new Error(`no driver ${id}`);
  return driver;
};

/** What a small device shows, by its English word. */
const shown = async (bench: Awaited<ReturnType<typeof openBench>>, device: SmallDeviceName) =>
  Object.fromEntries(
    (await bench.client.state()).small
      .find(({ name }) => name === device)
      ?.shows.map(({ en, value }) => [en, value]) ?? [],
  );

it('every small device is found by the terminal, goes with its cable and comes back with it', async () => {
  await using hall = await openBench();
  const side = terminalOn(hall.bench);
  await until(() => side.all.every(({ status }) => status.device === 'online'));
  const cables: readonly (readonly [SmallDeviceName, readonly string[]])[] = [
    ['lampBoard', ['lamps', 'presence', 'door']],
    ['keypad', ['keypad']],
    ['codeScanner', ['codeScanner']],
    ['signaturePad', ['signaturePad']],
    ['ups', ['ups']],
  ];
  for (const [cable, ids] of cables) {
    await hall.client.pull(cable);
    await until(() => ids.every((id) => driverOf(side, id).status.device !== 'online'));
    await hall.client.plug(cable);
  }
  await until(() => side.all.every(({ status }) => status.device === 'online'), 20_000);
});

it('a lamp shows the way, and the next one puts it out', async () => {
  await using hall = await openBench();
  const side = terminalOn(hall.bench);
  await until(() => driverOf(side, 'lamps').status.device === 'online');
  side.guideTo(['cardReader']);
  await expect
    .poll(() => shown(hall, 'lampBoard'), { timeout: 5_000 })
    .toMatchObject({ 'Card reader': '亮' });
  side.guideTo(['scanner']);
  await expect
    .poll(() => shown(hall, 'lampBoard'), { timeout: 5_000 })
    .toMatchObject({ 'Card reader': '灭', Scanner: '亮' });
});

it('the mains go: the terminal sees it; the cabinet’s door is opened: it sees that, too', async () => {
  await using hall = await openBench();
  const side = terminalOn(hall.bench);
  await until(() => side.all.every(({ status }) => status.device === 'online'));
  await hall.client.act('ups', 'mains', 'off');
  await until(() => (driverOf(side, 'ups').status as { mains?: string }).mains === 'off');
  await hall.client.act('lampBoard', 'door', 'open');
  await until(() => driverOf(side, 'door').status.device === 'potentialFraud');
  await hall.client.act('lampBoard', 'person', 'comes');
  await until(() => (driverOf(side, 'presence').status as { occupied?: unknown }).occupied === true);
});

it('every fault of every small device goes on and off, and unknown things are refused', async () => {
  await using hall = await openBench();
  const { client } = hall;
  for (const device of namesOf(SMALL_STANDS)) {
    const view = async () => (await client.state()).small.find(({ name }) => name === device);
    for (const fault of Object.keys((await view())?.faults ?? {})) {
      await client.setSmallFault(device, fault, true);
      expect((await view())?.faults[fault]).toBe(true);
      await client.setSmallFault(device, fault, false);
      expect((await view())?.faults[fault]).toBe(false);
    }
    await expect(client.setSmallFault(device, 'nonsense', true)).rejects.toThrow('400');
    await expect(client.act(device, 'nonsense')).rejects.toThrow('400');
  }
  await expect(client.act('keypad', 'press', 'nonsense')).rejects.toThrow('400');
});
