import { randomBytes } from 'node:crypto';
import type { Clock } from '../../../device-drivers/contract.ts';
import { maxPhotos } from '../../contract/phone-photos/photo-operations.ts';
import { type Database, text } from '../database.ts';
import type { KeyedQueue } from '../keyed-queue.ts';

/** The tables of photographs on their way. */
export const photoTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS photo_boxes (
    photo_box_id TEXT PRIMARY KEY,
    terminal_id TEXT NOT NULL,
    box TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    UNIQUE (terminal_id, box)
  )`,
  'CREATE INDEX IF NOT EXISTS photo_boxes_by_end ON photo_boxes (expires_at)',
  `CREATE TABLE IF NOT EXISTS photos (
    photo_box_id TEXT NOT NULL,
    photo_id TEXT NOT NULL,
    ciphertext TEXT NOT NULL,
    came_at TEXT NOT NULL,
    PRIMARY KEY (photo_box_id, photo_id)
  )`,
];

/** How long a box is open, ms: a visit's errand, no longer. */
const openFor = 10 * 60_000;

/** A box that is open. */
export interface PhotoBox {
  readonly photoBoxId: string;
  readonly terminalId: string;
  readonly expiresAt: string;
  readonly photos: number;
}

/** Boxes of sealed photographs. What is past its time is not given out, whether it is erased yet or not. */
export interface PhotoStore {
  open(terminalId: string, box: string): Promise<{ readonly photoBoxId: string; readonly expiresAt: string }>;
  find(photoBoxId: string): Promise<PhotoBox | null>;
  list(photoBoxId: string): Promise<readonly string[]>;
  fetch(photoBoxId: string, photoId: string): Promise<string | null>;
  put(photoBoxId: string, photoId: string, ciphertext: string): Promise<'done' | 'gone' | 'full'>;
  close(photoBoxId: string): Promise<void>;
  /** Erases what is past its time; gives how many boxes. */
  eraseExpired(): Promise<number>;
}

/** Boxes in a database. */
export const createPhotoStore = (parts: {
  readonly database: Database;
  readonly clock: Clock;
  readonly queue: KeyedQueue;
}): PhotoStore => {
  const { database, clock, queue } = parts;
  const isoAt = (at: number): string => new Date(at).toISOString();
  const find = async (photoBoxId: string): Promise<PhotoBox | null> => {
    const [row] = await database.all('SELECT * FROM photo_boxes WHERE photo_box_id = ? AND expires_at > ?', [
      photoBoxId,
      isoAt(clock.now()),
    ]);
    if (row === undefined) return null;
    const [counted] = await database.all('SELECT COUNT(*) AS photos FROM photos WHERE photo_box_id = ?', [
      photoBoxId,
    ]);
    return {
      photoBoxId,
      terminalId: text(row, 'terminal_id'),
      expiresAt: text(row, 'expires_at'),
      photos: Number(counted?.photos ?? 0),
    };
  };
  // One thing at a time with a box: nothing is put into one that is being erased.
  const close = (photoBoxId: string): Promise<void> =>
    queue(`photos ${photoBoxId}`, async () => {
      await database.run('DELETE FROM photo_boxes WHERE photo_box_id = ?', [photoBoxId]);
      await database.run('DELETE FROM photos WHERE photo_box_id = ?', [photoBoxId]);
    });

  return {
    find,
    close,
    open: async (terminalId, box) => {
      const before = await database.all(
        'SELECT photo_box_id FROM photo_boxes WHERE terminal_id = ? AND box = ?',
        [terminalId, box],
      );
      for (const row of before) await close(text(row, 'photo_box_id'));
      const photoBoxId = randomBytes(16).toString('base64url');
      const expiresAt = isoAt(clock.now() + openFor);
      await database.run(
        'INSERT INTO photo_boxes (photo_box_id, terminal_id, box, expires_at) VALUES (?, ?, ?, ?)',
        [photoBoxId, terminalId, box, expiresAt],
      );
      return { photoBoxId, expiresAt };
    },
    list: async (photoBoxId) =>
      (
        await database.all('SELECT photo_id FROM photos WHERE photo_box_id = ? ORDER BY came_at, photo_id', [
          photoBoxId,
        ])
      ).map((row) => text(row, 'photo_id')),
    fetch: async (photoBoxId, photoId) => {
      const [row] = await database.all(
        'SELECT ciphertext FROM photos WHERE photo_box_id = ? AND photo_id = ?',
        [photoBoxId, photoId],
      );
      return row === undefined ? null : text(row, 'ciphertext');
    },
    put: (photoBoxId, photoId, ciphertext) =>
      queue(`photos ${photoBoxId}`, async () => {
        const box = await find(photoBoxId);
        if (box === null) return 'gone';
        const known = await database.all(
          'SELECT photo_id FROM photos WHERE photo_box_id = ? AND photo_id = ?',
          [photoBoxId, photoId],
        );
        if (known.length > 0) return 'done';
        if (box.photos >= maxPhotos) return 'full';
        await database.run(
          'INSERT INTO photos (photo_box_id, photo_id, ciphertext, came_at) VALUES (?, ?, ?, ?)',
          [photoBoxId, photoId, ciphertext, isoAt(clock.now())],
        );
        return 'done';
      }),
    eraseExpired: async () => {
      const ended = await database.all('SELECT photo_box_id FROM photo_boxes WHERE expires_at <= ?', [
        isoAt(clock.now()),
      ]);
      for (const row of ended) await close(text(row, 'photo_box_id'));
      return ended.length;
    },
  };
};
