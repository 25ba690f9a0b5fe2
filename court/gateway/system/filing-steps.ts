import { z } from 'zod';
import type { Clock } from '../../../device-drivers/contract.ts';
import type { OfficeHours } from '../../../flows/law/courts/office-hours.ts';
import { filingId } from '../../contract/identifiers.ts';
import type { SystemEntry } from '../../contract/system/system-operations.ts';
import type { Database } from '../database.ts';
import { noteFigures } from '../figures/figure-notes.ts';
import { answerOf, type FilingStore, type StoredFiling } from '../filing-store.ts';
import type { JobKind, Jobs } from '../jobs/jobs.ts';
import { noticeJob } from '../notices/notice-jobs.ts';
import { noticePhone } from '../notices/notice-phone.ts';
import { isTold } from '../notices/notice-text.ts';
import { markPriority } from '../priority-marks.ts';
import { callbackJob } from './callback-jobs.ts';
import { clearDueMarks, dueAhead, dueJob, runningClock } from './due-marks.ts';
import type { EntryStore } from './entry-store.ts';
import type { KnownSystem } from './system-settings.ts';

/** A step that a filing takes at the court; `at`: when, ISO. */
const filingStep = z.object({
  filingId,
  step: z.enum([
    'received',
    'supplementRequested',
    'supplementReceived',
    'registered',
    'notThisCourt',
    'rejected',
  ]),
  at: z.string(),
});
type FilingStep = z.infer<typeof filingStep>;

const stepJob: JobKind<FilingStep> = { name: 'filing-step', data: filingStep };

/** How long a step is waited for that was announced and does not show, ms: twice the longest statement. */
const stepPatience = 60_000;

/** A step that is announced and not yet taken: looked at again. */
class NotYet extends Error {
  constructor() {
    super('the step does not show yet');
    this.name = 'NotYet';
  }
}

/**
 * The filings, with what follows from each step noted before the step is taken: a gateway that dies between the two leaves a
 * note of a step that was not taken, which its handler sees, and never a step that nobody hears of.
 */
export const withSteps = (filings: FilingStore, jobs: Jobs): FilingStore => {
  const note = (step: FilingStep): Promise<void> =>
    jobs.send(stepJob, step, { key: `${step.filingId} ${step.step} ${step.at}` });
  return {
    ...filings,
    commit: async (id, receipt) => {
      await note({ filingId: id, step: 'received', at: receipt.receipt.receivedAt });
      return filings.commit(id, receipt);
    },
    register: async (id, registration) => {
      await note({ filingId: id, step: 'registered', at: registration.at });
      return filings.register(id, registration);
    },
    requestSupplement: async (id, notice) => {
      await note({ filingId: id, step: 'supplementRequested', at: notice.at });
      return filings.requestSupplement(id, notice);
    },
    end: async (id, outcome) => {
      await note({ filingId: id, step: outcome.state, at: outcome.at });
      return filings.end(id, outcome);
    },
    supplementCame: async (id, at) => {
      await note({ filingId: id, step: 'supplementReceived', at });
      return filings.supplementCame(id, at);
    },
  };
};

/** When a step was taken; `null`: it was not. A second commit at another gateway finds the first one's receipt: that stands. */
const takenAt = (filing: StoredFiling, { step, at }: FilingStep): string | null => {
  const is = (taken: string | null | undefined) => (taken === at ? at : null);
  switch (step) {
    case 'received':
      return filing.receivedAt;
    case 'supplementRequested':
      return is(filing.supplement?.at);
    case 'supplementReceived':
      return is(filing.supplementReceivedAt);
    case 'registered':
      return is(filing.registration?.at);
    case 'notThisCourt':
    case 'rejected':
      return is(filing.outcome?.at);
    default:
      return step satisfies never;
  }
};

/** Does what follows from steps: the list for the courts' systems and their callbacks, messages, the end of the seven days. */
export const workSteps = (parts: {
  readonly jobs: Jobs;
  readonly filings: FilingStore;
  readonly entries: EntryStore;
  readonly database: Database;
  readonly systems: readonly KnownSystem[];
  readonly smsIsSent: boolean;
  readonly hours: OfficeHours;
  readonly clock: Clock;
}): Promise<void> => {
  const { jobs, filings, entries, database, systems, clock } = parts;

  const enter = async (filing: StoredFiling, event: SystemEntry['event'], at: string): Promise<void> => {
    const { filingId: id, number, courtCode } = filing.manifest;
    const { manifestSha256 } = filing;
    const entry = await entries.note({ event, at, filingId: id, number, courtCode, manifestSha256 });
    for (const { name, courts, callback } of systems) {
      if (callback === undefined || !courts.includes(courtCode)) continue;
      await jobs.send(callbackJob, { system: name, entry: entry.cursor }, { key: `${name} ${entry.cursor}` });
    }
  };
  const watch = async (filing: StoredFiling): Promise<void> => {
    const running = runningClock(filing, clock.now());
    if (running === null) return;
    const { lastDay, deadline } = running;
    const id = filing.manifest.filingId;
    await jobs.send(
      dueJob,
      { filingId: id, lastDay },
      { key: `${id} ${lastDay}`, startAfter: deadline - dueAhead },
    );
  };
  const tell = async (filing: StoredFiling, { step, at }: FilingStep): Promise<void> => {
    const answer = answerOf(filing);
    const id = filing.manifest.filingId;
    await clearDueMarks(database, id);
    if (!parts.smsIsSent || answer?.state !== step || !isTold(answer)) return;
    if (noticePhone(filing.manifest) === null) return;
    await jobs.send(noticeJob, { filingId: id, state: step }, { key: `${id} ${step} ${at}` });
  };

  return jobs.work(stepJob, async ({ data }) => {
    const filing = await filings.find(data.filingId);
    const at = filing === null ? null : takenAt(filing, data);
    if (filing === null || at === null) {
      if (clock.now() - Date.parse(data.at) < stepPatience) throw new NotYet();
      return; // it was refused, or its gateway died before it: then it is taken, and noted, anew
    }
    await markPriority(database, filing);
    await noteFigures(database, filing, parts.hours);
    switch (data.step) {
      case 'received':
      case 'supplementReceived':
        await enter(filing, data.step, at);
        return watch(filing);
      case 'supplementRequested':
      case 'registered':
      case 'notThisCourt':
      case 'rejected':
        return tell(filing, data);
      default:
        return data.step satisfies never;
    }
  });
};
