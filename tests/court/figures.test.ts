import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../court/gateway/database.ts';
import { noteFigures } from '../../court/gateway/figures/figure-notes.ts';
import { createFigureSums } from '../../court/gateway/figures/figure-sums.ts';
import { minutesBetween } from '../../court/gateway/figures/sql-minutes.ts';
import type { StoredFiling } from '../../court/gateway/filing-store.ts';
import { openPostgresDatabase } from '../../court/gateway/postgres-database.ts';
import { openSqliteDatabase } from '../../court/gateway/sqlite-database.ts';
import { systemClock } from '../../device-drivers/system-clock.ts';
import { usualSpans } from '../../flows/law/courts/office-hours.ts';
import { stateCouncilHolidays } from '../../flows/law/time/court-holidays.ts';
import { createSimulatedClock } from '../device-drivers/simulated-clock.ts';
import { signInClerk } from './desk-hand.ts';
import { startPostgres, type TestPostgres } from './postgres.ts';
import { clerk, createRig, memoryUploads, type Rig, sampleFiling, valueIn } from './rig.ts';

const hours = { spans: usualSpans, holidays: stateCouncilHolidays };

/** A filing as it stands: received at a local time, answered in one way or not at all. */
const filingAt = (
  received: string,
  options: {
    readonly serving?: string;
    readonly court?: string;
    readonly cause?: string;
    readonly supplementAt?: string;
    readonly registeredAt?: string;
    readonly endedAt?: string;
    readonly priority?: boolean;
  } = {},
): StoredFiling => {
  const { manifest } = sampleFiling([1, 1, 1], {
    courtCode: options.court ?? '790',
    servingCourtCode: options.serving ?? '790',
    cause: options.cause ?? '民间借贷纠纷',
    ...(options.priority === true ? { priority: ['elderly' as const] } : {}),
  });
  const iso = (local: string) => new Date(`${local}+08:00`).toISOString();
  const { supplementAt, registeredAt, endedAt } = options;
  return {
    manifest,
    manifestSha256: '0'.repeat(64),
    state:
      registeredAt !== undefined
        ? 'registered'
        : endedAt !== undefined
          ? 'rejected'
          : supplementAt !== undefined
            ? 'supplementRequested'
            : 'received',
    receivedAt: iso(received),
    receipt: null,
    supplement:
      supplementAt === undefined
        ? null
        : { state: 'supplementRequested', items: ['借条'], deadline: '2026-03-20', at: iso(supplementAt) },
    supplementReceivedAt: null,
    registration:
      registeredAt === undefined
        ? null
        : {
            state: 'registered',
            caseNumber: '（2026）吉7901民初1号',
            at: iso(registeredAt),
            clerk: '书记员甲',
          },
    outcome:
      endedAt === undefined
        ? null
        : { state: 'rejected', rulingNumber: '（2026）吉7901民初2号', at: iso(endedAt) },
  };
};

let folder: string;
let postgres: TestPostgres;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'figures-'));
  postgres = await startPostgres();
});
afterAll(async () => {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

describe.each(['SQLite', 'PostgreSQL'])('the sums, on %s', (kind) => {
  let database: Database;
  beforeAll(async () => {
    database =
      kind === 'SQLite'
        ? openSqliteDatabase(join(folder, 'figures.sqlite'))
        : await openPostgresDatabase(postgres.url);
  });
  afterAll(() => database.close());

  const scope = { courts: ['790'], terminals: ['hall-1'] };
  const march = createSums('2026-03-01', '2026-03-31');
  function createSums(from: string, to: string) {
    return () => createFigureSums(database, scope, { from, to });
  }

  it('count each filing once, at its latest state, and minutes of office hours across courts only', async () => {
    // 2026-03-02 is a Monday. 11:20 to 13:40: ten minutes before noon and ten after it.
    const across = filingAt('2026-03-02T11:20:00', { serving: '793', registeredAt: '2026-03-02T13:40:00' });
    const slow = filingAt('2026-03-02T15:00:00', { serving: '793', supplementAt: '2026-03-03T09:00:00' });
    const own = filingAt('2026-03-03T10:00:00', { registeredAt: '2026-03-04T10:00:00', priority: true });
    const late = filingAt('2026-03-03T10:00:00', { endedAt: '2026-03-11T00:00:00', cause: '离婚纠纷' });
    const open = filingAt('2026-03-04T10:00:00');
    const before = filingAt('2026-02-28T23:59:59');
    const elsewhere = filingAt('2026-03-05T10:00:00', { court: '793', serving: '790' });
    for (const filing of [across, slow, own, late, open, before, elsewhere])
      await noteFigures(database, filing, hours);
    // An older look at a filing comes late: it changes nothing.
    await noteFigures(database, { ...own, state: 'received', registration: null }, hours);
    await noteFigures(database, own, hours);

    const { own: ours, across: theirs } = await march().filings('2026-03-12T00:00:00.000Z');
    expect(theirs).toEqual({
      received: 2,
      registered: 1,
      supplemented: 1,
      notThisCourt: 0,
      rejected: 0,
      waiting: 0,
      answered: 2,
      withinHalfHour: 1,
      withinSevenDays: 2,
      overdue: 0,
      priority: 0,
      // 15:00 to 17:00 and 08:30 to 09:00.
      minutes: { median: 20, ninetieth: 150 },
    });
    expect(ours).toEqual({
      received: 3,
      registered: 1,
      supplemented: 0,
      notThisCourt: 0,
      rejected: 1,
      waiting: 1,
      answered: 2,
      withinHalfHour: 0,
      // The seven days of what came on 3 March end with 10 March.
      withinSevenDays: 1,
      overdue: 1,
      priority: 1,
      minutes: { median: 24 * 60, ninetieth: 7 * 24 * 60 + 14 * 60 },
    });
    expect(await march().causes()).toEqual([
      { cause: '民间借贷纠纷', filings: 4, registered: 2 },
      { cause: '离婚纠纷', filings: 1, registered: 0 },
    ]);
    expect(
      (await march().courts()).map(({ court, serving, filings }) => `${serving}→${court} ${filings}`).sort(),
    ).toEqual(['790→790 3', '790→793 1', '793→790 2']);
    const days = await march().days();
    expect(days).toHaveLength(31);
    expect(days.slice(1, 4)).toEqual([
      { day: '2026-03-02', own: 0, across: 2 },
      { day: '2026-03-03', own: 2, across: 0 },
      { day: '2026-03-04', own: 1, across: 0 },
    ]);
  });

  it('give an empty span as noughts, and clerks of no court nothing', async () => {
    const { own, across } = await createSums('2025-01-01', '2025-01-02')().filings(
      '2026-03-12T00:00:00.000Z',
    );
    expect([own.received, across.received, own.minutes.median]).toEqual([0, 0, null]);
    const none = createFigureSums(
      database,
      { courts: [], terminals: [] },
      { from: '2026-03-01', to: '2026-03-31' },
    );
    expect(await none.causes()).toEqual([]);
    expect(await none.guides()).toEqual({
      calls: 0,
      answered: 0,
      seconds: { median: null, ninetieth: null },
    });
  });

  it('reckon minutes between moments as the calendar does', async () => {
    const pairs = [
      ['2026-02-28T23:59:30.000Z', '2026-03-01T00:00:10.000Z'],
      ['2024-02-28T10:00:00.000Z', '2024-03-01T09:00:00.000Z'],
      ['2025-12-31T23:00:00.000Z', '2027-01-01T01:30:00.000Z'],
    ] as const;
    for (const [from, to] of pairs) {
      const [row] = await database.all(
        `SELECT ${minutesBetween('a', 'b')} AS minutes FROM (SELECT CAST(? AS TEXT) AS a, CAST(? AS TEXT) AS b) AS moments`,
        [from, to],
      );
      const whole = (iso: string) => Math.floor(Date.parse(iso) / 60_000);
      expect(Number(row?.minutes)).toBe(whole(to) - whole(from));
    }
  });

  it('count requests by kind with their replies, and guides by how soon one was on the way', async () => {
    const request = (kind: string, at: string, replied: string | null) =>
      database.run(
        `INSERT INTO requests (request_id, number, court_code, terminal_id, person_key, kind, body, body_sha256, received_at, replied_at)
         VALUES (?, ?, '790', 'hall-1', 'k', ?, '{}', '0', ?, ?)`,
        [randomUUID(), randomUUID(), kind, at, replied],
      );
    await request('message', '2026-03-02T01:00:00.000Z', '2026-03-02T01:30:00.000Z');
    await request('message', '2026-03-02T01:00:00.000Z', '2026-03-04T01:00:00.000Z');
    await request('mediation', '2026-03-31T15:59:59.000Z', null);
    await request('mediation', '2026-03-31T16:00:00.000Z', null);
    expect(await march().requests()).toEqual([
      { kind: 'message', came: 2, answered: 2, minutes: { median: 30, ninetieth: 2_880 } },
      { kind: 'mediation', came: 1, answered: 0, minutes: { median: null, ninetieth: null } },
    ]);
    for (const [seconds, terminal] of [
      [20, 'hall-1'],
      [90, 'hall-1'],
      [5, 'hall-9'],
    ] as const) {
      const id = randomUUID();
      await database.run(
        `INSERT INTO guide_calls (call_id, terminal_id, place, step, state, called_at) VALUES (?, ?, '', '', 'ended', ?)`,
        [id, terminal, '2026-03-02T01:00:00.000Z'],
      );
      await database.run('INSERT INTO guide_answers (call_id, seconds) VALUES (?, ?)', [id, seconds]);
    }
    expect(await march().guides()).toEqual({
      calls: 2,
      answered: 2,
      seconds: { median: 20, ninetieth: 90 },
    });
  });
});

describe('the page of the figures', () => {
  const clock = createSimulatedClock(Date.parse('2026-03-02T09:00:00+08:00'));
  let rig: Rig;
  beforeAll(async () => {
    rig = await createRig({ clock });
  });
  afterAll(() => rig?.close());

  it('has a table beneath each chart, charts that are pictures, a file for a spreadsheet, and no person', async () => {
    const { filing, manifest } = sampleFiling([20, 30, 40], { priority: ['elderly', 'domesticViolence'] });
    valueIn(await rig.client.submit(filing, memoryUploads()));
    const desk = await signInClerk(rig.url, clerk);
    const read = async (path: string, words: string): Promise<string> => {
      for (let tries = 0; tries < 200; tries += 1) {
        const page = await desk.text(path);
        if (page.includes(words)) return page;
        await systemClock.sleep(20);
      }
      throw new Error(`${path} never said ${words}`);
    };
    const page = await read('/desk/figures?span=month', manifest.cause);
    expect(page).toMatch(/本院终端<\/th><td>1<\/td>/u);
    for (const words of ['每日收件', '案由（前十）', '导诉呼叫', '满意度']) expect(page).toContain(words);
    expect(page).not.toMatch(/ style=|<script>/u);
    const charts = [...page.matchAll(/src="(\/desk\/figures\/[^"]+)"/gu)].map(([, src]) => src ?? '');
    expect(charts.length).toBeGreaterThanOrEqual(3);
    for (const chart of charts) {
      const answer = await fetch(new URL(chart, rig.url), { headers: { cookie: desk.cookie } });
      expect(answer.headers.get('content-type')).toContain('image/svg+xml');
      const svg = await answer.text();
      expect(svg).toMatch(/^<svg .*<\/svg>$/su);
      expect(svg).not.toMatch(/<script|\son\w+=/u);
    }
    expect(charts.find((chart) => chart.includes('causes'))).toBeDefined();
    const file = '/desk/figures/figures.csv?from=2026-03-02&to=2026-03-02';
    const bytes = await (await fetch(new URL(file, rig.url), { headers: { cookie: desk.cookie } })).bytes();
    // The mark by which spreadsheets know UTF-8.
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const csv = await desk.text(file);
    expect(csv).toMatch(/^示例林区基层法院 2026-03-02 至 2026-03-02\r\n/u);
    expect(csv).toContain('\r\n民间借贷纠纷,1,0\r\n');
    for (const shown of [page, csv])
      for (const secret of [manifest.number, '原告某', manifest.person.key])
        expect(shown).not.toContain(secret);
    expect(await desk.status('/desk/figures/nothing.svg')).toBe(404);
    expect(await (await fetch(new URL('/desk/figures', rig.url))).text()).toContain('name="password"');
  });

  it('shows whom the court sees to first above what waits, until it has answered', async () => {
    const desk = await signInClerk(rig.url, clerk);
    const [, id = ''] =
      /class="first".*?\/desk\/filings\/([0-9a-f-]+)/su.exec(await desk.text('/desk')) ?? [];
    const inbox = await desk.text('/desk');
    expect(inbox).toMatch(/class="first".*优先 · 老年人.*优先 · 家庭暴力/su);
    expect(await desk.text('/desk?show=all')).not.toContain('class="first"');
    const page = await desk.text(`/desk/filings/${id}`);
    expect(page).toContain('老年人权益保障法第五十六条');
    expect(await desk.text(`/desk/filings/${id}/sheet`)).toContain('老年人');
    await desk.act(`/desk/filings/${id}/register`, { caseNumber: '（2026）吉7901民初123号' });
    for (let tries = 0; (await desk.text('/desk')).includes('class="first"'); tries += 1) {
      if (tries > 200) throw new Error('the mark stays');
      await systemClock.sleep(20);
    }
  });
});
