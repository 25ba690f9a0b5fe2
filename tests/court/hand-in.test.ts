import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CourtClient, createCourtClient } from '../../court/client/court-client.ts';
import { contentOfBytes, type FilingPackage } from '../../court/client/filing-package.ts';
import type { HandInManifest } from '../../court/contract/hand-ins/hand-in-manifest.ts';
import { createGateway, type Gateway } from '../../court/gateway/gateway.ts';
import { systemClock } from '../../device-drivers/system-clock.ts';
import { type DeskHand, signInClerk } from './desk-hand.ts';
import {
  ask,
  clerk,
  configFor,
  memoryUploads,
  otherToken,
  personKey,
  sampleFiling,
  token,
  valueIn,
} from './rig.ts';

const stranger = createHash('sha256').update('somebody else').digest('hex');

let folder: string;
let gateway: Gateway;
let url: string;
let desk: DeskHand;
let client: CourtClient;
let other: CourtClient;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'court-hand-in-'));
  gateway = await createGateway({ config: await configFor(folder) });
  url = await gateway.listen();
  desk = await signInClerk(url, clerk);
  const made = (as: string): CourtClient =>
    createCourtClient({ baseUrl: url, token: as, trustedKeys: [gateway.publicKey], clock: systemClock });
  client = made(token);
  other = made(otherToken);
});
afterAll(async () => {
  await gateway?.close();
  await rm(folder, { recursive: true, force: true });
});

/** A case, and whether the court has asked for something. */
const opened = async (asks: boolean): Promise<string> => {
  const { filing, manifest } = sampleFiling();
  valueIn(await client.submit(filing, memoryUploads()));
  if (asks) {
    const answer = await desk.act(`/desk/filings/${manifest.filingId}/supplement`, {
      items: '被告的住址\n借条原件',
      deadline: new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10),
    });
    expect(answer.status).toBe(303);
  }
  return manifest.filingId;
};

/** A paper of 2.5 MB: more than one piece of the line. */
const bytes = Buffer.alloc(2_500_000, 7);
const papers = (caseId: string, change: Partial<HandInManifest> = {}): FilingPackage => {
  const filingId = randomUUID();
  return {
    manifest: {
      filingId,
      kind: 'handIn',
      number: `CL-${filingId.slice(0, 4)}-${filingId.slice(4, 8)}`.toUpperCase(),
      terminalId: 'hall-1',
      caseId,
      courtCode: '790',
      submittedAt: '2026-03-02T10:00:00+08:00',
      person: { key: personKey, name: '张大山' },
      answersSupplement: false,
      originals: 'cabinet',
      materials: [
        {
          id: 'evidence',
          label: '证据材料',
          source: 'original',
          copies: 1,
          files: ['material-evidence'],
          pages: [{ sha256: 'ab'.repeat(32), begins: '证据材料', doubt: false, quality: null }],
        },
      ],
      files: [
        {
          fileId: 'material-evidence',
          name: '证据材料.pdf',
          mediaType: 'application/pdf',
          size: bytes.length,
          sha256: createHash('sha256').update(bytes).digest('hex'),
        },
      ],
      ...change,
    },
    open: async () => contentOfBytes(bytes),
  };
};
const stateOf = async (caseId: string) => {
  const answer = await ask(url, 'GET', `/api/filings/${caseId}`);
  return ((await answer.json()) as { answer: { state: string } }).answer.state;
};

describe('papers that are added to a case', () => {
  it('are signed for, stand on the case’s page and among what is new, and are downloaded as they came', async () => {
    const caseId = await opened(false);
    const given = papers(caseId);
    const receipt = valueIn(await client.submit(given, memoryUploads()));
    expect(receipt.receipt).toMatchObject({ filingId: given.manifest.filingId, courtCode: '790' });
    // Sent again it is the very same receipt.
    expect(valueIn(await client.submit(given, memoryUploads()))).toEqual(receipt);
    const page = await desk.text(`/desk/cases/${caseId}`);
    expect(page).toContain(given.manifest.number);
    expect(page).toContain('原件放进材料柜，请去取');
    expect(await desk.text('/desk/requests')).toContain(given.manifest.number);
    const path = `/desk/cases/${caseId}/hand-ins/${given.manifest.filingId}`;
    const file = await fetch(new URL(`${path}/files/material-evidence`, url), {
      headers: { cookie: desk.cookie },
    });
    expect(Buffer.from(await file.arrayBuffer()).equals(bytes)).toBe(true);
    expect(file.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await desk.act(`${path}/seen`, {})).status).toBe(303);
    expect(await desk.text('/desk/requests')).not.toContain(given.manifest.number);
    expect(await desk.text(`/desk/cases/${caseId}`)).toContain(`${clerk.name}看过`);
    const own = await (await ask(url, 'POST', '/api/persons/cases', { personKey })).text();
    expect(own).toContain(`1 份 1 页，编号 ${given.manifest.number}`);
  });

  it('answer the one-time notice: the court’s days begin anew; a second time changes nothing', async () => {
    const caseId = await opened(true);
    expect(await stateOf(caseId)).toBe('supplementRequested');
    valueIn(await client.submit(papers(caseId), memoryUploads()));
    expect(await stateOf(caseId)).toBe('supplementRequested');
    valueIn(await client.submit(papers(caseId, { answersSupplement: true }), memoryUploads()));
    expect(await stateOf(caseId)).toBe('supplementReceived');
    expect(await desk.text(`/desk/cases/${caseId}`)).toContain('答复补正告知');
    valueIn(await client.submit(papers(caseId, { answersSupplement: true }), memoryUploads()));
    expect(await stateOf(caseId)).toBe('supplementReceived');
  });

  it('come from any terminal, for a case of the person only', async () => {
    const caseId = await opened(false);
    valueIn(await other.submit(papers(caseId, { terminalId: 'hall-2' }), memoryUploads()));
    const refused = async (change: Partial<HandInManifest>, id = caseId) => {
      const sent = await client.submit(papers(id, change), memoryUploads());
      return sent.ok ? 'taken' : sent.error.code;
    };
    expect(await refused({ person: { key: stranger, name: '别人' } })).toBe('refused');
    expect(await refused({ courtCode: '791' })).toBe('refused');
    expect(await refused({}, randomUUID())).toBe('refused');
    expect(await refused({ terminalId: 'hall-2' })).toBe('refused');
  });

  it('under an id that stands for other content are refused, and what another terminal announced is not touched', async () => {
    const caseId = await opened(false);
    const one = papers(caseId);
    valueIn(await client.submit(one, memoryUploads()));
    const { filingId, number } = one.manifest;
    const changed = papers(caseId, { filingId, number, originals: 'kept' });
    expect((await client.submit(changed, memoryUploads())).ok).toBe(false);
    const path = `/api/hand-ins/${filingId}/commit`;
    const foreign = await ask(
      url,
      'POST',
      path,
      { manifestSha256: 'ab'.repeat(32) },
      { authorization: `Bearer ${otherToken}` },
    );
    expect(foreign.status).toBe(404);
  });

  it('that arrive damaged are sent again from the first byte', async () => {
    const caseId = await opened(false);
    const given = papers(caseId);
    let opens = 0;
    const receipt = await client.submit(
      {
        manifest: given.manifest,
        open: async () => {
          opens += 1;
          return contentOfBytes(opens === 1 ? Buffer.alloc(bytes.length, 8) : bytes);
        },
      },
      memoryUploads(),
    );
    expect(receipt.ok).toBe(true);
    expect(opens).toBe(2);
  });
});
