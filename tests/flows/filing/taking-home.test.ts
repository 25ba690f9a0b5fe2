import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActor, fromPromise, type Snapshot } from 'xstate';
import type { Dossier } from '../../../flows/dossier/dossier.ts';
import { draftDossier } from '../../../flows/filing/drafting.ts';
import type { FilingContext, FilingInput } from '../../../flows/filing/filing-context.ts';
import type {
  PaperJob,
  PrintFaultCode,
  TakeHome,
  TakeHomeFaultCode,
} from '../../../flows/filing/filing-effects.ts';
import { filingMachine } from '../../../flows/filing/filing-machine.ts';
import { paperMachine } from '../../../flows/filing/paper-machine.ts';
import { privateLending } from '../../../flows/forms/templates/private-lending.ts';
import { unsetProvincialFees } from '../../../flows/law/fees/provincial-fees.ts';
import { stateCouncilHolidays } from '../../../flows/law/time/court-holidays.ts';
import type { Result } from '../../../flows/result.ts';
import type { SessionContext } from '../../../flows/session/session-context.ts';
import { sessionMachine } from '../../../flows/session/session-machine.ts';
import type { FilingEvent } from '../../../flows/session/visitor-event.ts';
import { takeHomeFaultWords, takeHomeWords } from '../../../flows/text/take-home-words.ts';
import { type Language, languages } from '../../../flows/text/words.ts';
import { pushOf, type SessionSnapshot } from '../../../flows/view/push.ts';
import type { Push, ViewOf } from '../../../flows/view/view.ts';
import { type Draw, fillDraft, today } from '../forms/arbitrary-draft.ts';

const court = {
  name: '某某法院',
  level: 'basic',
  district: [],
  nearby: [],
  doesNotTake: [],
  fees: unsetProvincialFees,
  feeNotice: 'register_first',
  injuryFees: 'unset',
  holidays: stateCouncilHolidays,
} as const;

const inputAt = (publicUrl: string | null): FilingInput => ({
  filingId: 'f',
  chosen: { templateId: 'private-lending', cause: null },
  purpose: 'draft',
  today,
  court: { ...court, ...(publicUrl === null ? {} : { publicUrl }) },
});

const nobody = {
  kind: 'resident',
  name: '',
  sex: 'unknown',
  nation: '',
  birthDate: '',
  address: '',
  number: '',
  validFrom: '',
  validTo: '',
  hasPrivateUse: false,
} as const;

const written = (() => {
  let seed = 20260302;
  const draw: Draw = (arbitrary) => {
    seed += 1;
    const [value] = fc.sample(arbitrary, { numRuns: 1, seed });
    return value as never;
  };
  return fillDraft(privateLending, nobody, draw);
})();

const secret = 'k'.repeat(43);
const left: TakeHome = {
  address: `https://filing.court.example/take-home/${'A'.repeat(22)}#${secret}`,
  until: '2026-03-03T10:15:00+08:00',
};

type Outcome = Result<TakeHome, TakeHomeFaultCode> | 'never' | 'bug';

/** Somebody whose draft is written and read: what is left is to take it along. */
const somebody = (
  options: {
    readonly publicUrl?: string | null;
    readonly outcomes?: readonly Outcome[];
    readonly prints?: readonly ('ok' | 'paperOut')[];
    readonly line?: 'up' | 'down';
    readonly language?: Language;
    /** Goes on from here, as after a restart. */
    readonly from?: Snapshot<unknown>;
  } = {},
) => {
  const asked: string[] = [];
  const outcomes = [...(options.outcomes ?? [])];
  const prints = [...(options.prints ?? [])];
  const input = inputAt(options.publicUrl === undefined ? 'https://filing.court.example' : options.publicUrl);
  const filing = filingMachine.provide({
    actors: {
      leaveTakeHome: fromPromise<
        Result<TakeHome, TakeHomeFaultCode>,
        { readonly dossier: Dossier; readonly key: string }
      >(async ({ input: { key, dossier } }) => {
        asked.push(key);
        expect(dossier.form).toEqual(written);
        const outcome = outcomes.shift() ?? { ok: true, value: left };
        if (outcome === 'bug') throw new Error('a bug in the effect');
        return outcome === 'never' ? new Promise(() => undefined) : outcome;
      }),
      paper: paperMachine.provide({
        actors: {
          printPaper: fromPromise<Result<void, PrintFaultCode>, PaperJob & { readonly key: string }>(
            async ({ input: { key } }) => {
              asked.push(key);
              const outcome = prints.shift() ?? 'ok';
              return outcome === 'ok' ? { ok: true, value: undefined } : { ok: false, error: outcome };
            },
          ),
        },
      }),
    },
  } as never);
  const session = sessionMachine.provide({
    actors: {
      filing,
      deadline: fromPromise(() => new Promise<{ readonly at: number }>(() => undefined)),
    },
  } as never);
  const sessionInput = {
    visitId: 'v',
    filingIds: ['f', 'g'],
    today,
    terminalName: '一号机',
    court: input.court,
    languages,
    devices: {
      cardReader: 'ready',
      cardPresent: false,
      cardToBeLifted: false,
      scanner: 'ready',
      camera: 'none',
      receiptPrinter: 'ready',
      pagePrinter: 'ready',
      courtLine: options.line ?? 'up',
      reading: 'ready',
    },
  } as SessionContext['input'];

  /** The visit up to the task list, by its own events; then the answers are put in at once. */
  const atTasks = (): Snapshot<unknown> => {
    const begun = createActor(session, { input: sessionInput });
    begun.start();
    for (const event of [
      { type: 'session.begin' },
      { type: 'session.languageChosen', language: options.language ?? 'zh' },
      { type: 'hall.filingChosen' },
      { type: 'finding.kindChosen', kind: 'sue' },
      { type: 'finding.causeChosen', code: '9181' },
      { type: 'finding.draftChosen' },
      { type: 'filing.briefingRead' },
      { type: 'filing.cardDeclined' },
    ])
      begun.send({ ...event, at: 1_000 } as never);
    const kept = JSON.parse(JSON.stringify(begun.getPersistedSnapshot())) as {
      children: { filing: { snapshot: { value: unknown; context: FilingContext } } };
    };
    begun.stop();
    const { snapshot } = kept.children.filing;
    expect(snapshot.value).toBe('tasks');
    kept.children.filing.snapshot = {
      ...snapshot,
      context: {
        ...snapshot.context,
        dossier: { ...draftDossier(input, null), form: written },
        hintRead: true,
        composed: { pages: [], missing: [] },
      },
    };
    return kept as unknown as Snapshot<unknown>;
  };

  const actor = createActor(session, { input: sessionInput, snapshot: options.from ?? atTasks() });
  actor.start();
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  const push = (): Push =>
    pushOf(actor.getSnapshot() as SessionSnapshot, 1, { now: 1_000, pictureUrl: () => '' });
  return {
    asked,
    push,
    settle,
    send: async (
      ...events: readonly (FilingEvent | { readonly type: 'session.finish' })[]
    ): Promise<void> => {
      for (const event of events) {
        actor.send({ ...event, at: 1_000 } as never);
        await settle();
      }
    },
    kept: () => JSON.stringify(actor.getPersistedSnapshot()),
    view: () => push().view,
    code: (): ViewOf<'take-home'> => {
      const { view } = push();
      if (view.screen !== 'take-home') throw new Error(`${view.screen} shows no code`);
      return view;
    },
    services: () => {
      const { view } = push();
      return view.screen === 'choose-service' ? view.services : [];
    },
  };
};

const open = { type: 'filing.taskOpened', task: 'printDraft' } as const;
const take = (way: 'print' | 'phone' | 'both') => ({ type: 'filing.draftTaken', way }) as const;
const finished = { type: 'filing.finished' } as const;

describe('a draft is taken along', () => {
  it('on the phone alone: it is left once, the code is shown, and the farewell says until when', async () => {
    const one = somebody();
    expect(one.view().screen === 'task-list' && one.view().actions[0]?.event).toEqual(open);
    await one.send(open);
    expect(one.services().map(({ title }) => title)).toEqual(
      [takeHomeWords.print, takeHomeWords.phone, takeHomeWords.both].map(({ zh }) => zh),
    );
    await one.send(take('phone'));
    expect(one.code().code.address).toBe(left.address);
    expect(one.code().until).toContain('2026年3月3日 10:15');
    expect(one.code().place).toContain('filing.court.example');
    await one.send(finished);
    const farewell = one.view();
    expect(farewell.screen === 'farewell' && [farewell.next[0], farewell.take]).toEqual([
      takeHomeWords.until.zh.replace('{until}', '2026年3月3日 10:15'),
      [takeHomeWords.takePhone.zh],
    ]);
    expect(one.asked).toEqual(['f:takeHome:1']);
  });

  it('on the phone and on paper: the code first, then the printer; both are in the farewell', async () => {
    const one = somebody();
    await one.send(open, take('both'));
    expect(one.code().actions.map(({ label }) => label)).toEqual([takeHomeWords.scannedPrint.zh]);
    await one.send(finished);
    expect(one.view().screen).toBe('printing');
    await one.send(finished);
    const farewell = one.view();
    expect(farewell.screen === 'farewell' && farewell.take).toHaveLength(2);
    expect(one.asked).toEqual(['f:takeHome:1', 'f:draft:1']);
  });

  it('on paper alone: nothing is left at the court', async () => {
    const one = somebody();
    await one.send(open, take('print'), finished);
    expect(one.view().screen).toBe('farewell');
    expect(one.asked).toEqual(['f:draft:1']);
  });

  it('and paper is wanted after all while the code is shown', async () => {
    const one = somebody();
    await one.send(open, take('phone'), take('print'));
    expect(one.view().screen).toBe('printing');
    expect(one.asked).toEqual(['f:takeHome:1', 'f:draft:1']);
  });

  it('and no paper comes out: the person goes without and takes it on the phone', async () => {
    const one = somebody({ prints: ['paperOut'] });
    await one.send(open, take('print'));
    expect(one.view().actions.map(({ id }) => id)).not.toContain('phone');
    await one.send(take('phone'));
    expect(one.view().screen).toBe('printing');
    await one.send({ type: 'filing.paperSkipped', paper: 'draft' });
    const phone = one.view().actions.find(({ id }) => id === 'phone');
    expect(phone?.event).toEqual(take('phone'));
    await one.send(take('phone'));
    expect(one.code().code.address).toBe(left.address);
    await one.send(finished);
    expect(one.view().screen).toBe('farewell');
  });

  it('at a court that phones cannot reach: it is printed, and nobody is asked', async () => {
    const one = somebody({ publicUrl: null });
    await one.send(open);
    expect(one.view().screen).toBe('printing');
    expect(one.asked).toEqual(['f:draft:1']);
  });
});

describe('it cannot be left at the court', () => {
  it.each(['lineDown', 'courtBusy', 'notPossible'] as const)(
    '%s: the words say so, and it can be printed',
    async (error) => {
      const one = somebody({ outcomes: [{ ok: false, error }] });
      await one.send(open, take('both'));
      expect(one.view().lead).toEqual([takeHomeFaultWords[error].zh]);
      expect(one.push().frame.say).toContain(takeHomeFaultWords[error].zh);
      const offered = one.services().map(({ event }) => event.type);
      expect(offered).toEqual([...(error === 'notPossible' ? [] : ['filing.retry']), 'filing.draftTaken']);
      await one.send(take('print'));
      expect(one.view().screen).toBe('printing');
    },
  );

  it('and the next try, under another name, goes through', async () => {
    const one = somebody({ outcomes: [{ ok: false, error: 'lineDown' }] });
    await one.send(open, take('phone'), { type: 'filing.retry' });
    expect(one.code().code.address).toBe(left.address);
    expect(one.asked).toEqual(['f:takeHome:1', 'f:takeHome:2']);
  });

  it('because of a bug in the effect: paper is still there', async () => {
    const one = somebody({ outcomes: ['bug'] });
    await one.send(open, take('phone'));
    expect(one.view().lead).toEqual([takeHomeFaultWords.notPossible.zh]);
  });

  it('and it takes too long: the person goes back, and a later try cannot be overtaken by the first', async () => {
    const one = somebody({ outcomes: ['never'] });
    await one.send(open, take('phone'));
    expect(one.view().screen).toBe('working');
    expect(one.push().frame.back).toEqual({ type: 'filing.back' });
    await one.send({ type: 'filing.back' }, take('phone'));
    expect(one.asked).toEqual(['f:takeHome:1', 'f:takeHome:2']);
    expect(one.code().code.address).toBe(left.address);
  });

  it('as the line is known to be down: only paper can be chosen, with the reason beside the rest', async () => {
    const one = somebody({ line: 'down' });
    await one.send(open);
    expect(one.services().map(({ disabledBecause }) => disabledBecause)).toEqual([
      null,
      takeHomeWords.lineDown.zh,
      takeHomeWords.lineDown.zh,
    ]);
  });
});

describe('the power goes', () => {
  it('while the code is shown: the same code is there again, and nothing is left a second time', async () => {
    const one = somebody();
    await one.send(open, take('both'));
    const again = somebody({ from: JSON.parse(one.kept()) as Snapshot<unknown> });
    await again.settle();
    expect(again.code()).toEqual(one.code());
    expect(again.asked).toEqual([]);
    await again.send(finished);
    expect(again.view().screen).toBe('printing');
  });

  it('while it is being left: it is left again under the same name', async () => {
    const one = somebody({ outcomes: ['never'] });
    await one.send(open, take('phone'));
    const again = somebody({ from: JSON.parse(one.kept()) as Snapshot<unknown> });
    await again.settle();
    expect([one.asked, again.asked]).toEqual([['f:takeHome:1'], ['f:takeHome:1']]);
    expect(again.code().code.address).toBe(left.address);
  });
});

describe('the key', () => {
  it('is in the code and nowhere else on the screen, is not said, and is forgotten with the farewell', async () => {
    const one = somebody();
    await one.send(open, take('phone'));
    const { frame, view } = one.push();
    const { code: _, ...rest } = one.code();
    expect(JSON.stringify([frame, rest])).not.toContain(secret);
    expect(view.screen).toBe('take-home');
    expect(one.kept()).toContain(secret);
    await one.send(finished);
    expect(one.view().screen).toBe('farewell');
    expect(one.kept()).not.toContain(secret);
  });

  it.each(languages)('what a person needs to know is said aloud in %s', async (language) => {
    const one = somebody({ language });
    await one.send(open);
    expect(one.push().frame.say).toContain(takeHomeWords.lead[language]);
    await one.send(take('phone'));
    const { say } = one.push().frame;
    for (const words of ['scanHeading', 'stepScan', 'stepBrowser', 'stepSave', 'private', 'scanned'] as const)
      expect(say).toContain(takeHomeWords[words][language]);
  });
});
