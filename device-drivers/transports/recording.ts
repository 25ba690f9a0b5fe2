import { z } from 'zod';

/**
 * One line of a recording (JSONL). `at` is milliseconds since the recording began; `bytes` is lower-case hex.
 * `open` and `close` lines mark when a link came and went; a `close` with `reason` was a loss.
 */
export type RecordingLine =
  | { readonly at: number; readonly dir: 'in' | 'out'; readonly bytes: string }
  | { readonly at: number; readonly dir: 'open' }
  | { readonly at: number; readonly dir: 'close'; readonly reason?: string };

const lineSchema = z.union([
  z.object({
    at: z.number(),
    dir: z.enum(['in', 'out']),
    bytes: z.string().regex(/^([0-9a-f]{2})*$/),
  }),
  z.object({ at: z.number(), dir: z.literal('open') }),
  z.object({ at: z.number(), dir: z.literal('close'), reason: z.string().optional() }),
]);

/** One recording line as the text that goes into the file, with its line end. */
export const formatRecordingLine = (line: RecordingLine): string => `${JSON.stringify(line)}\n`;

/** Reads the text of a recording. Throws when a line is not one: a recording is a file of ours, not input from a device. */
export const parseRecording = (text: string): readonly RecordingLine[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): RecordingLine => {
      const parsed = lineSchema.parse(JSON.parse(line));
      if (parsed.dir !== 'close') return parsed;
      return parsed.reason === undefined
        ? { at: parsed.at, dir: 'close' }
        : { at: parsed.at, dir: 'close', reason: parsed.reason };
    });
