import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCourtClient } from '../../court/client/court-client.ts';
import { createGateway, type Gateway } from '../../court/gateway/gateway.ts';
import { createKeyedQueue } from '../../court/gateway/keyed-queue.ts';
import { hashPassword } from '../../court/gateway/password.ts';
import { openPostgresDatabase } from '../../court/gateway/postgres-database.ts';
import { createServedStore, type ReceiptBody } from '../../court/gateway/service-of-process/served-store.ts';
import { systemClock } from '../../device-drivers/system-clock.ts';
import { personKey as terminalKey } from '../../kiosk-host/keep/vault.ts';
import { draftNotePdf } from '../../printers/documents/draft-note-document.ts';
import { openFontBook } from '../../printers/fonts/font-book.ts';
import { type DeskHand, signInClerk } from './desk-hand.ts';
import { startPostgres } from './postgres.ts';
import { ask, clerk, configFor, memoryUploads, personKey, sampleFiling, token, valueIn } from './rig.ts';

const salt = 'salt-of-the-tests-0123456789';
/** Made up: an unused region, a valid check digit. */
const otherNumber = '999999195508170133';
const otherKey = terminalKey(salt, otherNumber);
const stranger = createHash('sha256').update('somebody else').digest('hex');
const fonts = openFontBook();

/** A real document; another title is another file. */
const paper = async (title: string): Promise<Uint8Array> =>
  (
    await draftNotePdf(
      {
        paper: '判决书',
        title,
        court: '示例林区基层法院',
        printedAt: '2026-03-02T10:00:00+08:00',
        printedOn: '2026年3月2日',
        copies: null,
        materials: [],
      },
      fonts,
    )
  ).pdf;
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

let folder: string;
let gateway: Gateway;
let url: string;
let desk: DeskHand;
let neighbour: DeskHand;
let caseId: string;
let judgment: Uint8Array;
let corrected: Uint8Array;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'court-service-'));
  const base = await configFor(folder);
  const passwordHash = await hashPassword(clerk.password, { N: 1024, r: 8, p: 1 });
  gateway = await createGateway({
    config: {
      ...base,
      courts: [...base.courts, { code: '793', name: '邻近林区基层法院' }],
      clerks: [
        { ...(base.clerks[0] as (typeof base.clerks)[number]), courts: ['790'] },
        { name: '书记员乙', courts: ['793'], passwordHash },
      ],
      service: { personSalt: salt },
    },
  });
  url = await gateway.listen();
  desk = await signInClerk(url, clerk);
  neighbour = await signInClerk(url, { name: '书记员乙', password: clerk.password });
  const client = createCourtClient({
    baseUrl: url,
    token,
    trustedKeys: [gateway.publicKey],
    clock: systemClock,
  });
  const { filing, manifest } = sampleFiling([20, 30, 40], {
    answers: {
      'service.recipient.recipient.name': '张大山',
      'service.address.address.address': '样本省样本市样本区1号',
      'service.address.address.phone': '13800138000',
      'service.electronic.electronic.accepts': true,
      'service.electronic.electronic.phone': '13800138000',
      'service.electronic.electronic.stages': ['first'],
      'service.scope.scope.stages': ['first', 'second'],
    },
  });
  valueIn(await client.submit(filing, memoryUploads()));
  caseId = manifest.filingId;
  [judgment, corrected] = [await paper('民事判决书'), await paper('民事判决书（更正）')];
});
afterAll(async () => {
  await gateway?.close();
  await rm(folder, { recursive: true, force: true });
});

const csrf = async (): Promise<string> =>
  /name="csrf" value="([^"]+)"/u.exec(await desk.text('/desk/cases'))?.[1] ?? '';
/** Puts a file where its addressees collect it, as the desk's script does. */
const serve = async (
  paperId: string,
  bytes: Uint8Array,
  query: readonly (readonly [string, string])[],
  hand = desk,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(
    `${url}/desk/cases/${caseId}/served/${paperId}?${new URLSearchParams(query.map((each) => [...each]))}`,
    {
      method: 'POST',
      redirect: 'manual',
      headers: {
        cookie: hand.cookie,
        'content-type': 'application/pdf',
        'x-desk-form': await csrf(),
        ...headers,
      },
      body: Uint8Array.from(bytes),
    },
  );
const toFiler = [
  ['kind', 'judgment'],
  ['title', '民事判决书'],
  ['to', personKey],
] as const;

interface Listed {
  readonly paperId: string;
  readonly version: number;
  readonly sha256: string;
  readonly pages: number;
  readonly collected: { readonly number: string; readonly at: string } | null;
}
const own = async (key = personKey) =>
  (await (await ask(url, 'POST', '/api/persons/service', { personKey: key })).json()) as {
    papers: Listed[];
    cases: { caseId: string; confirmed: Record<string, unknown> | null }[];
  };
const fetched = async (listed: Pick<Listed, 'paperId' | 'version'>, key: string) =>
  ask(url, 'POST', '/api/served-papers/pieces', {
    paperId: listed.paperId,
    version: listed.version,
    personKey: key,
    offset: 0,
  });
const signature = {
  by: 'hand',
  aspect: 3,
  signedAt: '2026-03-02T10:00:00+08:00',
  strokes: [[0.1, 0.4, 0.9].map((x) => ({ x, y: 0.5, t: 1, p: 0.5 }))],
} as const;
const receiptFor = (
  listed: Listed,
  change: Partial<Record<'version' | 'sha256' | 'person', unknown>> = {},
) => ({
  receiptId: randomUUID(),
  paperId: listed.paperId,
  version: listed.version,
  sha256: listed.sha256,
  person: { key: personKey, name: '张大山', document: '999999********0133' },
  signature,
  ...change,
});
const sign = (body: { readonly receiptId: string }) =>
  ask(url, 'PUT', `/api/service-receipts/${body.receiptId}`, body);
const caseLines = async (key = personKey) => {
  const { cases } = (await (await ask(url, 'POST', '/api/persons/cases', { personKey: key })).json()) as {
    cases: {
      caseId: string;
      lines: { label: { zh: string }; value: { zh: string } }[];
      deadlines: { day: string }[];
    }[];
  };
  const found = cases.find((each) => each.caseId === caseId);
  return { lines: (found?.lines ?? []).map(({ label }) => label.zh), deadlines: found?.deadlines ?? [] };
};

describe('a paper that a clerk serves', () => {
  const id = randomUUID();

  it('is refused unless it is a whole PDF that the terminals can draw, for somebody of the case, from our own page', async () => {
    const words = async (answer: Response) => [answer.status, await answer.text()] as const;
    expect(await words(await serve(id, Buffer.from('hello'), toFiler))).toEqual([422, '这不是 PDF 文件。']);
    expect((await words(await serve(id, judgment.subarray(0, 3_000), toFiler)))[1]).toContain('打不开');
    expect((await serve(id, judgment, [...toFiler, ['to', stranger]])).status).toBe(422);
    expect((await serve(id, judgment, toFiler.slice(0, 2))).status).toBe(422);
    expect((await serve(id, judgment, toFiler, desk, { 'x-desk-form': 'wrong' })).status).toBe(403);
    expect((await serve(id, judgment, toFiler, neighbour)).status).not.toBe(201);
    expect((await own()).papers).toEqual([]);
  });

  it('waits for the addressee alone, and goes over the line with the hash of the list', async () => {
    expect((await serve(id, judgment, toFiler)).status).toBe(201);
    // The same file again, a second press: no second version.
    expect((await serve(id, judgment, toFiler)).status).toBe(201);
    const [listed, ...more] = (await own()).papers;
    expect(more).toEqual([]);
    expect(listed).toMatchObject({
      paperId: id,
      version: 1,
      kind: 'judgment',
      title: '民事判决书',
      sha256: hashOf(judgment),
      size: judgment.length,
      collected: null,
    });
    const piece = (await (await fetched(listed as Listed, personKey)).json()) as { bytes: string };
    expect(hashOf(Buffer.from(piece.bytes, 'base64'))).toBe(hashOf(judgment));
    expect((await own(stranger)).papers).toEqual([]);
    expect((await fetched(listed as Listed, stranger)).status).toBe(404);
    expect((await caseLines()).lines).toContain('有文书等您领取');
    expect(await desk.text(`/desk/cases/${caseId}`)).toContain('等待领取');
    expect(await desk.status(`/desk/cases/${caseId}/served/${id}/1.pdf`)).toBe(200);
    expect(await neighbour.status(`/desk/cases/${caseId}/served/${id}/1.pdf`)).toBe(404);
  });

  it('is signed for once; what was signed stands with its version, and begins its period', async () => {
    const listed = (await own()).papers[0] as Listed;
    expect((await sign(receiptFor(listed, { sha256: hashOf(corrected) }))).status).toBe(409);
    expect(
      (await sign(receiptFor(listed, { person: { key: stranger, name: '别人', document: '1' } }))).status,
    ).toBe(404);
    expect((await own()).papers[0]?.collected).toBeNull();
    const body = receiptFor(listed);
    const first = (await (await sign(body)).json()) as { number: string; at: string };
    expect(first.number).toMatch(/^SD-/u);
    expect(await (await sign(body)).json()).toEqual(first);
    expect((await sign(receiptFor(listed))).status).toBe(409);
    expect((await own()).papers[0]?.collected).toEqual(first);
    const { lines, deadlines } = await caseLines();
    expect(lines).not.toContain('有文书等您领取');
    expect(deadlines).toHaveLength(1);
    const page = await desk.text(`/desk/cases/${caseId}`);
    expect(page).toContain('已领取第 1 版');
    const receipt = await desk.text(`/desk/cases/${caseId}/service-receipts/${body.receiptId}`);
    for (const words of ['送达回证', first.number, '张大山', '一楼大厅东侧', hashOf(judgment), '<polyline'])
      expect(receipt).toContain(words);
    expect(await neighbour.status(`/desk/cases/${caseId}/service-receipts/${body.receiptId}`)).toBe(404);
  });

  it('corrected, it waits again; the version that was signed for stays readable', async () => {
    expect((await serve(id, corrected, [])).status).toBe(201);
    expect((await serve(id, judgment, [])).status).toBe(409);
    expect((await own()).papers.map(({ version, collected }) => [version, collected !== null])).toEqual([
      [2, false],
      [1, true],
    ]);
    for (const version of [1, 2])
      expect((await fetched({ paperId: id, version }, personKey)).status).toBe(200);
    expect(await desk.text(`/desk/cases/${caseId}`)).toContain('更正件等待领取');
  });

  it('that is no longer served cannot be signed for any more', async () => {
    const waiting = (await own()).papers.find(({ collected }) => collected === null) as Listed;
    await desk.act(`/desk/cases/${caseId}/served/${id}/withdraw`, {});
    expect((await own()).papers.map(({ version }) => version)).toEqual([1]);
    expect((await sign(receiptFor(waiting))).status).toBe(409);
    expect((await fetched(waiting, personKey)).status).toBe(404);
    expect((await serve(id, await paper('再改'), [])).status).toBe(409);
  });

  it('waits for a party who has never been at a terminal, named by ID number, and by no wrong one', async () => {
    const person = { name: '李大海', number: otherNumber, role: 'party' };
    const path = `/desk/cases/${caseId}/service-persons`;
    expect((await desk.act(path, { ...person, number: '999999195508170134' })).status).toBe(422);
    expect((await desk.act(path, person)).status).toBe(303);
    const page = await desk.text(`/desk/cases/${caseId}`);
    expect(page).toContain('李大海');
    expect(page).not.toContain(otherNumber);
    const summons = randomUUID();
    expect(
      (
        await serve(summons, judgment, [
          ['kind', 'summons'],
          ['title', ''],
          ['to', otherKey],
        ])
      ).status,
    ).toBe(201);
    expect((await own(otherKey)).papers.map(({ paperId }) => paperId)).toEqual([summons]);
  });
});

describe('the address for service', () => {
  const confirmed = {
    address: '样本省样本市新区<b>2号</b>',
    phone: '13900139000',
    electronic: null,
    stages: ['first', 'enforcement'],
  };
  const body = (change: Record<string, unknown> = {}) => ({
    addressId: randomUUID(),
    caseId,
    person: { key: personKey, name: '张大山', document: '999999********0133' },
    confirmed,
    signature,
    ...change,
  });
  const put = (given: { readonly addressId: string }) =>
    ask(url, 'PUT', `/api/service-addresses/${given.addressId}`, given);
  const now = async () => (await own()).cases.find((each) => each.caseId === caseId)?.confirmed;

  it('is that of the filing until another is confirmed; the desk has both', async () => {
    expect(await now()).toMatchObject({
      address: '样本省样本市样本区1号',
      electronic: { phone: '13800138000', email: null, stages: ['first'] },
      from: 'filing',
    });
    const given = body();
    const first = await (await put(given)).json();
    expect(await (await put(given)).json()).toEqual(first);
    expect((await put({ ...given, confirmed: { ...confirmed, phone: '1' } } as never)).status).toBe(409);
    expect(await now()).toMatchObject({ ...confirmed, from: 'terminal' });
    const page = await desk.text(`/desk/cases/${caseId}`);
    for (const words of ['新区&lt;b&gt;2号', '样本区1号', '以前确认的', '不同意'])
      expect(page).toContain(words);
    expect(await desk.text(`/desk/cases/${caseId}/service-addresses/${given.addressId}`)).toContain(
      '送达地址确认书',
    );
  });

  it('of somebody else’s case is not taken', async () => {
    expect((await put(body({ person: { key: stranger, name: '别人', document: '1' } }))).status).toBe(404);
  });
});

describe('a request to another court', () => {
  it('is seen by both, noted by the asked one step by step, and by nobody else', async () => {
    const paperId = randomUUID();
    await serve(paperId, judgment, toFiler);
    const id = randomUUID();
    const form = { court: '793', addressee: '李大海', address: '邻市3号', phone: '', note: '' };
    const path = `/desk/cases/${caseId}/served/${paperId}/entrust/${id}`;
    expect((await desk.act(path, { ...form, court: '790' })).status).toBe(422);
    expect((await desk.act(path, form)).status).toBe(303);
    expect((await desk.act(path, form)).status).toBe(303);
    expect([...(await neighbour.text('/desk/entrusted')).matchAll(/李大海/gu)]).toHaveLength(1);
    expect(await neighbour.status(`/desk/entrusted/${id}/paper.pdf`)).toBe(200);
    expect(await neighbour.text(`/desk/entrusted/${id}/letter`)).toContain('邻近林区基层法院');
    const note = async (hand: DeskHand, given: Record<string, string>, step = randomUUID()) =>
      (await hand.act(`/desk/entrusted/${id}/steps/${step}`, given)).status;
    expect(await note(desk, { kind: 'taken' })).toBe(403);
    expect(await note(neighbour, { kind: 'served', day: '2026-03-02', how: '上门' })).toBe(409);
    expect(await note(neighbour, { kind: 'taken' })).toBe(303);
    expect(await note(neighbour, { kind: 'tried', day: '2099-01-01', how: '上门', result: '不在' })).toBe(
      422,
    );
    const tried = randomUUID();
    for (const _ of [1, 2])
      expect(
        await note(neighbour, { kind: 'tried', day: '2026-03-02', how: '上门', result: '不在家' }, tried),
      ).toBe(303);
    expect(await note(neighbour, { kind: 'impossible' })).toBe(422);
    expect(
      await note(neighbour, { kind: 'served', day: '2026-03-03', how: '上门', result: '本人签收' }),
    ).toBe(303);
    expect(await note(neighbour, { kind: 'impossible', result: '搬走' })).toBe(409);
    expect(await note(neighbour, { kind: 'returned' })).toBe(303);
    const page = await desk.text(`/desk/entrusted/${id}`);
    expect([...page.matchAll(/不在家/gu)]).toHaveLength(1);
    expect(page).toContain('已经退回');
    expect(await desk.text(`/desk/cases/${caseId}`)).toContain(`/desk/entrusted/${id}`);
  });
});

it('on PostgreSQL two terminals sign for one paper at once: one receipt', async () => {
  const postgres = await startPostgres();
  try {
    const database = await openPostgresDatabase(postgres.url);
    const queues = [createKeyedQueue(), createKeyedQueue()];
    const [one, other] = queues.map((queue) => createServedStore(database, queue));
    if (one === undefined || other === undefined) throw new Error('two stores');
    const paperId = randomUUID();
    const at = '2026-03-02T02:00:00Z';
    await one.add(
      { paperId, caseId: randomUUID(), courtCode: '790', kind: 'notice', title: '通知书' },
      { sha256: hashOf(judgment), size: 1, pages: 1, sentAt: at, sentBy: '书记员' },
      [personKey],
    );
    const body = (): ReceiptBody => ({
      receiptId: randomUUID(),
      paperId,
      version: 1,
      sha256: hashOf(judgment),
      person: { key: personKey, name: '张大山', document: '1' },
      signature: { ...signature, strokes: signature.strokes.map((stroke) => [...stroke]) },
    });
    const terminal = { id: 'hall-1', place: '大厅' };
    const outcomes = await Promise.all([one, other].map((store) => store.sign(body(), terminal, at)));
    expect(outcomes.filter((outcome) => outcome === 'differs')).toHaveLength(1);
    expect(await one.receiptsOf(paperId)).toHaveLength(1);
    await database.close();
  } finally {
    await postgres.stop();
  }
});
