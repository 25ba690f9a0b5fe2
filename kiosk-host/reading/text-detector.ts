import { InferenceSession, Tensor } from 'onnxruntime-node';
import { type ColourPage, resized } from './colour-page.ts';
import { modelFiles } from './model-files.ts';
import { type TextBox, textBoxes } from './text-boxes.ts';

/** Where the lines of type are. */
export interface FoundText {
  readonly boxes: readonly TextBox[];
  /** Lean of the page, radians. */
  readonly lean: number;
}

/** Finds the lines of type on a page. */
export interface TextDetector {
  /** `longSide`: long side of the whole page, pixels; `page` may be a part of it. */
  find(page: ColourPage, longSide: number): Promise<FoundText>;
  close(): Promise<void>;
}

/** Long side of the page as the network sees it, pixels: type of 10.5 pt is 12 pixels high then. */
const DETECTOR_SIDE = 960;

/** The network wants sides that are multiples of this. */
const STEP = 32;

/** Mean and spread of the channels as it was trained (PaddleOCR's `NormalizeImage`, applied to blue, green, red in this order). */
const MEAN = [0.485, 0.456, 0.406] as const;
const SPREAD = [0.229, 0.224, 0.225] as const;

const stepped = (size: number): number => Math.max(STEP, Math.round(size / STEP) * STEP);

const normalised = ({ width, height, data }: ColourPage): Float32Array => {
  const size = width * height;
  const into = new Float32Array(3 * size);
  for (const [channel, mean] of MEAN.entries()) {
    const spread = SPREAD[channel] ?? 1;
    const levels = Float32Array.from({ length: 256 }, (_, level) => (level / 255 - mean) / spread);
    for (let pixel = 0, at = 2 - channel; pixel < size; pixel += 1, at += 3)
      into[channel * size + pixel] = levels[data[at] ?? 0] ?? 0;
  }
  return into;
};

/** Whether two boxes are the same to the last digit. */
const hasTwins = (boxes: readonly TextBox[]): boolean =>
  new Set(boxes.map(({ x, y, length, height }) => `${x} ${y} ${length} ${height}`)).size < boxes.length;

/** Opens the detector of PP-OCRv4 mobile (`ch_PP-OCRv4_det`). */
export const openTextDetector = async (threads: number): Promise<TextDetector> => {
  const session = await InferenceSession.create(modelFiles().detector, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    enableCpuMemArena: false,
  });
  const [input = 'x'] = session.inputNames;
  /** The library reads this memory in a thread of its own: it must not be collected before that thread is done. */
  const inUse = new Set<Tensor>();
  return {
    find: async (page, longSide) => {
      const scale = Math.min(1, DETECTOR_SIDE / longSide);
      const size = { width: stepped(page.width * scale), height: stepped(page.height * scale) };
      const small = await resized(page, size);
      const tensor = new Tensor('float32', normalised(small), [1, 3, size.height, size.width]);
      inUse.add(tensor);
      const answer = await session.run({ [input]: tensor }).finally(() => inUse.delete(tensor));
      const data = Object.values(answer)[0]?.data;
      if (!(data instanceof Float32Array)) throw new Error('the detector gave no map');
      const [across, down] = [page.width / size.width, page.height / size.height];
      const reckoned = (): FoundText => {
        const { boxes, lean } = textBoxes({ ...size, data });
        return {
          lean,
          boxes: boxes.map((box) => ({
            x: box.x * across,
            y: box.y * down,
            length: box.length * across,
            height: box.height * down,
            angle: box.angle,
          })),
        };
      };
      // Lines are told apart by pixels that no other has: two alike were reckoned wrongly (`engine.ts`), and a line is missing.
      let found = reckoned();
      for (let again = 0; again < 2 && hasTwins(found.boxes); again += 1) found = reckoned();
      return found;
    },
    close: () => session.release(),
  };
};
