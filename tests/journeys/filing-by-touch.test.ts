import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, it } from 'vitest';
import { cardOf, SAMPLE_RECORDS } from '../../bench/id-card-reader/sample-cards.ts';
import { serveSerial } from '../../bench/id-card-reader/serve.ts';
import { createSimulatedCardReader } from '../../bench/id-card-reader/simulated-card-reader.ts';
import { systemClock } from '../../device-drivers/system-clock.ts';
import { createPtyPair } from '../device-drivers/transports/pty-pair.ts';
import { startIppEvePrinter } from '../printers/page-printer/ippeveprinter.ts';
import { startRig } from './rig.ts';
import { file } from './whole-filing.ts';

describe('a whole filing in a real browser', () => {
  const cleanUp: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const each of cleanUp.reverse()) await each();
  });

  it('by touch: a serial reader, SANE, a real IPP printer, SQLite; the host is killed at every screen', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kiosk-journey-'));
    cleanUp.push(() => rm(folder, { recursive: true, force: true }));
    const sane = join(folder, 'sane');
    await mkdir(sane);
    await writeFile(join(sane, 'dll.conf'), 'test\n');
    await writeFile(join(sane, 'test.conf'), 'number_of_devices 1\n');
    const cable = await createPtyPair();
    cleanUp.push(() => cable.close());
    const reader = createSimulatedCardReader({ clock: systemClock });
    const served = await serveSerial(reader, { path: cable.far, baudRate: 115_200 });
    cleanUp.push(() => served.close());
    await mkdir(join(folder, 'printer'));
    const printer = await startIppEvePrinter({ dir: join(folder, 'printer') });
    cleanUp.push(() => printer.stop());
    const rig = await startRig({
      hostEnvironment: { SANE_CONFIG_DIR: sane },
      devices: () => ({
        cardReader: { transport: { kind: 'serial', path: cable.near, baudRate: 115_200 } },
        scanner: { kind: 'sane', device: 'test:0' },
        pagePrinter: { uri: printer.uri },
      }),
    });
    cleanUp.push(() => rig.stop());
    await file({
      hand: 'touch',
      rig,
      layCard: async () => reader.layCard(cardOf(SAMPLE_RECORDS.ordinary)),
      liftCard: async () => reader.liftCard(),
      printed: async () => printer.printedFiles(),
      feederPages: 10,
      crash: async (visitor) => {
        // The page loads itself anew when the host is back: the mark is gone then.
        await visitor.page().evaluate(() => document.documentElement.setAttribute('data-earlier', ''));
        await rig.host.kill();
        await rig.host.start();
        await visitor.page().locator('html:not([data-earlier]) main.screen').waitFor({ timeout: 30_000 });
      },
    });
  }, 400_000);
});
