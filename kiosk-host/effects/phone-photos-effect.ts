import { createDecipheriv, createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { fromCallback } from 'xstate';
import type { Clock } from '../../device-drivers/contract.ts';
import type { PictureJudge } from '../../device-drivers/document-camera/picture/picture-judge.ts';
import type { ScanEvent } from '../../flows/filing/filing-effects.ts';
import { localTime } from '../../flows/text/local-time.ts';
import type { VisitLink } from '../visit/visit-runner.ts';
import { isNoRoom } from './no-room.ts';
import type { PageIntake } from './page-intake.ts';
import type { AskCourt } from './services/service-means.ts';

/** What photographs from a phone need of the terminal. */
export interface PhonePhotoMeans {
  readonly clock: Clock;
  readonly log: Logger;
  readonly ask: AskCourt;
  readonly publicUrl: string | undefined;
  readonly intake: PageIntake;
  readonly pictures: PictureJudge;
}

/** How often it is looked what has come in, ms. */
const lookEvery = 1_500;

/** How long a whole photograph may take over the line, and the erasing of the box, ms. */
const photoPatience = 20_000;

/** So many looks in a row without an answer, and the person is told that the line is down. */
const mostMisses = 8;

/** Length of nonce and tag, bytes (SP 800-38D). */
const nonceLength = 12;
const tagLength = 16;

/** Opens what the phone's page sealed (`court/phone-photos/assets/photos.js`). Throws when the key does not fit. */
export const openPhoto = (key: Uint8Array, photoId: string, sealed: Uint8Array): Uint8Array => {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceLength));
  decipher.setAAD(Buffer.from(photoId, 'utf8'));
  decipher.setAuthTag(sealed.subarray(sealed.length - tagLength));
  return new Uint8Array(
    Buffer.concat([
      decipher.update(sealed.subarray(nonceLength, sealed.length - tagLength)),
      decipher.final(),
    ]),
  );
};

/**
 * Has the person's own phone photograph: a box at the court, a key that only the code on the screen and this terminal have, and a page
 * for each photograph that opens with it. A sheet in a picture is cut out and put upright; a photograph of something else stays as it
 * is. What was sealed with another key is not looked at. The box is erased at the end, whichever way it comes.
 */
export const phonePhotosEffect = (means: PhonePhotoMeans, link: VisitLink) =>
  fromCallback<{ type: 'none' }, Record<string, never>>(({ sendBack }) => {
    const { clock, log, ask, publicUrl, intake, pictures } = means;
    const tell = (event: ScanEvent): void => sendBack(event);
    if (link.reviving || publicUrl === undefined) {
      queueMicrotask(() => tell({ type: 'scan.ended' }));
      return () => undefined;
    }
    const stop = new AbortController();
    const { signal } = stop;
    const key = randomBytes(32);
    let photoBoxId: string | null = null;

    const take = async (photoId: string, box: string): Promise<void> => {
      const fetched = await ask('fetchPhoto', {
        parameters: { photoBoxId: box, photoId },
        body: undefined,
        signal,
        patience: photoPatience,
      });
      if (!fetched.ok) throw new Error('not fetched');
      const picture = openPhoto(key, photoId, Buffer.from(fetched.value.ciphertext, 'base64'));
      const examined = await pictures.examine(picture, 0, signal);
      const sheet = examined.ok && examined.value.verdict.ok ? examined.value.sheet : null;
      const taken = await intake.take(sheet?.jpeg ?? picture, { signal });
      if (signal.aborted) return;
      link.busy();
      tell(
        taken.ok
          ? { type: 'scan.pageCame', page: taken.value }
          : { type: 'scan.pictureRefused', faults: ['blurred'] },
      );
    };

    const run = async (): Promise<void> => {
      await link.committed();
      const opened = await ask('openPhotoBox', {
        body: { box: createHash('sha256').update(randomUUID()).digest('hex') },
        signal,
      });
      if (!opened.ok) return tell({ type: 'scan.failed', code: 'phoneNoLine' });
      const box = opened.value.photoBoxId;
      photoBoxId = box;
      const { expiresAt } = opened.value;
      tell({
        type: 'scan.phoneReady',
        address: `${new URL(publicUrl).origin}/phone-photos/${box}#${key.toString('base64url')}`,
        until: localTime(Date.parse(expiresAt)),
      });
      const known = new Set<string>();
      for (let misses = 0; misses < mostMisses; ) {
        await clock.sleep(lookEvery, signal);
        const listed = await ask('listPhotos', { parameters: { photoBoxId: box }, body: undefined, signal });
        if (!listed.ok && listed.error.code === 'refused') return tell({ type: 'scan.ended' }); // its ten minutes are over
        misses = listed.ok ? 0 : misses + 1;
        for (const photoId of listed.ok ? listed.value.photos : []) {
          if (known.has(photoId)) continue;
          try {
            await take(photoId, box);
          } catch (error) {
            if (signal.aborted) return;
            if (isNoRoom(error)) return tell({ type: 'scan.failed', code: 'storageFull' });
            log.warn(
              { code: 'photo-not-taken', reason: error instanceof Error ? error.name : '' },
              'photo-not-taken',
            );
            tell({ type: 'scan.pictureRefused', faults: ['blurred'] });
          }
          known.add(photoId);
        }
      }
      tell({ type: 'scan.failed', code: 'phoneNoLine' });
    };
    run().catch((error: unknown) => {
      if (signal.aborted) return;
      log.error(
        { code: 'phone-photos-broken', reason: error instanceof Error ? error.name : '' },
        'phone-photos-broken',
      );
      tell({ type: 'scan.failed', code: 'phoneNoLine' });
    });
    return () => {
      stop.abort();
      if (photoBoxId === null) return;
      // Not with the visit's signal, which is over. What cannot be erased now goes at its time.
      void ask('closePhotoBox', {
        parameters: { photoBoxId },
        body: undefined,
        signal: AbortSignal.timeout(photoPatience),
      });
    };
  });
