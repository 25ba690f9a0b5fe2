import type { z } from 'zod';

/** A kind of work that is done later, and what it is told. No person is in it: it lies in a table and its key in the log. */
export interface JobKind<Data extends Readonly<Record<string, unknown>>> {
  readonly name: string;
  readonly data: z.ZodType<Data>;
}

/** One piece of work. */
export interface Job<Data> {
  readonly key: string;
  readonly data: Data;
}

/**
 * Work that outlives the process. Sent work is on disk when `send` resolves. It is done at least once: a handler that throws is
 * called again, later and later; a gateway that dies in the middle leaves it to another, or to itself after its next start.
 * Whoever handles it therefore does what may be repeated, or sends `key` along so that the other side knows it again.
 */
export interface Jobs {
  /** Notes work. The same kind with the same key again has no effect, also for a week after it was done. `startAfter`: ms since the epoch. */
  send<Data extends Readonly<Record<string, unknown>>>(
    kind: JobKind<Data>,
    data: Data,
    options: { readonly key: string; readonly startAfter?: number },
  ): Promise<void>;
  /** Begins to do work of a kind. Every gateway does so for every kind at its start, before any is sent. */
  work<Data extends Readonly<Record<string, unknown>>>(
    kind: JobKind<Data>,
    handler: (job: Job<Data>) => Promise<void>,
  ): Promise<void>;
  /** Lets what is under way come to its end, for some seconds. */
  close(): Promise<void>;
}

/** A try that failed, for the log. `fault`: the error's name, never its message. */
export type JobFailed = (failure: {
  readonly job: string;
  readonly key: string;
  readonly fault: string;
}) => void;

/** Tries before work is given up and left in the table as failed: with the longest pause some five days. */
export const mostTries = 500;

/** How long the note of work that is done is kept, so that the same key has no effect, seconds. */
export const doneKeptSeconds = 7 * 86_400;
