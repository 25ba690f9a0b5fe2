import { listen } from '../../../bench/id-card-reader/serve.ts';
import {
  createSimulatedSignaturePad,
  type PadFault,
  type PadModel,
} from '../../../bench/signature-pad/simulated-signature-pad.ts';
import type { Clock } from '../../../device-drivers/contract.ts';
import { createSignaturePad } from '../../../device-drivers/signature-pad/signature-pad.ts';
import { createHidTcpTransport } from '../../../device-drivers/transports/hid-tcp-transport.ts';
import { openFaultyReports } from '../code-scanner/faulty-reports.ts';
import { whileAPerson } from '../code-scanner/person.ts';
import { type ContractRig, describeDriverContract } from '../contract/driver-contract.ts';
import { writeLine } from './pen.ts';

const OWN_FAULTS: Readonly<Record<string, PadFault>> = {
  'a pad that says nothing': { kind: 'silent' },
  'places beyond its edge': { kind: 'lyingPlaces' },
  'a flood of points': { kind: 'flood', points: 5_000 },
  'reports of another kind between': { kind: 'foreignReport' },
  'half reports': { kind: 'halfReport' },
};

const openRig = async (clock: Clock, model: PadModel, profile: string): Promise<ContractRig> => {
  const pad = createSimulatedSignaturePad(model);
  const served = await listen(pad, { port: 0 });
  const line = await openFaultyReports({ host: '127.0.0.1', port: served.port });
  const driver = createSignaturePad({
    id: 'pad',
    transport: createHidTcpTransport({ host: line.host, port: line.port }),
    clock,
    profile,
  });
  return {
    driver,
    deed: (request) => {
      const done = new AbortController();
      return whileAPerson(
        () => writeLine(pad),
        driver.capture({ ...request, done: done.signal }, () => done.abort()),
      );
    },
    wait: (request) => driver.capture({ ...request, done: new AbortController().signal }, () => undefined),
    pull: line.pull,
    plug: line.plug,
    setLineFault: line.set,
    middle: 40,
    ownFaults: Object.fromEntries(
      Object.entries(OWN_FAULTS).map(([name, fault]) => [
        name,
        async () => {
          const heal = pad.inject(fault);
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
  'signature pad, a digitizer',
  (clock) => openRig(clock, 'digitizer', 'generic-digitizer'),
  { command: 4_000 },
);

describeDriverContract('signature pad, STU', (clock) => openRig(clock, 'stu-430', 'wacom-stu-430'), {
  command: 4_000,
});
