import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import mqtt from 'mqtt';
import { Pool } from 'pg';
import { topicFilter } from '../../court/contract/terminals/mqtt-topics.ts';
import { type DeskHand, signInClerk } from '../court/desk-hand.ts';
import { startGatewayProcess } from '../court/gateway-process.ts';
import { startMosquitto } from '../court/mosquitto.ts';
import { startPostgres } from '../court/postgres.ts';
import { clerk, configFor } from '../court/rig.ts';
import type { FleetOrder } from './fleet-terminals.ts';
import { type Row, rowOf } from './row.ts';

/** Every court of the country has about five terminals (3,500 courts). */
const TERMINALS = 17_500;
const PROCESSES = 4;

/** In ordinary hours each terminal tells a change so often, ms; and in the worst minute all do within this, ms. */
const ORDINARY = 60_000;
const WORST = 10_000;

/** Commands and page views that are timed. */
const COMMANDS = 100;
const VIEWS = 20;

const children = (): ChildProcess[] =>
  Array.from({ length: PROCESSES }, () =>
    fork(fileURLToPath(new URL('fleet-terminals.ts', import.meta.url)), { stdio: 'inherit' }),
  );

/** Memory of a process, MiB. */
const memoryOf = async (pid: number): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024;
};

const until = async (fits: () => Promise<boolean>, limit: number): Promise<void> => {
  const end = performance.now() + limit;
  while (!(await fits())) {
    if (performance.now() > end) throw new Error('the fleet does not come to rest');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

/**
 * 17,500 simulated terminals, each with its own connection, against one Mosquitto and one gateway with a PostgreSQL that puts
 * every commit on disk: until the desk knows all of them, states a second, commands, the desk's page, and a broker that was killed.
 * All on one machine, the terminals as well.
 */
export const fleet = async (): Promise<Row[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'fleet-'));
  const postgres = await startPostgres({ durable: true });
  const pool = new Pool({ connectionString: postgres.url, max: 2 });
  const broker = await startMosquitto();
  const running = children();
  const order = (all: FleetOrder | ((index: number) => FleetOrder)): void => {
    for (const [index, child] of running.entries()) child.send(typeof all === 'function' ? all(index) : all);
  };
  const terminals = Array.from({ length: TERMINALS }, (_, index) => ({
    id: `T${index}`,
    token: `terminal-token-for-the-bench-number-${String(index).padStart(6, '0')}`,
    place: '一楼大厅',
    court: '790',
  }));
  await writeFile(
    join(folder, 'gateway.json'),
    JSON.stringify({
      ...(await configFor(join(folder, 'data'), postgres.url)),
      terminals,
      fleet: { url: broker.url },
    }),
  );
  const gateway = await startGatewayProcess(join(folder, 'gateway.json'));
  const counter = mqtt.connect(broker.url, { protocolVersion: 5 });
  let counted = 0;
  counter.on('message', () => {
    counted += 1;
  });
  try {
    await counter.subscribeAsync(topicFilter('state'), { qos: 1 });
    const desk: DeskHand = await signInClerk(gateway.url, clerk);
    const since = async (at: string): Promise<number> => {
      const { rows } = await pool.query<{ count: string }>(
        "SELECT COUNT(*) AS count FROM terminal_states WHERE at > $1 AND life = 'alive'",
        [at],
      );
      return Number(rows[0]?.count ?? 0);
    };

    /** How long it takes until the gateway has a state of each that is newer than the beginning, and until the bare subscriber had as many, s. */
    const absorbed = async (
      begin: () => Promise<unknown> | undefined,
    ): Promise<{ gateway: number; bare: number }> => {
      const at = new Date().toISOString();
      const before = counted;
      const started = performance.now();
      let bare = 0;
      void begin();
      await until(async () => {
        if (bare === 0 && counted - before >= TERMINALS) bare = performance.now() - started;
        return bare > 0 && (await since(at)) >= TERMINALS;
      }, 600_000);
      return { gateway: (performance.now() - started) / 1000, bare: bare / 1000 };
    };

    const share = Math.ceil(TERMINALS / PROCESSES);
    const birth = await absorbed(() => {
      order((index) => ({
        kind: 'connect',
        port: broker.port,
        from: index * share,
        count: Math.min(share, TERMINALS - index * share),
      }));
      return undefined;
    });
    const ordinary = await absorbed(() => {
      order({ kind: 'tell', over: ORDINARY });
      return undefined;
    });
    const worst = await absorbed(() => {
      order({ kind: 'tell', over: WORST });
      return undefined;
    });

    const commands: number[] = [];
    for (let count = 0; count < COMMANDS; count += 1) {
      const id = `T${(count * 173) % TERMINALS}`;
      const begun = performance.now();
      await desk.act(`/desk/terminals/${id}/orders`, { kind: 'unlock' });
      await until(async () => {
        const { rows } = await pool.query(
          'SELECT 1 FROM terminal_commands WHERE terminal_id = $1 AND outcome IS NULL',
          [id],
        );
        return rows.length === 0;
      }, 30_000);
      commands.push(performance.now() - begun);
    }
    const views: number[] = [];
    for (let count = 0; count < VIEWS; count += 1) {
      const begun = performance.now();
      await desk.text(`/desk/terminals?page=${count + 1}`);
      views.push(performance.now() - begun);
    }
    const brokerMemory = await memoryOf(broker.pid());
    const killed = await absorbed(async () => {
      await broker.kill();
      await broker.start();
    });

    return [
      rowOf({
        id: 'fleet-birth',
        what: `${TERMINALS} terminals connect, each with its own connection, and the desk has the state of each; versus a bare MQTT subscriber that only counts them in the same run`,
        unit: 's',
        runs: [birth.gateway],
        versus: { name: 'bare subscriber, s', value: birth.bare },
      }),
      rowOf({
        id: 'fleet-ordinary',
        what: `each of ${TERMINALS} terminals tells a change within ${ORDINARY / 1000} s: until the database has all, counted from the first`,
        unit: 's',
        runs: [ordinary.gateway],
        versus: { name: 'bare subscriber, s', value: ordinary.bare },
      }),
      rowOf({
        id: 'fleet-worst',
        what: `the same within ${WORST / 1000} s`,
        unit: 's',
        runs: [worst.gateway],
        versus: { name: 'bare subscriber, s', value: worst.bare },
      }),
      rowOf({
        id: 'fleet-command',
        what: 'a command from the press at the desk until its outcome is kept (looked at every 100 ms), with all connected',
        unit: 'ms',
        runs: commands,
      }),
      rowOf({
        id: 'fleet-page',
        what: `the desk's page of ${TERMINALS} terminals, a hundred of them`,
        unit: 'ms',
        runs: views,
      }),
      rowOf({
        id: 'fleet-broker-killed',
        what: 'the broker is killed and started: until the desk has a new state of each terminal',
        unit: 's',
        runs: [killed.gateway],
        versus: { name: 'bare subscriber, s', value: killed.bare },
      }),
      rowOf({
        id: 'fleet-broker-memory',
        what: `Mosquitto's memory with ${TERMINALS} connections and as many retained states`,
        unit: 'MiB',
        runs: [brokerMemory],
      }),
    ];
  } finally {
    order({ kind: 'end' });
    await counter.endAsync(true);
    await pool.end();
    await gateway.kill('SIGKILL');
    await broker.stop();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
};
