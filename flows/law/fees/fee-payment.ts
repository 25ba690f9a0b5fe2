import type { Words } from '../../text/words.ts';
import type { Fen } from '../money.ts';
import type { CourtHolidays, ReckonedDay } from '../time/court-holidays.ts';
import { lastDayOf } from '../time/periods.ts';
import type { FeeScale } from './fee-scale.ts';
import {
  type FeePayer,
  payerWords,
  paymentWords,
  registerFirstWords,
  simplifiedToOrdinaryWords,
} from './payment-words.ts';

/**
 * When the court at hand sends its notice of payment: after registration, once mediation has failed or is not wanted
 * (`register_first`: the Supreme People's Court's 关于严格依法规范民事案件立案与调解工作的意见, in force from
 * 2025-01-01, read on secondary pages only), or on registration as before (`pre_filing`). Data of the installation.
 */
export type FeeNoticeMode = 'register_first' | 'pre_filing';

/** When a fee is paid. */
export type PaymentTime =
  | 'onNotice'
  | 'onFiling'
  | 'onApplication'
  | 'mayWait'
  | 'afterJudgment'
  | 'whenObjectionFails'
  | 'afterExecution'
  | 'afterLiquidation'
  | 'never';

/** When to pay, in words, with the rules it rests on. */
export interface PaymentRule {
  readonly time: PaymentTime;
  readonly words: Words;
  readonly articles: readonly string[];
}

/** What decides when to pay. */
export interface PaymentQuestion {
  readonly scale: FeeScale;
  readonly payer: FeePayer;
  readonly mode: FeeNoticeMode;
  /** Wages are claimed (追索劳动报酬): they need not be paid in advance (诉讼费用交纳办法 20). */
  readonly labourPay: boolean;
  /** A suit by representatives of a group whose number is open (CPL 57; CPL interpretation 194). */
  readonly openGroup: boolean;
}

/** When the fee is to be paid, and whether in advance (诉讼费用交纳办法 20–22; CPL interpretation 194). */
export const paymentRule = (question: PaymentQuestion): PaymentRule => {
  const time = paymentTime(question);
  if (time === 'onNotice')
    return question.mode === 'register_first'
      ? {
          time,
          words: registerFirstWords,
          articles: [
            '诉讼费用交纳办法 22',
            '民诉法解释 213',
            '关于严格依法规范民事案件立案与调解工作的意见（2025）',
          ],
        }
      : { time, ...paymentWords.onNotice };
  if (time === 'onFiling')
    return { time, ...payerWords[question.payer === 'appellant' ? 'appellant' : 'counterclaimant'] };
  return { time, ...paymentWords[time] };
};

const paymentTime = ({ scale, payer, labourPay, openGroup }: PaymentQuestion): PaymentTime => {
  switch (scale) {
    case 'free':
      return 'never';
    case 'execution':
      return 'afterExecution';
    case 'bankruptcy':
      return 'afterLiquidation';
    case 'jurisdictionObjection':
      return 'whenObjectionFails';
    case 'preservation':
    case 'paymentOrder':
    case 'publicNotice':
    case 'arbitrationReview':
    case 'maritimeLimitationFund':
    case 'maritimeInjunction':
    case 'maritimeLienNotice':
    case 'maritimeClaimRegistration':
    case 'generalAverage':
      return 'onApplication';
    case 'property':
    case 'divorce':
    case 'personality':
    case 'otherNonProperty':
    case 'intellectualProperty':
    case 'labour':
    case 'administrative':
    case 'administrativeIp':
      if (openGroup) return 'afterJudgment';
      if (labourPay) return 'mayWait';
      return payer === 'counterclaimant' || payer === 'appellant' ? 'onFiling' : 'onNotice';
    default:
      return scale satisfies never;
  }
};

/**
 * The last day to pay: seven days counted from the day after the notice, or from the day after a counterclaim was filed
 * (诉讼费用交纳办法 22).
 *
 * @param noticed the local date of the notice, `YYYY-MM-DD`
 */
export const lastDayToPay = (noticed: string, holidays: CourtHolidays): ReckonedDay =>
  lastDayOf(noticed, { unit: 'days', count: 7 }, holidays);

/** What passing from the simplified to the ordinary procedure costs. */
export interface TopUp {
  /** What is still to be paid. */
  readonly due: Fen;
  /** What is given back when it is not paid in time and the suit is treated as withdrawn. */
  readonly refundIfLapsed: Fen;
  readonly words: Words;
  readonly articles: readonly string[];
}

/** From the simplified to the ordinary procedure: the rest within seven days of the notice (CPL interpretation 199). */
export const simplifiedToOrdinary = (full: Fen, paid: Fen): TopUp => ({
  due: Math.max(0, full - paid),
  refundIfLapsed: Math.floor((paid + 1) / 2),
  words: simplifiedToOrdinaryWords,
  articles: ['民诉法解释 199', '诉讼费用交纳办法 16'],
});
