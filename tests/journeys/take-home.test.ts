import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import jsqr from 'jsqr';
import type { BrowserContext, Download, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { takeHomeFaultWords, takeHomeWords } from '../../flows/text/take-home-words.ts';
import type { ViewOf } from '../../flows/view/view.ts';
import { visitBrowser } from './browser-visitor.ts';
import { startChromium } from './chromium.ts';
import { type Rig, startRig } from './rig.ts';
import { type Answers, answerEverything, endVisit, findForm, toReading } from './walk.ts';
import { visitWire, type WireVisitor } from './wire-visitor.ts';

/** Where the pictures are put when somebody wants to look at them. */
const pictureFolder = process.env.KIOSK_PICTURES;

const readQr = (typeof jsqr === 'function' ? jsqr : jsqr.default) as typeof jsqr.default;

/** What somebody without a card writes of themselves. Nobody in it exists. */
const ownDetails: Answers = {
  'plaintiffs[0].person.name': '林某乙',
  'plaintiffs[0].person.birthDate': '1960-05-06',
  'plaintiffs[0].person.nation': '汉族',
  'plaintiffs[0].person.domicile': '样本省样本市样本区松林路12号',
  'plaintiffs[0].person.documentType': 'residentCard',
  'plaintiffs[0].person.citizenNumber': '999999196005060017',
};

let rig: Rig;
let visitors: WireVisitor[] = [];
beforeAll(async () => {
  rig = await startRig({ takeHome: true });
});
afterEach(async () => {
  await rig.bench.putInOrder();
  await endVisit(await visit());
  for (const each of visitors) each.close();
  visitors = [];
});
afterAll(() => rig?.stop());

const visit = async (): Promise<WireVisitor> => {
  const made = await visitWire(rig.url);
  visitors.push(made);
  return made;
};

/** From the attract screen to the task list with everything written and read. */
const written = async (): Promise<WireVisitor> => {
  const visitor = await visit();
  await visitor.screen('attract');
  await visitor.send({ type: 'session.begin' });
  await visitor.screen('choose-service');
  await findForm(visitor);
  await visitor.send({ type: 'finding.draftChosen' });
  const notice = await visitor.screen('briefing');
  expect(notice.points.map(({ text }) => text)).toContain(takeHomeWords.notKeptText.zh);
  await visitor.next();
  await visitor.screen('choose-service');
  await visitor.send({ type: 'filing.cardDeclined' });
  await visitor.screen('task-list');
  await answerEverything(visitor, ownDetails);
  await toReading(visitor);
  await visitor.next();
  await visitor.screen('task-list');
  return visitor;
};

const shown = async (visitor: WireVisitor): Promise<ViewOf<'take-home'>> => {
  await visitor.until(({ view }) => view.screen !== 'working', 'the code', 40_000);
  return visitor.screen('take-home');
};

const pdfText = (pdf: Uint8Array): string =>
  execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' }).replace(/\s+/gu, '');

const bytesOf = async (download: Download): Promise<Buffer> => readFile(await download.path());

const picture = async (page: Page, name: string): Promise<Buffer> => {
  if (pictureFolder === undefined) return page.screenshot();
  await mkdir(pictureFolder, { recursive: true });
  return page.screenshot({ path: join(pictureFolder, `take-home-${name}.png`) });
};

/** Every file below a folder, joined: what somebody finds who has the disk. */
const everythingIn = async (folder: string): Promise<Buffer> => {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((each) => each.isFile());
  return Buffer.concat(await Promise.all(files.map((each) => readFile(join(each.parentPath, each.name)))));
};

/** A phone, as large as most. */
const phone = async (act: (page: Page, context: BrowserContext) => Promise<void>): Promise<void> => {
  const browser = await startChromium();
  try {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      deviceScaleFactor: 2,
      isMobile: true,
      hasTouch: true,
      acceptDownloads: true,
    });
    await act(await context.newPage(), context);
  } finally {
    await browser.close();
  }
};

describe('a draft goes home on the phone', () => {
  it('and on paper: the code is read from the glass, the phone has what the printer gives, and deletes it', async () => {
    const before = (await rig.bench.prints()).length;
    const wire = await written();
    const kiosk = await visitBrowser(rig.url, 'touch');
    let address = '';
    try {
      await kiosk.next();
      await kiosk.until('choose-service');
      await picture(kiosk.page(), 'kiosk-choice');
      await kiosk.press(new RegExp(takeHomeWords.both.zh));
      await kiosk.until('take-home');
      const screen = PNG.sync.read(await picture(kiosk.page(), 'kiosk-code'));
      expect([screen.width, screen.height]).toEqual([1080, 1920]);
      address = readQr(new Uint8ClampedArray(screen.data), screen.width, screen.height)?.data ?? '';
      expect(address).toMatch(/\/take-home\/[\w-]{22}#[\w-]{43}$/);
      expect(address.startsWith(rig.courtUrl)).toBe(true);
      await kiosk.next();
      await kiosk.until('printing');
    } finally {
      await kiosk.close();
    }
    const [place = '', key = ''] = address.split('#');
    const id = place.split('/').at(-1) ?? '';

    await phone(async (page) => {
      const asked: string[] = [];
      page.on('request', (request) =>
        asked.push(`${request.method()} ${request.url()} ${request.postData()}`),
      );
      await page.goto(address);
      const save = page.locator('[data-save]');
      await save.first().waitFor();
      await picture(page, 'phone');
      expect(await page.locator('[data-name]').allTextContents()).toEqual(['民事起诉状.pdf', '说明.pdf']);
      const saved: Buffer[] = [];
      for (const index of [0, 1]) {
        const [download] = await Promise.all([page.waitForEvent('download'), save.nth(index).tap()]);
        expect(download.suggestedFilename()).toBe(['民事起诉状.pdf', '说明.pdf'][index]);
        saved.push(await bytesOf(download));
      }
      await wire.until(
        ({ view }) => view.screen === 'printing' && view.papers.every(({ state }) => state === 'done'),
        'the paper',
        60_000,
      );
      const [note, complaint] = (await rig.bench.prints())
        .slice(before)
        .map((print) => Buffer.from(print.pdf));
      expect(saved[0]?.equals(complaint ?? Buffer.alloc(0))).toBe(true);
      expect(saved[1]?.equals(note ?? Buffer.alloc(0))).toBe(true);
      for (const words of [
        '民事起诉状',
        '林某乙',
        '高某树',
        '120,000.00元',
        '具状人（签字、盖章）：日期：年月日',
      ])
        expect(pdfText(saved[0] ?? Buffer.alloc(0))).toContain(words);

      await page.locator('[data-erase]').tap();
      await picture(page, 'phone-sure');
      await page.locator('[data-erase-yes]').tap();
      await page.locator('[data-state="erased"]').waitFor();
      expect(page.url()).toBe(place);
      await picture(page, 'phone-erased');
      await page.goto(address);
      await page.locator('[data-state="gone"]').waitFor();
      await picture(page, 'phone-gone');
      // The key went to nobody, and everything that was asked was asked of the court.
      expect(asked.length).toBeGreaterThan(4);
      for (const each of asked.filter((one) => !one.includes(address))) expect(each).not.toContain(key);
      expect(
        asked.every((each) => each.split(' ')[1]?.startsWith(`${rig.courtUrl}/`) || each.includes(' blob:')),
      ).toBe(true);
    });

    expect((await fetch(`${rig.courtUrl}/api/take-home/${id}`)).status).toBe(404);
    const atCourt = await everythingIn(join(rig.folder, 'court'));
    for (const secret of [key, '林某乙', '999999196005060017'])
      expect(atCourt.includes(Buffer.from(secret))).toBe(false);
    for (const secret of [key, id, '林某乙']) expect(rig.host.output()).not.toContain(secret);
    await wire.next();
    const farewell = await wire.screen('farewell');
    expect(farewell.take).toContain(takeHomeWords.takePhone.zh);
    await wire.next();
    await wire.screen('attract');
    expect((await everythingIn(join(rig.folder, 'kiosk'))).includes(Buffer.from(key))).toBe(false);
  });

  it('and the line is cut, then the power: the words say so, paper is offered; afterwards it is the same code, and the phone opens it', async () => {
    const wire = await written();
    await rig.bench.setCourtLine('cut');
    await wire.next();
    await wire.send({ type: 'filing.draftTaken', way: 'phone' });
    await wire.until(
      ({ view }) => view.lead[0] === takeHomeFaultWords.lineDown.zh,
      'the words for it',
      40_000,
    );
    const { view } = wire.push();
    expect(view.screen === 'choose-service' && view.services.map(({ title }) => title)).toEqual([
      takeHomeWords.again.zh,
      takeHomeWords.printInstead.zh,
    ]);
    await rig.bench.setCourtLine('ok');
    await wire.send({ type: 'filing.retry' });
    const before = await shown(wire);
    await rig.host.kill();
    await rig.host.start();
    const again = await visit();
    expect(await again.screen('take-home')).toEqual(before);
    await phone(async (page) => {
      await page.goto(before.code.address);
      await page.locator('[data-save]').first().waitFor();
    });
  });
});
