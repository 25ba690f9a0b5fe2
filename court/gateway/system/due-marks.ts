import { z } from 'zod';
import type { Clock } from '../../../device-drivers/contract.ts';
import { filingId } from '../../contract/identifiers.ts';
import { type RegistrationClock, registrationClock } from '../../contract/registration-clock.ts';
import { type Database, text } from '../database.ts';
import type { FilingStore, StoredFiling } from '../filing-store.ts';
import type { JobKind, Jobs } from '../jobs/jobs.ts';

/** How long before the end of the seven days the desk is told, ms: two days. */
export const dueAhead = 2 * 86_400_000;

/** A filing whose seven days come to their end. */
export const dueJob: JobKind<{ filingId: string; lastDay: string }> = {
  name: 'due',
  data: z.object({ filingId, lastDay: z.iso.date() }),
};

/** The seven days of a filing that has no answer yet (REG 8); `null`: nothing runs. */
export const runningClock = (filing: StoredFiling, now: number): RegistrationClock | null => {
  if (filing.receivedAt === null || (filing.state !== 'received' && filing.state !== 'supplementReceived'))
    return null;
  const at = (iso: string | null) => (iso === null ? null : Date.parse(iso));
  return registrationClock(
    {
      receivedAt: Date.parse(filing.receivedAt),
      supplementRequestedAt: at(filing.supplement?.at ?? null),
      supplementReceivedAt: at(filing.supplementReceivedAt),
    },
    now,
  );
};

/** Marks filings when their last two days begin. One that was answered, or whose days began anew, is left alone. */
export const workDueMarks = (parts: {
  readonly jobs: Jobs;
  readonly filings: FilingStore;
  readonly database: Database;
  readonly clock: Clock;
}): Promise<void> =>
  parts.jobs.work(dueJob, async ({ data }) => {
    const filing = await parts.filings.find(data.filingId);
    const running = filing === null ? null : runningClock(filing, parts.clock.now());
    if (filing === null || running?.lastDay !== data.lastDay) return;
    await parts.database.run(
      `INSERT INTO due_marks (filing_id, last_day, court_code) VALUES (?, ?, ?) ON CONFLICT (filing_id, last_day) DO NOTHING`,
      [data.filingId, data.lastDay, filing.manifest.courtCode],
    );
  });

/** Takes the marks of a filing away: it has an answer. */
export const clearDueMarks = async (database: Database, answered: string): Promise<void> => {
  await database.run('DELETE FROM due_marks WHERE filing_id = ?', [answered]);
};

/** The most that are listed: more than this is no list that anybody reads. */
const mostListed = 200;

/** The marked filings of these courts that still wait for their answer, the nearest end first. */
export const dueFilings = async (
  { database, filings, clock }: { database: Database; filings: FilingStore; clock: Clock },
  courts: readonly string[],
): Promise<readonly { readonly filing: StoredFiling; readonly running: RegistrationClock }[]> => {
  const rows = await database.all(
    `SELECT filing_id, last_day FROM due_marks WHERE court_code IN (${courts.map(() => '?').join(', ')})
     ORDER BY last_day, filing_id LIMIT ${mostListed}`,
    courts,
  );
  const marked = await Promise.all(
    rows.map(async (row) => {
      const filing = await filings.find(text(row, 'filing_id'));
      const running = filing === null ? null : runningClock(filing, clock.now());
      return filing !== null && running?.lastDay === text(row, 'last_day') ? [{ filing, running }] : [];
    }),
  );
  return marked.flat();
};
