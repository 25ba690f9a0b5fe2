import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import type { BenchAddresses } from '../../../bench/bench.ts';
import { enrolmentFile } from '../../../court/contract/terminals/enrolment.ts';
import { maintenanceWords } from '../../../flows/text/maintenance-words.ts';
import { answerWords, roleWords, stickWords, setUpWords as words } from '../../../flows/text/set-up-words.ts';
import type { WrittenKioskConfig } from '../../../kiosk-host/config.ts';
import { configFor } from '../../court/rig.ts';
import { type BrowserVisitor, visitBrowser } from '../browser-visitor.ts';
import { root, startProgram } from '../processes.ts';
import { pressAt } from './technician-hand.ts';

const ended: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0).reverse()) await end();
});

const pictureFolder = process.env.KIOSK_PICTURES;

describe('a first start', () => {
  it('is led from the court’s stick to a terminal that works, without anybody writing a file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kiosk-first-'));
    ended.push(() => rm(folder, { recursive: true, force: true }));
    const gatewayFile = join(folder, 'gateway.json');
    const courtConfig = await configFor(join(folder, 'court'));
    const [terminalOfCourt] = courtConfig.terminals;
    await writeFile(
      gatewayFile,
      JSON.stringify({ ...courtConfig, terminals: [{ ...terminalOfCourt, id: 'ZD07' }] }),
    );
    const gateway = startProgram('court/gateway/main.ts', [gatewayFile]);
    ended.push(() => gateway.stop());
    const courtUrl = await gateway.line((line) => /court gateway at (\S+?),/.exec(line)?.[1] ?? null);
    const hall = startProgram('bench/main.ts', ['--court', courtUrl]);
    ended.push(() => hall.stop());
    const addresses = await hall.line((line) =>
      line.startsWith('{"msg":"bench-ready"')
        ? (JSON.parse(line) as { addresses: BenchAddresses }).addresses
        : null,
    );
    // What the court's administrator does: one command, onto a stick.
    const { stdout: paper } = await promisify(execFile)(
      process.execPath,
      ['court/gateway/enrol.ts', gatewayFile, 'ZD07', '--url', courtUrl, '--salt-file', join(folder, 'salt')],
      { cwd: root },
    );

    const configFile = join(folder, 'kiosk.config.json');
    const host = startProgram('kiosk-host/main.ts', [
      ...['--config', configFile, '--data', join(folder, 'data')],
      ...['--sticks', join(folder, 'sticks'), '--port', '0'],
    ]);
    ended.push(() => host.stop());
    const url = await host.line((line) =>
      line.includes('"set-up-ready"') ? (JSON.parse(line) as { url: string }).url : null,
    );
    const glass: BrowserVisitor = await visitBrowser(url, 'touch');
    ended.push(() => glass.close());
    const page = glass.page();
    const picture = async (name: string): Promise<void> => {
      if (pictureFolder === undefined) return;
      await mkdir(pictureFolder, { recursive: true });
      await glass.picture(join(pictureFolder, `set-up-${name}.png`));
    };
    const heads = async (heading: string): Promise<boolean> => (await glass.heading()) === heading;
    const press = (label: string, seen: () => Promise<boolean>): Promise<void> =>
      pressAt(
        page,
        page.locator('main.screen').getByRole('button', { name: label, exact: true }).first(),
        seen,
      );
    const open = (title: string, seen: () => Promise<boolean>): Promise<void> =>
      pressAt(page, page.locator('.card-list li', { hasText: title }).getByRole('button'), seen);
    const fill = (path: string, text: string): Promise<void> =>
      page.locator(`[id="blank-${path}"]`).fill(text);

    await page.getByText(words.welcome).waitFor();
    await picture('welcome');
    await press(words.begin, () => page.getByText(stickWords.noStick).isVisible());
    const stick = join(folder, 'sticks', 'COURT');
    await mkdir(stick, { recursive: true });
    await press(words.begin, () => page.getByText(stickWords.noFile).isVisible());
    await writeFile(join(stick, enrolmentFile), paper.slice(0, 200));
    await press(words.begin, () => page.getByText(stickWords.notOurs).isVisible());
    await writeFile(join(stick, enrolmentFile), paper);
    await press(words.begin, () => heads(words.courtHeading));
    await page.getByText(words.answers).waitFor();
    await picture('court');
    await press(words.right, () => heads(words.placeHeading));
    await press(words.next, () => page.getByText(answerWords.missing).first().isVisible());
    await fill('name', '大厅一号');
    await press(words.next, () => heads(words.devicesHeading));
    await page.getByText(words.needed).waitFor();
    await picture('devices');

    const devices: readonly (readonly [keyof typeof roleWords, string, string | null])[] = [
      ['cardReader', `tcp://127.0.0.1:${addresses.cardReader.port}`, null],
      ['scanner', addresses.scanner, null],
      ['receiptPrinter', `tcp://127.0.0.1:${addresses.receiptPrinter.port}`, 'epson-tm'],
      ['pagePrinter', addresses.pagePrinter, null],
    ];
    for (const [role, address, model] of devices) {
      await open(roleWords[role], () => heads(roleWords[role]));
      await press(words.type, () => heads(words.addressHeading));
      if (role === 'cardReader') {
        // An address that is none is told at once.
        await fill('address', 'somewhere');
        await press(words.next, () => page.getByText(words.badAddress).isVisible());
        await press(words.back, () => page.getByRole('button', { name: words.type }).isVisible());
        await press(words.type, () => heads(words.addressHeading));
      }
      await fill('address', address);
      await picture(`address-${role}`);
      if (model === null) await press(words.next, () => page.getByText(words.works).isVisible());
      else {
        await press(words.next, () => heads(words.modelHeading));
        await open(model, () => page.getByText(words.works).isVisible());
      }
      await picture(`tried-${role}`);
      await press(words.use, () => heads(words.devicesHeading));
    }
    await press(words.next, () => heads(words.rulerHeading));
    // A person who lays a card on a panel of 24 inches: the frame is too large for it.
    const cardWidth = (): Promise<number> =>
      page.locator('.ruler-card').evaluate((card) => card.getBoundingClientRect().width);
    const wanted = Math.round((1080 * 85.6) / 300);
    while ((await cardWidth()) - wanted >= 10)
      await page.getByRole('button', { name: words.ruler.muchSmaller }).tap();
    while ((await cardWidth()) - wanted >= 1)
      await page.getByRole('button', { name: words.ruler.smaller, exact: true }).tap();
    await picture('ruler');
    await press(words.ruler.same, () => heads(words.languagesHeading));
    await page.locator('label.option', { hasText: words.korean }).tap();
    await press(words.next, () => heads(words.pinHeading));
    await fill('pin', '271828');
    await fill('again', '271829');
    await press(words.next, () => page.getByText(answerWords.differs).isVisible());
    await fill('pin', '271828');
    await fill('again', '271828');
    await picture('pin');
    await press(words.next, () => heads(words.summaryHeading));
    await picture('summary');
    await press(words.write, async () => host.output().includes('set-up-written'));

    const terminalUrl = await host.line(
      (line) => (line.includes('"screen-ready"') ? (JSON.parse(line) as { url: string }).url : null),
      30_000,
    );
    const written = JSON.parse(await readFile(configFile, 'utf8')) as WrittenKioskConfig;
    expect(written.terminal).toEqual({ id: 'ZD07', name: '大厅一号', place: '一楼大厅东侧' });
    expect(written.screen.widthMillimetres).toBeCloseTo(300, -1);
    expect(written.languages).toEqual(['zh', 'ko']);
    expect(host.output()).not.toContain('271828');
    const terminal = await visitBrowser(terminalUrl, 'touch');
    ended.push(() => terminal.close());
    await terminal.until('attract');
    expect(await terminal.page().locator('.terminal-name').textContent()).toBe('大厅一号');
    await terminal.page().waitForTimeout(700);
    for (let touch = 0; touch < 5; touch += 1) await terminal.page().locator('.court-name').tap();
    await terminal.until('question');
    await terminal.page().locator('[id="blank-pin"]').fill('271828');
    await terminal.page().getByRole('button', { name: maintenanceWords.pinEnter }).tap();
    await terminal.page().getByText(maintenanceWords.allGood).waitFor();
  });
});
