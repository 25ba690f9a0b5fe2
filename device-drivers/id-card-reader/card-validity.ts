import type { CardRecord } from './card-record.ts';

/**
 * What a card's dates say on a day. `longTerm`: 长期, it has no last day; `notYetValid`: its first day is still to come;
 * `damaged`: the dates contradict each other, so the record cannot be believed although each date is one.
 */
export type CardValidity = 'valid' | 'longTerm' | 'expired' | 'notYetValid' | 'damaged';

/**
 * Judges a card on `today` (`YYYY-MM-DD`, the local date of the court). The first and the last day count as whole days
 * (民法典 art. 203: a last day ends at 24:00). An expired card cannot prove who somebody is (居民身份证法 art. 11 and 13).
 */
export const validity = (
  record: Pick<CardRecord, 'birthDate' | 'validFrom' | 'validTo'>,
  today: string,
): CardValidity => {
  const { birthDate, validFrom, validTo } = record;
  const endsBeforeItBegins = validTo !== 'longTerm' && validTo < validFrom;
  if (validFrom < birthDate || endsBeforeItBegins) return 'damaged';
  if (today < validFrom) return 'notYetValid';
  if (validTo === 'longTerm') return 'longTerm';
  return today > validTo ? 'expired' : 'valid';
};
