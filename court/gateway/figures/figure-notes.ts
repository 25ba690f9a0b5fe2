import { z } from 'zod';
import { type OfficeHours, openBetween } from '../../../flows/law/courts/office-hours.ts';
import { addDays, chinaDay, registrationDays, startOfChinaDay } from '../../contract/registration-clock.ts';
import { type Column, type Database, text } from '../database.ts';
import type { FilingStore, StoredFiling } from '../filing-store.ts';
import type { JobKind, Jobs } from '../jobs/jobs.ts';

/** The first time that the court said anything of substance (ISO); `null`: it has not. */
const firstAnswer = ({ supplement, registration, outcome }: StoredFiling): string | null =>
  [supplement?.at, registration?.at, outcome?.at].filter((at) => at !== undefined).sort()[0] ?? null;

/** The row of a filing, in the order of its columns; `null` while it is not received. */
const rowOf = (filing: StoredFiling, hours: OfficeHours): readonly Column[] | null => {
  const { manifest, receivedAt, state } = filing;
  if (receivedAt === null) return null;
  const received = Date.parse(receivedAt);
  const day = chinaDay(received);
  const across = manifest.courtCode !== manifest.servingCourtCode;
  const answeredAt = firstAnswer(filing);
  const answered = answeredAt === null ? null : Date.parse(answeredAt);
  const took =
    answered === null ? null : across ? openBetween(received, answered, hours) : answered - received;
  const steps = [filing.supplement, filing.supplementReceivedAt, filing.registration, filing.outcome];
  return [
    manifest.filingId,
    manifest.courtCode,
    manifest.servingCourtCode,
    across ? 1 : 0,
    manifest.cause,
    manifest.priority === undefined ? 0 : 1,
    day,
    // REG 8: the first moment after the seventh day.
    new Date(startOfChinaDay(addDays(day, registrationDays + 1))).toISOString(),
    answered === null ? null : new Date(answered).toISOString(),
    took === null ? null : Math.max(0, Math.floor(took / 60_000)),
    filing.supplement === null ? 0 : 1,
    state,
    steps.filter((step) => step !== null).length,
  ];
};

/**
 * Makes the row of a filing anew; any number of times, and in any order: an older look at it does not undo a newer one. Minutes
 * to the first answer are those in which the courts are open (`hours`) for a filing across courts, and all of them otherwise.
 */
export const noteFigures = async (
  database: Database,
  filing: StoredFiling,
  hours: OfficeHours,
): Promise<void> => {
  const row = rowOf(filing, hours);
  if (row === null) return;
  await database.run(
    `INSERT INTO filing_figures (filing_id, court_code, serving_court_code, across, cause, priority, received_day, due_at,
       answered_at, answer_minutes, supplemented, state, steps)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (filing_id) DO UPDATE SET answered_at = excluded.answered_at, answer_minutes = excluded.answer_minutes,
       supplemented = excluded.supplemented, state = excluded.state, steps = excluded.steps
     WHERE excluded.steps >= filing_figures.steps`,
    row,
  );
};

const missedJob: JobKind<{ since: string }> = {
  name: 'figures',
  data: z.object({ since: z.string() }),
};

/** How many are looked for at once. */
const batch = 200;

/**
 * Filings that came in before there were figures get their rows after the start, a batch at a time. `at`: now, ISO; it only
 * names the work.
 */
export const workMissedFigures = async (parts: {
  readonly jobs: Jobs;
  readonly filings: FilingStore;
  readonly database: Database;
  readonly hours: OfficeHours;
  readonly at: string;
}): Promise<void> => {
  const { jobs, filings, database, hours, at } = parts;
  const missed = (most: number) =>
    database.all(
      `SELECT filing_id FROM filings WHERE state <> 'uploading'
       AND NOT EXISTS (SELECT 1 FROM filing_figures WHERE filing_figures.filing_id = filings.filing_id) LIMIT ${most}`,
    );
  await jobs.work(missedJob, async () => {
    for (let rows = await missed(batch); rows.length > 0; rows = await missed(batch)) {
      for (const row of rows) {
        const filing = await filings.find(text(row, 'filing_id'));
        if (filing !== null) await noteFigures(database, filing, hours);
      }
    }
  });
  if ((await missed(1)).length > 0) await jobs.send(missedJob, { since: at }, { key: at });
};
