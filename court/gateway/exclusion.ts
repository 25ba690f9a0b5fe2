import { MemoryLocker, type ServerOptions } from '@tus/server';
import { createKeyedQueue, type KeyedQueue } from './keyed-queue.ts';

/** How one upload is kept to one writer, as @tus/server wants it. */
export type UploadLocker = Extract<ServerOptions['locker'], { newLock: unknown }>;

/** What keeps two from doing the same at once: in this process, or in every gateway of the court. */
export interface Exclusion {
  readonly queue: KeyedQueue;
  readonly locker: UploadLocker;
  close(): Promise<void>;
}

/** For the one process that owns an SQLite data folder. */
export const createOwnExclusion = (): Exclusion => ({
  queue: createKeyedQueue(),
  locker: new MemoryLocker(),
  close: async () => undefined,
});
