import { writeFile } from 'node:fs/promises';

/** A film of still pictures for Chromium's `--use-file-for-fake-video-capture`: JPEGs one after the other, all of one size, shown in a ring. */
export const writeCameraFilm = (path: string, pictures: readonly Uint8Array[]): Promise<void> =>
  // One frame alone is not taken for a film.
  writeFile(path, Buffer.concat(pictures.length === 1 ? [...pictures, ...pictures] : pictures));
