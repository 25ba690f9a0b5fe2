import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frameWords } from '../../../flows/text/frame-words.ts';
import { type BrowserVisitor, visitBrowser } from '../browser-visitor.ts';
import { startChromium } from '../chromium.ts';
import { clerk, type Rig, startRig } from '../rig.ts';
import { toCard, valuesFor } from '../walk.ts';
import { visitWire, type WireVisitor } from '../wire-visitor.ts';

/** Cameras and microphones that Chromium itself makes, asked for without a window that nobody could press. */
const madeUpMedia = [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  // Two browsers on one machine find one another without a network.
  '--allow-loopback-in-peer-connection',
];

const pictureFolder = process.env.KIOSK_PICTURES;

let rig: Rig;
let wire: WireVisitor;
let glass: BrowserVisitor;
let clerkBrowser: Browser;
let desk: Page;
beforeAll(async () => {
  rig = await startRig({ videoCall: { camera: 'fake_device' } });
  wire = await visitWire(rig.url);
  glass = await visitBrowser(rig.url, 'touch', undefined, madeUpMedia);
  clerkBrowser = await startChromium(madeUpMedia);
  desk = await clerkBrowser.newPage({ viewport: { width: 1366, height: 900 } });
  desk.on('dialog', (dialog) => void dialog.accept());
});
afterAll(async () => {
  await glass?.close();
  await clerkBrowser?.close();
  wire?.close();
  await rig?.stop();
});

const picture = async (name: string): Promise<void> => {
  if (pictureFolder === undefined) return;
  await mkdir(pictureFolder, { recursive: true });
  await glass.picture(join(pictureFolder, `video-${name}.png`));
  await desk.screenshot({ path: join(pictureFolder, `video-${name}-desk.png`) });
};

/** To the question for the person's own telephone. */
const toPhone = async (): Promise<void> => {
  await toCard(wire);
  await rig.bench.layCard('ordinary');
  await wire.screen('confirm-identity');
  await wire.next();
  await wire.screen('remove-card');
  await rig.bench.liftCard();
  for (;;) {
    const { view } = await wire.until(
      ({ view: { screen } }) => !['remove-card', 'confirm-identity', 'working'].includes(screen),
      'what comes after the card',
    );
    if (view.screen === 'question' && view.fields.some(({ path }) => path === 'plaintiffs[0].person.phone'))
      return;
    if (view.screen === 'question') {
      await wire.send({ type: 'filing.answered', key: view.key, values: valuesFor(view) });
      await wire.until(
        (push) => push.view !== view && JSON.stringify(push.view) !== JSON.stringify(view),
        'the next',
      );
    } else await wire.next();
  }
};

const moving = (page: Page, selector: string): Promise<unknown> =>
  page.waitForFunction(
    (where) => {
      const video = document.querySelector<HTMLVideoElement>(where);
      return video !== null && video.videoWidth > 0 && video.currentTime > 0;
    },
    selector,
    { timeout: 40_000 },
  );

const outline = () => desk.locator('[data-outline]');

describe('a video call with a clerk', () => {
  it('is agreed to, both are seen and heard, the clerk points, writes only where let, and neither can hold the other', async () => {
    await toPhone();
    const typed = '13711112222';
    const blank = glass.page().locator('[id="blank-plaintiffs[0].person.phone"]');
    await blank.fill(typed);
    await glass.press(frameWords.callGuide.zh);
    await wire.until(({ frame }) => frame.guide === 'waiting', 'the call to arrive');

    await desk.goto(`${rig.courtUrl}/desk`);
    await desk.getByLabel('姓名').fill(clerk.name);
    await desk.getByLabel('口令').fill(clerk.password);
    await desk.getByRole('button', { name: '登录' }).click();
    await desk.getByRole('button', { name: '视频通话' }).click();
    await desk.getByText('正在问对方愿不愿意视频').waitFor();

    // Nothing of the person is open before they agree.
    await glass.page().getByText(frameWords.videoHeading.zh).waitFor();
    expect(await glass.page().locator('.call').count()).toBe(0);
    await picture('asked');
    await glass.press(frameWords.videoYes.zh);

    await moving(glass.page(), '.call-picture');
    await moving(desk, '[data-theirs]');
    await glass.page().getByText(frameWords.videoConnected.zh).waitFor();
    await desk.getByText('通话中。').waitFor();

    // The clerk sees what is asked and what can be pressed, and nothing that was entered or is on the card.
    const ask =
      (await glass.page().locator('section.field[data-guide]').first().getAttribute('data-guide')) ?? '';
    await outline().getByRole('button', { name: ask }).waitFor();
    await outline().getByRole('button', { name: frameWords.leave.zh, exact: true }).waitFor();
    expect(await desk.locator('[data-step]').textContent()).toBe('回答 · 谁告谁');
    const seen = await desk.content();
    for (const own of [typed, '林大山', '999999']) expect(seen).not.toContain(own);
    expect(await outline().locator('input').count()).toBe(0);

    await outline().getByRole('button', { name: ask }).click();
    const ring = glass.page().locator('.call-ring');
    await ring.waitFor();
    const [around, field] = [
      await ring.boundingBox(),
      await glass.page().locator('section.field[data-guide]').first().boundingBox(),
    ];
    expect(Math.abs((around?.y ?? 0) - (field?.y ?? 99_999))).toBeLessThan(20);
    await picture('pointed');

    // Only when the person says so, only into a blank, and the person presses on.
    await glass.page().getByRole('button', { name: frameWords.videoLetWrite.zh }).tap();
    const writing = outline().getByLabel(`替他填：${ask}`);
    await writing.fill('13800138000');
    await writing.press('Enter');
    await desk.getByText('已经填上了').waitFor();
    expect(await blank.inputValue()).toBe('13800138000');
    await picture('written');
    await glass.next();
    await wire.until(
      ({ view }) =>
        view.screen === 'question' && !view.fields.some(({ path }) => path.endsWith('person.phone')),
      'the next question',
    );
    // Leave to write was for that screen.
    await desk.waitForFunction(() => document.querySelector('[data-outline] input') === null);

    // Talking is being there, and it goes on over the change of screens.
    expect(wire.push().frame.call).not.toBeNull();
    await desk.getByRole('button', { name: '挂断' }).click();
    const after = await wire.until(({ frame }) => frame.guide === 'waiting', 'the end of the call');
    expect(after.frame.call).toBeNull();
    await glass.page().locator('.call').waitFor({ state: 'detached' });

    // Nothing of it stands in the log.
    expect(rig.host.output()).not.toMatch(/candidate|ice-ufrag|13800138000|13711112222/u);
  });

  it('goes on after the terminal lost its power; the person hangs up: the clerk is told, and can go there', async () => {
    await desk.goto(`${rig.courtUrl}/desk`);
    await desk.getByRole('button', { name: '视频通话' }).click();
    await glass.page().getByText(frameWords.videoHeading.zh).waitFor();
    await glass.press(frameWords.videoYes.zh);
    await moving(desk, '[data-theirs]');
    await moving(glass.page(), '.call-picture');

    // The terminal loses its power in the middle: both find one another again.
    await rig.host.kill();
    await glass.page().locator('.call').waitFor({ state: 'detached' });
    await rig.host.start();
    await moving(glass.page(), '.call-picture');
    await desk.getByText('通话中。').waitFor();

    await glass.page().getByRole('button', { name: frameWords.videoHangUp.zh }).tap();
    await desk.getByText('通话结束了。').waitFor();
    await desk.getByRole('button', { name: '我过去帮他' }).click();
    await glass.page().getByText(frameWords.guideComing.zh).waitFor();
  });
});
