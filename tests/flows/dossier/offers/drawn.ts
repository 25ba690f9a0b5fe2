import sharp from 'sharp';
import { wrapped } from './laid-out.ts';

const perPage = 40;
const [wide, high] = [1654, 2339];
const size = 33;

const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');

/** Pages of paragraphs drawn as black type on white, A4 at 200 dots to the inch, as JPEG. */
export const drawnPages = async (paragraphs: readonly string[]): Promise<Uint8Array[]> => {
  const lines = wrapped(paragraphs, true);
  const pages: Uint8Array[] = [];
  for (let from = 0; from < lines.length; from += perPage) {
    const type = lines
      .slice(from, from + perPage)
      .map(({ text, indent }, index) => {
        const [x, y] = [190 + indent * size, Math.round(200 + index * size * 1.6)];
        return `<text x="${x}" y="${y}" font-size="${size}" font-family="'Noto Serif CJK SC',serif" fill="#111">${escaped(text)}</text>`;
      })
      .join('');
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}"><rect width="100%" height="100%" fill="#fff"/>${type}</svg>`;
    pages.push(await sharp(Buffer.from(svg)).jpeg({ quality: 88 }).toBuffer());
  }
  return pages;
};
