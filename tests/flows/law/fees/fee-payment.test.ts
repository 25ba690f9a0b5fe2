import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  lastDayToPay,
  type PaymentQuestion,
  paymentRule,
  simplifiedToOrdinary,
} from '../../../../flows/law/fees/fee-payment.ts';
import { halvedFee, propertyFee } from '../../../../flows/law/fees/litigation-fee.ts';
import { amountHints } from '../../../../flows/law/fees/payment-words.ts';
import { languages, said, shown } from '../../../../flows/text/words.ts';

const plain: PaymentQuestion = {
  scale: 'property',
  payer: 'plaintiff',
  mode: 'register_first',
  labourPay: false,
  openGroup: false,
};

describe('when the fee is paid (诉讼费用交纳办法 20–22)', () => {
  it('by a plaintiff on the notice, which a court that registers first sends after mediation', () => {
    const rule = paymentRule(plain);
    expect(rule.time).toBe('onNotice');
    expect(rule.words.zh).toContain('先立案');
    expect(rule.words.zh).toContain('7 天');
    expect(rule.articles).toContain('诉讼费用交纳办法 22');
    expect(rule.articles.at(-1)).toContain('2025');
  });

  it('on the notice without mediation before it, where the court still mediates before filing', () => {
    const rule = paymentRule({ ...plain, mode: 'pre_filing' });
    expect(rule.time).toBe('onNotice');
    expect(rule.words.zh).not.toContain('调解');
    expect(rule.articles).toEqual(['诉讼费用交纳办法 22', '民诉法解释 213']);
  });

  it.each([
    ['wages claimed need not be paid for in advance', { labourPay: true, scale: 'labour' }, 'mayWait'],
    ['wages claimed under an IOU neither', { labourPay: true }, 'mayWait'],
    ['an open group pays after the judgment', { openGroup: true }, 'afterJudgment'],
    ['enforcement is paid after it', { scale: 'execution' }, 'afterExecution'],
    ['a bankruptcy is paid after liquidation', { scale: 'bankruptcy' }, 'afterLiquidation'],
    ['preservation is paid on applying', { scale: 'preservation' }, 'onApplication'],
    ['a payment order is paid on applying', { scale: 'paymentOrder' }, 'onApplication'],
    [
      'an objection to jurisdiction only if it fails',
      { scale: 'jurisdictionObjection' },
      'whenObjectionFails',
    ],
    ['a free case never', { scale: 'free' }, 'never'],
    ['a counterclaimant pays on filing', { payer: 'counterclaimant' }, 'onFiling'],
    ['an appellant pays on filing', { payer: 'appellant' }, 'onFiling'],
    ['a third party pays on the notice', { payer: 'thirdParty' }, 'onNotice'],
  ] as const)('%s', (_, change, time) => {
    const rule = paymentRule({ ...plain, ...change });
    expect(rule.time).toBe(time);
    expect(rule.articles.length).toBeGreaterThan(0);
  });

  it('tells an appellant of the petition and a counterclaimant of the seven days', () => {
    expect(paymentRule({ ...plain, payer: 'appellant' }).words.zh).toContain('上诉状');
    expect(paymentRule({ ...plain, payer: 'counterclaimant' }).words.zh).toContain('反诉');
  });
});

describe('the last day to pay', () => {
  const holidays = [
    { year: 2026, source: 'a year with one long holiday', closed: [['2026-10-01', '2026-10-07']], open: [] },
  ] as const;

  it('is the seventh day counted from the day after the notice', () => {
    expect(lastDayToPay('2026-11-02', holidays)).toEqual({ date: '2026-11-09', certain: true });
  });

  it('moves past a weekend and past the days on which the courts are closed', () => {
    expect(lastDayToPay('2026-11-07', holidays).date).toBe('2026-11-16');
    expect(lastDayToPay('2026-09-24', holidays).date).toBe('2026-10-08');
  });

  it('is not certain in a year whose holidays are not known', () => {
    expect(lastDayToPay('2027-01-11', holidays)).toEqual({ date: '2027-01-18', certain: false });
  });
});

describe('from the simplified to the ordinary procedure (民诉法解释 199)', () => {
  it('the rest is due, and half of what was paid comes back when it is not paid', () => {
    const full = propertyFee(100_000_00).fen;
    const { due, refundIfLapsed, articles } = simplifiedToOrdinary(full, 1_150_00);
    expect(due).toBe(1_150_00);
    expect(refundIfLapsed).toBe(575_00);
    expect(articles).toContain('民诉法解释 199');
  });

  it('what was paid and what is due are the whole fee, never more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_00 }), (claim) => {
        const full = propertyFee(claim).fen;
        const paid = halvedFee(full, ['simplifiedProcedure']).fen;
        expect(simplifiedToOrdinary(full, paid).due + paid).toBe(full);
      }),
    );
  });

  it('nothing is due where all was paid', () => {
    expect(simplifiedToOrdinary(50_00, 50_00).due).toBe(0);
  });
});

describe('the hints', () => {
  it('each name their rule, promise nothing and leave no value unfilled', () => {
    for (const { words, articles } of Object.values(amountHints)) {
      expect(articles.every((article) => /\d/u.test(article))).toBe(true);
      for (const language of languages) {
        expect(shown(words, language)).not.toMatch(/[{}]/u);
        expect(said(words, language)).not.toBe('');
      }
      expect(words.zh).not.toMatch(/保证|一定会|肯定能/u);
    }
  });

  it('are in the Korean of Yanbian', () => {
    for (const { words } of Object.values(amountHints))
      expect(words.ko).not.toMatch(/이혼|노동|요금|임금|이유/u);
  });
});
