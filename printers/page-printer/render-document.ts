import { Worker } from 'node:worker_threads';
import { fail, ok, type Result } from '../../device-drivers/contract.ts';
import type { PagesTarget } from './print-formats.ts';

/** A target for which pages have to be drawn. */
export type DrawnTarget = Exclude<PagesTarget, { readonly format: 'application/pdf' }>;

/** What the drawing thread gets. */
export interface RenderWork {
  readonly pdf: Uint8Array;
  readonly target: DrawnTarget;
  readonly duplex: boolean;
}

/** What it answers. */
export type RenderAnswer = { readonly documents: readonly Uint8Array[] } | { readonly fault: string };

/** Why there are no pages. `badPdf`: it cannot be drawn; `detail` is the kind of error, never what is in the document. */
export interface RenderFault {
  readonly code: 'badPdf' | 'canceled';
  readonly detail: string;
}

/**
 * Makes of a PDF what the printer takes: one document with all pages (PWG raster), or one a page (JPEG). The work is
 * done in a thread of its own, which ends with it, or when the signal aborts: an A4 page at 300 dpi is 35 MB of pixels
 * and about a second of drawing, in which the terminal must go on answering.
 */
export const renderDocument = (
  work: RenderWork,
  signal: AbortSignal,
): Promise<Result<readonly Uint8Array[], RenderFault>> =>
  new Promise((resolve) => {
    if (signal.aborted) {
      resolve(fail({ code: 'canceled', detail: 'before the drawing' }));
      return;
    }
    const worker = new Worker(new URL('./render-worker.ts', import.meta.url), { workerData: work });
    const end = (outcome: Result<readonly Uint8Array[], RenderFault>): void => {
      signal.removeEventListener('abort', abort);
      resolve(outcome);
      void worker.terminate();
    };
    const abort = (): void => end(fail({ code: 'canceled', detail: 'while drawing' }));
    signal.addEventListener('abort', abort, { once: true });
    worker.on('message', (answer: RenderAnswer) =>
      end('fault' in answer ? fail({ code: 'badPdf', detail: answer.fault }) : ok(answer.documents)),
    );
    // Out of memory, or a crash of the canvas library.
    worker.on('error', (error) => end(fail({ code: 'badPdf', detail: error.name })));
    worker.on('exit', (code) =>
      end(fail({ code: 'badPdf', detail: `the drawing thread ended with ${code}` })),
    );
  });
