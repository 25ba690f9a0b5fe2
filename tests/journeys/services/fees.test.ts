import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chinaDay, dayAfter } from '../../../court/gateway/china-day.ts';
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
beforeAll(async () => {
  rig = await startRig({
    region: { own: court.code, courts: [court], district: ['样本省样本市样本区'], nearby: [] },
    fees: { provider: 'reference' },
  });
  desk = await signInClerk(rig.courtUrl, clerk);
  caseId = (await handIn(rig, court)).filingId;
});
afterAll(() => rig?.stop());

const file = async (name: string): Promise<string | null> => {
  if (pictureFolder === undefined) return null;
  await mkdir(pictureFolder, { recursive: true });
  return join(pictureFolder, `fees-${name}.png`);
};
const picture = async (glass: BrowserVisitor, name: string): Promise<void> => {
  const path = await file(name);
  if (path !== null) await glass.picture(path);
};

/** The payer's phone: opens what the code says and presses one of the page's buttons. */
const onPhone = async (address: string, label: string, name: string): Promise<void> => {
  const browser = await startChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(address);
    const path = await file(name);
    if (path !== null) await page.screenshot({ path, fullPage: true });
    if (label.includes('不回话')) await page.getByText('试一试出故障的时候').click();
    await page.getByRole('button', { name: label }).click();
    await page.getByRole('heading', { name: '付好了' }).waitFor();
  } finally {
    await browser.close();
  }
};

describe('交费', () => {
  it('a fee is paid by phone to its true end, a second one falls into doubt and is not paid twice', async () => {
    const payer = /name="payer"><option value="([0-9a-f]{64})"/u.exec(
      await desk.text(`/desk/cases/${caseId}`),
    )?.[1];
    const due = dayAfter(chinaDay(Date.now()), 7);
    for (const [purpose, yuan] of [
      ['acceptance', '1150'],
      ['preservation', '520'],
    ] as const)
      await desk.act(`/desk/cases/${caseId}/fees/${randomUUID()}`, {
        purpose,
        yuan,
        payer: payer ?? '',
        due,
      });
    const wire = await visitWire(rig.url);
    const glass = await visitBrowser(rig.url, 'touch');
    try {
      await wire.send({ type: 'session.begin' });
      await glass.until('choose-service');
      await picture(glass, 'hall');
      await glass.press(/交诉讼费/u);
      await glass.until('lay-card');
      await rig.bench.layCard('ordinary');
      await glass.until('confirm-identity');
      await glass.next();
      await glass.until('remove-card');
      await rig.bench.liftCard();
      await glass.until('records');
      await picture(glass, 'list');
      await glass.press(/1,150\.00 元/u);
      await glass.until('record');
      await picture(glass, 'notice');
      await glass.next();
      await wire.until(({ view }) => view.screen === 'record' && view.code !== null, 'the code');
      await picture(glass, 'code');
      const code = (await wire.screen('record')).code?.address ?? '';
      expect(code.startsWith(rig.courtUrl)).toBe(true);
      await onPhone(code, '付款（试用，不扣钱）', 'phone');
      await glass.until('printing');
      await wire.until(
        ({ view }) => view.screen === 'printing' && view.papers[0]?.state === 'done',
        'the slip on paper',
      );
      await picture(glass, 'paid');
      expect(await desk.text(`/desk/cases/${caseId}`)).toContain('终端扫码');
      await glass.next();

      await glass.until('records');
      await glass.press(/520\.00 元/u);
      await glass.until('record');
      await glass.next();
      await wire.until(({ view }) => view.screen === 'record' && view.code !== null, 'the other code');
      await onPhone((await wire.screen('record')).code?.address ?? '', '付款，然后不回话', 'phone-fault');
      await wire.until(
        ({ view }) => view.screen === 'record' && view.heading.includes('先别再付'),
        'that nobody knows',
      );
      await picture(glass, 'doubt');
      await glass.next();
      await glass.until('records');
      await glass.press(/520\.00 元/u);
      expect(JSON.stringify(await wire.screen('record'))).toContain('先别再付');
      await picture(glass, 'held');
    } finally {
      await glass.close();
      wire.close();
    }
    const browser = await startChromium();
    try {
      const path = await file('desk');
      if (path !== null) {
        const page = await browser.newPage({ viewport: { width: 1366, height: 900 } });
        await page.setExtraHTTPHeaders({ cookie: desk.cookie });
        await page.goto(new URL(`/desk/cases/${caseId}`, rig.courtUrl).href);
        await page.screenshot({ path, fullPage: true });
      }
    } finally {
      await browser.close();
    }
  });
});
