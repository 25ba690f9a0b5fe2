import { createCanvas } from '@napi-rs/canvas';
import sharp from 'sharp';
import type { TextLine } from '../../flows/dossier/page-reading.ts';
import type { DrawnPage } from './draw-sheet.ts';
import { type Random, randomOf } from './random.ts';

/** How a paper came through the years and into the machine. */
export const wears = ['clean', 'scan', 'fax', 'folded', 'photo', 'copy'] as const;

/** One of them. */
export type Wear = (typeof wears)[number];

interface Look {
  /** Most degrees by which it leans, either way. */
  readonly lean: number;
  /** Level of white per channel, and of black. */
  readonly white: readonly [number, number, number];
  readonly black: number;
  readonly noise: number;
  /** Sigma, pixels. */
  readonly blur: number;
  readonly grey: boolean;
  /** How dark the folds are, share. */
  readonly fold: number;
  /** How much the light falls off, share. */
  readonly falloff: number;
  readonly quality: number;
  readonly dpi: readonly number[];
}

const looks: Readonly<Record<Wear, Look>> = {
  clean: {
    lean: 0,
    white: [255, 255, 255],
    black: 0,
    noise: 0,
    blur: 0,
    grey: false,
    fold: 0,
    falloff: 0,
    quality: 85,
    dpi: [150],
  },
  scan: {
    lean: 1.2,
    white: [250, 250, 247],
    black: 24,
    noise: 3,
    blur: 0.4,
    grey: false,
    fold: 0,
    falloff: 0.04,
    quality: 80,
    dpi: [150, 200, 300],
  },
  fax: {
    lean: 1,
    white: [232, 232, 232],
    black: 110,
    noise: 9,
    blur: 0.6,
    grey: true,
    fold: 0,
    falloff: 0.03,
    quality: 65,
    dpi: [150],
  },
  folded: {
    lean: 1.5,
    white: [244, 240, 228],
    black: 40,
    noise: 4,
    blur: 0.4,
    grey: false,
    fold: 0.28,
    falloff: 0.1,
    quality: 78,
    dpi: [150, 200],
  },
  photo: {
    lean: 2,
    white: [240, 226, 198],
    black: 45,
    noise: 5,
    blur: 0.8,
    grey: false,
    fold: 0.06,
    falloff: 0.28,
    quality: 75,
    dpi: [150, 200],
  },
  copy: {
    lean: 1.2,
    white: [248, 248, 248],
    black: 20,
    noise: 6,
    blur: 0.5,
    grey: true,
    fold: 0,
    falloff: 0.02,
    quality: 75,
    dpi: [150, 200],
  },
};

/** Dots per inch at which such a page comes in. */
export const wornDpi = (wear: Wear, random: Random): number => random.pick(looks[wear].dpi);

/** Numbers round 0 with deviation 1. */
const bells = (() => {
  const random = randomOf(7);
  return Float32Array.from({ length: 65_536 }, () => {
    const radius = Math.sqrt(-2 * Math.log(1 - random.share()));
    return radius * Math.cos(2 * Math.PI * random.share());
  });
})();

const leaned = (page: DrawnPage, angle: number): DrawnPage => {
  if (angle === 0) return page;
  const { width, height } = page.canvas;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.translate(width / 2, height / 2);
  context.rotate(angle);
  context.translate(-width / 2, -height / 2);
  context.drawImage(page.canvas, 0, 0);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const lines = page.lines.map((line): TextLine => {
    const { box } = line;
    const corners = [
      [box.x, box.y],
      [box.x + box.width, box.y],
      [box.x, box.y + box.height],
      [box.x + box.width, box.y + box.height],
    ].map(([x = 0, y = 0]) => {
      const [across, down] = [(x - 0.5) * width, (y - 0.5) * height];
      return [(across * cos - down * sin) / width + 0.5, (across * sin + down * cos) / height + 0.5] as const;
    });
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    const [left, top] = [Math.max(0, Math.min(...xs)), Math.max(0, Math.min(...ys))];
    return {
      ...line,
      box: {
        x: left,
        y: top,
        width: Math.min(1, Math.max(...xs)) - left,
        height: Math.min(1, Math.max(...ys)) - top,
      },
    };
  });
  return { canvas, lines };
};

/** A drawn page as it comes in, as JPEG; the boxes of its lines move with it. */
export const wornPage = async (
  drawn: DrawnPage,
  wear: Wear,
  seed: number,
): Promise<{ readonly jpeg: Buffer; readonly lines: readonly TextLine[] }> => {
  const look = looks[wear];
  const random = randomOf(seed ^ 0x1234567);
  const page = leaned(drawn, ((random.share() * 2 - 1) * look.lean * Math.PI) / 180);
  const { width, height } = page.canvas;
  const source = page.canvas.data();
  const out = new Uint8ClampedArray(width * height * 3);
  const folds = look.fold === 0 ? [] : [height / 3, (2 * height) / 3].map((at) => at + random.int(-40, 40));
  const side = random.often(0.5) ? 1 : -1;
  let bell = random.int(0, 65_535);
  for (let y = 0, from = 0, to = 0; y < height; y += 1) {
    let shade = 1;
    for (const fold of folds) shade -= look.fold * Math.exp(-(((y - fold) / 14) ** 2));
    for (let x = 0; x < width; x += 1, from += 4, to += 3) {
      const light =
        shade * (1 - look.falloff * (0.5 * (y / height) + 0.5 * (side > 0 ? x / width : 1 - x / width)));
      bell = (bell + 1 + ((x * y) & 1)) & 65_535;
      const grain = look.noise * (bells[bell] ?? 0);
      const grey = look.grey
        ? 0.3 * (source[from] ?? 0) + 0.59 * (source[from + 1] ?? 0) + 0.11 * (source[from + 2] ?? 0)
        : 0;
      for (let channel = 0; channel < 3; channel += 1) {
        const share = (look.grey ? grey : (source[from + channel] ?? 0)) / 255;
        const level = (look.black + ((look.white[channel] ?? 255) - look.black) * share) * light + grain;
        out[to + channel] = level;
      }
    }
  }
  let picture = sharp(out, { raw: { width, height, channels: 3 } });
  if (look.blur > 0.3) picture = picture.blur(look.blur);
  return { jpeg: await picture.jpeg({ quality: look.quality }).toBuffer(), lines: page.lines };
};
