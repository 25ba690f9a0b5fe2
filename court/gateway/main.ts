import { createGateway } from './gateway.ts';
import { loadGatewayConfig } from './gateway-config.ts';

/** `npx node court/gateway/main.ts <config.json>` (or `COURT_CONFIG`). Prints one line with its address; ends gracefully on SIGTERM and SIGINT. */
const path = process.argv[2] ?? process.env.COURT_CONFIG;
if (path === undefined) throw new Error('give the configuration file as the argument or in COURT_CONFIG');

const gateway = await createGateway({ config: await loadGatewayConfig(path, process.env) });
const address = await gateway.listen();
process.stdout.write(`court gateway at ${address}, receipts signed with key ${gateway.publicKey.keyId}\n`);

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    void gateway.close();
  });
}
