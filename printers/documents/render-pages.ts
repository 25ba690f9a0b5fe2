import { spawn } from 'node:child_process';
import { fail, ok, type Result } from '../../device-drivers/contract.ts';

/** Why there are no pictures. `toolMissing`: install Debian's poppler-utils. `badPdf`: the tool could not read it. */
export interface RenderFault {
  readonly code: 'toolMissing' | 'badPdf' | 'canceled';
  /** For the log: the tool's exit code or system error, never what is in the document. */
  readonly detail: string;
}

/** How a document is rendered. */
export interface RenderOptions {
  /** Width of each picture in pixels; of a page that its PDF turns by a quarter it is the height (pdftoppm scales first). */
  readonly widthPixels: number;
  /** The program, by name or path. */
  readonly pdftoppm?: string;
  /** Ends the program early; the caller bounds the time with it. */
  readonly signal?: AbortSignal;
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Cuts a stream of PNG files, one after the other, at their IEND chunks. `null`: it is cut short, or no PNG. */
const splitPngs = (bytes: Buffer): Uint8Array[] | null => {
  const pictures: Uint8Array[] = [];
  let start = 0;
  while (start < bytes.length) {
    if (!bytes.subarray(start, start + 8).equals(pngSignature)) return null;
    let chunk = start + 8;
    let type = '';
    while (type !== 'IEND') {
      if (chunk + 12 > bytes.length) return null;
      type = bytes.toString('latin1', chunk + 4, chunk + 8);
      chunk += 12 + bytes.readUInt32BE(chunk);
    }
    if (chunk > bytes.length) return null;
    pictures.push(bytes.subarray(start, chunk));
    start = chunk;
  }
  return pictures;
};

/**
 * A PDF as one PNG a page, for reading it on the screen. poppler's `pdftoppm` does it in a process of its own, through
 * pipes: nothing of the document touches the disk.
 */
export const renderPages = (
  pdf: Uint8Array,
  options: RenderOptions,
): Promise<Result<readonly Uint8Array[], RenderFault>> =>
  new Promise((resolve) => {
    if (options.signal?.aborted) {
      resolve(fail({ code: 'canceled', detail: 'before the start' }));
      return;
    }
    const child = spawn(
      options.pdftoppm ?? 'pdftoppm',
      ['-png', '-scale-to-x', String(options.widthPixels), '-scale-to-y', '-1', '-'],
      {
        stdio: ['pipe', 'pipe', 'ignore'],
        killSignal: 'SIGKILL',
        ...(options.signal === undefined ? {} : { signal: options.signal }),
      },
    );
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error: NodeJS.ErrnoException) => {
      if (error.name === 'AbortError') resolve(fail({ code: 'canceled', detail: 'aborted' }));
      else resolve(fail({ code: 'toolMissing', detail: error.code ?? error.name }));
    });
    child.on('close', (code) => {
      const pictures = code === 0 ? splitPngs(Buffer.concat(chunks)) : null;
      if (pictures === null || pictures.length === 0)
        resolve(fail({ code: 'badPdf', detail: `pdftoppm ended with ${code}` }));
      else resolve(ok(pictures));
    });
    // A program that ends early closes its side of the pipe; how it ended is what counts.
    child.stdin.on('error', () => undefined);
    child.stdin.end(pdf);
  });
