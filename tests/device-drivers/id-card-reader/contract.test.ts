import { listen, serveSerial } from '../../../bench/id-card-reader/serve.ts';
import {
  createSimulatedCardReader,
  type ReaderFault,
} from '../../../bench/id-card-reader/simulated-card-reader.ts';
import { createIdCardReader } from '../../../device-drivers/id-card-reader/id-card-reader.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { createSerialTransport } from '../../../device-drivers/transports/serial-transport.ts';
import { createTcpTransport } from '../../../device-drivers/transports/tcp-transport.ts';
import { describeDriverContract } from '../contract/driver-contract.ts';
import { openFaultyLine } from '../contract/faulty-line.ts';
import { createPtyPair } from '../transports/pty-pair.ts';

const OWN_FAULTS: Readonly<Record<string, ReaderFault>> = {
  'a fault of the module': { kind: 'moduleFault', sw3: 0x60 },
  'an unauthorised module': { kind: 'moduleFault', sw3: 0x66 },
  'wrong checksums': { kind: 'badChecksum' },
  'lying lengths': { kind: 'lyingLength' },
  'garbage before each answer': { kind: 'garbageBefore' },
  'lengths that promise too little': { kind: 'lyingLength', by: -1 },
  'sums in place of exclusive-ors': { kind: 'sumChecksum' },
  'a stray byte in each preamble': { kind: 'strayInPreamble', at: 4 },
  'preambles that lost their end': { kind: 'lostInPreamble', bytes: 4 },
  'each answer twice': { kind: 'twice' },
  'refusals of everything': { kind: 'nak', sw3: 0x21 },
  'requests that arrive garbled': { kind: 'nak', sw3: 0x10 },
  'a code that no table has': { kind: 'nak', sw3: 0x77 },
  'an answer in single bytes': { kind: 'splitEveryByte' },
  'a late answer': { kind: 'lateAnswer', ms: 600 },
  'busy for ever': { kind: 'silent' },
};

describeDriverContract('ID-card reader, SDT over TCP', async (clock) => {
  const reader = createSimulatedCardReader({ clock: systemClock });
  const served = await listen(reader, { port: 0 });
  const line = await openFaultyLine({ host: '127.0.0.1', port: served.port });
  const driver = createIdCardReader({
    id: 'reader',
    transport: createTcpTransport({ host: line.host, port: line.port }),
    clock,
  });
  return {
    driver,
    // Nothing lies there: two looks say so, which is a command to its end without a person.
    deed: (request) => driver.waitForRemoval(request),
    wait: (request) => driver.read(request),
    pull: line.pull,
    plug: line.plug,
    setLineFault: line.set,
    ownFaults: Object.fromEntries(
      Object.entries(OWN_FAULTS).map(([name, fault]) => [
        name,
        async () => {
          const heal = reader.inject(fault);
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

describeDriverContract('ID-card reader, SDT on a serial line', async (clock) => {
  const pair = await createPtyPair();
  const reader = createSimulatedCardReader({ clock: systemClock });
  let served = await serveSerial(reader, { path: pair.far, baudRate: 115_200 });
  const driver = createIdCardReader({
    id: 'reader',
    transport: createSerialTransport({ path: pair.near, baudRate: 115_200 }),
    clock,
  });
  return {
    driver,
    deed: (request) => driver.waitForRemoval(request),
    wait: (request) => driver.read(request),
    pull: pair.pull,
    plug: async () => {
      await served.close();
      await pair.plug();
      served = await serveSerial(reader, { path: pair.far, baudRate: 115_200 });
    },
    close: async () => {
      await served.close();
      await pair.close();
    },
  };
});
