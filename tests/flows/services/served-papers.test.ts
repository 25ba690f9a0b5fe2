import { describe, expect, it } from 'vitest';
import { createActor, fromPromise } from 'xstate';
import type { Field, RawValue } from '../../../flows/forms/template.ts';
import { fail, ok, type Result } from '../../../flows/result.ts';
import type { ServiceEvent } from '../../../flows/services/kit/service-event.ts';
import type { CourtCallFault } from '../../../flows/services/kit/service-setup.ts';
import { sheetMachine } from '../../../flows/services/kit/sheet-machine.ts';
import { slipMachine } from '../../../flows/services/kit/slip-machine.ts';
import {
  type AddressContext,
  addressMachine,
} from '../../../flows/services/served-papers/address-machine.ts';
import { addressQuestions } from '../../../flows/services/served-papers/address-questions.ts';
import type { ServedContext } from '../../../flows/services/served-papers/served-context.ts';
import { servedMachine } from '../../../flows/services/served-papers/served-machine.ts';
import {
  type AddressedCase,
  type ServedPaper,
  type ServiceReceipt,
  servedId,
} from '../../../flows/services/served-papers/served-paper.ts';
import { servedScreen } from '../../../flows/services/served-papers/served-screens.ts';
import { addressSlip, collectedSlip } from '../../../flows/services/served-papers/served-slip.ts';
import { languages } from '../../../flows/text/words.ts';
import { speaker } from '../../../flows/view/screen-parts.ts';
import { does, serviceExplorer } from './missed.ts';
import { person, serviceInput } from './service-input.ts';

const receipt: ServiceReceipt = { number: 'SD-4F7D-0E6C', at: '2026-03-02T02:00:00.000Z' };
const waiting: ServedPaper = {
  paperId: '4f7d0e6c-0000-4000-8000-000000000011',
  version: 1,
  caseId: '4f7d0e6c-0000-4000-8000-000000000001',
  courtCode: '790',
  courtName: '样本法院',
  caseNumber: '（2026）吉7901民初5号',
  receiptNumber: 'ZD01-20260301-0001',
  cause: '民间借贷纠纷',
  kind: 'judgment',
  title: '民事判决书',
  sha256: 'ab'.repeat(32),
  size: 40_000,
  pages: 2,
  sentAt: '2026-03-01T02:00:00.000Z',
  collected: null,
};
const taken: ServedPaper = {
  ...waiting,
  paperId: '4f7d0e6c-0000-4000-8000-000000000012',
  kind: 'notice',
  title: '受理通知书',
  collected: receipt,
};
const pages = [0, 1].map((page) => ({ id: `p${page}`, widthPixels: 992, heightPixels: 1403 }));

const unconfirmed: AddressedCase = {
  caseId: waiting.caseId,
  courtName: '样本法院',
  caseNumber: waiting.caseNumber,
  receiptNumber: waiting.receiptNumber,
  cause: waiting.cause,
  confirmed: null,
};
const confirmed: AddressedCase = {
  ...unconfirmed,
  caseId: '4f7d0e6c-0000-4000-8000-000000000002',
  confirmed: {
    address: '样本省样本市样本区示范路1号',
    phone: '13800138000',
    electronic: { phone: '13800138000', email: null, stages: ['first'] },
    stages: ['first', 'second'],
    at: '2026-03-01T02:00:00.000Z',
    from: 'filing',
  },
};

const strokes = [
  Array.from({ length: 24 }, (_, at) => ({ x: 0.1 + at * 0.03, y: at % 2 ? 0.8 : 0.2, t: at * 20, p: 0.5 })),
];
const signs: ServiceEvent = { type: 'service.signed', strokes, aspect: 3 };
const signsNothing: ServiceEvent = { type: 'service.signed', strokes: [], aspect: 3 };

const answerTo = (field: Field): RawValue => {
  switch (field.kind) {
    case 'phone':
      return '13800138000';
    case 'email':
      return '';
    case 'yesNo':
      return 'yes';
    case 'choices':
      return [field.options[0]?.id ?? ''];
    default:
      return '样本省样本市样本区示范路2号';
  }
};
const whole = addressQuestions({ accepts: true });
const answers = whole.map(
  ({ id, fields }) =>
    ({
      type: 'service.answered',
      key: id,
      values: Object.fromEntries(fields.map((field) => [field.id, answerTo(field)])),
    }) as const,
);

const slipEvents = [
  does({ type: 'service.reprinted' }),
  does({ type: 'service.paperCameOut' }),
  does({ type: 'service.paperSkipped' }),
];
const copies = ['sheetAgain', 'sheetHave', 'sheetSkip'].map((act) => does({ type: 'service.did', act }));

describe('every state and transition', () => {
  it('of 送达 is reached', async () => {
    const { effect, missed } = serviceExplorer();
    const machine = servedMachine.provide({
      actors: {
        identify: effect('identify'),
        askService: effect('ask'),
        openPaper: effect('open'),
        sendReceipt: effect('send'),
        address: effect('address'),
        copy: effect('copy'),
        slip: effect('slip'),
      },
    });
    const gaps = await missed(
      machine as never,
      [{ input: serviceInput }, { input: { ...serviceInput, person } }],
      [
        { outcome: 'identify', value: { card: person } },
        { outcome: 'identify', value: { card: null } },
        { failure: 'identify' },
        { outcome: 'ask', value: ok({ papers: [waiting, taken], cases: [unconfirmed] }) },
        { outcome: 'ask', value: ok({ papers: [], cases: [] }) },
        { outcome: 'ask', value: fail('lineDown') },
        { failure: 'ask' },
        { outcome: 'open', value: ok(pages) },
        { outcome: 'open', value: ok([]) },
        { outcome: 'open', value: fail('changed') },
        { failure: 'open' },
        { outcome: 'send', value: ok(receipt) },
        { outcome: 'send', value: fail('lineDown') },
        { outcome: 'send', value: fail('changed') },
        { failure: 'send' },
        { outcome: 'address', value: { did: true } },
        { outcome: 'address', value: { did: false } },
        { failure: 'address' },
        { failure: 'copy' },
        { failure: 'slip' },
        ...copies,
        ...slipEvents,
        does({ type: 'service.chosen', id: servedId(waiting) }),
        does({ type: 'service.chosen', id: servedId(taken) }),
        ...['address', 'sign', 'print', 'notNow', 'signByKey'].map((act) =>
          does({ type: 'service.did', act }),
        ),
        does({ type: 'service.paged', by: 1 }),
        does({ type: 'service.paged', by: -1 }),
        does(signs),
        does(signsNothing),
        does({ type: 'service.next' }),
        does({ type: 'service.back' }),
      ],
      ({ value, context }) => {
        const { chosen, page, papers, person: who, signMissing, fault } = context as ServedContext;
        return JSON.stringify([value, chosen, page, papers.length, who !== null, signMissing, fault]);
      },
    );
    expect(gaps).toEqual({ states: [], transitions: [] });
  });

  it('of the address for service is reached', async () => {
    const { effect, missed } = serviceExplorer();
    const machine = addressMachine.provide({
      actors: { sendAddress: effect('send'), slip: effect('slip') },
    });
    const gaps = await missed(
      machine as never,
      [
        { input: { input: serviceInput, person, cases: [unconfirmed, confirmed] } },
        { input: { input: serviceInput, person, cases: [unconfirmed] } },
      ],
      [
        { outcome: 'send', value: ok(receipt) },
        { outcome: 'send', value: fail('lineDown') },
        { failure: 'send' },
        { failure: 'slip' },
        ...answers.map((each) => does(each)),
        ...answers.map(({ key }) => does({ type: 'service.answered', key, values: {} })),
        does({ type: 'service.chosen', id: unconfirmed.caseId }),
        does({ type: 'service.chosen', id: confirmed.caseId }),
        does({ type: 'service.did', act: 'change' }),
        does({ type: 'service.did', act: 'signByKey' }),
        does(signs),
        does(signsNothing),
        does({ type: 'service.next' }),
        does({ type: 'service.back' }),
        ...slipEvents,
      ],
      ({ value, context }) => {
        const { caseId, question, values, errors, signMissing, cases } = context as AddressContext;
        return JSON.stringify([
          value,
          caseId,
          question,
          values.accepts ?? null,
          Object.keys(errors).length > 0,
          signMissing,
          cases.length,
        ]);
      },
    );
    expect(gaps).toEqual({ states: [], transitions: [] });
  });

  it('of a copy on its way out is reached', async () => {
    const { effect, missed } = serviceExplorer();
    const machine = sheetMachine.provide({ actors: { printSheet: effect('print') } });
    const gaps = await missed(
      machine as never,
      [{ input: { sheet: { kind: 'served', person, paper: waiting }, name: 'n' } }],
      [
        { outcome: 'print', value: ok(undefined) },
        { outcome: 'print', value: fail('inDoubt') },
        { outcome: 'print', value: fail('outOfPaper') },
        { failure: 'print' },
        ...copies,
      ],
      ({ value, context }) => JSON.stringify([value, (context as { fault: string | null }).fault]),
    );
    expect(gaps).toEqual({ states: [], transitions: [] });
  });
});

type Sent = Parameters<typeof JSON.stringify>[0] & { readonly key: string };

/** A person at 送达, with the court's answers; what was sent is kept. */
const visitor = async (
  given: {
    readonly papers?: readonly ServedPaper[];
    readonly cases?: readonly AddressedCase[];
    readonly outcomes?: readonly Result<ServiceReceipt, CourtCallFault>[];
  } = {},
) => {
  const sent: Sent[] = [];
  const printed: string[] = [];
  const outcomes = [...(given.outcomes ?? [])];
  const takes = fromPromise(async ({ input }: { input: Sent }) => {
    sent.push(input);
    return outcomes.shift() ?? ok(receipt);
  }) as never;
  const slip = slipMachine.provide({
    actors: { printSlip: fromPromise(() => new Promise(() => undefined)) as never },
  }) as never;
  const actor = createActor(
    servedMachine.provide({
      actors: {
        askService: fromPromise(async () =>
          ok({ papers: given.papers ?? [waiting, taken], cases: given.cases ?? [unconfirmed] }),
        ) as never,
        openPaper: fromPromise(async () => ok(pages)) as never,
        sendReceipt: takes,
        slip,
        copy: sheetMachine.provide({
          actors: {
            printSheet: fromPromise(async ({ input }: { input: { key: string } }) => {
              printed.push(input.key);
              return ok(undefined);
            }) as never,
          },
        }) as never,
        address: addressMachine.provide({ actors: { sendAddress: takes, slip } }) as never,
      },
    }),
    { input: { ...serviceInput, person } },
  );
  actor.start();
  const settled = async () => {
    for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
  };
  await settled();
  let now = 1_000;
  return {
    actor,
    sent,
    printed,
    value: () => actor.getSnapshot().value,
    view: (language: (typeof languages)[number] = 'zh') =>
      servedScreen(actor.getSnapshot(), { language } as never, speaker(language), {
        pictureUrl: (_: string, id: string) => `/pictures/${id}`,
      } as never).view,
    send: async (...events: ServiceEvent[]) => {
      for (const event of events) {
        now += 1_000;
        actor.send({ ...event, at: now });
        await settled();
      }
    },
  };
};

/** From the list to the pad, the whole paper read. */
const toPad: readonly ServiceEvent[] = [
  { type: 'service.chosen', id: servedId(waiting) },
  { type: 'service.next' },
  { type: 'service.next' },
  { type: 'service.next' },
];

describe('a paper that waits', () => {
  it('is read, signed for and printed, every screen in every language', async () => {
    const at = await visitor();
    const looked = () => {
      for (const language of languages) expect(at.view(language).heading.trim()).not.toBe('');
    };
    looked();
    for (const event of [...toPad, signs]) {
      await at.send(event);
      looked();
    }
    expect(at.value()).toBe('collected');
    expect(at.sent).toMatchObject([{ person, paper: { paperId: waiting.paperId, version: 1 } }]);
    expect(at.printed).toHaveLength(1);
    const rows = collectedSlip(at.actor.getSnapshot().context).rows;
    expect(rows).toContainEqual({ label: '文书', value: '民事判决书（判决书）' });
    // 民事诉讼法 171: an appeal against a judgment within 15 days, the day of service not counted.
    expect(rows).toContainEqual({ label: '15 天到哪天', value: '2026年3月17日（遇法定假日顺延）' });
  });

  it('is not served by being read: who does not sign has changed nothing', async () => {
    const at = await visitor();
    await at.send(...toPad.slice(0, 3), { type: 'service.did', act: 'notNow' });
    expect(at.value()).toBe('list');
    expect(at.sent).toEqual([]);
    expect(at.printed).toEqual([]);
  });

  it('is not printed before it is signed for', async () => {
    const at = await visitor();
    await at.send({ type: 'service.chosen', id: servedId(waiting) });
    expect(at.view().actions.map(({ id }) => id)).not.toContain('print');
    await at.send({ type: 'service.did', act: 'print' });
    expect(at.value()).toBe('reading');
  });

  it('is signed with a pen, or by key of who cannot write; an empty pad is told', async () => {
    const at = await visitor();
    await at.send(...toPad, signsNothing);
    const pad = at.view();
    if (pad.screen !== 'sign') throw new Error(pad.screen);
    expect(pad.error).not.toBeNull();
    await at.send({ type: 'service.did', act: 'signByKey' });
    expect(at.sent).toMatchObject([{ signature: { by: 'key', strokes: [] } }]);
  });

  it('the line is down: nothing counts as served, the same receipt is sent again', async () => {
    const at = await visitor({ outcomes: [fail('lineDown')] });
    await at.send(...toPad, signs);
    expect(at.value()).toBe('notSigned');
    expect(at.printed).toEqual([]);
    await at.send({ type: 'service.next' });
    expect(at.value()).toBe('collected');
    expect(at.sent[1]).toEqual(at.sent[0]);
  });

  it('the court has put a corrected one in its place: what is there now is looked at', async () => {
    const at = await visitor({ outcomes: [fail('changed')] });
    await at.send(...toPad, signs, { type: 'service.next' });
    expect(at.value()).toBe('list');
  });
});

describe('a paper that was collected', () => {
  it('is read and printed again, and is never signed for twice', async () => {
    const at = await visitor();
    await at.send(
      { type: 'service.chosen', id: servedId(taken) },
      { type: 'service.did', act: 'sign' },
      { type: 'service.did', act: 'print' },
    );
    expect(at.value()).toBe('copying');
    await at.send({ type: 'service.next' }, { type: 'service.chosen', id: servedId(taken) });
    await at.send({ type: 'service.did', act: 'print' });
    expect(new Set(at.printed).size).toBe(2);
    expect(at.sent).toEqual([]);
  });
});

describe('the address for service', () => {
  it('is confirmed for a case, and the slip says what was confirmed', async () => {
    const at = await visitor();
    await at.send(
      { type: 'service.did', act: 'address' },
      { type: 'service.next' },
      { type: 'service.next' },
      ...answers,
    );
    expect(JSON.stringify(at.view())).toContain('示范路2号');
    await at.send({ type: 'service.next' }, signs);
    expect(at.sent).toMatchObject([
      {
        caseId: unconfirmed.caseId,
        confirmed: {
          address: '样本省样本市样本区示范路2号',
          phone: '13800138000',
          electronic: { phone: '13800138000', email: null, stages: ['first'] },
          stages: ['first'],
        },
      },
    ]);
  });

  it('who does not agree to electronic service is not asked how to be reached by it', async () => {
    const at = await visitor();
    await at.send(
      { type: 'service.did', act: 'address' },
      { type: 'service.next' },
      { type: 'service.next' },
    );
    for (const each of answers.filter(({ key }) => key !== 'means'))
      await at.send(each.key === 'electronic' ? { ...each, values: { accepts: 'no' } } : each);
    await at.send({ type: 'service.next' }, signs);
    expect(at.sent).toMatchObject([{ confirmed: { electronic: null } }]);
  });

  it('the slip tells where papers go from now on', () => {
    const { confirmed: now } = confirmed;
    if (now === null) throw new Error('no address');
    expect(addressSlip(confirmed, now, receipt).rows).toContainEqual({
      label: '送达地址',
      value: '样本省样本市样本区示范路1号',
    });
  });

  it('nothing is there: it says so and where else a paper may be', async () => {
    const at = await visitor({ papers: [], cases: [] });
    const list = at.view();
    if (list.screen !== 'records') throw new Error(list.screen);
    expect(list.none.length).toBeGreaterThan(0);
    expect(list.actions).toHaveLength(1);
  });
});
