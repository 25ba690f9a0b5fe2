import type { DeviceReport } from '../../../flows/maintenance/device-report.ts';
import type { Closures } from '../closures.ts';
import type { DeviceTests } from '../device-tests.ts';
import type { Part } from './part.ts';

/** Tests that are shown of a part. */
const testsShown = 3;

/** All parts of the terminal, with what the records and the closures know of each. */
export interface Inspected {
  reports(): readonly DeviceReport[];
  /** Throws when there is none: a button of the screen names only what is there. */
  part(id: string): Part;
  /** Takes a device out of service, or back into it. */
  setRest(id: string, rest: boolean): Promise<void>;
}

/** Joins parts, records and closures. */
export const inspect = (
  parts: readonly Part[],
  { records, closures }: { readonly records: DeviceTests; readonly closures: Closures },
): Inspected => {
  const part = (id: string): Part => {
    const found = parts.find((each) => each.id === id);
    if (found === undefined) throw new Error(`there is no part ${id}`);
    return found;
  };
  return {
    part,
    reports: () =>
      parts.map((each) => {
        const resting = closures.isClosed({ kind: 'device', id: each.id });
        return {
          ...each.report(),
          mayRestart: each.driver !== undefined && !resting,
          mayRest: each.driver !== undefined,
          resting,
          tests: records.last(each.id, testsShown),
        };
      }),
    setRest: async (id, rest) => {
      const { driver } = part(id);
      if (driver === undefined) throw new Error(`${id} cannot be taken out of service`);
      closures.set({ kind: 'device', id }, rest);
      if (rest) await driver.stop();
      else driver.start();
    },
  };
};
