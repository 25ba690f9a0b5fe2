/** Every delay of the visit in one place, in milliseconds, with its reason. */
export const delays = {
  /** WCAG 2.2.1 and VVSG: idle for two minutes is asked about. */
  idle: 120_000,
  /** Time to answer “are you still there?”; extendable without limit. */
  stillThere: 60_000,
  /** A card left on the reader is called out louder after this. */
  cardLeft: 10_000,
  /** The farewell goes away by itself: long enough to gather papers, short enough for the next in the queue. */
  farewell: 60_000,
} as const;
