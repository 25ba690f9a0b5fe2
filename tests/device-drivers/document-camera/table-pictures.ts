/**
 * Pictures as a camera over a table takes them, made up: a pinhole camera, a table, sheets on it, light, lens and
 * sensor. Where the corners are is known from the camera's own geometry. Nothing here is shared with the code under
 * test.
 */
import sharp from 'sharp';
import { drawSamplePage } from '../../../bench/document-scanner/sample-pages.ts';

/** Numbers that look accidental and are the same each time (mulberry32). Gives 0 … 1. */
export const createChance = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

export type TableKind = 'dark' | 'wood' | 'grey' | 'white';
export type PageKind = 'dense' | 'form' | 'note' | 'idCardCopy' | 'transferRecord' | 'loanNote';

/** One sheet on the table, mm; `turned` in degrees. */
export interface SheetOnTable {
  readonly page: PageKind;
  readonly width: number;
  readonly height: number;
  readonly x: number;
  readonly y: number;
  readonly turned: number;
}

/** A mirrored lamp: an ellipse of light on whatever lies there, mm. */
export interface Glare {
  readonly x: number;
  readonly y: number;
  readonly radiusX: number;
  readonly radiusY: number;
}

/** A finger that comes in over the picture's border and ends at (x, y), mm. */
export interface Finger {
  readonly x: number;
  readonly y: number;
  readonly fromX: number;
  readonly fromY: number;
  readonly thick: number;
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  /** Millimetres of the table that the picture is wide. */
  readonly field: number;
  /** Tilt of the camera forwards and sidewards, degrees. */
  readonly tilt: readonly [number, number];
  readonly table: TableKind;
  readonly sheets: readonly SheetOnTable[];
  /** Grey level of white paper in the middle of the picture. */
  readonly exposure: number;
  /** How much darker the picture's left, top and corners are, 0 … 1. */
  readonly falloff: readonly [number, number, number];
  /** Depth of the sheets' own shadow, 0 … 1. */
  readonly shadow: number;
  /** An arm's soft shadow: everything right of this line (mm) is darker. */
  readonly armShadow: number | null;
  readonly glare: readonly Glare[];
  readonly fingers: readonly Finger[];
  /** Blur of the lens, pixels (sigma of a Gaussian). */
  readonly blur: number;
  /** Movement to the right while the picture was taken, pixels. */
  readonly movement: number;
  /** Noise of the sensor, levels (sigma). */
  readonly noise: number;
  readonly seed: number;
}

/** A picture and where the corners of its first sheet are: top left, top right, bottom right, bottom left of the page. */
export interface TablePicture {
  readonly jpeg: Buffer;
  readonly corners: readonly { readonly x: number; readonly y: number }[];
}

const FONT = `'Noto Serif CJK SC','Noto Sans CJK SC',serif`;

/** A4 at 200 dots an inch. */
const PAGE_WIDTH = 1654;
const PAGE_HEIGHT = 2339;

/** Everyday characters of court papers, from which pages are filled. */
const CHARACTERS =
  '原告被告诉讼请求事实与理由民间借贷合同纠纷人民法院判令偿还本金利息自年月日起至实际清偿之日止按照一年期贷款市场报价率计算承担案件受理费用证据材料清单借条转账记录身份证复印件';

const page = (content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${PAGE_WIDTH}" height="${PAGE_HEIGHT}"><rect width="100%" height="100%" fill="#fff"/>${content}</svg>`;

const text = (x: number, y: number, size: number, words: string): string =>
  `<text x="${x}" y="${y}" font-family="${FONT}" font-size="${size}" fill="#1c1c1c">${words}</text>`;

const filled = (chance: () => number, count: number): string =>
  Array.from({ length: count }, () => CHARACTERS[Math.floor(chance() * CHARACTERS.length)] ?? '').join('');

const dense = (): string => {
  const chance = createChance(11);
  // 小四, 12 points, is 33 pixels at 200 dots an inch.
  const lines = Array.from({ length: 34 }, (_, row) =>
    text(210, 330 + row * 56, 33, filled(chance, row % 7 === 6 ? 18 : 37)),
  );
  return page(`${text(560, 220, 61, '民 事 起 诉 状')}${lines.join('')}`);
};

const form = (): string => {
  const chance = createChance(12);
  const rows = Array.from({ length: 18 }, (_, row) => {
    const y = 330 + row * 105;
    return `<rect x="170" y="${y}" width="1314" height="105" fill="none" stroke="#000" stroke-width="3"/><line x1="520" x2="520" y1="${y}" y2="${y + 105}" stroke="#000" stroke-width="3"/>${text(195, y + 66, 33, filled(chance, 8))}${text(545, y + 66, 33, filled(chance, 6 + (row % 5) * 5))}`;
  });
  return page(`${text(480, 230, 61, '要素式起诉状')}${rows.join('')}`);
};

const note = (): string => {
  const chance = createChance(13);
  return page(
    [
      text(700, 420, 84, '借　条'),
      ...[0, 1, 2, 3].map((row) => text(260, 620 + row * 110, 58, filled(chance, 17))),
    ].join(''),
  );
};

interface Texture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

const drawn = new Map<string, Promise<Texture>>();

/** A page as pixels, `width` wide, drawn once. */
const texture = (kind: PageKind, width: number): Promise<Texture> => {
  const key = `${kind} ${width}`;
  const known = drawn.get(key);
  if (known) return known;
  const making = (async () => {
    const source =
      kind === 'dense'
        ? Buffer.from(dense())
        : kind === 'form'
          ? Buffer.from(form())
          : kind === 'note'
            ? Buffer.from(note())
            : await drawSamplePage(kind);
    const { data, info } = await sharp(source)
      .flatten({ background: 'white' })
      .resize({ width })
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, data };
  })();
  drawn.set(key, making);
  return making;
};

/** Smooth noise without a grid to be seen, -1 … 1. */
const grain = (x: number, y: number): number =>
  Math.sin(x * 1.7 + 2.1 * Math.sin(y * 0.31)) * 0.5 +
  Math.sin(x * 0.53 + y * 0.11 + 1.3 * Math.sin(y * 0.047)) * 0.5;

const tableColour = (kind: TableKind, x: number, y: number): readonly [number, number, number] => {
  switch (kind) {
    case 'dark':
      return [44 + 3 * grain(x, y), 46 + 3 * grain(x, y), 50 + 3 * grain(x, y)];
    case 'grey': {
      const fleck = 6 * grain(x * 3, y * 4);
      return [128 + fleck, 130 + fleck, 132 + fleck];
    }
    case 'white': {
      const fleck = 2 * grain(x * 0.7, y * 0.9);
      return [232 + fleck, 231 + fleck, 226 + fleck];
    }
    case 'wood': {
      // Grain runs along x; boards of 90 mm with a dark joint between them.
      const along = grain(y * 1.9 + 0.6 * Math.sin(x * 0.02), x * 0.15);
      const joint = Math.abs(((y + 1000) % 90) - 45) > 44.2 ? -60 : 0;
      return [164 + 16 * along + joint, 122 + 15 * along + joint, 80 + 12 * along + joint];
    }
    default:
      return kind satisfies never;
  }
};

const HIDDEN: readonly [number, number, number] = [0, 0, 0];

/** Draws a scene. */
export const takeTablePicture = async (scene: Scene): Promise<TablePicture> => {
  const { width, height } = scene;
  const perMillimetre = width / scene.field;
  // A lens of 60° across: the camera hangs this high, mm.
  const focal = width / 2 / Math.tan(Math.PI / 6);
  const high = focal / perMillimetre;
  const [tiltX, tiltY] = scene.tilt.map((degrees) => (degrees * Math.PI) / 180) as [number, number];
  const [cx, sx, cy, sy] = [Math.cos(tiltX), Math.sin(tiltX), Math.cos(tiltY), Math.sin(tiltY)];
  // Rotation about x, then y; the table's middle stays in the picture's middle.
  const rotation = [cy, sy * sx, sy * cx, 0, cx, -sx, -sy, cy * sx, cy * cx] as const;
  const [r0, r1, r2, r3, r4, r5, r6, r7, r8] = rotation;
  const project = (x: number, y: number): { x: number; y: number } => {
    const depth = r6 * x + r7 * y + high;
    return {
      x: (focal * (r0 * x + r1 * y)) / depth + (width - 1) / 2,
      y: (focal * (r3 * x + r4 * y)) / depth + (height - 1) / 2,
    };
  };
  const sheets = await Promise.all(
    scene.sheets.map(async (sheet) => {
      const pixels = Math.max(64, Math.round(sheet.width * perMillimetre));
      const angle = (sheet.turned * Math.PI) / 180;
      return {
        ...sheet,
        picture: await texture(sheet.page, pixels),
        cos: Math.cos(angle),
        sin: Math.sin(angle),
      };
    }),
  );
  const chance = createChance(scene.seed);
  const data = Buffer.alloc(width * height * 3);
  const [fallX, fallY, vignette] = scene.falloff;
  for (let v = 0; v < height; v += 1)
    for (let u = 0; u < width; u += 1) {
      // The ray through this pixel, turned back into the table's axes, and where it meets the table.
      const rayX = (u - (width - 1) / 2) / focal;
      const rayY = (v - (height - 1) / 2) / focal;
      const dirX = r0 * rayX + r3 * rayY + r6;
      const dirY = r1 * rayX + r4 * rayY + r7;
      const dirZ = r2 * rayX + r5 * rayY + r8;
      const far = (high * r8) / dirZ;
      const x = far * dirX - high * r6;
      const y = far * dirY - high * r7;
      const covered = sheets.some((sheet) => {
        const alongX = (x - sheet.x) * sheet.cos + (y - sheet.y) * sheet.sin;
        const alongY = -(x - sheet.x) * sheet.sin + (y - sheet.y) * sheet.cos;
        return Math.abs(alongX) < sheet.width / 2 - 1 && Math.abs(alongY) < sheet.height / 2 - 1;
      });
      // Where a sheet hides the table, its colour need not be worked out.
      let [red, green, blue] = covered ? HIDDEN : tableColour(scene.table, x, y);
      for (const sheet of sheets) {
        const alongX = (x - sheet.x) * sheet.cos + (y - sheet.y) * sheet.sin;
        const alongY = -(x - sheet.x) * sheet.sin + (y - sheet.y) * sheet.cos;
        const overX = Math.abs(alongX) - sheet.width / 2;
        const overY = Math.abs(alongY) - sheet.height / 2;
        const outside = Math.max(overX, overY);
        if (outside > 6) continue;
        if (outside > 0) {
          const dimmed = 1 - scene.shadow * Math.exp(-outside / 1.2);
          red *= dimmed;
          green *= dimmed;
          blue *= dimmed;
        }
        const share = Math.min(1, Math.max(0, 0.5 - outside * perMillimetre));
        if (share === 0) continue;
        const { picture } = sheet;
        const px = Math.min(
          picture.width - 1.001,
          Math.max(0, (alongX / sheet.width + 0.5) * picture.width - 0.5),
        );
        const py = Math.min(
          picture.height - 1.001,
          Math.max(0, (alongY / sheet.height + 0.5) * picture.height - 0.5),
        );
        const left = Math.floor(px);
        const top = Math.floor(py);
        const mixX = px - left;
        const mixY = py - top;
        const at = (top * picture.width + left) * 3;
        const below = Math.min(picture.data.length - 6, at + picture.width * 3);
        const a = (1 - mixX) * (1 - mixY);
        const b = mixX * (1 - mixY);
        const c = (1 - mixX) * mixY;
        const d = mixX * mixY;
        const { data: from } = picture;
        red +=
          (a * (from[at] ?? 0) +
            b * (from[at + 3] ?? 0) +
            c * (from[below] ?? 0) +
            d * (from[below + 3] ?? 0) -
            red) *
          share;
        green +=
          (a * (from[at + 1] ?? 0) +
            b * (from[at + 4] ?? 0) +
            c * (from[below + 1] ?? 0) +
            d * (from[below + 4] ?? 0) -
            green) *
          share;
        blue +=
          (a * (from[at + 2] ?? 0) +
            b * (from[at + 5] ?? 0) +
            c * (from[below + 2] ?? 0) +
            d * (from[below + 5] ?? 0) -
            blue) *
          share;
      }
      for (const finger of scene.fingers) {
        const [lineX, lineY] = [finger.fromX - finger.x, finger.fromY - finger.y];
        const along = Math.min(
          1,
          Math.max(0, ((x - finger.x) * lineX + (y - finger.y) * lineY) / (lineX ** 2 + lineY ** 2)),
        );
        const away = Math.hypot(x - finger.x - along * lineX, y - finger.y - along * lineY);
        if (away > finger.thick / 2) continue;
        const round = 0.75 + 0.25 * Math.sqrt(1 - (away / (finger.thick / 2)) ** 2);
        [red, green, blue] = [214 * round, 164 * round, 138 * round];
      }
      const [fromLeft, fromTop] = [u / width - 0.5, v / height - 0.5];
      let light = 1 + fallX * fromLeft + fallY * fromTop - vignette * 2 * (fromLeft ** 2 + fromTop ** 2);
      if (scene.armShadow !== null) light *= 1 - 0.4 / (1 + Math.exp(-(x - scene.armShadow) / 6));
      let added = 0;
      for (const spot of scene.glare) {
        const from = Math.hypot((x - spot.x) / spot.radiusX, (y - spot.y) / spot.radiusY);
        // Full in the middle, gone over the outer third.
        added = Math.max(added, 255 * Math.min(1, Math.max(0, (1.25 - from) / 0.4)));
      }
      const scale = (light * scene.exposure) / 255;
      const at = (v * width + u) * 3;
      data[at] = Math.min(255, Math.max(0, red * scale + added));
      data[at + 1] = Math.min(255, Math.max(0, green * scale + added));
      data[at + 2] = Math.min(255, Math.max(0, blue * scale + added));
    }
  let picture = sharp(data, { raw: { width, height, channels: 3 } });
  if (scene.blur > 0) picture = picture.blur(scene.blur);
  if (scene.movement > 1) {
    const length = Math.round(scene.movement) | 1;
    // libvips wants a square kernel: the movement is its middle row.
    const kernel = Array.from({ length: length * length }, (_, index) =>
      Math.floor(index / length) === (length - 1) / 2 ? 1 : 0,
    );
    picture = sharp(await picture.raw().toBuffer(), { raw: { width, height, channels: 3 } }).convolve({
      width: length,
      height: length,
      kernel,
      scale: length,
    });
  }
  const seen = await picture.raw().toBuffer();
  if (scene.noise > 0) {
    // The sum of three is near enough to Gauss's curve; its sigma is a half. A stretch of it begins anew at a place of
    // its own in each row.
    const noise = Float32Array.from(
      { length: 2 * width * 3 },
      () => (chance() + chance() + chance() - 1.5) * 2 * scene.noise,
    );
    const row = width * 3;
    for (let y = 0; y < height; y += 1) {
      const start = Math.floor(chance() * row);
      for (let at = 0; at < row; at += 1)
        seen[y * row + at] = Math.min(255, Math.max(0, (seen[y * row + at] ?? 0) + (noise[start + at] ?? 0)));
    }
  }
  const [first] = scene.sheets;
  const corners = first
    ? [
        [-1, -1],
        [1, -1],
        [1, 1],
        [-1, 1],
      ].map(([across = 0, down = 0]) => {
        const angle = (first.turned * Math.PI) / 180;
        const [x, y] = [(across * first.width) / 2, (down * first.height) / 2];
        return project(
          first.x + x * Math.cos(angle) - y * Math.sin(angle),
          first.y + x * Math.sin(angle) + y * Math.cos(angle),
        );
      })
    : [];
  return {
    jpeg: await sharp(seen, { raw: { width, height, channels: 3 } })
      .jpeg({ quality: 92 })
      .toBuffer(),
    corners,
  };
};
