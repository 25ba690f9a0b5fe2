import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import { fromPromise } from 'xstate';
import type { CourtFaultCode } from '../../court/client/court-fault.ts';
import { sealTakeHome } from '../../court/client/take-home-seal.ts';
import type { Clock } from '../../device-drivers/contract.ts';
import type { Dossier } from '../../flows/dossier/dossier.ts';
import type { TakeHome, TakeHomeFaultCode } from '../../flows/filing/filing-effects.ts';
import { fail, ok, type Result } from '../../flows/result.ts';
import { localTime } from '../../flows/text/local-time.ts';
import type { CourtLine } from '../court-line.ts';
import type { Papers } from '../filing/papers.ts';
import type { VisitLink } from '../visit/visit-runner.ts';

/** What a fault of the line is to the person who waits for a code. */
const faultWords: Readonly<Record<CourtFaultCode, TakeHomeFaultCode>> = {
  lineDown: 'lineDown',
  cancelled: 'lineDown',
  courtError: 'courtBusy',
  garbled: 'courtBusy',
  conflict: 'notPossible',
  refused: 'notPossible',
  badSignature: 'notPossible',
  wrongReceipt: 'notPossible',
};

/**
 * Seals the draft with a key that is made here and now, and leaves it at the court. The key goes into the visit (which is
 * sealed itself) and into the code on the screen, and nowhere else. Throws when the court has no public address: the machine
 * does not offer it then.
 */
export const takeHomeEffect = (
  means: {
    readonly clock: Clock;
    readonly log: Logger;
    readonly papers: Pick<Papers, 'draft'>;
    readonly leave: CourtLine['leaveTakeHome'];
    readonly publicUrl: string | undefined;
  },
  link: Pick<VisitLink, 'committed'>,
) =>
  fromPromise<Result<TakeHome, TakeHomeFaultCode>, { readonly dossier: Dossier; readonly key: string }>(
    async ({ input: { dossier, key: deposit }, signal }) => {
      await link.committed();
      const { clock, log, papers, leave, publicUrl } = means;
      if (publicUrl === undefined) throw new Error('the court has no public address');
      const about = { filing: dossier.filingId };
      const files = await papers.draft(dossier, localTime(clock.now()));
      // The form first: it is what the person came for.
      const ordered = files.toSorted(
        (a, b) => Number(b.fileId === 'complaint') - Number(a.fileId === 'complaint'),
      );
      const made = sealTakeHome(ordered.map(({ name, bytes }) => ({ name, bytes })));
      if (made === null) {
        log.warn({ ...about, code: 'take-home-too-large' }, 'take-home-not-left');
        return fail('notPossible');
      }
      const left = await leave(
        {
          deposit: createHash('sha256').update(deposit, 'utf8').digest('hex'),
          ciphertext: Buffer.from(made.sealed).toString('base64'),
        },
        signal,
      );
      if (!left.ok) {
        const { code, detail } = left.error;
        log.warn({ ...about, code, detail }, 'take-home-not-left');
        return fail(faultWords[code]);
      }
      const { takeHomeId, expiresAt } = left.value;
      return ok({
        address: `${new URL(publicUrl).origin}/take-home/${takeHomeId}#${made.key}`,
        until: localTime(Date.parse(expiresAt)),
      });
    },
  );
