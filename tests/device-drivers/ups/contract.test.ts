import { listen } from '../../../bench/id-card-reader/serve.ts';
import { createSimulatedUpsd, UPSD_USER, type UpsdFault } from '../../../bench/ups/simulated-upsd.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { createTcpTransport } from '../../../device-drivers/transports/tcp-transport.ts';
import { createUps } from '../../../device-drivers/ups/ups.ts';
import { describeDriverContract } from '../contract/driver-contract.ts';
import { openFaultyLine } from '../contract/faulty-line.ts';
import { REAL_USER, startRealUpsd } from './real-upsd.ts';

const OWN_FAULTS: Readonly<Record<string, UpsdFault>> = {
  'busy for ever': { kind: 'silent' },
  'stale data': { kind: 'error', code: 'DATA-STALE' },
  'no driver': { kind: 'error', code: 'DRIVER-NOT-CONNECTED' },
  'no such supply': { kind: 'error', code: 'UNKNOWN-UPS' },
  'access denied': { kind: 'error', code: 'ACCESS-DENIED' },
  'a word that no table has': { kind: 'error', code: 'MOON-PHASE' },
  'requests that arrive garbled': { kind: 'error', code: 'UNKNOWN-COMMAND' },
  'a list that ends as another': { kind: 'wrongEnd' },
  'a list that never ends': { kind: 'noEnd' },
  'quotes that do not end': { kind: 'openQuotes' },
  'a line without measure': { kind: 'longLine' },
  'garbage before each answer': { kind: 'garbageBefore' },
  'late answers': { kind: 'lateAnswer', ms: 2_200 },
  'answers in single bytes': { kind: 'splitEveryByte' },
  'each answer twice': { kind: 'twice' },
};

describeDriverContract('UPS on a simulated upsd', async (clock) => {
  const upsd = createSimulatedUpsd({ clock: systemClock });
  const served = await listen(upsd, { port: 0 });
  const line = await openFaultyLine({ host: '127.0.0.1', port: served.port });
  const driver = createUps({
    id: 'ups',
    transport: createTcpTransport(line),
    config: { ups: 'kiosk', login: UPSD_USER },
    clock,
  });
  return {
    driver,
    deed: (request) => driver.read(request),
    wait: (request) => driver.waitForMains('off', request),
    pull: line.pull,
    plug: line.plug,
    setLineFault: line.set,
    ownFaults: Object.fromEntries(
      Object.entries(OWN_FAULTS).map(([name, fault]) => [
        name,
        async () => {
          const heal = upsd.inject(fault);
          return async () => heal();
        },
      ]),
    ),
    close: async () => {
      await line.close();
      await served.close();
    },
  };
});

describeDriverContract('UPS on a real upsd with the dummy driver', async (clock) => {
  const upsd = await startRealUpsd();
  const line = await openFaultyLine({ host: '127.0.0.1', port: upsd.port });
  const driver = createUps({
    id: 'ups',
    transport: createTcpTransport(line),
    config: { ups: 'kiosk', login: REAL_USER },
    clock,
  });
  return {
    driver,
    deed: (request) => driver.read(request),
    wait: (request) => driver.waitForMains('off', request),
    pull: line.pull,
    plug: line.plug,
    setLineFault: line.set,
    close: async () => {
      await line.close();
      await upsd.close();
    },
  };
});
