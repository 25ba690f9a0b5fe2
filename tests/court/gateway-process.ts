import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';

/** A gateway as a process of its own. */
export interface GatewayProcess {
  readonly url: string;
  readonly keyId: string;
  kill(signal: NodeJS.Signals): Promise<void>;
}

/** Starts `court/gateway/main.ts` with a configuration file and waits for its address. */
export const startGatewayProcess = async (configPath: string): Promise<GatewayProcess> => {
  const child = spawn(process.execPath, ['court/gateway/main.ts', configPath], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const ended = once(child, 'exit');
  for await (const line of createInterface(child.stdout)) {
    const told = /gateway at (\S+), receipts signed with key (\S+)/.exec(line);
    if (told?.[1] && told[2])
      return {
        url: told[1],
        keyId: told[2],
        kill: async (signal) => {
          child.kill(signal);
          await ended;
        },
      };
  }
  throw new Error('the gateway ended before it listened');
};

/** What was posted to a listener. */
export interface Posted {
  readonly key: string;
  readonly signature: string;
  readonly body: string;
}

/** A listener on the loopback that answers each post with the status it is told. */
export const listenForPosts = async (
  statusOf: (posted: Posted) => number,
): Promise<{ readonly url: string; readonly posts: readonly Posted[]; close(): Promise<void> }> => {
  const posts: Posted[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const posted = {
      key: String(request.headers['idempotency-key']),
      signature: String(request.headers['x-court-signature']),
      body: Buffer.concat(chunks).toString('utf8'),
    };
    posts.push(posted);
    response.writeHead(statusOf(posted)).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`,
    posts,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
