import { listen } from '../../../bench/id-card-reader/serve.ts';
import { createTcpTransport } from '../../../device-drivers/transports/tcp-transport.ts';
import { describeReaderOn } from './reader-situations.ts';

describeReaderOn('TCP', async (simulated) => {
  const served = await listen(simulated, { port: 0 });
  return { ...served, transport: createTcpTransport({ host: '127.0.0.1', port: served.port }) };
});
