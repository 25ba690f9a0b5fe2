import { createHash } from 'node:crypto';
import { blankForm } from '../../../flows/forms/form-flow.ts';
import type { Template } from '../../../flows/forms/template.ts';
import { complaintPdf } from '../../../printers/documents/complaint-document.ts';
import type { FontBook } from '../../../printers/fonts/font-book.ts';
import { textOf } from '../documents/pdf-tools.ts';

/** A form as it is printed empty, and what is kept of it to see any change: number of pages, digest, words as they stand. */
export interface BlankPaper {
  readonly pdf: Uint8Array;
  readonly golden: string;
  /** Characters that no font has. */
  readonly missing: readonly string[];
}

/** Prints the empty form of a template, always the same bytes for the same template, fonts and layout. */
export const blankPaper = async (template: Template, fonts: FontBook): Promise<BlankPaper> => {
  const { pdf, pages, missing } = await complaintPdf(
    {
      form: blankForm(template),
      signature: null,
      signatureLabel: template.signature,
      court: '星河市东城区人民法院',
      signedOn: null,
      number: null,
      createdAt: '2026-03-02T09:00:00+08:00',
    },
    fonts,
  );
  const digest = createHash('sha256').update(pdf).digest('hex');
  return { pdf, missing, golden: `${pages} pages, sha256 ${digest}\n\n${textOf(pdf)}` };
};
