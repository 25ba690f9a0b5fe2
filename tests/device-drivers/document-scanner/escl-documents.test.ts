import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseEsclCapabilities,
  summariseEsclCapabilities,
} from '../../../device-drivers/document-scanner/escl/escl-capabilities.ts';
import { jobPathOf } from '../../../device-drivers/document-scanner/escl/escl-client.ts';
import {
  adfFault,
  beginFault,
  endOfPagesFault,
  parseEsclStatus,
  summariseEsclStatus,
} from '../../../device-drivers/document-scanner/escl/escl-status.ts';
import { parseEsclXml } from '../../../device-drivers/document-scanner/escl/escl-xml.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const statusXml = (adf: string, state = 'Idle', job = ''): string =>
  `<?xml version="1.0"?><scan:ScannerStatus xmlns:scan="s" xmlns:pwg="p"><pwg:Version>2.0</pwg:Version><pwg:State>${state}</pwg:State><scan:AdfState>${adf}</scan:AdfState><scan:Jobs>${job}</scan:Jobs></scan:ScannerStatus>`;

const statusOf = (adf: string, state?: string, job?: string) => {
  const parsed = parseEsclStatus(bytes(statusXml(adf, state, job)));
  if (!parsed.ok) throw new Error(parsed.error.detail);
  return parsed.value;
};

const capabilitiesXml = (inputs: string): string =>
  `<ScannerCapabilities><Version>2.1</Version><MakeAndModel>Any</MakeAndModel>${inputs}</ScannerCapabilities>`;

const input = (resolutions: string): string =>
  `<MaxWidth>2550</MaxWidth><MaxHeight>4200</MaxHeight><SettingProfiles><SettingProfile><ColorModes><ColorMode>RGB24</ColorMode></ColorModes><DocumentFormats><DocumentFormat>image/jpeg</DocumentFormat></DocumentFormats><SupportedResolutions>${resolutions}</SupportedResolutions></SettingProfile></SettingProfiles>`;

describe('the documents of an eSCL scanner', () => {
  it.each([
    ['ScannerAdfEmpty', 'empty', null, 'empty'],
    ['ScannerAdfLoaded', 'loaded', null, null],
    ['ScannerAdfProcessing', 'loaded', null, null],
    ['ScannerAdfJam', 'jammed', 'jam', 'jam'],
    ['ScannerAdfMispick', 'jammed', 'jam', 'jam'],
    ['ScannerAdfHatchOpen', 'coverOpen', 'coverOpen', 'coverOpen'],
    ['ScannerAdfDoorOpen', 'coverOpen', 'coverOpen', 'coverOpen'],
    ['ScannerAdfMultipickDetected', 'jammed', 'doubleFeed', 'doubleFeed'],
    ['ScannerAdfDuplexPageTooShort', 'jammed', 'jam', 'jam'],
    ['ScannerAdfDuplexPageTooLong', 'jammed', 'jam', 'jam'],
    ['ScannerAdfInputTrayOverloaded', 'jammed', 'jam', 'jam'],
    ['ScannerAdfInputTrayFailed', 'unknown', 'scannerFault', 'scannerFault'],
    ['ScannerAdfSomethingNew', 'unknown', null, null],
  ])('AdfState %s', (word, feeder, standing, begin) => {
    const status = statusOf(word);
    expect(summariseEsclStatus(status, true).feeder).toBe(feeder);
    expect(adfFault(status)?.code ?? null).toBe(standing);
    expect(beginFault(status, 'feeder')?.code ?? null).toBe(begin);
    expect(beginFault(status, 'flatbed')).toBeNull();
    expect(summariseEsclStatus(status, false).feeder).toBeNull();
  });

  it.each([
    ['Idle', 'online'],
    ['Processing', 'deviceBusy'],
    ['Testing', 'deviceBusy'],
    ['Stopped', 'hardwareError'],
    ['Down', 'hardwareError'],
    ['Novel', 'online'],
  ])('State %s', (state, device) => {
    expect(summariseEsclStatus(statusOf('ScannerAdfLoaded', state), true).device).toBe(device);
  });

  it('the end of the pages is told from an aborted job', () => {
    const job = (state: string): string =>
      `<JobInfo><JobUri>/eSCL/ScanJobs/7</JobUri><JobState>${state}</JobState></JobInfo>`;
    const end = (adf: string, state: string, delivered: number) =>
      endOfPagesFault({
        source: 'feeder',
        delivered,
        status: statusOf(adf, 'Idle', job(state)),
        jobPath: '/eSCL/ScanJobs/7',
      })?.code ?? null;
    expect(end('ScannerAdfEmpty', 'Completed', 3)).toBeNull();
    expect(end('ScannerAdfEmpty', 'Aborted', 3)).toBeNull();
    expect(end('ScannerAdfLoaded', 'Aborted', 3)).toBe('scannerFault');
    expect(end('ScannerAdfLoaded', 'Canceled', 3)).toBe('canceled');
    expect(end('ScannerAdfEmpty', 'Completed', 0)).toBe('empty');
    expect(end('ScannerAdfJam', 'Aborted', 3)).toBe('jam');
  });

  it('resolutions come as a list or as a range', () => {
    const summary = (resolutions: string) => {
      const parsed = parseEsclCapabilities(
        bytes(capabilitiesXml(`<Platen><PlatenInputCaps>${input(resolutions)}</PlatenInputCaps></Platen>`)),
      );
      if (!parsed.ok) throw new Error(parsed.error.detail);
      return summariseEsclCapabilities(parsed.value);
    };
    const one = (x: number, y = x) =>
      `<DiscreteResolution><XResolution>${x}</XResolution><YResolution>${y}</YResolution></DiscreteResolution>`;
    const list = `<DiscreteResolutions>${one(150)}${one(200, 100)}${one(300)}</DiscreteResolutions>`;
    expect(summary(list).resolutions).toEqual([150, 300]);
    const range =
      '<ResolutionRange><XResolutionRange><Min>100</Min><Max>600</Max><Normal>300</Normal><Step>100</Step></XResolutionRange></ResolutionRange>';
    expect(summary(range)).toEqual({
      sources: ['flatbed'],
      resolutions: [200, 300],
      colours: ['colour'],
      duplex: false,
    });
  });

  it('a device without any input is no scanner', () => {
    expect(parseEsclCapabilities(bytes(capabilitiesXml('')))).toMatchObject({ ok: false });
  });

  it('the host in a Location is ignored', () => {
    expect(jobPathOf('http://localhost:60000/eSCL/ScanJobs/1/')).toBe('/eSCL/ScanJobs/1');
    expect(jobPathOf('/eSCL/ScanJobs/1')).toBe('/eSCL/ScanJobs/1');
    expect(jobPathOf('https://')).toBeNull();
  });

  it('no text makes a parser throw', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<',
        '>',
        '/',
        '<scan:ScannerStatus>',
        '</scan:ScannerStatus>',
        '<![CDATA[',
        ']]>',
        '<!--',
      ),
      fc.constantFrom(
        '<__proto__>',
        '<constructor/>',
        '<toString>1</toString>',
        '&x;',
        '<!DOCTYPE a [',
        ']>',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = bytes(pieces.join(''));
        for (const parse of [parseEsclStatus, parseEsclCapabilities]) {
          expect(typeof parse(text).ok).toBe('boolean');
        }
      }),
      { numRuns: 400 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        expect(parseEsclXml(noise, 'ScannerStatus').ok).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('a proper document with bytes lost, doubled or changed is read or refused, and never reports a state that is not a word of ours', () => {
    const proper = bytes(statusXml('ScannerAdfJam', 'Processing', '<JobInfo><JobUri>/1</JobUri></JobInfo>'));
    const states = ['Idle', 'Processing', 'Testing', 'Stopped', 'Down', 'unknown'];
    fc.assert(
      fc.property(
        fc.nat(proper.length - 1),
        fc.nat(20),
        fc.uint8Array({ maxLength: 10 }),
        (at, lost, added) => {
          const parsed = parseEsclStatus(
            Buffer.concat([proper.subarray(0, at), added, proper.subarray(at + lost)]),
          );
          if (parsed.ok) {
            expect(states).toContain(parsed.value.state);
            expect(typeof summariseEsclStatus(parsed.value, true).device).toBe('string');
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('a document cut anywhere before its last bracket is refused', () => {
    const proper = bytes(statusXml('ScannerAdfLoaded'));
    fc.assert(
      fc.property(fc.nat(proper.length - 1), (length) => {
        expect(parseEsclStatus(proper.subarray(0, length)).ok).toBe(false);
      }),
    );
  });
});
