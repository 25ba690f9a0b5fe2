import {
  findAttribute,
  type IppAttribute,
  type IppGroup,
  type IppMessage,
  numbers,
  texts,
} from './ipp-message.ts';

/** A job as the printer tells it; `null`: it does not tell. */
export interface IppJob {
  readonly id: number;
  readonly name: string | null;
  /** `ippJobState`. */
  readonly state: number | null;
  readonly reasons: readonly string[];
  readonly sheets: number | null;
  readonly impressions: number | null;
}

/** A medium with what makes it one (PWG 5100.7 `media-col`); lengths in hundredths of a millimetre, `null`: not told. */
export interface MediaCol {
  readonly width: number;
  readonly height: number;
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  } | null;
  /** `media-source`: the tray. */
  readonly source: string | null;
  /** The collection as it was told, to be sent back. */
  readonly told: readonly IppAttribute[];
}

/** A printer as it tells itself. */
export interface IppPrinter {
  /** `ippPrinterState`. */
  readonly state: number | null;
  readonly reasons: readonly string[];
  readonly acceptsJobs: boolean;
  readonly operations: readonly number[];
  readonly formats: readonly string[];
  readonly preferredFormat: string | null;
  readonly sides: readonly string[];
  readonly media: readonly string[];
  /** What lies in the trays; `null` or empty: it does not tell. */
  readonly mediaReady: readonly string[] | null;
  readonly mediaColReady: readonly MediaCol[];
  /** `printer-input-tray` (PWG 5100.13): trays by their `media-source` name, and what is in them: sheets, -3 some, else not known. */
  readonly inputTrays: readonly { readonly name: string; readonly level: number }[];
  /** Members that `media-col` of a job may have. */
  readonly mediaColMembers: readonly string[];
  readonly copyHandlings: readonly string[];
  readonly printScalings: readonly string[];
  /** The most copies it makes of one job; 1 when it does not tell. */
  readonly mostCopies: number;
  /** Whether one job may have several documents. */
  readonly severalDocuments: boolean;
  readonly colour: boolean | null;
  /** PWG 5102.4 §7: what raster it takes. Resolutions are dots per inch, those with equal feed and cross-feed only. */
  readonly raster: {
    readonly types: readonly string[];
    readonly resolutions: readonly number[];
    readonly sheetBack: string | null;
  };
  readonly makeAndModel: string | null;
  /** IEEE 1284 device id. */
  readonly deviceId: string | null;
  readonly serialNumber: string | null;
  readonly firmware: string | null;
  /** A CUPS queue stands between us and the printer (`cups-version`, or its own `printer-type` and `device-uri`). */
  readonly cups: boolean;
  /** Where a CUPS queue delivers to (`device-uri`). */
  readonly deviceUri: string | null;
  /** What CUPS does with a job that its backend could not deliver (`printer-error-policy`). */
  readonly errorPolicy: string | null;
}

/** The attributes of a job that are asked for. */
export const jobAttributes: readonly string[] = [
  'job-id',
  'job-name',
  'job-state',
  'job-state-reasons',
  'job-media-sheets-completed',
  'job-impressions-completed',
];

/** The attributes of a printer that are asked for. */
export const printerAttributes: readonly string[] = [
  'printer-state',
  'printer-state-reasons',
  'printer-is-accepting-jobs',
  'operations-supported',
  'document-format-supported',
  'document-format-preferred',
  'sides-supported',
  'media-supported',
  'media-ready',
  'media-col-ready',
  'media-col-supported',
  'printer-input-tray',
  'multiple-document-handling-supported',
  'multiple-document-jobs-supported',
  'print-scaling-supported',
  'copies-supported',
  'color-supported',
  'pwg-raster-document-type-supported',
  'pwg-raster-document-resolution-supported',
  'pwg-raster-document-sheet-back',
  'printer-make-and-model',
  'printer-device-id',
  'printer-serial-number',
  'printer-firmware-string-version',
  'cups-version',
  'printer-type',
  'device-uri',
  'printer-error-policy',
];

/** Reads a job; `null`: the group has no job-id. */
export const readJob = (group: IppGroup): IppJob | null => {
  const groups = [group];
  const number = (name: string): number | null => numbers(findAttribute(groups, 'job', name))[0] ?? null;
  const id = number('job-id');
  if (id === null) return null;
  return {
    id,
    name: texts(findAttribute(groups, 'job', 'job-name'))[0] ?? null,
    state: number('job-state'),
    reasons: texts(findAttribute(groups, 'job', 'job-state-reasons')),
    sheets: number('job-media-sheets-completed'),
    impressions: number('job-impressions-completed'),
  };
};

const memberOf = (members: readonly IppAttribute[], name: string): IppAttribute | undefined =>
  members.find((member) => member.name === name);

const readMediaCols = (of: IppAttribute | undefined): MediaCol[] =>
  (of?.values ?? []).flatMap((value) => {
    if (value.tag !== 'collection') return [];
    const number = (name: string): number | null => numbers(memberOf(value.members, name))[0] ?? null;
    const size = memberOf(value.members, 'media-size')?.values[0];
    if (size?.tag !== 'collection') return [];
    // A custom size is told as a range: it is not paper that lies in a tray.
    const width = numbers(memberOf(size.members, 'x-dimension'))[0];
    const height = numbers(memberOf(size.members, 'y-dimension'))[0];
    if (width === undefined || height === undefined) return [];
    const top = number('media-top-margin');
    const bottom = number('media-bottom-margin');
    const left = number('media-left-margin');
    const right = number('media-right-margin');
    return [
      {
        width,
        height,
        margins:
          top === null || bottom === null || left === null || right === null
            ? null
            : { top, bottom, left, right },
        source: texts(memberOf(value.members, 'media-source'))[0] ?? null,
        told: value.members,
      },
    ];
  });

/** `key=value;` pairs in octets, as the Printer MIB's input table. */
const readInputTrays = (of: IppAttribute | undefined): { name: string; level: number }[] =>
  (of?.values ?? []).flatMap((value) => {
    if (value.tag !== 'octetString') return [];
    const text = new TextDecoder().decode(value.bytes);
    const field = (key: string): string | undefined => new RegExp(`(?:^|;)${key}=([^;]*)`).exec(text)?.[1];
    const name = field('name');
    const level = Number(field('level') ?? Number.NaN);
    return name === undefined || !Number.isInteger(level) ? [] : [{ name, level }];
  });

/** RFC 8011 §5.1.16: units 3 are dots per inch, 4 per centimetre. */
const readResolutions = (of: IppAttribute | undefined): number[] =>
  (of?.values ?? []).flatMap((value) => {
    if (value.tag !== 'resolution' || value.x !== value.y || value.x <= 0) return [];
    return [value.units === 4 ? Math.round(value.x * 2.54) : value.x];
  });

/** Reads a printer. What it does not tell, or tells in another syntax than registered, is left out. */
export const readPrinter = ({ groups }: IppMessage): IppPrinter => {
  const of = (name: string): IppAttribute | undefined => findAttribute(groups, 'printer', name);
  const text = (name: string): string | null => texts(of(name))[0] ?? null;
  const truth = (name: string): boolean | null => {
    const value = of(name)?.values[0];
    return value?.tag === 'boolean' ? value.value : null;
  };
  const copies = of('copies-supported')?.values[0];
  const firmware = texts(of('printer-firmware-string-version')).filter((one) => one !== '');
  const ready = of('media-ready');
  return {
    state: numbers(of('printer-state'))[0] ?? null,
    reasons: texts(of('printer-state-reasons')),
    acceptsJobs: truth('printer-is-accepting-jobs') !== false,
    operations: numbers(of('operations-supported')),
    formats: texts(of('document-format-supported')),
    preferredFormat: text('document-format-preferred'),
    sides: texts(of('sides-supported')),
    media: texts(of('media-supported')),
    mediaReady: ready === undefined ? null : texts(ready),
    mediaColReady: readMediaCols(of('media-col-ready')),
    inputTrays: readInputTrays(of('printer-input-tray')),
    mediaColMembers: texts(of('media-col-supported')),
    copyHandlings: texts(of('multiple-document-handling-supported')),
    printScalings: texts(of('print-scaling-supported')),
    mostCopies:
      copies?.tag === 'rangeOfInteger' ? copies.upper : copies?.tag === 'integer' ? copies.value : 1,
    severalDocuments: truth('multiple-document-jobs-supported') === true,
    colour: truth('color-supported'),
    raster: {
      types: texts(of('pwg-raster-document-type-supported')),
      resolutions: readResolutions(of('pwg-raster-document-resolution-supported')),
      sheetBack: text('pwg-raster-document-sheet-back'),
    },
    makeAndModel: text('printer-make-and-model'),
    deviceId: text('printer-device-id'),
    serialNumber: text('printer-serial-number'),
    firmware: firmware.length === 0 ? null : firmware.join(', '),
    cups:
      of('cups-version') !== undefined ||
      (of('printer-type') !== undefined && of('device-uri') !== undefined),
    deviceUri: text('device-uri'),
    errorPolicy: text('printer-error-policy'),
  };
};
