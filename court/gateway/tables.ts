import { caseTables } from './cases/case-tables.ts';
import { clerkSessionTables } from './clerk-session-tables.ts';
import { feeTables } from './fees/fee-tables.ts';
import { referenceTables } from './fees/reference-provider.ts';
import { figureTables } from './figures/figure-tables.ts';
import { fileReadingTables } from './file-reading/file-reading-store.ts';
import { guideCallTables } from './guide-calls/guide-call-store.ts';
import { guideVideoTables } from './guide-calls/guide-video-store.ts';
import { handInTables } from './hand-ins/hand-in-store.ts';
import { hearingTables } from './hearings/hearing-store.ts';
import { jobTables } from './jobs/job-tables.ts';
import { photoTables } from './phone-photos/photo-store.ts';
import { priorityTables } from './priority-marks.ts';
import { contactTables } from './region/contact-tables.ts';
import { requestTables } from './requests/request-store.ts';
import { serviceTables } from './service-of-process/service-tables.ts';
import { systemTables } from './system/system-tables.ts';
import { terminalTables } from './terminals/terminal-store.ts';
import { ticketTables } from './tickets/ticket-store.ts';

/**
 * The tables, in SQL that SQLite and PostgreSQL both read; each area of the court's work has its own in its folder. A filing's
 * whole state is one row: each step is one conditional UPDATE.
 */
export const tables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS filings (
    filing_id TEXT PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    terminal_id TEXT NOT NULL,
    court_code TEXT NOT NULL,
    serving_court_code TEXT NOT NULL,
    person_key TEXT NOT NULL,
    manifest TEXT NOT NULL,
    manifest_sha256 TEXT NOT NULL,
    announced_at TEXT NOT NULL,
    state TEXT NOT NULL,
    received_at TEXT,
    receipt TEXT,
    supplement TEXT,
    supplement_received_at TEXT,
    registration TEXT,
    case_number TEXT UNIQUE,
    outcome TEXT
  )`,
  'CREATE INDEX IF NOT EXISTS filings_by_person ON filings (person_key, received_at)',
  'CREATE INDEX IF NOT EXISTS filings_by_court ON filings (court_code, received_at)',
  'CREATE INDEX IF NOT EXISTS filings_by_serving_court ON filings (serving_court_code, received_at)',
  // The inbox by state, and what was taken in for others: with years of registered filings each reads only what it shows.
  'CREATE INDEX IF NOT EXISTS filings_by_state ON filings (court_code, state, received_at)',
  'CREATE INDEX IF NOT EXISTS filings_for_others ON filings (serving_court_code, received_at) WHERE serving_court_code <> court_code',
  'CREATE INDEX IF NOT EXISTS filings_by_receipt_time ON filings (received_at)',
  `CREATE TABLE IF NOT EXISTS uploads (
    upload_id TEXT PRIMARY KEY,
    filing_id TEXT NOT NULL,
    file_id TEXT NOT NULL,
    size INTEGER NOT NULL,
    UNIQUE (filing_id, file_id)
  )`,
  // Row and bytes are one: neither can outlive the other.
  `CREATE TABLE IF NOT EXISTS take_homes (
    take_home_id TEXT PRIMARY KEY,
    terminal_id TEXT NOT NULL,
    deposit TEXT NOT NULL,
    ciphertext TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    UNIQUE (terminal_id, deposit)
  )`,
  'CREATE INDEX IF NOT EXISTS take_homes_by_end ON take_homes (expires_at)',
  ...guideCallTables,
  ...guideVideoTables,
  ...caseTables,
  ...hearingTables,
  ...ticketTables,
  ...terminalTables,
  ...requestTables,
  ...serviceTables,
  ...handInTables,
  ...photoTables,
  ...fileReadingTables,
  ...feeTables,
  ...referenceTables,
  ...clerkSessionTables,
  ...jobTables,
  ...systemTables,
  ...contactTables,
  ...priorityTables,
  ...figureTables,
];
