/** Tests that the screen itself carries out with whoever stands there; the question that begins each. */
export const tryOuts = ['touchMarks', 'colours', 'tones'] as const;

/** One of them. */
export type TryOut = (typeof tryOuts)[number];

/** Whether the screen carries it out. */
export const isTryOut = (question: string): question is TryOut =>
  (tryOuts as readonly string[]).includes(question);

/** The key under which the screen answers: an answer to a test that is over is refused. */
export const tryOutKey = (tryOut: TryOut): string => `maintenance.${tryOut}`;
