import { spawn } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../../bench/court-line/court-line.ts';
import { createCourtClient } from '../../court/client/court-client.ts';
import { contentOfFile } from '../../court/client/filing-package.ts';
import { manifestSha256 } from '../../court/contract/filing-manifest.ts';
import { loadSigningKey } from '../../court/gateway/signing-key.ts';
import { systemClock } from '../../device-drivers/system-clock.ts';
import { startPostgres, type TestPostgres } from './postgres.ts';
import {
  ask,
  clientFor,
  configFor,
  createRig,
  memoryUploads,
  otherToken,
  packageOf,
  personKey,
  type Rig,
  sampleFiling,
  token,
  valueIn,
} from './rig.ts';

let postgres: TestPostgres | null = null;
beforeAll(async () => {
  postgres = await startPostgres();
}, 30_000);
afterAll(() => postgres?.stop());

const onDisk = (rig: Rig, filingId: string, fileId: string) =>
  readFile(join(rig.dataDir, 'filings', filingId, fileId));

describe.each(['SQLite', 'PostgreSQL'])('a filing on %s', (kind) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await createRig(kind === 'PostgreSQL' ? { databaseUrl: postgres?.url ?? '' } : {});
  });
  afterAll(() => rig.close());

  it('goes through: three files, equal bytes, a receipt that holds', async () => {
    const { filing, manifest, bytes } = sampleFiling();
    const uploads = memoryUploads();
    const signed = valueIn(await rig.client.submit(filing, uploads));
    expect(signed.receipt).toMatchObject({
      filingId: manifest.filingId,
      number: manifest.number,
      courtCode: '790',
      manifestSha256: manifestSha256(manifest),
    });
    for (const [fileId, content] of bytes) {
      expect((await onDisk(rig, manifest.filingId, fileId)).equals(content)).toBe(true);
    }
    expect(uploads.notes.size).toBe(0);
    const status = await (await ask(rig.url, 'GET', `/api/filings/${manifest.filingId}`)).json();
    expect(status).toMatchObject({
      missing: [],
      answer: { state: 'received', at: signed.receipt.receivedAt },
    });
  });

  it('is committed twice and gets the very same receipt', async () => {
    const { filing, manifest } = sampleFiling([10, 10, 10]);
    const first = valueIn(await rig.client.submit(filing, memoryUploads()));
    expect(valueIn(await rig.client.submit(filing, memoryUploads()))).toEqual(first);
    const path = `/api/filings/${manifest.filingId}/commit`;
    const body = { manifestSha256: manifestSha256(manifest) };
    const both = await Promise.all([ask(rig.url, 'POST', path, body), ask(rig.url, 'POST', path, body)]);
    const texts = await Promise.all(both.map((answer) => answer.text()));
    expect(texts[0]).toBe(texts[1]);
    expect(JSON.parse(texts[0] ?? '')).toEqual(first);
  });

  it('is refused as a conflict when its id or its number already stands for other content', async () => {
    const { filing, manifest, bytes } = sampleFiling([10, 10, 10]);
    valueIn(await rig.client.submit(filing, memoryUploads()));
    const other = packageOf({ ...manifest, title: '另一份起诉状' }, bytes);
    expect(await rig.client.submit(other, memoryUploads())).toEqual({
      ok: false,
      error: { code: 'conflict', detail: '409 filing-differs' },
    });
    const sameNumber = sampleFiling([10, 10, 10], { number: manifest.number });
    expect(await rig.client.submit(sameNumber.filing, memoryUploads())).toEqual({
      ok: false,
      error: { code: 'conflict', detail: '409 number-taken' },
    });
  });

  it('is found again by the person, and by nobody else', async () => {
    const key = createHash('sha256').update(randomUUID()).digest('hex');
    const { filing, manifest } = sampleFiling([10, 10, 10], { person: { key } });
    valueIn(await rig.client.submit(filing, memoryUploads()));
    const found = valueIn(await rig.client.answers(key));
    expect(found).toMatchObject([
      { number: manifest.number, cause: manifest.cause, answer: { state: 'received' } },
    ]);
    expect(valueIn(await rig.client.answers('0'.repeat(64)))).toEqual([]);
  });

  it('calls the guide once, follows the call and takes it back', async () => {
    const request = { terminalId: 'hall-1', place: '一楼大厅东侧', step: '上传材料' };
    const call = valueIn(await rig.client.callGuide(request));
    expect(call.state).toBe('waiting');
    expect(valueIn(await rig.client.callGuide({ ...request, step: '核对' })).callId).toBe(call.callId);
    expect(valueIn(await rig.client.guideCall(call.callId)).state).toBe('waiting');
    expect(valueIn(await rig.client.endGuideCall(call.callId)).state).toBe('ended');
    expect(valueIn(await rig.client.guideCall(call.callId)).state).toBe('ended');
    const next = valueIn(await rig.client.callGuide(request));
    expect(next.callId).not.toBe(call.callId);
    valueIn(await rig.client.endGuideCall(next.callId));
    expect(valueIn(await rig.client.health()).status).toBe('ok');
  });
});

describe('a file that comes in wrong', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await createRig();
  });
  afterAll(() => rig.close());

  it('is named at the commit, dropped, and can be sent again', async () => {
    const { filing, manifest, bytes } = sampleFiling([5_000, 5_000, 5_000]);
    const wrong = new Map(bytes);
    wrong.set('page-1', randomBytes(5_000));
    const failed = await rig.client.submit(packageOf(manifest, wrong), memoryUploads());
    expect(failed).toEqual({ ok: false, error: { code: 'refused', detail: '422 files-incomplete' } });
    // Dropped: the gateway asks for exactly this file again.
    const status = (await (await ask(rig.url, 'GET', `/api/filings/${manifest.filingId}`)).json()) as {
      missing: string[];
    };
    expect(status.missing).toEqual(['page-1']);
    valueIn(await rig.client.submit(filing, memoryUploads()));
    expect(
      (await onDisk(rig, manifest.filingId, 'page-1')).equals(bytes.get('page-1') ?? Buffer.alloc(0)),
    ).toBe(true);
  });

  it('is sent again by the same submit when the court lost bytes on its own disk', async () => {
    const { filing, manifest, bytes } = sampleFiling([5_000, 5_000, 5_000]);
    const uploads = memoryUploads();
    await rig.line.set({ kind: 'dropUpload', bytes: 14_900 });
    expect((await rig.client.submit(filing, uploads)).ok).toBe(false);
    const path = join(rig.dataDir, 'filings', manifest.filingId, 'complaint.part');
    const spoilt = await readFile(path);
    spoilt[17] = (spoilt[17] ?? 0) ^ 1;
    await writeFile(path, spoilt);
    valueIn(await rig.client.submit(filing, uploads));
    expect(
      (await onDisk(rig, manifest.filingId, 'complaint')).equals(bytes.get('complaint') ?? Buffer.alloc(0)),
    ).toBe(true);
  });

  it('is found in its final place when the gateway died between rename and receipt', async () => {
    const { filing, manifest, bytes } = sampleFiling([5_000, 5_000, 5_000]);
    const noCommit = createCourtClient({
      baseUrl: rig.url,
      token,
      trustedKeys: [rig.gateway.publicKey],
      clock: systemClock,
      fetch: async (url, init) =>
        String(url).endsWith('/commit') ? new Response('{}', { status: 503 }) : fetch(url, init),
    });
    expect(await noCommit.submit(filing, memoryUploads())).toMatchObject({ error: { code: 'courtError' } });
    const folder = join(rig.dataDir, 'filings', manifest.filingId);
    await rename(join(folder, 'page-1.part'), join(folder, 'page-1'));
    const before = rig.line.uploadedBytes;
    valueIn(await rig.client.submit(filing, memoryUploads()));
    expect(rig.line.uploadedBytes).toBe(before);
    expect((await readdir(folder)).sort()).toEqual([...bytes.keys()].sort());
  });

  it('is not signed for while one is missing', async () => {
    const { manifest } = sampleFiling([10, 10, 10]);
    await ask(rig.url, 'PUT', `/api/filings/${manifest.filingId}`, manifest);
    const answer = await ask(rig.url, 'POST', `/api/filings/${manifest.filingId}/commit`, {
      manifestSha256: manifestSha256(manifest),
    });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      error: 'files-incomplete',
      files: ['complaint', 'page-1', 'page-2'].map((fileId) => ({ fileId, problem: 'missing' })),
    });
  });
});

describe('what the gateway does not take', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await createRig();
  });
  afterAll(() => rig.close());

  const create = (filingId: string, fileId: string, size: number, headers: Record<string, string> = {}) =>
    ask(rig.url, 'POST', '/api/uploads', undefined, {
      'tus-resumable': '1.0.0',
      'upload-length': String(size),
      'upload-metadata': `filingId ${Buffer.from(filingId).toString('base64')},fileId ${Buffer.from(fileId).toString('base64')}`,
      ...headers,
    });

  it('a token of nobody, or none', async () => {
    for (const authorization of ['', 'Bearer ', `Bearer ${token}x`, `Basic ${token}`]) {
      for (const path of [
        '/api/health',
        '/api/keys',
        `/api/filings/${randomUUID()}`,
        `/api/uploads/${randomUUID()}`,
      ]) {
        const answer = await fetch(`${rig.url}${path}`, {
          method: path.includes('uploads') ? 'PATCH' : 'GET',
          headers: { authorization },
        });
        expect(answer.status).toBe(401);
        expect(await answer.json()).toMatchObject({ error: 'unauthorized' });
      }
    }
  });

  it('an upload of an unknown file, of a wrong size, of another terminal, or after the commit', async () => {
    const { filing, manifest } = sampleFiling([10, 10, 10]);
    const id = manifest.filingId;
    expect((await create(id, 'complaint', 10)).status).toBe(404);
    await ask(rig.url, 'PUT', `/api/filings/${id}`, manifest);
    expect(await (await create(id, 'nobody', 10)).json()).toMatchObject({ error: 'unknown-file' });
    expect(await (await create(id, 'complaint', 11)).json()).toMatchObject({ error: 'wrong-size' });
    expect((await create(id, 'complaint', 10, { authorization: `Bearer ${otherToken}` })).status).toBe(404);
    expect((await create('../../etc', 'complaint', 10)).status).toBe(400);
    const begun = await create(id, 'complaint', 10);
    expect(begun.status).toBe(201);
    const patch = (headers: Record<string, string>, body: string) =>
      fetch(`${rig.url}${begun.headers.get('location')}`, {
        method: 'PATCH',
        headers: {
          authorization: `Bearer ${token}`,
          'tus-resumable': '1.0.0',
          'content-type': 'application/offset+octet-stream',
          'upload-offset': '0',
          ...headers,
        },
        body,
      });
    expect((await patch({ authorization: `Bearer ${otherToken}` }, 'abc')).status).toBe(404);
    expect((await patch({ 'upload-offset': '3' }, 'abc')).status).toBe(409);
    expect((await patch({}, 'more than ten bytes')).status).toBe(413);
    valueIn(await rig.client.submit(filing, memoryUploads()));
    expect(await (await create(id, 'complaint', 10)).json()).toMatchObject({ error: 'filing-committed' });
  });

  it('a manifest of another terminal, for another court, under another id, or too large', async () => {
    const { manifest } = sampleFiling([10, 10, 10]);
    const put = async (change: object, id = manifest.filingId) => {
      const answer = await ask(rig.url, 'PUT', `/api/filings/${id}`, { ...manifest, ...change });
      return `${answer.status} ${((await answer.json()) as { error: string }).error}`;
    };
    expect(await put({ terminalId: 'hall-2' })).toBe('403 not-your-terminal');
    expect(await put({ courtCode: '791' })).toBe('422 court-not-served');
    expect(await put({}, randomUUID())).toBe('400 invalid-request');
    expect(await put({}, 'not-an-id')).toBe('400 invalid-request');
    expect(await put({ answers: { x: 'x'.repeat(2_200_000) } })).toBe('413 too-large');
    const text = await ask(
      rig.url,
      'POST',
      '/api/persons/answers',
      { personKey },
      { 'content-type': 'text/plain' },
    );
    expect(text.status).toBe(415);
  });

  it('another terminal’s filing or call', async () => {
    const { filing, manifest } = sampleFiling([10, 10, 10]);
    valueIn(await rig.client.submit(filing, memoryUploads()));
    const other = { authorization: `Bearer ${otherToken}` };
    expect((await ask(rig.url, 'GET', `/api/filings/${manifest.filingId}`, undefined, other)).status).toBe(
      404,
    );
    const call = valueIn(await rig.client.callGuide({ terminalId: 'hall-1', place: '一楼', step: '首页' }));
    expect((await ask(rig.url, 'DELETE', `/api/guide-calls/${call.callId}`, undefined, other)).status).toBe(
      404,
    );
  });

  it('the signing key is for its owner only', async () => {
    expect((await stat(join(rig.dataDir, 'signing-key.pem'))).mode & 0o777).toBe(0o600);
    const keys = (await (await ask(rig.url, 'GET', '/api/keys')).json()) as { keys: unknown[] };
    expect(keys.keys).toEqual([{ algorithm: 'ed25519', ...rig.gateway.publicKey }]);
  });
});

describe('a line that breaks', () => {
  it('at any byte: the next try goes on there and the bytes are equal', async () => {
    const rig = await createRig();
    try {
      const sizes = [3_000, 2_300_000, 70_000] as const;
      const total = sizes.reduce((sum, size) => sum + size, 0);
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 0, max: total - 1 }), async (cutAt) => {
          const { filing, manifest, bytes } = sampleFiling(sizes);
          const uploads = memoryUploads();
          const before = rig.line.uploadedBytes;
          await rig.line.set({ kind: 'dropUpload', bytes: cutAt });
          const cut = await rig.client.submit(filing, uploads);
          expect(cut).toMatchObject({ ok: false, error: { code: 'lineDown' } });
          valueIn(await rig.client.submit(filing, uploads));
          for (const [fileId, content] of bytes) {
            expect((await onDisk(rig, manifest.filingId, fileId)).equals(content)).toBe(true);
          }
          // Only what had not reached the court's disk when the line broke was sent twice: what was under way in buffers.
          const sent = rig.line.uploadedBytes - before;
          expect(sent).toBeGreaterThanOrEqual(total);
          expect(sent - total).toBeLessThan(1_048_576);
        }),
        { numRuns: 8 },
      );
    } finally {
      await rig.close();
    }
  }, 30_000);

  it('with the gateway’s process killed in the middle of an upload', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'court-process-'));
    const config = await configFor(join(folder, 'data'));
    const configPath = join(folder, 'gateway.json');
    await writeFile(configPath, JSON.stringify(config));
    let gateway = await startProcess(configPath);
    const line = await listen({ port: 0, target: gateway.url });
    const { filing, manifest, bytes } = sampleFiling([1_000, 3_000_000, 1_000]);
    const uploads = memoryUploads();
    try {
      const key = await loadSigningKey(config.dataDir);
      await line.set({ kind: 'dropUpload', bytes: 2_000_000 });
      expect((await clientFor(line.url, { publicKey: key }).submit(filing, uploads)).ok).toBe(false);
      gateway.kill('SIGKILL');
      await gateway.ended;
      expect(await clientFor(gateway.url, { publicKey: key }).submit(filing, uploads)).toMatchObject({
        error: { code: 'lineDown' },
      });
      gateway = await startProcess(configPath);
      const again = await listen({ port: 0, target: gateway.url });
      try {
        const client = clientFor(again.url, { publicKey: key });
        valueIn(await client.submit(filing, uploads));
        // More than a million bytes of the great file were on disk and did not travel again.
        expect(again.uploadedBytes).toBeLessThan(2_000_000);
        for (const [fileId, content] of bytes) {
          expect(
            (await readFile(join(config.dataDir, 'filings', manifest.filingId, fileId))).equals(content),
          ).toBe(true);
        }
      } finally {
        await again.close();
      }
      gateway.kill('SIGTERM');
      expect(await gateway.ended).toBe(0);
    } finally {
      gateway.kill('SIGKILL');
      await line.close();
      await rm(folder, { recursive: true, force: true });
    }
  }, 30_000);

  it('and content in a file on disk, at an offset', async () => {
    const rig = await createRig();
    try {
      const { manifest, bytes } = sampleFiling([1_000, 1_200_000, 9]);
      const path = join(rig.dataDir, 'terminal-side');
      const starts = new Map<string, number>();
      let whole: Buffer = Buffer.from('head');
      for (const [fileId, content] of bytes) {
        starts.set(fileId, whole.length);
        whole = Buffer.concat([whole, content]);
      }
      await writeFile(path, whole);
      const filing = {
        manifest,
        open: async (fileId: string) =>
          contentOfFile(path, bytes.get(fileId)?.length ?? 0, starts.get(fileId)),
      };
      valueIn(await rig.client.submit(filing, memoryUploads()));
      for (const [fileId, content] of bytes) {
        expect((await onDisk(rig, manifest.filingId, fileId)).equals(content)).toBe(true);
      }
    } finally {
      await rig.close();
    }
  });
});

const startProcess = async (configPath: string) => {
  const child = spawn(process.execPath, ['court/gateway/main.ts', configPath], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const url = await new Promise<string>((resolve, reject) => {
    let out = '';
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const address = /at (http:\S+?),/.exec(out)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', () => reject(new Error(`the gateway did not start: ${errors}`)));
  });
  return { url, ended, kill: (signal: NodeJS.Signals) => child.kill(signal) };
};
