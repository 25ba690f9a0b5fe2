import { createWorker, OEM, PSM, type Worker } from 'tesseract.js';
import type { ColourPage } from './colour-page.ts';
import type { DecodedLine } from './ctc-decode.ts';
import { CROP_HEIGHT, cropWidth, drawCrop } from './line-crops.ts';
import { koreanModelFolder } from './model-files.ts';
import type { TextBox } from './text-boxes.ts';

/** Reads lines of Korean type. */
export interface KoreanLines {
  /** One line. Throws the signal's reason when it aborts. */
  read(page: ColourPage, box: TextBox, signal: AbortSignal): Promise<DecodedLine>;
  close(): Promise<void>;
}

/** White above, below and beside a line, pixels: Tesseract wants type to stand free. */
const MARGIN = 10;

/** The level below which the given share of a line's columns lies. */
const levelAt = (levels: Uint8Array, width: number, from: number, to: number, share: number): number => {
  const [left, right] = [Math.max(0, from), Math.min(width, to)];
  const part = new Uint8Array((right - left) * CROP_HEIGHT);
  for (let row = 0; row < CROP_HEIGHT; row += 1)
    part.set(levels.subarray(row * width + left, row * width + right), row * (right - left));
  part.sort();
  return part[Math.floor(share * (part.length - 1))] ?? 0;
};

/**
 * Stretches a line between its ink and its bare paper, which a shadow makes darker along the line: Tesseract draws one
 * border between black and white for all of it.
 */
const stretched = (levels: Uint8Array, width: number): void => {
  const ink = levelAt(levels, width, 0, width, 0.02);
  const papers = Array.from({ length: Math.ceil(width / CROP_HEIGHT) + 1 }, (_, block) =>
    levelAt(
      levels,
      width,
      Math.min(block * CROP_HEIGHT, width) - CROP_HEIGHT,
      (block + 1) * CROP_HEIGHT,
      0.8,
    ),
  );
  for (let column = 0; column < width; column += 1) {
    const block = Math.floor(column / CROP_HEIGHT);
    const share = column / CROP_HEIGHT - block;
    const paper = (papers[block] ?? 255) * (1 - share) + (papers[block + 1] ?? 255) * share;
    const gain = 255 / Math.max(32, paper - ink);
    for (let at = column; at < levels.length; at += width)
      levels[at] = Math.min(255, Math.max(0, ((levels[at] ?? 0) - ink) * gain));
  }
};

/** The line, level, as a grey picture in the plainest format there is (PGM): nothing is lost in packing it. */
const pictureOf = (page: ColourPage, box: TextBox): Buffer => {
  const width = cropWidth(box);
  const crop = new Float32Array(3 * CROP_HEIGHT * width);
  drawCrop(page, { box, width }, crop, 0, width);
  const plane = CROP_HEIGHT * width;
  const [across, down] = [width + 2 * MARGIN, CROP_HEIGHT + 2 * MARGIN];
  const head = Buffer.from(`P5\n${across} ${down}\n255\n`, 'latin1');
  const grey = Buffer.alloc(across * down, 255);
  const levels = new Uint8Array(plane);
  for (let at = 0; at < plane; at += 1) {
    const [blue, green, red] = [crop[at] ?? 0, crop[at + plane] ?? 0, crop[at + 2 * plane] ?? 0];
    levels[at] = (0.114 * blue + 0.587 * green + 0.299 * red + 1) * 127.5;
  }
  stretched(levels, width);
  for (let row = 0; row < CROP_HEIGHT; row += 1)
    grey.set(levels.subarray(row * width, (row + 1) * width), (row + MARGIN) * across + MARGIN);
  return Buffer.concat([head, grey]);
};

/**
 * Opens Tesseract with its Korean model, both out of their packages: nothing is fetched, nothing is written. It runs in a
 * thread of its own.
 */
export const openKoreanLines = async (): Promise<KoreanLines> => {
  const tesseract: Worker = await createWorker('kor', OEM.LSTM_ONLY, {
    langPath: koreanModelFolder(),
    cacheMethod: 'none',
    gzip: true,
    // What it says stands in the rejected promise too.
    errorHandler: () => undefined,
  });
  await tesseract.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_LINE });
  return {
    read: async (page, box, signal) => {
      signal.throwIfAborted();
      const { data } = await tesseract.recognize(pictureOf(page, box));
      return { text: data.text.replace(/\s+/gu, ' ').trim(), confidence: data.confidence / 100 };
    },
    close: async () => {
      await tesseract.terminate();
    },
  };
};
