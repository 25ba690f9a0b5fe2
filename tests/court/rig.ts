import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CourtLine } from '../../bench/court-line/court-line.ts';
import { listen } from '../../bench/court-line/court-line.ts';
import { type CourtClient, createCourtClient } from '../../court/client/court-client.ts';
import { contentOfBytes, type FilingPackage, type UploadStore } from '../../court/client/filing-package.ts';
import type { FilingManifest } from '../../court/contract/filing-manifest.ts';
import { createGateway, type Gateway } from '../../court/gateway/gateway.ts';
import type { GatewayConfig } from '../../court/gateway/gateway-config.ts';
import { hashPassword } from '../../court/gateway/password.ts';
import type { Clock } from '../../device-drivers/contract.ts';
import { systemClock } from '../../device-drivers/system-clock.ts';

export const token = 'terminal-token-for-tests-0123456789abcdef';
export const otherToken = 'another-terminal-token-0123456789abcdef';
export const clerk = { name: '书记员甲', password: 'a password for tests' };
export const personKey = createHash('sha256').update('salt and an invented number').digest('hex');

/** A configuration for a folder; two terminals, one clerk. */
export const configFor = async (dataDir: string, databaseUrl?: string): Promise<GatewayConfig> => ({
  listen: { host: '127.0.0.1', port: 0 },
  dataDir,
  ...(databaseUrl ? { databaseUrl } : {}),
  courts: [{ code: '790', name: '示例林区基层法院' }],
  terminals: [
    { id: 'hall-1', token, place: '一楼大厅东侧', court: '790' },
    { id: 'hall-2', token: otherToken, place: '一楼大厅西侧', court: '790' },
  ],
  // A small cost: the tests sign in often.
  clerks: [{ name: clerk.name, passwordHash: await hashPassword(clerk.password, { N: 1024, r: 8, p: 1 }) }],
  secureCookie: false,
  logLevel: 'silent',
});

/** A gateway on a temporary folder, a line in front of it and a client at its end. */
export interface Rig {
  readonly gateway: Gateway;
  /** The gateway's own address, past the line. */
  readonly url: string;
  readonly line: CourtLine;
  readonly client: CourtClient;
  readonly dataDir: string;
  close(): Promise<void>;
}

/** Sets up a rig. */
export const createRig = async (options: { clock?: Clock; databaseUrl?: string } = {}): Promise<Rig> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'court-gateway-'));
  const gateway = await createGateway({
    config: await configFor(dataDir, options.databaseUrl),
    ...(options.clock ? { clock: options.clock } : {}),
  });
  const url = await gateway.listen();
  const line = await listen({ port: 0, target: url });
  return {
    gateway,
    url,
    line,
    dataDir,
    client: clientFor(line.url, gateway),
    close: async () => {
      await line.close();
      await gateway.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};

/** A client that trusts a gateway's key. */
export const clientFor = (baseUrl: string, gateway: Pick<Gateway, 'publicKey'>): CourtClient =>
  createCourtClient({
    baseUrl,
    token,
    trustedKeys: [gateway.publicKey],
    clock: systemClock,
    timeouts: { call: 3_000, upload: 5_000, commit: 5_000 },
  });

/** Uploads noted in memory. */
export const memoryUploads = (): UploadStore & { readonly notes: Map<string, string> } => {
  const notes = new Map<string, string>();
  return {
    notes,
    get: (key) => notes.get(key) ?? null,
    set: (key, value) => {
      if (value === null) notes.delete(key);
      else notes.set(key, value);
    },
  };
};

/** A filing of random bytes, three files: complaint, two pages of evidence. Names are invented. */
export const sampleFiling = (
  sizes: readonly [number, number, number] = [40_000, 1_300_000, 5],
  change: Partial<FilingManifest> = {},
): { filing: FilingPackage; manifest: FilingManifest; bytes: Map<string, Buffer> } => {
  const filingId = randomUUID();
  const ids = ['complaint', 'page-1', 'page-2'];
  const bytes = new Map(ids.map((id, index) => [id, randomBytes(sizes[index] ?? 1)]));
  const manifest: FilingManifest = {
    filingId,
    number: `T-${filingId.slice(0, 8).toUpperCase()}`,
    terminalId: 'hall-1',
    courtCode: '790',
    courtName: '示例林区基层法院',
    servingCourtCode: '790',
    courtChoice: 'notAsked',
    submittedAt: '2026-03-02T10:15:00+08:00',
    template: { id: 'private-lending', version: '1' },
    cause: '民间借贷纠纷',
    title: '民事起诉状（民间借贷纠纷）',
    person: { key: personKey },
    parties: [
      { role: 'plaintiff', kind: 'person', name: '原告某' },
      { role: 'defendant', kind: 'organisation', name: '示例商贸有限公司' },
    ],
    answers: {
      'claims.principal': 12_000_00,
      'claims.interest': { wanted: true, rate: 3.45 },
      'facts.notes': null,
    },
    summary: [{ title: '诉讼请求', rows: [{ label: '本金', value: '12,000.00 元' }] }],
    claimAmountFen: 12_000_00,
    feeFen: 100_00,
    eServiceConsent: true,
    mediation: 'unsure',
    complexity: null,
    doubted: [],
    materials: [
      {
        id: 'loan',
        label: '借条',
        source: 'copy',
        copies: 2,
        files: ['page-1', 'page-2'],
        pages: ['page-1', 'page-2'].map((id, index) => ({
          sha256: createHash('sha256')
            .update(bytes.get(id) ?? '')
            .digest('hex'),
          begins: index === 0 ? '借条' : null,
          doubt: index === 1,
          quality: null,
        })),
      },
    ],
    files: [...bytes].map(([fileId, content]) => ({
      fileId,
      name: `${fileId}.${fileId === 'complaint' ? 'pdf' : 'jpg'}`,
      mediaType: fileId === 'complaint' ? ('application/pdf' as const) : ('image/jpeg' as const),
      size: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    })),
    ...change,
  };
  return { manifest, bytes, filing: packageOf(manifest, bytes) };
};

/** A package of bytes in memory. */
export const packageOf = (manifest: FilingManifest, bytes: ReadonlyMap<string, Buffer>): FilingPackage => ({
  manifest,
  open: async (fileId) => contentOfBytes(bytes.get(fileId) ?? new Uint8Array()),
});

/** Asks the gateway as a terminal, past the client. */
export const ask = (
  url: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(`${url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

/** The value of a success; the test ends with the fault otherwise. */
export const valueIn = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(`not ok: ${JSON.stringify(result.error)}`);
  return result.value;
};
