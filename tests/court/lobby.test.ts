import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeskHand, signInClerk } from './desk-hand.ts';
import { ask, clerk, createRig, memoryUploads, personKey, type Rig, sampleFiling, valueIn } from './rig.ts';

const stranger = createHash('sha256').update('somebody else').digest('hex');

let rig: Rig;
let desk: DeskHand;
/** A case that is registered. */
let registered: { readonly caseId: string; readonly caseNumber: string };
beforeAll(async () => {
  rig = await createRig();
  desk = await signInClerk(rig.url, clerk);
  const { filing, manifest } = sampleFiling([20, 30, 40], {
    parties: [
      { role: 'plaintiff', kind: 'person', name: '张大山' },
      { role: 'defendant', kind: 'organisation', name: '示例商贸有限公司' },
    ],
  });
  valueIn(await rig.client.submit(filing, memoryUploads()));
  const caseNumber = '（2026）吉7901民初7号';
  await desk.act(`/desk/filings/${manifest.filingId}/register`, { caseNumber });
  registered = { caseId: manifest.filingId, caseNumber };
});
afterAll(() => rig?.close());

const post = async (path: string, body: unknown) => (await ask(rig.url, 'POST', path, body)).json();

/** A message as a terminal sends it. */
const message = (
  change: {
    readonly person?: { readonly key: string; readonly name: string; readonly phone: string };
    readonly courtCode?: string;
    readonly caseId?: string | null;
  } = {},
) => ({
  requestId: randomUUID(),
  kind: 'message',
  courtCode: '790',
  caseId: registered.caseId as string | null,
  person: { key: personKey, name: '张大山', phone: '13800138000' },
  answers: [{ label: '留言内容', value: '什么时候<b>开庭</b>' }],
  ...change,
});
const send = (body: ReturnType<typeof message>) =>
  ask(rig.url, 'PUT', `/api/requests/${body.requestId}`, body);

describe('a short request', () => {
  it('is numbered, stands on the desk and the case’s page, and its reply comes back to the person alone', async () => {
    const body = message();
    const received = (await (await send(body)).json()) as { number: string };
    expect(received.number).toMatch(/^SQ-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}$/);
    for (const path of ['/desk/requests', `/desk/cases/${registered.caseId}`]) {
      const page = await desk.text(path);
      expect(page).toContain(received.number);
      // What a person writes is words, never marks of the page.
      expect(page).toContain('什么时候&lt;b&gt;开庭&lt;/b&gt;');
      expect(page).not.toContain('<b>开庭</b>');
    }
    expect((await desk.act(`/desk/requests/${body.requestId}/reply`, { text: '下周一。' })).status).toBe(303);
    const own = (await post('/api/persons/requests', { personKey })) as { requests: object[] };
    expect(own.requests).toEqual([
      expect.objectContaining({
        requestId: body.requestId,
        reply: { text: '下周一。', at: expect.any(String), by: clerk.name },
      }),
    ]);
    expect(await post('/api/persons/requests', { personKey: stranger })).toEqual({ requests: [] });
    expect(await desk.text('/desk/requests')).not.toContain(received.number);
    expect(await desk.text('/desk/requests?show=answered')).toContain(received.number);
  });

  it('a reply is given once', async () => {
    const body = message();
    await send(body);
    await desk.act(`/desk/requests/${body.requestId}/reply`, { text: '一' });
    expect((await desk.act(`/desk/requests/${body.requestId}/reply`, { text: '二' })).status).toBe(409);
    expect((await desk.act(`/desk/requests/${body.requestId}/reply`, { text: ' ' })).status).toBe(422);
    const { requests } = (await post('/api/persons/requests', { personKey })) as {
      requests: { requestId: string; reply: { text: string } }[];
    };
    expect(requests.find(({ requestId }) => requestId === body.requestId)?.reply.text).toBe('一');
  });

  it('sent again it is the same; with other content under the same id it is refused', async () => {
    const body = message();
    const first = await (await send(body)).json();
    expect(await (await send(body)).json()).toEqual(first);
    expect((await send({ ...body, answers: [{ label: '留言内容', value: '别的' }] })).status).toBe(409);
  });

  it('about somebody else’s case, or to a court that is not served, it is not taken', async () => {
    const strange = message({ person: { key: stranger, name: '别人', phone: '13800138001' } });
    expect((await send(strange)).status).toBe(404);
    expect((await send(message({ courtCode: '999', caseId: null }))).status).toBe(422);
    expect((await send(message({ caseId: null }))).status).toBe(200);
  });
});

describe('a hearing', () => {
  const plan = {
    day: '2099-03-09',
    start: '09:00',
    end: '11:00',
    room: '第三法庭',
    judge: '法官甲',
    open: 'yes',
    parties: '张某诉示例商贸有限公司',
  };
  const at = (id: string, then = ''): string => `/desk/cases/${registered.caseId}/hearings/${id}${then}`;
  const announced = async (from = '2099-03-01') =>
    ((await post('/api/hearings/public', { from, days: 14 })) as { hearings: { hearingId: string }[] })
      .hearings;
  const ownLines = async () => {
    const { cases } = (await post('/api/persons/cases', { personKey })) as {
      cases: { caseId: string; lines: { label: { zh: string }; value: { zh: string } }[] }[];
    };
    return (cases.find(({ caseId }) => caseId === registered.caseId)?.lines ?? []).map(
      ({ label, value }) => `${label.zh}：${value.zh}`,
    );
  };
  const id = randomUUID();

  it('is suggested with the parties’ short names, planned once, announced, and told to who stands in the case', async () => {
    expect(await desk.text(`/desk/cases/${registered.caseId}`)).toContain('value="张某诉示例商贸有限公司"');
    expect((await desk.act(at(id), plan)).status).toBe(303);
    expect(await announced()).toEqual([
      {
        hearingId: id,
        caseNumber: registered.caseNumber,
        day: plan.day,
        start: plan.start,
        end: plan.end,
        room: plan.room,
        judge: plan.judge,
        shown: { cause: '民间借贷纠纷', parties: plan.parties },
      },
    ]);
    expect(await announced('2099-03-10')).toEqual([]);
    expect(await ownLines()).toEqual([
      '开庭时间：2099年3月9日 09:00',
      '在哪个法庭：第三法庭',
      expect.stringContaining('要带什么：'),
    ]);
    // The list of the desk looks a month ahead; this one is far away.
    expect(await desk.text('/desk/hearings')).toContain('这些天没有排开庭');
  });

  it('a room is given once at a time', async () => {
    const other = randomUUID();
    expect((await desk.act(at(other), { ...plan, start: '10:30', end: '12:00' })).status).toBe(409);
    expect((await desk.act(at(other), { ...plan, start: '11:00', end: '12:00' })).status).toBe(303);
    // Moved onto the first one: refused, and it stays where it was.
    expect((await desk.act(at(other), plan)).status).toBe(409);
    expect(await announced()).toHaveLength(2);
    await desk.act(at(other, '/cancel'), {});
    expect(await announced()).toHaveLength(1);
  });

  it('that is not public names nobody in the notice', async () => {
    const { open: _open, ...closed } = plan;
    expect((await desk.act(at(id), { ...closed, room: '第五法庭' })).status).toBe(303);
    expect(await announced()).toEqual([expect.objectContaining({ room: '第五法庭', shown: null })]);
  });

  it('with blanks that cannot be is refused', async () => {
    for (const wrong of [
      { day: '2020-01-01' },
      { day: 'soon' },
      { end: '08:00' },
      { room: ' ' },
      { parties: '' },
    ])
      expect((await desk.act(at(randomUUID()), { ...plan, ...wrong })).status, JSON.stringify(wrong)).toBe(
        422,
      );
  });

  it('that is cancelled is no longer announced, and who stands in the case is told', async () => {
    await desk.act(at(id, '/cancel'), {});
    expect(await announced()).toEqual([]);
    expect((await ownLines())[0]).toContain('取消了，请等法院通知');
    // What is cancelled is not moved back to life.
    expect((await desk.act(at(id), plan)).status).toBe(409);
  });
});

describe('numbers for the windows', () => {
  const take = async (kind: string, first = false, id = randomUUID()) =>
    (await ask(rig.url, 'PUT', `/api/tickets/${id}`, { kind, first })).json() as Promise<{
      number: string;
      ahead: number;
    }>;
  const waiting = async (kind: string) => {
    const { queues } = (await post('/api/tickets/queues', {})) as {
      queues: { kind: string; waiting: number }[];
    };
    return queues.find((each) => each.kind === kind)?.waiting;
  };
  const called = async () => {
    const page = await desk.text('/desk/queue');
    return [...page.matchAll(/<li><b>([^<]+)<\/b> → ([^<]+)</gu)].map(([, number, to]) => `${number} ${to}`);
  };
  const call = (kind: string, window = '3 号窗口') => desk.act(`/desk/queue/790/${kind}`, { window });

  it('follow each other, each kind by itself, and say how many are before', async () => {
    expect(await take('filing')).toMatchObject({ number: 'A001', ahead: 0 });
    const again = randomUUID();
    expect(await take('filing', false, again)).toMatchObject({ number: 'A002', ahead: 1 });
    // The same wish again is the same number.
    expect(await take('filing', false, again)).toMatchObject({ number: 'A002', ahead: 1 });
    expect(await take('papers')).toMatchObject({ number: 'C001', ahead: 0 });
    expect(await waiting('filing')).toBe(2);
  });

  it('who is called first stands before the others, in their own order', async () => {
    expect(await take('filing', true)).toMatchObject({ number: '优A001', ahead: 0 });
    expect(await take('filing', true)).toMatchObject({ number: '优A002', ahead: 1 });
    expect(await take('filing')).toMatchObject({ number: 'A003', ahead: 4 });
  });

  it('are called one by one, shown on the board, and nobody is called twice', async () => {
    for (let turn = 0; turn < 5; turn += 1) expect((await call('filing')).status).toBe(303);
    expect(await waiting('filing')).toBe(0);
    // Nobody waits any more: nobody is called.
    expect((await call('filing')).status).toBe(303);
    expect((await called()).sort()).toEqual(
      ['A001', 'A002', 'A003', '优A001', '优A002'].map((number) => `${number} 3 号窗口`).sort(),
    );
    expect(await desk.text('/desk/queue/board')).toContain('<b>A003</b><span>请到 3 号窗口</span>');
    expect((await call('filing', ' ')).status).toBe(422);
    expect((await desk.act('/desk/queue/999/filing', { window: '1' })).status).toBe(404);
  });

  it('many at once are all different', async () => {
    const drawn = await Promise.all(Array.from({ length: 20 }, () => take('advice')));
    expect(new Set(drawn.map(({ number }) => number)).size).toBe(20);
    await Promise.all(Array.from({ length: 20 }, () => call('advice')));
    expect(await waiting('advice')).toBe(0);
  });
});
