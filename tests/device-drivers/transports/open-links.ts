/** Opens a HID device and a TCP link, and tells as lines of JSON what came of it: run as a process by `hid-transport.test.ts`. */
import { createServer } from 'node:net';
import { openTransport } from '../../../device-drivers/transports/open-transport.ts';

const hid = await openTransport({
  kind: 'hid',
  vendorId: 0x0400,
  productId: 0xc35a,
  framing: 'raw64',
}).open();
console.log(JSON.stringify(hid.ok ? { ok: true } : hid));

const server = createServer();
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = server.address();
const tcp = await openTransport({
  kind: 'tcp',
  host: '127.0.0.1',
  port: typeof address === 'object' && address !== null ? address.port : 0,
}).open();
console.log(JSON.stringify(tcp.ok ? { ok: true } : tcp));
if (tcp.ok) await tcp.value.close();
server.close();
