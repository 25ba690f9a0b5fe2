import { serveSerial } from '../../../bench/id-card-reader/serve.ts';
import { createSerialTransport } from '../../../device-drivers/transports/serial-transport.ts';
import { createPtyPair } from '../transports/pty-pair.ts';
import { describeReaderOn } from './reader-situations.ts';

describeReaderOn('a serial line', async (simulated) => {
  const pair = await createPtyPair();
  let served = await serveSerial(simulated, { path: pair.far, baudRate: 115_200 });
  return {
    transport: createSerialTransport({ path: pair.near, baudRate: 115_200 }),
    pull: pair.pull,
    plug: async () => {
      await served.close();
      await pair.plug();
      served = await serveSerial(simulated, { path: pair.far, baudRate: 115_200 });
    },
    close: async () => {
      await served.close();
      await pair.close();
    },
  };
});
