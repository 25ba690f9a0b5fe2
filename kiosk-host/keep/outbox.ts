import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Logger } from 'pino';
import type { HandedInManifest } from '../../court/client/filing-package.ts';
import { manifestSha256 } from '../../court/contract/filing-manifest.ts';
import type { Clock } from '../../device-drivers/contract.ts';
import type { KeptReason } from '../../flows/filing/filing-effects.ts';
import type { PackageFile } from '../filing/filing-package.ts';
import { writeDurably } from './durable-file.ts';
import { foldLog, transaction } from './kiosk-database.ts';
import { type Key, newKey, open, openJson, seal, sealJson } from './vault.ts';

/** How one attempt to hand a filing to the court ended. */
export type Delivery =
  | { readonly kind: 'received'; readonly at: string }
  | { readonly kind: 'kept'; readonly reason: KeptReason };

/** The line to the court, as the outbox needs it: one attempt, the court's verified receipt or why not. */
export type SendFiling = (
  filing: {
    readonly manifest: HandedInManifest;
    readonly read: (fileId: string) => Promise<Uint8Array>;
    readonly uploads: { get(key: string): string | null; set(key: string, value: string | null): void };
  },
  signal: AbortSignal,
) => Promise<Delivery & { readonly receipt?: unknown }>;

/**
 * Keeps what was handed in until the court's signed receipt is verified. It tries for ever; after the receipt the
 * content is erased and only number, hashes and receipt stay.
 */
export interface Outbox {
  /** On disk, sealed, when this resolves. The same filing twice is one filing. Rejects when the disk refuses. */
  put(filing: { readonly manifest: HandedInManifest; readonly files: readonly PackageFile[] }): Promise<void>;
  /** One attempt now; an attempt under way is shared. */
  deliver(filingId: string): Promise<Delivery>;
  /** The case was handed in: it is the outbox's now. */
  has(filingId: string): boolean;
  /** What the court has confirmed already, or `null`. */
  receivedAt(filingId: string): string | null;
  /** How many filings wait, and since when the oldest (ms since the epoch, `null` when none). */
  waiting(): { readonly count: number; readonly oldest: number | null };
  /** Clears away what a power cut left half done, then sends for ever. Nothing may be put in before it resolves. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Delays between attempts, ms; the last repeats for ever. A third of each is jitter, so that terminals do not come in step. */
const retryDelays = [2_000, 5_000, 15_000, 30_000, 60_000, 120_000, 300_000] as const;

/** Reasons that a person at the court must look at: tried again, but rarely. */
const rare: ReadonlySet<KeptReason> = new Set(['conflict', 'refused', 'badSignature']);
const rareDelay = 600_000;

/** Makes the outbox. `random` is 0..1. */
export const createOutbox = (options: {
  readonly database: DatabaseSync;
  readonly folder: string;
  readonly machine: Key;
  readonly clock: Clock;
  readonly log: Logger;
  readonly send: SendFiling;
  readonly random: () => number;
  readonly delivered: (filingId: string) => Promise<void>;
}): Outbox => {
  const { database, folder, machine, clock, log } = options;
  const underWay = new Map<string, Promise<Delivery>>();
  const dueAt = new Map<string, number>();
  const stopping = new AbortController();
  let loop: Promise<void> = Promise.resolve();
  let wake: () => void = () => undefined;

  const fileOf = (filingId: string, fileId: string): string => join(folder, filingId, fileId);

  const keyOf = (filingId: string): Key => {
    const row = database.prepare('select wrapped_key from outbox where filing = ?').get(filingId) as
      | { wrapped_key: Uint8Array | null }
      | undefined;
    if (!row?.wrapped_key) throw new Error(`no key for filing ${filingId}`);
    return open(machine, row.wrapped_key, `filing key ${filingId}`) as Key;
  };

  const uploads = {
    get: (key: string): string | null =>
      (database.prepare('select value from upload where key = ?').get(key) as { value: string } | undefined)
        ?.value ?? null,
    set: (key: string, value: string | null): void => {
      if (value === null) database.prepare('delete from upload where key = ?').run(key);
      else database.prepare('insert or replace into upload (key, value) values (?, ?)').run(key, value);
    },
  };

  const received = async (filingId: string, at: string, receipt: unknown): Promise<void> => {
    transaction(database, () => {
      database
        .prepare(
          "update outbox set state = 'received', reason = null, received_at = ?, receipt = ?, wrapped_key = null where filing = ?",
        )
        .run(at, JSON.stringify(receipt ?? null), filingId);
      database.prepare("delete from upload where key like ? || '%'").run(filingId);
    });
    foldLog(database);
    await rm(join(folder, filingId), { recursive: true, force: true });
    await options.delivered(filingId);
  };

  const attempt = async (filingId: string): Promise<Delivery> => {
    const row = database
      .prepare('select state, received_at, attempts from outbox where filing = ?')
      .get(filingId) as { state: string; received_at: string | null; attempts: number } | undefined;
    if (!row) throw new Error(`filing ${filingId} is not in the outbox`);
    if (row.state === 'received' && row.received_at) return { kind: 'received', at: row.received_at };
    const key = keyOf(filingId);
    const manifest = openJson<HandedInManifest>(
      key,
      new Uint8Array(await readFile(fileOf(filingId, 'manifest'))),
      `manifest ${filingId}`,
    );
    const sent = await options.send(
      {
        manifest,
        read: async (fileId) =>
          open(key, new Uint8Array(await readFile(fileOf(filingId, fileId))), `file ${filingId} ${fileId}`),
        uploads,
      },
      stopping.signal,
    );
    if (sent.kind === 'received') {
      await received(filingId, sent.at, sent.receipt);
      log.info({ filing: filingId }, 'filing-received');
      return { kind: 'received', at: sent.at };
    }
    const stuck = rare.has(sent.reason);
    database
      .prepare('update outbox set state = ?, reason = ?, attempts = attempts + 1 where filing = ?')
      .run(stuck ? 'stuck' : 'pending', sent.reason, filingId);
    const base = stuck
      ? rareDelay
      : (retryDelays[Math.min(row.attempts, retryDelays.length - 1)] ?? rareDelay);
    dueAt.set(filingId, clock.now() + base * (1 + options.random() / 3));
    log.warn({ filing: filingId, code: sent.reason, attempts: row.attempts + 1 }, 'filing-not-delivered');
    return { kind: 'kept', reason: sent.reason };
  };

  const deliver = (filingId: string): Promise<Delivery> => {
    const running = underWay.get(filingId);
    if (running) return running;
    const started = attempt(filingId).finally(() => {
      underWay.delete(filingId);
      wake();
    });
    underWay.set(filingId, started);
    return started;
  };

  const unsent = (): readonly string[] =>
    (
      database.prepare("select filing from outbox where state <> 'received' order by kept_at").all() as {
        filing: string;
      }[]
    ).map((row) => row.filing);

  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const now = clock.now();
      for (const filing of unsent()) {
        if (stopping.signal.aborted) return;
        if ((dueAt.get(filing) ?? 0) > now || underWay.has(filing)) continue;
        await deliver(filing).catch((error: Error) => {
          dueAt.set(filing, clock.now() + rareDelay);
          log.error({ filing, code: 'outbox-broken', reason: error.message }, 'outbox-broken');
        });
      }
      const next = Math.min(
        ...unsent().map((filing) => dueAt.get(filing) ?? clock.now() + 1_000),
        clock.now() + 60_000,
      );
      const nap = new AbortController();
      wake = () => nap.abort();
      const signal = AbortSignal.any([nap.signal, stopping.signal]);
      await clock.sleep(Math.max(50, next - clock.now()), signal).catch(() => undefined);
    }
  };

  return {
    put: async ({ manifest, files }) => {
      const { filingId } = manifest;
      if (database.prepare('select filing from outbox where filing = ?').get(filingId)) return;
      const key = newKey();
      await rm(join(folder, filingId), { recursive: true, force: true });
      await mkdir(join(folder, filingId), { recursive: true, mode: 0o700 });
      for (const file of files)
        await writeDurably(
          fileOf(filingId, file.fileId),
          seal(key, file.bytes, `file ${filingId} ${file.fileId}`),
        );
      await writeDurably(fileOf(filingId, 'manifest'), sealJson(key, manifest, `manifest ${filingId}`));
      database
        .prepare(
          "insert into outbox (filing, number, wrapped_key, state, kept_at, manifest_sha256) values (?, ?, ?, 'pending', ?, ?)",
        )
        .run(
          filingId,
          manifest.number,
          seal(machine, key, `filing key ${filingId}`),
          clock.now(),
          manifestSha256(manifest),
        );
      log.info({ filing: filingId, number: manifest.number, files: files.length }, 'filing-kept');
      wake();
    },
    deliver,
    has: (filingId) => database.prepare('select 1 from outbox where filing = ?').get(filingId) !== undefined,
    receivedAt: (filingId) =>
      (
        database.prepare('select received_at from outbox where filing = ?').get(filingId) as
          | { received_at: string | null }
          | undefined
      )?.received_at ?? null,
    waiting: () => {
      const row = database
        .prepare("select count(*) as count, min(kept_at) as oldest from outbox where state <> 'received'")
        .get() as {
        count: number;
        oldest: number | null;
      };
      return row;
    },
    start: async () => {
      await sweep();
      loop = run();
    },
    stop: async () => {
      stopping.abort();
      await loop;
      await Promise.allSettled(underWay.values());
    },
  };

  /** Folders of filings that were never entered, or were received and not erased when the power went. */
  async function sweep(): Promise<void> {
    const kept = new Set(unsent());
    for (const name of await readdir(folder).catch(() => [] as string[])) {
      if (!kept.has(name)) await rm(join(folder, name), { recursive: true, force: true });
    }
  }
};
