/** What a model of receipt printer is, as data: a new model is a new row. Lengths are dots at the model's own resolution unless they say otherwise. */
export interface ReceiptPrinterProfile {
  readonly name: string;
  /** Printable width in dots. */
  readonly dots: number;
  /** Half-width characters of font A on one line. */
  readonly columns: number;
  /** Height of one line of text with its spacing, in dots: a line printed as a picture is as high. */
  readonly lineDots: number;
  /** The character set that the model's Chinese font is sure to hold; any other character is printed as a picture. */
  readonly chineseFont: 'gb2312' | 'gbk';
  /** The QR code is made by the printer (`GS ( k`), or sent as a picture. */
  readonly qr: 'native' | 'raster';
  /** Side of one QR module in dots. */
  readonly qrModuleDots: number;
  /** Blank lines from the print head to the knife, before the cut. */
  readonly feedLines: number;
  /** The cut, byte for byte: vendors swap the meaning of `ESC i` and `ESC m`. */
  readonly cut: readonly number[];
  /** How the end of a slip is confirmed, in order with the data: `GS ( H` process ID (its answer carries our number), or `GS r 1` (its answer is not tagged). */
  readonly confirm: 'process-id' | 'paper-query';
  /** The printer reports changes by itself after `GS a` (Automatic Status Back). */
  readonly automaticStatus: boolean;
  /** `DLE DC4 8` empties the buffers, so that what was left of a slip is not printed for the next person. */
  readonly clearsBuffers: boolean;
}

/** The models that we know. */
export const receiptPrinterProfiles = {
  /** Epson TM-m30, TM-T82/T83 and others of 203 dpi; Epson ESC/POS Command Reference. */
  'epson-tm': {
    name: 'epson-tm',
    dots: 576,
    columns: 48,
    lineDots: 30,
    chineseFont: 'gbk',
    qr: 'native',
    qrModuleDots: 6,
    feedLines: 1,
    // GS V 66 0: feed to the knife, partial cut.
    cut: [0x1d, 0x56, 0x42, 0x00],
    confirm: 'process-id',
    automaticStatus: true,
    clearsBuffers: true,
  },
  /** An 80 mm printer of which no more is known than that it keeps to the common part of ESC/POS. */
  'generic-80': {
    name: 'generic-80',
    dots: 576,
    columns: 48,
    lineDots: 34,
    chineseFont: 'gb2312',
    qr: 'raster',
    qrModuleDots: 6,
    feedLines: 4,
    // GS V 1: partial cut where the paper stands.
    cut: [0x1d, 0x56, 0x01],
    confirm: 'paper-query',
    automaticStatus: false,
    clearsBuffers: false,
  },
} as const satisfies Record<string, ReceiptPrinterProfile>;

/** The name of a known model, as it stands in `kiosk.config.json`. */
export type ReceiptPrinterProfileName = keyof typeof receiptPrinterProfiles;
