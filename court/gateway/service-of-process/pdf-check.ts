import { fail, ok, type Result } from '../../../flows/result.ts';
import { maxPaperBytes, maxPaperPages } from '../../contract/service-of-process/service-operations.ts';

/**
 * Why a file is not served. `fontsMissing`: it has not all its letters in it; `notDrawable`: a page has something that the terminals
 * cannot draw. Either would come out with holes, on the screen and on paper.
 */
export type PdfProblem =
  | 'notPdf'
  | 'tooLarge'
  | 'locked'
  | 'broken'
  | 'tooManyPages'
  | 'fontsMissing'
  | 'notDrawable';

/** `%PDF-`, as ISO 32000 has it begin. */
const magic = Buffer.from('%PDF-', 'latin1');

/** How many pages may be looked through at most while others wait, before they get their turn. */
const breathEvery = 5;

/** Looks a file through as the terminals will: how many pages it has, and that each can be drawn whole. Nothing in it runs. */
export const checkPdf = async (
  bytes: Uint8Array,
): Promise<Result<{ readonly pages: number }, PdfProblem>> => {
  if (bytes.length > maxPaperBytes) return fail('tooLarge');
  if (!Buffer.from(bytes.subarray(0, magic.length)).equals(magic)) return fail('notPdf');
  // What reads PDFs is large and is loaded with the first one.
  const { getDocument, OPS, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    // pdf.js takes the buffer for itself.
    data: Uint8Array.from(bytes),
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: true,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    if (document.numPages > maxPaperPages) return fail('tooManyPages');
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { fnArray, argsArray } = await page.getOperatorList();
      for (const [index, operation] of fnArray.entries()) {
        if (operation !== OPS.setFont) continue;
        const [name] = argsArray[index] as [string];
        const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
        if (typeof font === 'object' && font !== null && 'missingFile' in font && font.missingFile === true)
          return fail('fontsMissing');
      }
      page.cleanup();
      if (number % breathEvery === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    return ok({ pages: document.numPages });
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') return fail('locked');
    return fail(name === 'InvalidPDFException' ? 'broken' : 'notDrawable');
  } finally {
    await task.destroy();
  }
};
