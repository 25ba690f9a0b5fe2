import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCourtClient } from '../../court/client/court-client.ts';
import { createGateway, type Gateway } from '../../court/gateway/gateway.ts';
import { systemClock } from '../../device-drivers/system-clock.ts';
import type { FeeNotice, Payment } from '../../flows/services/fees/fee-notice.ts';
import { createSimulatedClock } from '../device-drivers/simulated-clock.ts';
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

const clock = createSimulatedClock(Date.parse('2026-03-02T09:00:00+08:00'));
const stranger = createHash('sha256').update('somebody else').digest('hex');
const minutes = (count: number): Promise<void> => clock.advance(count * 60_000);

let folder: string;
let gateway: Gateway;
let url: string;
let desk: DeskHand;
let caseId: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'court-fees-'));
  gateway = await createGateway({
    config: { ...(await configFor(folder)), fees: { provider: 'reference' } },
    clock,
  });
  url = await gateway.listen();
  desk = await signInClerk(url, clerk);
  const { filing, manifest } = sampleFiling();
  const client = createCourtClient({
    baseUrl: url,
    token,
    trustedKeys: [gateway.publicKey],
    clock: systemClock,
  });
  valueIn(await client.submit(filing, memoryUploads()));
  caseId = manifest.filingId;
});
afterAll(async () => {
  await gateway?.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  desk = await signInClerk(url, clerk);
});

const give = async (change: Readonly<Record<string, string>> = {}, noticeId = randomUUID()) => {
  const answer = await desk.act(`/desk/cases/${caseId}/fees/${noticeId}`, {
    purpose: 'acceptance',
    yuan: '1150.50',
    payer: personKey,
    due: '2026-03-09',
    ...change,
  });
  return { noticeId, status: answer.status };
};
const at = (noticeId: string, act: string, form: Readonly<Record<string, string>> = {}) =>
  desk.act(`/desk/cases/${caseId}/fees/${noticeId}/${act}`, form);
const own = async (key = personKey): Promise<readonly FeeNotice[]> =>
  ((await (await ask(url, 'POST', '/api/persons/fees', { personKey: key })).json()) as { fees: FeeNotice[] })
    .fees;
const seen = async (noticeId: string): Promise<FeeNotice> => {
  const found = (await own()).find((each) => each.noticeId === noticeId);
  if (found === undefined) throw new Error('the notice is not there');
  return found;
};
const start = (noticeId: string, paymentId = randomUUID(), key = personKey, as = token) =>
  ask(
    url,
    'PUT',
    `/api/fees/${noticeId}/payments/${paymentId}`,
    { personKey: key },
    {
      authorization: `Bearer ${as}`,
    },
  );
const begun = async (noticeId: string, paymentId = randomUUID()): Promise<Payment> => {
  const answer = await start(noticeId, paymentId);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Payment;
};
const look = async (noticeId: string, { paymentId }: Payment): Promise<Payment> =>
  (await (
    await ask(url, 'POST', `/api/fees/${noticeId}/payments/${paymentId}/state`, { personKey })
  ).json()) as Payment;
/** What the payer does on the page behind the code. */
const onPhone = (payment: Payment, act: 'pay' | 'decline' | 'fault') =>
  fetch(new URL(`${payment.code}/${act}`, url), { method: 'POST', redirect: 'manual' });

describe('a fee notice', () => {
  it('reaches its payer, and nobody else', async () => {
    const { noticeId, status } = await give();
    expect(status).toBe(303);
    expect(await seen(noticeId)).toMatchObject({
      amountFen: 115_050,
      dueDay: '2026-03-09',
      state: 'due',
      purpose: 'acceptance',
      courtName: '示例林区基层法院',
    });
    expect(await own(stranger)).toEqual([]);
    expect((await start(noticeId, randomUUID(), stranger)).status).toBe(404);
    // It stands in the person's view of the case, with its last day.
    const { cases } = (await (await ask(url, 'POST', '/api/persons/cases', { personKey })).json()) as {
      cases: { lines: { value: { zh: string } }[]; deadlines: { day: string }[] }[];
    };
    expect(JSON.stringify(cases)).toContain('1,150.50 元，还没有交');
    expect(cases[0]?.deadlines.map(({ day }) => day)).toContain('2026-03-09');
    expect((await at(noticeId, 'withdraw')).status).toBe(303);
    expect((await own()).map((each) => each.noticeId)).not.toContain(noticeId);
  });

  it.each([
    { yuan: '0' },
    { yuan: '-3' },
    { yuan: '一千' },
    { due: '2026-03-01' },
    { due: '2026-02-30' },
    { payer: stranger },
    { purpose: 'bribe' },
  ])('is not given with %j', async (wrong) => {
    expect((await give(wrong)).status).toBe(422);
  });

  it('pressed twice is one notice', async () => {
    const { noticeId } = await give();
    await give({}, noticeId);
    expect((await own()).filter((each) => each.noticeId === noticeId)).toHaveLength(1);
    await at(noticeId, 'withdraw');
  });
});

describe('a payment', () => {
  it('is paid on the phone, and the page says that no money moves', async () => {
    const { noticeId } = await give();
    const payment = await begun(noticeId);
    expect(payment).toMatchObject({ state: 'waiting', realMoney: false });
    const page = await fetch(new URL(payment.code ?? '', url));
    expect(page.headers.get('content-security-policy')).toContain("form-action 'self'");
    const text = await page.text();
    expect(text).toContain('1,150.50 元');
    expect(text).toContain('这不是真的付款');
    // Neither name nor number of a person stands on a page that whoever has the code may open.
    expect(text).not.toMatch(/张大山|\d{17}[\dXx]/u);
    expect((await look(noticeId, payment)).state).toBe('waiting');
    await onPhone(payment, 'pay');
    expect((await look(noticeId, payment)).state).toBe('paid');
    expect((await seen(noticeId)).state).toBe('paid');
    expect((await start(noticeId)).status).toBe(409);
    expect(await desk.text(`/desk/cases/${caseId}`)).toContain('终端扫码');
  });

  it('asked for again under its name is the same code; another one closes it first', async () => {
    const { noticeId } = await give();
    const paymentId = randomUUID();
    const [one, same] = [await begun(noticeId, paymentId), await begun(noticeId, paymentId)];
    expect(same.code).toBe(one.code);
    const other = (await (await start(noticeId, randomUUID(), personKey, otherToken)).json()) as Payment;
    expect(other.code).not.toBe(one.code);
    await onPhone(one, 'pay');
    expect((await look(noticeId, one)).state).toBe('closed');
    expect((await seen(noticeId)).state).toBe('due');
    await onPhone(other, 'pay');
    expect((await look(noticeId, other)).state).toBe('paid');
  });

  it('begun at two terminals at once is one code that can be paid', async () => {
    const { noticeId } = await give();
    const answers = await Promise.all(
      [token, otherToken, token].map((as) => start(noticeId, randomUUID(), personKey, as)),
    );
    const payments = (await Promise.all(
      answers.filter(({ status }) => status === 200).map((answer) => answer.json()),
    )) as Payment[];
    for (const payment of payments) await onPhone(payment, 'pay');
    const states = await Promise.all(payments.map(async (payment) => (await look(noticeId, payment)).state));
    expect(states.filter((state) => state === 'paid')).toHaveLength(1);
    expect((await seen(noticeId)).refund).toBeNull();
  });

  it('expires after ten minutes, and cannot be paid then', async () => {
    const { noticeId } = await give();
    const payment = await begun(noticeId);
    await minutes(11);
    await onPhone(payment, 'pay');
    expect((await look(noticeId, payment)).state).toBe('closed');
    expect((await begun(noticeId)).state).toBe('waiting');
  });

  it('declined on the phone is closed, and another can be begun at once', async () => {
    const { noticeId } = await give();
    const payment = await begun(noticeId);
    await onPhone(payment, 'decline');
    expect((await look(noticeId, payment)).state).toBe('closed');
    expect((await begun(noticeId)).state).toBe('waiting');
  });

  it('is followed to its end when nobody looks any more', async () => {
    const { noticeId } = await give();
    const payment = await begun(noticeId);
    await onPhone(payment, 'pay');
    // The job runs on the gateway's clock; the work itself is done beside it.
    for (let turn = 0; turn < 60 && (await seen(noticeId)).state !== 'paid'; turn += 1) {
      await clock.advance(5_000);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect((await seen(noticeId)).state).toBe('paid');
  });
});

describe('nobody knows whether it was paid', () => {
  it('no other payment for four minutes; then the truth', async () => {
    const { noticeId } = await give();
    const payment = await begun(noticeId);
    await onPhone(payment, 'fault');
    const doubt = await look(noticeId, payment);
    expect([doubt.state, doubt.code]).toEqual(['doubt', null]);
    expect(Date.parse(doubt.until) - clock.now()).toBe(4 * 60_000);
    expect((await seen(noticeId)).heldUntil).toBe(doubt.until);
    expect((await start(noticeId)).status).toBe(409);
    // What may be paid is not withdrawn, relieved or taken at the window meanwhile.
    expect((await at(noticeId, 'withdraw')).status).toBe(409);
    expect((await at(noticeId, 'paid', { how: '窗口' })).status).toBe(409);
    await minutes(2);
    expect((await look(noticeId, payment)).state).toBe('paid');
    expect(await seen(noticeId)).toMatchObject({ state: 'paid', heldUntil: null });
  });
});

describe('a notice that changes', () => {
  it('closes the code that somebody is looking at', async () => {
    const { noticeId } = await give();
    const payment = await begun(noticeId);
    expect((await at(noticeId, 'relief', { kind: 'reduced', yuan: '575.25', due: '' })).status).toBe(303);
    await onPhone(payment, 'pay');
    expect((await look(noticeId, payment)).state).toBe('closed');
    expect(await seen(noticeId)).toMatchObject({
      state: 'due',
      amountFen: 57_525,
      relief: { kind: 'reduced' },
    });
  });

  it('is put off, or waived', async () => {
    const [late, waived] = [await give(), await give()];
    expect((await at(late.noticeId, 'relief', { kind: 'deferred', due: '2026-03-05' })).status).toBe(409);
    await at(late.noticeId, 'relief', { kind: 'deferred', due: '2026-06-30' });
    expect(await seen(late.noticeId)).toMatchObject({ state: 'due', dueDay: '2026-06-30' });
    await at(waived.noticeId, 'relief', { kind: 'waived' });
    expect(await seen(waived.noticeId)).toMatchObject({ state: 'waived', relief: { kind: 'waived' } });
    expect((await start(waived.noticeId)).status).toBe(409);
  });

  it('paid at the window closes the code, too', async () => {
    const { noticeId } = await give();
    const payment = await begun(noticeId);
    await at(noticeId, 'paid', { how: '窗口刷卡' });
    await onPhone(payment, 'pay');
    expect((await look(noticeId, payment)).state).toBe('closed');
    expect(await seen(noticeId)).toMatchObject({ state: 'paid', refund: null });
  });
});

describe('money that comes back', () => {
  const account = { personKey, holder: '张大山', bank: '样本银行', number: '6222020000000000000' };

  it('goes to the account that its payer gave; of it they see the end only', async () => {
    const { noticeId } = await give();
    await at(noticeId, 'paid', { how: '窗口刷卡' });
    const refundId = randomUUID();
    expect((await at(noticeId, `refund/${refundId}`, { yuan: '2000', reason: '多收' })).status).toBe(409);
    expect((await at(noticeId, `refund/${refundId}`, { yuan: '575.25', reason: '调解减半' })).status).toBe(
      303,
    );
    expect((await seen(noticeId)).refund).toMatchObject({ state: 'account', amountFen: 57_525 });
    expect((await at(noticeId, `refund/${refundId}/done`)).status).toBe(409);
    const put = (body: object) => ask(url, 'PUT', `/api/refunds/${refundId}/account`, body);
    expect((await put({ ...account, personKey: stranger })).status).toBe(404);
    expect(await (await put(account)).json()).toEqual({ accountEnd: '0000' });
    expect((await seen(noticeId)).refund).toMatchObject({ state: 'given', accountEnd: '0000' });
    expect(JSON.stringify(await own())).not.toContain(account.number);
    expect(await desk.text(`/desk/cases/${caseId}`)).toContain(account.number);
    expect((await at(noticeId, `refund/${refundId}/done`)).status).toBe(303);
    expect((await put(account)).status).toBe(409);
    expect((await seen(noticeId)).refund).toMatchObject({ state: 'done' });
  });
});

describe('the page of a code', () => {
  it('that there is not says so; a form of another site pays nothing', async () => {
    expect((await fetch(new URL(`/pay/${'a'.repeat(32)}`, url))).status).toBe(404);
    expect((await fetch(new URL('/pay/../etc', url))).status).toBe(404);
    const { noticeId } = await give();
    const payment = await begun(noticeId);
    const foreign = await fetch(new URL(`${payment.code}/pay`, url), {
      method: 'POST',
      headers: { origin: 'https://example.com' },
    });
    expect(foreign.status).toBe(403);
    expect((await look(noticeId, payment)).state).toBe('waiting');
  });
});

describe('a court that takes no money at terminals', () => {
  it('says so, with its account', async () => {
    const other = await mkdtemp(join(tmpdir(), 'court-no-fees-'));
    const account = { payee: '示例法院', bank: '样本银行', number: '000111' };
    const plain = await createGateway({ config: { ...(await configFor(other)), fees: { account } } });
    try {
      const there = await plain.listen();
      const answer = await ask(there, 'POST', '/api/persons/fees', { personKey });
      expect(await answer.json()).toEqual({ fees: [], paying: { online: false, account } });
      expect((await fetch(new URL(`/pay/${'a'.repeat(32)}`, there))).status).toBe(404);
    } finally {
      await plain.close();
      await rm(other, { recursive: true, force: true });
    }
  });
});
