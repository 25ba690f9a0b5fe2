/** The 2-set Korean keyboard (두벌식, KS X 5002): where the letters lie, the Latin key each stands on, and its shift. */

/** One letter key. */
export interface KoreanKey {
  /** The key of a Latin keyboard at the same place, for a physical keyboard. */
  readonly latin: string;
  readonly jamo: string;
  /** With shift: the doubled consonants, ㅒ and ㅖ; the same as `jamo` on the other keys. */
  readonly shifted: string;
}

/** `latin jamo [shifted]` a key. */
const ROWS: readonly string[] = [
  'qㅂㅃ wㅈㅉ eㄷㄸ rㄱㄲ tㅅㅆ yㅛ uㅕ iㅑ oㅐㅒ pㅔㅖ',
  'aㅁ sㄴ dㅇ fㄹ gㅎ hㅗ jㅓ kㅏ lㅣ',
  'zㅋ xㅌ cㅊ vㅍ bㅠ nㅜ mㅡ',
];

/** The three rows of letters, from the top. */
export const KOREAN_ROWS: readonly (readonly KoreanKey[])[] = ROWS.map((row) =>
  row.split(' ').map((key) => {
    const [latin = '', jamo = '', shifted = jamo] = [...key];
    return { latin, jamo, shifted };
  }),
);
