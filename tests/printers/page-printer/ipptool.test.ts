import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSimulatedIppPrinter } from '../../../bench/page-printer/simulated-ipp-printer.ts';
import { requireTool } from './ippeveprinter.ts';
import { smallPdf } from './pdf.ts';

/** Where Debian's cups-ipp-utils keeps the suites. */
const suites = '/usr/share/cups/ipptool';
let dir = '';

const ipptool = (
  uri: string,
  suite: string,
): Promise<{ readonly exitCode: number | string | null; readonly lines: readonly string[] }> =>
  new Promise((resolve) => {
    const args = ['-tI', '-T', '5', '-f', 'document-a4.pdf', uri, suite];
    execFile('ipptool', args, { cwd: dir, timeout: 20_000 }, (error, stdout, stderr) =>
      resolve({
        exitCode: error?.code ?? (error === null ? 0 : null),
        lines: `${stdout}${stderr}`.split('\n'),
      }),
    );
  });

describe("the simulated printer under Debian's ipptool, a client of other people", () => {
  beforeAll(async () => {
    requireTool('ipptool', 'cups-ipp-utils');
    dir = await mkdtemp(join(tmpdir(), 'ipptool-'));
    // The suites open these files even for tests that they then skip, and Debian does not ship them.
    const files = new Set(['document-a4.pdf']);
    for (const suite of ['ipp-1.1.test', 'ipp-2.0.test']) {
      const text = await readFile(join(suites, suite), 'utf8');
      for (const [, name] of text.matchAll(/^\s*FILE ([\w.-]+)$/gm)) if (name) files.add(name);
      await writeFile(join(dir, suite), text);
    }
    const pdf = await smallPdf();
    for (const name of files) await writeFile(join(dir, name), pdf);
  });
  afterAll(() => rm(dir, { recursive: true, force: true }));

  // Skipped are what this printer does not have: Print-URI, Send-URI, Hold-Job, JPEG, PostScript, Letter, 2-up.
  // ipp-2.0.test includes ipp-1.1.test. The numbers are those of cups-ipp-utils 2.4.2: a test that is skipped
  // all of a sudden has passed nothing.
  it.each([
    { suite: 'ipp-1.1.test', known: 32 },
    { suite: 'ipp-2.0.test', known: 33 },
  ])(
    'passes $known tests of $suite and fails none',
    async ({ suite, known }) => {
      const simulated = createSimulatedIppPrinter({ sheetMs: 50 });
      try {
        const { uri } = await simulated.listen({ port: 0 });
        const { exitCode, lines } = await ipptool(uri, suite);
        expect(lines.filter((line) => line.includes('[FAIL]') || line.includes('cannot be read'))).toEqual(
          [],
        );
        expect(exitCode).toBe(0);
        expect(lines.filter((line) => line.includes('[PASS]'))).toHaveLength(known);
        expect(simulated.printed.length).toBeGreaterThan(0);
      } finally {
        await simulated.close();
      }
    },
    25_000,
  );
});
