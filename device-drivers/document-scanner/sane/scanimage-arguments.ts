import { fail, ok, type Result } from '../../contract.ts';
import {
  A4_MILLIMETRES,
  type DocumentScannerCapabilities,
  type FeederState,
  nearestResolution,
  requestFault,
  SCAN_RESOLUTIONS,
  type ScanFault,
  type ScanRequest,
  type ScanSource,
} from '../document-scanner.ts';
import { numbersOf, type ScanimageOptions, wordsOf } from './scanimage-options.ts';

/** File names of the pages, as `scanimage --batch` counts them. */
const PAGE_FILE_PATTERN = 'page-%05d.png';

/** A name of that pattern. */
export const PAGE_FILE_NAME = /^page-\d{5,}\.png$/;

// SANE gives the names of sources and modes to the backend; these cover the words in the backends of sane-backends 1.2 and sane-airscan.
const DUPLEX_WORD = /duplex|both sides/i;
const FEEDER_WORD = /adf|feeder/i;
const FLATBED_WORD = /flatbed|platen|glass/i;
const COLOUR_WORD = /^(24.?bit )?colou?r/i;
const GREY_WORD = /gr[ae]y/i;

const simplexFeeder = (sources: readonly string[]): string | undefined =>
  sources.find((one) => FEEDER_WORD.test(one) && !DUPLEX_WORD.test(one) && !/back/i.test(one)) ??
  sources.find((one) => FEEDER_WORD.test(one) && !DUPLEX_WORD.test(one));

/** How a device is told to scan both sides: three habits exist among the backends. */
const duplexArguments = (options: ScanimageOptions): readonly string[] | null => {
  const sources = wordsOf(options, '--source');
  const duplexSource = sources.find((one) => DUPLEX_WORD.test(one));
  if (duplexSource !== undefined) return [`--source=${duplexSource}`];
  const feeder = simplexFeeder(sources);
  const source = sources.filter((one) => one === feeder).map((one) => `--source=${one}`);
  const mode = wordsOf(options, '--adf-mode').find((one) => DUPLEX_WORD.test(one));
  if (mode !== undefined) return [...source, `--adf-mode=${mode}`];
  if (options.get('--duplex')?.values.kind === 'switch') return [...source, '--duplex=yes'];
  return null;
};

const sourcesOf = (options: ScanimageOptions): readonly ScanSource[] => {
  const words = wordsOf(options, '--source');
  // A device without the choice is a plain flatbed.
  if (words.length === 0) return ['flatbed'];
  return [
    ...(words.some((one) => FEEDER_WORD.test(one)) ? (['feeder'] as const) : []),
    ...(words.some((one) => FLATBED_WORD.test(one)) ? (['flatbed'] as const) : []),
  ];
};

/** What a device can do, from its own option list. */
export const capabilitiesOf = (options: ScanimageOptions): DocumentScannerCapabilities => {
  const modes = wordsOf(options, '--mode');
  const resolutions = numbersOf(options, '--resolution', SCAN_RESOLUTIONS);
  const sources = sourcesOf(options);
  return {
    // SANE names a device and its options, and tells nothing of its make.
    identity: { vendor: null, model: null, serialNumber: null, firmware: null },
    healthLevels: ['internal', 'external'],
    sources,
    resolutions: SCAN_RESOLUTIONS.filter((one) => resolutions.includes(one)),
    colours: [
      ...(modes.some((one) => COLOUR_WORD.test(one)) ? (['colour'] as const) : []),
      ...(modes.some((one) => GREY_WORD.test(one)) ? (['grey'] as const) : []),
    ],
    duplex: sources.includes('feeder') && duplexArguments(options) !== null,
  };
};

/**
 * The feeder, as far as the backend has sensors for it: `page-loaded` and `cover-open` of the fujitsu, canon_dr and epjitsu
 * backends (sane-fujitsu(5), sane-canon_dr(5)). Most backends have none: `unknown`.
 */
export const feederOf = (options: ScanimageOptions): FeederState => {
  if (!sourcesOf(options).includes('feeder')) return null;
  if (options.get('--cover-open')?.present === 'yes') return 'coverOpen';
  switch (options.get('--page-loaded')?.present) {
    case 'yes':
      return 'loaded';
    case 'no':
      return 'empty';
    default:
      return 'unknown';
  }
};

/** What the device makes of a length that is asked for, millimetres; `null`: it cannot be set. */
const lengthOf = (options: ScanimageOptions, name: string, wanted: number): number | null => {
  const option = options.get(name);
  if (option === undefined || option.present === null || option.values.kind !== 'range') return null;
  return Math.min(Math.max(wanted, option.values.least), option.values.most);
};

const areaArguments = (options: ScanimageOptions): readonly string[] => {
  const settings: readonly (readonly [string, number])[] = [
    // Scanners with a paper-size setting of their own clip -x and -y by it, so it comes first.
    ['--page-width', A4_MILLIMETRES.width],
    ['--page-height', A4_MILLIMETRES.height],
    ['-l', 0],
    ['-t', 0],
    ['-x', A4_MILLIMETRES.width],
    ['-y', A4_MILLIMETRES.height],
  ];
  return settings.flatMap(([name, wanted]) => {
    const value = lengthOf(options, name, wanted);
    if (value === null) return [];
    return name.startsWith('--') ? [`${name}=${value}`] : [name, `${value}`];
  });
};

const pictureOf = (options: ScanimageOptions, resolution: number): ScanimageCall['picture'] => {
  const width = lengthOf(options, '-x', A4_MILLIMETRES.width);
  const height = lengthOf(options, '-y', A4_MILLIMETRES.height);
  if (width === null || height === null) return null;
  const pixels = (length: number): number => Math.round((length / 25.4) * resolution);
  return { widthPixels: pixels(width), heightPixels: pixels(height) };
};

/** Everything that `scanimage` is told for one request after the device's name; `resolution` is the one it will really use. */
export interface ScanimageCall {
  readonly arguments: readonly string[];
  readonly resolution: number;
  /** The size of the picture that this asks for; `null`: the device has no area to set. */
  readonly picture: { readonly widthPixels: number; readonly heightPixels: number } | null;
}

/**
 * Turns a request into arguments, with the words of the device's own list. The order is the order of setting: the source
 * first, because backends change modes, resolutions and areas with it. PNG, because it keeps every dot, and because
 * a page without data ends in SIGABRT with it (measured with sane-backends 1.2.1), where PNM leaves a file that looks whole.
 */
export const scanimageCall = (
  request: ScanRequest,
  options: ScanimageOptions,
): Result<ScanimageCall, ScanFault> => {
  const capabilities = capabilitiesOf(options);
  const unfit = requestFault(request, capabilities);
  if (unfit !== null) return fail(unfit);
  const words = wordsOf(options, '--source');
  const duplex = request.source === 'feeder' && request.duplex ? duplexArguments(options) : null;
  const source =
    request.source === 'feeder' ? simplexFeeder(words) : words.find((one) => FLATBED_WORD.test(one));
  const modes = wordsOf(options, '--mode');
  const mode =
    modes.find((one) => (request.colour === 'colour' ? COLOUR_WORD : GREY_WORD).test(one)) ??
    modes.find((one) => COLOUR_WORD.test(one) || GREY_WORD.test(one));
  const resolution = nearestResolution(
    request.resolution,
    numbersOf(options, '--resolution', SCAN_RESOLUTIONS),
  );
  const simplexMode = wordsOf(options, '--adf-mode').find((one) => /simplex/i.test(one));
  const used = resolution ?? request.resolution;
  return ok({
    resolution: used,
    picture: pictureOf(options, used),
    arguments: [
      '--format=png',
      `--batch=${PAGE_FILE_PATTERN}`,
      '--batch-print',
      '--progress',
      ...(request.source === 'flatbed' ? ['--batch-count=1'] : []),
      ...(duplex ?? [
        ...(source === undefined ? [] : [`--source=${source}`]),
        ...(simplexMode === undefined ? [] : [`--adf-mode=${simplexMode}`]),
      ]),
      ...(mode === undefined ? [] : [`--mode=${mode}`]),
      ...(numbersOf(options, '--depth', [8]).includes(8) && options.get('--depth')?.present !== null
        ? ['--depth=8']
        : []),
      ...(resolution === null ? [] : [`--resolution=${resolution}`]),
      ...areaArguments(options),
    ],
  });
};
