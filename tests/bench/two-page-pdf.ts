import PDFDocument from 'pdfkit';

/** A PDF of two A4 pages, each with a black square. */
export const twoPagePdf = (): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const document = new PDFDocument({ size: 'A4' });
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
    document.rect(100, 100, 200, 200).fill('black').addPage().rect(200, 300, 100, 100).fill('black').end();
  });
