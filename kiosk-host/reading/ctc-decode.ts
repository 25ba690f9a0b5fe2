/** What a line says. */
export interface DecodedLine {
  readonly text: string;
  /** Mean certainty of its characters, 0..1; 0 for an empty line. */
  readonly confidence: number;
}

/**
 * Reads the recogniser's answer for one line: for each step the likeliest class, repeats taken as one, the blank left
 * out. `classes[0]` is the blank.
 */
export const ctcDecode = (
  shares: Float32Array,
  from: number,
  steps: number,
  classes: readonly string[],
): DecodedLine => {
  const count = classes.length;
  let text = '';
  let sum = 0;
  let characters = 0;
  let before = 0;
  for (let step = 0; step < steps; step += 1) {
    const start = from + step * count;
    let best = 0;
    let most = shares[start] ?? 0;
    // Where the blank has more than half nothing else can be likelier.
    if (most <= 0.5)
      for (let each = 1; each < count; each += 1) {
        const share = shares[start + each] ?? 0;
        if (share > most) {
          most = share;
          best = each;
          if (most > 0.5) break;
        }
      }
    if (best !== 0 && best !== before) {
      text += classes[best] ?? '';
      sum += most;
      characters += 1;
    }
    before = best;
  }
  return { text, confidence: characters === 0 ? 0 : sum / characters };
};

/** The classes of the recogniser: the blank, the characters of its list one a line, and the space. */
export const classesOf = (list: string): readonly string[] => [
  '',
  ...list.replace(/\r?\n$/u, '').split(/\r?\n/u),
  ' ',
];
