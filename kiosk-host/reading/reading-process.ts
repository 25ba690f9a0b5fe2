/** The process in which pages are read: `page-reader.ts` starts it and gives it one page after the other. */
import '../engine.ts';
import { setPriority } from 'node:os';
import type { PageReading } from '../../flows/dossier/page-reading.ts';
import type { KoreanLines } from './korean-lines.ts';
import type { PageWish, ReadingTimes, ReadingTools } from './read-page.ts';

/** What the process is told. */
export type ReadingOrder =
  | { readonly kind: 'read'; readonly job: number; readonly jpeg: Uint8Array; readonly wish: PageWish }
  | { readonly kind: 'stop'; readonly job: number };

/** What it answers. `unavailable`: the libraries do not run on this machine. */
export type ReadingAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unavailable' }
  | {
      readonly kind: 'read';
      readonly job: number;
      readonly reading: PageReading;
      readonly times: ReadingTimes;
    }
  | { readonly kind: 'unreadable'; readonly job: number }
  | { readonly kind: 'stopped'; readonly job: number };

/** Whatever the terminal does for the person in front of it comes first. */
const PRIORITY = 10;

// Before any library is loaded: on Linux a thread takes the priority of the one that begins it.
setPriority(PRIORITY);

const threads = Math.max(1, Number(process.argv[2] ?? 2));
const stopping = new Map<number, AbortController>();

const say = (answer: ReadingAnswer): void => {
  process.send?.(answer);
};

/** Opens what pages are read with: the reading itself, ready for use. */
const load = async () => {
  const [{ default: sharp }, { readPage }, { openTextDetector }, { openLineRecogniser }] = await Promise.all([
    import('sharp'),
    import('./read-page.ts'),
    import('./text-detector.ts'),
    import('./line-recogniser.ts'),
  ]);
  // One page after the other: a cache would keep pages of people in the memory.
  sharp.cache(false);
  sharp.concurrency(threads);
  const [detector, recogniser] = await Promise.all([openTextDetector(threads), openLineRecogniser(threads)]);
  let korean: Promise<KoreanLines | null> | null = null;
  const tools: ReadingTools = {
    detector,
    recogniser,
    korean: () => {
      korean ??= import('./korean-lines.ts')
        .then(({ openKoreanLines }) => openKoreanLines())
        .catch(() => null);
      return korean;
    },
  };
  return (jpeg: Uint8Array, wish: PageWish, signal: AbortSignal) => readPage(jpeg, wish, tools, signal);
};

const loaded = load();

loaded.then(
  () => say({ kind: 'ready' }),
  () => say({ kind: 'unavailable' }),
);

const read = async (job: number, jpeg: Uint8Array, wish: PageWish): Promise<ReadingAnswer> => {
  const stop = new AbortController();
  stopping.set(job, stop);
  try {
    const readPage = await loaded;
    return { kind: 'read', job, ...(await readPage(jpeg, wish, stop.signal)) };
  } catch {
    return { kind: stop.signal.aborted ? 'stopped' : 'unreadable', job };
  } finally {
    stopping.delete(job);
  }
};

process.on('message', (order: ReadingOrder) => {
  switch (order.kind) {
    case 'read':
      void read(order.job, order.jpeg, order.wish).then(say);
      return;
    case 'stop':
      stopping.get(order.job)?.abort();
      return;
    default:
      order satisfies never;
  }
});

// The host has ended: nobody waits for an answer.
process.on('disconnect', () => process.exit(0));
