import { fromPromise } from 'xstate';
import type { PrintFaultCode } from '../../../flows/filing/filing-effects.ts';
import { blankForm } from '../../../flows/forms/form-paper.ts';
import { templateById } from '../../../flows/forms/templates/template-list.ts';
import type { Result } from '../../../flows/result.ts';
import type { Sheet } from '../../../flows/services/sheets.ts';
import { localTime } from '../../../flows/text/local-time.ts';
import { complaintPdf } from '../../../printers/documents/complaint-document.ts';
import type { VisitLink } from '../../visit/visit-runner.ts';
import type { PageJob } from '../paper-printing.ts';
import type { ServiceMeans } from './service-means.ts';

type OfKind<Kind extends Sheet['kind']> = Extract<Sheet, { kind: Kind }>;

/** Prints what services print on A4. */
export const printSheetEffect = (
  means: ServiceMeans,
  link: VisitLink,
  files: {
    readonly served: (sheet: OfKind<'served'>, signal: AbortSignal) => Promise<Uint8Array>;
    readonly caseFile: (sheet: OfKind<'caseFile'>, signal: AbortSignal) => Promise<Uint8Array>;
  },
) => {
  const blank = async (templateId: string): Promise<PageJob> => {
    const template = templateById(templateId);
    if (template === undefined) throw new Error(`no template ${templateId}`);
    const { pdf } = await complaintPdf(
      {
        form: blankForm(template),
        signature: null,
        signatureLabel: template.signature,
        court: means.config.court.name,
        signedOn: null,
        number: null,
        createdAt: localTime(means.clock.now()),
      },
      means.fonts,
    );
    return { pdf, copies: 1, title: template.title.join('') };
  };
  return fromPromise<Result<void, PrintFaultCode>, { readonly sheet: Sheet; readonly key: string }>(
    async ({ input: { sheet, key }, signal }) => {
      await link.committed();
      const make = async (): Promise<readonly PageJob[]> => {
        switch (sheet.kind) {
          case 'blankForm':
            return [await blank(sheet.templateId)];
          case 'served':
            return [{ pdf: await files.served(sheet, signal), copies: 1, title: '送达文书' }];
          case 'caseFile':
            return [{ pdf: await files.caseFile(sheet, signal), copies: 1, title: '案卷复制件' }];
          default:
            return sheet satisfies never;
        }
      };
      return means.printing.pages(make, { filing: key.split(':')[0] ?? '', key, paper: sheet.kind }, signal);
    },
  );
};
