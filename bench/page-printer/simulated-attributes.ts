import { ippOperations } from '../../printers/page-printer/ipp-codes.ts';
import { attribute, type IppAttribute } from '../../printers/page-printer/ipp-message.ts';

/** The language of every text of the simulated printer. */
export const LANGUAGE = 'en';

const A4 = 'iso_a4_210x297mm';

/** A tray as the simulated printer tells it (`media-col-ready`); lengths in hundredths of a millimetre. */
export interface SimulatedTray {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly source: string;
}

/** What kind of printer it is, as far as its attributes tell. */
export interface SimulatedPrinterKind {
  /** The most copies of one job; 1: it makes none. Default 99. */
  readonly mostCopies?: number;
  readonly duplex?: boolean;
  /** False: it knows Print-Job only. */
  readonly twoSteps?: boolean;
  readonly formats?: readonly string[];
  readonly preferredFormat?: string;
  readonly colour?: boolean;
  /** `pwg-raster-document-type-supported`. */
  readonly rasterTypes?: readonly string[];
  /** Dots per inch. Default 300. */
  readonly resolutions?: readonly number[];
  readonly sheetBack?: string;
  /** One job takes several documents. */
  readonly severalDocuments?: boolean;
  /** Names of what lies in the trays; `null`: it does not tell. Default A4. */
  readonly mediaReady?: readonly string[] | null;
  readonly mediaSupported?: readonly string[];
  readonly trays?: readonly SimulatedTray[];
}

/** What of its attributes changes. */
export interface SimulatedPrinterNow {
  readonly uri: string;
  readonly webPage: string;
  readonly secure: boolean;
  readonly state: number;
  readonly reasons: readonly string[];
  readonly paperOut: boolean;
  readonly upTime: number;
  readonly openJobs: number;
  readonly pagesPerMinute: number;
}

/** The operations that a kind of printer takes. */
export const operationsOf = (kind: SimulatedPrinterKind): readonly number[] =>
  Object.entries(ippOperations)
    .filter(([name]) => kind.twoSteps !== false || !['Create-Job', 'Send-Document'].includes(name))
    .map(([, code]) => code);

/** The formats that a kind of printer takes. */
export const formatsOf = (kind: SimulatedPrinterKind): readonly string[] =>
  kind.formats ?? ['application/pdf', 'application/octet-stream'];

/** The sides that it can print. */
export const sidesOf = (kind: SimulatedPrinterKind): readonly string[] =>
  kind.duplex === false ? ['one-sided'] : ['one-sided', 'two-sided-long-edge'];

const keyword = (name: string, ...values: readonly string[]): IppAttribute =>
  attribute(name, 'keyword', ...values);
const integer = (name: string, value: number): IppAttribute => attribute(name, 'integer', value);
const text = (name: string, value: string): IppAttribute => attribute(name, 'textWithoutLanguage', value);
const range = (name: string, lower: number, upper: number): IppAttribute => ({
  name,
  values: [{ tag: 'rangeOfInteger', lower, upper }],
});
const resolutions = (name: string, values: readonly number[]): IppAttribute => ({
  name,
  values: values.map((dpi) => ({ tag: 'resolution', x: dpi, y: dpi, units: 3 })),
});
const mediaCol = (tray: SimulatedTray) => ({
  tag: 'collection' as const,
  members: [
    {
      name: 'media-size',
      values: [
        {
          tag: 'collection' as const,
          members: [integer('x-dimension', tray.width), integer('y-dimension', tray.height)],
        },
      ],
    },
    ...['bottom', 'left', 'right', 'top'].map((edge) => integer(`media-${edge}-margin`, tray.margin)),
    keyword('media-source', tray.source),
  ],
});

const rasterAttributes = (kind: SimulatedPrinterKind): IppAttribute[] =>
  formatsOf(kind).includes('image/pwg-raster')
    ? [
        keyword('pwg-raster-document-type-supported', ...(kind.rasterTypes ?? ['sgray_8'])),
        resolutions('pwg-raster-document-resolution-supported', kind.resolutions ?? [300]),
        keyword('pwg-raster-document-sheet-back', kind.sheetBack ?? 'normal'),
      ]
    : [];

const mediaAttributes = (kind: SimulatedPrinterKind, paperOut: boolean): IppAttribute[] => {
  const ready = kind.mediaReady === undefined ? [A4] : kind.mediaReady;
  return [
    keyword('media-default', A4),
    ...(ready === null
      ? []
      : paperOut || ready.length === 0
        ? [{ name: 'media-ready', values: [{ tag: 'no-value' as const }] }]
        : [keyword('media-ready', ...ready)]),
    keyword('media-supported', ...(kind.mediaSupported ?? [A4])),
    ...(kind.trays === undefined
      ? []
      : [
          { name: 'media-col-ready', values: kind.trays.map(mediaCol) },
          keyword(
            'media-col-supported',
            'media-size',
            'media-bottom-margin',
            'media-left-margin',
            'media-right-margin',
            'media-top-margin',
            'media-source',
          ),
        ]),
  ];
};

/** All attributes of the printer (RFC 8011 §5.2 and §5.4). */
export const printerAttributesOf = (kind: SimulatedPrinterKind, now: SimulatedPrinterNow): IppAttribute[] => {
  const formats = formatsOf(kind);
  return [
    attribute('charset-configured', 'charset', 'utf-8'),
    attribute('charset-supported', 'charset', 'utf-8'),
    attribute('color-supported', 'boolean', kind.colour === true),
    keyword('compression-supported', 'none'),
    integer('copies-default', 1),
    range('copies-supported', 1, kind.mostCopies ?? 99),
    attribute('document-format-default', 'mimeMediaType', formats[0] ?? 'application/pdf'),
    attribute('document-format-supported', 'mimeMediaType', ...formats),
    ...(kind.preferredFormat === undefined
      ? []
      : [attribute('document-format-preferred', 'mimeMediaType', kind.preferredFormat)]),
    attribute('finishings-default', 'enum', 3),
    attribute('finishings-supported', 'enum', 3),
    attribute('generated-natural-language-supported', 'naturalLanguage', LANGUAGE),
    keyword('ipp-versions-supported', '1.1', '2.0'),
    ...mediaAttributes(kind, now.paperOut),
    keyword('multiple-document-handling-default', 'separate-documents-collated-copies'),
    keyword('multiple-document-handling-supported', 'separate-documents-collated-copies'),
    attribute('multiple-document-jobs-supported', 'boolean', kind.severalDocuments === true),
    integer('multiple-operation-time-out', 60),
    attribute('natural-language-configured', 'naturalLanguage', LANGUAGE),
    attribute('operations-supported', 'enum', ...operationsOf(kind)),
    attribute('orientation-requested-default', 'enum', 3),
    attribute('orientation-requested-supported', 'enum', 3),
    keyword('output-bin-default', 'face-down'),
    keyword('output-bin-supported', 'face-down'),
    integer('pages-per-minute', now.pagesPerMinute),
    keyword('pdl-override-supported', 'attempted'),
    attribute('print-quality-default', 'enum', 4),
    attribute('print-quality-supported', 'enum', 4),
    keyword('print-scaling-supported', 'auto', 'fit', 'none'),
    text(
      'printer-device-id',
      'MFG:Filing Kiosk;MDL:Simulated page printer;CMD:PDF,PWGRaster,JPEG;SN:SIM-0001;',
    ),
    text('printer-firmware-string-version', '1.0-simulated'),
    text('printer-info', 'Simulated page printer'),
    attribute('printer-is-accepting-jobs', 'boolean', true),
    text('printer-location', 'Bench'),
    text('printer-make-and-model', 'Filing Kiosk simulated page printer'),
    attribute('printer-more-info', 'uri', now.webPage),
    attribute('printer-name', 'nameWithoutLanguage', 'simulated'),
    resolutions('printer-resolution-default', [600]),
    resolutions('printer-resolution-supported', [600]),
    attribute('printer-state', 'enum', now.state),
    keyword('printer-state-reasons', ...now.reasons),
    integer('printer-up-time', now.upTime),
    attribute('printer-uri-supported', 'uri', now.uri),
    ...rasterAttributes(kind),
    integer('queued-job-count', now.openJobs),
    keyword('sides-default', 'one-sided'),
    keyword('sides-supported', ...sidesOf(kind)),
    keyword('uri-authentication-supported', 'none'),
    keyword('uri-security-supported', now.secure ? 'tls' : 'none'),
    keyword('which-jobs-supported', 'completed', 'not-completed'),
  ];
};
