import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { writeDurably } from './durable-file.ts';
import { foldLog, transaction } from './kiosk-database.ts';
import { type Key, newKey, open, openJson, seal, sealJson } from './vault.ts';

/** A visit that was under way when the host ended. */
export interface LiveVisit {
  readonly id: string;
  readonly definitionHash: string;
  readonly snapshot: unknown;
}

/**
 * Keeps the visit that is under way: its snapshot, its events and its page pictures, all sealed with the visit's own
 * key. `end` destroys the key and every trace.
 */
export interface VisitStore {
  /** The visit that was under way when the host ended, or `null`. A visit whose key cannot be opened is erased. */
  revive(): LiveVisit | null;
  begin(id: string): void;
  /** Puts the snapshot and the events since the last save on disk, in one transaction. */
  save(visit: {
    readonly id: string;
    readonly definitionHash: string;
    readonly snapshot: unknown;
    readonly events: readonly unknown[];
    readonly at: number;
  }): void;
  /** Keeps a page picture. Rejects with the system's error when the disk is full. */
  putPicture(id: string, bytes: Uint8Array): Promise<void>;
  /** A page picture of this visit, or `null` when there is none under that id. */
  picture(id: string): Promise<Uint8Array | null>;
  /** Destroys key, rows and pictures of the visit. */
  end(): Promise<void>;
}

const pictureId = /^[0-9a-z-]{1,64}$/;

/** Makes the store on an open database and a folder for pictures. `machine` wraps the visit's key. */
export const createVisitStore = (options: {
  readonly database: DatabaseSync;
  readonly folder: string;
  readonly machine: Key;
}): VisitStore => {
  const { database, folder, machine } = options;
  let current: { id: string; key: Key; seq: number } | null = null;

  const insert = database.prepare(
    'insert into visit (id, wrapped_key, definition_hash, state, updated_at) values (?, ?, ?, ?, ?)',
  );
  const update = database.prepare(
    'update visit set definition_hash = ?, state = ?, updated_at = ? where id = ?',
  );
  const addEvent = database.prepare('insert into visit_event (visit, seq, event) values (?, ?, ?)');

  const erase = async (): Promise<void> => {
    transaction(database, () => {
      database.exec('delete from visit_event');
      database.exec('delete from visit');
    });
    foldLog(database);
    await rm(folder, { recursive: true, force: true });
  };

  const live = (): { id: string; key: Key; seq: number } => {
    if (!current) throw new Error('no visit is under way');
    return current;
  };

  return {
    revive: () => {
      const row = database
        .prepare('select id, wrapped_key, definition_hash, state from visit limit 1')
        .get() as
        | { id: string; wrapped_key: Uint8Array; definition_hash: string; state: Uint8Array }
        | undefined;
      if (!row) return null;
      const key = open(machine, row.wrapped_key, `visit key ${row.id}`) as Key;
      const last = database
        .prepare('select max(seq) as seq from visit_event where visit = ?')
        .get(row.id) as { seq: number | null };
      current = { id: row.id, key, seq: last.seq ?? 0 };
      if (row.state.length === 0) return null;
      return {
        id: row.id,
        definitionHash: row.definition_hash,
        snapshot: openJson(key, row.state, `visit ${row.id}`),
      };
    },
    begin: (id) => {
      const key = newKey();
      current = { id, key, seq: 0 };
      transaction(database, () => {
        database.exec('delete from visit_event');
        database.exec('delete from visit');
        insert.run(id, seal(machine, key, `visit key ${id}`), '', new Uint8Array(), 0);
      });
    },
    save: ({ id, definitionHash, snapshot, events, at }) => {
      const visit = live();
      if (visit.id !== id) throw new Error('another visit is under way');
      transaction(database, () => {
        update.run(definitionHash, sealJson(visit.key, snapshot, `visit ${id}`), at, id);
        for (const event of events) {
          visit.seq += 1;
          addEvent.run(id, visit.seq, sealJson(visit.key, event, `event ${id} ${visit.seq}`));
        }
      });
    },
    putPicture: async (id, bytes) => {
      const visit = live();
      if (!pictureId.test(id)) throw new Error('a picture id has letters, digits and hyphens');
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeDurably(join(folder, id), seal(visit.key, bytes, `picture ${id}`));
    },
    picture: async (id) => {
      if (!current || !pictureId.test(id)) return null;
      const { key } = current;
      try {
        return open(key, new Uint8Array(await readFile(join(folder, id))), `picture ${id}`);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
    end: async () => {
      current?.key.fill(0);
      current = null;
      await erase();
    },
  };
};
