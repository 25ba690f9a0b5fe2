import { z } from 'zod';
import type { Clock } from '../../../device-drivers/contract.ts';
import type { JobKind, Jobs } from '../jobs/jobs.ts';
import { signedPost } from '../jobs/signed-post.ts';
import type { EntryStore } from './entry-store.ts';
import type { KnownSystem } from './system-settings.ts';

/** A system that is to be told of an entry. */
export const callbackJob: JobKind<{ system: string; entry: number }> = {
  name: 'callback',
  data: z.object({ system: z.string(), entry: z.int() }),
};

/** Tells the courts' systems. What one refuses for good is not sent to it again: it finds the entry in the list. */
export const workCallbacks = (parts: {
  readonly jobs: Jobs;
  readonly entries: EntryStore;
  readonly systems: readonly KnownSystem[];
  readonly clock: Clock;
  readonly told: (note: {
    readonly system: string;
    readonly entry: number;
    readonly outcome: string;
  }) => void;
}): Promise<void> =>
  parts.jobs.work(callbackJob, async ({ key, data }) => {
    const target = parts.systems.find(({ name }) => name === data.system)?.callback;
    const entry = await parts.entries.find(data.entry);
    // The system was taken out of the configuration since, or wants to ask instead.
    if (target === undefined || entry === null) return;
    const outcome = await signedPost({ target, key, body: entry, clock: parts.clock });
    parts.told({ system: data.system, entry: data.entry, outcome });
  });
