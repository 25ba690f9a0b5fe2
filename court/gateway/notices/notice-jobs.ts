import { z } from 'zod';
import { filingId } from '../../contract/identifiers.ts';
import { answerOf, type FilingStore } from '../filing-store.ts';
import type { JobKind, Jobs } from '../jobs/jobs.ts';
import { noticePhone } from './notice-phone.ts';
import { isTold, noticeText } from './notice-text.ts';
import type { SmsSender } from './sms-sender.ts';

/** A short message that is due. The number is looked up when it is sent, so that it stands in no list. */
export const noticeJob: JobKind<{ filingId: string; state: string }> = {
  name: 'notice',
  data: z.object({ filingId, state: z.string() }),
};

/** Sends the messages. A filing that has another answer by then is not told the old one. */
export const workNotices = (parts: {
  readonly jobs: Jobs;
  readonly filings: FilingStore;
  readonly sms: SmsSender | null;
  /** Codes and ids only. */
  readonly told: (note: { readonly filingId: string; readonly notice: string }) => void;
}): Promise<void> =>
  parts.jobs.work(noticeJob, async ({ key, data }) => {
    const filing = await parts.filings.find(data.filingId);
    const answer = filing === null ? null : answerOf(filing);
    if (filing === null || answer === null || answer.state !== data.state || !isTold(answer)) return;
    const to = noticePhone(filing.manifest);
    if (to === null || parts.sms === null) return;
    const outcome = await parts.sms.send({ key, to, text: noticeText(filing.manifest, answer) });
    parts.told({ filingId: data.filingId, notice: `${answer.state} ${outcome}` });
  });
