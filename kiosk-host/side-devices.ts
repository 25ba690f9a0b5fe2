import { createConfiguredCodeScanner } from '../device-drivers/code-scanner/create-code-scanner.ts';
import type { Clock, DeviceStatus, Driver } from '../device-drivers/contract.ts';
import { createDoorSensor } from '../device-drivers/door-sensor/door-sensor.ts';
import { createConfiguredKeypad } from '../device-drivers/keypad/create-keypad.ts';
import { createLamps, type LampName, type Lamps, lampChannels } from '../device-drivers/lamps/lamps.ts';
import { createIoBoard } from '../device-drivers/modbus/io-board.ts';
import { createPresenceSensor } from '../device-drivers/presence-sensor/presence-sensor.ts';
import { createConfiguredSignaturePad } from '../device-drivers/signature-pad/create-signature-pad.ts';
import type { DriverLog } from '../device-drivers/supervision/driver-log.ts';
import { openTransport } from '../device-drivers/transports/open-transport.ts';
import { type RecordLink, unmasked } from '../device-drivers/transports/record-link.ts';
import { createNutMask } from '../device-drivers/ups/nut-mask.ts';
import { createUps } from '../device-drivers/ups/ups.ts';
import type { DevicesConfig } from './device-config.ts';

/** What a terminal may have besides what a filing needs. Without any of it a person files all the same. */
export interface SideDevices {
  readonly all: readonly Driver<DeviceStatus>[];
  /** Lights the lamps that show a person where to go, and puts out the others; no lamps: nothing. */
  guideTo(places: readonly LampName[]): void;
}

/** The lamps that guide a person; the others say how the terminal is. */
const GUIDING: readonly LampName[] = [
  'cardReader',
  'scanner',
  'camera',
  'codeScanner',
  'signaturePad',
  'fingerprintReader',
  'receiptPrinter',
  'documentPrinter',
  'materialCabinet',
];

const guide = (lamps: Lamps, wired: readonly LampName[]) => {
  let lit: readonly LampName[] = [];
  return (places: readonly LampName[]): void => {
    const next = wired.filter((lamp) => places.includes(lamp));
    const changed = wired.filter((lamp) => lit.includes(lamp) !== next.includes(lamp));
    lit = next;
    for (const lamp of changed) {
      // A lamp that fails is told by its status; the person sees the same on the screen.
      void lamps.set(lamp, next.includes(lamp) ? 'blink' : 'off', { signal: new AbortController().signal });
    }
  };
};

/** Makes the drivers of what else hangs on this terminal, not started. */
export const createSideDevices = (
  config: DevicesConfig,
  {
    clock,
    log,
    record,
  }: {
    readonly clock: Clock;
    readonly log: DriverLog;
    /** Tells what crosses the link of a device. */
    readonly record: (device: string) => RecordLink;
  },
): SideDevices => {
  const all: Driver<DeviceStatus>[] = [];
  let guideTo: SideDevices['guideTo'] = () => undefined;
  const { lampBoard, keypad, codeScanner, signaturePad, ups } = config;
  if (lampBoard) {
    const { lamps, presence, door } = lampBoard;
    const board = createIoBoard({
      transport: record('lamps')(openTransport(lampBoard.transport, clock), unmasked),
      clock,
      config: {
        unit: lampBoard.unit,
        outputs: lampChannels(lamps),
        inputs: [presence, door].flatMap((contact) => (contact ? [contact.channel] : [])),
      },
    });
    const driver = createLamps({ id: 'lamps', board, lamps, clock, log });
    all.push(driver);
    guideTo = guide(
      driver,
      GUIDING.filter((lamp) => lamps[lamp] !== undefined),
    );
    if (presence)
      all.push(
        createPresenceSensor({
          id: 'presence',
          input: board.digitalInput(presence.channel),
          activeLevel: presence.activeLevel,
          clock,
          log,
        }),
      );
    if (door)
      all.push(
        createDoorSensor({
          id: 'door',
          input: board.digitalInput(door.channel),
          openLevel: door.openLevel,
          clock,
          log,
        }),
      );
  }
  const means = (id: string) => ({ id, clock, log, record: record(id) });
  if (keypad) all.push(createConfiguredKeypad(keypad, means('keypad')));
  if (codeScanner) all.push(createConfiguredCodeScanner(codeScanner, means('codeScanner')));
  if (signaturePad) all.push(createConfiguredSignaturePad(signaturePad, means('signaturePad')));
  if (ups)
    all.push(
      createUps({
        id: 'ups',
        transport: record('ups')(openTransport(ups.transport, clock), createNutMask),
        config: { ups: ups.name },
        clock,
        log,
      }),
    );
  return { all, guideTo };
};
