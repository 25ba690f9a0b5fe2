import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chinaDay } from '../../../court/gateway/china-day.ts';
import { requestsWords } from '../../../flows/text/services/requests-words.ts';
import { type DeskHand, signInClerk } from '../../court/desk-hand.ts';
import { type BrowserVisitor, visitBrowser } from '../browser-visitor.ts';
import { clerk, type Rig, startRig } from '../rig.ts';
import { chooseLending } from '../walk.ts';
import { visitWire } from '../wire-visitor.ts';
import { handIn } from './handed-in.ts';

const court = { code: '790', name: '延边林区中级法院' };
const caseNumber = '（2026）吉7901民初5号';
const pictureFolder = process.env.KIOSK_PICTURES;

let rig: Rig;
let desk: DeskHand;
let caseId: string;
beforeAll(async () => {
  rig = await startRig({
    region: { own: court.code, courts: [court], district: ['样本省样本市样本区'], nearby: [] },
  });
  desk = await signInClerk(rig.courtUrl, clerk);
  caseId = (await handIn(rig, court)).filingId;
  await desk.act(`/desk/filings/${caseId}/register`, { caseNumber });
});
afterAll(() => rig?.stop());

const picture = async (glass: BrowserVisitor, name: string): Promise<void> => {
  if (pictureFolder === undefined) return;
  await mkdir(pictureFolder, { recursive: true });
  await glass.picture(join(pictureFolder, `lobby-${name}.png`));
};

describe('somebody comes into the lobby', () => {
  it('is led to a window, looks at the hearings, and asks the judge something', async () => {
    const hearing = { day: chinaDay(Date.now()), start: '23:00', end: '23:30', room: '第三法庭' };
    const planned = await desk.act(`/desk/cases/${caseId}/hearings/${randomUUID()}`, {
      ...hearing,
      open: 'yes',
      parties: '张某诉李某',
    });
    expect(planned.status).toBe(303);
    const wire = await visitWire(rig.url);
    const glass = await visitBrowser(rig.url, 'touch');
    try {
      await wire.send({ type: 'session.begin' });
      await glass.until('choose-service');
      await picture(glass, 'hall');
      await glass.press(/咨询：不用身份证/u);
      await picture(glass, 'advice');
      await glass.press(/不知道该办什么/u);
      await picture(glass, 'guidance');
      await glass.press(/有纠纷，还没有案子/u);
      await glass.press(/欠钱、借钱/u);
      await picture(glass, 'guidance-3');
      await glass.press(/我不会弄/u);
      await picture(glass, 'guidance-told');
      await glass.press(/取号到窗口/u);
      await glass.until('records');
      await picture(glass, 'windows');
      await glass.press(/立案.*起诉/u);
      await picture(glass, 'first');
      await glass.press('是，请先叫我');
      expect(await glass.until('printing')).toBe('printing');
      expect((await wire.screen('printing')).number).toBe('优A001');
      await wire.until(
        ({ view }) => view.screen === 'printing' && view.papers[0]?.state === 'done',
        'the number on paper',
      );
      await picture(glass, 'ticket');
      await desk.act(`/desk/queue/${court.code}/filing`, { window: '2 号窗口' });
      expect(await desk.text('/desk/queue/board')).toContain('<b>优A001</b><span>请到 2 号窗口</span>');
      await glass.next();

      await glass.until('choose-service');
      await glass.press(/开庭公告/u);
      await glass.until('records');
      await picture(glass, 'days');
      await glass.press(/今天/u);
      const held = await wire.screen('records');
      expect(held.records.map(({ title, lines }) => [title, ...lines])).toEqual([
        ['23:00–23:30 第三法庭', '张某诉李某', '民间借贷纠纷', caseNumber],
      ]);
      await picture(glass, 'hearings');
      await glass.next();
      await glass.next();

      await glass.until('choose-service');
      await glass.press(/打印空白/u);
      await glass.until('pick-list');
      await picture(glass, 'form-families');
      await glass.press(/民事：/u);
      await picture(glass, 'forms');
      await glass.press(/要离婚/u);
      await glass.until('printing');
      await wire.until(
        ({ view }) => view.screen === 'printing' && view.papers[0]?.state === 'done',
        'the empty form on paper',
      );
      await picture(glass, 'empty-form');
      const [printed] = (await rig.bench.prints()).slice(-1);
      // The whole national form: several pages, once.
      expect(printed?.pages.length).toBeGreaterThan(2);
      expect(printed?.copies).toBe(1);
      await glass.next();
      await glass.until('pick-list');
      await glass.press('上一步');
      await glass.press('上一步');

      await glass.until('choose-service');
      await glass.press('上一步');
      await glass.press(/找法官、看案卷/u);
      await picture(glass, 'contact');
      await glass.press(/联系法院/u);
      await glass.until('lay-card');
      await rig.bench.layCard('ordinary');
      await glass.until('confirm-identity');
      await glass.next();
      await glass.until('remove-card');
      await rig.bench.liftCard();
      await glass.until('pick-list');
      await picture(glass, 'requests');
      await glass.press(/给法官、书记员留言/u);
      await picture(glass, 'which-case');
      await glass.press(/民间借贷纠纷/u);
      await glass.until('briefing');
      await picture(glass, 'notice');
      await glass.next();
      await glass.until('question');
      await picture(glass, 'question');
      await glass.answer(() => '我搬家了，请问哪天开庭？');
      await glass.answer(() => '13800138000');
      await glass.until('record');
      await picture(glass, 'check');
      await glass.next();
      await glass.until('printing');
      const { number } = await wire.screen('printing');
      expect(number).toMatch(/^SQ-/u);
      await wire.until(
        ({ view }) => view.screen === 'printing' && view.papers[0]?.state === 'done',
        'the slip on paper',
      );
      await picture(glass, 'sent');
      const page = await desk.text('/desk/requests');
      expect(page).toContain('我搬家了，请问哪天开庭？');
      const requestId = /\/desk\/requests\/([0-9a-f-]{36})\/reply/u.exec(page)?.[1];
      await desk.act(`/desk/requests/${requestId}/reply`, { text: '见传票。' });
      await glass.next();
      await glass.until('pick-list');
      await glass.press(/看法院的答复/u);
      await glass.press(/给法官、书记员留言/u);
      const reply = await wire.screen('record');
      expect(reply.texts).toEqual([{ title: requestsWords.replyTitle.zh, lines: ['见传票。'] }]);
      await picture(glass, 'reply');

      // Who has laid their card for one matter only says that it is still them for the next.
      await glass.next();
      await glass.next();
      await glass.press('上一步');
      await glass.until('choose-service');
      await chooseLending(wire);
      while (wire.push().view.screen === 'briefing') await wire.next();
      expect(JSON.stringify((await wire.screen('confirm-identity')).rows)).toContain('大山');
      await wire.next();
      await wire.until(
        ({ view }) => view.screen !== 'working' && view.screen !== 'confirm-identity',
        'the case',
      );
      expect(wire.push().view.screen).not.toBe('lay-card');
    } finally {
      await glass.close();
      wire.close();
    }
  });
});
