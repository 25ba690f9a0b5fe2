import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActor, fromPromise } from 'xstate';
import type { CardIdentity, Dossier } from '../../../flows/dossier/dossier.ts';
import { draftDossier } from '../../../flows/filing/drafting.ts';
import type { FilingInput, FilingPurpose } from '../../../flows/filing/filing-context.ts';
import type {
  Composed,
  PaperJob,
  PersonLookup,
  PrintFaultCode,
  Submission,
} from '../../../flows/filing/filing-effects.ts';
import { filingMachine } from '../../../flows/filing/filing-machine.ts';
import { filingTasks, nextTask } from '../../../flows/filing/filing-tasks.ts';
import { draftOf, screenAt, templateOf } from '../../../flows/filing/form-steps.ts';
import { paperMachine } from '../../../flows/filing/paper-machine.ts';
import { privateLending } from '../../../flows/forms/templates/private-lending.ts';
import { templates } from '../../../flows/forms/templates/template-list.ts';
import { unsetProvincialFees } from '../../../flows/law/fees/provincial-fees.ts';
import { stateCouncilHolidays } from '../../../flows/law/time/court-holidays.ts';
import type { Result } from '../../../flows/result.ts';
import type { FilingEvent } from '../../../flows/session/visitor-event.ts';
import { type Draw, drawAnswers, fillDraft, today } from '../forms/arbitrary-draft.ts';

const card: CardIdentity = {
  kind: 'resident',
  name: '林大山',
  sex: 'male',
  nation: '汉',
  birthDate: '1955-03-04',
  address: '吉林省延吉市河南街1号',
  number: '999999195503040014',
  validFrom: '2010-01-01',
  validTo: 'longTerm',
  hasPrivateUse: false,
};

const input = {
  filingId: 'f',
  chosen: { templateId: 'private-lending', cause: null },
  purpose: 'draft',
  today,
  court: {
    name: '某某法院',
    level: 'basic',
    district: [],
    nearby: [],
    doesNotTake: [],
    fees: unsetProvincialFees,
    feeNotice: 'register_first',
    injuryFees: 'unset',
    holidays: stateCouncilHolidays,
  },
} satisfies FilingInput;

/** Somebody who drafts; what the host is asked for is written down, and looking somebody up is a bug. */
const somebody = (printed: readonly ('ok' | 'paperOut')[] = ['ok']) => {
  const outcomes = [...printed];
  const asked: string[] = [];
  const papers: PaperJob[] = [];
  const machine = filingMachine.provide({
    actors: {
      readCard: fromPromise(async () => ({ ok: true, value: card }) as const) as never,
      awaitCardRemoval: fromPromise(async () => undefined) as never,
      deadline: fromPromise<{ readonly at: number }, { readonly at: number }>(
        () => new Promise(() => undefined),
      ),
      lookUpPerson: fromPromise<PersonLookup, { readonly card: CardIdentity }>(async () => {
        asked.push('lookUpPerson');
        return { courtReached: true, answers: [], drafts: [] };
      }),
      submitFiling: fromPromise<Submission, { readonly dossier: Dossier }>(async () => {
        asked.push('submitFiling');
        throw new Error('a draft is not handed in');
      }),
      composePapers: fromPromise<
        Result<Composed, 'composeFailed'>,
        { readonly dossier: Dossier; readonly purpose: FilingPurpose }
      >(async ({ input: { purpose } }) => {
        asked.push(`compose ${purpose}`);
        return { ok: true, value: { pages: [], missing: [] } };
      }),
      paper: paperMachine.provide({
        actors: {
          printPaper: fromPromise<Result<void, PrintFaultCode>, PaperJob & { readonly key: string }>(
            async ({ input: { key, ...job } }) => {
              asked.push(key);
              papers.push(job);
              const outcome = outcomes.shift() ?? 'ok';
              return outcome === 'ok' ? { ok: true, value: undefined } : { ok: false, error: outcome };
            },
          ),
        },
      }),
    },
  });
  const actor = createActor(machine, { input });
  actor.start();
  const send = async (...events: FilingEvent[]): Promise<void> => {
    for (const event of events) {
      actor.send({ ...event, at: 1_000 });
      for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
    }
  };
  return {
    asked,
    papers,
    send,
    state: () => actor.getSnapshot().value,
    context: () => actor.getSnapshot().context,
    output: () => actor.getSnapshot().output,
    tasks: () => filingTasks(actor.getSnapshot().context).map(({ id, state }) => `${id} ${state}`),
  };
};

/** Answers of the form by its own arbitraries, as if somebody had typed them. */
const answered = (() => {
  let seed = 20260302;
  const draw: Draw = (arbitrary) => {
    seed += 1;
    const [value] = fc.sample(arbitrary, { numRuns: 1, seed });
    return value as never;
  };
  return fillDraft(privateLending, card, draw);
})();

const everythingWritten = () => {
  const one = somebody();
  const snapshot = filingMachine.resolveState({
    value: 'tasks',
    context: { ...one.context(), dossier: { ...draftDossier(input, null), form: answered } },
  });
  return snapshot.context;
};

describe('a form that is only written and printed', () => {
  it('offers a card and does without: nobody is looked up, nothing is filled in or locked', async () => {
    const one = somebody();
    await one.send({ type: 'filing.briefingRead' }, { type: 'filing.cardDeclined' });
    expect(one.state()).toBe('tasks');
    expect(one.asked).toEqual([]);
    const { form } = one.context().dossier ?? {};
    expect(form?.locked).toEqual([]);
    expect(form?.known).toEqual({});
  });

  it('takes what a card says, and asks nobody about its owner', async () => {
    const one = somebody();
    await one.send(
      { type: 'filing.briefingRead' },
      { type: 'filing.cardOffered' },
      { type: 'filing.identityConfirmed' },
    );
    expect(one.state()).toBe('tasks');
    expect(one.asked).toEqual([]);
    expect(one.context().dossier?.form.known.name).toBe(card.name);
  });

  it('has the tasks of the form, court and fee, looking over and printing: no address, no papers, no signature', async () => {
    const one = somebody();
    await one.send({ type: 'filing.briefingRead' }, { type: 'filing.cardDeclined' });
    expect(one.tasks()).toEqual([
      ...privateLending.tasks.map((task) => `complaint/${task.id} notStarted`),
      'courtAndFee cannotStart',
      'lookOver cannotStart',
      'printDraft cannotStart',
    ]);
    for (const task of ['submit', 'materials', 'checkAndSign', 'lookOver', 'printDraft', 'service/address']) {
      await one.send({ type: 'filing.taskOpened', task });
      expect(one.state()).toBe('tasks');
    }
  });

  it('is never kept for a later visit', async () => {
    const one = somebody();
    await one.send({ type: 'filing.briefingRead' }, { type: 'filing.cardDeclined' });
    expect(one.context().keepDraft).toBe(false);
  });

  it('and it was the wrong form: back before anything is asked', async () => {
    const one = somebody();
    await one.send({ type: 'filing.briefingRead' }, { type: 'filing.back' }, { type: 'filing.back' });
    expect(one.output()).toEqual({
      submission: null,
      turnedBack: true,
      confidential: false,
      draftPrinted: false,
      takeHomeUntil: null,
      person: null,
    });
  });

  it('can be printed when it was looked over, and must be looked over anew when an answer changes', () => {
    const context = everythingWritten();
    const states = (composed: typeof context.composed) =>
      filingTasks({ ...context, composed })
        .filter(({ kind }) => kind === 'lookOver' || kind === 'printDraft')
        .map(({ id, state }) => `${id} ${state}`);
    expect(states(null)).toEqual(['lookOver notStarted', 'printDraft cannotStart']);
    expect(states({ pages: [], missing: [] })).toEqual(['lookOver done', 'printDraft notStarted']);
  });
});

describe('every form without a card', () => {
  it.each(templates.map((template) => [template.id] as const))('%s has nothing of a card in it', (id) => {
    const { form } = draftDossier({ ...input, chosen: { templateId: id, cause: null } }, null);
    expect(form.known).toEqual({});
    const ofCard = templates
      .find((template) => template.id === id)
      ?.prefill.flatMap((rule) => ('from' in rule ? [rule.path] : []));
    expect(form.locked.filter((path) => ofCard?.includes(path))).toEqual([]);
    expect(JSON.stringify(form.answers)).not.toContain('residentCard');
  });
});

describe('the draft is printed', () => {
  it('from the first question to the farewell: one paper, nothing handed in', async () => {
    const one = somebody(['paperOut', 'ok']);
    await one.send({ type: 'filing.briefingRead' }, { type: 'filing.cardDeclined' });
    for (let steps = 0; steps < 400 && one.state() !== 'printingDraft'; steps += 1) {
      const event = plainest(one);
      await one.send(event);
    }
    expect(one.state()).toBe('printingDraft');
    await one.send({ type: 'filing.finished' });
    expect(one.state()).toBe('printingDraft');
    await one.send({ type: 'filing.reprinted', paper: 'draft' }, { type: 'filing.finished' });
    expect(one.output()).toEqual({
      submission: null,
      turnedBack: false,
      confidential: false,
      draftPrinted: true,
      takeHomeUntil: null,
      person: null,
    });
    expect(one.asked).toEqual(['compose draft', 'f:draft:1', 'f:draft:2']);
    expect(one.papers.map(({ paper }) => paper)).toEqual(['draft', 'draft']);
    expect(one.papers[0]?.dossier.signature).toBeNull();
  });

  it('and an answer is changed from the check page: only the form is gone back to, no address is asked', async () => {
    const one = somebody();
    await one.send({ type: 'filing.briefingRead' }, { type: 'filing.cardDeclined' });
    for (let steps = 0; steps < 400 && one.state() !== 'checking'; steps += 1) await one.send(plainest(one));
    expect(one.state()).toBe('checking');
    await one.send({ type: 'filing.goTo', key: 'service/address.address.address' });
    expect(one.state()).toBe('checking');
    await one.send({ type: 'filing.goTo', key: 'complaint/claims.free.text' });
    await one.send(plainest(one));
    expect(one.state()).toBe('checking');
  });
});

let drawn = 7_000;
const draw: Draw = (arbitrary) => {
  drawn += 1;
  const [value] = fc.sample(arbitrary, { numRuns: 1, seed: drawn });
  return value as never;
};

/** What a person does next: an answer to whatever is asked, then the task that is offered. */
const plainest = (one: ReturnType<typeof somebody>): FilingEvent => {
  const context = one.context();
  switch (one.state()) {
    case 'tasks':
      return { type: 'filing.taskOpened', task: nextTask(context)?.id ?? '' };
    case 'courtAndFee':
      return { type: 'filing.hintRead' };
    case 'checking':
      return { type: 'filing.checked' };
    case 'reading':
      return { type: 'filing.complaintRead' };
    default: {
      const { dossier, at } = context;
      const screen = dossier && screenAt(dossier, at);
      if (!dossier || !screen) throw new Error(`nothing is asked at ${at}`);
      if (screen.ref.kind === 'list') return { type: 'filing.listDone' };
      const values = drawAnswers(
        templateOf(dossier, screen.form),
        draftOf(dossier, screen.form),
        screen.ref,
        draw,
      );
      return { type: 'filing.answered', key: screen.key, values };
    }
  }
};
