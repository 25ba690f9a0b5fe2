import type { FontBook } from '../fonts/font-book.ts';
import { formPdf, type SignedForm } from './form-document.ts';
import type { FinishedPaper } from './layout-kit.ts';
import { plain } from './paper-surface.ts';

/** A complaint and the court it goes to. */
export interface ComplaintPaper extends SignedForm {
  /** The court's full name; 此致 stands over it. */
  readonly court: string;
}

const closingStyle = { size: 14, step: 24 } as const;

/**
 * The complaint (民事起诉状) of a filled element form, in the look of the national forms (法〔2025〕82号). The signature is
 * drawn into the place of 具状人. What no font has is printed as its code point and named in `missing`.
 */
export const complaintPdf = (paper: ComplaintPaper, fonts: FontBook): Promise<FinishedPaper> =>
  formPdf(
    paper,
    {
      notesTitle: '说明',
      lead: [],
      headsSingleRows: true,
      closing: [
        { inlines: [plain('此致')], style: { ...closingStyle, indent: 2 } },
        { inlines: [plain(paper.court)], style: closingStyle },
      ],
    },
    fonts,
  );
