/** Ways of saying it that mean the same causes: codes, the likeliest first, and the phrases. */
export interface PhraseGroup {
  readonly causes: readonly string[];
  readonly phrases: readonly string[];
}

/** A group of codes and phrases, each parted by blanks. */
export const group = (causes: string, ...lines: readonly string[]): PhraseGroup => ({
  causes: causes.split(' '),
  phrases: lines.flatMap((line) => line.split(' ')),
});
