import { fromPromise } from 'xstate';
import type { Clock } from '../../device-drivers/contract.ts';
import type { CourtFacts } from '../../flows/filing/filing-context.ts';
import type { PrintFaultCode } from '../../flows/filing/filing-effects.ts';
import { type EstimateQuestion, estimateOf } from '../../flows/finding/estimate.ts';
import type { Result } from '../../flows/result.ts';
import { localDate } from '../../flows/text/local-time.ts';
import { dateText } from '../../flows/view/screen-parts.ts';
import { estimateSlip } from '../../printers/documents/estimate-slip.ts';
import type { VisitLink } from '../visit/visit-runner.ts';
import type { PaperPrinting } from './paper-printing.ts';

/** Prints what a case costs and what to bring. Nobody is named on it, and nothing of it is kept. */
export const estimateEffect = (
  means: {
    readonly clock: Clock;
    readonly court: CourtFacts;
    readonly terminalName: string;
    readonly printing: PaperPrinting;
  },
  link: VisitLink,
) =>
  fromPromise<Result<void, PrintFaultCode>, { readonly question: EstimateQuestion; readonly key: string }>(
    async ({ input: { question, key }, signal }) => {
      await link.committed();
      const make = async () =>
        estimateSlip(estimateOf(question, means.court), {
          courtName: means.court.name,
          printedOn: dateText(localDate(means.clock.now()), 'zh'),
          terminalName: means.terminalName,
        });
      return means.printing.slip(make, { filing: key.split(':')[0] ?? '', key, paper: 'estimate' }, signal);
    },
  );
