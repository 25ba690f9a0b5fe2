/**
 * Spaces are not counted: where a line of Chinese has one is a matter of taste. Nor are boxes to be ticked: the list of
 * characters has no ticked one.
 */
const bare = (text: string): string[] => [...text.replace(/[\s□☑]/gu, '')];

/** How many characters must be put in, left out or changed to make one text of the other (Levenshtein). */
const distance = (a: readonly string[], b: readonly string[]): number => {
  let before = Uint32Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const now = new Uint32Array(b.length + 1);
    now[0] = i;
    for (let j = 1; j <= b.length; j += 1)
      now[j] = Math.min(
        (before[j] ?? 0) + 1,
        (now[j - 1] ?? 0) + 1,
        (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    before = now;
  }
  return before[b.length] ?? 0;
};

/** Character error rate: wrong, missing and added characters for each of the page's. Lines in another order count. */
export const characterError = (truth: readonly string[], read: readonly string[]): number => {
  const should = bare(truth.join(''));
  return distance(should, bare(read.join(''))) / should.length;
};
