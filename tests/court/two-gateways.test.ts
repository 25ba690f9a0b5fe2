import { createHash, createHmac } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCourtClient } from '../../court/client/court-client.ts';
import type { FilingManifest } from '../../court/contract/filing-manifest.ts';
import type { SignedReceipt } from '../../court/contract/receipt.ts';
import { loadSigningKey } from '../../court/gateway/signing-key.ts';
import { systemClock } from '../../device-drivers/system-clock.ts';
import { type GatewayProcess, listenForPosts, type Posted, startGatewayProcess } from './gateway-process.ts';
import { startPostgres, type TestPostgres } from './postgres.ts';
import { clerk, configFor, memoryUploads, sampleFiling, valueIn } from './rig.ts';

const terminals = Array.from({ length: 16 }, (_, index) => ({
  id: `hall-${index}`,
  token: `terminal-token-for-tests-number-${String(index).padStart(4, '0')}`,
  place: '一楼大厅',
  court: '790',
}));
const perTerminal = 6;
const secret = 'a-secret-that-both-sides-know-0123456789';

let folder: string;
let postgres: TestPostgres;
let first: GatewayProcess;
let second: GatewayProcess;
let trusted: { readonly keyId: string; readonly publicKey: string };
let callbacks: Awaited<ReturnType<typeof listenForPosts>>;
const dataDir = () => join(folder, 'data');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'two-gateways-'));
  callbacks = await listenForPosts(() => 204);
  postgres = await startPostgres();
  const config = {
    ...(await configFor(dataDir(), postgres.url)),
    terminals,
    systems: [
      {
        name: 'case-system',
        token: 'system-token-for-tests-0123456789abcdef',
        courts: ['790'],
        callback: { url: callbacks.url, secret },
      },
    ],
    jobs: { retrySeconds: 1, mostRetrySeconds: 2, takeOverSeconds: 4 },
  };
  await writeFile(join(folder, 'gateway.json'), JSON.stringify(config));
  // At once, in an empty folder and an empty database.
  [first, second] = await Promise.all([
    startGatewayProcess(join(folder, 'gateway.json')),
    startGatewayProcess(join(folder, 'gateway.json')),
  ]);
  trusted = await loadSigningKey(dataDir());
});
afterAll(async () => {
  await second?.kill('SIGKILL');
  await first?.kill('SIGKILL');
  await callbacks?.close();
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
});

const clientAt = (url: string, token: string) =>
  createCourtClient({
    baseUrl: url,
    token,
    trustedKeys: [trusted],
    clock: systemClock,
    timeouts: { call: 5_000, upload: 5_000, commit: 8_000 },
  });

it('two gateways that start at once have one key', () => {
  expect(first.keyId).toBe(second.keyId);
  expect(trusted.keyId).toBe(first.keyId);
});

it('who signs in at one is known at the other, and failures count at both', async () => {
  const signIn = (url: string, password: string) =>
    fetch(`${url}/desk/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ name: clerk.name, password }).toString(),
    });
  const cookie = (await signIn(first.url, clerk.password)).headers.get('set-cookie')?.split(';')[0] ?? '';
  expect((await fetch(`${second.url}/desk`, { headers: { cookie }, redirect: 'manual' })).status).toBe(200);
  const tries = await Promise.all(
    Array.from({ length: 5 }, (_, index) => signIn(index % 2 ? first.url : second.url, 'wrong')),
  );
  expect(tries.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
  for (const { url } of [first, second]) expect((await signIn(url, clerk.password)).status).toBe(429);
});

it('an upload goes on at the other gateway, also while the first still has it open', async () => {
  const token = terminals[0]?.token ?? '';
  const { filing, manifest, bytes } = sampleFiling([1_000, 900_000, 5], { terminalId: 'hall-0' });
  const headers = { authorization: `Bearer ${token}`, 'tus-resumable': '1.0.0' };
  await fetch(`${first.url}/api/filings/${manifest.filingId}`, {
    method: 'PUT',
    headers: { authorization: headers.authorization, 'content-type': 'application/json' },
    body: JSON.stringify(manifest),
  });
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  const created = await fetch(`${first.url}/api/uploads`, {
    method: 'POST',
    headers: {
      ...headers,
      'upload-length': '900000',
      'upload-metadata': `filingId ${base64(manifest.filingId)},fileId ${base64('page-1')}`,
    },
  });
  const path = new URL(created.headers.get('location') ?? '', first.url).pathname;
  const content = bytes.get('page-1') ?? Buffer.alloc(0);
  // Half of it, and then nothing more: the line hangs and nobody has told the first gateway.
  const hanging = httpRequest(`${first.url}${path}`, {
    method: 'PATCH',
    headers: {
      ...headers,
      'upload-offset': '0',
      'content-type': 'application/offset+octet-stream',
      'content-length': '900000',
    },
  });
  hanging.on('error', () => undefined);
  hanging.write(content.subarray(0, 450_000));
  const part = join(dataDir(), 'filings', manifest.filingId, 'page-1.part');
  while ((await readFile(part)).length < 450_000) await systemClock.sleep(20);

  const offset = Number(
    (await fetch(`${second.url}${path}`, { method: 'HEAD', headers })).headers.get('upload-offset'),
  );
  expect(offset).toBe(450_000);
  const rest = await fetch(`${second.url}${path}`, {
    method: 'PATCH',
    headers: {
      ...headers,
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
    },
    body: new Uint8Array(content.subarray(offset)),
  });
  expect(rest.status).toBe(204);
  hanging.destroy();
  valueIn(await clientAt(second.url, token).submit(filing, memoryUploads()));
  expect((await readFile(part.replace('.part', ''))).equals(content)).toBe(true);
});

it('one is killed under load: every filing is committed once, no number twice, no job lost, no file torn', async () => {
  const done: { readonly manifest: FilingManifest; readonly receipt: SignedReceipt }[] = [];
  let killed = false;
  const failures: string[] = [];
  const terminal = async ({ id, token }: (typeof terminals)[number], turn: number): Promise<void> => {
    const clients = [clientAt(first.url, token), clientAt(second.url, token)];
    const uploads = memoryUploads();
    for (let nth = 0; nth < perTerminal; nth += 1) {
      const { filing, manifest } = sampleFiling([1_500, 30_000, 5], { terminalId: id });
      for (let tries = turn; ; tries += 1) {
        const outcome = await clients[tries % 2]?.submit(filing, uploads);
        if (outcome?.ok) {
          done.push({ manifest, receipt: outcome.value });
          break;
        }
        failures.push(outcome?.error.code ?? '');
        if (tries > 40) throw new Error('a filing does not go through');
      }
    }
  };
  const killing = (async () => {
    while (done.length < (terminals.length * perTerminal) / 3) await systemClock.sleep(10);
    await first.kill('SIGKILL');
    killed = true;
  })();
  await Promise.all([...terminals.map(terminal), killing]);
  expect(killed).toBe(true);
  // The dead gateway was noticed, and nothing else went wrong.
  expect(new Set(failures)).toEqual(new Set(['lineDown']));

  const database = new Client({ connectionString: postgres.url });
  await database.connect();
  const rows = (await database.query('SELECT filing_id, number, state, receipt FROM filings')).rows;
  expect(rows).toHaveLength(terminals.length * perTerminal + 1);
  expect(rows.every(({ state }) => state === 'received')).toBe(true);
  expect(new Set(rows.map(({ number }) => number)).size).toBe(rows.length);

  for (const { manifest, receipt } of done) {
    // The terminal has verified the signature; what stands at the court is that very receipt.
    const stands = rows.find(({ filing_id }) => filing_id === manifest.filingId);
    expect(JSON.parse(stands?.receipt)).toEqual(receipt);
    const here = join(dataDir(), 'filings', manifest.filingId);
    expect((await readdir(here)).sort()).toEqual(manifest.files.map(({ fileId }) => fileId).sort());
    for (const { fileId, sha256 } of manifest.files) {
      expect(
        createHash('sha256')
          .update(await readFile(join(here, fileId)))
          .digest('hex'),
      ).toBe(sha256);
    }
  }

  const heard = () => new Set(callbacks.posts.map(({ key }) => key));
  for (let waited = 0; waited < 15_000 && heard().size < rows.length; waited += 100)
    await systemClock.sleep(100);
  const told = callbacks.posts.map(({ body }) => JSON.parse(body) as { filingId: string; cursor: number });
  expect(new Set(told.map(({ filingId }) => filingId))).toEqual(
    new Set(rows.map(({ filing_id }) => filing_id)),
  );
  const figures = [...new Set(told.map(({ cursor }) => cursor))].sort((a, b) => a - b);
  expect(figures).toEqual(rows.map((_, index) => index + 1));
  expect(callbacks.posts.every(isSigned)).toBe(true);
  await database.end();
});

const isSigned = ({ signature, body }: Posted): boolean => {
  const [, seconds, hex] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(signature) ?? [];
  return createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex') === hex;
};
