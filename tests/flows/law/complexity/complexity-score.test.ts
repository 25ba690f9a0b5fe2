import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ComplexityFacts,
  type ComplexitySettings,
  complexityScore,
  proposedSettings,
} from '../../../../flows/law/complexity/complexity-score.ts';

/** A made-up average yearly wage of 100,000 yuan. */
const settings: ComplexitySettings = { ...proposedSettings, averageYearlyWage: 100_000_00 };
const loan: ComplexityFacts = {
  kind: 'contract-money',
  plaintiffs: 1,
  defendants: 1,
  thirdParties: 0,
  claim: 30_000_00,
  onlyMoney: true,
};
const score = (changes: Partial<ComplexityFacts>, set = settings) =>
  complexityScore({ ...loan, ...changes }, set);
const ids = (changes: Partial<ComplexityFacts>) => score(changes).signals.map(({ id }) => id);

describe('small claims (民事诉讼法 165, 166)', () => {
  it.each([
    ['half of the wage', 50_000_00, 'small-claims'],
    ['a fen more', 50_000_01, 'summary'],
    ['twice the wage: by agreement', 200_000_00, 'summary'],
    ['above twice', 200_000_01, 'summary'],
  ])('goes by the amount: %s', (_case, claim, suggestion) => {
    expect(score({ claim }).suggestion).toBe(suggestion);
  });

  it('tells the clerk where an agreement would do', () => {
    expect(ids({ claim: 200_000_00 })).toContain('smallClaimByAgreement');
    expect(ids({ claim: 200_000_01 })).not.toContain('smallClaimByAgreement');
  });

  it('is not suggested while the court has not entered the wage, nor for more than money', () => {
    expect(score({}, proposedSettings).suggestion).toBe('summary');
    const { onlyMoney: _onlyMoney, ...more } = loan;
    expect(complexityScore(more, settings).suggestion).toBe('summary');
  });

  it.each([
    ['a foreign element', { foreign: true }],
    ['an appraisal', { appraisal: true }],
    ['a counterclaim', { counterclaim: true }],
    ['a matter of status', { kind: 'status' }],
    ['a title', { title: true }],
  ] as const)('is closed to %s', (_case, changes) => {
    const found = score(changes);
    expect(found.suggestion).toBe('summary');
    expect(found.signals.map(({ article }) => article)).toContain('民事诉讼法 166');
  });
});

describe('the summary procedure (民事诉讼法 160, 民诉法解释 257)', () => {
  it.each([
    ['a defendant who cannot be found', { whereaboutsUnknown: true }],
    ['ten on one side', { plaintiffs: 10 }],
    ['a case sent back', { retried: true }],
    ['the public interest', { kind: 'public-interest' }],
    ['the intermediate court', { aboveBasicCourt: true }],
    ['much disputed facts', { factsDisputed: true }],
  ] as const)('is closed to %s', (_case, changes) => {
    expect(score(changes).suggestion).toBe('ordinary');
  });

  it('is suggested for an administrative case only of the simple classes (行政诉讼法 82)', () => {
    expect(score({ kind: 'administrative' }).suggestion).toBe('ordinary');
    expect(score({ kind: 'administrative', administrativeSimple: true }).suggestion).toBe('summary');
  });

  it('is not suggested above the court’s limit of points', () => {
    const heavy = { defendants: 4, evidencePages: 300 } as const;
    expect(score(heavy)).toMatchObject({ points: 6, suggestion: 'ordinary' });
    expect(score(heavy, { ...settings, summaryUpTo: 6 }).suggestion).toBe('small-claims');
  });
});

describe('the reckoning', () => {
  it('of a plain loan is nothing', () => {
    expect(score({ agent: true })).toMatchObject({ points: 0, suggestion: 'small-claims' });
  });

  it('shows each line with its points and its reason', () => {
    const found = score({
      defendants: 3,
      legalRelations: 2,
      evidencePages: 60,
      preservation: true,
      agent: false,
    });
    expect(found.signals.map(({ id, points }) => [id, points])).toEqual([
      ['parties', 2],
      ['relations', 2],
      ['noAgent', 1],
      ['evidence', 1],
      ['preservation', 1],
      ['smallClaim', 0],
    ]);
    expect(found.signals[0]?.reason.zh).toBe('除一名原告、一名被告以外，还有 2 名当事人');
    expect(found.signals[3]?.reason.zh).toBe('证据 60 页');
  });

  it('counts the amount once', () => {
    expect(ids({ claim: 999_999_99 })).toEqual([]);
    expect(ids({ claim: 1_000_000_00 })).toEqual(['amount']);
    expect(ids({ claim: 10_000_000_00 })).toEqual(['largeAmount']);
  });

  it('takes the court’s own points', () => {
    expect(score({ preservation: true }, { ...settings, points: { preservation: 4 } }).points).toBe(4);
  });

  it('suggests nothing for what is no suit', () => {
    expect(score({ kind: 'enforcement' }).suggestion).toBeNull();
  });

  it('adds up, is whole in three languages, and only grows with what makes a case harder', () => {
    const facts = fc.record({
      kind: fc.constantFrom<ComplexityFacts['kind']>(
        'contract-money',
        'divorce',
        'ip',
        'labour',
        'administrative',
      ),
      plaintiffs: fc.integer({ min: 1, max: 12 }),
      defendants: fc.integer({ min: 1, max: 12 }),
      thirdParties: fc.integer({ min: 0, max: 3 }),
      claim: fc.option(fc.integer({ min: 0, max: 2_000_000_000 })),
      evidencePages: fc.integer({ min: 0, max: 400 }),
      legalRelations: fc.integer({ min: 1, max: 4 }),
    });
    const order = { 'small-claims': 0, summary: 1, ordinary: 2 } as const;
    fc.assert(
      fc.property(facts, (each) => {
        const plain = complexityScore(each, settings);
        expect(plain.signals.reduce((sum, { points }) => sum + points, 0)).toBe(plain.points);
        for (const { reason } of plain.signals)
          for (const text of [reason.zh, reason.ko, reason.en]) expect(text).toMatch(/^[^{}]+$/u);
        const harder = complexityScore(
          { ...each, foreign: true, appraisal: true, preservation: true },
          settings,
        );
        expect(harder.points).toBeGreaterThan(plain.points);
        if (plain.suggestion !== null && harder.suggestion !== null)
          expect(order[harder.suggestion]).toBeGreaterThanOrEqual(order[plain.suggestion]);
      }),
    );
  });
});
