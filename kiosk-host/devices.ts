import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { Logger } from 'pino';
import type { Clock, DeviceStatus, Driver } from '../device-drivers/contract.ts';
import type { CameraPort } from '../device-drivers/document-camera/camera-port.ts';
import {
  createDocumentCamera,
  type DocumentCamera,
} from '../device-drivers/document-camera/document-camera.ts';
import { createDocumentScanner } from '../device-drivers/document-scanner/create-document-scanner.ts';
import type { DocumentScanner } from '../device-drivers/document-scanner/document-scanner.ts';
import { createCommandLineWltDecoder } from '../device-drivers/id-card-reader/command-line-wlt-decoder.ts';
import { createIdCardReader, type IdCardReader } from '../device-drivers/id-card-reader/id-card-reader.ts';
import type { DriverLogEntry } from '../device-drivers/supervision/driver-log.ts';
import { openTransport } from '../device-drivers/transports/open-transport.ts';
import type { RecordLink } from '../device-drivers/transports/record-link.ts';
import type { DeviceFacts } from '../flows/session/session-context.ts';
import { createPagePrinter, type PagePrinter } from '../printers/page-printer/page-printer.ts';
import { receiptPrinterProfile } from '../printers/receipt-printer/profiles.ts';
import { createReceiptPrinter, type ReceiptPrinter } from '../printers/receipt-printer/receipt-printer.ts';
import { maskSlips } from '../printers/receipt-printer/slip-mask.ts';
import type { DevicesConfig } from './device-config.ts';
import type { Closures } from './maintenance/closures.ts';
import { createSideDevices, type SideDevices } from './side-devices.ts';

/** The terminal's devices, each reached as the configuration says. */
export interface Devices {
  readonly cardReader: IdCardReader;
  readonly scanner: DocumentScanner;
  readonly receiptPrinter: ReceiptPrinter;
  readonly pagePrinter: PagePrinter;
  /** The camera over the table; `null`: this terminal has none. */
  readonly camera: DocumentCamera | null;
  /** Shows a person by lamps where to go on this screen. */
  guideTo: SideDevices['guideTo'];
  /** Every driver, in the order in which a person meets them. */
  readonly all: readonly Driver<DeviceStatus>[];
  /** What a visitor must know of them now. `courtLine` and `cardToBeLifted` are told by their setters. */
  facts(): DeviceFacts;
  setCardToBeLifted(asked: boolean): void;
  setCourtLine(state: DeviceFacts['courtLine']): void;
  /** Papers cannot be read on this machine: the person types everything. */
  setReadingMissing(): void;
  onFacts(listener: (facts: DeviceFacts) => void): void;
  start(): void;
  stop(): Promise<void>;
}

/** Scanned pages lie here for a moment, unsealed: in memory where the system has such a folder. */
const temporaryFolder = (): string => (existsSync('/dev/shm') ? '/dev/shm' : tmpdir());

/** A device that works or is about to: `starting` is not yet a fault to tell a visitor. */
const present = (status: DeviceStatus): boolean =>
  status.device === 'online' || status.device === 'deviceBusy' || status.device === 'userError';

/** Makes the drivers, not started. */
export const createDevices = (
  config: DevicesConfig,
  means: {
    readonly clock: Clock;
    readonly log: Logger;
    /** The way to the browser that opens the camera; `null`: there is no camera. */
    readonly camera: CameraPort | null;
    /** The court has an address that phones reach. */
    readonly phone: boolean;
    /** Tells what crosses the link of a device. */
    readonly record: (device: string) => RecordLink;
    /** Devices and services that the staff have taken out of service. */
    readonly closures: Closures;
  },
): Devices => {
  const { clock, log, closures, record } = means;
  const driverLog = (entry: DriverLogEntry): void => log.debug(entry, entry.event);
  const cardReader = createIdCardReader({
    id: 'cardReader',
    transport: openTransport(config.cardReader.transport, clock),
    clock,
    protocol: config.cardReader.protocol,
    readFingerprints: config.cardReader.readFingerprints,
    record: record('cardReader'),
    ...(config.cardReader.wltProgram === undefined
      ? {}
      : { wltDecoder: createCommandLineWltDecoder({ program: config.cardReader.wltProgram, clock }) }),
  });
  const scanner = createDocumentScanner(config.scanner, {
    id: 'scanner',
    clock,
    temporaryFolder: temporaryFolder(),
  });
  const receiptPrinter = createReceiptPrinter({
    id: 'receiptPrinter',
    transport: record('receiptPrinter')(openTransport(config.receiptPrinter.transport), () => maskSlips),
    clock,
    profile: receiptPrinterProfile(config.receiptPrinter.profile),
  });
  const pagePrinter = createPagePrinter({
    id: 'pagePrinter',
    uri: config.pagePrinter.uri,
    clock,
    // The person who waits is told after this what is missing, and decides; the driver's own patience is a clerk's.
    timings: { holdMs: 10_000, lostMs: 20_000 },
  });
  const camera =
    means.camera === null
      ? null
      : createDocumentCamera({
          id: 'camera',
          port: means.camera,
          clock,
          label: config.camera?.label,
          turned: config.camera?.turned,
          log: driverLog,
        });
  const side = createSideDevices(config, { clock, log: driverLog, record });
  const all: readonly Driver<DeviceStatus>[] = [
    cardReader,
    scanner,
    receiptPrinter,
    pagePrinter,
    ...(camera === null ? [] : [camera]),
    ...side.all,
  ];
  const listeners = new Set<(facts: DeviceFacts) => void>();
  let courtLine: DeviceFacts['courtLine'] = 'up';
  let reading: DeviceFacts['reading'] = 'ready';
  let cardToBeLifted = false;

  /** A driver that was never started, or is stopped, may still say what it said last. */
  const works = ({ id, status }: Driver<DeviceStatus>): boolean =>
    present(status) && !closures.isClosed({ kind: 'device', id });

  const facts = (): DeviceFacts => ({
    cardReader: works(cardReader) ? 'ready' : 'missing',
    cardPresent: cardReader.status.media === 'present',
    cardToBeLifted,
    scanner: works(scanner) ? 'ready' : 'missing',
    camera: camera === null ? 'none' : works(camera) ? 'ready' : 'missing',
    phone: means.phone ? 'ready' : 'none',
    receiptPrinter: !works(receiptPrinter)
      ? 'missing'
      : receiptPrinter.status.cover === 'open'
        ? 'coverOpen'
        : receiptPrinter.status.paper === 'out'
          ? 'paperOut'
          : 'ready',
    pagePrinter: !works(pagePrinter) ? 'missing' : pagePrinter.status.paper === 'out' ? 'paperOut' : 'ready',
    reading,
    courtLine,
    closed: closures.facts(),
  });

  const tell = (): void => {
    const now = facts();
    for (const listener of listeners) listener(now);
  };

  const known = new Map<string, string>();
  for (const device of all) {
    device.onStatus((status) => {
      const said = `${status.device} ${status.fault?.code ?? ''}`;
      if (known.get(device.id) !== said) {
        known.set(device.id, said);
        log.info(
          { device: device.id, state: status.device, fault: status.fault?.code ?? null },
          'device-state',
        );
      }
      tell();
    });
  }

  return {
    cardReader,
    scanner,
    receiptPrinter,
    pagePrinter,
    camera,
    guideTo: side.guideTo,
    all,
    facts,
    setCardToBeLifted: (asked) => {
      cardToBeLifted = asked;
      tell();
    },
    setCourtLine: (state) => {
      if (state === courtLine) return;
      courtLine = state;
      log.info({ state }, 'court-line');
      tell();
    },
    setReadingMissing: () => {
      if (reading === 'missing') return;
      reading = 'missing';
      log.warn({ code: 'reading-unavailable' }, 'reading-unavailable');
      tell();
    },
    onFacts: (listener) => {
      listeners.add(listener);
    },
    start: () => {
      for (const device of all) if (!closures.isClosed({ kind: 'device', id: device.id })) device.start();
      closures.onChange(tell);
    },
    stop: async () => {
      await Promise.all(all.map((device) => device.stop()));
    },
  };
};
