import { createPublicKey, randomBytes, randomInt } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { publicKeys } from '../../court/contract/service-info.ts';
import type { GatewayConfig } from '../../court/gateway/gateway-config.ts';
import { hashPassword } from '../../court/gateway/password.ts';
import { type KioskConfig, kioskConfig } from '../../kiosk-host/config.ts';
import { courtFactsOf } from '../../kiosk-host/court-config.ts';
import type { BenchAddresses } from '../bench.ts';
import { LAMP_BOARD_WIRING } from '../lamps/simulated-lamp-board.ts';
import { housePorts } from './ports.ts';

/** What must not stand in a file of the repository: made at the first start, kept in the demonstration's folder. */
const secrets = z.strictObject({
  token: z.string().min(32),
  personSalt: z.string().min(32),
  clerkName: z.string().min(1),
  clerkPassword: z.string().min(8),
});

/** The demonstration's own secrets. */
export type DemonstrationSecrets = z.infer<typeof secrets>;

/** Writes a file that only its owner can read. */
export const writePrivately = (path: string, content: unknown): Promise<void> =>
  writeFile(path, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });

/** Reads the secrets of `folder`, or makes them on the first start. */
export const loadSecrets = async (folder: string): Promise<DemonstrationSecrets> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'demonstration.json');
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text !== null) return secrets.parse(JSON.parse(text));
  const made = {
    token: randomBytes(32).toString('base64url'),
    personSalt: randomBytes(32).toString('base64url'),
    clerkName: '演示书记员',
    // Typed by hand from a terminal window: digits are enough for a door on the loopback.
    clerkPassword: `demo-${randomInt(100_000, 1_000_000)}`,
  };
  await writePrivately(path, made);
  return made;
};

/** The terminal's configuration as it stands in the repository. Throws when it is not valid: a mistake of ours. */
export const readTerminalConfig = async (): Promise<KioskConfig> =>
  kioskConfig.parse(JSON.parse(await readFile(new URL('../kiosk.config.json', import.meta.url), 'utf8')));

/** The courts of the terminal's region; without one, its own. */
const courtsOf = ({ court }: KioskConfig): GatewayConfig['courts'] =>
  (courtFactsOf(court).region?.courts ?? [court]).map(({ code, name }) => ({ code, name }));

/**
 * The gateway's configuration: the courts of the terminal's region, this one terminal, SQLite. The clerk of the demonstration
 * works for all of these courts; each court has one more, whose name is the court's code, with the same password.
 */
export const gatewayConfigFor = async (
  terminal: KioskConfig,
  given: {
    readonly secrets: DemonstrationSecrets;
    readonly folder: string;
    readonly portBase: number;
  },
): Promise<GatewayConfig> => {
  const passwordHash = await hashPassword(given.secrets.clerkPassword);
  const courts = courtsOf(terminal);
  return {
    listen: { host: '127.0.0.1', port: housePorts(given.portBase).court },
    dataDir: join(given.folder, 'court'),
    courts,
    terminals: [
      {
        id: terminal.terminal.id,
        token: given.secrets.token,
        place: terminal.terminal.place,
        court: terminal.court.code,
      },
    ],
    clerks: [
      { name: given.secrets.clerkName, passwordHash },
      ...(courts.length > 1 ? courts.map(({ code }) => ({ name: code, courts: [code], passwordHash })) : []),
    ],
    ...(terminal.court.officeHours === undefined
      ? {}
      : { region: { officeHours: terminal.court.officeHours } }),
    // Parties who have never been here can be named; fees are paid to nobody, to try it out.
    service: { personSalt: given.secrets.personSalt },
    fees: { provider: 'reference' },
    secureCookie: false,
    logLevel: 'info',
  };
};

/** The gateway's public keys as a terminal trusts them: base64 of the SPKI DER, by key id. Rejects when the gateway does not say them. */
export const fetchTrustedKeys = async (court: string, token: string): Promise<Record<string, string>> => {
  const answer = await fetch(new URL('/api/keys', court), { headers: { authorization: `Bearer ${token}` } });
  const { keys } = publicKeys.parse(await answer.json());
  return Object.fromEntries(
    keys.map(({ keyId, publicKey }) => [
      keyId,
      createPublicKey(publicKey).export({ type: 'spki', format: 'der' }).toString('base64'),
    ]),
  );
};

/** The terminal's configuration for this start: the repository's, with the hall's addresses and the court's keys. */
export const terminalConfigFor = (
  terminal: KioskConfig,
  given: {
    readonly secrets: DemonstrationSecrets;
    readonly folder: string;
    readonly portBase: number;
    readonly addresses: BenchAddresses;
    readonly trustedKeys: Record<string, string>;
  },
): KioskConfig => {
  const { addresses } = given;
  if (addresses.courtLine === null) throw new Error('the bench has no line to the court');
  return kioskConfig.parse({
    ...terminal,
    listen: { host: '127.0.0.1', port: housePorts(given.portBase).screen },
    dataFolder: join(given.folder, 'kiosk'),
    court: {
      ...terminal.court,
      url: addresses.courtLine,
      // Only a browser on this machine reaches it, which is what stands for the phone.
      publicUrl: `http://127.0.0.1:${housePorts(given.portBase).court}`,
      token: given.secrets.token,
      personSalt: given.secrets.personSalt,
      trustedKeys: given.trustedKeys,
    },
    devices: {
      cardReader: { transport: { kind: 'tcp', ...addresses.cardReader } },
      scanner: { kind: 'escl', url: addresses.scanner },
      receiptPrinter: {
        ...terminal.devices.receiptPrinter,
        transport: { kind: 'tcp', ...addresses.receiptPrinter },
      },
      pagePrinter: { uri: addresses.pagePrinter },
      // The visitor's own browser may have a camera: then papers can be photographed.
      camera: terminal.devices.camera,
      lampBoard: { ...LAMP_BOARD_WIRING, transport: { kind: 'tcp', ...addresses.small.lampBoard } },
      keypad: {
        transport: { kind: 'hid-tcp', ...addresses.small.keypad },
        profile: 'storm-nav-pad',
      },
      codeScanner: { transport: { kind: 'tcp', ...addresses.small.codeScanner }, profile: 'serial-line' },
      signaturePad: {
        transport: { kind: 'hid-tcp', ...addresses.small.signaturePad },
        profile: 'wacom-stu-430',
      },
      ups: { transport: { kind: 'tcp', ...addresses.small.ups }, name: 'kiosk' },
    },
  });
};
