import type { Logger } from 'pino';
import type { Clock } from '../../device-drivers/contract.ts';
import type { Delivery, Outbox } from '../keep/outbox.ts';

/** What somebody waits with who has just handed something in. */
interface WaitingMeans {
  readonly clock: Clock;
  readonly log: Logger;
  readonly outbox: Pick<Outbox, 'deliver'>;
  /** How long a person waits for the court's receipt, ms; then the visit goes on, and the outbox too. */
  readonly submitWaitMilliseconds: number;
}

/** What became of it as long as a person waits. It is kept already: whatever a bug does to the first attempt, the outbox tries again. */
export const firstDelivery = async (
  filingId: string,
  { clock, log, outbox, submitWaitMilliseconds }: WaitingMeans,
): Promise<Delivery> => {
  const slow = (): Delivery => ({ kind: 'kept', reason: 'slow' });
  const patience = new AbortController();
  const delivery = await Promise.race([
    outbox.deliver(filingId).catch((error: Error): Delivery => {
      log.error(
        { filing: filingId, code: 'first-delivery-broken', reason: error.message },
        'first-delivery-broken',
      );
      return { kind: 'kept', reason: 'courtError' };
    }),
    clock.sleep(submitWaitMilliseconds, patience.signal).then(slow, slow),
  ]);
  patience.abort();
  return delivery;
};
