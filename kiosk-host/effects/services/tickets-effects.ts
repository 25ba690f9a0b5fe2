import { fromPromise } from 'xstate';
import { uuidOf } from '../../../court/contract/uuid-of.ts';
import type { Result } from '../../../flows/result.ts';
import type { CourtCallFault } from '../../../flows/services/kit/service-setup.ts';
import type { Ticket, WindowKind, WindowQueue } from '../../../flows/services/tickets/window-list.ts';
import type { VisitLink } from '../../visit/visit-runner.ts';
import { asked, type ServiceMeans } from './service-means.ts';

/** The effects of 取号. */
export const ticketsEffects = (means: ServiceMeans, link: VisitLink) => ({
  askQueues: fromPromise<Result<readonly WindowQueue[], CourtCallFault>, void>(({ signal }) =>
    asked(means, link, 'queues', { body: {}, signal }, ({ queues }) => queues),
  ),
  takeTicket: fromPromise<
    Result<Ticket, CourtCallFault>,
    { readonly key: string; readonly kind: WindowKind; readonly first: boolean }
  >(({ input, signal }) =>
    asked(
      means,
      link,
      'takeTicket',
      {
        parameters: { ticketId: uuidOf(input.key) },
        body: { kind: input.kind, first: input.first },
        signal,
      },
      (ticket) => ticket,
    ),
  ),
});
