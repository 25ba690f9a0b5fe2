import type { Signature } from '../../flows/dossier/dossier.ts';
import { addDays } from '../../flows/law/time/calendar.ts';
import { dateWords } from '../../flows/law/time/date-words.ts';
import type { FontBook } from '../fonts/font-book.ts';
import { widthOf } from './inline-text.ts';
import type { Paper } from './layout-kit.ts';
import { plain } from './paper-surface.ts';
import { drawSignature } from './signature-drawing.ts';

/** Who signs where. */
export interface Signing {
  /** The words before the signature: 具状人（签字、盖章）. */
  readonly label: string;
  readonly signature: Signature | null;
  /** Local date of signing, `2026-11-22` or longer; `null` leaves the date to be written by hand. */
  readonly signedOn: string | null;
  /** Leaves a frame for a thumbprint (手印) below the date. */
  readonly thumbprint?: boolean;
}

const signatureBox = { width: 170, height: 52 } as const;
const signatureSize = 14;
const lineStep = 26;
/** Room above and below the line of the signature: the writing is higher than the line. */
const signatureRoom = 14;
/** 18 by 24 mm: the frame of a thumbprint. */
const thumbFrame = { width: 51, height: 68 } as const;

/** Height of the place for the signature and the date, points. */
export const signaturePlaceHeight = 80;

/** `2026-11-22…` as 2026年11月22日. A text that does not begin with a day throws. */
export const chineseDate = (date: string): string => dateWords(addDays(date.slice(0, 10), 0)).zh;

/**
 * The words before the signature of a named person. Who could not write by hand is said to have confirmed by a key, and
 * leaves a thumbprint if the court asks for one.
 */
export const signingOf = (
  label: string,
  signer: string,
  signature: Signature | null,
): Pick<Signing, 'label' | 'signature' | 'signedOn' | 'thumbprint'> => ({
  label: signature?.by === 'key' ? `${label}：${signer}（经身份证核验，本人按键确认，未手写）` : label,
  signature,
  signedOn: signature?.signedAt ?? null,
  thumbprint: signature?.by !== 'hand',
});

/** The place of the signature at the right, the signature drawn into it, the date, and where it is wanted the frame for a thumbprint. */
export const signaturePlace = (paper: Paper, signing: Signing, book: FontBook): void => {
  const style = { size: signatureSize, step: lineStep } as const;
  const { signature } = signing;
  const label = [plain(`${signing.label}：`, 'semibold')];
  const labelWidth = widthOf(label, book, signatureSize);
  const from = Math.max(0, paper.width - labelWidth - signatureBox.width);
  const indent = from / signatureSize;
  if (signature !== null && signature.strokes.flat().length > 0) {
    paper.figure('手写签名', (document, y) =>
      drawSignature(document, signature, {
        x: paper.left + from + labelWidth,
        y: y + signatureRoom + style.step / 2 - signatureBox.height / 2,
        ...signatureBox,
      }),
    );
  }
  paper.space(signatureRoom);
  paper.paragraph({ inlines: label, style: { ...style, indent } });
  paper.space(signatureRoom);
  const date = signing.signedOn === null ? '        年      月      日' : chineseDate(signing.signedOn);
  paper.paragraph({
    inlines: [plain('日期：', 'semibold'), plain(date)],
    style: { ...style, indent },
  });
  if (signing.thumbprint !== true) return;
  const thumb = [plain('手印：', 'semibold')];
  paper.keepTogether(thumbFrame.height + 4);
  paper.space(4);
  const x = paper.left + from + widthOf(thumb, book, signatureSize);
  paper.ornament((document, y) => {
    document.lineWidth(0.6).dash(3, { space: 2 });
    document.rect(x, y, thumbFrame.width, thumbFrame.height).stroke().undash();
  });
  paper.paragraph({ inlines: thumb, style: { ...style, indent } });
  paper.space(thumbFrame.height - lineStep);
};
