import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawSamplePage } from '../../../bench/document-scanner/sample-pages.ts';
import {
  createSimulatedScanner,
  type ScannerBehaviour,
} from '../../../bench/document-scanner/simulated-escl-scanner.ts';
import { brightnessOf, pageOf, saneConfiguration, scanimage, temporaryFolder } from './rig.ts';

const sheets = await Promise.all([60, 130, 200].map(pageOf));

/** The clients: sane-airscan, and libsane's own `escl` backend. Neither knows our driver. */
const clients = {
  airscan: {
    configuration: (url: string) =>
      `[devices]\n"Simulated" = ${url}/, eSCL\n[options]\ndiscovery = disable\n[debug]\nenable = false\n`,
    device: () => 'airscan:e0:Simulated',
  },
  escl: { configuration: () => '', device: (url: string) => `escl:${url.replace(/\/eSCL$/, '')}` },
};

const createRig = async (client: keyof typeof clients, behaviour: Partial<ScannerBehaviour> = {}) => {
  const folder = await temporaryFolder();
  const simulated = createSimulatedScanner();
  await simulated.listen({ port: 0 });
  simulated.loadFeeder(sheets);
  simulated.placeOnGlass(sheets[1] ?? null);
  simulated.behave(behaviour);
  const environment = await saneConfiguration(
    folder.path,
    client,
    clients[client].configuration(simulated.url),
  );
  return {
    simulated,
    folder: folder.path,
    scan: async (...args: string[]) => {
      const run = await scanimage(
        ['-d', clients[client].device(simulated.url), '--resolution=75', '--format=png', ...args],
        folder.path,
        environment,
      );
      if (/open of device .* failed|no SANE devices/.test(run.stderr) && simulated.state().connected)
        throw new Error(
          `${client} did not open the scanner: apt-get install --no-install-recommends sane-utils sane-airscan libsane1. ${run.stderr}`,
        );
      return run;
    },
    pages: async () => {
      const names = (await readdir(folder.path)).filter((name) => /^b\d+\.png$/.test(name)).toSorted();
      return Promise.all(names.map(async (name) => brightnessOf(await readFile(join(folder.path, name)))));
    },
    async [Symbol.asyncDispose]() {
      await simulated.close();
      await folder[Symbol.asyncDispose]();
    },
  };
};

const expectPages = (seen: readonly number[], wanted: readonly number[]): void => {
  expect(seen).toHaveLength(wanted.length);
  for (const [index, one] of wanted.entries()) expect(Math.abs((seen[index] ?? 0) - one)).toBeLessThan(6);
};

describe.each(['airscan', 'escl'] as const)('the simulated scanner read by %s', (client) => {
  it('the glass', async () => {
    await using rig = await createRig(client);
    const run = await rig.scan('--source=Flatbed', '--mode=Color', '-o', 'b1.png');
    expect(run).toMatchObject({ code: 0 });
    // The clients ask for the widest area, 2,550 units; beyond the A4 sheet it is white.
    const { width } = await sharp(join(rig.folder, 'b1.png')).metadata();
    expect(width).toBeGreaterThan(600);
    expect(width).toBeLessThan(640);
    expectPages(await rig.pages(), [130]);
  });

  it('the feeder', async () => {
    await using rig = await createRig(client);
    const run = await rig.scan('--source=ADF', '--mode=Color', '--batch=b%d.png');
    expect(run).toMatchObject({ code: 0 });
    expectPages(await rig.pages(), [60, 130, 200]);
    expect(rig.simulated.state().sheets).toBe(0);
  });
});

describe('faults of the simulated scanner as sane-airscan reads them', () => {
  // Exit codes are SANE_Status: 3 busy, 6 jammed, 7 no documents, 8 cover open, 9 input/output error.
  it.each([
    ['an empty feeder', { refusalStatus: 409 }, 7, 0, true],
    ['a jam at once', { jamAfterPage: 0 }, 6, 0, false],
    ['a jam after a page', { jamAfterPage: 1 }, 6, 1, false],
    ['an open cover', { coverOpen: true, coverWord: 'DoorOpen' }, 8, 0, false],
    ['a scanner that is busy twice', { busy: { at: 'page', times: 2 } }, 0, 3, false],
  ] as const)('%s', async (_, behaviour, code, pages, isEmpty) => {
    await using rig = await createRig('airscan', behaviour);
    if (isEmpty) rig.simulated.loadFeeder([]);
    const run = await rig.scan('--source=ADF', '--mode=Gray', '--batch=b%d.png');
    expect(run.code).toBe(code);
    expect(await rig.pages()).toHaveLength(pages);
  });

  it('a truncated page', async () => {
    await using rig = await createRig('airscan', { brokenPage: { page: 1, how: 'cutOff' } });
    expect((await rig.scan('--source=Flatbed', '-o', 'b1.png')).code).not.toBe(0);
  });

  it('a pulled cable', async () => {
    await using rig = await createRig('airscan');
    await rig.simulated.pull();
    expect((await rig.scan('--source=Flatbed', '-o', 'b1.png')).code).toBe(1);
    await rig.simulated.plug();
    expect((await rig.scan('--source=Flatbed', '-o', 'b1.png')).code).toBe(0);
  });
});

describe('the sample pages', () => {
  it.each(['idCardCopy', 'loanNote', 'transferRecord'] as const)(
    '%s is an A4 page at 150 dpi with ink on it',
    async (name) => {
      const page = await drawSamplePage(name);
      expect(await sharp(page).metadata()).toMatchObject({
        format: 'jpeg',
        width: 1240,
        height: 1754,
        density: 150,
      });
      const { data } = await sharp(page).greyscale().raw().toBuffer({ resolveWithObject: true });
      const ink = data.reduce((sum, one) => sum + (one < 120 ? 1 : 0), 0) / data.length;
      expect(ink).toBeGreaterThan(0.003);
      expect(ink).toBeLessThan(0.2);
    },
  );
});
