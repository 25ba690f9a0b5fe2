import type { Rotation } from '../../flows/dossier/dossier.ts';

/** EXIF orientation of a picture that is to be shown turned clockwise (CIPA DC-008, tag 0x0112). */
const orientations: Readonly<Record<Exclude<Rotation, 0>, number>> = { 90: 6, 180: 3, 270: 8 };

const app1 = 0xe1;

const exifSegment = (orientation: number): Uint8Array => {
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0];
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8];
  const directory = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const body = [...exif, ...tiff, ...directory];
  const length = body.length + 2;
  return new Uint8Array([0xff, app1, length >> 8, length & 0xff, ...body]);
};

/** The picture without APP1 segments (EXIF, XMP): an orientation that the scanner wrote would turn it twice. */
const withoutApp1 = (jpeg: Uint8Array): Uint8Array => {
  const parts: Uint8Array[] = [jpeg.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= jpeg.length && jpeg[at] === 0xff) {
    const marker = jpeg[at + 1] ?? 0;
    // Entropy-coded data begins after SOS: everything from there is copied as it is.
    if (marker === 0xda) break;
    const length = ((jpeg[at + 2] ?? 0) << 8) | (jpeg[at + 3] ?? 0);
    if (length < 2 || at + 2 + length > jpeg.length) break;
    if (marker !== app1) parts.push(jpeg.subarray(at, at + 2 + length));
    at += 2 + length;
  }
  parts.push(jpeg.subarray(at));
  return Buffer.concat(parts);
};

/** The same picture, marked to be shown turned: nothing is decoded or lost. An unturned picture is returned as it is. */
export const turnedJpeg = (jpeg: Uint8Array, rotation: Rotation): Uint8Array => {
  if (rotation === 0) return jpeg;
  const plain = withoutApp1(jpeg);
  return new Uint8Array(
    Buffer.concat([plain.subarray(0, 2), exifSegment(orientations[rotation]), plain.subarray(2)]),
  );
};
