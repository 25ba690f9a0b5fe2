/** The thread in which pages are drawn: `render-document.ts` starts it for one document and ends it. */
import { parentPort, workerData } from 'node:worker_threads';
import { drawPages } from '../documents/page-bitmaps.ts';
import { bitmapOf } from './page-colours.ts';
import { encodePwgPage, PWG_SYNC } from './pwg-raster.ts';
import type { RenderAnswer, RenderWork } from './render-document.ts';

/** Thin lines and small characters stay clear at this quality; less shows rings around letters. */
const JPEG_QUALITY = 92;

const MEDIA_NAME = 'iso_a4_210x297mm';

const render = async ({ pdf, target, duplex }: RenderWork): Promise<Uint8Array[]> => {
  const documents: Uint8Array[] = [];
  const raster: Uint8Array[] = [PWG_SYNC];
  for await (const page of drawPages(pdf, target.dotsPerInch)) {
    const { context, width, height } = page;
    if (target.format === 'image/jpeg') {
      documents.push(new Uint8Array(await context.canvas.encode('jpeg', JPEG_QUALITY)));
      continue;
    }
    const { data } = context.getImageData(0, 0, width, height);
    const rgba = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    raster.push(
      encodePwgPage({
        bitmap: bitmapOf(rgba, width, height, target.colours),
        dotsPerInch: target.dotsPerInch,
        mediaName: MEDIA_NAME,
        duplex,
        pageNumber: page.number,
        totalPages: page.pages,
        sheetBack: target.sheetBack,
      }),
    );
  }
  return target.format === 'image/jpeg' ? documents : [Buffer.concat(raster)];
};

const answer = await render(workerData as RenderWork).then(
  (documents): RenderAnswer => ({ documents }),
  // What the library says may quote the document: only the kind of error is passed on.
  (error: unknown): RenderAnswer => ({ fault: error instanceof Error ? error.name : 'unknown' }),
);
parentPort?.postMessage(answer);
