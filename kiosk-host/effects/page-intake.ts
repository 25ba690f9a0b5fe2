import { randomUUID } from 'node:crypto';
import type { Page } from '../../flows/dossier/dossier.ts';
import { fail, ok, type Result } from '../../flows/result.ts';
import { sha256 } from '../keep/vault.ts';
import type { VisitStore } from '../keep/visit-store.ts';
import type { PageJudge, PageRefusal } from '../pages/page-judge.ts';

/** Takes the picture of a page in: judged, straightened and on disk. */
export interface PageIntake {
  /**
   * `insisted`: the person has already said that a doubtful picture is to stay. Rejects with the system's error when the
   * disk is full.
   */
  take(
    picture: Uint8Array,
    options: { readonly signal: AbortSignal; readonly insisted?: boolean },
  ): Promise<Result<Page, PageRefusal>>;
}

/** Makes the intake of a visit's store. */
export const createPageIntake = (judge: PageJudge, store: VisitStore): PageIntake => ({
  take: async (picture, { signal, insisted = false }) => {
    const judged = await judge.judge(picture, { signal });
    if (!judged.ok) return fail(judged.error);
    const { verdict, jpeg, widthPixels, heightPixels } = judged.value;
    const id = randomUUID();
    await store.putPicture(id, jpeg);
    const blank = verdict.findings.some(({ fault }) => fault === 'blank');
    return ok({
      id,
      rotation: verdict.rotationSure ? verdict.rotation : 0,
      widthPixels,
      heightPixels,
      sha256: sha256(jpeg),
      size: jpeg.length,
      note: {
        findings: verdict.findings,
        insisted,
        // On a blank page there is nothing to read.
        reading: blank ? 'unreadable' : 'waiting',
        kind: null,
        begins: false,
      },
    });
  },
});
