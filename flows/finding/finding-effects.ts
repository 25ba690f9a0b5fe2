import { fromPromise } from 'xstate';
import type { PrintFaultCode } from '../filing/filing-effects.ts';
import type { Result } from '../result.ts';
import type { EstimateQuestion } from './estimate.ts';

const notProvided = (name: string) => (): never => {
  throw new Error(`the host did not provide the effect ${name}`);
};

/**
 * Prints what a case costs and what to bring on the receipt printer. `key` names this very print: after a restart the
 * same key is never printed again unasked.
 */
export const printEstimate = fromPromise<
  Result<void, PrintFaultCode>,
  { readonly question: EstimateQuestion; readonly key: string }
>(notProvided('printEstimate'));
