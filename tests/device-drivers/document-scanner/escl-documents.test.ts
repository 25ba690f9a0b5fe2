import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requestFault, type ScanRequest } from '../../../device-drivers/document-scanner/document-scanner.ts';
import {
  type EsclCapabilities,
  parseEsclCapabilities,
  summariseEsclCapabilities,
} from '../../../device-drivers/document-scanner/escl/escl-capabilities.ts';
import { jobPathOf } from '../../../device-drivers/document-scanner/escl/escl-client.ts';
import { esclScanSettings } from '../../../device-drivers/document-scanner/escl/escl-scan-settings.ts';
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

  it('the end of the pages of the glass, of a job without an address, and of one that the device does not know', () => {
    const end = (job: string, delivered = 0, source: 'feeder' | 'flatbed' = 'flatbed') =>
      endOfPagesFault({
        source,
        delivered,
        status: statusOf('ScannerAdfLoaded', 'Idle', job),
        jobPath: '/eSCL/ScanJobs/7',
      });
    const job = (uri: string, state: string, reason = '') =>
      `<JobInfo><JobUri>${uri}</JobUri><JobState>${state}</JobState><JobStateReasons><JobStateReason>${reason}</JobStateReason></JobStateReasons></JobInfo>`;
    expect(end('', 1)).toBeNull();
    expect(end('')).toMatchObject({ code: 'scannerFault', detail: 'a job without pages' });
    expect(end('<JobInfo/>')?.detail).toBe('a job without pages');
    expect(end(job('/', 'Completed'))?.detail).toBe('a job without pages');
    expect(end(job('/eSCL/ScanJobs/7', 'Aborted', 'AbortedBySystem'))?.detail).toBe(
      'the device aborted the job AbortedBySystem',
    );
    for (const state of ['Processing', 'Pending']) {
      const other = job('/eSCL/ScanJobs/8', state);
      expect(end(other, 0, 'feeder')?.detail).toBe('the device works on another job');
      expect(end(other, 2, 'feeder')).toBeNull();
    }
  });

  it('a device without a feeder says nothing of one', () => {
    for (const adf of ['<AdfState/>', ''])
      expect(parseEsclStatus(bytes(`<ScannerStatus><State>Idle</State>${adf}</ScannerStatus>`))).toEqual({
        ok: true,
        value: { state: 'Idle', adf: null, jobs: [] },
      });
    expect(adfFault({ state: 'Idle', adf: null, jobs: [] })).toBeNull();
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
    const list = `<DiscreteResolutions>${one(150)}${one(200, 100)}<DiscreteResolution/>${one(300)}</DiscreteResolutions>`;
    expect(summary(list).resolutions).toEqual([150, 300]);
    const range =
      '<ResolutionRange><XResolutionRange><Min>100</Min><Max>600</Max><Normal>300</Normal><Step>100</Step></XResolutionRange></ResolutionRange>';
    expect(summary(range)).toMatchObject({
      sources: ['flatbed'],
      resolutions: [200, 300],
      colours: ['colour'],
      duplex: false,
    });
  });

  it('a device without any input is no scanner', () => {
    for (const nothing of [
      capabilitiesXml(''),
      capabilitiesXml('<Platen><PlatenInputCaps><MaxWidth>2550</MaxWidth></PlatenInputCaps></Platen>'),
      capabilitiesXml('<Platen><PlatenInputCaps><MaxHeight>0</MaxHeight></PlatenInputCaps></Platen>'),
      '<ScannerStatus/>',
    ])
      expect(parseEsclCapabilities(bytes(nothing))).toMatchObject({ ok: false });
  });

  it('a device that says who it is, and one that does not', () => {
    const platen = `<Platen><PlatenInputCaps>${input('')}</PlatenInputCaps></Platen>`;
    const summary = (head: string) => {
      const parsed = parseEsclCapabilities(
        bytes(`<ScannerCapabilities>${head}${platen}</ScannerCapabilities>`),
      );
      if (!parsed.ok) throw new Error(parsed.error.detail);
      return { version: parsed.value.version, ...summariseEsclCapabilities(parsed.value).identity };
    };
    expect(
      summary(
        '<Version>2.63</Version><Manufacturer>Maker</Manufacturer><MakeAndModel>Maker 5</MakeAndModel><SerialNumber>X1</SerialNumber>',
      ),
    ).toEqual({ version: '2.63', vendor: 'Maker', model: 'Maker 5', serialNumber: 'X1', firmware: null });
    for (const head of ['', '<Version>two</Version><MakeAndModel/><Manufacturer> </Manufacturer>'])
      expect(summary(head)).toEqual({
        version: '2.0',
        vendor: null,
        model: null,
        serialNumber: null,
        firmware: null,
      });
  });

  it.each([
    ['no bounds', '<Min>100</Min>', []],
    ['bounds the wrong way round', '<Min>300</Min><Max>100</Max>', []],
    ['no step', '<Min>100</Min><Max>250</Max>', [150, 200]],
    ['none of ours', '<Min>75</Min><Max>100</Max>', [100]],
    ['a number that is none', '<Min>-1</Min><Max>1e3</Max>', []],
  ])('a range of resolutions: %s', (_, range, resolutions) => {
    const xml = input(`<ResolutionRange><XResolutionRange>${range}</XResolutionRange></ResolutionRange>`);
    const parsed = parseEsclCapabilities(
      bytes(capabilitiesXml(`<Platen><PlatenInputCaps>${xml}</PlatenInputCaps></Platen>`)),
    );
    expect(parsed.ok && parsed.value.platen?.resolutions).toEqual(resolutions);
  });

  describe('what is asked for', () => {
    const deviceOf = (inputs: string): EsclCapabilities => {
      const parsed = parseEsclCapabilities(bytes(capabilitiesXml(inputs)));
      if (!parsed.ok) throw new Error(parsed.error.detail);
      return parsed.value;
    };
    const list = (...dots: number[]) =>
      `<DiscreteResolutions>${dots.map((x) => `<DiscreteResolution><XResolution>${x}</XResolution><YResolution>${x}</YResolution></DiscreteResolution>`).join('')}</DiscreteResolutions>`;
    const platen = (inside: string) => `<Platen><PlatenInputCaps>${inside}</PlatenInputCaps></Platen>`;
    const adf = (inside: string, side: 'Simplex' | 'Duplex') =>
      `<Adf><Adf${side}InputCaps>${inside}</Adf${side}InputCaps></Adf>`;
    const flatbed: ScanRequest = { source: 'flatbed', resolution: 200, colour: 'grey', duplex: true };
    const feeder: ScanRequest = { source: 'feeder', resolution: 150, colour: 'colour', duplex: false };

    it('A4 from the glass; its one side, in the colours and dots that there are', () => {
      const settings = esclScanSettings(flatbed, deviceOf(platen(input(list(100, 300)))));
      if (!settings.ok) throw new Error(settings.error.detail);
      expect(settings.value).toMatchObject({
        resolution: 300,
        picture: { widthPixels: 2480, heightPixels: 3508 },
      });
      const { xml } = settings.value;
      expect(xml).toContain('<pwg:InputSource>Platen</pwg:InputSource>');
      // It has no grey.
      expect(xml).toContain('<scan:ColorMode>RGB24</scan:ColorMode>');
      expect(xml).not.toContain('Duplex');
    });

    it('a bed smaller than A4 is asked for whole', () => {
      const small = input(list(150)).replace('4200', '1500');
      expect(esclScanSettings(feeder, deviceOf(adf(small, 'Simplex')))).toMatchObject({
        ok: true,
        value: { picture: { widthPixels: 1240, heightPixels: 750 } },
      });
    });

    it('a feeder that lists both sides only gives one of them too', () => {
      const device = deviceOf(adf(input(list(150)), 'Duplex'));
      const simplex = esclScanSettings(feeder, device);
      const both = esclScanSettings({ ...feeder, duplex: true }, device);
      expect(simplex.ok && simplex.value.xml).toContain('<scan:Duplex>false</scan:Duplex>');
      expect(both.ok && both.value.xml).toContain('<scan:Duplex>true</scan:Duplex>');
      expect(summariseEsclCapabilities(device)).toMatchObject({ sources: ['feeder'], duplex: true });
      expect(esclScanSettings(flatbed, device)).toMatchObject({
        ok: false,
        error: { code: 'unsupported', detail: 'no flatbed' },
      });
    });

    it('what it cannot do is refused before it is asked', () => {
      const one = deviceOf(adf(input(list(150)), 'Simplex'));
      expect(esclScanSettings({ ...feeder, duplex: true }, one)).toMatchObject({
        error: { code: 'unsupported', detail: 'no feeder for both sides' },
      });
      expect(requestFault({ ...feeder, duplex: true }, summariseEsclCapabilities(one))).toMatchObject({
        code: 'unsupported',
      });
      expect(requestFault(flatbed, summariseEsclCapabilities(one))).toMatchObject({ code: 'unsupported' });
      expect(requestFault(feeder, summariseEsclCapabilities(one))).toBeNull();
      const tiff = input('').replace('image/jpeg', 'image/tiff');
      expect(esclScanSettings(flatbed, deviceOf(platen(tiff)))).toMatchObject({
        error: { detail: 'no image/jpeg' },
      });
      const lines = input('').replace('RGB24', 'BlackAndWhite1');
      expect(esclScanSettings(flatbed, deviceOf(platen(lines)))).toMatchObject({
        error: { detail: 'neither RGB24 nor Grayscale8' },
      });
    });

    it('a device that names neither formats nor resolutions is asked as we like', () => {
      const bare = input('').replace(/<DocumentFormats>.*<\/DocumentFormats>/, '');
      const grey = bare.replace('RGB24', 'Grayscale8');
      expect(esclScanSettings(flatbed, deviceOf(platen(grey)))).toMatchObject({
        ok: true,
        value: { resolution: 200 },
      });
      expect(summariseEsclCapabilities(deviceOf(platen(grey))).colours).toEqual(['grey']);
    });
  });

  it('the host in a Location is ignored', () => {
    expect(jobPathOf('http://localhost:60000/eSCL/ScanJobs/1/')).toBe('/eSCL/ScanJobs/1');
    expect(jobPathOf('/eSCL/ScanJobs/1')).toBe('/eSCL/ScanJobs/1');
    for (const none of ['https://', 'http://localhost/', 'urn:uuid:1']) expect(jobPathOf(none)).toBeNull();
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
