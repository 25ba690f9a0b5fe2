import type { IppPrinter } from './ipp-objects.ts';
import type { PwgColour } from './pwg-raster.ts';

/** The document formats that the kiosk can make of a PDF, the most faithful first. */
export const PRINT_FORMATS = ['application/pdf', 'image/pwg-raster', 'image/jpeg'] as const;

/** One of them. */
export type PrintFormat = (typeof PRINT_FORMATS)[number];

/** How the pages are to be made for one printer. */
export type PagesTarget =
  | { readonly format: 'application/pdf' }
  | {
      readonly format: 'image/pwg-raster';
      readonly dotsPerInch: number;
      /** Colours that the printer takes; a page without colour goes as grey where that is one. */
      readonly colours: readonly PwgColour[];
      readonly sheetBack: string | null;
    }
  | {
      readonly format: 'image/jpeg';
      readonly dotsPerInch: number;
      /** True: one job takes all pages as its documents; false: a job a page. */
      readonly inOneJob: boolean;
    };

/** Enough for text of 9 pt and for a QR code; more only makes the job larger. */
const WANTED_DPI = 300;

/** The resolution to draw at: 300 dpi where the printer takes it, else the next finer, else its finest. */
const chooseResolution = (supported: readonly number[]): number => {
  const finer = supported.filter((dpi) => dpi >= WANTED_DPI);
  if (finer.length > 0) return Math.min(...finer);
  return supported.length > 0 ? Math.max(...supported) : WANTED_DPI;
};

const targetOf = (format: PrintFormat, printer: IppPrinter, canCreate: boolean): PagesTarget | null => {
  switch (format) {
    case 'application/pdf':
      return { format };
    case 'image/pwg-raster': {
      const colours = (['sgray_8', 'srgb_8'] as const).filter((one) => printer.raster.types.includes(one));
      // PWG 5100.14 wants one of the two of every printer; 1-bit raster is not made.
      if (printer.raster.types.length > 0 && colours.length === 0) return null;
      return {
        format,
        dotsPerInch: chooseResolution(printer.raster.resolutions),
        colours: colours.length > 0 ? colours : ['sgray_8'],
        sheetBack: printer.raster.sheetBack,
      };
    }
    case 'image/jpeg':
      return { format, dotsPerInch: WANTED_DPI, inOneJob: canCreate && printer.severalDocuments };
    default:
      return format satisfies never;
  }
};

/**
 * What to make for this printer, the best first; empty: it takes nothing that we can make. PDF goes first, as it keeps
 * the letters letters; of the others the one that the printer prefers (PWG 5100.13 `document-format-preferred`), then
 * raster before JPEG. `application/octet-stream` means that the printer guesses: a guess is no promise.
 * `only`: the one that the configuration insists on, for a printer that says PDF and prints it wrong.
 */
export const choosePrintFormats = (
  printer: IppPrinter,
  options: { readonly only?: PrintFormat | undefined; readonly inTwoSteps: boolean },
): readonly PagesTarget[] => {
  const rank = (format: PrintFormat): number =>
    format === 'application/pdf' ? 0 : format === printer.preferredFormat ? 1 : 2;
  return PRINT_FORMATS.filter((format) => printer.formats.includes(format))
    .filter((format) => options.only === undefined || format === options.only)
    .sort((a, b) => rank(a) - rank(b))
    .flatMap((format) => targetOf(format, printer, options.inTwoSteps) ?? []);
};
