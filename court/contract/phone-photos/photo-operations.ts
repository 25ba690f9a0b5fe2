import { z } from 'zod';
import { filingId, line, sha256Hex, timestamp } from '../identifiers.ts';
import type { Operation } from '../operation.ts';

/** A box for photographs: 128 random bits, base64url. Whoever knows it may put sealed photographs in, and take none out. */
export const photoBoxId = z.string().regex(/^[A-Za-z0-9_-]{22}$/);

/** A photograph in its box, named by the phone: sent again, it is the same. */
export const photoId = filingId;

/** The largest sealed photograph, in bytes: the phone's page makes it small enough to be read and no larger. */
export const maxPhotoBytes = 3 * 1024 * 1024;

/** The most photographs in a box. */
export const maxPhotos = 30;

const base64Length = Math.ceil(maxPhotoBytes / 3) * 4;

/** `box` is the terminal's own name for it (a hash, so that it says nothing): the same name again is a new, empty box in its place. */
const photoBoxRequest = z.strictObject({ box: sha256Hex });

/** A box, and until when something can be put in. */
const photoBox = z.strictObject({ photoBoxId, expiresAt: timestamp });

/** What lies in a box, in the order in which it came. */
const photoList = z.strictObject({ photos: z.array(photoId).max(maxPhotos) });

/** A photograph: nonce (12 bytes), ciphertext, tag (16 bytes), AES-256-GCM with the photograph's id as additional data; base64. */
const sealedPhoto = z.strictObject({ ciphertext: z.base64().min(40).max(base64Length) });

/** What a phone is told of a box. */
const photoBoxState = z.strictObject({
  courtName: line(100),
  expiresAt: timestamp,
  photos: z.int().min(0).max(maxPhotos),
});

const photoBoxClosed = z.strictObject({ state: z.literal('closed') });

/** Photographs on their way from a person's phone to the terminal before which they stand. */
export const photoOperations = {
  openPhotoBox: {
    method: 'POST',
    path: '/api/photo-boxes',
    summary: 'Open a box into which a phone puts sealed photographs, for ten minutes.',
    body: photoBoxRequest,
    status: 201,
    answer: photoBox,
    errors: [],
  },
  listPhotos: {
    method: 'GET',
    path: '/api/photo-boxes/{photoBoxId}/photos',
    summary: 'What has come in. For the terminal that opened the box.',
    parameters: { photoBoxId },
    status: 200,
    answer: photoList,
    errors: ['not-found'],
  },
  fetchPhoto: {
    method: 'GET',
    path: '/api/photo-boxes/{photoBoxId}/photos/{photoId}',
    summary: 'A sealed photograph. For the terminal that opened the box; the key is not known here.',
    parameters: { photoBoxId, photoId },
    status: 200,
    answer: sealedPhoto,
    errors: ['not-found'],
  },
  closePhotoBox: {
    method: 'DELETE',
    path: '/api/photo-boxes/{photoBoxId}',
    summary: 'Erase a box with all that is in it. What is gone already is no error.',
    parameters: { photoBoxId },
    status: 200,
    answer: photoBoxClosed,
    errors: [],
  },
  photoBoxState: {
    method: 'GET',
    path: '/api/photo-boxes/{photoBoxId}',
    summary: 'Whether a box is open, for the phone.',
    parameters: { photoBoxId },
    access: 'anyone',
    status: 200,
    answer: photoBoxState,
    errors: ['not-found'],
  },
  putPhoto: {
    method: 'PUT',
    path: '/api/photo-boxes/{photoBoxId}/photos/{photoId}',
    summary: 'Put a sealed photograph into a box. The same one again changes nothing.',
    parameters: { photoBoxId, photoId },
    access: 'anyone',
    body: sealedPhoto,
    maxBody: base64Length + 1024,
    status: 200,
    answer: photoBoxState,
    errors: ['not-found', 'too-large', 'too-many'],
  },
} as const satisfies Record<string, Operation>;

/** The schemas of photographs that the document names. */
export const photoSchemas = {
  PhotoBoxRequest: photoBoxRequest,
  PhotoBox: photoBox,
  PhotoList: photoList,
  SealedPhoto: sealedPhoto,
  PhotoBoxState: photoBoxState,
  PhotoBoxClosed: photoBoxClosed,
} as const;
