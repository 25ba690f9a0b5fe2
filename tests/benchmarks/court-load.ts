import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Pool } from 'pg';
import { createCourtClient } from '../../court/client/court-client.ts';
import { loadSigningKey } from '../../court/gateway/signing-key.ts';
import { systemClock } from '../../device-drivers/system-clock.ts';
import { startGatewayProcess } from '../court/gateway-process.ts';
import { startPostgres } from '../court/postgres.ts';
import { clerk, configFor, memoryUploads, sampleFiling } from '../court/rig.ts';
import { fillCases } from './court-load-cases.ts';
import { quantile, type Row, rowOf } from './row.ts';

/** Terminals that file at once, and filings of all of them. */
const TERMINALS = 50;
const FILINGS = 5_000;

/** Who insert side by side with the gateway's own number of connections, for how long, ms. */
const INSERTERS = 8;
const INSERTING = 6_000;

/** How many cases there are when the questions are asked; the last stage takes minutes to fill. */
const STAGES = [1_000, 10_000, 100_000, 1_000_000] as const;

/** Questions of one kind at one stage. */
const QUESTIONS = 120;

/** PostgreSQL's own measure: rows as wide as a filing's, each INSERT a commit on disk; gives rows a second. */
const plainInserts = async (pool: Pool, row: string): Promise<number> => {
  await pool.query(
    'CREATE TABLE IF NOT EXISTS plain_rows (id UUID PRIMARY KEY DEFAULT gen_random_uuid(), content TEXT NOT NULL)',
  );
  const begun = performance.now();
  const inserter = async (): Promise<number> => {
    let done = 0;
    for (; performance.now() - begun < INSERTING; done += 1)
      await pool.query('INSERT INTO plain_rows (content) VALUES ($1)', [row]);
    return done;
  };
  const done = await Promise.all(Array.from({ length: INSERTERS }, inserter));
  return (1_000 * done.reduce((sum, each) => sum + each, 0)) / (performance.now() - begun);
};

/** How long each of some questions takes, ms. */
const timed = async (count: number, ask: (nth: number) => Promise<unknown>): Promise<number[]> => {
  const times: number[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    const begun = performance.now();
    await ask(nth);
    times.push(performance.now() - begun);
  }
  return times;
};

/**
 * A court's gateway under load, in a process of its own with a PostgreSQL that puts every commit on disk: filings a second beside
 * plain inserts, answers while it is loaded, and what three questions cost as the years go by. All on one machine, the simulated
 * terminals as well.
 */
export const courtLoad = async (): Promise<Row[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'court-load-'));
  const postgres = await startPostgres({ durable: true });
  const pool = new Pool({ connectionString: postgres.url, max: INSERTERS });
  const terminals = Array.from({ length: TERMINALS }, (_, index) => ({
    id: `hall-${index}`,
    token: `terminal-token-for-the-bench-number-${String(index).padStart(4, '0')}`,
    place: '一楼大厅',
    court: '790',
  }));
  const config = { ...(await configFor(join(folder, 'data'), postgres.url)), terminals };
  await writeFile(join(folder, 'gateway.json'), JSON.stringify(config));
  const gateway = await startGatewayProcess(join(folder, 'gateway.json'));
  try {
    const trusted = await loadSigningKey(join(folder, 'data'));
    const clients = terminals.map(({ id, token }) => ({
      id,
      client: createCourtClient({
        baseUrl: gateway.url,
        token,
        trustedKeys: [trusted],
        clock: systemClock,
      }),
    }));

    const row = JSON.stringify(sampleFiling([1, 1, 1]).manifest);
    const before = await plainInserts(pool, row);
    const filed = await fileAll(clients);
    const after = await plainInserts(pool, row);
    const plain = (before + after) / 2;

    const asking = clients[0]?.client;
    if (asking === undefined) throw new Error('there is no terminal');
    const cookie = await signIn(gateway.url);
    const growth = await askAsItGrows({
      pool,
      personCases: (key) => asking.ask('personCases', { body: { personKey: key } }),
      answers: (key) => asking.answers(key),
      inbox: async () => {
        const page = await fetch(`${gateway.url}/desk`, { headers: { cookie } });
        await page.text();
        return { ok: page.status === 200 };
      },
    });
    return [
      rowOf({
        id: 'court-load',
        what: `filings a second: ${TERMINALS} terminals, ${FILINGS} filings of one file of 2 kB, announced, uploaded, hashed, signed, receipt verified; versus plain INSERT on disk by ${INSERTERS} clients before and after in the same run; ${loads()}`,
        unit: 'filings/s',
        runs: filed.perSecond,
        value: filed.whole,
        versus: {
          name: `plain INSERTs a second, ${before.toFixed(0)} before and ${after.toFixed(0)} after`,
          value: plain,
        },
      }),
      rowOf({
        id: 'court-load-filing',
        what: 'one whole filing as its terminal waits for it under that load (median; p99 in spread)',
        unit: 'ms',
        runs: filed.times,
      }),
      rowOf({
        id: 'court-load-answers',
        what: 'answers to a person, asked through the same gateway under that load (median; p99 in spread)',
        unit: 'ms',
        runs: filed.answers,
      }),
      ...growth,
    ];
  } finally {
    await pool.end();
    await gateway.kill('SIGKILL');
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

type Terminals = readonly { readonly id: string; readonly client: ReturnType<typeof createCourtClient> }[];

/** All terminals file at once until it is done; somebody asks for answers all the while. */
const fileAll = async (clients: Terminals) => {
  const times: number[] = [];
  const answers: number[] = [];
  const perSecond: number[] = [];
  let left = FILINGS;
  let done = 0;
  const key = createHash('sha256').update('who asks').digest('hex');
  const terminal = async ({ id, client }: Terminals[number]): Promise<void> => {
    const uploads = memoryUploads();
    while (left > 0) {
      left -= 1;
      const { manifest, filing } = oneFile(id);
      const begun = performance.now();
      const outcome = await client.submit({ ...filing, manifest }, uploads);
      if (!outcome.ok) throw new Error(`a filing failed: ${outcome.error.code}`);
      times.push(performance.now() - begun);
      done += 1;
    }
  };
  let filing = true;
  const asker = async (): Promise<void> => {
    while (filing) {
      const begun = performance.now();
      if (!(await clients[0]?.client.answers(key))?.ok) throw new Error('no answer under load');
      answers.push(performance.now() - begun);
      await systemClock.sleep(50);
    }
  };
  const counter = async (): Promise<void> => {
    while (filing) {
      const before = done;
      const begun = performance.now();
      await systemClock.sleep(1_000);
      if (filing) perSecond.push((1_000 * (done - before)) / (performance.now() - begun));
    }
  };
  const begun = performance.now();
  const beside = Promise.all([asker(), counter()]);
  await Promise.all(clients.map(terminal));
  const whole = (1_000 * FILINGS) / (performance.now() - begun);
  filing = false;
  await beside;
  return { times, answers, perSecond, whole };
};

/** A filing of one small file. */
const oneFile = (terminalId: string) => {
  const made = sampleFiling([2_000, 1, 1], { terminalId, materials: [] });
  return { ...made, manifest: { ...made.manifest, files: made.manifest.files.slice(0, 1) } };
};

/** The desk's cookie of a clerk. */
const signIn = async (url: string): Promise<string> => {
  const answer = await fetch(`${url}/desk/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(clerk).toString(),
  });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
};

/** What a terminal asks about a person, and what the desk shows first, with ever more cases at the court. */
const askAsItGrows = async (ask: {
  readonly pool: Pool;
  readonly personCases: (key: string) => Promise<{ readonly ok: boolean }>;
  readonly answers: (key: string) => Promise<{ readonly ok: boolean }>;
  readonly inbox: () => Promise<{ readonly ok: boolean }>;
}): Promise<Row[]> => {
  const rows: Row[] = [];
  const first = new Map<string, number>();
  let there = 0;
  for (const stage of STAGES) {
    console.error(`court-load: ${stage} cases … ${loads()}`);
    const keyOf = await fillCases(ask.pool, there, stage);
    there = stage;
    for (const name of ['personCases', 'answers', 'inbox'] as const) {
      const times = await timed(QUESTIONS, async (nth) => {
        const outcome = name === 'inbox' ? await ask.inbox() : await ask[name](keyOf(nth * 7_919));
        if (!outcome.ok) throw new Error(`${name} failed`);
      });
      const median = quantile(times, 0.5);
      const atFirst = first.get(name) ?? median;
      first.set(name, atFirst);
      rows.push(
        rowOf({
          id: `court-${name}-${stage}`,
          what: `${name} over HTTP with ${stage} cases more at the court; ${loads()}`,
          unit: 'ms',
          runs: times,
          versus: { name: `the same with ${STAGES[0]}`, value: atFirst },
        }),
      );
    }
  }
  return rows;
};

const loads = (): string =>
  `load ${loadavg()
    .map((each) => each.toFixed(1))
    .join(' ')}`;
