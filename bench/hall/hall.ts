import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { Clock } from '../../device-drivers/contract.ts';
import { type CourtLine, type CourtLineMode, listen as listenCourtLine } from '../court-line/court-line.ts';
import { drawSamplePage } from '../document-scanner/sample-pages.ts';
import { type DeviceName, LINE_MODES, type LineMode, namesOf, PAGES } from '../panel/catalogue.ts';
import type { BenchState, Deed } from '../panel/controls.ts';
import { openCardReaderStand } from './card-reader-stand.ts';
import { openPagePrinterStand, type PagePrinterStand } from './page-printer-stand.ts';
import { openReceiptPrinterStand, type ReceiptPrinterStand } from './receipt-printer-stand.ts';
import { type NamedPage, openScannerStand } from './scanner-stand.ts';
import { BenchRefusal, type SmallDevice, type SmallStand } from './small-stand.ts';
import { SMALL_STANDS, type SmallDeviceName } from './small-stands.ts';
import type { Stand } from './stand.ts';

/** Ports of the hall on 127.0.0.1; 0 is any that is free. */
export interface HallPorts {
  readonly cardReader: number;
  readonly receiptPrinter: number;
  readonly scanner: number;
  readonly pagePrinter: number;
  readonly courtLine: number;
  /** Of the small devices; one that is not named takes any. */
  readonly small: Readonly<Partial<Record<SmallDeviceName, number>>>;
}

/** Where everything is reached. `courtLine` is what the terminal takes for the court; `null`: no court was given. */
export interface HallAddresses {
  readonly cardReader: { readonly host: string; readonly port: number };
  readonly receiptPrinter: { readonly host: string; readonly port: number };
  readonly scanner: string;
  readonly pagePrinter: string;
  readonly courtLine: string | null;
  readonly small: Readonly<Record<SmallDeviceName, { readonly host: string; readonly port: number }>>;
}

/** A hall of simulated hardware on the wire, and the hands that act in it. */
export interface Hall {
  readonly addresses: HallAddresses;
  /** The small devices, as the panel draws them. */
  readonly smallDevices: readonly SmallDevice[];
  state(): BenchState;
  /** Does one thing. Deeds wait for one another. Rejects with `BenchRefusal` when it cannot be done here. */
  perform(deed: Deed): Promise<void>;
  /** Takes a picture (any that sharp reads), lays it on A4 and gives the page's id. */
  addPage(picture: Uint8Array): Promise<string>;
  /** The JPEG of a page, or `null`. */
  pageJpeg(id: string): Uint8Array | null;
  readonly slips: ReceiptPrinterStand['slips'];
  readonly prints: PagePrinterStand['prints'];
  /** Calls after each change of `state()`. */
  onChange(listener: (state: BenchState) => void): () => void;
  close(): Promise<void>;
}

/** How often the hall looks for what happened by itself: faster than an eye minds. */
const LOOK_EVERY = 400;

/** A4 at 150 dots an inch: the eye of the simulated scanner stretches whatever it gets over A4. */
const A4 = { width: 1240, height: 1754 };

const LINES: Readonly<Record<LineMode, CourtLineMode>> = {
  ok: { kind: 'pass' },
  cut: { kind: 'cut' },
  slow: { kind: 'slow', milliseconds: 4_000 },
  answer500: { kind: 'answer500' },
  answer409: { kind: 'answer409' },
  garbage: { kind: 'garbage' },
  wrongSignature: { kind: 'corruptSignature' },
  foreignReceipt: { kind: 'foreignReceipt' },
  dropUpload: { kind: 'dropUpload', bytes: 64 * 1024 },
};

/** Drawn once a process. */
let samplePages: Promise<(readonly [string, Uint8Array])[]> | null = null;

/**
 * Opens the hall: each device on 127.0.0.1, and the line to the court at `courtUrl` when one is given. Rejects when a
 * port is taken; nothing is left open then.
 */
export const openHall = async (options: {
  readonly clock: Clock;
  readonly courtUrl?: string;
  readonly ports: HallPorts;
  /** How long a scanned page takes, ms. */
  readonly pageMilliseconds: number;
  /** How long a printed sheet takes, ms. */
  readonly sheetMilliseconds: number;
}): Promise<Hall> => {
  const { clock, ports } = options;
  const pages = new Map<string, Uint8Array>();
  const listeners = new Set<(state: BenchState) => void>();
  const closing = new AbortController();
  await using opened = new AsyncDisposableStack();
  const keep = <Part extends { close(): Promise<void> }>(part: Part): Part => {
    opened.defer(() => part.close());
    return part;
  };

  samplePages ??= Promise.all(
    namesOf(PAGES).map(async (name) => [name, await drawSamplePage(name)] as const),
  );
  for (const [name, jpeg] of await samplePages) pages.set(name, jpeg);

  const tell = (): void => {
    const now = JSON.stringify(state());
    if (now === told) return;
    told = now;
    for (const listener of [...listeners]) listener(state());
  };
  const cardReader = keep(await openCardReaderStand({ port: ports.cardReader, clock }));
  const scanner = keep(
    await openScannerStand({
      port: ports.scanner,
      clock,
      pageMilliseconds: options.pageMilliseconds,
    }),
  );
  const receiptPrinter = keep(
    await openReceiptPrinterStand({ port: ports.receiptPrinter, clock, changed: () => tell() }),
  );
  const pagePrinter = keep(
    await openPagePrinterStand({
      port: ports.pagePrinter,
      clock,
      sheetMilliseconds: options.sheetMilliseconds,
    }),
  );
  const courtLine: CourtLine | null =
    options.courtUrl === undefined
      ? null
      : keep(await listenCourtLine({ port: ports.courtLine, target: options.courtUrl }));
  const small = new Map<string, SmallStand>();
  for (const name of namesOf(SMALL_STANDS)) {
    const stand = await SMALL_STANDS[name]({ port: ports.small[name] ?? 0, clock, changed: () => tell() });
    small.set(name, keep(stand));
  }
  const stands = { cardReader, scanner, receiptPrinter, pagePrinter } satisfies Record<
    DeviceName,
    Stand<never>
  >;

  const lineMode = (): LineMode => {
    const kind = courtLine?.mode.kind ?? 'pass';
    return namesOf(LINE_MODES).find((name) => LINES[name].kind === kind) ?? 'ok';
  };
  const state = (): BenchState => ({
    cardReader: { plugged: cardReader.plugged, faults: cardReader.faults, card: cardReader.card },
    scanner: {
      plugged: scanner.plugged,
      faults: scanner.faults,
      feeder: scanner.feeder,
      glass: scanner.glass,
      stuck: scanner.stuck,
    },
    receiptPrinter: {
      plugged: receiptPrinter.plugged,
      faults: receiptPrinter.faults,
      slips: receiptPrinter.slips.length,
    },
    pagePrinter: {
      plugged: pagePrinter.plugged,
      faults: pagePrinter.faults,
      prints: pagePrinter.prints.length,
      waiting: pagePrinter.waiting.map(({ id, sheets, state: stands }) => ({ id, sheets, state: stands })),
    },
    small: [...small].map(([name, stand]) => ({
      name,
      plugged: stand.plugged,
      faults: stand.faults,
      shows: stand.shows(),
    })),
    courtLine: lineMode(),
    pages: [...pages.keys()],
  });
  let told = JSON.stringify(state());

  const pageOf = (id: string): NamedPage => {
    const jpeg = pages.get(id);
    if (jpeg === undefined) throw new BenchRefusal(`no page ${id}`);
    return { id, jpeg };
  };
  const allStands = (): readonly (readonly [string, Stand<string>])[] => [
    // A fault's name is looked up in the very device's list before it is set.
    ...namesOf(stands).map((name) => [name, stands[name] as Stand<string>] as const),
    ...small,
  ];
  const standOf = (device: string): Stand<string> => {
    const stand = allStands().find(([name]) => name === device)?.[1];
    if (stand === undefined) throw new BenchRefusal(`no device ${device}`);
    return stand;
  };
  const setFault = async (device: string, fault: string, on: boolean): Promise<void> => {
    const stand = standOf(device);
    if (!Object.hasOwn(stand.faults, fault)) throw new BenchRefusal(`${device} has no ${fault}`);
    await stand.setFault(fault, on);
  };
  const act = async (device: string, name: string, value: string | null): Promise<void> => {
    const stand = small.get(device);
    if (stand === undefined || !Object.hasOwn(stand.device.acts, name))
      throw new BenchRefusal(`${device} has no ${name}`);
    await stand.act(name, value);
  };
  const setCourtLine = async (mode: LineMode): Promise<void> => {
    if (courtLine === null) throw new BenchRefusal('no court was given to this bench');
    await courtLine.set(LINES[mode]);
  };
  const putInOrder = async (): Promise<void> => {
    for (const [, stand] of allStands()) {
      for (const fault of Object.keys(stand.faults)) await stand.setFault(fault, false);
      await stand.plug();
    }
    if (courtLine !== null) await setCourtLine('ok');
  };

  const doDeed = async (deed: Deed): Promise<void> => {
    switch (deed.do) {
      case 'layCard':
        return cardReader.layCard(deed.card);
      case 'liftCard':
        return cardReader.liftCard();
      case 'setFault':
        return setFault(deed.device, deed.fault, deed.on);
      case 'pull':
        return standOf(deed.device).pull();
      case 'plug':
        return standOf(deed.device).plug();
      case 'act':
        return act(deed.device, deed.act, deed.value);
      case 'loadFeeder':
        return scanner.loadFeeder(deed.pages.map(pageOf));
      case 'addToFeeder':
        return scanner.addToFeeder(deed.pages.map(pageOf));
      case 'placeOnGlass':
        return scanner.placeOnGlass(deed.page === null ? null : pageOf(deed.page));
      case 'setCourtLine':
        return setCourtLine(deed.mode);
      case 'putInOrder':
        return putInOrder();
      default:
        return deed satisfies never;
    }
  };

  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work).finally(tell);
    turn = mine.catch(() => undefined);
    return mine;
  };
  const lookAround = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      const slept = await clock.sleep(LOOK_EVERY, closing.signal).then(
        () => true,
        () => false,
      );
      if (!slept) return;
      await inTurn(async () => {
        for (const [, stand] of allStands()) await stand.look();
      });
    }
  };

  const looking = lookAround();
  const parts = opened.move();
  const at = (port: number) => ({ host: '127.0.0.1', port });

  return {
    addresses: {
      cardReader: at(cardReader.port),
      receiptPrinter: at(receiptPrinter.port),
      scanner: scanner.url,
      pagePrinter: pagePrinter.uri,
      courtLine: courtLine?.url ?? null,
      small: Object.fromEntries([...small].map(([name, stand]) => [name, at(stand.port)])) as Record<
        SmallDeviceName,
        { readonly host: string; readonly port: number }
      >,
    },
    smallDevices: [...small.values()].map(({ device }) => device),
    state,
    perform: (deed) => inTurn(() => doDeed(deed)),
    addPage: async (picture) => {
      const jpeg = await sharp(picture, { limitInputPixels: 100_000_000 })
        .rotate()
        .flatten({ background: 'white' })
        .resize(A4.width, A4.height, { fit: 'contain', background: 'white' })
        .withMetadata({ density: 150 })
        .jpeg({ quality: 85 })
        .toBuffer()
        .catch(() => {
          throw new BenchRefusal('not a picture');
        });
      const id = `own-${randomUUID()}`;
      pages.set(id, jpeg);
      tell();
      return id;
    },
    pageJpeg: (id) => pages.get(id) ?? null,
    slips: receiptPrinter.slips,
    get prints() {
      return pagePrinter.prints;
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      closing.abort();
      await looking;
      await parts.disposeAsync();
    },
  };
};
