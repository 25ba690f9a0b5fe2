import iconv from 'iconv-lite';

/** Rows of GB 2312-80 that hold characters: [first code, last code], both with the high bits set. */
const GB2312_CODES: readonly (readonly [number, number])[] = [
  [0xa1a1, 0xa1fe],
  [0xa2b1, 0xa2e2],
  [0xa2e5, 0xa2ee],
  [0xa2f1, 0xa2fc],
  [0xa3a1, 0xa3fe],
  [0xa4a1, 0xa4f3],
  [0xa5a1, 0xa5f6],
  [0xa6a1, 0xa6b8],
  [0xa6c1, 0xa6d8],
  [0xa7a1, 0xa7c1],
  [0xa7d1, 0xa7f1],
  [0xa8a1, 0xa8ba],
  [0xa8c5, 0xa8e9],
  [0xa9a4, 0xa9ef],
  [0xb0a1, 0xd7f9],
  [0xd8a1, 0xf7fe],
];

const PRIVATE_USE = /\p{Co}/u;

/** A two-byte code lies in GB 2312: its row is a filled one and its second byte is in the 94 of that set. */
const inGb2312 = (code: number): boolean =>
  (code & 0xff) >= 0xa1 &&
  (code & 0xff) <= 0xfe &&
  GB2312_CODES.some(([from, to]) => code >= from && code <= to);

const lookUp = (character: string, font: 'gb2312' | 'gbk'): readonly [number, number] | null => {
  if (PRIVATE_USE.test(character)) return null;
  const gbk = iconv.encode(character, 'gbk');
  const gb18030 = iconv.encode(character, 'gb18030');
  const [high, low] = gbk;
  if (gbk.length !== 2 || high === undefined || low === undefined || !gbk.equals(gb18030)) return null;
  // iconv writes what it cannot encode as a question mark; a real code comes back as the same character.
  if (iconv.decode(gbk, 'gbk') !== character) return null;
  if (font === 'gb2312' && !inGb2312((high << 8) | low)) return null;
  return [high, low];
};

/** Most characters of a receipt stand on the next one, too. Bounded by the fonts: what they lack is rare and not kept. */
const known = {
  gb2312: new Map<string, readonly [number, number]>(),
  gbk: new Map<string, readonly [number, number]>(),
};

/**
 * The two bytes by which a printer's Chinese font holds `character` (GBK codes, the two-byte part of
 * GB 18030), or `null` when the font does not have it. Characters of the private use area and those on which
 * GBK and GB 18030 differ (the euro sign) count as absent: what a font draws there depends on its maker.
 */
export const chineseFontCode = (
  character: string,
  font: 'none' | 'gb2312' | 'gbk',
): readonly [number, number] | null => {
  if (font === 'none') return null;
  const before = known[font].get(character);
  if (before !== undefined) return before;
  const found = lookUp(character, font);
  if (found !== null) known[font].set(character, found);
  return found;
};
