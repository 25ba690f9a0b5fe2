import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GateFacts } from '../../../../flows/law/gates/gate-facts.ts';
import { gateHints, gateRules } from '../../../../flows/law/gates/gate-hints.ts';
import type { GateCase } from '../../../../flows/law/gates/gate-rule.ts';
import { stateCouncilHolidays } from '../../../../flows/law/time/court-holidays.ts';

const today = '2026-11-23';
const ask = (kind: GateCase, facts: GateFacts, on = today) =>
  gateHints(kind, facts, on, stateCouncilHolidays);
const only = (kind: GateCase, facts: GateFacts, on = today) => {
  const hints = ask(kind, facts, on);
  expect(hints.map(({ id }) => id)).toHaveLength(1);
  return hints[0];
};
const seen = (kind: GateCase, facts: GateFacts, on = today) =>
  ask(kind, facts, on).map(({ id, state, day }) => [id, state, day?.date ?? null]);

describe('limitation', () => {
  it('of a debt is three years from the day it was due (民法典 188, 189)', () => {
    expect(seen('contract-money', { dueOn: '2024-05-01' })).toEqual([['limitation', 'open', '2027-05-03']]);
    expect(seen('contract-money', { dueOn: '2023-11-22' })).toEqual([['limitation', 'open', '2026-11-23']]);
    expect(seen('contract-money', { dueOn: '2023-11-20' })).toEqual([['limitation', 'passed', '2026-11-20']]);
  });

  it('that is over refuses nobody and says that the court does not raise it (民法典 193, 民诉法解释 219)', () => {
    const hint = only('contract-money', { dueOn: '2020-01-01' });
    expect(hint?.state).toBe('passed');
    expect(hint?.words.zh).toContain('您仍然可以立案');
    expect(hint?.articles).toEqual(expect.arrayContaining(['民法典 193', '民诉法解释 219']));
  });

  it('begins again with a demand in time, not with one that came too late (民法典 195)', () => {
    expect(seen('tort', { knewOn: '2021-03-01', interruptedOn: '2024-02-28' })).toEqual([
      ['limitation', 'open', '2027-03-01'],
    ]);
    expect(seen('tort', { knewOn: '2021-03-01', interruptedOn: '2025-01-01' })).toEqual([
      ['limitation', 'passed', '2024-03-01'],
    ]);
    expect(seen('tort', { knewOn: '2025-03-03', interruptedOn: '2024-01-01' })).toEqual([
      ['limitation', 'open', '2028-03-03'],
    ]);
  });

  it('does not run against claims such as maintenance or land (民法典 196)', () => {
    const hints = ask('real-estate', { neverLapses: true, knewOn: '2001-01-01', harmOn: '2001-01-01' });
    expect(hints.map(({ id }) => id)).toEqual(['no-limitation']);
    expect(hints[0]?.articles).toEqual(['民法典 196']);
  });

  it('ends at twenty years from the harm, and is told only then (民法典 188)', () => {
    expect(seen('tort', { harmOn: '2006-11-22' })).toEqual([['longest-limitation', 'passed', '2026-11-22']]);
    expect(seen('tort', { harmOn: '2006-11-23' })).toEqual([]);
  });

  it('of an insurance claim is two years, of life insurance five (保险法 26)', () => {
    expect(seen('vehicle-insurance', { insuredEventKnownOn: '2024-11-20' })).toEqual([
      ['insurance-limitation', 'passed', '2026-11-20'],
    ]);
    expect(seen('life-insurance', { insuredEventKnownOn: '2024-11-20', lifeCover: true })).toEqual([
      ['life-insurance-limitation', 'open', '2029-11-20'],
    ]);
  });

  it('at sea may be shorter: told without a date', () => {
    expect(seen('maritime', { knewOn: '2026-01-01' })).toEqual([['maritime-limitation', 'notice', null]]);
  });

  it('of a private prosecution is five years as a rule (刑法 87)', () => {
    expect(seen('criminal-private', { offenceOn: '2021-11-22' })).toEqual([
      ['prosecution-limit', 'passed', '2026-11-22'],
    ]);
    expect(seen('criminal-private', { offenceOn: '2021-11-23' })).toEqual([]);
  });
});

describe('labour (劳动争议调解仲裁法)', () => {
  it('wants arbitration first (5, 29)', () => {
    const hint = only('labour', { labourArbitration: 'none' });
    expect(hint?.id).toBe('labour-arbitration-first');
    expect(hint?.words.zh).toContain('您仍然可以先交材料');
  });

  it('does not with a signed note of the wages (劳动争议解释（一） 15)', () => {
    expect(seen('labour', { labourArbitration: 'none', wageNote: true })).toEqual([
      ['wage-note', 'notice', null],
    ]);
  });

  it('may sue when arbitration was refused or not decided (29, 43)', () => {
    for (const labourArbitration of ['refused', 'noDecision'] as const)
      expect(only('labour', { labourArbitration })?.id).toBe('labour-arbitration-refused');
  });

  it('has fifteen days from the award (48, 50), on to Monday when the last is a Saturday', () => {
    expect(seen('labour', { labourArbitration: 'awarded', awardReceivedOn: '2026-11-06' })).toEqual([
      ['labour-award', 'open', '2026-11-23'],
    ]);
    expect(seen('labour', { labourArbitration: 'awarded', awardReceivedOn: '2026-11-05' })).toEqual([
      ['labour-award', 'passed', '2026-11-20'],
    ]);
  });

  it('of an award that is final the employer may only ask to set it aside, in thirty days (47, 49)', () => {
    const facts = { awardReceivedOn: '2026-11-02', finalAward: true } as const;
    expect(seen('labour', { ...facts, plaintiffIsEmployer: true })).toEqual([
      ['labour-final-award', 'open', '2026-12-02'],
    ]);
    expect(seen('labour', facts)).toEqual([['labour-award', 'passed', '2026-11-17']]);
  });

  it('has one year for arbitration (27), which does not run against wages while the job lasts', () => {
    const year = (facts: GateFacts) =>
      seen('labour', { labourArbitration: 'none', ...facts }).filter(([id]) => id === 'labour-year');
    expect(year({ knewOn: '2025-11-20' })).toEqual([['labour-year', 'passed', '2026-11-20']]);
    expect(year({ knewOn: '2023-01-01', unpaidWages: true })).toEqual([]);
    expect(year({ knewOn: '2023-01-01', unpaidWages: true, employmentEndedOn: '2026-01-05' })).toEqual([
      ['labour-year', 'open', '2027-01-05'],
    ]);
    expect(year({ knewOn: '2025-06-02', interruptedOn: '2026-06-01' })).toEqual([
      ['labour-year', 'open', '2027-06-01'],
    ]);
  });
});

describe('divorce', () => {
  const before = { suedForDivorceBefore: true, earlierDivorceEndedOn: '2026-06-01' } as const;

  it('again within six months waits, for the one who sued and without new circumstances (民事诉讼法 127)', () => {
    expect(seen('divorce', before)).toEqual([['divorce-six-months', 'wait', '2026-12-02']]);
    expect(only('divorce', before)?.articles).toEqual(['民事诉讼法 127', '民诉法解释 214']);
    expect(only('divorce', before)?.words.zh).toContain('2026年12月2日');
    expect(seen('divorce', { ...before, newCircumstances: true })).toEqual([]);
    expect(seen('divorce', { earlierDivorceEndedOn: '2026-06-01' })).toEqual([]);
    expect(seen('divorce', before, '2026-12-01')).toHaveLength(1);
    expect(seen('divorce', before, '2026-12-02')).toEqual([]);
  });

  it.each([
    ['while she is pregnant', { wifePregnant: true }, true],
    ['a year after the birth to the day', { birthOn: '2025-11-23' }, true],
    ['a year and a day after the birth', { birthOn: '2025-11-22' }, false],
    ['six months after a pregnancy ended', { pregnancyEndedOn: '2026-05-23' }, true],
    ['six months and a day after', { pregnancyEndedOn: '2026-05-22' }, false],
  ] as const)('asked for by the husband %s (妇女权益保障法 64)', (_case, facts, told) => {
    const ids = ask('divorce', { ...facts, plaintiffIsHusband: true }).map(({ id }) => id);
    expect(ids).toEqual(told ? ['divorce-pregnancy'] : []);
    expect(ask('divorce', facts)).toEqual([]);
  });
});

describe('who sues', () => {
  it('under eighteen has a representative (民法典 17–20)', () => {
    expect(seen('contract', { plaintiffBirthDate: '2008-11-24' })).toEqual([
      ['representative', 'notice', null],
    ]);
    expect(seen('contract', { plaintiffBirthDate: '2008-11-23' })).toEqual([]);
    expect(seen('contract', { plaintiffBirthDate: '2012-01-01', represented: true })).toEqual([]);
  });

  it('from sixteen on one’s own wages counts as grown up (民法典 18)', () => {
    expect(seen('labour', { plaintiffBirthDate: '2010-11-23', livesOnOwnWages: true })).toEqual([]);
    expect(seen('labour', { plaintiffBirthDate: '2010-11-24', livesOnOwnWages: true })).toHaveLength(1);
  });

  it('without capacity has a guardian (民法典 21–23)', () => {
    const hint = only('divorce', { withoutCapacity: true, plaintiffBirthDate: '1980-01-01' });
    expect(hint?.id).toBe('representative-incapacity');
    expect(ask('divorce', { withoutCapacity: true, represented: true })).toEqual([]);
  });

  it('with an arbitration clause is told, where arbitration can be agreed on (民事诉讼法 127)', () => {
    expect(only('contract', { arbitrationClause: true })?.articles).toContain('民诉法解释 215');
    expect(ask('divorce', { arbitrationClause: true })).toEqual([]);
    expect(ask('labour', { arbitrationClause: true })).toEqual([]);
  });
});

describe('suits against authorities (行政诉讼法)', () => {
  it('have six months from knowing of the act (46)', () => {
    expect(seen('administrative', { actKnownOn: '2026-05-25' })).toEqual([
      ['suit-six-months', 'open', '2026-11-25'],
    ]);
    const late = only('administrative', { actKnownOn: '2026-05-20' });
    expect(late?.state).toBe('passed');
    expect(late?.words.zh).toContain('您仍然可以交起诉状');
  });

  it('after a reconsideration have fifteen days (45), and the six months do not count', () => {
    const facts = {
      reconsidered: true,
      reconsiderationReceivedOn: '2026-11-10',
      actKnownOn: '2026-01-01',
    } as const;
    expect(seen('administrative', facts)).toEqual([['suit-after-reconsideration', 'open', '2026-11-25']]);
  });

  it('against an act that named no way to sue have a year at most (解释 64)', () => {
    expect(seen('administrative', { actKnownOn: '2026-01-05', notToldOfSuit: true })).toEqual([
      ['suit-not-told', 'open', '2027-01-05'],
    ]);
  });

  it('end at five years, about land at twenty (46)', () => {
    expect(seen('administrative', { actOn: '2021-11-22' })).toEqual([
      ['suit-longest', 'passed', '2026-11-22'],
    ]);
    expect(seen('administrative', { actOn: '2021-11-22', actAboutLand: true })).toEqual([]);
    expect(seen('administrative', { actOn: '2006-11-22', actAboutLand: true })).toEqual([
      ['suit-longest-land', 'passed', '2026-11-22'],
    ]);
  });

  it('come after reconsideration where law wants it first (44, 行政复议法 20, 23)', () => {
    const facts = { reconsiderationFirst: true, actKnownOn: '2026-10-12' } as const;
    expect(seen('administrative', facts)).toEqual([
      ['reconsideration-first', 'notice', null],
      ['reconsideration-limit', 'open', '2026-12-11'],
    ]);
    expect(seen('administrative', { ...facts, reconsidered: true })).toEqual([]);
  });

  it('for doing nothing wait two months and then have six (47, 解释 66)', () => {
    expect(seen('administrative', { askedAuthorityOn: '2026-10-10' })).toEqual([
      ['authority-may-still-act', 'wait', '2026-12-10'],
    ]);
    expect(seen('administrative', { askedAuthorityOn: '2026-08-10' })).toEqual([
      ['suit-for-inaction', 'open', '2027-04-12'],
    ]);
  });
});

describe('compensation by the state (国家赔偿法)', () => {
  it('is asked for within two years (39)', () => {
    expect(seen('state-compensation', { knewOn: '2024-11-20' })).toEqual([
      ['state-compensation', 'passed', '2026-11-20'],
    ]);
  });

  it('goes on within thirty days (24, 25), against an authority to court within three months (14)', () => {
    const facts = { compensationDecidedOn: '2026-11-02' };
    expect(seen('state-compensation', facts)).toEqual([['compensation-step', 'open', '2026-12-02']]);
    expect(seen('administrative', facts)).toEqual([['administrative-compensation', 'open', '2027-02-02']]);
  });
});

describe('enforcement and other applications', () => {
  it('enforcement is applied for within two years from the last day to perform (民事诉讼法 250)', () => {
    expect(seen('enforcement', { performanceDueOn: '2025-03-03', paperEffectiveOn: '2020-01-01' })).toEqual([
      ['enforcement-two-years', 'open', '2027-03-03'],
    ]);
    const late = only('enforcement', { paperEffectiveOn: '2024-01-02' });
    expect(late?.state).toBe('passed');
    expect(late?.words.zh).toContain('您仍然可以申请');
    expect(seen('enforcement', { paperEffectiveOn: '2024-01-02', interruptedOn: '2025-06-02' })).toEqual([
      ['enforcement-two-years', 'open', '2027-06-02'],
    ]);
  });

  it('review of an objection is asked for within ten days (民事诉讼法 236)', () => {
    expect(seen('enforcement', { objectionRulingServedOn: '2026-11-16' })).toEqual([
      ['enforcement-review', 'open', '2026-11-26'],
    ]);
  });

  it('an outsider sues within fifteen days of the ruling (民事诉讼法 238)', () => {
    expect(seen('general', { outsiderRulingServedOn: '2026-11-02' })).toEqual([
      ['enforcement-outsider', 'passed', '2026-11-17'],
    ]);
  });

  it('a retrial is asked for within six months, of new evidence from finding it (民事诉讼法 216)', () => {
    expect(seen('retrial', { judgmentEffectiveOn: '2026-04-20' })).toEqual([
      ['retrial', 'passed', '2026-10-20'],
    ]);
    expect(
      seen('retrial', { judgmentEffectiveOn: '2024-04-20', retrialGroundKnownOn: '2026-10-20' }),
    ).toEqual([['retrial', 'open', '2027-04-20']]);
  });

  it('after preservation one sues within thirty days (民事诉讼法 104)', () => {
    expect(seen('contract-money', { preservedOn: '2026-11-02' })).toEqual([
      ['sue-after-preservation', 'open', '2026-12-02'],
    ]);
  });

  it('a mediated agreement is confirmed within thirty days (民事诉讼法 205)', () => {
    expect(seen('judicial-confirmation', { agreementEffectiveOn: '2026-10-10' })).toEqual([
      ['judicial-confirmation', 'passed', '2026-11-09'],
    ]);
  });
});

describe('every hint', () => {
  const dates = [
    'knewOn',
    'harmOn',
    'dueOn',
    'interruptedOn',
    'insuredEventKnownOn',
    'offenceOn',
    'plaintiffBirthDate',
    'employmentEndedOn',
    'awardReceivedOn',
    'earlierDivorceEndedOn',
    'birthOn',
    'pregnancyEndedOn',
    'actKnownOn',
    'actOn',
    'reconsiderationReceivedOn',
    'askedAuthorityOn',
    'compensationDecidedOn',
    'performanceDueOn',
    'paperEffectiveOn',
    'objectionRulingServedOn',
    'outsiderRulingServedOn',
    'judgmentEffectiveOn',
    'retrialGroundKnownOn',
    'preservedOn',
    'agreementEffectiveOn',
    'trademarkDecisionOn',
    'patentDecisionOn',
  ] as const satisfies readonly (keyof GateFacts)[];
  const flags = [
    'neverLapses',
    'lifeCover',
    'livesOnOwnWages',
    'withoutCapacity',
    'represented',
    'arbitrationClause',
    'unpaidWages',
    'wageNote',
    'finalAward',
    'plaintiffIsEmployer',
    'suedForDivorceBefore',
    'newCircumstances',
    'plaintiffIsHusband',
    'wifePregnant',
    'actAboutLand',
    'notToldOfSuit',
    'reconsiderationFirst',
    'reconsidered',
  ] as const satisfies readonly (keyof GateFacts)[];
  const day = fc
    .integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2026, 10, 23) })
    .map((at) => new Date(at).toISOString().slice(0, 10));
  const anyFacts = fc.record(
    {
      ...Object.fromEntries(dates.map((name) => [name, day])),
      ...Object.fromEntries(flags.map((name) => [name, fc.constant(true)])),
      labourArbitration: fc.constantFrom('none', 'awarded', 'refused', 'noDecision'),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<GateFacts>;
  const anyCase = fc.constantFrom<GateCase>(
    'general',
    'contract-money',
    'tort',
    'insurance',
    'life-insurance',
    'divorce',
    'labour',
    'securities',
    'liability-insurance',
    'ip',
    'maritime',
    'administrative',
    'state-compensation',
    'enforcement',
    'criminal-private',
    'retrial',
    'judicial-confirmation',
  );

  it('comes from a fact: without facts there is none', () => {
    fc.assert(
      fc.property(anyCase, (kind) => {
        expect(ask(kind, {})).toEqual([]);
      }),
    );
  });

  it('names an article, is whole in three languages, agrees with its day, and never forbids', () => {
    fc.assert(
      fc.property(anyCase, anyFacts, (kind, facts) => {
        for (const { state, words, articles, day: at } of ask(kind, facts)) {
          expect(articles.length).toBeGreaterThan(0);
          for (const text of [words.zh, words.ko, words.en]) expect(text).toMatch(/^[^{}]+$/u);
          expect(words.zh).not.toMatch(/不得立案|不能立案|禁止|必须撤/u);
          expect(at === null).toBe(state === 'notice');
          if (at === null) continue;
          if (state === 'passed') expect(at.date < today).toBe(true);
          else expect(at.date >= today).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('has an id of its own', () => {
    const ids = gateRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says when the holidays of the year are not known', () => {
    expect(only('retrial', { judgmentEffectiveOn: '2026-11-02' })?.words.zh).toContain(
      '2027年5月3日（遇放假顺延）',
    );
    expect(only('retrial', { judgmentEffectiveOn: '2026-06-08' })?.words.zh).toContain('2026年12月8日。');
    expect(only('retrial', { judgmentEffectiveOn: '2020-06-08' })?.words.zh).toContain(
      '2020年12月8日已经过了',
    );
  });
});
