import JsBarcode from 'jsbarcode';
import { PNG } from 'pngjs';
import QRCode from 'qrcode';
import sharp from 'sharp';
import type { PrintedLine } from './escpos-interpreter.ts';

/** A picture of one bit a dot (1 is black) as a PNG. */
export const bitsToPng = (width: number, height: number, bits: Uint8Array): Buffer => {
  const png = new PNG({ width, height });
  const bytesPerRow = Math.ceil(width / 8);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const black = ((bits[y * bytesPerRow + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;
      png.data.fill(black ? 0 : 255, (y * width + x) * 4, (y * width + x) * 4 + 3);
      png.data[(y * width + x) * 4 + 3] = 255;
    }
  }
  return PNG.sync.write(png);
};

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const QR_QUIET_DOTS = 12;

const drawQr = (data: string, moduleDots: number, align: number, dots: number, top: number) => {
  const { modules } = QRCode.create([{ data: Buffer.from(data, 'utf8'), mode: 'byte' }], {
    errorCorrectionLevel: 'M',
  });
  const side = modules.size * moduleDots;
  const left = align === 1 ? Math.floor((dots - side) / 2) : align === 2 ? dots - side : 0;
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column) !== 1) continue;
      const x = left + column * moduleDots;
      const y = top + QR_QUIET_DOTS + row * moduleDots;
      path += `M${x} ${y}h${moduleDots}v${moduleDots}h-${moduleDots}z`;
    }
  }
  return { svg: `<path d="${path}" shape-rendering="crispEdges"/>`, height: side + 2 * QR_QUIET_DOTS };
};

const drawBarcode = (line: Extract<PrintedLine, { kind: 'barcode' }>, dots: number, top: number) => {
  const drawn: { encodings?: readonly { readonly data: string }[] } = {};
  JsBarcode(drawn, line.data, { format: 'CODE128B' });
  const modules = drawn.encodings?.map((part) => part.data).join('') ?? '';
  const width = modules.length * line.moduleDots;
  const left = line.align === 1 ? Math.floor((dots - width) / 2) : line.align === 2 ? dots - width : 0;
  const bars = [...modules].map((module, at) =>
    module === '1'
      ? `M${left + at * line.moduleDots} ${top}h${line.moduleDots}v${line.height}h-${line.moduleDots}z`
      : '',
  );
  const text = line.text
    ? `<text x="${left + width / 2}" y="${top + line.height + 22}" font-size="22" text-anchor="middle">${escapeXml(line.data)}</text>`
    : '';
  return {
    svg: `<path d="${bars.join('')}" shape-rendering="crispEdges"/>${text}`,
    height: line.height + (line.text ? 30 : 0),
  };
};

const drawText = (line: Extract<PrintedLine, { kind: 'text' }>, top: number): string =>
  line.characters
    .filter(({ character }) => character.trim() !== '')
    .map(({ character, x, width, height, bold }) => {
      const squeeze = width / height < 0.75 ? 12 / 14 : 1;
      const wide = width / (character.charCodeAt(0) < 0x80 ? 12 : 24);
      const high = height / 24;
      const weight = bold ? ' font-weight="bold"' : '';
      const transform = `translate(${x} ${top + 21 * high}) scale(${wide * squeeze} ${high})`;
      return `<text transform="${transform}" font-size="24"${weight}>${escapeXml(character)}</text>`;
    })
    .join('');

/** Margin round the printable width on the picture, in dots. */
const MARGIN = 32;

/** A picture of the paper as it came out: the printer's own characters by the system's Chinese font, pictures dot by dot. */
export const drawPaper = async (lines: readonly PrintedLine[], dots: number): Promise<Buffer> => {
  let top = MARGIN;
  const parts: string[] = [];
  for (const line of lines) {
    switch (line.kind) {
      case 'text':
        parts.push(drawText(line, top));
        top += line.height;
        break;
      case 'raster': {
        const data = bitsToPng(line.width, line.height, line.bits).toString('base64');
        parts.push(
          `<image x="${line.left}" y="${top}" width="${line.width}" height="${line.height}" href="data:image/png;base64,${data}"/>`,
        );
        top += line.height;
        break;
      }
      case 'qr': {
        const drawn = drawQr(line.data, line.moduleDots, line.align, dots, top);
        parts.push(drawn.svg);
        top += drawn.height;
        break;
      }
      case 'barcode': {
        const drawn = drawBarcode(line, dots, top);
        parts.push(drawn.svg);
        top += drawn.height;
        break;
      }
      case 'feed':
        top += line.height;
        break;
      default:
        line satisfies never;
    }
  }
  const width = dots + 2 * MARGIN;
  const height = top + MARGIN;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<rect width="${width}" height="${height}" fill="#fff"/>` +
    `<g transform="translate(${MARGIN} 0)" font-family="'Noto Sans Mono CJK SC','Noto Sans CJK SC','HanaMinB',monospace">${parts.join('')}</g></svg>`;
  return sharp(Buffer.from(svg), { unlimited: true }).png().toBuffer();
};
