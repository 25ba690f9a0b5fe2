import type { identifyMachine } from '../../../flows/services/kit/identify-machine.ts';
import { sheetMachine } from '../../../flows/services/kit/sheet-machine.ts';
import { slipMachine } from '../../../flows/services/kit/slip-machine.ts';
import type { takePagesMachine } from '../../../flows/services/kit/take-pages-machine.ts';
import { addressMachine } from '../../../flows/services/served-papers/address-machine.ts';
import { serviceMachines } from '../../../flows/services/service-machines.ts';
import type { VisitLink } from '../../visit/visit-runner.ts';
import { caseFileEffects } from './case-file-effects.ts';
import { feesEffects } from './fees-effects.ts';
import { handInEffect } from './hand-in-effects.ts';
import { askHearingsEffect } from './hearings-effects.ts';
import { askCasesEffect } from './my-cases-effects.ts';
import { requestsEffects } from './requests-effects.ts';
import { servedPapersEffects } from './served-papers-effects.ts';
import { printSlipEffect, type ServiceMeans } from './service-means.ts';
import { printSheetEffect } from './sheet-effect.ts';
import { ticketsEffects } from './tickets-effects.ts';

/** The machines of all services with their effects on real devices and the line to the court. */
export const provideServices = (
  means: ServiceMeans,
  link: VisitLink,
  {
    identify,
    takePages,
  }: { readonly identify: typeof identifyMachine; readonly takePages: typeof takePagesMachine },
): typeof serviceMachines => {
  const slip = slipMachine.provide({ actors: { printSlip: printSlipEffect(means, link) } });
  const { copyOf, ...caseFile } = caseFileEffects(means, link);
  const { servedFile, sendAddress, ...served } = servedPapersEffects(means, link);
  const sheet = sheetMachine.provide({
    actors: { printSheet: printSheetEffect(means, link, { served: servedFile, caseFile: copyOf }) },
  });
  return {
    'served-papers': serviceMachines['served-papers'].provide({
      actors: {
        identify,
        slip,
        ...served,
        copy: sheet,
        address: addressMachine.provide({ actors: { slip, sendAddress } }),
      },
    }),
    'case-file': serviceMachines['case-file'].provide({ actors: { identify, sheet, ...caseFile } }),
    'blank-forms': serviceMachines['blank-forms'].provide({ actors: { sheet } }),
    fees: serviceMachines.fees.provide({ actors: { identify, slip, ...feesEffects(means, link) } }),
    'hand-in': serviceMachines['hand-in'].provide({
      actors: {
        identify,
        slip,
        askCases: askCasesEffect(means, link),
        handInPapers: handInEffect(means, link),
        takePages,
      },
    }),
    requests: serviceMachines.requests.provide({
      actors: { identify, slip, ...requestsEffects(means, link) },
    }),
    tickets: serviceMachines.tickets.provide({ actors: { slip, ...ticketsEffects(means, link) } }),
    hearings: serviceMachines.hearings.provide({
      actors: { askHearings: askHearingsEffect(means, link) },
    }),
    guidance: serviceMachines.guidance.provide({ actors: { slip } }),
    guides: serviceMachines.guides.provide({ actors: { slip } }),
    'my-cases': serviceMachines['my-cases'].provide({
      actors: { identify, slip, askCases: askCasesEffect(means, link) },
    }),
  };
};
