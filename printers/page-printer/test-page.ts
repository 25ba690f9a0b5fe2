import PDFDocument from 'pdfkit';
import { openFontBook } from '../fonts/font-book.ts';

/** A4 in points, and the margin within which every printer can print. */
const PAGE = { width: 595.28, height: 841.89, margin: 20 } as const;

/**
 * A page by which a person sees whether the printer prints well: a frame near the edges, steps of grey, hairlines in
 * both directions, and a word that names the print. Letters are of the printer's own font, as nothing else is on trial.
 */
export const testPage = (name: string): Promise<Buffer> => {
  const document = new PDFDocument({
    size: 'A4',
    autoFirstPage: true,
    margin: 0,
    info: { Title: 'Test page' },
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const whole = new Promise<Buffer>((resolve) => document.on('end', () => resolve(Buffer.concat(chunks))));
  const book = openFontBook();
  const words = (text: string, size: number, y: number): void => {
    let x = 60;
    document.fillColor('#000000').fontSize(size);
    for (const run of book.runsOf(text).runs) {
      // pdfkit's types do not know the opened fonts that it takes.
      document
        .font(book.pdfFont(run.fontKey) as unknown as Buffer)
        .text(run.text, x, y, { lineBreak: false });
      x += document.widthOfString(run.text);
    }
  };
  const inner = PAGE.width - 2 * PAGE.margin;
  document
    .lineWidth(1)
    .rect(PAGE.margin, PAGE.margin, inner, PAGE.height - 2 * PAGE.margin)
    .stroke('#000000');
  words('打印测试页 Test page', 26, 70);
  words(name, 10, 120);
  const steps = 11;
  for (let step = 0; step < steps; step += 1) {
    const level = Math.round((255 * step) / (steps - 1))
      .toString(16)
      .padStart(2, '0');
    document.rect(60 + step * 42, 160, 42, 60).fill(`#${level}${level}${level}`);
  }
  for (let line = 0; line < 20; line += 1) {
    const width = 0.1 + line * 0.1;
    document
      .lineWidth(width)
      .moveTo(60, 260 + line * 8)
      .lineTo(280, 260 + line * 8)
      .stroke('#000000');
    document
      .lineWidth(width)
      .moveTo(320 + line * 11, 260)
      .lineTo(320 + line * 11, 412)
      .stroke('#000000');
  }
  for (const size of [6, 8, 10, 12, 14])
    words(`0123456789 人民法院诉讼材料 ${size} pt`, size, 390 + size * 9);
  document.end();
  return whole;
};
