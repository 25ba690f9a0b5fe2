import { describe, expect, it } from 'vitest';
import {
  capabilitiesOf,
  feederOf,
  scanimageCall,
} from '../../../device-drivers/document-scanner/sane/scanimage-arguments.ts';
import { parseScanimageOptions } from '../../../device-drivers/document-scanner/sane/scanimage-options.ts';

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
    expect(capabilitiesOf(options)).toEqual({
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
});
