import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { generateApi } from 'swagger-typescript-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGateway, type Gateway } from '../../court/gateway/gateway.ts';
import { clerk, clientFor, configFor, memoryUploads, personKey, sampleFiling, valueIn } from './rig.ts';

const run = promisify(execFile);
const systemToken = 'system-token-for-tests-0123456789abcdef';
const otherPerson = createHash('sha256').update('another invented number').digest('hex');

let folder: string;
let gateway: Gateway;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'system-client-'));
  const config = {
    ...(await configFor(join(folder, 'data'))),
    systems: [
      { name: 'case-system', token: systemToken, courts: ['790'] },
      { name: 'elsewhere', token: `${systemToken}-elsewhere`, courts: ['791'] },
    ],
  };
  gateway = await createGateway({ config });
  url = await gateway.listen();
});
afterAll(async () => {
  await gateway.close();
  await rm(folder, { recursive: true, force: true });
});

const file = async () => {
  const made = sampleFiling([2_000, 3_000, 4_000]);
  const receipt = valueIn(await clientFor(url, gateway).submit(made.filing, memoryUploads()));
  return { ...made, receipt };
};
const askAs = (token: string, path: string, body?: unknown) =>
  fetch(`${url}${path}`, {
    method: body === undefined ? 'GET' : 'PUT',
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const caseOf = (change: Record<string, unknown> = {}) => ({
  caseNumber: '（2026）吉7901民初88号',
  courtCode: '790',
  filingId: null,
  cause: '民间借贷纠纷',
  title: '民间借贷纠纷',
  stage: 'trial',
  openedAt: '2026-03-03T09:00:00+08:00',
  clerk: '书记员乙',
  judge: '法官丙',
  telephone: '0433-2512345',
  persons: [{ key: otherPerson, role: 'party' }],
  ...change,
});

/** What a court's programmer would write with the generated client: read what came in, fetch it, push the case. */
const program = `
import { createHash } from 'node:crypto';
import { Api } from './client.ts';
const [baseUrl, token, persons] = process.argv.slice(2);
const api = new Api({ baseUrl, securityWorker: (given) => ({ headers: { authorization: 'Bearer ' + given } }) });
api.setSecurityData(token);
const { data: list } = await api.api.systemEntries({ after: '0' });
const [entry] = list.entries;
const { data: filing } = await api.api.systemFiling(entry.filingId);
const files = [];
for (const { fileId, sha256 } of filing.manifest.files) {
  const answer = await api.api.systemFile(entry.filingId, fileId, { format: 'arrayBuffer' });
  files.push(createHash('sha256').update(Buffer.from(answer.data)).digest('hex') === sha256);
}
const { data: kept } = await api.api.systemCase({
  caseNumber: '（2026）吉7901民初66号', courtCode: '790', filingId: entry.filingId,
  cause: filing.manifest.cause, title: filing.manifest.title, stage: 'mediation',
  openedAt: '2026-03-03T09:00:00+08:00', clerk: '书记员乙', judge: '法官丙', telephone: '0433-2512345',
  persons: JSON.parse(persons),
});
console.log(JSON.stringify({ entry, next: list.next, receipt: filing.receipt, files, kept }));
`;

describe('a client generated from the OpenAPI document', () => {
  it('reads what came in with its files and pushes the case; the persons see it at the terminal', async () => {
    const { manifest, receipt } = await file();
    await writeFile(join(folder, 'openapi.json'), await (await fetch(`${url}/openapi.json`)).text());
    await generateApi({
      input: join(folder, 'openapi.json'),
      output: folder,
      fileName: 'client.ts',
      httpClientType: 'fetch',
      silent: true,
    });
    await writeFile(join(folder, 'program.ts'), program);
    // The entry is noted a moment after the receipt.
    await expect
      .poll(async () => (await (await askAs(systemToken, '/api/system/filings?after=0')).json()).entries)
      .toHaveLength(1);
    const { stdout } = await run(process.execPath, [
      '--experimental-transform-types',
      '--no-warnings',
      pathToFileURL(join(folder, 'program.ts')).pathname,
      url,
      systemToken,
      JSON.stringify([{ key: otherPerson, role: 'party' }]),
    ]);
    const told = JSON.parse(stdout);
    expect(told.entry).toMatchObject({
      cursor: 1,
      event: 'received',
      filingId: manifest.filingId,
      number: manifest.number,
    });
    expect(told.next).toBe(1);
    expect(told.receipt).toEqual(receipt);
    expect(told.files).toEqual([true, true, true]);
    expect(told.kept).toEqual({ caseId: manifest.filingId, caseNumber: '（2026）吉7901民初66号' });

    for (const [key, role] of [
      [personKey, 'filer'],
      [otherPerson, 'party'],
    ] as const) {
      const { cases } = valueIn(
        await clientFor(url, gateway).ask('personCases', { body: { personKey: key } }),
      );
      expect(cases).toHaveLength(1);
      expect(cases[0]).toMatchObject({
        role,
        caseNumber: '（2026）吉7901民初66号',
        stage: 'mediation',
        judge: '法官丙',
        answer: { state: 'registered' },
      });
    }
  });
});

describe('what a system may not', () => {
  it('without its own token: nothing; a terminal’s is none, and its own opens no terminal’s door', async () => {
    const { manifest } = await file();
    for (const token of ['nobody', 'terminal-token-for-tests-0123456789abcdef'])
      expect((await askAs(token, '/api/system/filings?after=0')).status).toBe(401);
    expect((await askAs(systemToken, `/api/filings/${manifest.filingId}`)).status).toBe(401);
  });

  it('of another court: neither list nor filing nor file is there, and no case is taken', async () => {
    const { manifest } = await file();
    const elsewhere = `${systemToken}-elsewhere`;
    const list = await (await askAs(elsewhere, '/api/system/filings?after=0')).json();
    expect(list).toEqual({ entries: [], next: 0, more: false });
    const path = `/api/system/filings/${manifest.filingId}`;
    expect((await askAs(elsewhere, path)).status).toBe(404);
    expect((await askAs(elsewhere, `${path}/files/complaint`)).status).toBe(404);
    expect((await askAs(elsewhere, '/api/system/cases', caseOf())).status).toBe(422);
  });

  it('with a cursor that is none, or a field too much: refused', async () => {
    expect((await askAs(systemToken, '/api/system/filings?after=-1')).status).toBe(400);
    expect((await askAs(systemToken, '/api/system/filings')).status).toBe(400);
    expect((await askAs(systemToken, '/api/system/cases', caseOf({ surprise: 1 }))).status).toBe(400);
  });

  it('give one number to two filings, or another number to a registered one', async () => {
    const [one, two] = [await file(), await file()];
    const push = (filingId: string, caseNumber: string) =>
      askAs(systemToken, '/api/system/cases', caseOf({ filingId, caseNumber }));
    expect((await push(one.manifest.filingId, '（2026）吉7901民初70号')).status).toBe(200);
    expect((await push(one.manifest.filingId, '（2026）吉7901民初70号')).status).toBe(200);
    expect((await push(two.manifest.filingId, '（2026）吉7901民初70号')).status).toBe(409);
    expect((await push(one.manifest.filingId, '（2026）吉7901民初71号')).status).toBe(409);
  });
});

describe('a case that did not come from a terminal', () => {
  it('is made known once, however often it is pushed at once, and keeps what is not told anew', async () => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => askAs(systemToken, '/api/system/cases', caseOf())),
    );
    const kept = await Promise.all(answers.map((answer) => answer.json()));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(new Set(kept.map(({ caseId }) => caseId)).size).toBe(1);
    await askAs(systemToken, '/api/system/cases', caseOf({ stage: 'decided', judge: null, persons: [] }));
    const { cases } = valueIn(
      await clientFor(url, gateway).ask('personCases', { body: { personKey: otherPerson } }),
    );
    expect(cases.find(({ caseNumber }) => caseNumber === '（2026）吉7901民初88号')).toMatchObject({
      role: 'party',
      stage: 'decided',
      judge: '法官丙',
      answer: null,
      receiptNumber: null,
    });
  });
});

describe('the desk of a court without a system of its own', () => {
  it('has a sheet with all that is typed elsewhere, and its code', async () => {
    const { manifest } = await file();
    const signIn = await fetch(`${url}/desk/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(clerk).toString(),
    });
    const cookie = signIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    const path = `/desk/filings/${manifest.filingId}`;
    const page = async (of: string) => (await fetch(`${url}${of}`, { headers: { cookie } })).text();
    expect(await page(path)).toContain(`href="${path}/sheet"`);
    const sheet = await page(`${path}/sheet`);
    for (const words of [manifest.number, manifest.cause, '原告某', '示例商贸有限公司', '12,000.00', '借条'])
      expect(sheet).toContain(words);
    for (const { sha256 } of manifest.files) expect(sheet).toContain(sha256);
    expect(sheet).toMatch(/<svg[^>]+viewBox/);
    expect((await fetch(`${url}${path}/sheet`, { redirect: 'manual' })).status).toBe(303);
    expect(await page('/desk/due')).toContain('本平台没有接通短信');
  });
});
