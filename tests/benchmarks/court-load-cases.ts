import type { Pool } from 'pg';
import { canonicalJson } from '../../court/contract/canonical-json.ts';
import { manifestSha256 } from '../../court/contract/filing-manifest.ts';
import { sampleFiling } from '../court/rig.ts';

/** Persons have so many cases each. */
const CASES_OF_A_PERSON = 3;

/** The newest that the court has not answered yet; all older ones are registered. */
const OPEN = 300;

/** The id of the nth case, as SQL and as text: version 4 in form. */
const idSql = `'00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0')`;

/**
 * Fills up to `to` cases with their filings and persons: a court's years, one every ten minutes, all registered but the newest.
 * What a filing holds is that of a real one without files. Gives the key of a person by any figure.
 */
export const fillCases = async (pool: Pool, from: number, to: number): Promise<(nth: number) => string> => {
  const { manifest } = sampleFiling([1, 1, 1], { materials: [], summary: [], answers: {} });
  const pattern = canonicalJson({
    ...manifest,
    filingId: 'FILING',
    number: 'NUMBER',
    person: { key: 'KEY' },
  });
  const keySql = `encode(sha256(('person ' || n / ${CASES_OF_A_PERSON})::bytea), 'hex')`;
  const atSql = `to_char(timestamp '2006-01-01' + n * interval '10 minutes', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  const numberSql = `'（' || 2001 + n / 100000 || '）吉7901民初' || n % 100000 + 1 || '号'`;
  // What was open at the last stage has been decided since.
  await pool.query(
    `UPDATE filings SET state = 'registered' WHERE filing_id LIKE '00000000-0000-4000-8000-%' AND state = 'received'`,
  );
  const ranges: [number, number][] = [];
  for (let at = from; at < to; at += 100_000) ranges.push([at, Math.min(to, at + 100_000) - 1]);
  for (const [first, last] of ranges) {
    await pool.query(
      `INSERT INTO filings (filing_id, number, terminal_id, court_code, serving_court_code, person_key, manifest,
         manifest_sha256, announced_at, state, received_at, registration, case_number)
       SELECT ${idSql}, 'B-' || lpad(n::text, 8, '0'), 'hall-1', '790', '790', ${keySql},
         replace(replace(replace($3, 'FILING', ${idSql}), 'NUMBER', 'B-' || lpad(n::text, 8, '0')), 'KEY', ${keySql}),
         $4, ${atSql}, CASE WHEN n >= $5::int THEN 'received' ELSE 'registered' END, ${atSql},
         '{"state":"registered","caseNumber":"' || ${numberSql} || '","at":"' || ${atSql} || '"}', ${numberSql}
       FROM generate_series($1::int, $2::int) AS n`,
      [first, last, pattern, manifestSha256(manifest), to - OPEN],
    );
    await pool.query(
      `INSERT INTO cases (case_id, court_code, serving_court_code, filing_id, receipt_number, case_number, cause, title,
         stage, opened_at, clerk, judge, telephone)
       SELECT ${idSql}, '790', '790', ${idSql}, 'B-' || lpad(n::text, 8, '0'), ${numberSql}, '民间借贷纠纷', '民事起诉状',
         'trial', ${atSql}, '书记员甲', NULL, NULL FROM generate_series($1::int, $2::int) AS n`,
      [first, last],
    );
    await pool.query(
      `INSERT INTO case_persons (person_key, case_id, role)
       SELECT ${keySql}, ${idSql}, 'filer' FROM generate_series($1::int, $2::int) AS n`,
      [first, last],
    );
  }
  // What autovacuum does in quiet hours.
  for (const table of ['filings', 'cases', 'case_persons']) await pool.query(`VACUUM ANALYZE ${table}`);
  const { rows } = await pool.query<{ key: string }>(
    `SELECT ${keySql} AS key FROM generate_series(0, $1::int, 3) AS n LIMIT 997`,
    [to - 1],
  );
  return (nth) => rows[nth % rows.length]?.key ?? '';
};
