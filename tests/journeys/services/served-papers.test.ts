import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftNotePdf } from '../../../printers/documents/draft-note-document.ts';
import { openFontBook } from '../../../printers/fonts/font-book.ts';
import { type DeskHand, signInClerk } from '../../court/desk-hand.ts';
import { type BrowserVisitor, visitBrowser } from '../browser-visitor.ts';
import { startChromium } from '../chromium.ts';
import { clerk, type Rig, startRig } from '../rig.ts';
import { visitWire } from '../wire-visitor.ts';
import { handIn } from './handed-in.ts';

const court = { code: '790', name: '延边林区中级法院' };
const pictureFolder = process.env.KIOSK_PICTURES;

let rig: Rig;
let desk: DeskHand;
let caseId: string;
let paperFile: string;
beforeAll(async () => {
  rig = await startRig({
    region: { own: court.code, courts: [court], district: ['样本省样本市样本区'], nearby: [] },
  });
  desk = await signInClerk(rig.courtUrl, clerk);
  caseId = (await handIn(rig, court)).filingId;
  await desk.act(`/desk/filings/${caseId}/register`, { caseNumber: '（2026）吉7901民初5号' });
  paperFile = join(rig.folder, '判决书.pdf');
  const { pdf } = await draftNotePdf(
    {
      paper: '判决书',
      title: '民事判决书',
      court: court.name,
      printedAt: '2026-03-02T10:00:00+08:00',
      printedOn: '2026年3月2日',
      copies: null,
      materials: [],
    },
    openFontBook(),
  );
  await writeFile(paperFile, pdf);
});
afterAll(() => rig?.stop());

const picture = async (glass: BrowserVisitor | { page(): Page }, name: string): Promise<void> => {
  if (pictureFolder === undefined) return;
  await mkdir(pictureFolder, { recursive: true });
  const file = join(pictureFolder, `served-${name}.png`);
  await ('picture' in glass ? glass.picture(file) : glass.page().screenshot({ path: file, fullPage: true }));
};

/** A clerk in a browser at the page of the case; what they do is theirs to say. */
const atCase = async (work: (page: Page) => Promise<void>): Promise<void> => {
  const browser = await startChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 900 } });
    await page.goto(new URL('/desk/sign-in', rig.courtUrl).href);
    await page.getByLabel('姓名').fill(clerk.name);
    await page.getByLabel('口令').fill(clerk.password);
    await Promise.all([page.waitForURL(/\/desk\/?$/u), page.getByRole('button', { name: '登录' }).click()]);
    await page.goto(new URL(`/desk/cases/${caseId}`, rig.courtUrl).href);
    await work(page);
  } finally {
    await browser.close();
  }
};

describe('送达', () => {
  it('a judgment is put at the terminal by the clerk, read there, signed for and printed; the desk sees when and which version', async () => {
    await atCase(async (page) => {
      const form = page.locator('form[data-upload]').first();
      await form.locator('select[name=kind]').selectOption('judgment');
      await form.locator('input[name=title]').fill('民事判决书');
      await form.locator('input[name=file]').setInputFiles(paperFile);
      await form.getByRole('button', { name: '放到终端上领取' }).click();
      await form.getByText('请选择送达给谁。').waitFor();
      await form.getByRole('checkbox').first().check();
      await Promise.all([
        page.waitForEvent('load'),
        form.getByRole('button', { name: '放到终端上领取' }).click(),
      ]);
      await page.getByText('等待领取').waitFor();
      await picture({ page: () => page }, 'desk-waiting');
    });

    const wire = await visitWire(rig.url);
    const glass = await visitBrowser(rig.url, 'touch');
    try {
      await wire.send({ type: 'session.begin' });
      await glass.until('choose-service');
      await glass.press(/领取法院文书/u);
      await glass.until('lay-card');
      await rig.bench.layCard('ordinary');
      await glass.until('confirm-identity');
      await glass.next();
      await glass.until('remove-card');
      await rig.bench.liftCard();
      await glass.until('records');
      await picture(glass, 'list');
      await glass.press(/民事判决书/u);
      await glass.until('pages');
      // The page that a person reads is there, not a broken picture.
      await glass
        .page()
        .waitForFunction(() =>
          [...document.querySelectorAll<HTMLImageElement>('main.screen img')].some(
            (image) => image.complete && image.naturalWidth > 900,
          ),
        );
      await picture(glass, 'page');
      for (let page = (await wire.screen('pages')).pages; page > 0; page -= 1) await glass.next();
      await glass.until('briefing');
      await picture(glass, 'meaning');
      await glass.next();
      await glass.until('sign');
      await picture(glass, 'sign');
      await glass.sign();
      await glass.until('printing');
      const { number } = await wire.screen('printing');
      await wire.until(
        ({ view }) => view.screen === 'printing' && view.papers.every(({ state }) => state === 'done'),
        'the judgment and the slip on paper',
      );
      await picture(glass, 'collected');
      const page = await desk.text(`/desk/cases/${caseId}`);
      expect(page).toContain('已领取第 1 版');
      expect(page).toContain(number ?? 'no number');
      const sheet = /\/service-receipts\/[0-9a-f-]{36}/u.exec(page)?.[0];
      expect(await desk.text(`/desk/cases/${caseId}${sheet}`)).toContain('民事判决书');

      await glass.next();
      await glass.until('records');
      const list = await wire.screen('records');
      expect(list.records.map(({ badge }) => badge?.tone)).toEqual(['good']);

      await glass.press(/送达地址/u);
      await glass.until('record');
      await picture(glass, 'address');
      await wire.send({ type: 'service.did', act: 'change' });
      await glass.until('briefing');
      await picture(glass, 'address-notice');
      await glass.next();
      for (let question = 0; question < 4; question += 1) {
        await glass.until('question', 'record');
        if ((await glass.screen()) === 'record') break;
        await picture(glass, `address-question-${question}`);
        await glass.answer(
          (path, kind) =>
            (
              ({
                address: '样本省样本市样本区示范路2号',
                phone: '13800138000',
                mobile: '13800138000',
                accepts: 'yes',
              }) as Record<string, string>
            )[path] ?? (kind === 'choices' ? '*' : null),
        );
      }
      await glass.until('record');
      await picture(glass, 'address-check');
      await glass.next();
      await glass.until('sign');
      await glass.sign();
      await glass.until('printing');
      expect(await desk.text(`/desk/cases/${caseId}`)).toContain('示范路2号');
      await picture(glass, 'address-confirmed');
    } finally {
      await glass.close();
      wire.close();
    }
    await atCase(async (page) => picture({ page: () => page }, 'desk-collected'));
  });
});
