import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawPaper } from '../../../bench/receipt-printer/paper-picture.ts';
import type { Slip } from '../../../printers/receipt-printer/slip.ts';
import { encodeAndRead } from './rig.ts';

/** The printable width of both profiles in dots, and the resolution of their heads in dots an inch. */
const paper = { dots: 576, dpi: 203 };

/** Runs a tool on a picture; a tool that is not there is an error that names its Debian package. */
const runOn = (
  picture: Buffer,
  tool: string,
  debianPackage: string,
  args: (file: string) => string[],
): string => {
  const folder = mkdtempSync(join(tmpdir(), 'receipt-read-'));
  try {
    const file = join(folder, 'paper.png');
    writeFileSync(file, picture);
    const run = spawnSync(tool, args(file), {
      encoding: 'utf8',
      env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    });
    if (run.error)
      throw new Error(`${tool} did not run: apt-get install ${debianPackage}`, { cause: run.error });
    if (/Failed loading language 'chi_sim'/u.test(run.stderr))
      throw new Error('tesseract cannot read Chinese: apt-get install tesseract-ocr-chi-sim');
    if (run.status !== 0) throw new Error(`${tool} ended with ${run.status}: ${run.stderr}`);
    return run.stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** What tesseract reads: `line` takes the picture for one line of text, `block` for lines below each other. Blanks between characters are its own. */
const readText = (picture: Buffer, layout: 'line' | 'block'): string[] =>
  runOn(picture, 'tesseract', 'tesseract-ocr', (file) => [
    file,
    'stdout',
    ...['-l', 'chi_sim', '--dpi', `${paper.dpi}`, '--psm', layout === 'line' ? '7' : '6'],
  ])
    .split('\n')
    .map((line) => line.replace(/\s/gu, ''))
    .filter((line) => line !== '');

/** What zbarimg reads, one string a code. */
const readCodes = (picture: Buffer): string[] =>
  runOn(picture, 'zbarimg', 'zbar-tools', (file) => ['--raw', '-q', file])
    .split('\n')
    .filter((line) => line !== '');

/** The paper with its margins at the head's own resolution, and what was put on it, from top to bottom. */
const print = async (slip: Slip, profile: string) => {
  const { lines, ...read } = await encodeAndRead(slip, profile);
  expect(read).toMatchObject({ unknown: [], missing: [], cuts: 1 });
  return {
    picture: await drawPaper(lines, paper.dots),
    kinds: lines.map((line) => line.kind).filter((kind) => kind !== 'feed'),
  };
};

const profiles = ['epson-tm', 'generic-80'] as const;

/**
 * Texts with characters that neither printer's font holds. tesseract does not know those either and takes each for some
 * look-alike: that is the one character of the pattern that is left open. It writes Chinese colons as Latin ones.
 */
const names = [
  { text: '原告：田𠮷生', size: 'normal', read: /^原告:田.生$/u },
  { text: '原告：田𠮷生', size: 'double', read: /^原告:田.生$/u },
  { text: '代理人赵㛃琳', size: 'normal', read: /^代理人赵.琳$/u },
  { text: '代理人赵㛃琳', size: 'double', read: /^代理人赵.琳$/u },
  { text: '王𪚥明的起诉状', size: 'normal', read: /^王.明的起诉状$/u },
  { text: '王𪚥明的起诉状', size: 'double', read: /^王.明的起诉状$/u },
  {
    text: '原告王𠮷明诉被告李㛃买卖合同纠纷一案',
    size: 'normal',
    read: /^原告王.明诉被告李.买卖合同纠纷一案$/u,
  },
] as const;

describe('tesseract reads the paper', () => {
  it.each(profiles.flatMap((profile) => names.map((name) => ({ profile, ...name }))))(
    '$text, $size, by $profile: a picture in which each common character is legible and the rare one has its place',
    async ({ profile, text, size, read }) => {
      const { picture, kinds } = await print({ lines: [{ kind: 'text', text, size }] }, profile);
      expect(kinds).toEqual(['raster']);
      const lines = readText(picture, 'line');
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatch(read);
    },
  );

  it.each(profiles)(
    'a picture stands between the rows of %s’s own font and covers none of them',
    async (profile) => {
      const { picture, kinds } = await print(
        {
          lines: [
            { kind: 'text', text: '诉讼材料收取清单', align: 'center' },
            { kind: 'pair', label: '提交人', value: '王𠮷明' },
            { kind: 'pair', label: '案由', value: '买卖合同纠纷' },
            { kind: 'text', text: '原告王𠮷明的材料法院已经收到' },
            { kind: 'text', text: '法院已收到以上材料' },
          ],
        },
        profile,
      );
      expect(kinds).toEqual(['text', 'raster', 'text', 'raster', 'text']);
      const lines = readText(picture, 'block');
      expect(lines).toEqual([
        '诉讼材料收取清单',
        expect.stringMatching(/^提交人王.明$/u),
        '案由买卖合同纠纷',
        expect.stringMatching(/^原告王.明的材料法院已经收到$/u),
        '法院已收到以上材料',
      ]);
    },
  );
});

describe('zbarimg reads the paper', () => {
  const codes = [
    { profile: 'epson-tm', by: 'the printer', kind: 'qr' },
    { profile: 'generic-80', by: 'the driver, as a picture', kind: 'raster' },
  ] as const;

  it.each(codes)('a code made by $by ($profile), close below a name that is a picture', async (code) => {
    const data = 'https://court.example/r?no=FK-2026-000123&h=9f86d081884c7d659a2feaa0c55ad015';
    const { picture, kinds } = await print(
      {
        lines: [
          { kind: 'text', text: '原告王𠮷明' },
          { kind: 'qr', data },
          { kind: 'text', text: '被告李㛃' },
        ],
      },
      code.profile,
    );
    expect(kinds).toEqual(['raster', code.kind, 'raster']);
    expect(readCodes(picture)).toEqual([data]);
  });

  it.each(codes)('Chinese in a code made by $by ($profile)', async (code) => {
    const data = '案号：（2026）试0101民初1号 原告王𠮷明';
    const { picture, kinds } = await print({ lines: [{ kind: 'qr', data }] }, code.profile);
    expect(kinds).toEqual([code.kind]);
    expect(readCodes(picture)).toEqual([data]);
  });
});
