import { createFingerprintReader } from '../../../device-drivers/fingerprint-reader/fingerprint-reader.ts';
import { createTcpTransport } from '../../../device-drivers/transports/tcp-transport.ts';
import { describeDriverContract } from '../contract/driver-contract.ts';
import { openFaultyLine } from '../contract/faulty-line.ts';
import { startRealFprintd } from './real-fprintd.ts';

describeDriverContract(
  'fingerprint reader: a real fprintd with a virtual reader',
  async (clock) => {
    const fprintd = await startRealFprintd();
    const line = await openFaultyLine({ host: '127.0.0.1', port: fprintd.busPort });
    const driver = createFingerprintReader({
      id: 'fingerprint',
      transport: createTcpTransport(line),
      clock,
      userId: 0,
    });
    return {
      driver,
      deed: (request) => driver.enrolled('root', request),
      wait: (request) => driver.enroll('root', 'right-thumb', request),
      pull: line.pull,
      plug: line.plug,
      setLineFault: line.set,
      ownFaults: {
        'fprintd dies': async () => {
          await fprintd.killFprintd();
          return fprintd.startFprintd;
        },
      },
      close: async () => {
        await line.close();
        await fprintd.close();
      },
    };
  },
  { recovery: 20_000, command: 20_000 },
);
