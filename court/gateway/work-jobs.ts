import type { FastifyBaseLogger } from 'fastify';
import { officeHoursOf } from '../contract/region/office-hours.ts';
import { workPayments } from './fees/fee-parts.ts';
import { workMissedFigures } from './figures/figure-notes.ts';
import type { GatewayMeans } from './handlers.ts';
import { workNotices } from './notices/notice-jobs.ts';
import { createHttpsSmsSender } from './notices/sms-sender.ts';
import { workCallbacks } from './system/callback-jobs.ts';
import { workDueMarks } from './system/due-marks.ts';
import type { EntryStore } from './system/entry-store.ts';
import { workSteps } from './system/filing-steps.ts';

/** Begins to do all that is done later. The log gets ids and codes. */
export const workJobs = async (
  means: GatewayMeans,
  entries: EntryStore,
  log: FastifyBaseLogger,
): Promise<void> => {
  const { config, clock, jobs } = means;
  const systems = config.systems ?? [];
  const sms = config.notices?.sms ? createHttpsSmsSender(config.notices.sms, clock) : null;
  // Whatever sends comes after what does the sent: a job of a kind that nobody does cannot be noted.
  await workNotices({ ...means, sms, told: (note) => log.info(note, 'notice') });
  await workCallbacks({ jobs, entries, systems, clock, told: (note) => log.info(note, 'callback') });
  await workDueMarks(means);
  await workPayments(means);
  const hours = officeHoursOf(config.region ?? {});
  await workSteps({ ...means, entries, systems, hours, smsIsSent: sms !== null });
  await workMissedFigures({ ...means, hours, at: new Date(clock.now()).toISOString() });
};
