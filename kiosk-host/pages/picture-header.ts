/** What a picture says of itself before any of it is decoded. */
export interface PictureHeader {
  readonly format: 'jpeg' | 'png' | 'webp';
  /** As stored; an EXIF orientation may still swap the two. */
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** More than one picture in one file: what was judged would not be what is shown. */
  readonly animated: boolean;
}

const ascii = (bytes: Uint8Array, at: number, text: string): boolean =>
  [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0));

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A start-of-frame marker: C0 to CF but DHT (C4), JPG (C8) and DAC (CC). ITU-T T.81, table B.1. */
const isStartOfFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

const jpegHeader = (bytes: Uint8Array): PictureHeader | null => {
  const data = view(bytes);
  let at = 2;
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    // Fill bytes, and markers that stand alone.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += 2;
      continue;
    }
    if (isStartOfFrame(marker))
      return {
        format: 'jpeg',
        heightPixels: data.getUint16(at + 5),
        widthPixels: data.getUint16(at + 7),
        animated: false,
      };
    // The picture's data began without a frame, or it ended.
    if (marker === 0xda || marker === 0xd9) return null;
    const length = data.getUint16(at + 2);
    if (length < 2) return null;
    at += 2 + length;
  }
  return null;
};

/** PNG (ISO/IEC 15948): IHDR is the first chunk; `acTL` before the data makes it an animation. */
const pngHeader = (bytes: Uint8Array): PictureHeader | null => {
  if (bytes.length < 33 || !ascii(bytes, 12, 'IHDR')) return null;
  const data = view(bytes);
  let animated = false;
  for (let at = 33; at + 8 <= bytes.length && !ascii(bytes, at + 4, 'IDAT'); ) {
    if (ascii(bytes, at + 4, 'acTL')) animated = true;
    at += 12 + data.getUint32(at);
  }
  return { format: 'png', widthPixels: data.getUint32(16), heightPixels: data.getUint32(20), animated };
};

/** WebP (RFC 9649): a lossy, a lossless or an extended file. */
const webpHeader = (bytes: Uint8Array): PictureHeader | null => {
  if (bytes.length < 30) return null;
  const data = view(bytes);
  const size = (widthPixels: number, heightPixels: number, animated = false): PictureHeader => ({
    format: 'webp',
    widthPixels,
    heightPixels,
    animated,
  });
  if (ascii(bytes, 12, 'VP8 '))
    return size(data.getUint16(26, true) & 0x3fff, data.getUint16(28, true) & 0x3fff);
  if (ascii(bytes, 12, 'VP8L')) {
    const packed = data.getUint32(21, true);
    return size((packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1);
  }
  if (ascii(bytes, 12, 'VP8X')) {
    const side = (at: number): number => 1 + (data.getUint32(at, true) & 0xffffff);
    return size(side(24), 1 + (data.getUint32(26, true) >>> 8), ((bytes[20] ?? 0) & 2) !== 0);
  }
  return null;
};

/** Reads the head of a JPEG, PNG or WebP. `null`: it is none of them, or its head is broken. Nothing is decoded. */
export const pictureHeader = (bytes: Uint8Array): PictureHeader | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return jpegHeader(bytes);
  if (bytes[0] === 0x89 && ascii(bytes, 1, 'PNG\r\n\x1a\n')) return pngHeader(bytes);
  if (ascii(bytes, 0, 'RIFF') && ascii(bytes, 8, 'WEBP')) return webpHeader(bytes);
  return null;
};
