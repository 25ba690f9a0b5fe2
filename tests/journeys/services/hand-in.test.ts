import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chinaDay, dayAfter } from '../../../court/gateway/china-day.ts';
import { phoneWords } from '../../../flows/text/phone-words.ts';
import { type DeskHand, signInClerk } from '../../court/desk-hand.ts';
import { takeTablePicture } from '../../device-drivers/document-camera/table-pictures.ts';
import { madeUpScene } from '../../device-drivers/document-camera/table-scenes.ts';
import { type BrowserVisitor, visitBrowser } from '../browser-visitor.ts';
import { startChromium } from '../chromium.ts';
import { clerk, type Rig, startRig } from '../rig.ts';
import { finishPaper } from '../walk.ts';
import { visitWire } from '../wire-visitor.ts';
import { handIn } from './handed-in.ts';

const court = { code: '790', name: '延边林区中级法院' };
const pictureFolder = process.env.KIOSK_PICTURES;

let rig: Rig;
let desk: DeskHand;
let caseId: string;
beforeAll(async () => {
  rig = await startRig({
    region: { own: court.code, courts: [court], district: ['样本省样本市样本区'], nearby: [] },
    takeHome: true,
  });
  desk = await signInClerk(rig.courtUrl, clerk);
  caseId = (await handIn(rig, court)).filingId;
  await desk.act(`/desk/filings/${caseId}/supplement`, {
    items: '借条原件\n被告的身份信息',
    deadline: dayAfter(chinaDay(Date.now()), 7),
  });
});
afterAll(() => rig?.stop());

const picture = async (glass: BrowserVisitor, name: string): Promise<void> => {
  if (pictureFolder === undefined) return;
  await mkdir(pictureFolder, { recursive: true });
  await glass.picture(join(pictureFolder, `hand-in-${name}.png`));
};

/** The person's phone: opens the page behind the code and sends a picture of a sheet on a table. */
const photographWith = async (address: string): Promise<void> => {
  const { jpeg } = await takeTablePicture(madeUpScene('good', 4, 2048));
  const browser = await startChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(address);
    await page
      .locator('input[capture]')
      .setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(jpeg) });
    await page.getByText('传到了').waitFor();
  } finally {
    await browser.close();
  }
};

describe('材料收转', () => {
  it('what the court asked for is scanned and handed in; then more while the line is down, which comes when it is there', async () => {
    const wire = await visitWire(rig.url);
    const glass = await visitBrowser(rig.url, 'touch');
    try {
      await wire.send({ type: 'session.begin' });
      await glass.until('choose-service');
      await picture(glass, 'hall');
      await glass.press(/给案子补材料/u);
      await glass.until('lay-card');
      await rig.bench.layCard('ordinary');
      await glass.until('confirm-identity');
      await glass.next();
      await glass.until('remove-card');
      await rig.bench.liftCard();
      await glass.until('records');
      await picture(glass, 'cases');
      await glass.press(/民间借贷纠纷/u);
      await glass.until('materials');
      await picture(glass, 'papers');
      await glass.page().locator('.materials li', { hasText: '借条原件' }).getByRole('button').tap();
      await glass.until('scan');
      await rig.bench.loadFeeder('loanNote');
      await glass.press(/从进纸口扫描/u);
      await wire.until(
        ({ view }) => view.screen === 'scan' && view.state === 'idle' && view.pages.length === 1,
        'the page',
      );
      await picture(glass, 'scanned');
      await glass.press('原件');
      await wire.until(
        ({ view }) => view.screen === 'scan' && view.source.value === 'original',
        'that it is the original',
      );
      await finishPaper(wire);
      await glass.until('materials');
      await picture(glass, 'one-in');
      await glass.next();
      await glass.until('pick-list');
      await picture(glass, 'originals');
      await glass.press(/放进材料柜/u);
      await glass.until('record');
      await picture(glass, 'check');
      await glass.next();
      await glass.until('printing');
      await wire.until(
        ({ view }) => view.screen === 'printing' && view.papers[0]?.state === 'done',
        'the slip on paper',
      );
      await picture(glass, 'sent');
      const { number } = await wire.screen('printing');
      const page = await desk.text(`/desk/cases/${caseId}`);
      expect(page).toContain(number ?? 'no number');
      expect(page).toContain('借条原件');
      expect(page).toContain('答复补正告知');
      await glass.next();
      await wire.until(
        ({ view }) => view.screen === 'printing' && view.heading.includes('和原件放在一起'),
        'the slip for the originals',
      );
      await wire.until(
        ({ view }) => view.screen === 'printing' && view.papers[0]?.state === 'done',
        'it on paper',
      );
      await picture(glass, 'hand-over');
      await glass.next();
      await glass.until('records');

      // A page from the person's own phone: a sheet on a table, cut out and upright.
      await glass.press(/民间借贷纠纷/u);
      await glass.until('materials');
      await glass.page().locator('.materials li', { hasText: '身份证明' }).getByRole('button').tap();
      await glass.until('scan');
      await glass.press(phoneWords.open.zh);
      await wire.until(
        ({ view }) => view.screen === 'record' && view.code !== null,
        'the code for the phone',
      );
      await picture(glass, 'phone-code');
      await photographWith((await wire.screen('record')).code?.address ?? '');
      await wire.until(
        ({ view }) => view.screen === 'record' && view.badge?.text === '已经有 1 页',
        'the photograph',
        60_000,
      );
      await picture(glass, 'phone-came');
      await glass.next();
      const [photo] = (await wire.screen('scan')).pages;
      // The sheet alone: upright, and nothing of the table.
      expect((photo?.picture.heightPixels ?? 0) > (photo?.picture.widthPixels ?? 0)).toBe(true);
      await picture(glass, 'phone-page');
      await finishPaper(wire);
      await glass.until('materials');
      await wire.send({ type: 'service.back' });
      await glass.until('records');

      // The line breaks between the list and the handing in: nothing of it is lost.
      await glass.press(/民间借贷纠纷/u);
      await glass.until('materials');
      await glass.page().locator('.materials li', { hasText: '证据' }).first().getByRole('button').tap();
      await glass.until('scan');
      await rig.bench.loadFeeder('loanNote');
      await wire.send({ type: 'filing.scanRequested', source: 'feeder' });
      await wire.until(
        ({ view }) => view.screen === 'scan' && view.state === 'idle' && view.pages.length === 1,
        'the second page',
      );
      await rig.bench.setCourtLine('cut');
      await finishPaper(wire);
      await glass.until('materials');
      await glass.next();
      await glass.until('pick-list');
      await glass.press(/我自己带回去/u);
      await glass.until('record');
      await glass.next();
      await wire.until(
        ({ view }) => view.screen === 'printing' && view.heading.includes('还没送到法院'),
        'that the terminal keeps it',
        40_000,
      );
      await picture(glass, 'kept');
      const later = (await wire.screen('printing')).number ?? '';
      expect(await desk.text(`/desk/cases/${caseId}`)).not.toContain(later);
      await rig.bench.setCourtLine('ok');
      const limit = Date.now() + 30_000;
      while (!(await desk.text(`/desk/cases/${caseId}`)).includes(later)) {
        if (Date.now() > limit) throw new Error('it never came');
        await new Promise((resolve) => setTimeout(resolve, 250));
      }

      // What they handed in they read again, page by page with their name across it, and have it printed.
      await glass.next();
      await glass.until('records');
      await glass.next();
      await glass.until('choose-service');
      await picture(glass, 'hall-again');
      await glass.press(/找法官、看案卷/u);
      await glass.press(/看案卷（阅卷）/u);
      await glass.until('records');
      await picture(glass, 'file-cases');
      await glass.press(/民间借贷纠纷/u);
      await glass.press(/借条原件/u);
      await glass.until('pages');
      await glass
        .page()
        .waitForFunction(() =>
          [...document.querySelectorAll<HTMLImageElement>('main.screen img')].some(
            (image) => image.complete && image.naturalWidth > 900,
          ),
        );
      await picture(glass, 'file-page');
      await glass.press(/打印/u);
      await glass.until('printing');
      await wire.until(
        ({ view }) => view.screen === 'printing' && view.papers[0]?.state === 'done',
        'the copy on paper',
      );
      await picture(glass, 'file-copy');
      expect(await desk.text(`/desk/cases/${caseId}`)).toMatch(/林大山 打印/u);
    } finally {
      await glass.close();
      wire.close();
    }
  });
});
