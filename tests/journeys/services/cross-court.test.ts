import { execFileSync } from 'node:child_process';
import { createHash, createPublicKey } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCourtClient } from '../../../court/client/court-client.ts';
import { contentOfBytes } from '../../../court/client/filing-package.ts';
import { systemClock } from '../../../device-drivers/system-clock.ts';
import type { Dossier } from '../../../flows/dossier/dossier.ts';
import { newDossier } from '../../../flows/filing/form-steps.ts';
import { privateLending } from '../../../flows/forms/templates/private-lending.ts';
import { serviceAddress } from '../../../flows/forms/templates/service-address.ts';
import { proposedSettings } from '../../../flows/law/complexity/complexity-score.ts';
import { courtByCode } from '../../../flows/law/courts/courts-list.ts';
import { unsetProvincialFees } from '../../../flows/law/fees/provincial-fees.ts';
import { crossCourtWords as words } from '../../../flows/text/services/cross-court-words.ts';
import { filingPackage } from '../../../kiosk-host/filing/filing-package.ts';
import { personKey } from '../../../kiosk-host/keep/vault.ts';
import { memoryUploads, valueIn } from '../../court/rig.ts';
import { type Draw, fillDraft } from '../../flows/forms/arbitrary-draft.ts';
import { type BrowserVisitor, visitBrowser } from '../browser-visitor.ts';
import { clerkOf, type Rig, startRig, tokenAt } from '../rig.ts';
import {
  answerEverything,
  endVisit,
  papersSettled,
  scanAll,
  signature,
  toMaterials,
  toQuestions,
  toReading,
} from '../walk.ts';
import { visitWire } from '../wire-visitor.ts';

/** The intermediate court and its five basic courts, under the names of the list. */
const courts = ['790', '793', '794', '796', '797', '79A'].map((code) => ({
  code,
  name: courtByCode(code)?.name ?? '',
}));
const pictureFolder = process.env.KIOSK_PICTURES;

let rig: Rig;
beforeAll(async () => {
  rig = await startRig({
    region: {
      own: '797',
      courts,
      district: ['样本省样本市邻区'],
      // Where the defendant of the ordinary case lives.
      nearby: [{ name: '汪清林区基层法院', district: ['样本省样本市样本区'] }],
      // Open all day long: the test does not depend on when it runs, but for days off.
      officeHours: [{ from: '00:00', to: '23:59' }],
    },
  });
});
afterAll(() => rig?.stop());

/** A clerk's hands at the desk. */
const clerkAt = async (court: string) => {
  const ask = (path: string, cookie: string, form?: Record<string, string>): Promise<Response> =>
    fetch(new URL(path, rig.courtUrl), {
      redirect: 'manual',
      headers: { cookie, ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}) },
      ...(form ? { method: 'POST', body: new URLSearchParams(form).toString() } : {}),
    });
  const signedIn = await ask('/desk/sign-in', '', clerkOf(court));
  const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const text = async (path: string): Promise<string> => (await ask(path, cookie)).text();
  const csrf = /name="csrf" value="([^"]+)"/u.exec(await text('/desk'))?.[1] ?? '';
  const inbox = async (show: string): Promise<readonly string[]> => {
    const found = (await text(`/desk?show=${show}`)).matchAll(/\/desk\/filings\/([0-9a-f-]{36})"/gu);
    return [...new Set([...found].map((match) => match[1] ?? ''))].sort();
  };
  return {
    text,
    inbox,
    bytes: async (path: string) => Buffer.from(await (await ask(path, cookie)).arrayBuffer()),
    status: async (path: string) => (await ask(path, cookie)).status,
    act: async (path: string, form: Record<string, string>) =>
      (await ask(path, cookie, { csrf, ...form })).status,
  };
};
type Clerk = Awaited<ReturnType<typeof clerkAt>>;

const card = {
  kind: 'resident',
  name: '林大山',
  sex: 'male',
  nation: '汉',
  birthDate: '1955-08-17',
  address: '样本省样本市样本区示范路1号',
  number: '999999195508170133',
  validFrom: '2015-03-02',
  validTo: '2035-03-02',
  hasPrivateUse: false,
} as const;
const salt = 'salt-of-the-tests-0123456789';

let seed = 7;
const draw: Draw = (arbitrary) => {
  seed += 1;
  return fc.sample(arbitrary, { numRuns: 1, seed })[0] as never;
};
const form = fillDraft(privateLending, card, draw);
const service = fillDraft(serviceAddress, card, draw);

/** A case that this court is to decide. */
const caseFor = (court: string): Dossier => ({
  ...newDossier(crypto.randomUUID(), { templateId: 'private-lending', cause: null }, card),
  form,
  service,
  court: { code: court, name: courtByCode(court)?.name ?? '', choice: 'picked' },
});

/** A terminal of a court, with what it files for another: the host's own manifest, a paper of some bytes. */
const terminalAt = async (court: string) => {
  const answer = await fetch(new URL('/api/keys', rig.courtUrl), {
    headers: { authorization: `Bearer ${tokenAt(court)}` },
  });
  const { keys } = (await answer.json()) as { keys: { keyId: string; publicKey: string }[] };
  const client = createCourtClient({
    baseUrl: rig.courtUrl,
    token: tokenAt(court),
    trustedKeys: keys.map(({ keyId, publicKey }) => ({
      keyId,
      publicKey: createPublicKey(publicKey).export({ type: 'spki', format: 'pem' }).toString(),
    })),
    clock: systemClock,
  });
  return {
    client,
    file: async (dossier: Dossier, number: string, claimed = court) => {
      const bytes = Buffer.from(`%PDF-1.7 ${number}`);
      const { manifest } = filingPackage({
        dossier,
        number,
        submittedAt: '2026-03-02T10:00:00+08:00',
        terminalId: `T-${court}`,
        court: {
          code: claimed,
          name: courtByCode(claimed)?.name ?? '',
          personSalt: salt,
          feeTable: { fees: unsetProvincialFees, injuryFees: 'unset' },
          complexity: proposedSettings,
        },
        papers: [
          { fileId: 'complaint', name: '民事起诉状.pdf', mediaType: 'application/pdf', bytes, pages: 1 },
        ],
        materials: [],
      });
      const receipt = valueIn(
        await client.submit({ manifest, open: async () => contentOfBytes(bytes) }, memoryUploads()),
      );
      return { manifest, receipt, sha256: createHash('sha256').update(bytes).digest('hex') };
    },
  };
};

/** What the clerks of a court say in turn, and what a terminal is then told. */
const answersOf = (court: string, turn: number) => {
  const number = `（${new Date().getFullYear()}）吉7901民初${Number.parseInt(court, 36)}${turn}号`;
  const supplement = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  return [
    ['register', { caseNumber: number }, { state: 'registered', caseNumber: number }],
    [
      'not-this-court',
      { competent: '和平县人民法院' },
      { state: 'notThisCourt', competent: '和平县人民法院' },
    ],
    ['rejected', { rulingNumber: number }, { state: 'rejected', rulingNumber: number }],
    [
      'supplement',
      { items: '被告的住址', deadline: supplement },
      { state: 'supplementRequested', items: ['被告的住址'], deadline: supplement },
    ],
  ][turn % 4] as [string, Record<string, string>, Record<string, unknown>];
};

describe('six courts file for one another', () => {
  it('each at each other one: it lands on the two desks, is answered at the one, and the answer comes back to the other', async () => {
    const clerks = new Map<string, Clerk>();
    const terminals = new Map<string, Awaited<ReturnType<typeof terminalAt>>>();
    for (const { code } of courts) {
      clerks.set(code, await clerkAt(code));
      terminals.set(code, await terminalAt(code));
    }
    const at = <T>(map: ReadonlyMap<string, T>, code: string): T => {
      const found = map.get(code);
      if (found === undefined) throw new Error(`nobody at ${code}`);
      return found;
    };
    const pairs = courts.flatMap((serving) =>
      courts.filter(({ code }) => code !== serving.code).map((deciding) => ({ serving, deciding })),
    );
    expect(pairs).toHaveLength(30);

    const filed: {
      readonly filingId: string;
      readonly serving: (typeof courts)[number];
      readonly deciding: (typeof courts)[number];
      readonly sha256: string;
      readonly turn: number;
    }[] = [];
    for (const [index, { serving, deciding }] of pairs.entries()) {
      const dossier = caseFor(deciding.code);
      const { filingId } = dossier;
      const number = `T-${serving.code}-${String(index).padStart(4, '0')}`;
      const { manifest, receipt, sha256 } = await at(terminals, serving.code).file(dossier, number);
      expect(receipt.receipt.courtCode).toBe(deciding.code);
      expect([manifest.courtName, manifest.servingCourtCode]).toEqual([deciding.name, serving.code]);
      filed.push({ filingId, serving, deciding, sha256, turn: index });
    }

    for (const { code } of courts) {
      const clerk = at(clerks, code);
      const idsOf = (side: 'serving' | 'deciding') =>
        filed
          .filter((each) => each[side].code === code)
          .map(({ filingId }) => filingId)
          .sort();
      expect(await clerk.inbox('all')).toEqual(idsOf('deciding'));
      expect(await clerk.inbox('serving')).toEqual(idsOf('serving'));
      const mine = new Set([...idsOf('deciding'), ...idsOf('serving')]);
      for (const { filingId } of filed)
        expect(await clerk.status(`/desk/filings/${filingId}/files/complaint`)).toBe(
          mine.has(filingId) ? 200 : 404,
        );
      const foreign = `/desk/filings/${filed.find(({ filingId }) => !mine.has(filingId))?.filingId}`;
      expect(await clerk.status(foreign)).toBe(404);
      expect(await clerk.act(`${foreign}/register`, { caseNumber: '（2026）吉7901民初99号' })).toBe(404);
    }

    for (const { filingId, serving, deciding, sha256, turn } of filed) {
      const path = `/desk/filings/${filingId}`;
      const [action, typed, told] = answersOf(deciding.code, turn);
      // Who only took the papers in reads them and whom to ask, and cannot answer.
      const seen = await at(clerks, serving.code).text(path);
      expect(seen).toContain(sha256);
      expect(seen).toContain('管辖法院联络人');
      expect(seen).not.toContain(`${path}/register`);
      expect(await at(clerks, serving.code).act(`${path}/${action}`, typed)).toBe(403);
      expect(await at(clerks, deciding.code).act(`${path}/${action}`, typed)).toBe(303);
      const { client } = at(terminals, serving.code);
      const heard = valueIn(await client.ask('getFiling', { parameters: { filingId }, body: undefined }));
      expect(heard.answer).toMatchObject(told);
      // A second answer of another kind changes nothing.
      if (action !== 'supplement')
        expect(
          await at(clerks, deciding.code).act(`${path}/rejected`, {
            rulingNumber: `${answersOf(deciding.code, 2)[1].rulingNumber}`,
          }),
        ).toBe(409);
    }

    // With the same card everything is heard at any terminal, whichever court it was filed at.
    const everything = valueIn(await at(terminals, '79A').client.answers(personKey(salt, card.number)));
    expect(new Set(everything.map(({ filingId }) => filingId))).toEqual(
      new Set(filed.map(({ filingId }) => filingId)),
    );
    expect(everything.filter(({ answer }) => answer.state === 'received')).toEqual([]);
  });

  it('a terminal cannot say that it stands in another court', async () => {
    const terminal = await terminalAt('794');
    await expect(terminal.file(caseFor('793'), 'T-794-9999', '796')).rejects.toThrow('refused');
  });

  it('a person at 敦化 files for 汪清, waits, and sees it registered', async () => {
    const wire = await visitWire(rig.url);
    let glass: BrowserVisitor | null = null;
    try {
      await toQuestions(rig, wire);
      await answerEverything(wire);
      glass = await visitBrowser(rig.url, 'touch');
      expect(await glass.until('pick-list')).toBe('pick-list');
      const choice = await wire.screen('pick-list');
      expect(choice.lead[0]).toContain('汪清林区基层法院');
      expect(choice.choices.map(({ title }) => title)).toEqual([
        '汪清林区基层法院',
        words.unsure.zh,
        '吉林省延边林区中级法院',
        '和龙林区基层法院',
        '白河林区基层法院',
        '敦化林区基层法院',
        '珲春林区基层法院',
      ]);
      await picture(glass, 'choose');
      await glass.press(/汪清林区基层法院/u);
      await glass.until('task-list');
      await toMaterials(wire);
      await scanAll(rig, wire);
      await toReading(wire);
      await wire.next();
      await wire.screen('sign');
      await wire.send(signature);
      const submit = await wire.screen('submit');
      expect(submit.rows.slice(0, 2).map(({ value }) => value)).toEqual([
        '汪清林区基层法院',
        '敦化林区基层法院',
      ]);
      await picture(glass, 'submit');
      await wire.next();
      const { number, slip } = await papersSettled(wire);
      expect(JSON.stringify(slip?.rows)).toContain('汪清林区基层法院');
      await picture(glass, 'printed');
      await wire.next();
      const waiting = await wire.screen('record');
      expect(waiting.heading).toContain('汪清林区基层法院');
      expect(waiting.rows[0]?.value).toBe(number);
      expect(waiting.wait).toMatchObject({ amberMs: 900_000, redMs: 1_800_000 });
      await glass.until('record');
      await picture(glass, 'waiting');

      // The machine is switched off and on again: it goes on waiting.
      await rig.host.kill();
      await rig.host.start();
      const again = await visitWire(rig.url);
      try {
        await again.until(
          ({ view }) => view.screen === 'record' && view.wait !== undefined,
          'the waiting screen',
        );
        const clerk = await clerkAt('793');
        const [path] = [
          ...(await clerk.text('/desk')).matchAll(/href="(\/desk\/filings\/[0-9a-f-]{36})">([^<]+)</gu),
        ]
          .filter((match) => match[2] === number)
          .map((match) => match[1] ?? '');
        if (path === undefined) throw new Error('the filing is not at 汪清');
        expect(await clerk.text(path)).toContain('收件（协作）：敦化林区基层法院');
        const complaint = execFileSync('pdftotext', ['-raw', '-', '-'], {
          input: await clerk.bytes(`${path}/files/complaint`),
          encoding: 'utf8',
        });
        expect(complaint.replace(/\s+/gu, '')).toContain('此致汪清林区基层法院');
        const caseNumber = `（${new Date().getFullYear()}）吉7902民初71号`;
        expect(await clerk.act(`${path}/register`, { caseNumber })).toBe(303);
        const answered = await again.until(
          ({ view }) => view.screen === 'record' && view.badge?.tone === 'good',
          'the answer',
        );
        expect(JSON.stringify(answered.view)).toContain(caseNumber);
        await glass.reopen();
        await glass.until('record');
        await picture(glass, 'answered');
        await again.next();
        // It is registered: the seven days are over, what is to come is the fee.
        expect((await again.screen('farewell')).next.join()).not.toContain('七天内告诉');
        await endVisit(again);
      } finally {
        again.close();
      }
    } finally {
      await glass?.close();
      wire.close();
    }
  });
});

const picture = async (glass: BrowserVisitor, name: string): Promise<void> => {
  if (pictureFolder === undefined) return;
  await mkdir(pictureFolder, { recursive: true });
  await glass.picture(join(pictureFolder, `cross-court-${name}.png`));
};
