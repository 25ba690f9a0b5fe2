import { describe, expect, it } from 'vitest';
import { createActor, fromPromise } from 'xstate';
import type { CardIdentity, Dossier } from '../../../flows/dossier/dossier.ts';
import { courtChoices, isAcrossCourts, regionOf } from '../../../flows/filing/choosing-court-step.ts';
import type { FilingContext, FilingInput } from '../../../flows/filing/filing-context.ts';
import type { CourtAnswer, Submission } from '../../../flows/filing/filing-effects.ts';
import { filingMachine } from '../../../flows/filing/filing-machine.ts';
import { newDossier } from '../../../flows/filing/form-steps.ts';
import { templateById } from '../../../flows/forms/templates/template-list.ts';
import { type CourtRegion, regionCourts, suggestedCourt } from '../../../flows/law/courts/court-region.ts';
import { allCourts } from '../../../flows/law/courts/courts-list.ts';
import { usualSpans } from '../../../flows/law/courts/office-hours.ts';
import { unsetProvincialFees } from '../../../flows/law/fees/provincial-fees.ts';
import { stateCouncilHolidays } from '../../../flows/law/time/court-holidays.ts';
import { crossCourtWords as words } from '../../../flows/text/services/cross-court-words.ts';
import { awaitingAnswerScreen, choosingCourtScreen } from '../../../flows/view/cross-court-screens.ts';
import { statePath } from '../../../flows/view/push.ts';
import { type FilingScene, speaker } from '../../../flows/view/screen-parts.ts';

const card: CardIdentity = {
  kind: 'resident',
  name: '林大山',
  sex: 'male',
  nation: '汉',
  birthDate: '1955-03-04',
  address: '样本省样本市样本区示范路1号',
  number: '999999195503040014',
  validFrom: '2010-01-01',
  validTo: 'longTerm',
  hasPrivateUse: false,
};
const own = { code: '797', name: '敦化林区基层法院' };
const hours = { spans: usualSpans, holidays: stateCouncilHolidays };
const small: CourtRegion = {
  own: own.code,
  courts: regionCourts(['790', '793', '794', '796', '797', '79A'], own),
  hours,
};
/** 辽宁: 128 courts, from the high court down. */
const liaoning: CourtRegion = {
  own: '611',
  courts: regionCourts(
    allCourts.filter(({ province }) => province === '辽宁省').map(({ code }) => code),
    { code: '611', name: '沈阳市和平区人民法院' },
  ),
  hours,
};

const inputFor = (region: CourtRegion | null): FilingInput => ({
  filingId: 'f',
  chosen: { templateId: 'private-lending', cause: null },
  purpose: 'file',
  today: '2026-03-02',
  court: {
    name: own.name,
    district: ['吉林省敦化市'],
    nearby: [{ name: '汪清林区基层法院', district: ['吉林省汪清县'] }],
    fees: unsetProvincialFees,
    feeNotice: 'register_first',
    injuryFees: 'unset',
    holidays: stateCouncilHolidays,
    ...(region === null ? {} : { region }),
  },
});

/** A case against somebody who lives at this address. */
const caseAgainst = (domicile: string): Dossier => {
  const dossier = newDossier('f', { templateId: 'private-lending', cause: null }, card);
  return {
    ...dossier,
    form: {
      ...dossier.form,
      counts: { ...dossier.form.counts, defendants: 1 },
      answers: {
        ...dossier.form.answers,
        'defendants[0].kind.kind': 'person',
        'defendants[0].person.domicile': domicile,
        'defendants[0].person.residenceSame': true,
      },
    },
    signature: { by: 'hand', strokes: [], aspect: 1, signedAt: '2026-03-02T09:00:00+08:00' },
  };
};

const heard = (answer: CourtAnswer['state'] | null) =>
  filingMachine.provide({
    actors: {
      awaitAnswer: fromPromise<CourtAnswer['state'], { readonly filingId: string }>(() =>
        answer === null ? new Promise(() => undefined) : Promise.resolve(answer),
      ),
      deadline: fromPromise<{ readonly at: number }, { readonly at: number }>(
        () => new Promise(() => undefined),
      ),
    },
  });

const actorAt = (
  value: 'courtAndFee' | 'printing',
  region: CourtRegion | null,
  change: Partial<FilingContext>,
  machine = heard(null),
) => {
  const input = inputFor(region);
  const start = filingMachine.getInitialSnapshot({} as never, input).context as FilingContext;
  return createActor(machine, {
    input,
    snapshot: machine.resolveState({ value, context: { ...start, card, ...change } }) as never,
  }).start();
};

const sceneOf = (actor: ReturnType<typeof actorAt>): FilingScene => ({
  session: { language: 'zh' } as FilingScene['session'],
  filing: actor.getSnapshot().context,
  state: statePath(actor.getSnapshot().value),
  papers: { receipt: null, complaint: null, draft: null },
  pictureUrl: () => '',
});
const say = speaker('zh');

describe('which court decides', () => {
  it('is not asked where there is one court, nor for a draft', () => {
    const alone = actorAt('courtAndFee', null, { dossier: caseAgainst('吉林省汪清县') });
    alone.send({ type: 'filing.hintRead', at: 1 });
    expect(alone.getSnapshot().value).toBe('tasks');
    const draft = actorAt('courtAndFee', small, {
      dossier: caseAgainst('吉林省汪清县'),
      input: { ...inputFor(small), purpose: 'draft' },
    });
    draft.send({ type: 'filing.hintRead', at: 1 });
    expect(draft.getSnapshot().value).toBe('tasks');
  });

  it.each([
    ['private-lending', true],
    ['enforcement-application', true],
    ['administrative-penalty', true],
    ['retrial-application', false],
    ['state-compensation-acquittal', false],
    ['insult-private-prosecution', false],
  ])('is asked for %s: %s', (templateId, asked) => {
    expect(templateById(templateId)).toBeDefined();
    const chosen = { templateId, cause: null };
    expect(regionOf({ input: { ...inputFor(small), chosen } }) !== null).toBe(asked);
  });

  it.each([
    ['吉林省汪清县汪清镇1号', '汪清林区基层法院', 'hinted'],
    ['吉林省敦化市胜利街1号', '敦化林区基层法院', 'picked'],
    ['某地', null, 'picked'],
  ] as const)('the answers point from %s to %s', (domicile, name, choice) => {
    const actor = actorAt('courtAndFee', small, { dossier: caseAgainst(domicile) });
    actor.send({ type: 'filing.hintRead', at: 1 });
    const { view } = choosingCourtScreen(sceneOf(actor), say);
    if (view.screen !== 'pick-list') throw new Error('no list');
    expect(view.lead.some((line) => line.startsWith('您填的内容'))).toBe(name !== null);
    expect(view.choices[0]?.title).toBe(name ?? words.unsure.zh);
    expect(new Set(view.choices.map(({ title }) => title)).size).toBe(7);
    actor.send({ type: 'filing.courtChosen', court: '793', at: 2 });
    const { dossier } = actor.getSnapshot().context;
    expect(dossier?.court).toEqual({ code: '793', name: '汪清林区基层法院', choice });
    // The paper is addressed to another court than the one for which it was signed.
    expect(dossier?.signature).toBe(null);
    expect(isAcrossCourts(actor.getSnapshot().context)).toBe(true);
  });

  it('“I do not know” is for the court here, and leaves the signature', () => {
    const actor = actorAt('courtAndFee', small, { dossier: caseAgainst('某地') });
    actor.send({ type: 'filing.hintRead', at: 1 });
    actor.send({ type: 'filing.courtChosen', court: null, at: 2 });
    const { context } = actor.getSnapshot();
    expect(context.dossier?.court).toEqual({ ...own, choice: 'unsure' });
    expect(context.dossier?.signature).not.toBe(null);
    expect(isAcrossCourts(context)).toBe(false);
  });

  it('a court of another region is not taken', () => {
    const actor = actorAt('courtAndFee', small, { dossier: caseAgainst('某地') });
    actor.send({ type: 'filing.hintRead', at: 1 });
    actor.send({ type: 'filing.courtChosen', court: '611', at: 2 });
    expect(actor.getSnapshot().value).toBe('choosingCourt');
  });

  it('a case of the intermediate court points to the court above', () => {
    expect(suggestedCourt({ kind: 'intermediate', words: [], articles: [] }, small)?.code).toBe('790');
  });

  it('of a whole province every court is found under its intermediate court', () => {
    const { courts, groups } = courtChoices(liaoning, null);
    const found = [...courts, ...groups.flatMap(({ head }) => courtChoices(liaoning, head.code).courts)];
    expect(liaoning.courts).toHaveLength(128);
    expect(found.map(({ code }) => code).sort()).toEqual(liaoning.courts.map(({ code }) => code).sort());
    expect(courts.length + groups.length).toBeLessThan(24);
  });
});

describe('waiting for the other court', () => {
  const submission: Submission = {
    kind: 'received',
    number: 'ZD01-20260302-0001',
    at: '2026-03-02T11:20:00+08:00',
    slip: { rows: [], speech: '' },
  };
  const papers = { receipt: 'out', complaint: 'out', draft: null } as const;
  const across = {
    ...caseAgainst('某地'),
    court: { code: '793', name: '汪清林区基层法院', choice: 'picked' },
  } as const;
  const at = Date.parse('2026-03-02T11:25:00+08:00');
  const viewOf = (actor: ReturnType<typeof actorAt>) => {
    const { view } = awaitingAnswerScreen(sceneOf(actor), say);
    if (view.screen !== 'record') throw new Error('no record');
    return view;
  };

  it('is only for what another court has received', () => {
    for (const [dossier, sent] of [
      [caseAgainst('某地'), submission],
      [across, { ...submission, kind: 'kept', reason: 'lineDown' }],
    ] as const) {
      const actor = actorAt('printing', small, { dossier, submission: sent, papers });
      actor.send({ type: 'filing.finished', at });
      expect(actor.getSnapshot().value).toBe('done');
    }
  });

  it('counts the minutes in which that court is open, and says when it opens', () => {
    const actor = actorAt('printing', small, { dossier: across, submission, papers });
    actor.send({ type: 'filing.finished', at });
    expect(viewOf(actor).wait).toMatchObject({ doneMs: 5 * 60_000, counts: true, at });
    expect(viewOf(actor).badge).toBe(null);
    const late = actorAt('printing', small, { dossier: across, submission, papers });
    late.send({ type: 'filing.finished', at: Date.parse('2026-03-06T18:00:00+08:00') });
    expect(viewOf(late).wait?.counts).toBe(false);
    expect(viewOf(late).badge?.text).toContain('2026年3月9日（星期一）08:30');
    late.send({ type: 'filing.finished', at });
    expect(late.getSnapshot().value).toBe('done');
  });

  it.each([
    [{ kind: 'registered', caseNumber: '（2026）吉7902民初1号', at: '' }, 'good', '吉7902民初1号'],
    [{ kind: 'supplementRequested', items: ['借条'], deadline: '2026-03-20', at: '' }, 'warning', '借条'],
    [{ kind: 'notThisCourt', competent: '和龙林区基层法院', at: '' }, 'warning', '和龙林区基层法院'],
    [{ kind: 'rejected', rulingNumber: '（2026）吉7902民初2号', at: '' }, 'warning', '十日内'],
  ] satisfies readonly (readonly [CourtAnswer['state'], string, string])[])(
    'shows what it says: %j',
    async (answer, tone, text) => {
      const actor = actorAt('printing', small, { dossier: across, submission, papers }, heard(answer));
      actor.send({ type: 'filing.finished', at });
      await new Promise((resolve) => setImmediate(resolve));
      const view = viewOf(actor);
      expect([view.badge?.tone, view.wait]).toEqual([tone, undefined]);
      expect(JSON.stringify(view)).toContain(text);
    },
  );
});
