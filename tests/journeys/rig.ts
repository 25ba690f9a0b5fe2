import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchAddresses } from '../../bench/bench.ts';
import { type BenchClient, benchClient } from '../../bench/bench-client.ts';
import type { GatewayConfig } from '../../court/gateway/gateway-config.ts';
import { hashPassword } from '../../court/gateway/password.ts';
import type { WrittenKioskConfig } from '../../kiosk-host/config.ts';
import { hashPin } from '../../kiosk-host/maintenance/staff-pin.ts';
import { type Program, startProgram } from './processes.ts';

/** The clerk of the tests. */
export const clerk = { name: '立案窗口', password: 'only-for-tests-7391' } as const;

const token = 'test-token-0123456789-abcdefghij-0123';

/** Everything of one terminal and its court, each in its own process. */
export interface Rig {
  readonly folder: string;
  readonly courtUrl: string;
  readonly bench: BenchClient;
  readonly addresses: BenchAddresses;
  /** The screen's address; the same after a restart of the host. */
  readonly url: string;
  readonly host: { kill(): Promise<void>; start(): Promise<void>; output(): string };
  stop(): Promise<void>;
}

/** What a rig is made of; everything else is simulated hardware of the bench. */
export interface RigOptions {
  /** Added to the environment of the host, for example where SANE looks for its configuration. */
  readonly hostEnvironment?: Record<string, string>;
  readonly databaseUrl?: string;
  readonly devices?: (addresses: BenchAddresses) => Partial<WrittenKioskConfig['devices']>;
  readonly submitWaitMilliseconds?: number;
  /** Written forms can be taken home on a phone. */
  readonly takeHome?: boolean;
  /** How fees are paid; absent: at the window. */
  readonly fees?: GatewayConfig['fees'];
  /** Several courts file for one another at this gateway; the terminal stands in `own`. */
  readonly region?: Region;
  /** The number of the staff; absent: the maintenance cannot be entered. */
  readonly maintenancePin?: string;
  /** How the terminal is watched; absent: over the court's API. */
  readonly watching?: WrittenKioskConfig['watching'];
  /** The gateway hears the terminals over this broker. */
  readonly fleet?: GatewayConfig['fleet'];
  /** The terminal can show a clerk. */
  readonly videoCall?: WrittenKioskConfig['videoCall'];
  /** Folder of a built screen; default: the checkout's. */
  readonly ui?: string;
}

/** Courts of one gateway. */
export interface Region {
  readonly own: string;
  readonly courts: readonly { readonly code: string; readonly name: string }[];
  readonly district: readonly string[];
  readonly nearby: WrittenKioskConfig['court']['nearby'];
  readonly officeHours?: WrittenKioskConfig['court']['officeHours'];
}

/** The token of a second terminal that stands in a court of a region, under the name `T-<code>`. */
export const tokenAt = (court: string): string => `${token}-${court}`;

/** The clerk of one court of a region; the password is that of all. */
export const clerkOf = (court: string): { readonly name: string; readonly password: string } => ({
  name: `${clerk.name}${court}`,
  password: clerk.password,
});

const ownCourt = { code: '790', name: '延边林区中级法院' } as const;

/** Starts gateway, bench and host on free ports of the loopback. */
export const startRig = async (options: RigOptions = {}): Promise<Rig> => {
  const folder = await mkdtemp(join(tmpdir(), 'kiosk-rig-'));
  const programs: Program[] = [];
  const stop = async (): Promise<void> => {
    for (const program of programs.reverse()) await program.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const gatewayConfig = join(folder, 'court.json');
    const { region } = options;
    const courts = region?.courts ?? [ownCourt];
    const court = courts.find(({ code }) => code === region?.own) ?? ownCourt;
    const passwordHash = await hashPassword(clerk.password);
    await writeFile(
      gatewayConfig,
      JSON.stringify({
        listen: { host: '127.0.0.1', port: 0 },
        dataDir: join(folder, 'court'),
        ...(options.databaseUrl ? { databaseUrl: options.databaseUrl } : {}),
        courts,
        terminals: [
          { id: 'ZD01', token, place: '诉讼服务大厅', court: court.code },
          ...(region?.courts ?? []).map(({ code }) => ({
            id: `T-${code}`,
            token: tokenAt(code),
            place: '诉讼服务大厅',
            court: code,
          })),
        ],
        clerks: [
          { name: clerk.name, passwordHash },
          ...(region?.courts ?? []).map(({ code }) => ({
            name: clerkOf(code).name,
            courts: [code],
            passwordHash,
          })),
        ],
        ...(options.fees ? { fees: options.fees } : {}),
        ...(options.fleet ? { fleet: options.fleet } : {}),
        logLevel: 'warn',
      }),
    );
    const gateway = startProgram('court/gateway/main.ts', [gatewayConfig]);
    programs.push(gateway);
    const courtUrl = await gateway.line((line) => /court gateway at (\S+?),/.exec(line)?.[1] ?? null);
    const { keys } = (await (
      await fetch(new URL('/api/keys', courtUrl), { headers: { authorization: `Bearer ${token}` } })
    ).json()) as {
      keys: { keyId: string; publicKey: string }[];
    };
    const hall = startProgram('bench/main.ts', [
      '--court',
      courtUrl,
      '--page-milliseconds',
      '20',
      '--sheet-milliseconds',
      '20',
    ]);
    programs.push(hall);
    const addresses = await hall.line((line) =>
      line.startsWith('{"msg":"bench-ready"')
        ? (JSON.parse(line) as { addresses: BenchAddresses }).addresses
        : null,
    );
    const tcp = (address: { readonly host: string; readonly port: number }) =>
      ({ kind: 'tcp', ...address }) as const;
    const config: WrittenKioskConfig = {
      terminal: { id: 'ZD01', name: '一号自助立案终端', place: '诉讼服务大厅' },
      listen: { host: '127.0.0.1', port: 0 },
      dataFolder: join(folder, 'kiosk'),
      screen: { widthMillimetres: 268, widthPixels: 1080 },
      languages: ['zh', 'ko', 'en'],
      court: {
        ...court,
        district: region ? [...region.district] : ['吉林省延边朝鲜族自治州'],
        nearby: region?.nearby ?? [],
        ...(region ? { region: courts.map(({ code }) => code) } : {}),
        ...(region?.officeHours ? { officeHours: region.officeHours } : {}),
        url: addresses.courtLine ?? courtUrl,
        ...(options.takeHome || options.fees ? { publicUrl: courtUrl } : {}),
        token,
        personSalt: 'salt-of-the-tests-0123456789',
        trustedKeys: Object.fromEntries(keys.map((key) => [key.keyId, key.publicKey])),
      },
      devices: {
        cardReader: { transport: tcp(addresses.cardReader) },
        scanner: { kind: 'escl', url: addresses.scanner },
        receiptPrinter: { transport: tcp(addresses.receiptPrinter), profile: 'epson-tm' },
        pagePrinter: { uri: addresses.pagePrinter },
        ...options.devices?.(addresses),
      },
      ...(options.maintenancePin
        ? {
            maintenance: {
              pinHash: await hashPin(options.maintenancePin, { N: 1024, r: 8, p: 1 }),
              stickFolder: join(folder, 'sticks'),
            },
          }
        : {}),
      ...(options.watching ? { watching: options.watching } : {}),
      ...(options.videoCall ? { videoCall: options.videoCall } : {}),
      submitWaitMilliseconds: options.submitWaitMilliseconds ?? 8_000,
      draftDays: 7,
    };
    const configFile = join(folder, 'kiosk.json');
    let port = 0;
    let current: Program | null = null;
    const start = async (): Promise<string> => {
      await writeFile(configFile, JSON.stringify({ ...config, listen: { host: '127.0.0.1', port } }));
      const program = startProgram(
        'kiosk-host/main.ts',
        ['--config', configFile, ...(options.ui ? ['--ui', options.ui] : [])],
        options.hostEnvironment ?? {},
      );
      programs.push(program);
      current = program;
      const url = await program.line((line) =>
        line.includes('"screen-ready"') ? (JSON.parse(line) as { url: string }).url : null,
      );
      port = Number(new URL(url).port);
      return url;
    };
    const url = await start();
    return {
      folder,
      courtUrl,
      bench: benchClient(addresses.panel),
      addresses,
      url,
      host: {
        kill: async () => {
          await current?.kill();
        },
        start: async () => {
          await start();
        },
        output: () => programs.map((program) => program.output()).join('\n'),
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
};
