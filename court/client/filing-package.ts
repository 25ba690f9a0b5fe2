import { open } from 'node:fs/promises';
import type { FilingManifest } from '../contract/filing-manifest.ts';
import type { HandInManifest } from '../contract/hand-ins/hand-in-manifest.ts';

/** The bytes of one file, read in pieces. */
export interface FileContent {
  /** Bytes. */
  readonly size: number;
  /** Exactly `length` bytes from `offset`. Rejects when they cannot be read: that is the terminal's fault, not the line's. */
  read(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>>;
}

/** What a terminal hands in: a filing, or papers that are added to a case. */
export type HandedInManifest = FilingManifest | HandInManifest;

/** Whether it is papers that are added to a case. */
export const isHandIn = (manifest: HandedInManifest): manifest is HandInManifest => 'kind' in manifest;

/** What is to be sent. `open` is asked for one file at a time and only for those the court does not have yet. */
export interface FilingPackage {
  readonly manifest: HandedInManifest;
  open(fileId: string): Promise<FileContent>;
}

/** Where the client notes how far uploads have come: one string a key. `set(key, null)` forgets. Kept by the host with its outbox. */
export interface UploadStore {
  get(key: string): string | null | Promise<string | null>;
  set(key: string, value: string | null): void | Promise<void>;
}

/** Content that is in memory. */
export const contentOfBytes = (bytes: Uint8Array): FileContent => {
  const copy = Uint8Array.from(bytes);
  return { size: copy.length, read: async (offset, length) => copy.subarray(offset, offset + length) };
};

/** Content in a file on disk, `size` bytes from `start`. */
export const contentOfFile = (path: string, size: number, start = 0): FileContent => ({
  size,
  read: async (offset, length) => {
    const handle = await open(path, 'r');
    try {
      const bytes = new Uint8Array(length);
      let got = 0;
      while (got < length) {
        const { bytesRead } = await handle.read(bytes, got, length - got, start + offset + got);
        if (bytesRead === 0) throw new Error('a file of the filing is shorter than its manifest says');
        got += bytesRead;
      }
      return bytes;
    } finally {
      await handle.close();
    }
  },
});
