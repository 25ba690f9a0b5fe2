import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { SAMPLE_RECORDS } from '../../bench/id-card-reader/sample-cards.ts';
import { priorityPath } from '../../flows/filing/priority-step.ts';
import type { ScreenName } from '../../flows/view/view.ts';
import { type BrowserVisitor, type Hand, visitBrowser } from './browser-visitor.ts';
import { readAtDesk } from './desk.ts';
import type { Rig } from './rig.ts';
import { ordinaryCase } from './walk.ts';

/** Where the pictures of every screen are put when somebody wants to look at them. */
const pictureFolder = process.env.KIOSK_PICTURES;

const pdfText = (pdf: Uint8Array): string =>
  execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' }).replace(/\s+/gu, '');

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What stands on the paper of what was answered. */
const onThePaper = [
  '民事起诉状',
  '（民间借贷纠纷）',
  SAMPLE_RECORDS.ordinary.name,
  '高某树',
  '样本省样本市样本区柳河路88号',
  '120,000.00元',
  '9,600.50元',
  '被告说盖房子缺钱，向我借款，写了借条，到期后一直推脱不还。',
  '2024年5月6日',
];

/** What one kind of person does the whole filing on. */
export interface Setting {
  readonly hand: Hand;
  readonly rig: Rig;
  readonly layCard: () => Promise<void>;
  readonly liftCard: () => Promise<void>;
  /** The PDFs that came out of the A4 printer. */
  readonly printed: () => Promise<readonly Uint8Array[]>;
  /** Pages that the feeder gives at once. */
  readonly feederPages: number;
  /** Done at each screen the first time it is seen: the crash that it must survive. */
  readonly crash: (visitor: BrowserVisitor) => Promise<void>;
}

/** A private loan from the attract screen to the farewell, on paper and at the court's desk, with a crash at every screen. */
export const file = async (setting: Setting): Promise<void> => {
  const { rig, hand } = setting;
  const visitor = await visitBrowser(rig.url, hand);
  const crashed = new Set<string>();
  let shots = 0;

  /** Each new screen is looked at, crashed, and must be there again with the same words. */
  const arrive = async (...screens: ScreenName[]): Promise<void> => {
    const screen = await visitor.until(...screens);
    if (crashed.has(screen)) return;
    crashed.add(screen);
    if (pictureFolder) {
      await mkdir(pictureFolder, { recursive: true });
      await visitor.picture(join(pictureFolder, `${hand}-${String(shots).padStart(2, '0')}-${screen}.png`));
    }
    shots += 1;
    const heading = await visitor.heading();
    await setting.crash(visitor);
    expect(await visitor.until(screen)).toBe(screen);
    expect(await visitor.heading()).toBe(heading);
  };

  try {
    await arrive('attract');
    await visitor.next();
    await arrive('choose-service');
    await visitor.press(/立案：/);
    await visitor.press(/我要打官司（/);
    await arrive('find-case');
    await visitor.press(/民间借贷纠纷/);
    await arrive('found-form');
    await visitor.next();
    await arrive('briefing');
    for (let page = 0; page < 3; page += 1) await visitor.next();
    await arrive('lay-card');
    await setting.layCard();
    await arrive('confirm-identity');
    await visitor.next();
    await arrive('remove-card');
    await setting.liftCard();
    await visitor.until('briefing');
    await visitor.press('不存');
    await arrive('task-list');

    let pinyinWritten = false;
    for (let step = 0; step < 200; step += 1) {
      const screen = await visitor.until(
        'task-list',
        'question',
        'briefing',
        'item-list',
        'court-and-fee',
        'materials',
      );
      if (screen === 'materials') break;
      await arrive(screen);
      if (screen === 'question') {
        const phone = await visitor.page().locator('[id="blank-defendants[0].person.domicile"]').count();
        if (hand === 'touch' && phone > 0 && !pinyinWritten) {
          pinyinWritten = true;
          await visitor.writePinyin('defendants[0].person.domicile', [['yangben', '样本']]);
          expect(
            await visitor.page().locator('[id="blank-defendants[0].person.domicile"]').inputValue(),
          ).toBe('样本');
        }
        await visitor.answer(
          (path, kind) =>
            ordinaryCase[path] ??
            (path === priorityPath ? null : kind === 'choice' ? 'yes' : kind === 'choices' ? '*' : null),
        );
      } else {
        if (screen === 'court-and-fee') {
          // 120,000 + 9,600.50: 诉讼费用交纳办法 13(1): 2,300 + 29,600.50 × 2 %.
          const text = (await visitor.page().locator('main.screen').textContent()) ?? '';
          expect(text).toContain('129,600.50');
          expect(text).toContain('2,892.01');
          expect(text).toContain('1,446.01');
        }
        await visitor.next();
      }
    }

    await arrive('materials');
    const identity = visitor.page().locator('main.screen').getByRole('button', { name: /扫描/ }).first();
    await (hand === 'touch' ? identity.tap() : visitor.press(/扫描/));
    await arrive('scan');
    await rig.bench.loadFeeder('idCardCopy', 'loanNote', 'transferRecord');
    await visitor.press('从进纸口扫描');
    await visitor.page().getByText(`${setting.feederPages} 页`).first().waitFor();
    await visitor.page().getByRole('button', { name: '从进纸口扫描' }).waitFor();
    await visitor.press('转一下');
    await visitor.press('删掉');
    await visitor.press(/不去掉/);
    await visitor.press('原件');
    await arrive('scan');
    await visitor.next();
    // The test picture of SANE is no page of type: the terminal says so, and the person keeps it.
    if ((await visitor.until('materials', 'doubtful-pages')) === 'doubtful-pages') {
      await visitor.next();
      await visitor.until('materials');
    }
    await visitor.next();
    await visitor.until('task-list');
    await visitor.next();
    await arrive('check-answers');
    await visitor.next();
    await visitor.until('read-complaint');
    await visitor.page().locator('main.screen-read-complaint .button-next').waitFor({ timeout: 60_000 });
    await arrive('read-complaint');
    await visitor.next();
    await arrive('sign');
    await visitor.sign();
    await arrive('submit');
    await visitor.next();
    await visitor.until('printing');
    await visitor
      .page()
      .locator('main.screen-printing .button-next:not([data-off])')
      .waitFor({ timeout: 120_000 });
    await arrive('printing');
    const number = /ZD01-\d{8}-\d{4}/.exec(
      (await visitor.page().locator('main.screen').textContent()) ?? '',
    )?.[0];
    if (!number) throw new Error('the screen shows no number');
    await visitor.next();
    await arrive('farewell');

    const printed = await setting.printed();
    const papers = printed.map((pdf) => ({ pdf, text: pdfText(pdf) }));
    const complaint = papers.find((paper) => paper.text.includes('民事起诉状'));
    if (!complaint) throw new Error(`no complaint among ${papers.length} papers`);
    for (const words of onThePaper) expect(complaint.text).toContain(words);
    expect(papers.some((paper) => paper.text.includes('送达地址确认书'))).toBe(true);

    const slips = await rig.bench.slips();
    expect(slips).toHaveLength(1);
    const slip = slips[0]?.text.replace(/\s+/gu, '') ?? '';
    for (const words of [
      '诉讼材料收取清单',
      number,
      '林大山',
      '民间借贷纠纷',
      '身份证复印件原件',
      '人民法院已收到以上材料',
    ])
      expect(slip).toContain(words);
    expect(slips[0]?.lines.some((line) => line.kind === 'qr' && line.data === number)).toBe(true);

    const filing = await readAtDesk(rig, number);
    expect(filing.text).toContain('高某树');
    expect(filing.text).toContain('129,600.50');
    // Hash by hash: what the court holds is what came out of the printer.
    expect(filing.hashes).toContain(sha256(complaint.pdf));
    // Complaint, address for service, index of the file, and all that was scanned as one file of its material.
    expect(filing.hashes).toHaveLength(4);
    expect(filing.text).toContain(`${setting.feederPages} 页`);
    expect(filing.unchecked).toBe(0);

    await visitor.press('我都拿好了，结束');
    await visitor.until('attract');
    expect(await visitor.page().content()).not.toContain('高某树');
    expect(rig.host.output()).not.toContain('高某树');
    expect(rig.host.output()).not.toContain(SAMPLE_RECORDS.ordinary.idNumber);
  } catch (error) {
    const folder = await mkdtemp(join(tmpdir(), 'kiosk-failed-'));
    await visitor.picture(join(folder, 'screen.png')).catch(() => undefined);
    throw new Error(
      `${(error as Error).stack}\npicture in ${folder}; on the screen: ${await visitor
        .page()
        .locator('main.screen')
        .textContent()
        .catch(() => '')}\n${rig.host.output().slice(-3_000)}`,
    );
  } finally {
    await visitor.close();
  }
};
