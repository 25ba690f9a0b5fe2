import type { DeviceStatus, Driver } from '../../device-drivers/contract.ts';
import type { DeviceReport } from '../../flows/maintenance/device-report.ts';
import type { DeviceTests } from './device-tests.ts';

/** Tests that are shown of a device. */
const testsShown = 3;

/** What a technician looks at and a driver's status says plainly; lists and objects have screens of their own. */
const factsOf = (status: DeviceStatus): DeviceReport['facts'] =>
  Object.entries(status).flatMap(([name, value]: [string, unknown]) =>
    name === 'device' ||
    (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
      ? []
      : [{ name, value: String(value) }],
  );

/** How a device stands, as its driver knows it now. */
export const reportOf = (driver: Driver<DeviceStatus>, tests: DeviceTests): DeviceReport => {
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
    tests: tests.last(id, testsShown),
  };
};
