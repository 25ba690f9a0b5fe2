import { readFile } from 'node:fs/promises';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { ColourPage } from './colour-page.ts';
import { classesOf, ctcDecode, type DecodedLine } from './ctc-decode.ts';
import { CROP_HEIGHT, type CropPlace, cropWidth, drawCrop } from './line-crops.ts';
import { modelFiles } from './model-files.ts';
import type { TextBox } from './text-boxes.ts';

/** Reads lines of Chinese and Latin type. */
export interface LineRecogniser {
  /** One answer for each box, in their order. Throws the signal's reason when it aborts. */
  read(page: ColourPage, boxes: readonly TextBox[], signal: AbortSignal): Promise<readonly DecodedLine[]>;
  close(): Promise<void>;
}

/** Columns of one batch: what is run at once. */
const BATCH_COLUMNS = 1_600;

/** In one batch the shortest line is at least this share of the longest. */
const LEAST_SHARE = 0.85;

interface Batch {
  readonly stride: number;
  readonly members: { readonly index: number; readonly place: CropPlace }[];
}

/** Lines of like length together: what pads a shorter one is computed for nothing. */
const batchesOf = (boxes: readonly TextBox[]): Batch[] => {
  const batches: Batch[] = [];
  const sorted = boxes
    .map((box, index) => ({ index, place: { box, width: cropWidth(box) } }))
    .sort((a, b) => b.place.width - a.place.width);
  for (const member of sorted) {
    const batch = batches.at(-1);
    const fits =
      batch &&
      (batch.members.length + 1) * batch.stride <= BATCH_COLUMNS &&
      member.place.width >= batch.stride * LEAST_SHARE;
    if (fits) batch.members.push(member);
    else batches.push({ stride: member.place.width, members: [member] });
  }
  return batches;
};

/** Opens the recogniser of PP-OCRv4 mobile (`ch_PP-OCRv4_rec`). `threads` batches are run side by side, each on one core. */
export const openLineRecogniser = async (threads: number): Promise<LineRecogniser> => {
  const files = modelFiles();
  const classes = classesOf(await readFile(files.characters, 'utf8'));
  const session = await InferenceSession.create(files.recogniser, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    enableCpuMemArena: false,
  });
  const [input = 'x'] = session.inputNames;
  /** The library reads this memory in a thread of its own: it must not be collected before that thread is done. */
  const inUse = new Set<Tensor>();

  const run = async (page: ColourPage, { stride, members }: Batch): Promise<readonly DecodedLine[]> => {
    const size = 3 * CROP_HEIGHT * stride;
    const pictures = new Float32Array(members.length * size);
    for (const [at, { place }] of members.entries()) drawCrop(page, place, pictures, at * size, stride);
    const tensor = new Tensor('float32', pictures, [members.length, 3, CROP_HEIGHT, stride]);
    inUse.add(tensor);
    const answer = await session.run({ [input]: tensor }).finally(() => inUse.delete(tensor));
    const shares = Object.values(answer)[0];
    const [, steps = 0, count] = shares?.dims ?? [];
    const data = shares?.data;
    if (!(data instanceof Float32Array) || count !== classes.length)
      throw new Error('the recogniser and its list of characters do not belong together');
    return members.map((_, at) => ctcDecode(data, at * steps * classes.length, steps, classes));
  };

  return {
    read: async (page, boxes, signal) => {
      const lines: DecodedLine[] = boxes.map(() => ({ text: '', confidence: 0 }));
      const batches = batchesOf(boxes);
      const work = async (): Promise<void> => {
        for (let batch = batches.shift(); batch; batch = batches.shift()) {
          signal.throwIfAborted();
          const read = await run(page, batch);
          for (const [at, { index }] of batch.members.entries()) {
            const line = read[at];
            if (line) lines[index] = line;
          }
        }
      };
      await Promise.all(Array.from({ length: threads }, work));
      return lines;
    },
    close: () => session.release(),
  };
};
