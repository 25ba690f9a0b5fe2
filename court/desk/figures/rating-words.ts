import { listedService, serviceIds } from '../../../flows/services/service-list.ts';
import { type RatingReason, ratingReasons } from '../../../flows/session/rating.ts';

/** The scores, the best first. */
export const ratingWords: readonly (readonly [number, string])[] = [
  [5, '满意'],
  [3, '一般'],
  [1, '不满意'],
];

const reasons: Readonly<Record<RatingReason, string>> = {
  unclear: '看不懂',
  slow: '太慢',
  machine: '机器有毛病',
  notDone: '没办成',
  other: '别的',
};

/** A reason as clerks read it; one that this program does not know stands as it is. */
export const ratingReasonWords = (reason: string): string =>
  ratingReasons.some((each) => each === reason) ? reasons[reason as RatingReason] : reason;

/** What had been done at the terminal. */
export const ratedServiceWords = (service: string): string => {
  if (service === 'filing') return '立案';
  if (service === 'draft') return '写诉状';
  const known = serviceIds.find((id) => id === service);
  return known === undefined ? service : listedService(known).title.zh;
};
