import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Locator, Page } from 'playwright-core';
import { maintenanceWords as words } from '../../../flows/text/maintenance-words.ts';
import { type BrowserVisitor, visitBrowser } from '../browser-visitor.ts';
import { type Rig, type RigOptions, startRig } from '../rig.ts';

/** The number of the staff in these journeys. */
export const pin = '314159';

const pictureFolder = process.env.KIOSK_PICTURES;

/** A technician before a terminal of their own: a test that is tried again begins anew. */
export interface TechnicianHand {
  readonly rig: Rig;
  readonly glass: BrowserVisitor;
  /** Five quick touches on the court's name. */
  knock(): Promise<void>;
  typePin(digits: string): Promise<void>;
  /** From the first screen to the list of devices. */
  enter(): Promise<void>;
  /** Opens a device by its name in the list. */
  open(title: string): Promise<void>;
  entry(title: string): Locator;
  /** Presses, and presses again as a person would who sees that nothing came of it. */
  pressUntil(label: string | RegExp, seen: () => Promise<boolean>): Promise<void>;
  /** Tests the open card reader with the card that lies there; again, as a person would, where it did not come out well. */
  testReader(question?: () => Promise<void>): Promise<void>;
  picture(name: string): Promise<void>;
  /** The audit log, as it is on disk. */
  deeds(): readonly string[];
  close(): Promise<void>;
}

/** Presses, and presses again as a person would who sees that nothing came of it. */
export const pressAt = async (page: Page, target: Locator, seen: () => Promise<boolean>): Promise<void> => {
  const limit = Date.now() + 60_000;
  while (!(await seen())) {
    if (Date.now() > limit) throw new Error('nothing comes of it');
    // It may have gone with the press before.
    await target.tap({ timeout: 2_000 }).catch(() => undefined);
    for (let looks = 0; looks < 15 && !(await seen()); looks += 1) await page.waitForTimeout(100);
  }
};

/** Starts a terminal and stands before it. */
export const standBefore = async (options: RigOptions = {}): Promise<TechnicianHand> => {
  const rig = await startRig({ maintenancePin: pin, ...options });
  const glass = await visitBrowser(rig.url, 'touch');
  const page = glass.page();
  await glass.until('attract');
  const entry = (title: string): Locator => page.locator('.card-list li', { hasText: title });
  const hand: TechnicianHand = {
    rig,
    glass,
    entry,
    knock: async () => {
      // A screen that has just come takes nothing for a moment.
      await page.waitForTimeout(700);
      for (let touch = 0; touch < 5; touch += 1) await page.locator('.court-name').tap();
    },
    typePin: async (digits) => {
      await page.locator('[id="blank-pin"]').fill(digits);
      await page.getByRole('button', { name: words.pinEnter }).tap();
    },
    enter: async () => {
      for (let tries = 0; tries < 3 && (await glass.screen()) === 'attract'; tries += 1) {
        await hand.knock();
        await page.waitForTimeout(1_000);
      }
      await glass.until('question');
      await hand.typePin(pin);
      await glass.until('records');
      await entry('身份证阅读器').waitFor();
    },
    open: (title) =>
      pressAt(page, entry(title).getByRole('button'), async () => (await glass.screen()) === 'record'),
    pressUntil: (label, seen) =>
      pressAt(page, page.locator('main.screen').getByRole('button', { name: label }).first(), seen),
    testReader: async (question) => {
      const proof = page.locator('.record-text', { hasText: words.justTested });
      for (let tries = 0; tries < 3; tries += 1) {
        await hand.pressUntil('和人一起测', () => page.getByText('请把测试卡放到阅读器上').isVisible());
        await question?.();
        await hand.pressUntil(words.yes, () => proof.isVisible());
        if (await proof.getByText('· 正常').isVisible()) return;
      }
      throw new Error(`the reader is not well: ${await proof.textContent()}`);
    },
    picture: async (name) => {
      if (pictureFolder === undefined) return;
      await mkdir(pictureFolder, { recursive: true });
      await glass.picture(join(pictureFolder, `maintenance-${name}.png`));
    },
    deeds: () => {
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
    },
    close: async () => {
      await glass.close();
      await rig.stop();
    },
  };
  return hand;
};
