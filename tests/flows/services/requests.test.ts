import { describe, expect, it } from 'vitest';
import { createActor, fromPromise } from 'xstate';
import type { Field, RawValue } from '../../../flows/forms/template.ts';
import { fail, ok, type Result } from '../../../flows/result.ts';
import type { ServiceEvent } from '../../../flows/services/kit/service-event.ts';
import type { CourtCallFault } from '../../../flows/services/kit/service-setup.ts';
import { slipRows } from '../../../flows/services/kit/slip-screen.ts';
import type { PersonCase } from '../../../flows/services/my-cases/person-case.ts';
import type { RequestToSend } from '../../../flows/services/requests/request-effects.ts';
import type { OwnRequest, RequestKind } from '../../../flows/services/requests/request-kind.ts';
import { requestKinds } from '../../../flows/services/requests/request-kinds.ts';
import { requestSlip } from '../../../flows/services/requests/request-slip.ts';
import { requestsMachine } from '../../../flows/services/requests/requests-machine.ts';
import { requestsScreen } from '../../../flows/services/requests/requests-screens.ts';
import { languages } from '../../../flows/text/words.ts';
import { speaker } from '../../../flows/view/screen-parts.ts';
import { does, serviceExplorer } from './missed.ts';
import { ownCase, person, serviceInput } from './service-input.ts';

const answered: OwnRequest = {
  requestId: '4f7d0e6c-0000-4000-8000-000000000009',
  number: 'SQ-4F7D-0E6C-0000',
  kind: 'message',
  courtName: '样本法院',
  receivedAt: '2026-02-20T02:00:00.000Z',
  answers: [{ label: '留言内容', value: '什么时候开庭' }],
  reply: { text: '三月十日。\n请带身份证。', at: '2026-02-21T02:00:00.000Z', by: '书记员甲' },
};
const waiting: OwnRequest = { ...answered, requestId: '4f7d0e6c-0000-4000-8000-000000000008', reply: null };

/** An answer that the field takes. */
const answerTo = (field: Field): RawValue => {
  switch (field.kind) {
    case 'phone':
      return '13800138000';
    case 'date':
      return '2026-03-09';
    case 'choice':
      return field.options[0]?.id ?? '';
    case 'choices':
      return [field.options[0]?.id ?? ''];
    default:
      return '楼上漏水泡了我家天花板';
  }
};
const answersOf = (fields: readonly Field[]): Record<string, RawValue> =>
  Object.fromEntries(fields.map((field) => [field.id, answerTo(field)]));

describe('every state and transition of 联系法院', () => {
  it('is reached', async () => {
    const { effect, missed } = serviceExplorer();
    const machine = requestsMachine.provide({
      actors: {
        identify: effect('identify'),
        askOwnMatters: effect('ask'),
        sendRequest: effect('send'),
        slip: effect('slip'),
      },
    });
    const kinds = requestKinds.filter(({ id }) => ['message', 'appointment', 'petition'].includes(id));
    const gaps = await missed(
      machine as never,
      [{ input: serviceInput }, { input: { ...serviceInput, person } }],
      [
        { outcome: 'identify', value: { card: person } },
        { outcome: 'identify', value: { card: null } },
        { failure: 'identify' },
        { outcome: 'ask', value: ok({ cases: [ownCase], requests: [answered] }) },
        { outcome: 'ask', value: ok({ cases: [], requests: [] }) },
        { outcome: 'ask', value: fail('lineDown') },
        { failure: 'ask' },
        { outcome: 'send', value: ok({ number: 'SQ-1', receivedAt: '2026-03-02T02:00:00.000Z' }) },
        { outcome: 'send', value: fail('lineDown') },
        { failure: 'send' },
        { failure: 'slip' },
        ...kinds.map(({ id }) => does({ type: 'service.chosen', id })),
        does({ type: 'service.chosen', id: ownCase.caseId }),
        does({ type: 'service.chosen', id: 'none' }),
        does({ type: 'service.chosen', id: answered.requestId }),
        does({ type: 'service.did', act: 'replies' }),
        does({ type: 'service.did', act: 'change' }),
        ...kinds.flatMap(({ questions }) =>
          questions.flatMap(({ id, fields }) => [
            does({ type: 'service.answered', key: id, values: answersOf(fields) }),
            does({ type: 'service.answered', key: id, values: {} }),
          ]),
        ),
        does({ type: 'service.next' }),
        does({ type: 'service.back' }),
        does({ type: 'service.reprinted' }),
        does({ type: 'service.paperCameOut' }),
        does({ type: 'service.paperSkipped' }),
      ],
      ({ value, context }) => {
        const {
          kind,
          caseId,
          question,
          person: who,
          cases,
          errors,
        } = context as never as Parameters<typeof requestSlip>[0];
        return JSON.stringify([
          value,
          kind,
          caseId,
          question,
          who !== null,
          cases.length,
          Object.keys(errors).length > 0,
        ]);
      },
    );
    expect(gaps).toEqual({ states: [], transitions: [] });
  });
});

/** A person at 联系法院, with the court's answers; what was sent is kept. */
const visitor = async (
  given: {
    readonly cases?: readonly PersonCase[];
    readonly requests?: readonly OwnRequest[];
    readonly outcomes?: readonly Result<{ number: string; receivedAt: string }, CourtCallFault>[];
  } = {},
) => {
  const sent: RequestToSend[] = [];
  const outcomes = [...(given.outcomes ?? [])];
  const actor = createActor(
    requestsMachine.provide({
      actors: {
        askOwnMatters: fromPromise(async () =>
          ok({ cases: given.cases ?? [ownCase], requests: given.requests ?? [] }),
        ) as never,
        sendRequest: fromPromise(async ({ input }: { input: RequestToSend }) => {
          sent.push(input);
          return outcomes.shift() ?? ok({ number: 'SQ-1', receivedAt: '2026-03-02T02:00:00.000Z' });
        }) as never,
        slip: fromPromise(() => new Promise(() => undefined)) as never,
      },
    }),
    { input: { ...serviceInput, person } },
  );
  actor.start();
  const settled = async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  await settled();
  let now = 1_000;
  return {
    actor,
    sent,
    value: () => actor.getSnapshot().value,
    view: (language: (typeof languages)[number] = 'zh') =>
      requestsScreen(actor.getSnapshot(), { language } as never, speaker(language)).view,
    send: async (...events: ServiceEvent[]) => {
      for (const event of events) {
        now += 1_000;
        actor.send({ ...event, at: now });
        await settled();
      }
    },
  };
};

/** From the list to the last look over what was answered. */
const toCheck = (kind: RequestKind): ServiceEvent[] => [
  { type: 'service.chosen', id: kind.id },
  ...(kind.concerns === 'none' ? [] : [{ type: 'service.chosen', id: ownCase.caseId } as const]),
  ...(kind.notices.length === 0 ? [] : [{ type: 'service.next' } as const]),
  ...kind.questions.map(
    ({ id, fields }) => ({ type: 'service.answered', key: id, values: answersOf(fields) }) as const,
  ),
];

describe('a person asks something of the court', () => {
  for (const kind of requestKinds)
    it(`${kind.title.zh}: from the list to the number, every screen in every language`, async () => {
      const at = await visitor();
      const looked = () => {
        for (const language of languages) expect(at.view(language).heading.trim()).not.toBe('');
      };
      looked();
      for (const event of toCheck(kind)) {
        await at.send(event);
        looked();
      }
      expect(at.value()).toBe('checking');
      await at.send({ type: 'service.next' });
      expect(at.value()).toBe('sent');
      const [sent] = at.sent;
      expect(sent).toMatchObject({ kind: kind.id, phone: '13800138000', person });
      expect(sent?.about?.caseId).toBe(kind.concerns === 'none' ? undefined : ownCase.caseId);
      // Every question has its answer at the court, under the term that the court uses.
      expect(sent?.answers.map(({ label }) => label)).toEqual(
        kind.questions.flatMap(({ fields }) => fields.map(({ label }) => label)),
      );
    });

  it('mediation is explained as this court goes about it', async () => {
    const at = await visitor();
    await at.send({ type: 'service.chosen', id: 'mediation' }, { type: 'service.chosen', id: 'none' });
    const view = at.view();
    if (view.screen !== 'briefing') throw new Error(view.screen);
    expect(view.points.map(({ title }) => title)).toEqual(['愿意才调', '先立案，再调解', '谈成了怎么办']);
  });

  it('the slip has the number and what was asked, and nobody’s telephone', async () => {
    const at = await visitor();
    const kind = requestKinds.find(({ id }) => id === 'appraisal') as RequestKind;
    await at.send(...toCheck(kind), { type: 'service.next' });
    const rows = slipRows(requestSlip(at.actor.getSnapshot().context));
    expect(rows).toContainEqual({ kind: 'pair', label: '编号', value: 'SQ-1', bold: true });
    expect(JSON.stringify(rows)).toContain('楼上漏水');
    expect(JSON.stringify(rows)).not.toContain('13800138000');
  });

  it('the line is down: it says that nothing was handed in, keeps the answers, and sends the same thing again', async () => {
    const at = await visitor({ outcomes: [fail('lineDown')] });
    await at.send(...toCheck(requestKinds[0] as RequestKind), { type: 'service.next' });
    expect(at.value()).toBe('notSent');
    expect(JSON.stringify(at.view())).toContain('没有交上去');
    await at.send({ type: 'service.next' });
    expect(at.value()).toBe('sent');
    expect(at.sent[1]).toEqual(at.sent[0]);
  });

  it('what is changed after a try is another thing', async () => {
    const at = await visitor({ outcomes: [fail('lineDown')] });
    const kind = requestKinds[0] as RequestKind;
    await at.send(...toCheck(kind), { type: 'service.next' }, { type: 'service.back' });
    await at.send({ type: 'service.did', act: 'change' });
    const question = kind.questions[0];
    await at.send({ type: 'service.answered', key: question?.id ?? '', values: { text: '换了一句' } });
    for (const { id, fields } of kind.questions.slice(1))
      await at.send({ type: 'service.answered', key: id, values: answersOf(fields) });
    await at.send({ type: 'service.next' });
    expect(at.sent[1]?.key).not.toBe(at.sent[0]?.key);
    expect(JSON.stringify(at.sent[1]?.answers)).toContain('换了一句');
  });

  it('an answer that is missing is asked for again, and what was typed stays', async () => {
    const at = await visitor();
    const kind = requestKinds.find(({ id }) => id === 'mediation') as RequestKind;
    await at.send(...toCheck(kind).slice(0, -2));
    await at.send({ type: 'service.answered', key: 'other', values: { otherPhone: '13800138000' } });
    const view = at.view();
    if (view.screen !== 'question') throw new Error(view.screen);
    expect(view.fields.map(({ path, value, error }) => [path, value, error !== null])).toEqual([
      ['other', '', true],
      ['otherPhone', '13800138000', false],
    ]);
  });

  it('what needs a case and finds none says so, and leads on', async () => {
    const at = await visitor({ cases: [] });
    await at.send({ type: 'service.chosen', id: 'message' });
    expect(JSON.stringify(at.view())).toContain('没有查到您的案子');
    await at.send({ type: 'service.next' });
    expect(at.value()).toBe('kinds');
  });
});

describe('the replies', () => {
  it('are counted on the first screen, listed, and read with who gave them', async () => {
    const at = await visitor({ requests: [answered, waiting] });
    expect(at.view().actions.map(({ label }) => label)).toContain('看法院的答复（1 件）');
    await at.send({ type: 'service.did', act: 'replies' });
    const list = at.view();
    if (list.screen !== 'records') throw new Error(list.screen);
    expect(list.records.map(({ badge }) => badge?.text)).toEqual(['法院答复了', '等法院答复']);
    await at.send({ type: 'service.chosen', id: answered.requestId });
    const read = at.view();
    if (read.screen !== 'record') throw new Error(read.screen);
    expect(read.texts).toEqual([{ title: '法院的答复', lines: ['三月十日。', '请带身份证。'] }]);
    expect(read.rows).toContainEqual({ label: '答复人', value: '书记员甲' });
    await at.send({ type: 'service.back' }, { type: 'service.chosen', id: waiting.requestId });
    expect(JSON.stringify(at.view())).toContain('12368');
  });

  it('nobody else’s can be opened', async () => {
    const at = await visitor({ requests: [answered] });
    await at.send({ type: 'service.did', act: 'replies' });
    expect(at.actor.getSnapshot().can({ type: 'service.chosen', id: waiting.requestId, at: 1 })).toBe(false);
  });
});
