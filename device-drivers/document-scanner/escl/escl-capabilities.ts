import { fail, ok, type Result } from '../../contract.ts';
import {
  type DocumentScannerCapabilities,
  SCAN_RESOLUTIONS,
  type ScanColour,
  type ScanSource,
} from '../document-scanner.ts';
import { type EsclElement, type EsclXmlFault, parseEsclXml } from './escl-xml.ts';

/** What one of the scanner's inputs takes. Lengths are 1/300 inch, the unit of the protocol. */
export interface EsclInput {
  readonly maxWidth: number;
  readonly maxHeight: number;
  readonly colourModes: readonly string[];
  readonly documentFormats: readonly string[];
  /** Discrete values, or those of a range that the kiosk might ask for. */
  readonly resolutions: readonly number[];
}

/** ScannerCapabilities (eSCL 2.x, Mopria), the part that a document scan needs. */
export interface EsclCapabilities {
  /** The protocol's version, given back in each request. */
  readonly version: string;
  /** What it says of itself; `null`: it does not tell. */
  readonly manufacturer: string | null;
  readonly makeAndModel: string | null;
  readonly serialNumber: string | null;
  readonly platen: EsclInput | null;
  readonly adf: EsclInput | null;
  readonly adfDuplex: EsclInput | null;
}

const texts = (elements: readonly EsclElement[], name: string): readonly string[] => [
  ...new Set(
    elements.flatMap((one) => one.children(name).map((two) => two.text)).filter((one) => one !== ''),
  ),
];

const rangeResolutions = (profile: EsclElement): readonly number[] => {
  const range = profile.child('SupportedResolutions', 'ResolutionRange', 'XResolutionRange');
  const least = range?.wholeOf('Min');
  const most = range?.wholeOf('Max');
  if (!range || least == null || most == null || most < least) return [];
  const step = Math.max(1, range.wholeOf('Step') ?? 1);
  const fits = SCAN_RESOLUTIONS.filter(
    (one) => one >= least && one <= most && Number.isInteger((one - least) / step),
  );
  return fits.length > 0 ? fits : [most];
};

const parseInput = (input: EsclElement | null): EsclInput | null => {
  if (input === null) return null;
  const maxWidth = input.wholeOf('MaxWidth');
  const maxHeight = input.wholeOf('MaxHeight');
  if (!maxWidth || !maxHeight) return null;
  const profiles = input.children('SettingProfiles').flatMap((one) => one.children('SettingProfile'));
  const modes = profiles.flatMap((one) => one.children('ColorModes'));
  const formats = profiles.flatMap((one) => one.children('DocumentFormats'));
  const resolutions = profiles.flatMap((profile): readonly number[] => {
    const discrete = profile
      .children('SupportedResolutions')
      .flatMap((one) => one.children('DiscreteResolutions'))
      .flatMap((one) => one.children('DiscreteResolution'))
      // A pair of different numbers gives pixels that are not square.
      .filter((one) => one.wholeOf('XResolution') === one.wholeOf('YResolution'))
      .map((one) => one.wholeOf('XResolution') ?? 0)
      .filter((one) => one > 0);
    return discrete.length > 0 ? discrete : rangeResolutions(profile);
  });
  return {
    maxWidth,
    maxHeight,
    colourModes: texts(modes, 'ColorMode'),
    documentFormats: [...texts(formats, 'DocumentFormat'), ...texts(formats, 'DocumentFormatExt')],
    resolutions: [...new Set(resolutions)],
  };
};

/** Reads ScannerCapabilities. A device without any usable input is no scanner for us: `wrongRoot`. */
export const parseEsclCapabilities = (bytes: Uint8Array): Result<EsclCapabilities, EsclXmlFault> => {
  const parsed = parseEsclXml(bytes, 'ScannerCapabilities');
  if (!parsed.ok) return parsed;
  const root = parsed.value;
  const capabilities: EsclCapabilities = {
    version: /^\d+\.\d+$/.exec(root.textOf('Version') ?? '')?.[0] ?? '2.0',
    manufacturer: root.textOf('Manufacturer') || null,
    makeAndModel: root.textOf('MakeAndModel') || null,
    serialNumber: root.textOf('SerialNumber') || null,
    platen: parseInput(root.child('Platen', 'PlatenInputCaps')),
    adf: parseInput(root.child('Adf', 'AdfSimplexInputCaps')),
    adfDuplex: parseInput(root.child('Adf', 'AdfDuplexInputCaps')),
  };
  if (capabilities.platen === null && capabilities.adf === null && capabilities.adfDuplex === null) {
    return fail({ reason: 'wrongRoot', detail: 'no usable input' });
  }
  return ok(capabilities);
};

/** The input that a scan uses; `null` when the device does not have it. Some feeders list the duplex side only. */
export const inputFor = (
  capabilities: EsclCapabilities,
  source: ScanSource,
  duplex: boolean,
): EsclInput | null => {
  if (source === 'flatbed') return capabilities.platen;
  return duplex ? capabilities.adfDuplex : (capabilities.adf ?? capabilities.adfDuplex);
};

/** The device's words in the class's own. */
export const summariseEsclCapabilities = (capabilities: EsclCapabilities): DocumentScannerCapabilities => {
  const inputs = [capabilities.platen, capabilities.adf, capabilities.adfDuplex].filter(
    (one) => one !== null,
  );
  const everywhere = (test: (input: EsclInput) => boolean): boolean => inputs.every(test);
  const colours: readonly (readonly [ScanColour, string])[] = [
    ['colour', 'RGB24'],
    ['grey', 'Grayscale8'],
  ];
  return {
    identity: {
      vendor: capabilities.manufacturer,
      model: capabilities.makeAndModel,
      serialNumber: capabilities.serialNumber,
      // The protocol has no word for it.
      firmware: null,
    },
    healthLevels: ['internal', 'external'],
    sources: [
      ...(capabilities.adf !== null || capabilities.adfDuplex !== null ? (['feeder'] as const) : []),
      ...(capabilities.platen !== null ? (['flatbed'] as const) : []),
    ],
    resolutions: SCAN_RESOLUTIONS.filter((one) => everywhere((input) => input.resolutions.includes(one))),
    colours: colours
      .filter(([, mode]) => everywhere((input) => input.colourModes.includes(mode)))
      .map(([colour]) => colour),
    duplex: capabilities.adfDuplex !== null,
  };
};
