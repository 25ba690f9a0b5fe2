import type { PictureHeader } from './camera-messages.ts';

/** A picture as one binary message: the header's length (32 bits, big endian), the header as JSON in UTF-8, the picture. */
export const encodePicture = (
  request: number,
  mediaType: PictureHeader['mediaType'],
  picture: ArrayBuffer,
): Uint8Array<ArrayBuffer> => {
  const header = new TextEncoder().encode(
    JSON.stringify({
      answer: 'picture',
      request,
      mediaType,
      bytes: picture.byteLength,
    } satisfies PictureHeader),
  );
  const message = new Uint8Array(4 + header.length + picture.byteLength);
  new DataView(message.buffer).setUint32(0, header.length);
  message.set(header, 4);
  message.set(new Uint8Array(picture), 4 + header.length);
  return message;
};
