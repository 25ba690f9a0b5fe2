import { fromPromise } from 'xstate';
import { uuidOf } from '../../../court/contract/uuid-of.ts';
import type { HandedIn } from '../../../flows/services/hand-in/hand-in-context.ts';
import type { PapersToHandIn } from '../../../flows/services/hand-in/hand-in-effects.ts';
import { localTime } from '../../../flows/text/local-time.ts';
import { keptPage } from '../../filing/kept-page.ts';
import { paperFiles } from '../../filing/material-files.ts';
import { sha256 } from '../../keep/vault.ts';
import type { VisitLink } from '../../visit/visit-runner.ts';
import { firstDelivery } from '../first-delivery.ts';
import type { ServiceMeans } from './service-means.ts';

/** The number on the slip (材料收取编号), from the id: the same papers have the same one. */
const numberOf = (id: string): string =>
  `CL-${id.slice(0, 4)}-${id.slice(4, 8)}-${id.slice(9, 13)}`.toUpperCase();

/** Makes the files, seals them into the outbox, and waits as long as a person waits for the court's receipt. */
export const handInEffect = (means: ServiceMeans, link: VisitLink) =>
  fromPromise<HandedIn, PapersToHandIn>(async ({ input }) => {
    await link.committed();
    const { clock, config, outbox, store, fonts, log } = means;
    const filingId = uuidOf(input.key);
    const number = numberOf(filingId);
    const at = localTime(clock.now());
    if (!outbox.has(filingId)) {
      const made = await paperFiles(
        input.papers.map(({ label, file }) => ({ label, file })),
        { kept: (page) => keptPage(store, page), fonts, createdAt: at },
      );
      await outbox.put({
        manifest: {
          filingId,
          kind: 'handIn',
          number,
          terminalId: config.terminal.id,
          caseId: input.about.caseId,
          courtCode: input.about.courtCode,
          submittedAt: at,
          person: { key: means.personKey(input.person.number), name: input.person.name },
          answersSupplement: input.answersSupplement,
          originals: input.originals,
          materials: made.map(({ material }) => material),
          files: made.map(({ file: { fileId, name, mediaType, bytes } }) => ({
            fileId,
            name,
            mediaType,
            size: bytes.length,
            sha256: sha256(bytes),
          })),
        },
        files: made.map(({ file }) => file),
      });
    }
    const { submitWaitMilliseconds } = config;
    const delivery = await firstDelivery(filingId, { clock, log, outbox, submitWaitMilliseconds });
    return delivery.kind === 'received'
      ? { kind: 'received', number, at: localTime(Date.parse(delivery.at)) }
      : { kind: 'kept', number, at };
  });
