import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  capabilitiesOf,
  feederOf,
  scanimageCall,
} from '../../../device-drivers/document-scanner/sane/scanimage-arguments.ts';
import {
  numbersOf,
  parseScanimageOptions,
  wordsOf,
} from '../../../device-drivers/document-scanner/sane/scanimage-options.ts';

/** Lines in the form of sane-fujitsu(5) and scanimage(1), for what the test backend does not have. */
const FUJITSU = `
All options specific to device \`fujitsu:any':
  Standard:
    --source ADF Front|ADF Back|ADF Duplex [ADF Front]
        Selects the scan source (such as a document-feeder).
    --mode Lineart|Halftone|Gray|Color [Lineart]
        Selects the scan mode (e.g., lineart, monochrome, or color).
    --resolution 50..600dpi (in steps of 1) [600]
        Sets the horizontal resolution of the scanned image.
  Geometry:
    --page-width 0..224.846mm (in steps of 0.0211639) [215.872]
    --page-height 0..863.489mm (in steps of 0.0211639) [279.364]
    -x 0..215.872mm (in steps of 0.0211639) [215.872]
    -y 0..279.364mm (in steps of 0.0211639) [279.364]
  Sensors:
    --page-loaded[=(yes|no)] [yes] [hardware]
    --cover-open[=(yes|no)] [no] [hardware]
`;

const AIRSCAN = `
    --resolution 75|100|400dpi [400]
    --mode Color|Gray [Color]
    --source Flatbed|ADF|ADF Duplex [Flatbed]
    -x 0..215.9mm [215.9]
    -y 0..297.011mm [297.011]
    --adf-justification-x <string> [inactive]
`;

const request = { source: 'feeder', resolution: 300, colour: 'grey', duplex: false } as const;

describe('the option list of a SANE device', () => {
  it('a feeder with two eyes and sensors', () => {
    const options = parseScanimageOptions(FUJITSU);
    expect(capabilitiesOf(options)).toMatchObject({
      sources: ['feeder'],
      resolutions: [150, 200, 300],
      colours: ['colour', 'grey'],
      duplex: true,
    });
    expect(feederOf(options)).toBe('loaded');
    expect(feederOf(parseScanimageOptions(FUJITSU.replace('[yes] [hardware]', '[no] [hardware]')))).toBe(
      'empty',
    );
    const open = parseScanimageOptions(
      FUJITSU.replace('(yes|no)] [no] [hardware]', '(yes|no)] [yes] [hardware]'),
    );
    expect(feederOf(open)).toBe('coverOpen');
    const simplex = scanimageCall(request, options);
    const both = scanimageCall({ ...request, duplex: true }, options);
    if (!simplex.ok || !both.ok) throw new Error('both can be done');
    expect(simplex.value.arguments).toEqual(
      expect.arrayContaining([
        '--source=ADF Front',
        '--mode=Gray',
        '--resolution=300',
        '--page-width=210',
        '--page-height=297',
      ]),
    );
    expect(both.value.arguments).toContain('--source=ADF Duplex');
    expect(scanimageCall({ ...request, source: 'flatbed' }, options)).toMatchObject({
      ok: false,
      error: { completion: 'unsupportedCommand' },
    });
  });

  it('a resolution that is not there gives the next higher one, and the page says so', () => {
    const call = scanimageCall(
      { ...request, source: 'flatbed', resolution: 200 },
      parseScanimageOptions(AIRSCAN),
    );
    expect(call).toMatchObject({ ok: true, value: { resolution: 400 } });
    if (call.ok) {
      expect(call.value.arguments).toEqual(
        expect.arrayContaining(['--resolution=400', '-x', '210', '-y', '297']),
      );
      expect(call.value.arguments).toContain('--batch-count=1');
    }
  });

  it('other habits of turning the sheet', () => {
    const adfMode =
      '    --source Flatbed|Automatic Document Feeder [Flatbed]\n    --adf-mode Simplex|Duplex [Simplex]\n';
    const aSwitch = '    --source FlatBed|ADF [FlatBed]\n    --duplex[=(yes|no)] [no]\n';
    for (const [text, flag] of [
      [adfMode, '--adf-mode=Duplex'],
      [aSwitch, '--duplex=yes'],
    ] as const) {
      const call = scanimageCall({ ...request, duplex: true }, parseScanimageOptions(text));
      if (!call.ok) throw new Error(call.error.detail);
      expect(call.value.arguments).toContain(flag);
    }
  });

  it('a list in a foreign form gives nothing to set', () => {
    expect(parseScanimageOptions('no options here\n\n  [x]\n--help').size).toBe(0);
  });

  it('a plain flatbed: no choice of source, no mode, no resolution and no area to set', () => {
    const options = parseScanimageOptions(
      '    --button [button]\n    --depth 8|16bit [8]\n    -x 0..100mm [inactive]\n',
    );
    expect(capabilitiesOf(options)).toMatchObject({
      sources: ['flatbed'],
      resolutions: [],
      colours: [],
      duplex: false,
    });
    expect(feederOf(options)).toBeNull();
    const call = scanimageCall({ ...request, source: 'flatbed' }, options);
    expect(call).toEqual({
      ok: true,
      value: {
        resolution: 300,
        picture: null,
        arguments: [
          '--format=png',
          '--batch=page-%05d.png',
          '--batch-print',
          '--progress',
          '--batch-count=1',
          '--depth=8',
        ],
      },
    });
    const inactive = parseScanimageOptions('    --depth 8|16bit [inactive]\n');
    expect(scanimageCall({ ...request, source: 'flatbed' }, inactive)).toMatchObject({
      value: { arguments: expect.not.arrayContaining(['--depth=8']) },
    });
  });

  it('two beds and no feeder; colour is taken when it is wanted, and grey when that is all', () => {
    const beds = (modes: string) =>
      parseScanimageOptions(
        `    --source Flatbed|Transparency Unit [Flatbed]\n    --mode ${modes} [${modes.split('|')[0]}]\n`,
      );
    const colour = { ...request, source: 'flatbed', colour: 'colour' } as const;
    expect(capabilitiesOf(beds('Gray|Color')).sources).toEqual(['flatbed']);
    for (const [modes, word] of [
      ['Gray|Color', 'Color'],
      ['24bit Color|Gray', '24bit Color'],
      ['Lineart|Gray', 'Gray'],
    ] as const)
      expect(scanimageCall(colour, beds(modes))).toMatchObject({
        value: { arguments: expect.arrayContaining(['--source=Flatbed', `--mode=${word}`]) },
      });
  });

  it('a feeder alone: one side by its mode, the front before the back, the back when there is no other', () => {
    const modes = parseScanimageOptions(
      '    --source ADF [ADF]\n    --adf-mode Simplex|Duplex [Simplex]\n    --mode Color [Color]\n    --page-loaded[=(yes|no)] [no] [hardware]\n',
    );
    expect(feederOf(modes)).toBe('empty');
    expect(scanimageCall(request, modes)).toMatchObject({
      // Grey is not there: colour is better than nothing.
      value: {
        arguments: expect.arrayContaining(['--source=ADF', '--adf-mode=Simplex', '--mode=Color']),
      },
    });
    const back = parseScanimageOptions('    --source ADF Back [ADF Back]\n');
    expect(scanimageCall(request, back)).toMatchObject({
      value: { arguments: expect.arrayContaining(['--source=ADF Back']) },
    });
    expect(scanimageCall({ ...request, duplex: true }, back)).toMatchObject({
      ok: false,
      error: { code: 'unsupported' },
    });
    const both = parseScanimageOptions('    --source ADF Duplex [ADF Duplex]\n    --duplex <bool> [no]\n');
    const simplex = scanimageCall(request, both);
    expect(simplex.ok && simplex.value.arguments.filter((one) => one.startsWith('--source'))).toEqual([]);
    expect(feederOf(both)).toBe('unknown');
    expect(scanimageCall({ ...request, source: 'flatbed' }, both)).toMatchObject({ ok: false });
  });

  it('kinds of values that are never set: free texts, lists, read-only words', () => {
    const options = parseScanimageOptions(
      '    --name <string> []\n    --gamma 0..255,... [inactive]\n    --source A|B [A] [read-only]\n    --mode[=(yes|no)] [no]\n    --resolution auto||75..600dpi (in steps of 7) [75]\n    --speed auto|1|2 [1]\n',
    );
    expect(options.get('--name')?.values).toEqual({ kind: 'free' });
    expect(options.get('--gamma')).toMatchObject({ values: { kind: 'free' }, present: null });
    expect(options.get('--speed')?.values).toEqual({ kind: 'numbers', numbers: [1, 2] });
    expect(wordsOf(options, '--source')).toEqual([]);
    expect(wordsOf(options, '--mode')).toEqual([]);
    expect(wordsOf(options, '--none')).toEqual([]);
    expect(numbersOf(options, '--none', [1])).toEqual([]);
    expect(numbersOf(options, '--name', [1])).toEqual([]);
    // No resolution of ours falls on a step: the highest there is.
    expect(numbersOf(options, '--resolution', [150])).toEqual([600]);
  });

  it('no text makes the reader throw, and what it sets is always a word or number of the list', () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        '    --source ',
        'ADF|Flatbed',
        ' [',
        ']',
        '--mode',
        '75..600dpi',
        '\n',
        '|',
        '(yes|no)',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const options = parseScanimageOptions(pieces.join(''));
        const call = scanimageCall({ ...request, source: 'flatbed' }, options);
        if (!call.ok) {
          expect(call.error.code).toBe('unsupported');
          return;
        }
        for (const [name, option] of options) {
          const set = call.value.arguments.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1);
          if (set !== undefined && option.values.kind === 'words') expect(option.values.words).toContain(set);
        }
      }),
      { numRuns: 400 },
    );
  });
});
