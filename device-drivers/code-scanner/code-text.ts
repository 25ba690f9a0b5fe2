import iconv from 'iconv-lite';

/** How the bytes of a code are text. `auto`: found out for each code. */
export type TextEncoding = 'auto' | 'utf-8' | 'gb18030';

/** The text of a code, and what it was written in. */
export interface CodeText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'gb18030';
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const asUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
};

/** GB18030 has no strict decoder in iconv-lite: what does not come back as the same bytes was not that. */
const asGb18030 = (bytes: Uint8Array): string | null => {
  const text = iconv.decode(Buffer.from(bytes), 'gb18030');
  const isWhole = !text.includes('\u{fffd}') && iconv.encode(text, 'gb18030').equals(bytes);
  return isWhole ? text : null;
};

/** Whether every byte above ASCII belongs to a hanzi of GB 2312 (rows 16 to 87: B0–F7, A1–FE). */
const isAllGb2312Hanzi = (bytes: Uint8Array): boolean =>
  /^(?:[^\x80-\xff]|[\xb0-\xf7][\xa1-\xfe])*$/.test(Buffer.from(bytes).toString('latin1'));

/**
 * Whether a text has characters above ASCII that are all of two bytes in UTF-8 (no Chinese, kana or hangul), and none
 * of them stands beside a Latin letter, as in a European name.
 */
const isOnlyShortLetters = (text: string): boolean =>
  /[\u0080-\u07ff]/.test(text) &&
  !/[\u0800-\u{10ffff}]/u.test(text) &&
  !/[A-Za-z][\u0080-\u07ff]|[\u0080-\u07ff][A-Za-z]/.test(text);

/**
 * Reads the bytes of a code as text, or gives `null`. A QR code tells its encoding only by an ECI, which Chinese
 * issuers leave out: it is nearly always UTF-8 or GB18030. Bytes that are both (模 in GB18030 is ģ in UTF-8) are taken
 * for Chinese when they are whole hanzi of GB 2312 and in UTF-8 would be nothing but Latin, Greek, Cyrillic, Hebrew or
 * Arabic letters that stand apart from ASCII ones.
 */
export const readCodeText = (bytes: Uint8Array, encoding: TextEncoding): CodeText | null => {
  const inUtf8 = encoding === 'gb18030' ? null : asUtf8(bytes);
  const mayBeBoth =
    inUtf8 !== null && encoding === 'auto' && isOnlyShortLetters(inUtf8) && isAllGb2312Hanzi(bytes);
  if (inUtf8 !== null && !mayBeBoth) return { text: inUtf8, encoding: 'utf-8' };
  const inGb18030 = encoding === 'utf-8' ? null : asGb18030(bytes);
  return inGb18030 === null ? null : { text: inGb18030, encoding: 'gb18030' };
};
