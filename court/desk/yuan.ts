/** An amount in fen as it is read: `12,000.50 元`. */
export const yuanInWords = (fen: number): string => {
  const yuan = String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${yuan}.${String(fen % 100).padStart(2, '0')} 元`;
};
