/**
 * Rare characters that older cards hold as private-use code points, because GB 18030-2000 had put them there
 * before Unicode did: private-use code unit → Unicode code point. Checked against glibc's GB18030 and, for the
 * half that it has, the web's decoder (shared facts, "devices" §1).
 */
const PRIVATE_AND_UNICODE: readonly (readonly [number, number])[] = [
  [0xe816, 0x20087],
  [0xe817, 0x20089],
  [0xe818, 0x200cc],
  [0xe81e, 0x9fb4],
  [0xe826, 0x9fb5],
  [0xe82b, 0x9fb6],
  [0xe82c, 0x9fb7],
  [0xe831, 0x215d7],
  [0xe832, 0x9fb8],
  [0xe83b, 0x2298f],
  [0xe843, 0x9fb9],
  [0xe854, 0x9fba],
  [0xe855, 0x241fe],
  [0xe863, 0x4dae],
  [0xe864, 0x9fbb],
];

const CHARACTERS = PRIVATE_AND_UNICODE.map((pair) => pair.map((point) => String.fromCodePoint(point)));

const PRIVATE_TO_UNICODE = new Map(CHARACTERS.map(([privateUse, unicode]) => [privateUse, unicode]));

const UNICODE_TO_PRIVATE = new Map(CHARACTERS.map(([privateUse, unicode]) => [unicode, privateUse]));

const mapCharacters = (text: string, table: ReadonlyMap<string | undefined, string | undefined>): string =>
  Array.from(text, (character) => table.get(character) ?? character).join('');

/** Card text with every private-use character that has a public meaning replaced by it. */
export const toUnicode = (text: string): string => mapCharacters(text, PRIVATE_TO_UNICODE);

/** The other way: as a card of that time holds it. */
export const toCardCharacters = (text: string): string => mapCharacters(text, UNICODE_TO_PRIVATE);

/**
 * True when the text still has private-use characters: those of the Ministry of Public Security have no public
 * table, so the name cannot be shown as text for certain and the person must confirm or write it.
 */
export const hasPrivateUse = (text: string): boolean => /\p{Co}/u.test(text);
