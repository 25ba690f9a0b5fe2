import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maintenanceWords as words } from '../../../flows/text/maintenance-words.ts';
import { type BrowserVisitor, visitBrowser } from '../browser-visitor.ts';
import { type Rig, startRig } from '../rig.ts';

const pin = '314159';
const pictureFolder = process.env.KIOSK_PICTURES;

let rig: Rig;
let glass: BrowserVisitor;
beforeAll(async () => {
  rig = await startRig({ maintenancePin: pin });
  glass = await visitBrowser(rig.url, 'touch');
});
afterAll(async () => {
  await glass?.close();
  await rig?.stop();
});

const picture = async (name: string): Promise<void> => {
  if (pictureFolder === undefined) return;
  await mkdir(pictureFolder, { recursive: true });
  await glass.picture(join(pictureFolder, `maintenance-${name}.png`));
};

const knock = async (): Promise<void> => {
  // A screen that has just come takes nothing for a moment.
  await glass.page().waitForTimeout(700);
  for (let touch = 0; touch < 5; touch += 1) await glass.page().locator('.court-name').tap();
};

const typePin = async (digits: string): Promise<void> => {
  const blank = glass.page().locator('[id="blank-pin"]');
  await blank.fill(digits);
  await glass.page().getByRole('button', { name: words.pinEnter }).tap();
};

const entry = (title: string) => glass.page().locator('.card-list li', { hasText: title });

/** The audit log, as it is on disk. */
const deeds = (): readonly unknown[] => {
  const database = new DatabaseSync(join(rig.folder, 'kiosk', 'kiosk.sqlite'), { readOnly: true });
  try {
    return database
      .prepare('select deed, device, outcome from staff_log order by seq')
      .all()
      .map((row) =>
        Object.values(row)
          .filter((value) => value !== null)
          .join(' '),
      );
  } finally {
    database.close();
  }
};

describe('a technician', () => {
  it('finds a dead card reader by the screens alone, mends it, proves it, and prints the report', async () => {
    await glass.until('attract');
    await rig.bench.pull('cardReader');
    await knock();
    await glass.until('question');
    expect(await glass.heading()).toBe(words.pinAsk);
    await typePin('000000');
    await glass.page().getByText('口令不对，还可以试 4 次。').waitFor();
    await picture('pin');
    await typePin(pin);
    await glass.until('records');

    const reader = entry('身份证阅读器');
    await reader.getByText('没有接上').waitFor();
    expect(await glass.page().locator('.card-list li').first().textContent()).toContain('身份证阅读器');
    await picture('list');
    await reader.getByRole('button').tap();
    await glass.until('record');
    await glass.page().getByText('查电源和连线').waitFor();
    await picture('dead-reader');
    // A test of what is not there says so and is kept all the same.
    await glass.press('自检（不动设备）');
    await glass.page().getByText(words.justTested).waitFor();
    await glass.page().locator('.record-text', { hasText: words.justTested }).getByText('没有测成').waitFor();

    // The plug is put back: the screen sees it by itself.
    await rig.bench.plug('cardReader');
    await glass.page().locator('.callout').getByText('正常').waitFor();
    await rig.bench.layCard('ordinary');
    await glass.press('和人一起测');
    await glass.page().getByText('请把测试卡放到阅读器上').waitFor();
    await picture('question');
    await glass.press(words.yes);
    const proof = glass.page().locator('.record-text', { hasText: words.justTested });
    await proof.getByText('· 正常').waitFor();
    await picture('mended');
    await rig.bench.liftCard();
    await glass.press(words.restart);
    await glass.page().locator('.callout').getByText('正常').waitFor();
    await glass.press(words.back);

    await glass.until('records');
    await glass.page().getByText(words.allGood).waitFor();
    await glass.press(words.report);
    await glass.until('printing');
    await glass.page().getByText(words.back).waitFor();
    await expect
      .poll(async () => (await rig.bench.slips()).at(-1)?.text ?? '', { timeout: 20_000 })
      .toContain('设备检查单');
    const slip = (await rig.bench.slips()).at(-1)?.text ?? '';
    for (const line of [words.allGood, '身份证阅读器', '凭条打印机', 'A4 打印机', '扫描仪', '和人一起测'])
      expect(slip).toContain(line);
    await picture('report');
    await glass.press(words.back);
    await glass.press(words.leave);
    await glass.until('attract');

    expect(deeds()).toEqual([
      'pin-wrong',
      'pin-right',
      'test cardReader notDone',
      'test cardReader healthy',
      'restart cardReader',
    ]);
    expect(rig.host.output()).not.toContain(pin);
  });

  it('comes in from the first screen only, and not at all after too many wrong numbers, also after a restart', async () => {
    await glass.next();
    await glass.until('choose-service');
    await knock();
    await glass.page().waitForTimeout(300);
    expect(await glass.screen()).toBe('choose-service');
    await glass.press('离开');
    await glass
      .page()
      .locator('[aria-modal="true"]')
      .getByRole('button', { name: '离开', exact: true })
      .tap();
    await glass.until('attract');

    await knock();
    await glass.until('question');
    for (const left of [4, 3, 2, 1]) {
      await typePin('000000');
      await glass.page().getByText(`还可以试 ${left} 次`).waitFor();
    }
    await typePin('000000');
    await glass.page().getByText('试错太多次，锁住了').waitFor();
    await rig.host.kill();
    await rig.host.start();
    await glass.until('question');
    await typePin(pin);
    // The right number changes nothing on the glass: that it was refused stands in the audit log.
    await expect.poll(() => deeds().at(-1), { timeout: 10_000 }).toBe('pin-locked');
    await glass.page().getByText('试错太多次，锁住了').waitFor();
    await picture('locked');
  });
});
