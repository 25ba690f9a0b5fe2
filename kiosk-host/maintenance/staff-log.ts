import type { DatabaseSync } from 'node:sqlite';
import type { Logger } from 'pino';
import type { Clock } from '../../device-drivers/contract.ts';
import type { StaffDeedTold } from '../../flows/maintenance/device-report.ts';
import { localTime } from '../../flows/text/local-time.ts';

/** What the staff did, or tried, at the terminal or from afar (`command`). */
export type StaffDeed =
  | 'pin-right'
  | 'pin-wrong'
  | 'pin-locked'
  | 'test'
  | 'loop'
  | 'restart'
  | 'rest'
  | 'unrest'
  | 'close'
  | 'open'
  | 'record'
  | 'record-stop'
  | 'export'
  | 'command';

/** The audit log of the maintenance: rows are only added. No number that was tried is in it. */
export interface StaffLog {
  note(deed: StaffDeed, device?: string | null, outcome?: string | null): void;
  /** When numbers were wrong, ms since the epoch, newest first: those since the last right one, and no older than `since`. */
  wrongSince(since: number): readonly number[];
  /** Newest first. */
  last(most: number): readonly StaffDeedTold[];
}

/** The log in the terminal's own database, and in its log. */
export const createStaffLog = (database: DatabaseSync, clock: Clock, log: Logger): StaffLog => ({
  note: (deed, device = null, outcome = null) => {
    database
      .prepare('insert into staff_log (at, deed, device, outcome) values (?, ?, ?, ?)')
      .run(clock.now(), deed, device, outcome);
    log.info({ deed, device, outcome }, 'staff');
  },
  wrongSince: (since) =>
    database
      .prepare(
        `select at from staff_log where deed = 'pin-wrong' and at > ?
           and seq > coalesce((select max(seq) from staff_log where deed = 'pin-right'), 0)
         order by seq desc`,
      )
      .all(since)
      .map(({ at }) => Number(at)),
  last: (most) =>
    database
      .prepare('select at, deed, device, outcome from staff_log order by seq desc limit ?')
      .all(most)
      .map(({ at, deed, device, outcome }) => ({
        at: localTime(Number(at)),
        deed: String(deed),
        device: device === null ? null : String(device),
        outcome: outcome === null ? null : String(outcome),
      })),
});
