/**
 * Prints what a new terminal needs of this gateway, for a file `filing-kiosk-court.json` on a stick:
 *
 *     npx node court/gateway/enrol.ts gateway.json TERMINAL --url https://… --salt-file salt.txt [--public-url https://…] [--district 省市区]…
 *
 * The salt file is made when it is not there; every terminal of this gateway needs the same.
 */
import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Enrolment, enrolment } from '../contract/terminals/enrolment.ts';
import { loadGatewayConfig } from './gateway-config.ts';
import { loadSigningKey } from './signing-key.ts';

const saltIn = async (file: string): Promise<string> => {
  const there = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (there !== null) return there.trim();
  const made = randomBytes(32).toString('base64url');
  await writeFile(file, `${made}\n`, { mode: 0o600, flag: 'wx' });
  return made;
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string' },
    'public-url': { type: 'string' },
    'salt-file': { type: 'string' },
    district: { type: 'string', multiple: true, default: [] },
  },
});
const [configFile, id] = positionals;
const saltFile = values['salt-file'];

const fail = (words: string): never => {
  process.stderr.write(`${words}\n`);
  process.exit(64);
};

if (configFile === undefined || id === undefined || values.url === undefined || saltFile === undefined)
  fail(
    'enrol.ts GATEWAY.json TERMINAL --url ADDRESS --salt-file FILE [--public-url ADDRESS] [--district PLACE]…',
  );
else {
  const config = await loadGatewayConfig(configFile, {});
  const terminal = config.terminals.find((one) => one.id === id);
  const court = config.courts.find(({ code }) => code === terminal?.court);
  if (terminal === undefined || court === undefined)
    fail(
      `the configuration has no terminal ${id}; it has ${config.terminals.map((one) => one.id).join(', ')}`,
    );
  else {
    const { keyId, publicKey } = await loadSigningKey(config.dataDir);
    const publicUrl = values['public-url'];
    const paper: Enrolment = {
      format: 'filing-kiosk-enrolment-1',
      terminal: { id: terminal.id, place: terminal.place },
      court: {
        code: court.code,
        name: court.name,
        url: values.url ?? '',
        ...(publicUrl === undefined ? {} : { publicUrl }),
        token: terminal.token,
        personSalt: await saltIn(saltFile ?? ''),
        trustedKeys: { [keyId]: publicKey },
        district: values.district,
      },
    };
    const checked = enrolment.safeParse(paper);
    if (checked.success) process.stdout.write(`${JSON.stringify(checked.data, null, 2)}\n`);
    else fail(z.prettifyError(checked.error));
  }
}
