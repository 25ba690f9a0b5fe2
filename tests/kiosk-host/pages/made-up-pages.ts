/**
 * Pages as people bring them, made up and drawn: A4 at 150 dpi unless it is said otherwise. Nothing here is shared with
 * the code under test.
 */
import sharp, { type Sharp } from 'sharp';
import { drawSamplePage } from '../../../bench/document-scanner/sample-pages.ts';
import { createChance } from '../../device-drivers/document-camera/table-pictures.ts';

/** Pixels, RGB. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export const pageKinds = [
  'dense',
  'form',
  'note',
  'loanNote',
  'idCardCopy',
  'transferRecord',
  'english',
  'korean',
  'invoice',
  'chat',
  'darkChat',
  'photographs',
  'sparse',
  'signatures',
  'notebook',
  'gridPaper',
  'wideTable',
  'shadedTable',
  'headerBand',
  'twoColumns',
  'rulesToTheEdge',
  'copyWithSpecks',
  'stamped',
  'smallReceipt',
] as const;

export type PageKind = (typeof pageKinds)[number];

const A4 = { width: 1240, height: 1754 };

const SERIF = `'Noto Serif CJK SC','Noto Sans CJK SC',serif`;
const SANS = `'Noto Sans CJK SC','Noto Serif CJK SC',sans-serif`;
const KOREAN = `'Noto Sans CJK KR',sans-serif`;

const CHINESE =
  '原告被告诉讼请求事实与理由民间借贷合同纠纷人民法院判令偿还本金利息自年月日起至实际清偿之日止按照一年期贷款市场报价率计算承担案件受理费用证据材料清单借条转账记录身份证复印件';
const HANGUL =
  '원고피고소송청구사실과리유민간대차계약분쟁인민법원은원금과리자를상환할것을판결한다년월일부터실제상환일까지';
const ENGLISH =
  'the plaintiff lent the defendant a sum of money and the defendant has not paid it back although the day agreed has passed the court is asked to order payment of principal and interest until it is paid in full and to order the defendant to bear the costs of this case'.split(
    ' ',
  );

type Chance = () => number;

const pick = (from: string, chance: Chance): string => from[Math.floor(chance() * from.length)] ?? '';

const run = (from: string, count: number, chance: Chance): string =>
  Array.from({ length: count }, () => pick(from, chance)).join('');

interface Style {
  readonly font?: string;
  readonly fill?: string;
  readonly bold?: boolean;
}

const text = (x: number, y: number, size: number, words: string, style: Style = {}): string =>
  `<text x="${x}" y="${y}" font-size="${size}" font-family="${style.font ?? SERIF}" fill="${style.fill ?? '#1c1c1c'}"${style.bold ? ' font-weight="700"' : ''}>${words}</text>`;

const rect = (x: number, y: number, width: number, height: number, fill: string, stroke = 'none'): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" stroke="${stroke}" stroke-width="2"/>`;

const rule = (x1: number, y1: number, x2: number, y2: number, stroke = '#222', thick = 2): string =>
  `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${stroke}" stroke-width="${thick}"/>`;

const rows = (count: number, draw: (row: number) => string): string =>
  Array.from({ length: count }, (_, row) => draw(row)).join('');

const words = (count: number, chance: Chance): string =>
  Array.from({ length: count }, () => ENGLISH[Math.floor(chance() * ENGLISH.length)] ?? '').join(' ');

/** A line as a hand writes it. */
const hand = (x: number, y: number, size: number, line: string, chance: Chance): string =>
  [...line]
    .map((character, index) => {
      const off = (range: number): string => ((chance() - 0.5) * range).toFixed(1);
      return `<g transform="translate(${x + index * size * 1.02 + Number(off(5))} ${y + Number(off(8))}) rotate(${off(10)}) skewX(${off(12)})">${text(0, 0, size, character, { fill: '#20305c' })}</g>`;
    })
    .join('');

const photograph = (x: number, y: number, width: number, height: number, chance: Chance): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#7d8a6a"/>${rows(40, () => {
    const level = Math.floor(40 + chance() * 160);
    return `<ellipse cx="${x + chance() * width}" cy="${y + chance() * height}" rx="${10 + chance() * width * 0.15}" ry="${10 + chance() * height * 0.12}" fill="rgb(${level},${level - 10},${Math.max(0, level - 30)})" clip-path="inset(0)"/>`;
  })}`;

const drawings: Readonly<
  Record<Exclude<PageKind, 'loanNote' | 'idCardCopy' | 'transferRecord'>, (chance: Chance) => string>
> = {
  dense: (chance) =>
    `${text(430, 170, 46, '民 事 起 诉 状', { bold: true })}${rows(34, (row) => text(160, 250 + row * 42, 25, run(CHINESE, row % 7 === 6 ? 14 : 37, chance)))}`,
  form: (chance) =>
    `${text(360, 170, 46, '要素式起诉状')}${rows(18, (row) => `${rect(128, 248 + row * 78, 985, 78, 'none', '#000')}${rule(390, 248 + row * 78, 390, 326 + row * 78)}${text(146, 298 + row * 78, 25, run(CHINESE, 8, chance))}${text(408, 298 + row * 78, 25, run(CHINESE, 6 + (row % 5) * 4, chance))}`)}`,
  note: (chance) =>
    `${text(530, 315, 63, '借　条')}${rows(5, (row) => text(195, 465 + row * 82, 43, run(CHINESE, 19, chance)))}`,
  english: (chance) => rows(40, (row) => text(150, 180 + row * 37, 25, words(11, chance), { font: 'serif' })),
  korean: (chance) =>
    rows(30, (row) =>
      text(150, 180 + row * 48, 27, [5, 4, 7, 3, 6].map((size) => run(HANGUL, size, chance)).join(' '), {
        font: KOREAN,
      }),
    ),
  invoice: (chance) =>
    `${text(430, 120, 36, '电子发票（普通发票）', { fill: '#7a2a1a' })}${rows(8, (row) => `${rect(90, 220 + row * 52, 1060, 52, 'none', '#7a2a1a')}${text(100, 254 + row * 52, 18, run(CHINESE, 12, chance))}${text(520, 254 + row * 52, 18, `${(chance() * 9999).toFixed(2)}`)}${text(820, 254 + row * 52, 18, `${(chance() * 999999).toFixed(0)}`)}`)}${rule(480, 220, 480, 636, '#7a2a1a')}${rule(790, 220, 790, 636, '#7a2a1a')}${text(100, 700, 18, run(CHINESE, 30, chance))}`,
  chat: (chance) =>
    `${rect(270, 140, 700, 1470, '#ededed')}${rows(13, (row) => {
      const mine = chance() > 0.5;
      const long = 6 + Math.floor(chance() * 10);
      const x = mine ? 870 - long * 27 : 360;
      return `${rect(mine ? 895 : 290, 190 + row * 108, 52, 52, mine ? '#6a8fb5' : '#b58a6a')}<rect x="${x - 14}" y="${186 + row * 108}" width="${long * 27 + 28}" height="62" rx="8" fill="${mine ? '#95ec69' : '#fff'}"/>${text(x, 226 + row * 108, 26, run(CHINESE, long, chance), { font: SANS })}`;
    })}`,
  darkChat: (chance) =>
    `${rect(270, 140, 700, 1470, '#191919')}${rows(13, (row) => {
      const long = 6 + Math.floor(chance() * 10);
      return `<rect x="346" y="${186 + row * 108}" width="${long * 27 + 28}" height="62" rx="8" fill="#2c2c2c"/>${text(360, 226 + row * 108, 26, run(CHINESE, long, chance), { font: SANS, fill: '#d5d5d5' })}`;
    })}${text(270, 100, 28, '微信聊天记录（打印件）')}`,
  photographs: (chance) =>
    `${photograph(170, 160, 900, 600, chance)}${text(480, 810, 26, '照片一：损坏部位')}${photograph(170, 900, 900, 600, chance)}${text(480, 1560, 26, '照片二：现场全景')}`,
  sparse: (chance) =>
    `${text(450, 220, 44, '授权委托书')}${text(180, 340, 27, run(CHINESE, 30, chance))}${text(180, 390, 27, run(CHINESE, 9, chance))}`,
  signatures: (chance) =>
    `${text(700, 1200, 28, '具状人：')}${hand(830, 1205, 44, run(CHINESE, 3, chance), chance)}${text(700, 1290, 28, '2025 年 3 月 1 日')}${text(600, 1690, 20, '- 3 -')}`,
  notebook: (chance) =>
    `${rows(22, (row) => rule(90, 240 + row * 62, 1150, 240 + row * 62, '#a9c4e0'))}${rule(150, 60, 150, 1700, '#e7a9a9')}${rows(14, (row) => hand(180, 230 + row * 62, 44, run(CHINESE, 12 + Math.floor(chance() * 8), chance), chance))}`,
  gridPaper: (chance) =>
    `${rows(21, (row) => rows(18, (column) => rect(110 + column * 56, 150 + row * 70, 56, 56, 'none', '#9fc79f')))}${rows(20, (row) => rows(row % 5 === 4 ? 7 : 17, (column) => hand(120 + column * 56, 193 + row * 70, 38, pick(CHINESE, chance), chance)))}`,
  wideTable: (chance) =>
    `${text(640, 140, 40, '银行流水明细')}${rows(22, (row) => `${rule(100, 200 + row * 44, 1650, 200 + row * 44)}${rows(7, (column) => text(112 + column * 221, 232 + row * 44, 20, column % 2 ? (chance() * 99999).toFixed(2) : run(CHINESE, 4 + Math.floor(chance() * 5), chance)))}`)}${rows(8, (column) => rule(100 + column * 221, 200, 100 + column * 221, 1124))}`,
  shadedTable: (chance) =>
    `${text(400, 160, 44, '证据清单')}${rows(20, (row) => `${rect(120, 220 + row * 68, 1000, 68, row % 2 ? '#fff' : '#c9ced6', '#777')}${text(140, 264 + row * 68, 25, run(CHINESE, 10 + Math.floor(chance() * 25), chance))}`)}`,
  headerBand: (chance) =>
    `${rect(0, 0, 1240, 210, '#274b7a')}${text(120, 135, 58, '样本保险股份有限公司', { font: SANS, fill: '#fff', bold: true })}${rows(26, (row) => text(140, 320 + row * 46, 25, run(CHINESE, 38, chance), { font: SANS }))}${rect(0, 1660, 1240, 94, '#dfe6ef')}`,
  twoColumns: (chance) =>
    rows(2, (column) =>
      rows(38, (row) =>
        text(
          110 + column * 540,
          160 + row * 38 + column * 17,
          21,
          run(CHINESE, row % 9 === 8 ? 11 : 23, chance),
        ),
      ),
    ),
  rulesToTheEdge: (chance) =>
    `${rows(12, (row) => rule(0, 180 + row * 120, 1240, 180 + row * 120, '#555', 3))}${rule(300, 0, 300, 1754, '#555', 3)}${rows(12, (row) => `${text(60, 255 + row * 120, 28, run(CHINESE, 6, chance))}${text(340, 255 + row * 120, 28, run(CHINESE, 22, chance))}`)}`,
  copyWithSpecks: (chance) =>
    `${rows(30, (row) => text(160, 200 + row * 46, 26, run(CHINESE, 35, chance)))}${rows(260, () => `<circle cx="${(chance() * 1240).toFixed(0)}" cy="${(chance() * 1754).toFixed(0)}" r="${(0.8 + chance() * 1.6).toFixed(1)}" fill="#333"/>`)}`,
  stamped: (chance) =>
    `${rows(16, (row) => text(160, 300 + row * 50, 27, run(CHINESE, 34, chance)))}<g opacity="0.8"><circle cx="880" cy="1060" r="120" fill="none" stroke="#c8202a" stroke-width="8"/>${text(790, 1075, 34, '样本合同章', { fill: '#c8202a' })}</g><ellipse cx="600" cy="1230" rx="38" ry="50" fill="#c22" opacity="0.5"/>`,
  smallReceipt: (chance) =>
    `${text(120, 80, 32, '样本超市', { font: SANS })}${rows(18, (row) => `${text(30, 150 + row * 34, 21, run(CHINESE, 7, chance), { font: SANS })}${text(340, 150 + row * 34, 21, (chance() * 99).toFixed(2), { font: SANS })}`)}`,
};

const sizeOf = (kind: PageKind): { width: number; height: number } =>
  kind === 'wideTable'
    ? { width: 1754, height: 1240 }
    : kind === 'smallReceipt'
      ? { width: 472, height: 860 }
      : A4;

const drawn = new Map<string, Promise<Pixels>>();

const pixelsOf = async (picture: Sharp): Promise<Pixels> => {
  const { data, info } = await picture
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
};

/** A sharp instance of pixels. */
export const pictureOf = ({ width, height, data }: Pixels): Sharp =>
  sharp(data, { raw: { width, height, channels: 3 } });

/** A page without a fault, drawn once; `number` seeds its words, `scale` is 1 for 150 dpi. */
export const drawPage = (kind: PageKind, number = 1, scale = 1): Promise<Pixels> => {
  const key = `${kind} ${number} ${scale}`;
  const known = drawn.get(key);
  if (known) return known;
  const { width, height } = sizeOf(kind);
  const making =
    kind === 'loanNote' || kind === 'idCardCopy' || kind === 'transferRecord'
      ? drawSamplePage(kind).then((jpeg) =>
          pixelsOf(sharp(jpeg).resize({ width: Math.round(width * scale) })),
        )
      : pixelsOf(
          sharp(
            Buffer.from(
              `<svg xmlns="http://www.w3.org/2000/svg" width="${width * scale}" height="${height * scale}" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="#fff"/>${drawings[kind](createChance(number * 7919 + kind.length))}</svg>`,
            ),
          ),
        );
  drawn.set(key, making);
  return making;
};

/** How a scanner sees a page: the paper's colour, light that falls off a little, noise. */
export interface Scan {
  /** Level of white paper, each channel. */
  readonly paper?: readonly [number, number, number];
  /** Level of black print. */
  readonly black?: number;
  /** How much darker the page's right and lower end are, share. */
  readonly falloff?: number;
  /** Noise, levels (sigma). */
  readonly noise?: number;
  readonly seed?: number;
}

/** Numbers round 0 with deviation 1, taken from a table: a call for each of millions of pixels is too slow. */
const bells = (() => {
  const chance = createChance(99);
  return Float32Array.from({ length: 65_536 }, () => {
    const radius = Math.sqrt(-2 * Math.log(1 - chance()));
    return radius * Math.cos(2 * Math.PI * chance());
  });
})();

/** A page as it comes from a scanner. */
export const scanned = (page: Pixels, scan: Scan = {}): Pixels => {
  const { paper = [250, 250, 248], black = 22, falloff = 0.04, noise = 1.5, seed = 1 } = scan;
  const data = new Uint8Array(page.data.length);
  let bell = (seed * 977) & 65_535;
  for (let y = 0, at = 0; y < page.height; y += 1)
    for (let x = 0; x < page.width; x += 1) {
      const light = 1 - falloff * (0.5 * (x / page.width) + 0.5 * (y / page.height));
      bell = (bell + 1 + ((x * y) & 1)) & 65_535;
      const grain = noise * (bells[bell] ?? 0);
      for (let channel = 0; channel < 3; channel += 1, at += 1) {
        const share = (page.data[at] ?? 0) / 255;
        const level = (black + ((paper[channel] ?? 255) - black) * share) * light + grain;
        data[at] = Math.min(255, Math.max(0, level));
      }
    }
  return { ...page, data };
};

/** A JPEG of pixels. */
export const jpegOf = (pixels: Pixels, quality = 85): Promise<Buffer> =>
  pictureOf(pixels).jpeg({ quality }).toBuffer();

/** Changes every pixel: multiplied by a factor, then added to, each by its place. */
const mapped = (
  page: Pixels,
  factor: (x: number, y: number) => number,
  more: (x: number, y: number) => number,
): Pixels => {
  const data = new Uint8Array(page.data.length);
  for (let y = 0, at = 0; y < page.height; y += 1)
    for (let x = 0; x < page.width; x += 1) {
      const [times, plus] = [factor(x, y), more(x, y)];
      for (let channel = 0; channel < 3; channel += 1, at += 1)
        data[at] = Math.min(255, (page.data[at] ?? 0) * times + plus);
    }
  return { ...page, data };
};

const same = (): number => 1;
const nothing = (): number => 0;

/** Out of focus, sigma in pixels of the page's 150 dpi. */
export const blurred = (page: Pixels, sigma: number): Promise<Pixels> =>
  pixelsOf(pictureOf(page).blur(sigma));

/** Moved across by so many pixels while it was taken. */
export const moved = (page: Pixels, pixels: number): Pixels => {
  const data = new Uint8Array(page.data.length);
  for (let y = 0; y < page.height; y += 1)
    for (let x = 0; x < page.width; x += 1)
      for (let channel = 0; channel < 3; channel += 1) {
        let sum = 0;
        for (let step = 0; step < pixels; step += 1)
          sum += page.data[(y * page.width + Math.min(page.width - 1, x + step)) * 3 + channel] ?? 0;
        data[(y * page.width + x) * 3 + channel] = sum / pixels;
      }
  return { ...page, data };
};

/** A part of a page: what is left when the scanner or camera missed the rest. */
export const part = (
  page: Pixels,
  left: number,
  top: number,
  width: number,
  height: number,
): Promise<Pixels> => pixelsOf(pictureOf(page).extract({ left, top, width, height }));

/** A soft shadow over one side: `depth` 0..1, over `reach` of the page, its edge `soft` pixels wide. */
export const shadowed = (
  page: Pixels,
  side: 'left' | 'right' | 'corner',
  depth: number,
  reach: number,
  soft: number,
): Pixels =>
  mapped(
    page,
    (x, y) => {
      const away =
        side === 'left'
          ? x - page.width * reach
          : side === 'right'
            ? page.width * (1 - reach) - x
            : Math.hypot(x - page.width, y - page.height) - page.width * reach;
      return 1 - depth / (1 + Math.exp(away / (soft / 4)));
    },
    nothing,
  );

/** A lamp mirrored in the paper, radii in pixels. */
export const mirrored = (page: Pixels, x: number, y: number, radius: number): Pixels =>
  mapped(page, same, (u, v) => {
    const away = ((u - x) ** 2 + ((v - y) * 1.3) ** 2) / radius ** 2;
    return away > 6 ? 0 : 340 * Math.exp(-away * 1.4);
  });

/** Smaller, as from a coarser scan. */
export const coarser = (page: Pixels, factor: number): Promise<Pixels> =>
  pixelsOf(pictureOf(page).resize({ width: Math.round(page.width * factor) }));

/** Laid down with a lean: clockwise degrees, the corners filled with `fill`. */
export const leaning = async (page: Pixels, degrees: number, fill = '#fff'): Promise<Pixels> => {
  const turned = await pixelsOf(pictureOf(page).rotate(degrees, { background: fill }));
  const [width, height] = [Math.min(page.width, turned.width), Math.min(page.height, turned.height)];
  return part(
    turned,
    Math.floor((turned.width - width) / 2),
    Math.floor((turned.height - height) / 2),
    width,
    height,
  );
};

/** Turned clockwise by quarters. */
export const quarterTurned = (page: Pixels, degrees: number): Promise<Pixels> =>
  pixelsOf(pictureOf(page).rotate(degrees));

/** On a bed that shows `room` pixels round it, leaning; `grain` is the bed's unevenness, levels. */
export const onBed = async (
  page: Pixels,
  bed: number,
  degrees: number,
  room: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number },
  grain = 2,
): Promise<Pixels> => {
  // The page is given an edge with room, is turned on transparent ground, and laid on the bed.
  const leaned = await pictureOf(page)
    .ensureAlpha()
    .rotate(degrees, { background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true });
  const width = leaned.info.width + room.left + room.right;
  const height = leaned.info.height + room.top + room.bottom;
  const ground = new Uint8Array(width * height * 3);
  let bell = 5;
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    bell = (bell + 1 + (pixel & 1)) & 65_535;
    ground.fill(Math.min(255, Math.max(0, bed + grain * (bells[bell] ?? 0))), pixel * 3, pixel * 3 + 3);
  }
  return pixelsOf(
    sharp(ground, { raw: { width, height, channels: 3 } }).composite([
      { input: leaned.data, left: room.left, top: room.top },
    ]),
  );
};

/** What may be on a page on which nothing is written. */
export type Blank = 'white' | 'showThrough' | 'holes' | 'dust' | 'edgeShadow' | 'yellow';

/** A sheet without writing. `strength`: contrast of what shows through, share. */
export const blankPage = async (kind: Blank, strength = 0.08): Promise<Pixels> => {
  const ground = (level = 255): Pixels => ({
    ...A4,
    data: new Uint8Array(A4.width * A4.height * 3).fill(level),
  });
  const svg = (content: string): Promise<Pixels> =>
    pixelsOf(
      sharp(
        Buffer.from(
          `<svg xmlns="http://www.w3.org/2000/svg" width="${A4.width}" height="${A4.height}"><rect width="100%" height="100%" fill="#fff"/>${content}</svg>`,
        ),
      ),
    );
  switch (kind) {
    case 'white':
      return scanned(ground());
    case 'yellow':
      return scanned(ground(), { paper: [238, 226, 190] });
    case 'showThrough': {
      const other = await drawPage('dense', 3);
      const back = await pixelsOf(pictureOf(other).flop().blur(2.2));
      return scanned(
        mapped(
          back,
          () => strength,
          () => 255 * (1 - strength),
        ),
      );
    }
    case 'holes':
      return scanned(
        await svg(
          `<circle cx="70" cy="640" r="18" fill="#222"/><circle cx="70" cy="1115" r="18" fill="#222"/>`,
        ),
      );
    case 'dust':
      return scanned(
        await svg(
          `<circle cx="500" cy="900" r="3" fill="#333"/><circle cx="810" cy="300" r="2" fill="#555"/>`,
        ),
      );
    case 'edgeShadow':
      return scanned(
        await svg(
          `<rect x="0" y="0" width="9" height="1754" fill="#666"/><rect x="0" y="1746" width="1240" height="8" fill="#777"/>`,
        ),
      );
    default:
      return kind satisfies never;
  }
};

/** A copy so pale that its type hardly shows: print keeps this share of its contrast. */
export const faded = (page: Pixels, contrast: number): Pixels =>
  mapped(
    page,
    () => contrast,
    () => 255 * (1 - contrast),
  );
