import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../../device-drivers/contract.ts';
import type { TestLevel, TestRecord } from '../../flows/maintenance/device-report.ts';
import { localTime } from '../../flows/text/local-time.ts';

/** Tests of devices, each with its date: what proves that a device was mended. */
export interface DeviceTests {
  keep(device: string, test: Omit<TestRecord, 'at'>): TestRecord;
  /** Newest first. */
  last(device: string, most: number): readonly TestRecord[];
}

/** Records in the terminal's own database. */
export const createDeviceTests = (database: DatabaseSync, clock: Clock): DeviceTests => ({
  keep: (device, { level, outcome, fault, findings }) => {
    const at = clock.now();
    database
      .prepare(
        'insert into device_test (device, at, level, outcome, fault, findings) values (?, ?, ?, ?, ?, ?)',
      )
      .run(device, at, level, outcome, fault, JSON.stringify(findings));
    return { at: localTime(at), level, outcome, fault, findings };
  },
  last: (device, most) =>
    database
      .prepare('select * from device_test where device = ? order by seq desc limit ?')
      .all(device, most)
      .map((row) => ({
        at: localTime(Number(row.at)),
        level: String(row.level) as TestLevel,
        outcome: String(row.outcome) as TestRecord['outcome'],
        fault: row.fault === null ? null : String(row.fault),
        findings: JSON.parse(String(row.findings)) as TestRecord['findings'],
      })),
});
