import type { DeviceStatus, Driver } from '../../../device-drivers/contract.ts';
import type { DeviceReport } from '../../../flows/maintenance/device-report.ts';
import type { Part } from './part.ts';

/** What a technician looks at and a driver's status says plainly; lists and objects have screens of their own. */
const factsOf = (status: DeviceStatus): DeviceReport['facts'] =>
  Object.entries(status).flatMap(([name, value]: [string, unknown]) =>
    name === 'device' ||
    (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
      ? []
      : [{ name, value: String(value) }],
  );

/** A device of the hall, as its driver knows it; a test has it alone. */
export const devicePart = (driver: Driver<DeviceStatus>): Part => ({
  id: driver.id,
  report: () => {
    const { id, deviceClass, status, capabilities, counters } = driver;
    return {
      id,
      deviceClass,
      state: status.device,
      fault: status.fault && { code: status.fault.code, action: status.fault.action },
      identity: Object.entries(capabilities?.identity ?? {}).flatMap(([name, value]: [string, unknown]) =>
        typeof value === 'string' && value !== '' ? [{ name, value }] : [],
      ),
      facts: factsOf(status),
      counters: Object.entries(counters).flatMap(([name, value]: [string, number]) =>
        value > 0 ? [{ name, value }] : [],
      ),
      // A device that has never answered can still be asked: it then says why not.
      levels: capabilities?.healthLevels ?? ['internal'],
    };
  },
  check: async ({ signal, level, ask }) => {
    const claimed = driver.claim('maintenance');
    if (!claimed.ok) return claimed;
    const claim = claimed.value;
    return driver
      .checkHealth(
        level === 'interactive'
          ? { signal, level, claim, confirm: async (question) => (await ask(question)).yes }
          : { signal, level, claim },
      )
      .finally(() => claim.release());
  },
  driver,
});
