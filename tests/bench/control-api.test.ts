import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { SAMPLE_RECORDS } from '../../bench/id-card-reader/sample-cards.ts';
import { CARDS, DEVICES, namesOf } from '../../bench/panel/catalogue.ts';
import { createDocumentScanner } from '../../device-drivers/document-scanner/create-document-scanner.ts';
import type { DocumentScanner, ScannedPage } from '../../device-drivers/document-scanner/document-scanner.ts';
import { createIdCardReader } from '../../device-drivers/id-card-reader/id-card-reader.ts';
import { systemClock } from '../../device-drivers/system-clock.ts';
import { createTcpTransport } from '../../device-drivers/transports/tcp-transport.ts';
import { createPagePrinter } from '../../printers/page-printer/page-printer.ts';
import { receiptPrinterProfile } from '../../printers/receipt-printer/profiles.ts';
import { createReceiptPrinter } from '../../printers/receipt-printer/receipt-printer.ts';
import type { Slip } from '../../printers/receipt-printer/slip.ts';
import { until } from '../device-drivers/transports/until.ts';
import { bounded, openBench } from './hall-situations.ts';
import { twoPagePdf } from './two-page-pdf.ts';

const clock = systemClock;
const running: { stop(): Promise<void> }[] = [];
const started = <D extends { start(): void; stop(): Promise<void> }>(driver: D): D => {
  running.push(driver);
  driver.start();
  return driver;
};
afterEach(async () => {
  await Promise.all(running.splice(0).map((driver) => driver.stop()));
});

type Hall = Awaited<ReturnType<typeof openBench>>['bench'];
const cardReaderOf = ({ addresses }: Hall) =>
  started(createIdCardReader({ id: 'card', transport: createTcpTransport(addresses.cardReader), clock }));
const scannerOf = ({ addresses }: Hall) =>
  started(
    createDocumentScanner(
      { kind: 'escl', url: addresses.scanner },
      { id: 'scan', clock, temporaryFolder: '.' },
    ),
  );
const receiptPrinterOf = ({ addresses }: Hall) =>
  started(
    createReceiptPrinter({
      id: 'receipt',
      transport: createTcpTransport(addresses.receiptPrinter),
      clock,
      profile: receiptPrinterProfile('epson-tm'),
      timings: { idlePollMs: 60, printPollMs: 40, confirmMs: 1_500, quietMs: 20 },
    }),
  );
const pagePrinterOf = ({ addresses }: Hall) =>
  started(
    createPagePrinter({
      id: 'pages',
      uri: addresses.pagePrinter,
      clock,
      timings: { idlePollMs: 60, jobPollMs: 30 },
    }),
  );
const online = (driver: { readonly status: { readonly device: string } }): Promise<void> =>
  until(() => driver.status.device === 'online');

const scanAll = async (scanner: DocumentScanner, source: 'feeder' | 'flatbed' = 'feeder') => {
  const pages: ScannedPage[] = [];
  const outcome = await scanner.scan(
    { source, resolution: 150, colour: 'grey', duplex: false },
    async (page) => void pages.push(page),
    { signal: bounded() },
  );
  return { outcome, pages };
};

const slip = {
  lines: [
    { kind: 'text', text: '收件回执', align: 'center', bold: true },
    ...Array.from({ length: 8 }, (_, index) => ({ kind: 'text' as const, text: `第 ${index + 1} 行` })),
  ],
} satisfies Slip;

describe('the card reader of the hall', () => {
  it('a card is laid on the reader and the driver reads it', async () => {
    await using hall = await openBench();
    const reader = cardReaderOf(hall.bench);
    await online(reader);
    const reading = reader.read({ signal: bounded() });
    await hall.client.layCard('second');
    const outcome = await reading;
    expect(outcome.ok && outcome.value.record).toMatchObject({
      kind: 'resident',
      name: SAMPLE_RECORDS.second.name,
      idNumber: SAMPLE_RECORDS.second.idNumber,
    });
    expect((await hall.client.state()).cardReader.card).toBe('second');
    await hall.client.liftCard();
    expect(await reader.waitForRemoval({ signal: bounded() })).toMatchObject({ ok: true });
  });

  it('the card is taken away while it is read, once, and the panel sees that it is gone', async () => {
    await using hall = await openBench();
    const reader = cardReaderOf(hall.bench);
    await online(reader);
    await hall.client.setFault('cardReader', 'dropMidRead', true);
    await hall.client.layCard('ordinary');
    expect(await reader.read({ signal: bounded() })).toMatchObject({
      ok: false,
      error: { code: 'cardRemoved' },
    });
    let state = await hall.client.state();
    for (let look = 0; look < 40 && state.cardReader.card !== null; look += 1) {
      await clock.sleep(50);
      state = await hall.client.state();
    }
    expect(state.cardReader).toMatchObject({ card: null, faults: { dropMidRead: false } });
    await hall.client.layCard('ordinary');
    expect(await reader.read({ signal: bounded() })).toMatchObject({ ok: true });
  });

  it.each([
    ['damagedRecord', 'cardDamaged'],
    ['cardRefused', 'cardRefused'],
  ] as const)('%s is what the driver calls %s, until it is healed', async (fault, code) => {
    await using hall = await openBench();
    const reader = cardReaderOf(hall.bench);
    await online(reader);
    await hall.client.setFault('cardReader', fault, true);
    await hall.client.layCard('ordinary');
    expect(await reader.read({ signal: bounded() })).toMatchObject({ ok: false, error: { code } });
    await hall.client.putInOrder();
    await hall.client.liftCard();
    await reader.waitForRemoval({ signal: bounded() });
    await hall.client.layCard('ordinary');
    expect(await reader.read({ signal: bounded() })).toMatchObject({ ok: true });
  });
});

describe('the scanner of the hall', () => {
  it('pages are loaded and the driver scans them in their order', async () => {
    await using hall = await openBench();
    const scanner = scannerOf(hall.bench);
    await online(scanner);
    await hall.client.loadFeeder('idCardCopy', 'loanNote');
    await hall.client.addToFeeder('transferRecord');
    expect((await hall.client.state()).scanner.feeder).toEqual(['idCardCopy', 'loanNote', 'transferRecord']);
    const { outcome, pages } = await scanAll(scanner);
    expect(outcome).toEqual({ ok: true, value: { pages: 3 } });
    // Three different papers, not three times one.
    expect(new Set(pages.map(({ jpeg }) => jpeg.length)).size).toBe(3);
    expect((await hall.client.state()).scanner.feeder).toEqual([]);
    expect((await scanAll(scanner)).outcome).toMatchObject({ ok: false, error: { code: 'empty' } });
  });

  it('an own picture is laid on the glass and scanned; what is no picture is refused', async () => {
    await using hall = await openBench();
    const scanner = scannerOf(hall.bench);
    await online(scanner);
    const { default: sharp } = await import('sharp');
    const red = { width: 40, height: 40, channels: 3 as const, background: '#c00000' };
    const page = await hall.client.upload(await sharp({ create: red }).png().toBuffer(), 'image/png');
    await hall.client.placeOnGlass(page);
    const { pages } = await scanAll(scanner, 'flatbed');
    const { dominant } = await sharp(pages[0]?.jpeg)
      .extract({ left: 500, top: 800, width: 100, height: 100 })
      .stats();
    // Grey of a strong red: the picture itself came, not a white page.
    expect(dominant.r).toBeLessThan(120);
    await expect(hall.client.upload(Buffer.from('no picture'), 'image/png')).rejects.toThrow(/400/);
    await expect(hall.client.placeOnGlass('nobody-laid-this')).rejects.toThrow(/400/);
  });

  it.each([
    ['jam', 0, 'jam'],
    ['jamAfterFirst', 1, 'jam'],
    ['doubleFeed', 0, 'doubleFeed'],
    ['coverOpen', 0, 'coverOpen'],
    ['truncatedPage', 0, 'undecodable'],
    ['garbagePage', 0, 'undecodable'],
    ['cableMidPage', 0, 'scannerLost'],
  ] as const)('%s lets %i pages through and is what the driver calls %s', async (fault, pages, code) => {
    await using hall = await openBench();
    const scanner = scannerOf(hall.bench);
    await online(scanner);
    await hall.client.loadFeeder('idCardCopy', 'loanNote', 'transferRecord');
    await hall.client.setFault('scanner', fault, true);
    const first = await scanAll(scanner);
    expect(first.outcome).toMatchObject({ ok: false, error: { code } });
    expect(first.pages).toHaveLength(pages);
    await hall.client.putInOrder();
    expect(Object.values((await hall.client.state()).scanner.faults)).not.toContain(true);
    await hall.client.loadFeeder('loanNote');
    await online(scanner);
    expect((await scanAll(scanner)).outcome).toEqual({ ok: true, value: { pages: 1 } });
  });
});

describe('the receipt printer of the hall', () => {
  it('a slip is printed and comes out on the panel, as words and as a picture', async () => {
    await using hall = await openBench();
    const printer = receiptPrinterOf(hall.bench);
    await online(printer);
    expect(await printer.print(slip, 'one', { signal: bounded() })).toMatchObject({ ok: true });
    const [printed] = await hall.client.slips();
    expect(printed?.text).toContain('收件回执');
    expect(printed?.text).toContain('第 8 行');
    const picture = await fetch(printed?.picture ?? '');
    expect(
      Buffer.from(await picture.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  it('paper out, cover open and paper near its end are what the driver reports', async () => {
    await using hall = await openBench();
    const printer = receiptPrinterOf(hall.bench);
    await online(printer);
    await hall.client.setFault('receiptPrinter', 'paperOut', true);
    await until(() => printer.status.paper === 'out');
    await hall.client.setFault('receiptPrinter', 'paperOut', false);
    await hall.client.setFault('receiptPrinter', 'paperNearEnd', true);
    await until(() => printer.status.paper === 'low');
    await hall.client.setFault('receiptPrinter', 'coverOpen', true);
    await until(() => printer.status.cover === 'open');
    await hall.client.putInOrder();
    await until(() => printer.status.paper === 'full' && printer.status.cover === 'closed');
  });

  it('the printer dies in the middle of a slip: in doubt, and the panel shows its cable out', async () => {
    await using hall = await openBench();
    const printer = receiptPrinterOf(hall.bench);
    await online(printer);
    await hall.client.setFault('receiptPrinter', 'dieMidPrint', true);
    expect(await printer.print(slip, 'one', { signal: bounded() })).toMatchObject({
      ok: false,
      error: { code: 'inDoubt' },
    });
    let state = await hall.client.state();
    for (let look = 0; look < 40 && state.receiptPrinter.plugged; look += 1) {
      await clock.sleep(50);
      state = await hall.client.state();
    }
    expect(state.receiptPrinter).toMatchObject({ plugged: false, slips: 0, faults: { dieMidPrint: false } });
    await hall.client.plug('receiptPrinter');
    await online(printer);
    expect(await printer.print(slip, 'two', { signal: bounded() })).toMatchObject({ ok: true });
    expect((await hall.client.slips()).at(-1)?.text).toContain('第 8 行');
  });

  it('an arranged death is taken back before it strikes, and earlier slips stay listed', async () => {
    await using hall = await openBench();
    const printer = receiptPrinterOf(hall.bench);
    await online(printer);
    expect(await printer.print(slip, 'one', { signal: bounded() })).toMatchObject({ ok: true });
    await hall.client.setFault('receiptPrinter', 'paperNearEnd', true);
    await hall.client.setFault('receiptPrinter', 'dieMidPrint', true);
    await hall.client.setFault('receiptPrinter', 'dieMidPrint', false);
    // Taking it back means a fresh printer on the same port: the driver connects anew.
    await until(() => printer.counters.opened === 2 && printer.status.device === 'online');
    await until(() => printer.status.paper === 'low');
    expect(await printer.print(slip, 'two', { signal: bounded() })).toMatchObject({ ok: true });
    expect(await hall.client.slips()).toHaveLength(2);
  });
});

describe('the A4 printer of the hall', () => {
  it('a document of two pages in two copies comes out, to be looked at page by page', async () => {
    await using hall = await openBench();
    const printer = pagePrinterOf(hall.bench);
    await online(printer);
    const pdf = await twoPagePdf();
    const job = { pdf, copies: 2, title: 'complaint', key: 'print-1' };
    expect(await printer.print(job, { signal: bounded() })).toMatchObject({ ok: true });
    const [printed] = await hall.client.prints();
    expect(printed).toMatchObject({ number: 1, copies: 2 });
    expect(Buffer.from(printed?.pdf ?? []).equals(Buffer.from(pdf))).toBe(true);
    expect(printed?.pages).toHaveLength(2);
    const { default: sharp } = await import('sharp');
    const drawn = await sharp(await (await fetch(printed?.pages[1] ?? '')).arrayBuffer());
    expect(await drawn.metadata()).toMatchObject({ format: 'png', width: 900 });
    // The page's black square is on it: the picture is not an empty sheet.
    expect((await drawn.stats()).channels[0]?.min).toBeLessThan(40);
  });

  it('paper out and an open cover are what the driver reports', async () => {
    await using hall = await openBench();
    const printer = pagePrinterOf(hall.bench);
    await online(printer);
    await hall.client.setFault('pagePrinter', 'paperOut', true);
    await until(() => printer.status.paper === 'out');
    await hall.client.setFault('pagePrinter', 'coverOpen', true);
    await until(() => printer.status.cover === 'open');
    await hall.client.putInOrder();
    await online(printer);
  });
});

describe('cables', () => {
  it('every device is pulled and lost, and plugged and found again', async () => {
    await using hall = await openBench();
    const drivers = {
      cardReader: cardReaderOf(hall.bench),
      scanner: scannerOf(hall.bench),
      receiptPrinter: receiptPrinterOf(hall.bench),
      pagePrinter: pagePrinterOf(hall.bench),
    };
    await Promise.all(Object.values(drivers).map(online));
    for (const device of namesOf(DEVICES)) await hall.client.pull(device);
    await Promise.all(
      Object.values(drivers).map((driver) =>
        until(() => ['noDevice', 'offline'].includes(driver.status.device)),
      ),
    );
    for (const device of namesOf(DEVICES)) {
      expect((await hall.client.state())[device].plugged).toBe(false);
      await hall.client.plug(device);
    }
    await Promise.all(
      Object.values(drivers).map((driver) => until(() => driver.status.device === 'online', 12_000)),
    );
  }, 30_000);

  it('the line to the court is good, answers errors, is cut and is good again', async () => {
    const court = createServer((_request, response) => response.end('"court"'));
    await new Promise<void>((resolve) => court.listen(0, '127.0.0.1', resolve));
    const address = court.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    try {
      await using hall = await openBench({ courtUrl: `http://127.0.0.1:${address.port}` });
      const line = hall.bench.addresses.courtLine ?? '';
      const ask = async () => (await fetch(line)).status;
      expect(await ask()).toBe(200);
      await hall.client.setCourtLine('answer500');
      expect(await ask()).toBe(500);
      await hall.client.setCourtLine('answer409');
      expect(await ask()).toBe(409);
      await hall.client.setCourtLine('cut');
      await expect(ask()).rejects.toThrow();
      expect((await hall.client.state()).courtLine).toBe('cut');
      await hall.client.putInOrder();
      expect(await ask()).toBe(200);
    } finally {
      court.closeAllConnections();
      await new Promise((resolve) => court.close(resolve));
    }
  });
});

describe('the control API', () => {
  it('every sample card and every fault of the catalogue can be had and taken away', async () => {
    await using hall = await openBench();
    for (const card of namesOf(CARDS)) {
      await hall.client.layCard(card);
      expect((await hall.client.state()).cardReader.card).toBe(card);
    }
    const post = (deed: object) =>
      fetch(`${hall.bench.addresses.panel}/api/do`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(deed),
      });
    for (const device of namesOf(DEVICES)) {
      for (const fault of Object.keys(DEVICES[device].faults)) {
        for (const on of [true, false]) {
          expect((await post({ do: 'setFault', device, fault, on })).status).toBe(200);
          const { faults } = (await hall.client.state())[device];
          expect(Object.entries(faults).filter(([, isOn]) => isOn)).toEqual(on ? [[fault, true]] : []);
        }
      }
    }
    expect((await post({ do: 'setFault', device: 'scanner', fault: 'toString', on: true })).status).toBe(400);
    expect((await post({ do: 'explode' })).status).toBe(400);
  });

  it('a page of another site cannot drive the hall', async () => {
    await using hall = await openBench();
    const { panel } = hall.bench.addresses;
    const form = await fetch(`${panel}/api/do`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ do: 'liftCard' }),
    });
    expect(form.status).toBe(415);
    const { request } = await import('node:http');
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const asked = request(`${panel}/api/state`, { headers: { host: 'elsewhere.invalid' } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      asked.on('error', reject);
      asked.end();
    });
    expect(status).toBe(403);
  });

  it('a taken port is an error, and nothing is left listening', async () => {
    await using hall = await openBench();
    const { startBench } = await import('../../bench/bench.ts');
    const port = hall.bench.addresses.cardReader.port;
    const panel = Number(new URL(hall.bench.addresses.panel).port);
    await expect(startBench({ clock, ports: { cardReader: port } })).rejects.toThrow(/EADDRINUSE/);
    await expect(startBench({ clock, ports: { panel } })).rejects.toThrow(/EADDRINUSE/);
  });
});
