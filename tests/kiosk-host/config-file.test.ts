import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { ConfigError, type ConfigMistake, checkConfig } from '../../kiosk-host/config-file.ts';

const shipped = await readFile(new URL('../../kiosk.config.json', import.meta.url), 'utf8');

/** What is wrong with the shipped configuration after this was changed in it. */
const mistakes = (from: string, to: string): readonly ConfigMistake[] => {
  expect(shipped).toContain(from);
  try {
    checkConfig('kiosk.config.json', shipped.replace(from, to));
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes;
    throw error;
  }
  return [];
};

const lineOf = (part: string): number => shipped.slice(0, shipped.indexOf(part)).split('\n').length;

describe('the configuration file', () => {
  it('as it is shipped has no mistake', () => {
    expect(mistakes('ZD01', 'ZD02')).toEqual([]);
  });

  it('names the line of a misspelt key, and the keys that there are', () => {
    const mistake = mistakes('"pagePrinter"', '"pagePrintr"').find(({ remedy }) =>
      remedy.includes('pagePrintr”'),
    );
    expect(mistake?.line).toBe(lineOf('"pagePrinter"'));
    expect(mistake?.place).toBe('devices');
    expect(mistake?.remedy).toContain('“pagePrintr”');
    expect(mistake?.remedy).toContain('pagePrinter');
    expect(mistake?.remedy).toContain('signaturePad');
  });

  it('names what is missing at the thing that lacks it', () => {
    const found = mistakes('"widthMillimetres": 268, ', '');
    expect(found).toEqual([
      expect.objectContaining({ line: lineOf('"screen"'), place: 'screen.widthMillimetres' }),
    ]);
    expect(found[0]?.remedy).toMatch(/^is missing: add it/u);
  });

  it('names a value that cannot be, in its line', () => {
    expect(mistakes('"generic-80"', '"generic-90"')).toEqual([
      expect.objectContaining({
        line: lineOf('"generic-80"'),
        place: 'devices.receiptPrinter.profile',
        remedy: expect.stringContaining('there are') as string,
      }),
    ]);
    expect(mistakes('8600', '"8600"')[0]).toMatchObject({ line: lineOf('8600'), place: 'listen.port' });
    expect(mistakes('"127.0.0.1"', '"0.0.0.0"')[0]).toMatchObject({ place: 'listen.host' });
  });

  it('tells all mistakes at once, in the order of the file', () => {
    const broken = shipped.replace('"ZD01"', '"zd 1"').replace('"ipp://', '"http://');
    expect(() => checkConfig('k.json', broken)).toThrow(
      /k\.json:\d+:\d+ terminal\.id: .*\nk\.json:\d+:\d+ devices\.pagePrinter\.uri: /u,
    );
  });

  it('names the line where it is no JSON', () => {
    const [mistake] = mistakes('"languages":', '"languages"');
    expect(mistake?.line).toBe(lineOf('"languages":'));
    expect(mistake?.remedy).toContain('no JSON');
    expect(() => checkConfig('k.json', '')).toThrow(/k\.json:1:1/u);
  });
});
