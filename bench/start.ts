import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { systemClock } from '../device-drivers/system-clock.ts';
import type { BenchAddresses } from './bench.ts';
import { type Child, type ChildEnd, startChild } from './demonstration/child.ts';
import { allPorts, DEFAULT_PORT_BASE } from './demonstration/ports.ts';
import { screenIsStale } from './demonstration/screen-build.ts';
import {
  fetchTrustedKeys,
  gatewayConfigFor,
  loadSecrets,
  readTerminalConfig,
  terminalConfigFor,
  writePrivately,
} from './demonstration/settings.ts';
import { portInUse } from './port-in-use.ts';

/**
 * `npm start`: the whole demonstration on this machine. The court's gateway, the simulated hardware and the kiosk host
 * as three processes, with everything they keep under `var/` (or `--var FOLDER`). `KIOSK_PORT_BASE` moves all ports.
 */
const checkout = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    var: { type: 'string', default: join(checkout, 'var') },
    /** A screen that is built already; nothing is built then. */
    ui: { type: 'string' },
  },
});
const folder = resolve(values.var);
// What was compiled at the last start need not be compiled again: the screen is there half a second sooner.
process.env.NODE_COMPILE_CACHE ??= join(folder, 'compiled');
const say = (line = ''): void => void process.stdout.write(`${line}\n`);

/** Something that a person can put right: said without a stack. */
class Obstacle extends Error {}

const children: Child<unknown>[] = [];
let stopping: Promise<void> | null = null;
/** Stops the children, the last started first: the terminal before its devices, the court at the end. */
const stopAll = (): Promise<void> => {
  stopping ??= (async () => {
    for (const child of children.toReversed()) await child.stop(systemClock);
  })();
  return stopping;
};

const start = <Ready>(
  name: string,
  programme: readonly string[],
  isReady: (line: string) => Ready | null,
): Child<Ready> => {
  const logFile = join(folder, 'log', `${name}.log`);
  const child = startChild({ name, arguments: programme, folder: checkout, logFile, isReady });
  children.push(child);
  return child;
};
const explain = ({ name, code, signal, lastLines }: ChildEnd): string =>
  [
    `“${name}” 意外停止（${code === null ? `信号 ${signal}` : `退出码 ${code}`}）。它最后说的话：`,
    `"${name}" has ended (${code === null ? `signal ${signal}` : `exit code ${code}`}). Its last words:`,
    ...lastLines.map((line) => `    ${line}`),
    `全部日志 Full log: ${join(folder, 'log', `${name}.log`)}`,
  ].join('\n');
const whenReady = async <Ready>(child: Child<Ready>): Promise<Ready> => {
  const said = await child.ready;
  if (said === null) throw new Obstacle(explain(await child.ended));
  return said;
};
/** A line of JSON with this message, or `null`. */
const message = <Fields>(line: string, msg: string): Fields | null => {
  if (!line.startsWith('{')) return null;
  const said = JSON.parse(line) as Fields & { msg?: string };
  return said.msg === msg ? said : null;
};

const readPortBase = (): number => {
  const base = Number(process.env.KIOSK_PORT_BASE ?? DEFAULT_PORT_BASE);
  if (Number.isInteger(base) && base >= 1_024 && base <= 65_000) return base;
  throw new Obstacle(
    'KIOSK_PORT_BASE 要是 1024 到 65000 之间的整数。\nKIOSK_PORT_BASE has to be a whole number from 1024 to 65000.',
  );
};
const checkPorts = async (base: number): Promise<void> => {
  for (const port of allPorts(base)) {
    if (!(await portInUse(port))) continue;
    throw new Obstacle(
      [
        `端口 ${port} 已被占用：也许已经启动过一次。要换一组端口：KIOSK_PORT_BASE=${base + 100} npm start`,
        `Port ${port} is taken: perhaps this is running already. For other ports: KIOSK_PORT_BASE=${base + 100} npm start`,
      ].join('\n'),
    );
  }
};
const buildScreen = async (): Promise<void> => {
  if (values.ui !== undefined || !(await screenIsStale(checkout))) return;
  say('正在生成屏幕页面…… Building the screen…');
  const vite = join(checkout, 'node_modules/vite/bin/vite.js');
  const builder = start('screen-build', [vite, 'build'], () => null);
  const end = await builder.ended;
  children.splice(children.indexOf(builder), 1);
  if (end.code !== 0) throw new Obstacle(explain(end));
};

const run = async (): Promise<void> => {
  const portBase = readPortBase();
  await mkdir(join(folder, 'log'), { recursive: true });
  await checkPorts(portBase);
  await buildScreen();

  say('正在启动…… Starting…');
  const terminal = await readTerminalConfig();
  const secrets = await loadSecrets(folder);
  const courtConfig = join(folder, 'court.config.json');
  await writePrivately(courtConfig, await gatewayConfigFor(terminal, { secrets, folder, portBase }));
  const court = await whenReady(
    start(
      'court',
      ['court/gateway/main.ts', courtConfig],
      (line) => /^court gateway at (\S+?),/.exec(line)?.[1] ?? null,
    ),
  );
  const { addresses } = await whenReady(
    start('bench', ['bench/main.ts', '--court', court, '--port-base', String(portBase)], (line) =>
      message<{ addresses: BenchAddresses }>(line, 'bench-ready'),
    ),
  );
  const trustedKeys = await fetchTrustedKeys(court, secrets.token);
  const hostConfig = join(folder, 'kiosk.config.json');
  await writePrivately(
    hostConfig,
    terminalConfigFor(terminal, { secrets, folder, portBase, addresses, trustedKeys }),
  );
  const { url: screen } = await whenReady(
    start(
      'kiosk',
      [
        // As kiosk-host/engine.ts would have it.
        '--no-maglev',
        'kiosk-host/main.ts',
        '--config',
        hostConfig,
        ...(values.ui === undefined ? [] : ['--ui', resolve(values.ui)]),
      ],
      (line) => message<{ url: string }>(line, 'screen-ready'),
    ),
  );
  for (const url of [screen, addresses.panel, `${court}/desk`]) {
    const answer = await fetch(url);
    if (!answer.ok && answer.status !== 401) throw new Obstacle(`${url} → ${answer.status}`);
  }

  say();
  say('自助立案终端已启动。 The filing kiosk is running.');
  say();
  say(`  终端屏幕   Kiosk screen    ${screen}`);
  say('             请把窗口开成 1080×1920（竖屏）。 Best in a window of 1080×1920, upright.');
  say(`  模拟设备   Hardware panel  ${addresses.panel}`);
  say('             在这里放身份证、放纸、拔线。 Lay the ID card, load paper, pull cables here.');
  say(`  书记员桌   Clerk's desk    ${court}/desk`);
  say(`             姓名 Name: ${secrets.clerkName}   口令 Password: ${secrets.clerkPassword}`);
  say();
  say('  维护 Maintenance：首页上快点五下法院的名字，口令 246810');
  say('             Five quick touches on the court’s name on the first screen; the number is 246810.');
  say();
  say('按 Ctrl+C 停止。 Ctrl+C stops everything.');

  const first = await Promise.race(children.map((child) => child.ended));
  if (stopping === null) throw new Obstacle(explain(first));
};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (stopping === null) say('\n正在停止…… Stopping…');
    void stopAll();
  });
}
try {
  await run();
} catch (error) {
  // A stop in the middle of the start ends children that were being waited for: that is no obstacle.
  if (stopping === null) {
    process.exitCode = 1;
    process.stderr.write(
      `\n${error instanceof Obstacle ? error.message : error instanceof Error ? error.stack : error}\n`,
    );
  }
}
await stopAll();
