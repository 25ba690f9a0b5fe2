import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createIdCardReader } from '../../../device-drivers/id-card-reader/id-card-reader.ts';
import { loadCardReaderProtocol } from '../../../device-drivers/id-card-reader/load-protocol.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { createTcpTransport } from '../../../device-drivers/transports/tcp-transport.ts';
import { until } from '../transports/until.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const PROTOCOLS = join(ROOT, 'device-drivers/id-card-reader/protocols');

const sources = async (folder: string): Promise<readonly string[]> =>
  (await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(ts|tsx|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

describe('a protocol', () => {
  it('is found by the name of its folder, each that there is', async () => {
    const folders = await readdir(PROTOCOLS);
    expect(folders.sort()).toEqual(['ca-module', 'sdt', 'sdt-sum']);
    for (const name of folders)
      expect(await loadCardReaderProtocol(name)).toMatchObject({ ok: true, value: { name } });
  });

  it.each(['nothing', '../protocols/sdt', 'sdt/', '', '.', '__proto__'])(
    'is not found by the word “%s”',
    async (word) => {
      expect(await loadCardReaderProtocol(word)).toMatchObject({
        ok: false,
        error: { problem: 'unknownProtocol', known: ['ca-module', 'sdt', 'sdt-sum'] },
      });
    },
  );

  it('of a vendor is one folder: nothing else in the product names it', async () => {
    const elsewhere = (
      await Promise.all(['device-drivers', 'kiosk-host', 'flows', 'printers', 'court'].map(sources))
    )
      .flat()
      .filter((file) => !file.startsWith(join(PROTOCOLS, 'ca-module')));
    expect(elsewhere.length).toBeGreaterThan(100);
    for (const file of elsewhere)
      expect(await readFile(file, 'utf8'), file).not.toMatch(/ca-module|ca-session/);
  });

  it('of another folder is found there, and what is none is said to be none', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'protocols-'));
    const put = async (name: string, file: string, text: string): Promise<void> => {
      await mkdir(join(folder, name));
      await writeFile(join(folder, name, file), text);
    };
    try {
      await put(
        'vendor',
        'protocol.ts',
        `export const protocol: unknown = { name: 'vendor', reads: {}, attach: () => ({}), createMask: () => null };`,
      );
      await put('empty', 'README.md', 'nothing');
      await put('other', 'protocol.ts', `export const protocol = { name: 'another' };`);
      await put('half', 'protocol.ts', `export const protocol = { name: 'half', attach: () => ({}) };`);
      await put('void', 'protocol.ts', 'export const protocol = null;');
      await put('silent', 'protocol.ts', 'export const something = 1;');
      await writeFile(join(folder, 'file.ts'), '');
      expect(await loadCardReaderProtocol('vendor', folder)).toMatchObject({ ok: true });
      for (const name of ['empty', 'other', 'half', 'void', 'silent'])
        expect(await loadCardReaderProtocol(name, folder)).toMatchObject({
          ok: false,
          error: { problem: 'notAProtocol', name },
        });
      expect(await loadCardReaderProtocol('file.ts', folder)).toMatchObject({
        ok: false,
        error: { problem: 'unknownProtocol' },
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('that there is none of is a fault of the configuration, and nothing is sent', async () => {
    const reader = createIdCardReader({
      id: 'reader',
      clock: systemClock,
      protocol: 'sdt9000',
      transport: createTcpTransport({ host: '127.0.0.1', port: 9 }),
    });
    reader.start();
    try {
      await until(() => reader.status.fault !== null);
      expect(reader.status).toMatchObject({
        device: 'noDevice',
        fault: { action: 'configuration', detail: expect.stringContaining('ca-module, sdt, sdt-sum') },
      });
      expect(reader.counters.framesOut).toBe(0);
    } finally {
      await reader.stop();
    }
  });
});
