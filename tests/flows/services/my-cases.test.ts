import { describe, expect, it } from 'vitest';
import { createActor, fromPromise, type SnapshotFrom } from 'xstate';
import type { CardIdentity } from '../../../flows/dossier/dossier.ts';
import type { PrintFaultCode } from '../../../flows/filing/filing-effects.ts';
import type { Result } from '../../../flows/result.ts';
import { identifyMachine } from '../../../flows/services/kit/identify-machine.ts';
import type { CourtCallFault } from '../../../flows/services/kit/service-setup.ts';
import { slipMachine } from '../../../flows/services/kit/slip-machine.ts';
import { slipRows } from '../../../flows/services/kit/slip-screen.ts';
import { caseSlip } from '../../../flows/services/my-cases/case-slip.ts';
import { myCasesMachine } from '../../../flows/services/my-cases/my-cases-machine.ts';
import type { PersonCase } from '../../../flows/services/my-cases/person-case.ts';
import type { Step } from '../filing/explorer.ts';
import { does, serviceExplorer } from './missed.ts';
import { person as card, ownCase as found, serviceInput } from './service-input.ts';

const printFaults = ['paperOut', 'inDoubt'] as const satisfies readonly PrintFaultCode[];

describe('every state and transition is reached', () => {
  it('of 查我的案子', async () => {
    const { effect, missed } = serviceExplorer();
    const machine = myCasesMachine.provide({
      actors: { identify: effect('identify'), askCases: effect('askCases'), slip: effect('slip') },
    });
    const steps: Step[] = [
      { outcome: 'identify', value: { card } },
      { outcome: 'identify', value: { card: null } },
      { failure: 'identify' },
      { outcome: 'askCases', value: { ok: true, value: [found] } },
      { outcome: 'askCases', value: { ok: false, error: 'lineDown' } },
      { failure: 'askCases' },
      { failure: 'slip' },
      does({ type: 'service.next' }),
      does({ type: 'service.back' }),
      does({ type: 'service.chosen', id: found.caseId }),
      does({ type: 'service.did', act: 'print' }),
      does({ type: 'service.reprinted' }),
      does({ type: 'service.paperCameOut' }),
      does({ type: 'service.paperSkipped' }),
    ];
    const gaps = await missed(
      machine as never,
      [{ input: serviceInput }, { input: { ...serviceInput, person: card } }],
      steps,
      ({ value, context }) =>
        JSON.stringify([value, (context as SnapshotFrom<typeof myCasesMachine>['context']).person !== null]),
    );
    expect(gaps).toEqual({ states: [], transitions: [] });
  });

  it('of a person who says who they are', async () => {
    const { effect, missed } = serviceExplorer();
    const machine = identifyMachine.provide({
      actors: {
        readCard: effect('readCard'),
        awaitCardRemoval: effect('removal'),
        deadline: effect('deadline'),
      },
    });
    const steps: Step[] = [
      { outcome: 'readCard', value: { ok: true, value: card } },
      { outcome: 'readCard', value: { ok: false, error: 'cardDamaged' } },
      { failure: 'readCard' },
      { outcome: 'removal', value: undefined },
      { failure: 'removal' },
      { outcome: 'deadline', value: { at: 1 } },
      { failure: 'deadline' },
      does({ type: 'service.next' }),
      does({ type: 'service.back' }),
      does({ type: 'service.did', act: 'notMe' }),
    ];
    const gaps = await missed(machine as never, [{}], steps, ({ value, context }) =>
      JSON.stringify([value, context]),
    );
    expect(gaps).toEqual({ states: [], transitions: [] });
  });

  it('of a slip', async () => {
    const { effect, missed } = serviceExplorer();
    const machine = slipMachine.provide({ actors: { printSlip: effect('print') } });
    const steps: Step[] = [
      { outcome: 'print', value: { ok: true, value: undefined } satisfies Result<void, PrintFaultCode> },
      ...printFaults.map((error) => ({ outcome: 'print', value: { ok: false, error } })),
      { failure: 'print' },
      does({ type: 'service.reprinted' }),
      does({ type: 'service.paperCameOut' }),
      does({ type: 'service.paperSkipped' }),
    ];
    const seed = { input: { slip: caseSlip(found), name: 'n' } };
    const gaps = await missed(machine as never, [seed], steps, ({ value }) => JSON.stringify(value));
    expect(gaps).toEqual({ states: [], transitions: [] });
  });
});

describe('somebody asks for their cases', () => {
  const asked = async (outcome: Result<readonly PersonCase[], CourtCallFault>) => {
    const people: CardIdentity[] = [];
    const actor = createActor(
      myCasesMachine.provide({
        actors: {
          askCases: fromPromise(async ({ input: { person } }: { input: { person: CardIdentity } }) => {
            people.push(person);
            return outcome;
          }) as never,
        },
      }),
      { input: { ...serviceInput, person: card } },
    );
    actor.start();
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    return { actor, people };
  };

  it('whose card was laid before is not asked for it again, and only their own cases open', async () => {
    const { actor, people } = await asked({ ok: true, value: [found] });
    expect(people).toEqual([card]);
    expect(actor.getSnapshot().value).toBe('list');
    expect(actor.getSnapshot().can({ type: 'service.chosen', id: 'another', at: 1 })).toBe(false);
    actor.send({ type: 'service.chosen', id: found.caseId, at: 1 });
    expect(actor.getSnapshot().value).toBe('case');
  });

  it('and the line is down: it is said, and asked again when they press', async () => {
    const { actor, people } = await asked({ ok: false, error: 'lineDown' });
    expect([actor.getSnapshot().value, actor.getSnapshot().context.fault]).toEqual(['fault', 'lineDown']);
    actor.send({ type: 'service.next', at: 1 });
    expect(people.length).toBe(2);
  });

  it('the slip says what is missing and by when, and that it proves nothing', () => {
    const texts = slipRows(caseSlip(found)).flatMap((row) => (row.kind === 'text' ? [row.text] : []));
    expect(texts).toContain('被告的住址');
    expect(texts).toContain('请在2026年3月12日前补这些材料');
    expect(texts.at(-1)).toBe('本单仅供查询，不是收件凭证。');
  });
});
