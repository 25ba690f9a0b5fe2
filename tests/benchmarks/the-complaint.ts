import { complaintPdf } from '../../printers/documents/complaint-document.ts';
import { type FontBook, openFontBook } from '../../printers/fonts/font-book.ts';
import { privateLendingForm, signature } from '../printers/documents/private-lending-form.ts';

/** The complaint that is set: the form of the documents' tests, over a private loan. */
export const theComplaint = {
  form: privateLendingForm,
  signature,
  signatureLabel: '具状人（签字、盖章）',
  court: '某某人民法院',
  signedOn: '2026-11-22',
  number: 'ZD01-20261122-0001',
  createdAt: '2026-11-22T10:24:31+08:00',
} as const;

/** Sets it in type: the time it took, ms, and the document. */
export const setComplaint = async (
  fonts: FontBook,
): Promise<{ readonly milliseconds: number; readonly pdf: Uint8Array }> => {
  const began = performance.now();
  const { pdf } = await complaintPdf(theComplaint, fonts);
  return { milliseconds: performance.now() - began, pdf };
};

// As a program of its own: prints what the first complaint of a process takes, the opening of the fonts included.
if (import.meta.main) {
  const began = performance.now();
  await setComplaint(openFontBook());
  console.log(performance.now() - began);
}
