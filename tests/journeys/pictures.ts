import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { startChromium } from './chromium.ts';
import { root } from './processes.ts';
import { clerk, startRig } from './rig.ts';
import {
  answerEverything,
  endVisit,
  feed,
  openMaterial,
  submitAndPrint,
  toMaterials,
  toQuestion,
  toQuestions,
  toSubmit,
} from './walk.ts';
import type { WireVisitor } from './wire-visitor.ts';
import { visitWire } from './wire-visitor.ts';

/** `node tests/journeys/pictures.ts`: makes the pictures of the README from the running product. */
const folder = join(root, 'docs/screenshots');
await mkdir(folder, { recursive: true });
const rig = await startRig();
const browser = await startChromium();
try {
  const page = await browser.newPage({ viewport: { width: 1080, height: 1920 } });
  const shown = async (visitor: WireVisitor, name: string): Promise<void> => {
    const { rev } = visitor.push();
    await page.waitForFunction(
      (least) => Number(document.documentElement.dataset.paintedRev ?? 0) >= least,
      rev,
    );
    await page.waitForTimeout(600);
    await sharp(await page.screenshot())
      .resize(540)
      .png({ palette: true })
      .toFile(join(folder, `${name}.png`));
  };
  const visitor = await visitWire(rig.url);
  await page.goto(rig.url);
  await page.locator('main.screen').waitFor();
  await shown(visitor, 'attract');
  await toQuestions(rig, visitor);
  await toQuestion(visitor, 'claims.principal.owed');
  await shown(visitor, 'question');
  await visitor.send({ type: 'filing.tasksOpened' });
  await answerEverything(visitor);
  await toMaterials(visitor);
  await openMaterial(visitor, 'identity');
  await feed(rig, visitor, 'idCardCopy', 'loanNote');
  await shown(visitor, 'scan');
  await visitor.send({ type: 'session.leave' });
  await visitor.send({ type: 'session.leaveConfirmed' });
  await visitor.screen('attract');
  await toSubmit(rig, visitor);
  await submitAndPrint(visitor);
  await shown(visitor, 'printing');
  await endVisit(visitor);
  console.log((await rig.bench.prints()).length, 'papers printed');
  visitor.close();

  const desk: Page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    deviceScaleFactor: 0.75,
  });
  await desk.goto(`${rig.courtUrl}/desk/sign-in`);
  await desk.fill('input[name=name]', clerk.name);
  await desk.fill('input[name=password]', clerk.password);
  await desk.locator('button').first().click();
  await desk.locator('a.number').first().click();
  await desk.waitForLoadState('networkidle');
  await desk.screenshot({ path: join(folder, 'desk.png') });

  const panel = await browser.newPage({ viewport: { width: 1280, height: 900 }, deviceScaleFactor: 0.75 });
  await panel.goto(rig.addresses.panel);
  await panel.waitForTimeout(4_000);
  await panel.screenshot({ path: join(folder, 'panel.png') });
} finally {
  await browser.close();
  await rig.stop();
}
