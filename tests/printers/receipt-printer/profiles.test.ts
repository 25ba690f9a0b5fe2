import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createSimulatedReceiptPrinter } from '../../../bench/receipt-printer/simulated-receipt-printer.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import { createTcpTransport } from '../../../device-drivers/transports/tcp-transport.ts';
import {
  receiptPrinterProfile,
  receiptPrinterProfileNames,
} from '../../../printers/receipt-printer/profiles.ts';
import { createReceiptPrinter } from '../../../printers/receipt-printer/receipt-printer.ts';
import { fonts, never, online, textsOf } from './rig.ts';

const inFolder = async (run: (folder: string) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'profiles-'));
  try {
    await run(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
};

/** A known model as it would stand in a file. */
const asFile = (): object => {
  const { name: _, ...known } = receiptPrinterProfile('generic-80');
  return known;
};

describe('a model of receipt printer', () => {
  it('each file of the folder is one, with its source', async () => {
    const folder = fileURLToPath(import.meta.resolve('../../../printers/receipt-printer/profiles'));
    const files = await readdir(folder);
    expect(receiptPrinterProfileNames().map((name) => `${name}.json`)).toEqual(files.sort());
    expect(files.length).toBeGreaterThanOrEqual(4);
    for (const name of receiptPrinterProfileNames()) {
      const profile = receiptPrinterProfile(name);
      expect(profile.name).toBe(name);
      expect(profile.source.length).toBeGreaterThan(20);
      // Characters of font A are 12 dots wide.
      expect(profile.columns * 12).toBeLessThanOrEqual(profile.dots);
    }
  });

  it('is one data file: a new one prints with no other change', () =>
    inFolder(async (folder) => {
      await writeFile(
        join(folder, 'narrow-58.json'),
        JSON.stringify({
          ...asFile(),
          title: 'a 58 mm printer that holds its slips out',
          dots: 384,
          columns: 32,
          cut: [27, 109],
          presenter: {
            present: [29, 101, 3, 20],
            sensor: 'ejector',
            holdSeconds: 30,
            leftOver: { how: 'eject', command: [29, 101, 5] },
          },
        }),
      );
      expect(receiptPrinterProfileNames(folder)).toEqual(['narrow-58']);
      const simulated = createSimulatedReceiptPrinter({ dots: 384, presenter: true });
      const { port } = await simulated.listen({ port: 0 });
      const printer = createReceiptPrinter({
        id: 'receipt',
        transport: createTcpTransport({ host: '127.0.0.1', port }),
        clock: systemClock,
        profile: receiptPrinterProfile('narrow-58', folder),
        fonts,
      });
      printer.start();
      try {
        await online(printer);
        expect(printer.capabilities).toMatchObject({ profile: 'narrow-58', knowsWhenTaken: true });
        const printed = await printer.print(
          { lines: [{ kind: 'rule' }, { kind: 'text', text: '收取清单' }, { kind: 'qr', data: 'FK-1' }] },
          'a',
          { signal: never },
        );
        expect(printed).toEqual({ ok: true, value: { missing: [] } });
        expect(textsOf(simulated.slips[0])).toEqual(['-'.repeat(32), '收取清单']);
        expect(simulated.unknownCommands).toEqual([]);
        expect(printer.status.media).toBe('present');
      } finally {
        await printer.stop();
        await simulated.close();
      }
    }));

  it('a wrong field is refused with the file and the field', () =>
    inFolder(async (folder) => {
      await writeFile(join(folder, 'wrong.json'), JSON.stringify({ ...asFile(), columns: 4_000 }));
      expect(() => receiptPrinterProfile('wrong', folder)).toThrow(/wrong\.json[\s\S]*columns/);
    }));

  it('a misspelt field is refused, too', () =>
    inFolder(async (folder) => {
      await writeFile(join(folder, 'misspelt.json'), JSON.stringify({ ...asFile(), feedLine: 4 }));
      expect(() => receiptPrinterProfile('misspelt', folder)).toThrow(/misspelt\.json[\s\S]*feedLine/);
    }));

  it('a file that is not JSON is refused with its name', () =>
    inFolder(async (folder) => {
      await writeFile(join(folder, 'torn.json'), '{"title": ');
      expect(() => receiptPrinterProfile('torn', folder)).toThrow(/torn\.json is not a profile/);
    }));

  it('a name is looked up and never a path', () =>
    inFolder(async (folder) => {
      await writeFile(join(folder, 'known.json'), JSON.stringify(asFile()));
      expect(() => receiptPrinterProfile('../known', folder)).toThrow('there are known');
    }));
});
