/** How it was, the best first: three words, one touch. */
export const ratingScores = [5, 3, 1] as const;

/** Why somebody was not satisfied: one touch of a short list, nothing is typed. */
export const ratingReasons = ['unclear', 'slow', 'machine', 'notDone', 'other'] as const;

/** One of the reasons. */
export type RatingReason = (typeof ratingReasons)[number];

/** Whether a reason is asked for: where it was less than good. */
export const asksReason = (score: number): boolean => score < ratingScores[0];
