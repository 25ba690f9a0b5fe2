import { describe, expect, it } from 'vitest';
import { type AnyStateMachine, createActor, fromPromise, type Snapshot, type SnapshotFrom } from 'xstate';
import type { PrintFaultCode } from '../../../flows/filing/filing-effects.ts';
import { templateForCause } from '../../../flows/finding/cause-template.ts';
import type { FindingEvent } from '../../../flows/finding/finding-event.ts';
import { findingMachine } from '../../../flows/finding/finding-machine.ts';
import { applicationForms } from '../../../flows/forms/templates/applications/list.ts';
import type { Result } from '../../../flows/result.ts';
import { type EffectAnswers, explore, type Step, statesOf, transitionsOf } from '../filing/explorer.ts';

const input = { filingId: 'f', today: '2026-03-02' };

/** 离婚纠纷 and the group it belongs to, in the list of causes. */
const divorce = '9015';
const marriage = '9013';

type Printed = Result<void, PrintFaultCode>;
const out: Printed = { ok: true, value: undefined };
const failed = (error: PrintFaultCode): Printed => ({ ok: false, error });

/** Somebody at the screen; each print ends as the next of `outcomes` says, and waits for ever when there is none. */
const somebody = (outcomes: Printed[] = [], snapshot?: Snapshot<unknown>) => {
  const asked: { readonly key: string; readonly amount: number | null }[] = [];
  const machine = findingMachine.provide({
    actors: {
      printEstimate: fromPromise(async ({ input: { key, question } }) => {
        asked.push({ key, amount: question.amount });
        const outcome = outcomes.shift();
        return outcome ?? new Promise<Printed>(() => undefined);
      }),
    },
  });
  const actor = createActor(machine, { input, ...(snapshot === undefined ? {} : { snapshot }) });
  actor.start();
  let at = 1_000;
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
  };
  return {
    asked,
    settled,
    send: async (...events: FindingEvent[]) => {
      for (const event of events) {
        at += 1;
        actor.send({ ...event, at });
        await settled();
      }
    },
    state: () => actor.getSnapshot().value,
    context: () => actor.getSnapshot().context,
    output: () => actor.getSnapshot().output,
    persisted: () => JSON.parse(JSON.stringify(actor.getPersistedSnapshot())) as Snapshot<unknown>,
  };
};

const toDivorce: readonly FindingEvent[] = [
  { type: 'finding.kindChosen', kind: 'sue' },
  { type: 'finding.causeChosen', code: divorce },
];
const opened = { type: 'finding.estimateOpened' } as const;
const back = { type: 'finding.back' } as const;
const print = (amount: string) => ({ type: 'finding.estimatePrinted', amount }) as const;

describe('somebody asks first what it costs', () => {
  it('and goes back by the way they came, also when the terminal was started anew meanwhile', async () => {
    const one = somebody();
    await one.send(
      { type: 'finding.kindChosen', kind: 'sue' },
      { type: 'finding.branchOpened', code: null },
      { type: 'finding.causeChosen', code: divorce },
      opened,
    );
    const again = somebody([], one.persisted());
    await again.send(back);
    expect(again.state()).toEqual({ found: 'byTree' });
    await again.send(back);
    expect(again.state()).toBe('tree');
  });

  it('types an amount as people write it: it is taken as fen', async () => {
    const one = somebody();
    await one.send(...toDivorce, opened, { type: 'finding.amountAnswered', amount: '35万' });
    expect([one.context().amount, one.context().amountError]).toEqual([350_000_00, null]);
  });

  it('types what is no amount: it says what is wrong, reckons with nothing and prints nothing', async () => {
    const one = somebody([out]);
    await one.send(...toDivorce, opened, { type: 'finding.amountAnswered', amount: '350000' }, print('很多'));
    expect(one.state()).toEqual({ estimating: { shown: 'unprinted' } });
    expect([one.context().amount, one.context().amountError?.code]).toEqual([null, 'notANumber']);
    expect(one.asked).toEqual([]);
  });

  it('prints with the amount in the blank, though nobody asked for the fee anew', async () => {
    const one = somebody([out]);
    await one.send(...toDivorce, opened, print('350000'));
    expect(one.state()).toEqual({ estimating: { shown: 'printed' } });
    expect(one.asked.map(({ amount }) => amount)).toEqual([350_000_00]);
  });

  it('changes the amount after the print: the paper is not said to be of this amount', async () => {
    const one = somebody([out]);
    await one.send(...toDivorce, opened, print(''), { type: 'finding.amountAnswered', amount: '1' });
    expect(one.state()).toEqual({ estimating: { shown: 'unprinted' } });
  });

  it('looks for another form: the amount of the first is forgotten', async () => {
    const one = somebody();
    await one.send(...toDivorce, opened, { type: 'finding.amountAnswered', amount: '1' }, back, back);
    await one.send({ type: 'finding.causeChosen', code: '9181' }, opened);
    expect([one.context().amountTyped, one.context().amount]).toEqual(['', null]);
  });

  it('and begins the form from there, or only writes it', async () => {
    const one = somebody();
    await one.send(...toDivorce, opened, { type: 'finding.confirmed' });
    const cause = { code: divorce, name: '离婚纠纷' };
    expect(one.output()).toEqual({ templateId: 'divorce', cause, purpose: 'file' });
    const other = somebody();
    await other.send(...toDivorce, { type: 'finding.draftChosen' });
    expect(other.output()).toEqual({ templateId: 'divorce', cause, purpose: 'draft' });
  });
});

describe('somebody comes with an application', () => {
  const apply = { type: 'finding.kindChosen', kind: 'apply' } as const;

  it('finds every one of ours in the list of its kind', async () => {
    const one = somebody();
    await one.send(apply);
    expect(one.state()).toBe('forms');
    for (const { id } of applicationForms) {
      const other = somebody();
      await other.send(apply, { type: 'finding.formChosen', templateId: id }, { type: 'finding.confirmed' });
      expect(other.output()).toEqual({ templateId: id, cause: null, purpose: 'file' });
    }
  });

  it.each([
    ['9795', 'payment-order'],
    ['9804', 'preservation'],
    ['9921', 'preservation'],
    ['9924', 'preservation'],
    ['9911', 'judicial-confirmation'],
  ])('or by the cause %s: the form %s', async (code, templateId) => {
    const one = somebody();
    await one.send(
      { type: 'finding.kindChosen', kind: 'sue' },
      { type: 'finding.causeChosen', code },
      { type: 'finding.confirmed' },
    );
    expect(one.output()).toMatchObject({ templateId, cause: { code } });
  });

  it('a special procedure without an application here is not taken: it is for the counter', async () => {
    const one = somebody();
    await one.send(
      { type: 'finding.kindChosen', kind: 'sue' },
      { type: 'finding.causeChosen', code: '9775' },
    );
    expect(one.state()).toBe('searching');
    expect(templateForCause('9775')).toBeNull();
  });
});

describe('the list is printed', () => {
  it('and the printer is out of paper: it is told, goes without or is printed again under another key', async () => {
    const one = somebody([failed('paperOut'), failed('paperOut'), out]);
    await one.send(...toDivorce, opened, print(''));
    expect([one.state(), one.context().printFault]).toEqual([{ estimating: { shown: 'fault' } }, 'paperOut']);
    await one.send({ type: 'finding.estimateSkipped' });
    expect(one.state()).toEqual({ estimating: { shown: 'unprinted' } });
    await one.send(print(''), print(''));
    expect(one.state()).toEqual({ estimating: { shown: 'printed' } });
    expect(new Set(one.asked.map(({ key }) => key)).size).toBe(3);
  });

  it('and it is not known whether it came out: the person says', async () => {
    const one = somebody([failed('inDoubt')]);
    await one.send(...toDivorce, opened, print(''));
    expect(one.state()).toEqual({ estimating: { shown: 'inDoubt' } });
    await one.send({ type: 'finding.estimateCameOut' });
    expect(one.state()).toEqual({ estimating: { shown: 'printed' } });
    expect(one.asked).toHaveLength(1);
  });

  it('and the terminal is started anew meanwhile: the same print is asked for, by the same key', async () => {
    const one = somebody();
    await one.send(...toDivorce, opened, print('5'));
    expect(one.state()).toEqual({ estimating: 'printing' });
    const again = somebody([failed('inDoubt')], one.persisted());
    await again.settled();
    expect(again.asked).toEqual(one.asked);
    expect(again.state()).toEqual({ estimating: { shown: 'inDoubt' } });
  });

  it('cannot be left half-way: it ends by itself', async () => {
    const one = somebody();
    await one.send(...toDivorce, opened, print(''), back, { type: 'finding.confirmed' });
    expect(one.state()).toEqual({ estimating: 'printing' });
  });
});

describe('every state and transition', () => {
  it('of the finding is reached, each from a snapshot that went through JSON', async () => {
    const answers: EffectAnswers = { current: null };
    const machine = findingMachine.provide({
      actors: {
        printEstimate: fromPromise<never>(() => {
          const step = answers.current;
          if (step && 'outcome' in step) return Promise.resolve(step.value as never);
          if (step && 'failure' in step) return Promise.reject(new Error('a bug in an effect'));
          return new Promise<never>(() => undefined);
        }) as never,
      },
    }) as unknown as AnyStateMachine;
    const events: readonly FindingEvent[] = [
      { type: 'finding.kindChosen', kind: 'sue' },
      { type: 'finding.kindChosen', kind: 'administrative' },
      { type: 'finding.searched', text: '离婚' },
      { type: 'finding.causeChosen', code: divorce },
      { type: 'finding.branchOpened', code: null },
      { type: 'finding.branchOpened', code: marriage },
      { type: 'finding.formChosen', templateId: 'administrative-penalty' },
      { type: 'finding.amountAnswered', amount: '' },
      print(''),
      print('x'),
      opened,
      { type: 'finding.estimateCameOut' },
      { type: 'finding.estimateSkipped' },
      { type: 'finding.confirmed' },
      { type: 'finding.draftChosen' },
      back,
    ];
    const seen = await explore({
      machine,
      answers,
      seeds: [{ input }],
      steps: (): readonly Step[] => [
        ...events.map((event): Step => ({ send: { ...event, at: 1_000 } })),
        { outcome: 'printEstimate', value: out },
        { outcome: 'printEstimate', value: failed('paperOut') },
        { outcome: 'printEstimate', value: failed('inDoubt') },
        { failure: 'printEstimate' },
      ],
      signature: (snapshot) => {
        const { value, context } = snapshot as unknown as SnapshotFrom<typeof findingMachine>;
        return JSON.stringify([value, context.branch, context.text, context.templateId]);
      },
      most: 5_000,
    });
    const missed = [...transitionsOf(machine)].filter(([transition]) => !seen.transitions.has(transition));
    expect(missed.map(([, name]) => name)).toEqual([]);
    // A history state never rests: it is proved by the way back from the estimate.
    expect(statesOf(machine).filter((id) => !seen.states.has(id))).toEqual(['finding.found.again']);
  });
});
