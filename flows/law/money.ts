/** Money in whole fen (分), the hundredth of a yuan (元): an integer, never a fraction. */
export type Fen = number;

/** An amount as it is typed: `12000.50`, or `12000` when there are no fen. */
export const plainYuan = (fen: Fen): string => {
  const { sign, yuan, rest } = split(fen);
  return rest === 0 ? `${sign}${yuan}` : `${sign}${yuan}.${twoFigures(rest)}`;
};

/** An amount as it is read: `12,000.50`, always with two decimals. */
export const yuanText = (fen: Fen): string => {
  const { sign, yuan, rest } = split(fen);
  return `${sign}${String(yuan).replace(/\B(?=(\d{3})+$)/gu, ',')}.${twoFigures(rest)}`;
};

const split = (fen: Fen): { sign: string; yuan: number; rest: number } => {
  if (!Number.isSafeInteger(fen)) throw new RangeError('an amount must be a whole number of fen');
  const size = Math.abs(fen);
  return { sign: fen < 0 ? '-' : '', yuan: Math.floor(size / 100), rest: size % 100 };
};

const twoFigures = (value: number): string => String(value).padStart(2, '0');
