import type { FontBook } from '../fonts/font-book.ts';
import { formPdf, type SignedForm } from './form-document.ts';
import type { Inline } from './inline-text.ts';
import type { FinishedPaper } from './layout-kit.ts';
import { plain } from './paper-surface.ts';

/** A confirmation of the address for service, and the case it belongs to. */
export interface ServiceAddressPaper extends SignedForm {
  /** 案由, for example 民间借贷纠纷. */
  readonly cause: string;
  /** 案号; `null` while the court has not given one: left blank for it. */
  readonly caseNumber: string | null;
}

const named = (label: string, value: string | null): Inline[] => [
  plain(`${label}：`),
  value === null
    ? { kind: 'gap', em: 12, underlined: true, glued: true }
    : { kind: 'text', text: value, underlined: true },
];

/**
 * The confirmation of the address for service (送达地址确认书): case number and cause, the notices (告知事项), the rows of
 * the form with the words of confirmation among them, and the signature. What it must contain: 法发〔2017〕19号 and
 * CPL interpretation 136 (consent to electronic service is recorded here).
 */
export const serviceAddressPdf = (paper: ServiceAddressPaper, fonts: FontBook): Promise<FinishedPaper> =>
  formPdf(
    paper,
    {
      notesTitle: '告知事项',
      lead: [[...named('案由', paper.cause), plain('      '), ...named('案号', paper.caseNumber)]],
      headsSingleRows: false,
      closing: [],
    },
    fonts,
  );
