import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const packageOf: Readonly<Record<string, string>> = {
  pdftotext: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdfimages: 'poppler-utils',
  qpdf: 'qpdf',
};

/** Runs a tool on a PDF in a folder of its own and gives its stdout. A tool that is missing fails with the package to install. */
export const runTool = <T>(
  tool: keyof typeof packageOf & string,
  pdf: Uint8Array,
  options: { readonly before?: readonly string[]; readonly after?: readonly string[] },
  read: (stdout: Buffer, folder: string) => T,
): T => {
  const folder = mkdtempSync(join(tmpdir(), 'filing-kiosk-pdf-'));
  try {
    writeFileSync(join(folder, 'paper.pdf'), pdf);
    const stdout = execFileSync(tool, [...(options.before ?? []), 'paper.pdf', ...(options.after ?? [])], {
      cwd: folder,
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return read(stdout, folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Error(`${tool} is missing: apt-get install ${packageOf[tool]}`);
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The text in the order in which it was set. */
export const textOf = (pdf: Uint8Array): string =>
  runTool('pdftotext', pdf, { before: ['-raw', '-enc', 'UTF-8'], after: ['-'] }, (stdout) =>
    stdout.toString(),
  );

/** A text without its blanks, feeds and line ends: what is printed, whatever the lines. */
export const withoutBlanks = (text: string): string => text.replaceAll(/[\s\u00a0]/gu, '');

/** The printed text without page feet: number, page, and the beginning of the content's hash. */
export const bodyOf = (pdf: Uint8Array, number: string): string =>
  withoutBlanks(textOf(pdf)).replaceAll(
    new RegExp(`(收件编号：${number})?第\\d+页共\\d+页(校验码：[0-9A-F]{16})?`, 'gu'),
    '',
  );
