import PDFDocument from 'pdfkit';

/** A valid A4 PDF of so many pages. */
export const smallPdf = async (pages = 2): Promise<Buffer> => {
  const document = new PDFDocument({ size: 'A4', autoFirstPage: false });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const whole = new Promise<Buffer>((resolve) => document.on('end', () => resolve(Buffer.concat(chunks))));
  for (let page = 1; page <= pages; page += 1) document.addPage().text(`Page ${page} of ${pages}`);
  document.end();
  return whole;
};
