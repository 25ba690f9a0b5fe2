import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const schema = `
create table if not exists visit (
  id text primary key,
  wrapped_key blob not null,
  definition_hash text not null,
  state blob not null,
  updated_at integer not null
) strict;
create table if not exists visit_event (
  visit text not null references visit (id) on delete cascade,
  seq integer not null,
  event blob not null,
  primary key (visit, seq)
) strict;
create table if not exists print (
  key text primary key,
  state text not null check (state in ('started', 'done')),
  started_at integer not null
) strict;
create table if not exists receipt_number (
  filing text primary key,
  day text not null,
  seq integer not null,
  unique (day, seq)
) strict;
create table if not exists outbox (
  filing text primary key,
  number text not null,
  wrapped_key blob,
  state text not null check (state in ('pending', 'stuck', 'received')),
  reason text,
  attempts integer not null default 0,
  kept_at integer not null,
  received_at text,
  manifest_sha256 text not null,
  receipt text
) strict;
create table if not exists upload (
  key text primary key,
  value text not null
) strict;
create table if not exists rating_note (
  id text primary key,
  visit text unique,
  day text not null,
  service text not null,
  score integer not null check (score between 1 and 5),
  reason text,
  sent integer not null
) strict;
create table if not exists staff_log (
  seq integer primary key,
  at integer not null,
  deed text not null,
  device text,
  outcome text
) strict;
create table if not exists device_test (
  seq integer primary key,
  device text not null,
  at integer not null,
  level text not null,
  outcome text not null,
  fault text,
  findings text not null
) strict;
create table if not exists closure (
  what text primary key,
  at integer not null,
  notice text
) strict;
create table if not exists visitor_notice (
  text text not null,
  until integer not null
) strict;
create table if not exists command_done (
  command text primary key,
  at integer not null
) strict;
create index if not exists device_test_device on device_test (device, at);
create table if not exists kept_draft (
  id text primary key,
  person text not null,
  sealed blob not null,
  cause text not null,
  saved_at integer not null,
  erase_at integer not null
) strict;
create index if not exists kept_draft_person on kept_draft (person);
`;

/**
 * The terminal's own store: SQLite with a write-ahead log and `synchronous=FULL`, so that what was acknowledged is on
 * disk. Rows that hold anything of a person are sealed; deleted rows are overwritten (`secure_delete`).
 */
export const openKioskDatabase = (path: string): DatabaseSync => {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: true });
  database.exec(
    'pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on; pragma busy_timeout = 2000;',
  );
  database.exec(schema);
  return database;
};

/** Runs `work` in one transaction: all of it or nothing is on disk afterwards. */
export const transaction = <T>(database: DatabaseSync, work: () => T): T => {
  database.exec('begin immediate');
  try {
    const result = work();
    database.exec('commit');
    return result;
  } catch (error) {
    database.exec('rollback');
    throw error;
  }
};

/** Folds the write-ahead log back into the file and empties it, so that erased rows are not left in the log. */
export const foldLog = (database: DatabaseSync): void => {
  database.exec('pragma wal_checkpoint(truncate)');
};
