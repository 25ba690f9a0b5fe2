import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Dossier } from '../../flows/dossier/dossier.ts';
import type { KeptDraft } from '../../flows/filing/filing-effects.ts';
import { causeOf } from '../../flows/filing/form-steps.ts';
import { localTime } from '../../flows/text/local-time.ts';
import { writeDurably } from './durable-file.ts';
import { foldLog } from './kiosk-database.ts';
import { cardKey, type Key, open, openJson, personKey, seal, sealJson } from './vault.ts';

/**
 * Unfinished cases that their owners chose to keep. Sealed with a key made of the machine's key and the card's number:
 * neither the disk nor the machine alone opens them.
 */
export interface DraftStore {
  /** Keeps a draft with the pictures of its pages; an older draft of the same case is replaced. */
  keep(dossier: Dossier, picture: (id: string) => Promise<Uint8Array | null>): Promise<void>;
  /** The drafts of a person, newest first; those past their days are erased first. */
  of(cardNumber: string): KeptDraft[];
  /** Hands the pictures of a draft to `put`, so that a visit can go on with it. */
  restorePictures(draft: KeptDraft, put: (id: string, bytes: Uint8Array) => Promise<void>): Promise<void>;
  /** Erases the draft of a case: it was sent. */
  erase(filingId: string): Promise<void>;
  /** Erases what is past its days. */
  eraseOld(): Promise<void>;
}

/** Makes the store. `days` is how long a draft lives. */
export const createDraftStore = (options: {
  readonly database: DatabaseSync;
  readonly folder: string;
  readonly machine: Key;
  readonly salt: string;
  readonly days: number;
  readonly now: () => number;
}): DraftStore => {
  const { database, folder, machine, salt, days, now } = options;

  const eraseId = async (id: string): Promise<void> => {
    database.prepare('delete from kept_draft where id = ?').run(id);
    foldLog(database);
    await rm(join(folder, id), { recursive: true, force: true });
  };

  const eraseOld = async (): Promise<void> => {
    const old = database.prepare('select id from kept_draft where erase_at <= ?').all(now()) as {
      id: string;
    }[];
    for (const { id } of old) await eraseId(id);
    const known = new Set(
      (database.prepare('select id from kept_draft').all() as { id: string }[]).map((row) => row.id),
    );
    const folders = await readdir(folder).catch(() => [] as string[]);
    for (const name of folders)
      if (!known.has(name)) await rm(join(folder, name), { recursive: true, force: true });
  };

  return {
    keep: async (dossier, picture) => {
      const key = cardKey(machine, dossier.card.number);
      const id = dossier.filingId;
      await mkdir(join(folder, id), { recursive: true, mode: 0o700 });
      for (const page of dossier.materials.flatMap((file) => file.pages)) {
        const bytes = await picture(page.id);
        if (bytes) await writeDurably(join(folder, id, page.id), seal(key, bytes, `picture ${page.id}`));
      }
      const at = now();
      database
        .prepare(
          'insert or replace into kept_draft (id, person, sealed, cause, saved_at, erase_at) values (?, ?, ?, ?, ?, ?)',
        )
        .run(
          id,
          personKey(salt, dossier.card.number),
          sealJson(key, dossier, `draft ${id}`),
          causeOf(dossier),
          at,
          at + days * 86_400_000,
        );
    },
    of: (cardNumber) => {
      const rows = database
        .prepare(
          'select id, sealed, cause, saved_at from kept_draft where person = ? and erase_at > ? order by saved_at desc',
        )
        .all(personKey(salt, cardNumber), now()) as {
        id: string;
        sealed: Uint8Array;
        cause: string;
        saved_at: number;
      }[];
      const key = cardKey(machine, cardNumber);
      return rows.map((row) => ({
        draftId: row.id,
        cause: row.cause,
        savedAt: localTime(row.saved_at),
        dossier: openJson<Dossier>(key, row.sealed, `draft ${row.id}`),
      }));
    },
    restorePictures: async (draft, put) => {
      const key = cardKey(machine, draft.dossier.card.number);
      for (const page of draft.dossier.materials.flatMap((file) => file.pages)) {
        const sealed = await readFile(join(folder, draft.draftId, page.id));
        await put(page.id, open(key, new Uint8Array(sealed), `picture ${page.id}`));
      }
    },
    erase: async (filingId) => {
      await eraseId(filingId);
    },
    eraseOld,
  };
};
