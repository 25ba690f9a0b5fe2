import { fromPromise } from 'xstate';
import type { FilingContext } from '../filing/filing-context.ts';
import type { RatingReason } from './rating.ts';

const notProvided = (name: string) => (): never => {
  throw new Error(`the host did not provide the effect ${name}`);
};

/** Keeps an unfinished draft for the same card, encrypted, for seven days. */
export const keepDraft = fromPromise<void, { readonly dossier: NonNullable<FilingContext['dossier']> }>(
  notProvided('keepDraft'),
);

/** What a visitor said of the terminal. */
export interface VisitRating {
  /** The visit's id: it only keeps two of the same visit apart, and does not leave the terminal. */
  readonly visit: string;
  /** What had been done: `filing`, `draft`, a service by its id, or `other`. */
  readonly service: string;
  /** 1 to 5. */
  readonly score: number;
  readonly reason: RatingReason | null;
}

/** Counts the rating of this visit for the court: no person is in it. Twice in a visit is once, with the later reason. */
export const sendRating = fromPromise<void, VisitRating>(notProvided('sendRating'));
