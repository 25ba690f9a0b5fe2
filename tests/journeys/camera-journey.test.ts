import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pictureFaultWords, scanFaultWords } from '../../flows/text/fault-words.ts';
import { filingWords } from '../../flows/text/filing-words.ts';
import { takeTablePicture } from '../device-drivers/document-camera/table-pictures.ts';
import { madeUpScene, type SceneKind } from '../device-drivers/document-camera/table-scenes.ts';
import { startChromium } from './chromium.ts';
import { type Rig, startRig } from './rig.ts';
import { endVisit, openMaterial, toMaterials, toQuestion, toQuestions } from './walk.ts';
import { visitWire, type WireVisitor } from './wire-visitor.ts';

const patience = 60_000;

let rig: Rig;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'camera-scenes-'));
  rig = await startRig({ devices: () => ({ camera: {} }) });
});
afterAll(async () => {
  await rig?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A browser under whose camera this scene lies. */
const browserOver = async (kind: SceneKind): Promise<{ browser: Browser; page: Page }> => {
  const { jpeg } = await takeTablePicture(madeUpScene(kind, 4, 2048));
  const file = join(folder, `${kind}.mjpeg`);
  // Chromium plays a motion JPEG from the beginning again when it is at its end.
  await writeFile(file, Buffer.concat([jpeg, jpeg]));
  const browser = await startChromium([
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${file}`,
  ]);
  const page = await browser.newPage({ viewport: { width: 1080, height: 1920 } });
  await page.goto(rig.url);
  await page.locator('main.screen').waitFor({ timeout: patience });
  return { browser, page };
};

/** Before the papers of a case that is begun. */
const atPapers = async (): Promise<WireVisitor> => {
  const visitor = await visitWire(rig.url);
  await toQuestions(rig, visitor);
  await toQuestion(visitor, 'defendants[0].person.more');
  await visitor.send({ type: 'filing.tasksOpened' });
  await toMaterials(visitor);
  await openMaterial(visitor, 'identity');
  return visitor;
};

const press = (page: Page, words: { readonly zh: string }): Promise<void> =>
  page.getByRole('button', { name: words.zh }).click({ timeout: patience });

const toCamera = async (page: Page): Promise<void> => {
  await press(page, filingWords.scanCamera);
  await page.locator('.screen-camera video[data-live]').waitFor({ timeout: patience });
};

describe('papers under the camera', () => {
  it('a sheet is photographed, straightened and taken in as a page', async () => {
    const { browser, page } = await browserOver('good');
    const visitor = await atPapers();
    try {
      await toCamera(page);
      await press(page, filingWords.cameraTake);
      await page.getByText(filingWords.cameraTaken.zh.replace('{n}', '1')).waitFor({ timeout: patience });
      await press(page, filingWords.cameraDone);
      await page.locator('.screen-scan').waitFor({ timeout: patience });
      const view = await visitor.screen('scan');
      expect(view.pages).toHaveLength(1);
      const picture = view.pages[0]?.picture;
      const form = (picture?.heightPixels ?? 0) / (picture?.widthPixels ?? 1);
      // Cut out and set upright: A4 is 1.414 times as high as wide.
      expect(form).toBeGreaterThan(1.35);
      expect(form).toBeLessThan(1.48);
    } finally {
      await endVisit(visitor);
      visitor.close();
      await browser.close();
    }
  });

  it('a picture that cannot be read is refused in words; the person may take it all the same', async () => {
    const { browser, page } = await browserOver('glare');
    const visitor = await atPapers();
    try {
      await toCamera(page);
      await press(page, filingWords.cameraTake);
      await page.getByText(pictureFaultWords.glare.zh).waitFor({ timeout: patience });
      expect((await visitor.screen('camera')).taken).toBeNull();
      await press(page, filingWords.cameraKeep);
      await page.getByText(filingWords.cameraTaken.zh.replace('{n}', '1')).waitFor({ timeout: patience });
      await press(page, filingWords.cameraDone);
      await page.locator('.screen-scan').waitFor({ timeout: patience });
      expect((await visitor.screen('scan')).pages).toHaveLength(1);
    } finally {
      await endVisit(visitor);
      visitor.close();
      await browser.close();
    }
  });

  it('the camera goes: the words say so, and the scanner is there', async () => {
    const { browser, page } = await browserOver('good');
    const visitor = await atPapers();
    try {
      await toCamera(page);
      await browser.close();
      await visitor.send({ type: 'filing.pictureTaken' });
      const view = await visitor.screen('scan');
      expect(view.fault).toBe(scanFaultWords.cameraLost.zh);
      const actions = [...view.scanActions, ...view.actions].map((action) => action.label);
      expect(actions).toContain(filingWords.scanFeeder.zh);
      expect(actions).not.toContain(filingWords.scanCamera.zh);
    } finally {
      await endVisit(visitor);
      visitor.close();
      await browser.close();
    }
  });
});
