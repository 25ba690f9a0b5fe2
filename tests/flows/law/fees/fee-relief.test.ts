import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  groundsToAsk,
  legalAidHint,
  mostAfterReduction,
  type ReliefAnswers,
  reliefHints,
  reliefOptions,
  reliefTitles,
} from '../../../../flows/law/fees/fee-relief.ts';
import {
  type ReliefGround,
  type ReliefGroundId,
  reliefGrounds,
  reliefPapers,
} from '../../../../flows/law/fees/relief-grounds.ts';

const all: readonly ReliefGround[] = reliefGrounds;
const ids = reliefGrounds.map(({ id }) => id);

const answers = (grounds: readonly ReliefGroundId[], more: Partial<ReliefAnswers> = {}): ReliefAnswers => ({
  applicant: 'person',
  age: 45,
  grounds,
  migrantWorker: false,
  ...more,
});

const kindsOf = (given: ReliefAnswers): string[] => reliefOptions(given).map(({ kind }) => kind);

describe('the grounds', () => {
  it('are those of the Measures, one for each item, and four of other laws', () => {
    const articles = all.map(({ article }) => article);
    const items = (article: number, count: number) =>
      Array.from({ length: count }, (_, index) => `诉讼费用交纳办法 ${article}(${index + 1})`);
    expect(articles.slice(0, 13)).toEqual([...items(45, 5), ...items(46, 4), ...items(47, 4)]);
    expect(articles.slice(13)).toEqual([
      '老年人权益保障法 56',
      '残疾人保障法 60',
      '法律援助法 53',
      '军人地位和权益保障法 61',
    ]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('of article 45 are for natural persons only (44)', () => {
    for (const ground of all.filter(({ kinds }) => kinds.includes('waiver')))
      expect(ground.applicants).toEqual(['person']);
  });

  it('are all said in three languages, and their papers too', () => {
    for (const words of [
      ...all.map((each) => each.words),
      ...Object.values(reliefPapers),
      ...Object.values(reliefTitles),
    ])
      for (const text of [words.zh, words.ko, words.en]) expect(text.trim()).not.toBe('');
    for (const { words, articles } of Object.values(reliefHints)) {
      expect(articles[0]).toMatch(/^诉讼费用交纳办法 \d+$/u);
      expect(words.zh).not.toMatch(/保证|一定会|肯定/u);
    }
  });
});

describe('which grounds are asked', () => {
  const asked = (applicant: 'person' | 'organisation', age: number | null): string[] =>
    groundsToAsk(applicant, age).map(({ id }) => id);

  it('of a person of 45 all but those of the old and of institutions', () => {
    expect(asked('person', 45)).toEqual(ids.filter((id) => id !== 'elderly' && id !== 'institution'));
  });

  it('of a person of 60 those of the old as well, at 59 not; also where the age is not known', () => {
    expect(asked('person', 60)).toContain('elderly');
    expect(asked('person', 59)).not.toContain('elderly');
    expect(asked('person', null)).toContain('elderly');
  });

  it('of an organisation only those that fit one', () => {
    expect(asked('organisation', null)).toEqual(['institution', 'otherReduction', 'otherDeferral']);
  });
});

describe('what may be asked for', () => {
  it('nothing where no ground was named', () => {
    expect(reliefOptions(answers([]))).toEqual([]);
  });

  it.each([
    ['disabledNoIncome', 'waiver'],
    ['supportClaim', 'waiver'],
    ['subsistence', 'waiver'],
    ['goodSamaritan', 'waiver'],
    ['otherWaiver', 'waiver'],
    ['disaster', 'reduction'],
    ['preferential', 'reduction'],
    ['otherReduction', 'reduction'],
    ['insuranceClaim', 'deferral'],
    ['accidentVictim', 'deferral'],
    ['legalAid', 'deferral'],
    ['otherDeferral', 'deferral'],
  ] as const)('%s: %s', (id, kind) => {
    expect(kindsOf(answers([id]))).toEqual([kind]);
  });

  it('an old person may ask for each of the three', () => {
    expect(kindsOf(answers(['elderly'], { age: 72 }))).toEqual(['waiver', 'reduction', 'deferral']);
  });

  it('the papers: application and proof of hardship first, each once', () => {
    const [option] = reliefOptions(answers(['disabledNoIncome', 'subsistence', 'disabled']));
    expect(option?.kind).toBe('waiver');
    expect(option?.papers).toEqual([
      'application',
      'hardship',
      'disabilityCard',
      'localStandard',
      'subsistenceCard',
    ]);
  });

  it('an organisation that names a person’s ground is not offered it', () => {
    const organisation = { applicant: 'organisation', age: null } as const;
    expect(reliefOptions(answers(['subsistence'], organisation))).toEqual([]);
    expect(kindsOf(answers(['institution'], organisation))).toEqual(['reduction']);
  });

  it('never more than was named, never a waiver for an organisation, and in a fixed order', () => {
    fc.assert(
      fc.property(
        fc.subarray(ids),
        fc.constantFrom('person', 'organisation'),
        fc.option(fc.integer({ min: 0, max: 110 })),
        (grounds, applicant, age) => {
          const options = reliefOptions(answers(grounds, { applicant, age }));
          const offered = options.flatMap((option) => option.grounds.map(({ id }) => id));
          expect(offered.every((id) => grounds.some((each) => each === id))).toBe(true);
          if (applicant === 'organisation') expect(options.map(({ kind }) => kind)).not.toContain('waiver');
          for (const { papers } of options) {
            expect(papers.slice(0, 2)).toEqual(['application', 'hardship']);
            expect(new Set(papers).size).toBe(papers.length);
          }
        },
      ),
    );
  });
});

describe('legal aid beside the fee', () => {
  it('a worker from the countryside is told of it, without a check of means (法律援助法 42)', () => {
    expect(legalAidHint(answers([], { migrantWorker: true }))?.articles).toContain('法律援助法 42(3)');
  });

  it('so are those whose means are not checked, and those of brave deeds', () => {
    expect(legalAidHint(answers(['subsistence']))?.articles).toEqual(['法律援助法 42']);
    expect(legalAidHint(answers(['goodSamaritan']))?.articles).toEqual(['法律援助法 32(2)']);
  });

  it('others and organisations are not', () => {
    expect(legalAidHint(answers(['otherDeferral']))).toBeNull();
    expect(legalAidHint(answers([], { applicant: 'organisation', migrantWorker: true }))).toBeNull();
  });
});

describe('a reduction (诉讼费用交纳办法 46)', () => {
  it('leaves at most seven tenths', () => {
    expect(mostAfterReduction(2_300_00)).toBe(1_610_00);
    expect(mostAfterReduction(50_03)).toBe(35_02);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000_00 }), (fee) => {
        expect(BigInt(fee - mostAfterReduction(fee)) * 10n).toBeGreaterThanOrEqual(BigInt(fee) * 3n);
      }),
    );
  });
});
