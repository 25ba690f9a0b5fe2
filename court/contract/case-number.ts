import { z } from 'zod';

/**
 * The courts' abbreviations of the provinces (法〔2015〕137号, annex 1); 最高法 and 兵 (the corps) included.
 * The words after the figures are the kinds of case a filing desk registers: civil, administrative, private
 * prosecution, special procedure, payment order, enforcement, pre-suit mediation and preservation.
 */
const pattern =
  /^（(20\d{2})）((?:最高法|[京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新兵])\d{0,4})(民初|行初|刑初|民特|民督|执|执保|财保|民诉前调|诉前调)([1-9]\d{0,5})号$/u;

/** A court's case number (案号): `（2026）吉7901民初123号`, with full-width brackets. */
export const caseNumber = z.string().max(40).regex(pattern);

/** The one spelling of what was typed: full-width brackets, no spaces. `null` when it is no case number. */
export const parseCaseNumber = (typed: string): string | null => {
  const text = typed
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[([〔【]/gu, '（')
    .replace(/[)\]〕】]/gu, '）');
  return pattern.test(text) ? text : null;
};

/** The year of a case number (收案年度). */
export const yearOfCaseNumber = (number: string): number => Number(pattern.exec(number)?.[1] ?? Number.NaN);
