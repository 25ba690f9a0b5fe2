import { createHash } from 'node:crypto';

/** A UUID made of words: the same words give the same one at every gateway and terminal, so that what is sent again has the same name. In the form of version 4, which the contract wants. */
export const uuidOf = (...words: readonly string[]): string => {
  const hex = createHash('sha256').update(words.join('\0')).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
};
