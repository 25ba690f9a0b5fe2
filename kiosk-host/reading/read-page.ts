import type { Rotation } from '../../flows/dossier/dossier.ts';
import type { PageBox, PageReading } from '../../flows/dossier/page-reading.ts';
import { type ColourPage, upperPart, uprightPage } from './colour-page.ts';
import { isKorean, linesToTry, mayBeKorean, type ReadLine } from './hangul.ts';
import type { KoreanLines } from './korean-lines.ts';
import type { LineRecogniser } from './line-recogniser.ts';
import { inReadingOrder, type TextBox } from './text-boxes.ts';
import type { TextDetector } from './text-detector.ts';

/** What is asked of one page. */
export interface PageWish {
  readonly rotation: Rotation;
  readonly part: 'whole' | 'head';
  /** `true`: lines are tried in Korean; `false`: never; `null`: where the page looks like it. */
  readonly korean: boolean | null;
}

/** Where the time of one page went, ms. */
export interface ReadingTimes {
  readonly decode: number;
  readonly detect: number;
  readonly recognise: number;
  readonly korean: number;
}

/** What a page is read with. */
export interface ReadingTools {
  readonly detector: TextDetector;
  readonly recogniser: LineRecogniser;
  /** Opened by the first page that needs it; `null` where it cannot be opened: Chinese is read without it. */
  korean(): Promise<KoreanLines | null>;
}

/** Share of the page that is its head: the title, the parties, the number. */
const HEAD_SHARE = 0.3;

/** What lies askew on the page, as an upright box in shares of it. */
const pageBoxOf = ({ x, y, length, height, angle }: TextBox, page: ColourPage): PageBox => {
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const [across, down] = [(length * cos + height * sin) / 2, (length * sin + height * cos) / 2];
  const within = (value: number): number => Math.min(1, Math.max(0, value));
  const [left, top] = [within((x - across) / page.width), within((y - down) / page.height)];
  return {
    x: left,
    y: top,
    width: within((x + across) / page.width) - left,
    height: within((y + down) / page.height) - top,
  };
};

/** Reads in Korean what could not be read in Chinese, where `wish` says so or the first tried lines prove it. */
const withKorean = async (
  page: ColourPage,
  lines: readonly ReadLine[],
  wish: boolean | null,
  tools: ReadingTools,
  signal: AbortSignal,
): Promise<readonly ReadLine[]> => {
  const first = wish === true ? lines.filter(mayBeKorean) : wish === null ? linesToTry(lines) : [];
  if (first.length === 0) return lines;
  const korean = await tools.korean();
  if (korean === null) return lines;
  const read = new Map<TextBox, ReadLine>();
  const tried = new Set<TextBox>();
  const tryLines = async (those: readonly ReadLine[], proving: boolean): Promise<void> => {
    for (const { box } of those) {
      if (tried.has(box)) continue;
      tried.add(box);
      const line = await korean.read(page, box, signal);
      if (isKorean(line, proving)) read.set(box, { ...line, box });
    }
  };
  await tryLines(first, wish === null);
  if (read.size > 0) await tryLines(lines.filter(mayBeKorean), false);
  return lines.map((line) => read.get(line.box) ?? line);
};

/** Reads one page. Throws when the bytes are no picture, and the signal's reason when it aborts. */
export const readPage = async (
  jpeg: Uint8Array,
  wish: PageWish,
  tools: ReadingTools,
  signal: AbortSignal,
): Promise<{ readonly reading: PageReading; readonly times: ReadingTimes }> => {
  const began = performance.now();
  const page = await uprightPage(jpeg, wish.rotation);
  const decoded = performance.now();
  signal.throwIfAborted();
  const part = wish.part === 'head' ? upperPart(page, HEAD_SHARE) : page;
  const { boxes, lean } = await tools.detector.find(part, Math.max(page.width, page.height));
  const detected = performance.now();
  signal.throwIfAborted();
  const read = await tools.recogniser.read(part, boxes, signal);
  const chinese = boxes.map((box, index) => ({ box, ...(read[index] ?? { text: '', confidence: 0 }) }));
  const recognised = performance.now();
  const both = await withKorean(part, chinese, wish.korean, tools, signal);
  const lines = both.filter(({ text }) => text.trim() !== '');
  const ended = performance.now();
  return {
    reading: {
      widthPixels: page.width,
      heightPixels: page.height,
      lines: inReadingOrder(lines, lean).map(({ text, box, confidence }) => ({
        text,
        box: pageBoxOf(box, page),
        confidence,
      })),
    },
    times: {
      decode: decoded - began,
      detect: detected - decoded,
      recognise: recognised - detected,
      korean: ended - recognised,
    },
  };
};
