import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CourtClient, createCourtClient } from '../../court/client/court-client.ts';
import type { FilingManifest } from '../../court/contract/filing-manifest.ts';
import { createGateway, type Gateway } from '../../court/gateway/gateway.ts';
import { hashPassword } from '../../court/gateway/password.ts';
import { systemClock } from '../../device-drivers/system-clock.ts';
import { createSimulatedClock } from '../device-drivers/simulated-clock.ts';
import { type DeskHand, signInClerk } from './desk-hand.ts';
import { startPostgres, type TestPostgres } from './postgres.ts';
import { configFor, memoryUploads, personKey, sampleFiling, valueIn } from './rig.ts';

const courts = [
  { code: '790', name: '延边林区中级法院' },
  { code: '793', name: '汪清林区基层法院' },
  { code: '797', name: '敦化林区基层法院' },
];
const tokenOf = (court: string): string => `terminal-token-for-tests-0123456789-${court}`;
const password = 'a password for tests';
/** A Monday, half an hour after the courts have opened. */
const clock = createSimulatedClock(Date.parse('2026-03-02T09:00:00+08:00'));

interface Region {
  readonly url: string;
  readonly gateway: Gateway;
  clerk(name: string): Promise<DeskHand>;
  terminal(court: string): CourtClient;
  /** Hands a filing in at the terminal of one court for another. */
  file(serving: string, deciding: string, change?: Partial<FilingManifest>): Promise<FilingManifest>;
  close(): Promise<void>;
}

const startRegion = async (databaseUrl?: string): Promise<Region> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'court-region-'));
  const passwordHash = await hashPassword(password, { N: 1024, r: 8, p: 1 });
  const gateway = await createGateway({
    clock,
    config: {
      ...(await configFor(dataDir, databaseUrl)),
      courts,
      terminals: courts.map(({ code, name }) => ({
        id: `T-${code}`,
        token: tokenOf(code),
        place: `${name}大厅`,
        court: code,
      })),
      clerks: [
        ...courts.map(({ code }) => ({ name: code, courts: [code], passwordHash })),
        { name: '两院', courts: ['793', '797'], passwordHash },
      ],
    },
  });
  const url = await gateway.listen();
  const terminal = (court: string): CourtClient =>
    createCourtClient({
      baseUrl: url,
      token: tokenOf(court),
      trustedKeys: [gateway.publicKey],
      clock: systemClock,
    });
  return {
    url,
    gateway,
    terminal,
    clerk: (name) => signInClerk(url, { name, password }),
    file: async (serving, deciding, change = {}) => {
      const { filing, manifest } = sampleFiling([20, 30, 40], {
        terminalId: `T-${serving}`,
        servingCourtCode: serving,
        courtCode: deciding,
        courtName: courts.find(({ code }) => code === deciding)?.name ?? '',
        courtChoice: 'picked',
        ...change,
      });
      valueIn(await terminal(serving).submit(filing, memoryUploads()));
      return manifest;
    },
    close: async () => {
      await gateway.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};

let region: Region;
beforeAll(async () => {
  region = await startRegion();
});
afterAll(() => region?.close());

/** One filing's row of an inbox. */
const rowOf = (inbox: string, number: string): string =>
  inbox.split('<tr>').find((row) => row.includes(number)) ?? '';
const answerTo = async (filingId: string) =>
  valueIn(await region.terminal('797').answers(personKey)).find((one) => one.filingId === filingId)?.answer;

describe('the inbox of a court in a region', () => {
  it('shows the thirty minutes only across courts, amber and red, and only while the courts are open', async () => {
    const across = await region.file('797', '793', { courtChoice: 'unsure' });
    const own = await region.file('793', '793');
    const seen = async (): Promise<string> =>
      rowOf(await (await region.clerk('793')).text('/desk'), across.number);
    const { text } = await region.clerk('793');
    expect(rowOf(await text('/desk'), across.number)).toContain('跨域 · 敦化林区基层法院收件');
    expect(rowOf(await text('/desk'), own.number)).not.toContain('service-clock');
    expect(await seen()).toContain('service-clock running');
    await clock.advance(16 * 60_000);
    expect(await seen()).toMatch(/service-clock amber.*已过 16 分钟/su);
    await clock.advance(20 * 60_000);
    expect(await seen()).toMatch(/service-clock red.*已过 36 分钟/su);
    // To 20:36: two hours and a half before noon and three and a half after it.
    await clock.advance(11 * 3_600_000);
    expect(await seen()).toMatch(/service-clock red.*已过 360 分钟.*现在下班，不计时/su);
    expect(await seen()).toContain('还剩 7 天');
    const page = await (await region.clerk('793')).text(`/desk/filings/${across.filingId}`);
    expect(page).toContain('当事人不清楚归哪个法院管');
    await clock.advance(12 * 3_600_000 + 24 * 60_000);
  });

  it('counts in each tab what the clerk’s courts decide, and apart what they serve', async () => {
    const tabsOf = async (name: string) => {
      const page = await (await region.clerk(name)).text('/desk');
      return Object.fromEntries(
        [...page.matchAll(/show=(\w+)"[^>]*>[^<]*<em>(\d+)<\/em>/gu)].map((match) => [
          match[1],
          Number(match[2]),
        ]),
      );
    };
    const [both, wangqing, dunhua] = [await tabsOf('两院'), await tabsOf('793'), await tabsOf('797')];
    await region.file('797', '793');
    // Who works for both courts serves nobody else with it.
    expect(await tabsOf('两院')).toEqual({ ...both, open: (both.open ?? 0) + 1, all: (both.all ?? 0) + 1 });
    expect(await tabsOf('793')).toMatchObject({ open: (wangqing.open ?? 0) + 1, serving: wangqing.serving });
    expect(await tabsOf('797')).toMatchObject({ open: dunhua.open, serving: (dunhua.serving ?? 0) + 1 });
  });

  it('rings for the guide at the terminal’s own court only', async () => {
    const call = valueIn(
      await region
        .terminal('797')
        .callGuide({ terminalId: 'T-797', place: '敦化林区基层法院大厅', step: 'hall' }),
    );
    const other = await region.clerk('793');
    expect(await other.text('/desk/calls')).not.toContain('敦化林区基层法院大厅');
    await other.act(`/desk/calls/${call.callId}/ended`, {});
    expect(valueIn(await region.terminal('797').guideCall(call.callId)).state).toBe('waiting');
    const own = await region.clerk('797');
    expect(await own.text('/desk/calls')).toContain('敦化林区基层法院大厅');
    await own.act(`/desk/calls/${call.callId}/ended`, {});
    expect(valueIn(await region.terminal('797').guideCall(call.callId)).state).toBe('ended');
  });
});

describe('the directory', () => {
  it('is written by each court’s own clerks and read by the other side of a filing', async () => {
    const wangqing = await region.clerk('793');
    const line = { person: '值班员<b>', telephone: '0433-0000000', hours: '工作日 8:30–17:00' };
    expect((await wangqing.act('/desk/region/797', line)).status).toBe(404);
    expect((await wangqing.act('/desk/region/793', line)).status).toBe(303);
    const dunhua = await region.clerk('797');
    const directory = await dunhua.text('/desk/region');
    expect(directory).toContain('值班员&lt;b&gt;');
    expect(directory).not.toContain('action="/desk/region/793"');
    expect(directory).toContain('action="/desk/region/797"');
    const { filingId } = await region.file('797', '793');
    const page = await dunhua.text(`/desk/filings/${filingId}`);
    expect(page).toContain('管辖法院联络人');
    expect(page).toContain('0433-0000000');
    expect(await wangqing.text(`/desk/filings/${filingId}`)).toContain('协作法院联络人');
    expect((await wangqing.act('/desk/region/793', { ...line, telephone: '0433-1111111' })).status).toBe(303);
    expect(await dunhua.text(`/desk/filings/${filingId}`)).toContain('0433-1111111');
  });
});

describe('answers without a case', () => {
  it('another court is named once, and reaches the person', async () => {
    const { filingId } = await region.file('797', '793');
    const clerk = await region.clerk('793');
    const path = `/desk/filings/${filingId}`;
    for (const competent of ['', '汪清', '汪清林区基层法院']) {
      const refused = await clerk.act(`${path}/not-this-court`, { competent });
      expect(refused.status).toBe(422);
      expect(await refused.text()).toContain('<details class="card action" open>');
    }
    expect((await clerk.act(`${path}/not-this-court`, { competent: '和龙林区基层法院' })).status).toBe(303);
    expect(await answerTo(filingId)).toEqual({
      state: 'notThisCourt',
      competent: '和龙林区基层法院',
      at: new Date(clock.now()).toISOString(),
    });
    for (const [action, form] of [
      ['register', { caseNumber: '（2026）吉7902民初11号' }],
      ['rejected', { rulingNumber: '（2026）吉7902民初11号' }],
      ['supplement', { items: '借条', deadline: '2026-03-20' }],
      ['not-this-court', { competent: '白河林区基层法院' }],
    ] as const)
      expect((await clerk.act(`${path}/${action}`, form)).status).toBe(409);
    expect(await clerk.text(path)).not.toContain(`${path}/register`);
    expect(rowOf(await clerk.text('/desk?show=ended'), filingId)).toContain('告知他院管辖');
  });

  it('a ruling is noted with its number, also after the missing papers came', async () => {
    const { filingId } = await region.file('797', '793');
    const clerk = await region.clerk('793');
    const path = `/desk/filings/${filingId}`;
    expect((await clerk.act(`${path}/supplement`, { items: '借条', deadline: '2026-03-20' })).status).toBe(
      303,
    );
    await clock.advance(3 * 86_400_000);
    const again = await region.clerk('793');
    expect((await again.act(`${path}/supplement-came`, {})).status).toBe(303);
    // OLR 9: seven days anew, from the day after.
    const day = new Date(clock.now() + 8 * 3_600_000);
    const last = new Date(day.getTime() + 7 * 86_400_000).toISOString();
    expect(await again.text(path)).toContain(
      `${Number(last.slice(5, 7))}月${Number(last.slice(8, 10))}日 届满`,
    );
    expect((await again.act(`${path}/rejected`, { rulingNumber: '二〇二六' })).status).toBe(422);
    expect((await again.act(`${path}/rejected`, { rulingNumber: '(2026)吉7902民初12号' })).status).toBe(303);
    expect(await answerTo(filingId)).toMatchObject({
      state: 'rejected',
      rulingNumber: '（2026）吉7902民初12号',
    });
  });
});

describe('on PostgreSQL', () => {
  let postgres: TestPostgres;
  let own: Region;
  beforeAll(async () => {
    postgres = await startPostgres();
    own = await startRegion(postgres.url);
  });
  afterAll(async () => {
    await own?.close();
    await postgres?.stop();
  });

  it('two clerks who answer at the same moment: one of them does, and the case stays as that one said', async () => {
    const clerk = await own.clerk('793');
    for (let round = 1; round <= 5; round += 1) {
      const { filingId } = await own.file('797', '793');
      const path = `/desk/filings/${filingId}`;
      const answers = await Promise.all([
        clerk.act(`${path}/register`, { caseNumber: `（2026）吉7902民初${300 + round}号` }),
        clerk.act(`${path}/rejected`, { rulingNumber: `（2026）吉7902民初${400 + round}号` }),
        clerk.act(`${path}/not-this-court`, { competent: '和龙林区基层法院' }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409]);
    }
    const page = await clerk.text('/desk');
    const count = (show: string): number =>
      Number(new RegExp(`show=${show}"[^>]*>[^<]*<em>(\\d+)</em>`, 'u').exec(page)?.[1]);
    expect([count('registered') + count('ended'), count('open'), count('serving')]).toEqual([5, 0, 0]);
  });
});
