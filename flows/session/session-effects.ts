import { fromPromise } from 'xstate';
import type { FilingContext } from '../filing/filing-context.ts';
import type { Result } from '../result.ts';

const notProvided = (name: string) => (): never => {
  throw new Error(`the host did not provide the effect ${name}`);
};

/** Calls a guide (导诉员) at the court's desk: which terminal and which step, never the content of a case. */
export const callGuide = fromPromise<
  Result<{ readonly callId: string }, 'unreachable'>,
  { readonly step: string }
>(notProvided('callGuide'));

/** Ends when the desk has answered that someone is coming. */
export const awaitGuide = fromPromise<void, { readonly callId: string }>(notProvided('awaitGuide'));

/** Keeps an unfinished draft for the same card, encrypted, for seven days. */
export const keepDraft = fromPromise<void, { readonly dossier: NonNullable<FilingContext['dossier']> }>(
  notProvided('keepDraft'),
);

/** Hands the rating of this visit to the court: a figure from 1 to 5, no person. */
export const sendRating = fromPromise<void, { readonly score: number }>(notProvided('sendRating'));
