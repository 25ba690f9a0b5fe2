import { createHash } from 'node:crypto';
import QRCode from 'qrcode';

/**
 * What a paper is known by: its number and a hash of what it says. A PDF cannot hold its own hash, so the hash is made
 * of the data that the paper was set from: whoever has that data (the court, which received it) can tell whether
 * this sheet says the same.
 */
export interface PaperIdentity {
  /** The number of receipt or of the paper; empty while there is none. */
  readonly number: string;
  /** SHA-256 of the canonical content, 64 hex digits in capitals. */
  readonly hash: string;
}

const sortedMembers = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/**
 * SHA-256 of what a paper says: `{"content":…,"paper":…}` in UTF-8, keys sorted by UTF-16 code unit, no spaces, numbers as
 * ECMAScript writes them (RFC 8785). `paper` is the paper's Chinese title, so that two kinds of paper never share a hash.
 */
export const contentHash = (paper: string, content: object): string =>
  createHash('sha256')
    .update(JSON.stringify({ paper, content }, sortedMembers), 'utf8')
    .digest('hex')
    .toUpperCase();

/** What the code at the foot of a page says: `FK1:number:hash:page/pages`. */
export const identityText = (identity: PaperIdentity, page: number, pages: number): string =>
  `FK1:${identity.number}:${identity.hash}:${page}/${pages}`;

/** The beginning of the hash for the eye, in groups of four. */
export const checkText = (identity: PaperIdentity): string =>
  `校验码：${(identity.hash.slice(0, 16).match(/.{4}/gu) ?? []).join(' ')}`;

/** Draws a QR code (model 2, error correction M) as vectors into a square of `side` points, without its quiet zone. */
export const drawCode = (
  document: PDFKit.PDFDocument,
  data: string,
  place: { readonly x: number; readonly y: number; readonly side: number },
): void => {
  const { modules } = QRCode.create(data, { errorCorrectionLevel: 'M' });
  const module = place.side / modules.size;
  for (let row = 0; row < modules.size; row += 1) {
    let from = 0;
    while (from < modules.size) {
      let to = from;
      while (to < modules.size && modules.get(row, to) === 1) to += 1;
      if (to > from)
        document.rect(place.x + from * module, place.y + row * module, (to - from) * module, module);
      from = Math.max(to, from + 1);
    }
  }
  document.fill('black');
};
