import { describe, expect, it } from 'vitest';
import { createActor, fromPromise } from 'xstate';
import { fail, ok, type Result } from '../../../flows/result.ts';
import type { CourtCallFault } from '../../../flows/services/kit/service-setup.ts';
import { slipRows } from '../../../flows/services/kit/slip-screen.ts';
import { ticketSlip } from '../../../flows/services/tickets/ticket-slip.ts';
import { ticketsMachine } from '../../../flows/services/tickets/tickets-machine.ts';
import { ticketsScreen } from '../../../flows/services/tickets/tickets-screens.ts';
import { type Ticket, windowKindIds, windowKinds } from '../../../flows/services/tickets/window-list.ts';
import { languages } from '../../../flows/text/words.ts';
import { speaker } from '../../../flows/view/screen-parts.ts';
import { does, serviceExplorer } from './missed.ts';
import { serviceInput } from './service-input.ts';

const ticket: Ticket = { number: '优A003', kind: 'filing', ahead: 2, takenAt: '2026-03-02T02:00:00.000Z' };

describe('取号', () => {
  it('every state and transition is reached', async () => {
    const { effect, missed } = serviceExplorer();
    const gaps = await missed(
      ticketsMachine.provide({
        actors: { askQueues: effect('ask'), takeTicket: effect('take'), slip: effect('slip') },
      }) as never,
      [{ input: serviceInput }],
      [
        { outcome: 'ask', value: ok([{ kind: 'filing', waiting: 2 }]) },
        { outcome: 'ask', value: fail('lineDown') },
        { failure: 'ask' },
        { outcome: 'take', value: ok(ticket) },
        { outcome: 'take', value: fail('lineDown') },
        { failure: 'take' },
        { failure: 'slip' },
        does({ type: 'service.chosen', id: 'filing' }),
        does({ type: 'service.did', act: 'first' }),
        does({ type: 'service.next' }),
        does({ type: 'service.back' }),
        does({ type: 'service.reprinted' }),
        does({ type: 'service.paperCameOut' }),
        does({ type: 'service.paperSkipped' }),
      ],
      ({ value }) => JSON.stringify(value),
    );
    expect(gaps).toEqual({ states: [], transitions: [] });
  });

  const visitor = async (outcomes: Result<Ticket, CourtCallFault>[]) => {
    const wishes: { key: string; kind: string; first: boolean }[] = [];
    const actor = createActor(
      ticketsMachine.provide({
        actors: {
          askQueues: fromPromise(async () => ok([{ kind: 'filing', waiting: 2 }])) as never,
          takeTicket: fromPromise(async ({ input }: { input: (typeof wishes)[number] }) => {
            wishes.push(input);
            return outcomes.shift() ?? ok(ticket);
          }) as never,
          slip: fromPromise(() => new Promise(() => undefined)) as never,
        },
      }),
      { input: serviceInput },
    );
    actor.start();
    const settled = async () => {
      for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
    };
    await settled();
    const view = (language: (typeof languages)[number] = 'zh') =>
      ticketsScreen(actor.getSnapshot(), { language } as never, speaker(language)).view;
    return { actor, wishes, settled, view };
  };

  it('every kind of window stands there with who waits, in every language', async () => {
    const { view } = await visitor([]);
    const shown = view();
    if (shown.screen !== 'records') throw new Error(shown.screen);
    expect(shown.records.map(({ id }) => id)).toEqual(windowKindIds);
    expect(shown.records[0]?.badge?.text).toBe('前面有 2 人');
    expect(shown.records[1]?.badge?.text).toBe('现在没有人排队');
    for (const language of languages)
      for (const kind of windowKindIds) expect(windowKinds[kind].about[language].trim()).not.toBe('');
  });

  it('the line is down: another press asks for the same number, not for a second one', async () => {
    const { actor, wishes, settled } = await visitor([fail('lineDown')]);
    actor.send({ type: 'service.chosen', id: 'filing', at: 1 });
    actor.send({ type: 'service.did', act: 'first', at: 2 });
    await settled();
    expect(actor.getSnapshot().value).toBe('notTaken');
    actor.send({ type: 'service.next', at: 3 });
    await settled();
    expect(actor.getSnapshot().value).toBe('taken');
    expect(wishes[1]).toEqual(wishes[0]);
    expect(wishes[0]?.first).toBe(true);
  });

  it('who does not say that they are to be called first is not', async () => {
    const { actor, wishes, settled } = await visitor([]);
    actor.send({ type: 'service.chosen', id: 'papers', at: 1 });
    actor.send({ type: 'service.next', at: 2 });
    await settled();
    expect(wishes).toEqual([{ key: `${serviceInput.visit}:ticket:2`, kind: 'papers', first: false }]);
  });

  it('the number stands large on the slip, with what it is for', () => {
    const rows = slipRows(ticketSlip({ ticket }));
    expect(rows[0]).toMatchObject({ text: '排队号 优A003', large: true });
    expect(JSON.stringify(rows)).toContain('2 人');
  });
});
