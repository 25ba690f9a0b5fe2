import type { Fen } from '../../flows/law/money.ts';

const figures = '零壹贰叁肆伍陆柒捌玖';
const places = ['', '拾', '佰', '仟'] as const;
const groups = ['', '万', '亿'] as const;
/** Below a million million yuan: three groups of four places. */
const tooMuch = 1e14;

const figure = (value: number): string => figures[value] ?? '';

/** Four places in words, noughts inside told once, none at the end. */
const groupWords = (value: number): string => {
  let words = '';
  let nought = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) nought = words !== '';
    else {
      words += `${nought ? '零' : ''}${figure(digit)}${places[place]}`;
      nought = false;
    }
  }
  return words;
};

const yuanWords = (yuan: number): string => {
  let words = '';
  let gap = false;
  for (let group = groups.length - 1; group >= 0; group -= 1) {
    const value = Math.floor(yuan / 10 ** (4 * group)) % 10_000;
    if (value === 0) {
      gap = words !== '';
      continue;
    }
    const nought = words !== '' && (gap || value < 1000);
    words += `${nought ? '零' : ''}${groupWords(value)}${groups[group]}`;
    gap = false;
  }
  return words;
};

/**
 * An amount in the capital figures of bills (大写金额): 伍万零伍佰元整. After 支付结算办法 (银发〔1997〕393号), annex 1: 整
 * after 元 and 角, a nought once between figures. Negative amounts and those of ten thousand times a hundred million yuan throw.
 */
export const amountInWords = (amount: Fen): string => {
  if (!Number.isSafeInteger(amount) || amount < 0 || amount >= tooMuch)
    throw new RangeError('an amount that is not written in words');
  const yuan = Math.floor(amount / 100);
  const jiao = Math.floor(amount / 10) % 10;
  const fen = amount % 10;
  const whole = yuan === 0 ? '' : `${yuanWords(yuan)}元`;
  if (jiao === 0 && fen === 0) return `${whole === '' ? '零元' : whole}整`;
  if (jiao === 0) return `${whole === '' ? '' : `${whole}零`}${figure(fen)}分`;
  return `${whole}${figure(jiao)}角${fen === 0 ? '整' : `${figure(fen)}分`}`;
};
