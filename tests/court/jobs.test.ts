import { createHmac } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { FilingManifest } from '../../court/contract/filing-manifest.ts';
import { createGateway, type Gateway } from '../../court/gateway/gateway.ts';
import type { JobKind, Jobs } from '../../court/gateway/jobs/jobs.ts';
import { openPostgresJobs } from '../../court/gateway/jobs/postgres-jobs.ts';
import { createSqliteJobs } from '../../court/gateway/jobs/sqlite-jobs.ts';
import { createKeyedQueue } from '../../court/gateway/keyed-queue.ts';
import { openPostgresDatabase } from '../../court/gateway/postgres-database.ts';
import { openSqliteDatabase } from '../../court/gateway/sqlite-database.ts';
import type { Clock } from '../../device-drivers/contract.ts';
import { systemClock } from '../../device-drivers/system-clock.ts';
import { listenForPosts } from './gateway-process.ts';
import { startPostgres, type TestPostgres } from './postgres.ts';
import { clerk, clientFor, configFor, memoryUploads, sampleFiling, valueIn } from './rig.ts';

const settings = { retrySeconds: 1, mostRetrySeconds: 1, takeOverSeconds: 3 };
const kindOf = (name: string): JobKind<{ what: string }> => ({
  name,
  data: z.object({ what: z.string() }),
});
const until = async (isTrue: () => boolean | Promise<boolean>): Promise<void> => {
  for (let waited = 0; waited < 15_000; waited += 25) {
    if (await isTrue()) return;
    await systemClock.sleep(25);
  }
  throw new Error('it did not come to that');
};

/** A clock that jumps: whoever would have slept until then wakes once, as after a machine's sleep. Days pass at no cost. */
const createJumpingClock = (start: number): Clock & { jump(ms: number): void } => {
  let now = start;
  const sleeping = new Set<{ readonly at: number; readonly wake: () => void }>();
  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        const entry = { at: now + ms, wake: resolve };
        sleeping.add(entry);
        signal?.addEventListener('abort', () => {
          sleeping.delete(entry);
          reject(signal.reason);
        });
      }),
    jump: (ms) => {
      now += ms;
      for (const entry of sleeping) {
        if (entry.at > now) continue;
        sleeping.delete(entry);
        entry.wake();
      }
    },
  };
};

let folder: string;
let postgres: TestPostgres;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jobs-'));
  postgres = await startPostgres();
});
afterAll(async () => {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

describe.each(['SQLite', 'PostgreSQL'])('work that is done later, on %s', (kind) => {
  /** A process's jobs over the one database; several may be open as after a death and a new start. */
  const open = async (): Promise<{ jobs: Jobs; failures: string[]; close(): Promise<void> }> => {
    const failures: string[] = [];
    const failed = ({ fault }: { readonly fault: string }) => failures.push(fault);
    if (kind === 'SQLite') {
      const database = openSqliteDatabase(join(folder, 'jobs.sqlite'));
      const jobs = createSqliteJobs({ database, clock: systemClock, settings, failed });
      return { jobs, failures, close: () => jobs.close().then(() => database.close()) };
    }
    const database = await openPostgresDatabase(postgres.url);
    const queue = createKeyedQueue();
    const jobs = await openPostgresJobs({ pool: database.pool, queue, settings, failed });
    return { jobs, failures, close: () => jobs.close().then(() => database.close()) };
  };

  it('is done once for a key, again when it fails, and not before its time', async () => {
    const { jobs, failures, close } = await open();
    const job = kindOf('once');
    const done: string[] = [];
    let broken = true;
    await jobs.work(job, async ({ key, data }) => {
      if (key === 'fails' && broken) {
        broken = false;
        throw new RangeError('what this says is not logged');
      }
      done.push(data.what);
    });
    const due = systemClock.now() + 1_500;
    await jobs.send(job, { what: 'later' }, { key: 'later', startAfter: due });
    for (let times = 0; times < 3; times += 1) await jobs.send(job, { what: 'one' }, { key: 'one' });
    await jobs.send(job, { what: 'again' }, { key: 'fails' });
    await until(() => done.includes('one'));
    expect(done).not.toContain('later');
    await until(() => done.includes('later') && done.includes('again'));
    expect(systemClock.now()).toBeGreaterThanOrEqual(due);
    // Also after it was done: the same key has no effect.
    await jobs.send(job, { what: 'one' }, { key: 'one' });
    await jobs.send(job, { what: 'last' }, { key: 'last' });
    await until(() => done.includes('last'));
    expect(done.toSorted()).toEqual(['again', 'last', 'later', 'one']);
    expect(failures).toEqual(['RangeError']);
    await close();
  });

  it('is taken up by another when the one that was at it does not come to an end', async () => {
    const dying = await open();
    const job = kindOf('taken-up');
    let begun = false;
    let release = (): void => undefined;
    await dying.jobs.work(job, () => {
      begun = true;
      return new Promise((resolve) => {
        release = resolve;
      });
    });
    await dying.jobs.send(job, { what: 'half done' }, { key: 'half' });
    await until(() => begun);
    const next = await open();
    const done: string[] = [];
    await next.jobs.work(job, async ({ data }) => {
      done.push(data.what);
    });
    await until(() => done.length > 0);
    expect(done).toEqual(['half done']);
    release();
    await next.close();
    await dying.close();
  });
});

describe('a gateway with short messages', () => {
  const secret = 'a-secret-that-both-sides-know-0123456789';
  const phone = '13912345678';
  const start = Date.parse('2026-03-02T10:15:00+08:00');
  const clock = createJumpingClock(start);
  let sms: Awaited<ReturnType<typeof listenForPosts>>;
  let status = 503;
  let gateway: Gateway;
  let url: string;
  let cookie = '';
  let csrf = '';

  beforeAll(async () => {
    sms = await listenForPosts(() => status);
    const config = {
      ...(await configFor(join(folder, 'notices'))),
      notices: { sms: { url: sms.url, secret } },
    };
    gateway = await createGateway({ config, clock });
    url = await gateway.listen();
    await signIn();
  });
  afterAll(async () => {
    await gateway.close();
    await sms.close();
  });

  const signIn = async (): Promise<void> => {
    const signedIn = await fetch(`${url}/desk/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(clerk).toString(),
    });
    cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    csrf = /name="csrf" value="([^"]+)"/.exec(await page('/desk'))?.[1] ?? '';
    expect(csrf).not.toBe('');
  };
  const page = async (path: string) => (await fetch(`${url}${path}`, { headers: { cookie } })).text();
  const act = async (manifest: FilingManifest, action: string, form: Record<string, string>) => {
    const answer = await fetch(`${url}/desk/filings/${manifest.filingId}/${action}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ csrf, ...form }).toString(),
    });
    expect(answer.status).toBe(303);
  };
  const file = async (consents: boolean): Promise<FilingManifest> => {
    const { filing, manifest } = sampleFiling([500, 600, 5], {
      eServiceConsent: consents,
      answers: {
        'service.electronic.electronic.accepts': consents,
        'service.electronic.electronic.phone': phone,
      },
    });
    valueIn(await clientFor(url, gateway).submit(filing, memoryUploads()));
    return manifest;
  };
  /** Lets time pass at the gateway, and the work that falls due be done. After a day the clerk signs in anew. */
  const pass = async (ms: number): Promise<void> => {
    clock.jump(ms);
    await systemClock.sleep(30);
    await signIn();
  };

  it('tells who agreed, with the case number and nothing about the person, and tries again under one key', async () => {
    const [told, silent] = [await file(true), await file(false)];
    await act(told, 'register', { caseNumber: '（2026）吉7901民初301号' });
    await act(silent, 'register', { caseNumber: '（2026）吉7901民初302号' });
    await until(() => sms.posts.length === 1);
    status = 202;
    for (let tries = 0; tries < 40 && sms.posts.length < 2; tries += 1) await pass(5_000);
    expect(sms.posts).toHaveLength(2);
    const [first, second] = sms.posts;
    expect(second?.key).toBe(first?.key);
    const body = JSON.parse(second?.body ?? '');
    expect(body).toEqual({
      to: phone,
      text: `【示例林区基层法院】您提交的材料（收件编号${told.number}）已登记立案，案号（2026）吉7901民初301号。请持身份证到法院自助立案终端或者立案窗口查看。`,
    });
    const [, seconds, mac] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(second?.signature ?? '') ?? [];
    expect(createHmac('sha256', secret).update(`${seconds}.${second?.body}`).digest('hex')).toBe(mac);
    expect(await page('/desk/due')).toContain('自动发送提示短信');
    // The number is in no list of what is to be done.
    const database = openSqliteDatabase(join(folder, 'notices', 'gateway.sqlite'));
    const rows = await database.all('SELECT * FROM jobs');
    await database.close();
    expect(rows.length).toBeGreaterThan(2);
    expect(JSON.stringify(rows)).not.toContain(phone);
  });

  it('marks a filing in its last two days, and no more once it is answered', async () => {
    const manifest = await file(false);
    const href = `href="/desk/filings/${manifest.filingId}"`;
    await pass(4 * 86_400_000);
    expect(await page('/desk/due')).not.toContain(href);
    await pass(2 * 86_400_000);
    await until(async () => (await page('/desk/due')).includes(href));
    await act(manifest, 'register', { caseNumber: '（2026）吉7901民初303号' });
    expect(await page('/desk/due')).not.toContain(href);
  });

  it('begins the days anew when the supplement has come', async () => {
    const manifest = await file(false);
    const href = `href="/desk/filings/${manifest.filingId}"`;
    await act(manifest, 'supplement', { items: '身份证复印件', deadline: '2026-03-30' });
    await pass(6 * 86_400_000);
    expect(await page('/desk/due')).not.toContain(href);
    await act(manifest, 'supplement-came', {});
    await pass(4 * 86_400_000);
    expect(await page('/desk/due')).not.toContain(href);
    await pass(2 * 86_400_000);
    await until(async () => (await page('/desk/due')).includes(href));
  });
});
