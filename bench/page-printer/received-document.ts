import { readPwgRaster } from './pwg-raster-reader.ts';

/** A document as a job brought it. */
export interface ReceivedDocument {
  readonly format: string;
  readonly bytes: Buffer;
}

/** Page objects that stand open in the file, as pdfkit writes them; 1 when they are packed in object streams. */
const pdfPages = (bytes: Buffer): number =>
  Math.max(1, [...bytes.toString('latin1').matchAll(/\/Type\s*\/Page(?![a-zA-Z])/g)].length);

/**
 * Pages of a document; `null`: it is not what its format says. A format of `application/octet-stream` is guessed among
 * those that the printer takes.
 */
export const pagesOf = ({ format, bytes }: ReceivedDocument, formats: readonly string[]): number | null => {
  const isPdf = bytes.subarray(0, 1024).includes('%PDF-');
  const isJpeg = bytes.length > 4 && bytes.readUInt16BE(0) === 0xffd8;
  const guessed = isPdf ? 'application/pdf' : isJpeg ? 'image/jpeg' : 'image/pwg-raster';
  const read = format === 'application/octet-stream' ? guessed : format;
  if (!formats.includes(read)) return null;
  switch (read) {
    case 'application/pdf':
      return isPdf ? pdfPages(bytes) : null;
    case 'image/jpeg':
      return isJpeg && bytes.subarray(-2).equals(Buffer.from([0xff, 0xd9])) ? 1 : null;
    case 'image/pwg-raster':
      try {
        return readPwgRaster(bytes).length;
      } catch {
        // Whatever is wrong with it: a printer tells no more than that it cannot read it.
        return null;
      }
    default:
      return null;
  }
};
