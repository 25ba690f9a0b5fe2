import {
  createSimulatedHidPosScanner,
  type HidPosScannerFault,
} from '../../../bench/code-scanner/simulated-hid-pos-scanner.ts';
import {
  createSimulatedLineScanner,
  type LineScannerFault,
  type ScannerDialect,
} from '../../../bench/code-scanner/simulated-line-scanner.ts';
import { listen } from '../../../bench/id-card-reader/serve.ts';
import { createCodeScanner } from '../../../device-drivers/code-scanner/code-scanner.ts';
import type { Clock } from '../../../device-drivers/contract.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { createHidTcpTransport } from '../../../device-drivers/transports/hid-tcp-transport.ts';
import { createTcpTransport } from '../../../device-drivers/transports/tcp-transport.ts';
import { type ContractRig, describeDriverContract } from '../contract/driver-contract.ts';
import { openFaultyLine } from '../contract/faulty-line.ts';
import { openFaultyReports } from './faulty-reports.ts';
import { whileAPerson } from './person.ts';
import { qrCode } from './sample-codes.ts';

const LINE_FAULTS: Readonly<Record<string, LineScannerFault>> = {
  'a scanner that says nothing': { kind: 'silent' },
  'garbage before each code': { kind: 'garbageBefore' },
  'half codes': { kind: 'halfCode' },
  'codes without an end': { kind: 'noSuffix' },
  'codes without an identifier': { kind: 'noIdentifier' },
  'control bytes in the codes': { kind: 'controlBytes' },
  'codes that are too long': { kind: 'overlong', by: 9_000 },
  'codes in single bytes': { kind: 'splitEveryByte', apart: 2 },
  'each code twice': { kind: 'twice' },
  'a flood of codes': { kind: 'flood', codes: 500 },
};

const COMMAND_FAULTS: Readonly<Record<string, LineScannerFault>> = {
  'refusals of everything': { kind: 'refuses' },
  'late answers': { kind: 'lateAnswer', ms: 900 },
};

const REPORT_FAULTS: Readonly<Record<string, HidPosScannerFault>> = {
  'a scanner that says nothing': { kind: 'silent' },
  'lying lengths': { kind: 'lyingLength' },
  'codes whose last report is lost': { kind: 'lostEnd' },
  'reports of another kind between': { kind: 'foreignReport' },
  'half reports': { kind: 'halfReport' },
  'codes without an identifier': { kind: 'noIdentifier' },
  'a flood of codes': { kind: 'flood', codes: 500 },
};

/** A read with a limit of 3 s must have ended by then; nothing else waits longer than its own limit. */
const BOUNDS = { command: 4_000 };

const openLineRig = async (
  clock: Clock,
  dialect: ScannerDialect,
  profile: string,
  faults: Readonly<Record<string, LineScannerFault>>,
): Promise<ContractRig> => {
  const scanner = createSimulatedLineScanner({ clock: systemClock, dialect });
  const served = await listen(scanner, { port: 0 });
  const line = await openFaultyLine({ host: '127.0.0.1', port: served.port });
  const driver = createCodeScanner({
    id: 'scanner',
    transport: createTcpTransport({ host: line.host, port: line.port }),
    clock,
    profile,
  });
  return {
    driver,
    deed: (request) => whileAPerson(() => scanner.show(qrCode('演示')), driver.read(request)),
    wait: (request) => driver.read(request),
    pull: line.pull,
    plug: line.plug,
    setLineFault: line.set,
    middle: 40,
    ownFaults: Object.fromEntries(
      Object.entries(faults).map(([name, fault]) => [
        name,
        async () => {
          const heal = scanner.inject(fault);
          return async () => heal();
        },
      ]),
    ),
    close: async () => {
      await line.close();
      await served.close();
    },
  };
};

describeDriverContract(
  'code scanner on a line',
  (clock) => openLineRig(clock, 'plain', 'serial-line', LINE_FAULTS),
  BOUNDS,
);

describeDriverContract(
  'code scanner that is triggered and asked',
  (clock) => openLineRig(clock, 'newland', 'newland-serial', { ...LINE_FAULTS, ...COMMAND_FAULTS }),
  BOUNDS,
);

describeDriverContract(
  'code scanner on HID-POS',
  async (clock) => {
    const scanner = createSimulatedHidPosScanner();
    const served = await listen(scanner, { port: 0 });
    const line = await openFaultyReports({ host: '127.0.0.1', port: served.port });
    const driver = createCodeScanner({
      id: 'scanner',
      transport: createHidTcpTransport({ host: line.host, port: line.port }),
      clock,
      profile: 'hid-pos',
    });
    return {
      driver,
      deed: (request) => whileAPerson(() => scanner.show(qrCode('演示'.repeat(20))), driver.read(request)),
      wait: (request) => driver.read(request),
      pull: line.pull,
      plug: line.plug,
      setLineFault: line.set,
      middle: 40,
      ownFaults: Object.fromEntries(
        Object.entries(REPORT_FAULTS).map(([name, fault]) => [
          name,
          async () => {
            const heal = scanner.inject(fault);
            return async () => heal();
          },
        ]),
      ),
      close: async () => {
        await line.close();
        await served.close();
      },
    };
  },
  BOUNDS,
);
