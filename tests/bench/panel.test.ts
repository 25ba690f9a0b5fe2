import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { benchClient } from '../../bench/bench-client.ts';
import { CARDS, DEVICES, LINE_MODES, namesOf, PAGES } from '../../bench/panel/catalogue.ts';
import { systemClock } from '../../device-drivers/system-clock.ts';
import { createTcpTransport } from '../../device-drivers/transports/tcp-transport.ts';
import { createPagePrinter } from '../../printers/page-printer/page-printer.ts';
import { receiptPrinterProfile } from '../../printers/receipt-printer/profiles.ts';
import { createReceiptPrinter } from '../../printers/receipt-printer/receipt-printer.ts';
import { until } from '../device-drivers/transports/until.ts';
import { bounded, openBench } from './hall-situations.ts';
import { twoPagePdf } from './two-page-pdf.ts';

const CHROMIUM = '/usr/bin/chromium';
let browser: Browser;

beforeAll(async () => {
  if (!existsSync(CHROMIUM)) throw new Error('the panel is tested in Chromium: apt-get install chromium');
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
}, 30_000);
afterAll(async () => {
  await browser?.close();
});

const openPanel = async (url: string): Promise<{ page: Page; complaints: string[] }> => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(5_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('response', (answer) => {
    if (answer.status() >= 400) complaints.push(`${answer.status()} ${answer.url()}`);
  });
  await page.goto(url);
  await page.locator('#pagePrinter').waitFor();
  return { page, complaints };
};

it('every button of the panel does what it says, and nothing complains', async () => {
  await using hall = await openBench({ courtUrl: 'http://127.0.0.1:9' });
  const { page, complaints } = await openPanel(hall.bench.addresses.panel);
  const { client } = hall;
  const becomes = async (read: () => Promise<unknown>, value: unknown): Promise<void> => {
    await expect.poll(read, { timeout: 5_000, interval: 20 }).toEqual(value);
  };

  for (const card of namesOf(CARDS)) {
    await page.click(`#cardReader .cards [data-name="${card}"]`);
    await becomes(async () => (await client.state()).cardReader.card, card);
  }
  await page.click('#cardReader .primary');
  await becomes(async () => (await client.state()).cardReader.card, null);

  for (const device of namesOf(DEVICES)) {
    await page.click(`#${device} summary`);
    for (const fault of Object.keys(DEVICES[device].faults)) {
      const button = page.locator(`#${device} .faults [data-name="${fault}"]`);
      await button.click();
      await page.locator(`#${device} .faults [data-name="${fault}"][aria-pressed="true"]`).waitFor();
      expect(Object.entries((await client.state())[device].faults).filter(([, on]) => on)).toEqual([
        [fault, true],
      ]);
      await button.click();
      await page.locator(`#${device} .faults [data-name="${fault}"][aria-pressed="false"]`).waitFor();
    }
    const cable = page.locator(`#${device} .cable`);
    await cable.click();
    await becomes(async () => (await client.state())[device].plugged, false);
    await page.locator(`#${device} .cable[aria-checked="false"]`).waitFor();
    await cable.click();
    await becomes(async () => (await client.state())[device].plugged, true);
    await page.locator(`#${device} .cable[aria-checked="true"]`).waitFor();
  }

  for (const mode of namesOf(LINE_MODES)) {
    await page.click(`#courtLine [data-name="${mode}"]`);
    await becomes(async () => (await client.state()).courtLine, mode);
  }

  for (const sample of namesOf(PAGES)) await page.click(`[data-page="${sample}"] .to-feeder`);
  await becomes(async () => (await client.state()).scanner.feeder, namesOf(PAGES));
  await page.click('[data-page="loanNote"] .to-glass');
  await becomes(async () => (await client.state()).scanner.glass, 'loanNote');
  await page.getByRole('button', { name: '取空进纸口' }).click();
  await becomes(async () => (await client.state()).scanner.feeder, []);
  await page.getByRole('button', { name: '三样各放一张' }).click();
  await becomes(async () => (await client.state()).scanner.feeder, namesOf(PAGES));
  await page.getByRole('button', { name: '玻璃上取走' }).click();
  await becomes(async () => (await client.state()).scanner.glass, null);
  await page.setInputFiles('#upload', {
    name: 'own.png',
    mimeType: 'image/png',
    buffer: await page.screenshot(),
  });
  await becomes(async () => (await client.state()).scanner.feeder.length, 4);
  await expect.poll(() => page.locator('[data-page^="own-"]').count()).toBe(1);

  await client.setFault('scanner', 'coverOpen', true);
  await client.pull('pagePrinter');
  await page.click('#put-in-order');
  await becomes(async () => {
    const state = await client.state();
    return [state.scanner.faults.coverOpen, state.pagePrinter.plugged, state.courtLine];
  }, [false, true, 'ok']);
  expect(complaints).toEqual([]);
}, 40_000);

it('what is printed appears on the panel by itself and can be looked at', async () => {
  await using hall = await openBench();
  const { page, complaints } = await openPanel(hall.bench.addresses.panel);
  const { addresses } = hall.bench;
  const receipts = createReceiptPrinter({
    id: 'receipt',
    transport: createTcpTransport(addresses.receiptPrinter),
    clock: systemClock,
    profile: receiptPrinterProfile('epson-tm'),
  });
  const pages = createPagePrinter({
    id: 'pages',
    uri: addresses.pagePrinter,
    clock: systemClock,
    timings: { jobPollMs: 30 },
  });
  receipts.start();
  pages.start();
  try {
    await until(() => receipts.status.device === 'online' && pages.status.device === 'online');
    for (const key of ['first', 'second']) {
      const printed = await receipts.print({ lines: [{ kind: 'text', text: `${key} 回执` }] }, key, {
        signal: bounded(),
      });
      expect(printed).toMatchObject({ ok: true });
    }
    const job = { pdf: await twoPagePdf(), copies: 2, title: 'complaint', key: 'print-1' };
    expect(await pages.print(job, { signal: bounded() })).toMatchObject({ ok: true });

    await expect.poll(() => page.locator('.slips img').count(), { timeout: 5_000 }).toBe(2);
    expect(await page.locator('.slips small').first().textContent()).toContain('№ 2');
    await expect.poll(() => page.locator('.prints img').count(), { timeout: 5_000 }).toBe(2);
    expect(await page.locator('.prints li p').textContent()).toContain('2 份');
    await page.locator('.prints .sheets button').first().click();
    await expect
      .poll(() =>
        page
          .locator('#viewer img')
          .evaluateAll((all) => (all as HTMLImageElement[]).map((one) => one.naturalWidth)),
      )
      .toEqual([900, 900]);
    await page.getByRole('button', { name: '关闭' }).click();
    expect(await page.locator('#viewer').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  } finally {
    await Promise.all([receipts.stop(), pages.stop()]);
  }
}, 40_000);

it('the panel says when the bench has gone', async () => {
  const hall = await openBench();
  const { page } = await openPanel(hall.bench.addresses.panel);
  await expect.poll(() => page.locator('#link').textContent()).toContain('已连接');
  await hall.bench.close();
  await expect.poll(() => page.locator('#link').textContent(), { timeout: 5_000 }).toContain('连不上');
  await page.click('#put-in-order');
  await expect.poll(() => page.locator('#complaint').textContent()).toContain('没有回应');
  await expect(benchClient(hall.bench.addresses.panel).state()).rejects.toThrow();
}, 20_000);
