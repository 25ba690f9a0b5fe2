import { listen } from '../../../bench/id-card-reader/serve.ts';
import {
  createSimulatedKeypad,
  type KeypadFault,
  type KeypadModel,
} from '../../../bench/keypad/simulated-keypad.ts';
import type { Clock } from '../../../device-drivers/contract.ts';
import { createKeypad } from '../../../device-drivers/keypad/keypad.ts';
import { createHidTcpTransport } from '../../../device-drivers/transports/hid-tcp-transport.ts';
import { openFaultyReports } from '../code-scanner/faulty-reports.ts';
import { whileAPerson } from '../code-scanner/person.ts';
import { type ContractRig, describeDriverContract } from '../contract/driver-contract.ts';

const OWN_FAULTS: Readonly<Record<string, KeypadFault>> = {
  'a keypad that says nothing': { kind: 'silent' },
  'a key that is stuck': { kind: 'stuckKey', key: 'down' },
  'keys that bounce': { kind: 'bounce', changes: 6 },
  'a flood of presses': { kind: 'flood', presses: 500 },
  'a self-test that fails': { kind: 'selfTestFails' },
  'reports of another kind between': { kind: 'foreignReport' },
  'half reports': { kind: 'halfReport' },
};

const openRig = async (clock: Clock, model: KeypadModel, profile: string): Promise<ContractRig> => {
  const keypad = createSimulatedKeypad(model);
  const served = await listen(keypad, { port: 0 });
  const line = await openFaultyReports({ host: '127.0.0.1', port: served.port });
  const driver = createKeypad({
    id: 'keypad',
    transport: createHidTcpTransport({ host: line.host, port: line.port }),
    clock,
    profile,
  });
  return {
    driver,
    deed: (request) => {
      const done = new AbortController();
      const press = (): void => {
        keypad.press('select');
        keypad.release('select');
      };
      return whileAPerson(
        press,
        driver.listen({ ...request, done: done.signal }, () => done.abort()),
      );
    },
    wait: (request) => driver.listen(request, () => undefined),
    pull: line.pull,
    plug: line.plug,
    setLineFault: line.set,
    middle: 40,
    ownFaults: Object.fromEntries(
      Object.entries(OWN_FAULTS).map(([name, fault]) => [
        name,
        async () => {
          const heal = keypad.inject(fault);
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
  'keypad, a boot keyboard',
  (clock) => openRig(clock, 'boot-keyboard', 'generic-boot-keyboard'),
  { command: 4_000 },
);

describeDriverContract('keypad, Nav-Pad', (clock) => openRig(clock, 'nav-pad', 'storm-nav-pad'), {
  command: 4_000,
});
