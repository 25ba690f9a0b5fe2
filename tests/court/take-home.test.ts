import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealTakeHome, type TakeHomeFile } from '../../court/client/take-home-seal.ts';
import { openApiDocument } from '../../court/contract/openapi.ts';
import {
  maxTakeHomeBytes,
  type TakeHomeRequest,
  takeHomeContent,
  takeHomeId,
} from '../../court/contract/take-home.ts';
import { createGateway } from '../../court/gateway/gateway.ts';
import { openPostgresDatabase } from '../../court/gateway/postgres-database.ts';
import { openSqliteDatabase } from '../../court/gateway/sqlite-database.ts';
import { systemClock } from '../../device-drivers/system-clock.ts';
import { createSimulatedClock } from '../device-drivers/simulated-clock.ts';
import { startPostgres, type TestPostgres } from './postgres.ts';
import { ask, clientFor, configFor, createRig, otherToken, type Rig, valueIn } from './rig.ts';

const hour = 3_600_000;
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A deposit of bytes that nobody has the key of. */
const request = (deposit: string, size = 200): TakeHomeRequest => ({
  deposit: hash(deposit),
  ciphertext: randomBytes(size).toString('base64'),
});

const sealed = (files: readonly TakeHomeFile[]) => {
  const made = sealTakeHome(files);
  if (made === null) throw new Error('too large to be sealed');
  return made;
};

/** Opens what was sealed as the phone's page does: by WebCrypto and the layout that `sealTakeHome` tells of. */
const openedWith = async (key: string, bytes: Uint8Array): Promise<TakeHomeFile[]> => {
  const imported = await crypto.subtle.importKey('raw', Buffer.from(key, 'base64url'), 'AES-GCM', false, [
    'decrypt',
  ]);
  const own = new Uint8Array(bytes);
  const plain = Buffer.from(
    await crypto.subtle.decrypt({ name: 'AES-GCM', iv: own.slice(0, 12) }, imported, own.slice(12)),
  );
  const length = plain.readUInt32BE(0);
  const list = JSON.parse(plain.subarray(4, 4 + length).toString()) as { name: string; size: number }[];
  let at = 4 + length;
  return list.map(({ name, size }) => {
    at += size;
    return { name, bytes: new Uint8Array(plain.subarray(at - size, at)) };
  });
};

const fetchFrom = (rig: Rig, id: string, method = 'GET') =>
  fetch(`${rig.url}/api/take-home/${id}`, { method });

let postgres: TestPostgres | null = null;
beforeAll(async () => {
  postgres = await startPostgres();
}, 30_000);
afterAll(() => postgres?.stop());

describe('sealed papers', () => {
  it('whatever they are, they open with their key, names and bytes the same', async () => {
    const file = fc.record({
      name: fc.string({ unit: 'grapheme', maxLength: 30 }),
      bytes: fc.uint8Array({ maxLength: 400 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(file, { maxLength: 4 }), async (files) => {
        const { key, sealed: bytes } = sealed(files);
        expect(key).toMatch(/^[\w-]{43}$/);
        expect(await openedWith(key, bytes)).toEqual(
          files.map((each) => ({ ...each, bytes: new Uint8Array(each.bytes) })),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('do not open with another key, nor with one bit turned', async () => {
    const files = [{ name: '民事起诉状.pdf', bytes: randomBytes(500) }];
    const { key, sealed: bytes } = sealed(files);
    await expect(openedWith(sealed(files).key, bytes)).rejects.toThrow();
    for (const at of [0, 12, 100, bytes.length - 1]) {
      const turned = Uint8Array.from(bytes);
      turned[at] = (turned[at] ?? 0) ^ 1;
      await expect(openedWith(key, turned)).rejects.toThrow();
    }
  });

  it('of the same paper are never the same, and say nothing of it', () => {
    const files = [{ name: '民事起诉状.pdf', bytes: Buffer.from('林某乙'.repeat(50)) }];
    const [one, other] = [sealed(files), sealed(files)];
    expect(Buffer.from(one.sealed).equals(Buffer.from(other.sealed))).toBe(false);
    expect(one.key).not.toBe(other.key);
    for (const words of ['林某乙', '民事起诉状', 'pdf'])
      expect(Buffer.from(one.sealed).includes(Buffer.from(words))).toBe(false);
  });

  it('that are larger than the gateway takes are not made; the largest is taken', async () => {
    expect(sealTakeHome([{ name: 'a.pdf', bytes: new Uint8Array(maxTakeHomeBytes) }])).toBeNull();
    const largest = sealed([{ name: 'a.pdf', bytes: new Uint8Array(maxTakeHomeBytes - 100) }]);
    const rig = await createRig();
    try {
      valueIn(
        await rig.client.leaveTakeHome({
          deposit: hash('largest'),
          ciphertext: Buffer.from(largest.sealed).toString('base64'),
        }),
      );
    } finally {
      await rig.close();
    }
  });
});

describe.each(['SQLite', 'PostgreSQL'])('papers left for a phone on %s', (kind) => {
  const clock = createSimulatedClock(Date.parse('2026-03-02T10:15:00+08:00'));
  let rig: Rig;
  beforeAll(async () => {
    rig = await createRig({ clock, ...(kind === 'PostgreSQL' ? { databaseUrl: postgres?.url ?? '' } : {}) });
  });
  afterAll(() => rig.close());

  it('are fetched by whoever has the id, as often as wanted, until they are deleted', async () => {
    const left = request('fetched');
    const { takeHomeId: id, expiresAt } = valueIn(await rig.client.leaveTakeHome(left));
    expect(takeHomeId.safeParse(id).success).toBe(true);
    expect(Buffer.from(id, 'base64url')).toHaveLength(16);
    expect(Date.parse(expiresAt)).toBe(clock.now() + 24 * hour);
    for (let times = 0; times < 2; times += 1) {
      const answer = await fetchFrom(rig, id);
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
      expect(takeHomeContent.parse(await answer.json())).toEqual({
        ciphertext: left.ciphertext,
        expiresAt,
        courtName: '示例林区基层法院',
      });
    }
    for (let times = 0; times < 2; times += 1) {
      const answer = await fetchFrom(rig, id, 'DELETE');
      expect([answer.status, await answer.json()]).toEqual([200, { state: 'gone' }]);
    }
    expect((await fetchFrom(rig, id)).status).toBe(404);
  });

  it('are left by terminals alone, and an id that is not one finds nothing', async () => {
    const body = request('nobody');
    const answer = await fetch(`${rig.url}/api/take-home`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(answer.status).toBe(401);
    for (const id of ['x', '../keys', 'A'.repeat(22), `${'A'.repeat(22)}#x`])
      expect([400, 401, 404]).toContain((await fetchFrom(rig, encodeURIComponent(id))).status);
  });

  it('the same deposit again, after a crash: the new one is there and the old one is not', async () => {
    const first = valueIn(await rig.client.leaveTakeHome(request('again')));
    const again = request('again');
    const second = valueIn(await rig.client.leaveTakeHome(again));
    expect(second.takeHomeId).not.toBe(first.takeHomeId);
    expect((await fetchFrom(rig, first.takeHomeId)).status).toBe(404);
    expect(((await (await fetchFrom(rig, second.takeHomeId)).json()) as TakeHomeRequest).ciphertext).toBe(
      again.ciphertext,
    );
    // Another terminal's deposit of the same name is another one.
    const other = await ask(rig.url, 'POST', '/api/take-home', again, {
      authorization: `Bearer ${otherToken}`,
    });
    expect(other.status).toBe(201);
    expect((await fetchFrom(rig, second.takeHomeId)).status).toBe(200);
  });

  it('after 24 hours they are gone for the phone at once, and then from the tables', async () => {
    const { takeHomeId: id } = valueIn(await rig.client.leaveTakeHome(request('expires')));
    await clock.advance(24 * hour - 1);
    expect((await fetchFrom(rig, id)).status).toBe(200);
    await clock.advance(1);
    expect((await fetchFrom(rig, id)).status).toBe(404);
    const database =
      kind === 'SQLite'
        ? openSqliteDatabase(join(rig.dataDir, 'gateway.sqlite'))
        : await openPostgresDatabase(postgres?.url ?? '');
    const kept = () => database.all('SELECT take_home_id FROM take_homes');
    // The database answers in real time: the gateway may look only at the minute after.
    for (let minutes = 0; minutes < 100 && (await kept()).length > 0; minutes += 1) {
      await clock.advance(60_000);
      await systemClock.sleep(20);
    }
    const left = await kept();
    await database.close();
    expect(left).toEqual([]);
  });
});

describe('a gateway with bounds of its own', () => {
  it('takes no more than so many of one terminal, and takes again when one has expired', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'take-home-bounds-'));
    const clock = createSimulatedClock(Date.parse('2026-03-02T10:15:00+08:00'));
    const config = { ...(await configFor(dataDir)), takeHome: { hours: 2, mostPerTerminal: 3 } };
    const gateway = await createGateway({ config, clock });
    const url = await gateway.listen();
    const client = clientFor(url, gateway);
    try {
      // At once: none passes the count beside another.
      const outcomes = await Promise.all(
        Array.from({ length: 6 }, (_, index) => client.leaveTakeHome(request(`at once ${index}`))),
      );
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(3);
      const refused = outcomes.flatMap((each) => (each.ok ? [] : [each.error]));
      expect(refused).toEqual(Array(3).fill({ code: 'courtError', detail: '429 too-many' }));
      // The other terminal has room of its own.
      const other = await ask(url, 'POST', '/api/take-home', request('other'), {
        authorization: `Bearer ${otherToken}`,
      });
      expect(other.status).toBe(201);
      await clock.advance(2 * hour);
      valueIn(await client.leaveTakeHome(request('later')));
    } finally {
      await gateway.close();
      await rm(dataDir, { recursive: true, force: true });
    }
  });
});

describe('what is refused', () => {
  it.each([
    [
      'too large',
      { deposit: hash('x'), ciphertext: 'A'.repeat(Math.ceil(maxTakeHomeBytes / 3) * 4 + 2_000) },
      413,
    ],
    ['not base64', { deposit: hash('x'), ciphertext: 'AAA*' }, 400],
    ['empty', { deposit: hash('x'), ciphertext: '' }, 400],
    ['a deposit that is a name', { deposit: 'f:takeHome:1', ciphertext: 'AAAA' }, 400],
    ['with something beside it', { ...request('x'), name: '林某乙' }, 400],
  ])('%s', async (_what, body, status) => {
    const rig = await createRig();
    try {
      expect((await ask(rig.url, 'POST', '/api/take-home', body)).status).toBe(status);
    } finally {
      await rig.close();
    }
  });
});

describe('the line to the court', () => {
  it.each([
    ['is cut', { kind: 'cut' }, 'lineDown'],
    ['answers with a fault', { kind: 'answer500' }, 'courtError'],
    ['answers with garbage', { kind: 'garbage' }, 'garbled'],
  ] as const)('%s while papers are left: the client says which', async (_what, mode, code) => {
    const rig = await createRig();
    try {
      await rig.line.set(mode);
      const outcome = await rig.client.leaveTakeHome(request('faults'));
      expect(outcome).toMatchObject({ ok: false, error: { code } });
    } finally {
      await rig.close();
    }
  });
});

describe('the page for the phone', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await createRig();
  });
  afterAll(() => rig.close());

  it('loads nothing of another origin, runs nothing inline, and is not kept', async () => {
    const answer = await fetch(`${rig.url}/take-home/${'A'.repeat(22)}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-security-policy')).toContain(
      "default-src 'none'; style-src 'self'; script-src 'self'",
    );
    expect([answer.headers.get('cache-control'), answer.headers.get('referrer-policy')]).toEqual([
      'no-store',
      'no-referrer',
    ]);
    const page = await answer.text();
    expect(page).not.toMatch(/(?:src|href)="(?!\/)|<style|<script(?! src="\/)|\son\w+=/u);
    const loaded = [...page.matchAll(/(?:src|href)="([^"]+)"/gu)].map(([, path]) => path ?? '');
    expect(loaded.length).toBeGreaterThan(1);
    for (const path of loaded) expect((await fetch(`${rig.url}${path}`)).status).toBe(200);
  });

  it('says everything in Chinese, Korean and English', async () => {
    const page = await (await fetch(`${rig.url}/take-home/${'A'.repeat(22)}`)).text();
    const [zh, ko, en] = ['class="zh"', 'lang="ko"', 'lang="en"'].map((mark) => page.split(mark).length - 1);
    expect([ko, en]).toEqual([zh, zh]);
    expect(zh).toBeGreaterThan(20);
  });

  it('an address that is none of ours is no page', async () => {
    expect((await fetch(`${rig.url}/take-home/whatever`)).status).toBe(404);
  });

  it('the document of the interface says that a phone needs no token', () => {
    const paths = openApiDocument().paths as Record<
      string,
      Record<string, { security?: unknown; responses: object }>
    >;
    const ofPhone = paths['/api/take-home/{takeHomeId}'];
    for (const method of ['get', 'delete']) {
      expect(ofPhone?.[method]?.security).toEqual([]);
      expect(Object.keys(ofPhone?.[method]?.responses ?? {})).not.toContain('401');
    }
    expect(paths['/api/take-home']?.post?.security).toBeUndefined();
    expect(Object.keys(paths['/api/take-home']?.post?.responses ?? {})).toEqual(
      expect.arrayContaining(['201', '401', '413', '429']),
    );
  });
});

describe('the log of the gateway', () => {
  it('has neither the id nor the content of what was left, at its most talkative', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'take-home-log-'));
    const config = { ...(await configFor(dataDir)), logLevel: 'debug' };
    const path = join(dataDir, 'gateway.json');
    await writeFile(path, JSON.stringify(config));
    const gateway = spawn(process.execPath, ['court/gateway/main.ts', path], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let log = '';
    gateway.stderr.on('data', (chunk: Buffer) => {
      log += chunk.toString();
    });
    const ended = new Promise((resolve) => gateway.once('exit', resolve));
    try {
      const url = await new Promise<string>((resolve, reject) => {
        gateway.once('exit', () => reject(new Error(log)));
        gateway.stdout.on('data', (chunk: Buffer) => {
          const found = /gateway at (\S+?),/.exec(chunk.toString())?.[1];
          if (found) resolve(found);
        });
      });
      const left = request('logged');
      const { takeHomeId: id } = (await (await ask(url, 'POST', '/api/take-home', left)).json()) as {
        takeHomeId: string;
      };
      await fetch(`${url}/take-home/${id}`);
      await fetch(`${url}/api/take-home/${id}`);
      await fetch(`${url}/api/take-home/${id}`, { method: 'DELETE' });
      await fetch(`${url}/api/take-home/${id}`);
      gateway.kill('SIGTERM');
      await ended;
      for (const operation of ['leaveTakeHome', 'fetchTakeHome', 'eraseTakeHome'])
        expect(log).toContain(operation);
      for (const secret of [id, left.deposit, left.ciphertext.slice(0, 20)])
        expect(log).not.toContain(secret);
      // Deleted is overwritten: nothing of it is left in the file of the database.
      const kept = await readFile(join(dataDir, 'gateway.sqlite'));
      expect(kept.includes(Buffer.from(left.ciphertext.slice(0, 40)))).toBe(false);
    } finally {
      gateway.kill('SIGKILL');
      await rm(dataDir, { recursive: true, force: true });
    }
  });
});
