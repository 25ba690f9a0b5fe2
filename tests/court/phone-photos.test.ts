import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maxPhotos } from '../../court/contract/phone-photos/photo-operations.ts';
import { openPhoto } from '../../kiosk-host/effects/phone-photos-effect.ts';
import { createSimulatedClock } from '../device-drivers/simulated-clock.ts';
import { startChromium } from '../journeys/chromium.ts';
import { ask, createRig, otherToken, type Rig } from './rig.ts';

const pictureFolder = process.env.KIOSK_PICTURES;
const clock = createSimulatedClock(Date.parse('2026-03-02T09:00:00+08:00'));

let rig: Rig;
let browser: Browser;
beforeAll(async () => {
  rig = await createRig({ clock });
  browser = await startChromium();
});
afterAll(async () => {
  await browser?.close();
  await rig?.close();
});

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const opened = async (name: string = randomUUID()): Promise<string> => {
  const answer = await ask(rig.url, 'POST', '/api/photo-boxes', { box: hash(name) });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { photoBoxId: string }).photoBoxId;
};
const photosOf = async (box: string): Promise<readonly string[]> =>
  ((await (await ask(rig.url, 'GET', `/api/photo-boxes/${box}/photos`)).json()) as { photos: string[] })
    .photos;
/** As a phone does: without a token. */
const put = (box: string, id = randomUUID(), bytes = 60) =>
  fetch(`${rig.url}/api/photo-boxes/${box}/photos/${id}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ciphertext: randomBytes(bytes).toString('base64') }),
  });

describe('a box for photographs', () => {
  it('takes from anyone who knows it, gives to its terminal only, each once', async () => {
    const box = await opened();
    const id = randomUUID();
    expect((await put(box, id)).status).toBe(200);
    expect((await put(box, id)).status).toBe(200);
    await put(box);
    expect(await photosOf(box)).toHaveLength(2);
    const foreign = { authorization: `Bearer ${otherToken}` };
    const path = `/api/photo-boxes/${box}/photos`;
    expect((await ask(rig.url, 'GET', path, undefined, foreign)).status).toBe(404);
    expect((await ask(rig.url, 'GET', `${path}/${id}`, undefined, foreign)).status).toBe(404);
    expect((await fetch(`${rig.url}${path}`)).status).toBe(401);
    await ask(rig.url, 'DELETE', `/api/photo-boxes/${box}`, undefined, foreign);
    expect(await photosOf(box)).toHaveLength(2);
  });

  it('is gone with all that is in it when it is closed, opened anew, or ten minutes old', async () => {
    const closed = await opened();
    await put(closed);
    await ask(rig.url, 'DELETE', `/api/photo-boxes/${closed}`);
    expect((await put(closed)).status).toBe(404);
    const before = await opened('the same');
    await opened('the same');
    expect((await put(before)).status).toBe(404);
    const old = await opened();
    await clock.advance(10 * 60_000);
    expect((await put(old)).status).toBe(404);
    expect((await ask(rig.url, 'GET', `/api/photo-boxes/${old}/photos`)).status).toBe(404);
  });

  it('is full at some time, and takes no more than a photograph', async () => {
    const box = await opened();
    for (let count = 0; count < maxPhotos; count += 1) expect((await put(box)).status).toBe(200);
    expect((await put(box)).status).toBe(429);
    expect((await put(await opened(), randomUUID(), 5 * 1024 * 1024)).status).toBe(413);
  });
});

/** A picture as a phone takes it: large, with the place where it was taken. */
const photograph = (): Promise<Buffer> =>
  sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#8a7f70' } })
    .withExif({ IFD0: { Make: 'a phone' }, IFD3: { GPSLatitude: '43/1 0/1 0/1' } })
    .jpeg()
    .toBuffer();

describe('the phone’s page', () => {
  const onPhone = async (act: (page: Page) => Promise<void>): Promise<void> => {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      isMobile: true,
      hasTouch: true,
    });
    try {
      await act(await context.newPage());
    } finally {
      await context.close();
    }
  };
  const picture = async (page: Page, name: string): Promise<void> => {
    if (pictureFolder === undefined) return;
    await mkdir(pictureFolder, { recursive: true });
    await page.screenshot({ path: join(pictureFolder, `photos-${name}.png`), fullPage: true });
  };

  it('makes the picture smaller, takes out what the phone wrote into it, and seals it for the terminal alone', async () => {
    const box = await opened();
    const key = randomBytes(32);
    await onPhone(async (page) => {
      await page.goto(`${rig.url}/phone-photos/${box}#${key.toString('base64url')}`);
      await page.getByRole('heading', { name: /拍下来/u }).waitFor();
      await picture(page, 'ready');
      await page
        .locator('input[capture]')
        .setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: await photograph() });
      await page.getByText('传到了').waitFor();
      await picture(page, 'sent');
    });
    const [id = ''] = await photosOf(box);
    const answer = await ask(rig.url, 'GET', `/api/photo-boxes/${box}/photos/${id}`);
    const sealed = Buffer.from(((await answer.json()) as { ciphertext: string }).ciphertext, 'base64');
    expect(sealed.includes(Buffer.from([0xff, 0xd8, 0xff]))).toBe(false);
    const jpeg = openPhoto(key, id, sealed);
    const made = await sharp(jpeg).metadata();
    expect([made.format, made.width, made.height]).toEqual(['jpeg', 2400, 1800]);
    expect(made.exif).toBeUndefined();
    // Under another name, or with another key, it opens to nothing.
    expect(() => openPhoto(key, randomUUID(), sealed)).toThrow();
    expect(() => openPhoto(randomBytes(32), id, sealed)).toThrow();
  });

  it('says what is wrong: no picture, an ended box, an address that is not whole', async () => {
    const box = await opened();
    const key = randomBytes(32).toString('base64url');
    await onPhone(async (page) => {
      await page.goto(`${rig.url}/phone-photos/${box}#${key}`);
      await page.getByRole('heading', { name: /拍下来/u }).waitFor();
      const choose = page.locator('input[multiple]');
      await choose.setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('none') });
      await page.getByText('这个文件不是照片').waitFor();
      await ask(rig.url, 'DELETE', `/api/photo-boxes/${box}`);
      await choose.setInputFiles({ name: 'b.jpg', mimeType: 'image/jpeg', buffer: await photograph() });
      await page.getByRole('heading', { name: /不能用了/u }).waitFor();
      await picture(page, 'gone');
      await page.goto('about:blank');
      await page.goto(`${rig.url}/phone-photos/${await opened()}`);
      await page.getByRole('heading', { name: /网址不完整/u }).waitFor();
    });
    expect((await fetch(`${rig.url}/phone-photos/none`)).status).toBe(404);
  });
});
