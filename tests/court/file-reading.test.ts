import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CourtClient, createCourtClient } from '../../court/client/court-client.ts';
import { contentOfBytes } from '../../court/client/filing-package.ts';
import { createGateway, type Gateway } from '../../court/gateway/gateway.ts';
import { systemClock } from '../../device-drivers/system-clock.ts';
import type { ReadableCase } from '../../flows/services/case-file/case-file.ts';
import { personKey as keyOf } from '../../kiosk-host/keep/vault.ts';
import { createSimulatedClock } from '../device-drivers/simulated-clock.ts';
import { type DeskHand, signInClerk } from './desk-hand.ts';
import { ask, clerk, configFor, memoryUploads, personKey, sampleFiling, token, valueIn } from './rig.ts';

const salt = 'salt-of-the-tests-0123456789';
const otherNumber = '999999195508170133';
const otherKey = keyOf(salt, otherNumber);
const stranger = createHash('sha256').update('somebody else').digest('hex');
const clock = createSimulatedClock(Date.parse('2026-03-02T09:00:00+08:00'));

let folder: string;
let gateway: Gateway;
let url: string;
let desk: DeskHand;
let client: CourtClient;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'court-reading-'));
  gateway = await createGateway({
    config: { ...(await configFor(folder)), service: { personSalt: salt } },
    clock,
  });
  url = await gateway.listen();
  desk = await signInClerk(url, clerk);
  client = createCourtClient({ baseUrl: url, token, trustedKeys: [gateway.publicKey], clock: systemClock });
});
afterAll(async () => {
  await gateway?.close();
  await rm(folder, { recursive: true, force: true });
});

/** A case of the filer, in which somebody else stands as well. */
const opened = async () => {
  const { filing, manifest } = sampleFiling([20, 30, 40]);
  valueIn(await client.submit(filing, memoryUploads()));
  const added = await desk.act(`/desk/cases/${manifest.filingId}/service-persons`, {
    name: '李小河',
    number: otherNumber,
    role: 'party',
  });
  expect(added.status).toBe(303);
  return manifest;
};
const filesOf = async (caseId: string, key: string): Promise<ReadableCase | undefined> => {
  const answer = await ask(url, 'POST', '/api/persons/files', { personKey: key });
  return ((await answer.json()) as { cases: ReadableCase[] }).cases.find((one) => one.caseId === caseId);
};
const piece = (caseId: string, fileId: string, key: string) =>
  ask(url, 'POST', '/api/case-files/pieces', { caseId, sourceId: caseId, fileId, personKey: key, offset: 0 });

/** A filing with an address form, open to the other side: what each of the two sees. */
const withAddress = async (confidential: boolean) => {
  const { manifest, bytes } = sampleFiling([20, 30, 40]);
  const renamed = (id: string): string => (id === 'page-1' ? 'service-address' : id);
  const own = {
    ...manifest,
    ...(confidential ? { addressConfidential: true as const } : {}),
    materials: manifest.materials.map((each) => ({ ...each, files: each.files.map(renamed) })),
    files: manifest.files.map((each) =>
      each.fileId === 'page-1'
        ? { ...each, fileId: 'service-address', mediaType: 'application/pdf' as const }
        : each,
    ),
  };
  const open = async (id: string) =>
    contentOfBytes(bytes.get(id === 'service-address' ? 'page-1' : id) ?? Buffer.alloc(0));
  valueIn(await client.submit({ manifest: own, open }, memoryUploads()));
  const { filingId } = own;
  await desk.act(`/desk/cases/${filingId}/service-persons`, {
    name: '李小河',
    number: otherNumber,
    role: 'party',
  });
  await desk.act(`/desk/cases/${filingId}/reading`, { person: otherKey, until: '2026-06-10' });
  const idsFor = async (key: string) =>
    (await filesOf(filingId, key))?.files.map(({ fileId }) => fileId) ?? [];
  return { filingId, seen: { own: await idsFor(personKey), other: await idsFor(otherKey) } };
};

describe('the files of a case', () => {
  it('who handed them in reads them any time, as they came; nobody else does', async () => {
    const { filingId, files } = await opened();
    const own = await filesOf(filingId, personKey);
    const pdfs = files.filter(({ mediaType }) => mediaType === 'application/pdf');
    expect(own?.files.map(({ sha256 }) => sha256)).toEqual(pdfs.map(({ sha256 }) => sha256));
    expect(own?.openUntil).toBeNull();
    const [first] = own?.files ?? [];
    const got = (await (await piece(filingId, first?.fileId ?? '', personKey)).json()) as { bytes: string };
    expect(createHash('sha256').update(Buffer.from(got.bytes, 'base64')).digest('hex')).toBe(first?.sha256);
    expect((await filesOf(filingId, otherKey))?.files).toEqual([]);
    expect((await piece(filingId, first?.fileId ?? '', otherKey)).status).toBe(404);
    expect((await piece(filingId, first?.fileId ?? '', stranger)).status).toBe(404);
    expect(await filesOf(filingId, stranger)).toBeUndefined();
  });

  it('the other side reads them as long as the clerk has opened the file, and every reading is noted', async () => {
    const { filingId } = await opened();
    const path = `/desk/cases/${filingId}/reading`;
    expect((await desk.act(path, { person: otherKey, until: '2026-03-01' })).status).toBe(422);
    expect((await desk.act(path, { person: stranger, until: '2026-03-10' })).status).toBe(422);
    expect((await desk.act(path, { person: otherKey, until: '2026-03-10' })).status).toBe(303);
    const seen = await filesOf(filingId, otherKey);
    expect(seen?.openUntil).toBe('2026-03-10');
    const [first] = seen?.files ?? [];
    expect((await piece(filingId, first?.fileId ?? '', otherKey)).status).toBe(200);
    const readId = randomUUID();
    const body = {
      caseId: filingId,
      sourceId: filingId,
      fileId: first?.fileId,
      person: { key: otherKey, name: '李小河' },
      act: 'read',
    };
    for (let times = 0; times < 2; times += 1)
      expect((await ask(url, 'PUT', `/api/case-files/reads/${readId}`, body)).status).toBe(200);
    const foreign = { ...body, person: { key: stranger, name: '别人' } };
    expect((await ask(url, 'PUT', `/api/case-files/reads/${randomUUID()}`, foreign)).status).toBe(404);
    const page = await desk.text(`/desk/cases/${filingId}`);
    expect(page).toContain('开放到 2026年3月10日');
    expect(page.match(/李小河 查看/gu)).toHaveLength(1);
    await clock.advance(9 * 24 * 3_600_000);
    desk = await signInClerk(url, clerk);
    expect((await filesOf(filingId, otherKey))?.files).toEqual([]);
    await desk.act(path, { person: otherKey, until: '2026-06-01' });
    expect((await filesOf(filingId, otherKey))?.files.length).toBeGreaterThan(0);
    await desk.act(path, { person: otherKey, act: 'close' });
    expect((await filesOf(filingId, otherKey))?.files).toEqual([]);
  });

  it('where the address is for the court only, the other side does not read it even in an open file', async () => {
    const { filingId, seen } = await withAddress(true);
    expect(seen.own).toContain('service-address');
    expect(seen.other).toEqual(seen.own.filter((id) => id !== 'service-address'));
    const { seen: plain } = await withAddress(false);
    expect(plain.other).toContain('service-address');
    expect((await piece(filingId, 'service-address', otherKey)).status).toBe(404);
  });
});
