import type { Logger } from 'pino';
import { fromPromise } from 'xstate';
import type { CourtFault } from '../../../court/client/court-fault.ts';
import type { OperationAnswer, OperationBody, OperationId } from '../../../court/contract/operations.ts';
import type { Clock } from '../../../device-drivers/contract.ts';
import type { PrintFaultCode } from '../../../flows/filing/filing-effects.ts';
import { fail, ok, type Result } from '../../../flows/result.ts';
import type { CourtCallFault } from '../../../flows/services/kit/service-setup.ts';
import type { ServiceSlip } from '../../../flows/services/kit/service-slip.ts';
import { localTime } from '../../../flows/text/local-time.ts';
import { serviceSlip } from '../../../printers/documents/service-slip.ts';
import type { FontBook } from '../../../printers/fonts/font-book.ts';
import type { KioskConfig } from '../../config.ts';
import type { Outbox } from '../../keep/outbox.ts';
import type { VisitStore } from '../../keep/visit-store.ts';
import type { VisitLink } from '../../visit/visit-runner.ts';
import type { PaperPrinting } from '../paper-printing.ts';

/** Asks the court for one operation of the contract; a person does not wait longer than the line's patience. */
export type AskCourt = <Id extends OperationId>(
  id: Id,
  given: {
    readonly parameters?: Readonly<Record<string, string>>;
    readonly body: OperationBody<Id>;
    readonly signal: AbortSignal;
    /** How long the court may take, ms; absent: as long as for any question. */
    readonly patience?: number;
  },
) => Promise<Result<OperationAnswer<Id>, CourtFault>>;

/** What the effects of every service work with. */
export interface ServiceMeans {
  readonly clock: Clock;
  readonly log: Logger;
  readonly config: KioskConfig;
  readonly ask: AskCourt;
  /** By which the court knows a person: the salted hash of the ID number. */
  readonly personKey: (cardNumber: string) => string;
  readonly printing: PaperPrinting;
  readonly store: VisitStore;
  readonly fonts: FontBook;
  readonly outbox: Outbox;
}

/** Why the court did not do it, as a service's machine knows it. */
export const callFault = ({ code }: CourtFault): CourtCallFault => {
  switch (code) {
    case 'lineDown':
    case 'cancelled':
      return 'lineDown';
    case 'conflict':
      return 'changed';
    case 'refused':
      return 'refused';
    default:
      return 'courtError';
  }
};

/** Asks the court, and makes of its answer what a service's machine knows. Nothing begins before the visit is on disk. */
export const asked = async <Id extends OperationId, Value>(
  means: ServiceMeans,
  link: VisitLink,
  id: Id,
  given: Parameters<typeof means.ask<Id>>[1],
  make: (answer: OperationAnswer<Id>) => Value,
): Promise<Result<Value, CourtCallFault>> => {
  await link.committed();
  const answer = await means.ask(id, given);
  if (answer.ok) return ok(make(answer.value));
  means.log.warn({ operation: id, code: answer.error.code, detail: answer.error.detail }, 'court-fault');
  return fail(callFault(answer.error));
};

/** Prints the slip of any service. */
export const printSlipEffect = (means: ServiceMeans, link: VisitLink) =>
  fromPromise<Result<void, PrintFaultCode>, { readonly slip: ServiceSlip; readonly key: string }>(
    async ({ input: { slip, key }, signal }) => {
      await link.committed();
      const make = async () =>
        serviceSlip(slip, {
          courtName: means.config.court.name,
          terminalName: means.config.terminal.name,
          printedAt: localTime(means.clock.now()).slice(0, 16).replace('T', ' '),
        });
      return means.printing.slip(make, { filing: key.split(':')[0] ?? '', key, paper: 'service' }, signal);
    },
  );
