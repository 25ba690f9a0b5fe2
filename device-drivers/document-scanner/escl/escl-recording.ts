import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { z } from 'zod';
import { type Clock, fail, ok, type Result } from '../../contract.ts';
import type { EsclAnswer, EsclExchange, EsclLinkFault, EsclMessage } from './escl-exchange.ts';

/**
 * Recordings of the traffic with an eSCL scanner: JSONL, one line an exchange. What a page shows is not in them: of a page's body
 * only length, hash and size of the picture stay, and a replay puts a blank page of that size in its place. The XML of
 * requests and answers stays as it came: it holds states, numbers and the device's own name, and no person.
 */

const bodySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('xml'), text: z.string() }),
  z.object({
    kind: z.literal('picture'),
    length: z.number(),
    sha256: z.string(),
    width: z.number().int().positive(),
    height: z.number().int().positive(),
    /** 1 is grey, 3 colour. */
    channels: z.number().int().positive(),
  }),
  /** Neither: broken pictures, web pages, garbage. `jpeg`: it began as a picture. */
  z.object({ kind: z.literal('other'), length: z.number(), sha256: z.string(), jpeg: z.boolean() }),
]);

const lineSchema = z.object({
  /** Milliseconds from the beginning of the recording to the request, and to the end of its answer. */
  at: z.number(),
  until: z.number(),
  method: z.enum(['GET', 'POST', 'DELETE']),
  path: z.string(),
  /** The request's own XML. */
  xml: z.string().nullable(),
  answer: z.union([
    z.object({
      status: z.number(),
      location: z.string().nullable(),
      retryAfter: z.number().nullable(),
      body: bodySchema,
    }),
    z.object({
      fault: z.enum(['unreachable', 'cutShort', 'garbled', 'wrongCertificate', 'silent', 'canceled']),
      detail: z.string(),
    }),
  ]),
});

type RecordedBody = z.infer<typeof bodySchema>;

/** One exchange of a recording. */
export type EsclRecordingLine = z.infer<typeof lineSchema>;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const startsAsJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8;

/** Documents of the device begin with a bracket, after a byte order mark or blanks; no picture does. */
const looksLikeXml = (bytes: Uint8Array): boolean =>
  bytes.length === 0 ||
  /^(\ufeff)?\s*<(\?xml|\w+:Scanner|Scanner)/.test(Buffer.from(bytes.subarray(0, 200)).toString('utf8'));

const masked = async (bytes: Uint8Array): Promise<RecordedBody> => {
  if (looksLikeXml(bytes)) return { kind: 'xml', text: Buffer.from(bytes).toString('utf8') };
  const seen = { length: bytes.length, sha256: sha256(bytes) };
  try {
    const { info } = await sharp(bytes, { failOn: 'warning' }).raw().toBuffer({ resolveWithObject: true });
    // Decoded, a grey picture has three channels.
    const { channels } = await sharp(bytes).metadata();
    return { kind: 'picture', ...seen, width: info.width, height: info.height, channels };
  } catch {
    // A picture that does not decode is what a recording of a fault is made for.
    return { kind: 'other', ...seen, jpeg: startsAsJpeg(bytes) };
  }
};

/** Wraps a wire and hands every exchange to `sink` as one line, masked; the driver sees the pages as they are. */
export const createRecordingExchange = (
  inner: EsclExchange,
  options: { readonly clock: Clock; readonly sink: (line: string) => void },
): EsclExchange => {
  const startedAt = options.clock.now();
  return {
    send: async (message) => {
      const at = options.clock.now() - startedAt;
      const answer = await inner.send(message);
      const until = options.clock.now() - startedAt;
      const line: EsclRecordingLine = {
        at,
        until,
        method: message.method,
        path: message.path,
        xml: message.xml ?? null,
        answer: answer.ok
          ? {
              status: answer.value.status,
              location: answer.value.location,
              retryAfter: answer.value.retryAfter,
              body: await masked(answer.value.body),
            }
          : { fault: answer.error.kind, detail: answer.error.detail },
      };
      options.sink(`${JSON.stringify(line)}\n`);
      return answer;
    },
  };
};

/** Reads the text of a recording. Throws when a line is not one: a recording is a file of ours, not input from a device. */
export const parseEsclRecording = (text: string): readonly EsclRecordingLine[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => lineSchema.parse(JSON.parse(line)));

/** A scanner that answers as it was recorded. */
export interface ReplayExchange extends EsclExchange {
  /** Requests that no recorded one matches; they got no answer. */
  readonly divergences: readonly string[];
  /** True when every recorded request that changes something has been played. */
  readonly finished: boolean;
}

/** What stands in for a masked body: a white page of the same size, or as many bytes that are no picture. */
const unmasked = async (body: RecordedBody): Promise<Uint8Array> => {
  switch (body.kind) {
    case 'xml':
      return Buffer.from(body.text);
    case 'picture': {
      const { width, height } = body;
      const page = sharp({ create: { width, height, channels: 3, background: 'white' } });
      const coloured = body.channels === 1 ? page.greyscale().toColourspace('b-w') : page;
      return coloured.jpeg({ quality: 85 }).toBuffer();
    }
    case 'other': {
      const bytes = Buffer.alloc(body.length);
      if (body.jpeg) bytes.set([0xff, 0xd8].slice(0, body.length));
      return bytes;
    }
    default:
      return body satisfies never;
  }
};

/** Looks do not move the scanner on; a driver that is quicker or slower than then asks them more or less often. */
const isLook = (message: Pick<EsclMessage, 'method' | 'path'>): boolean =>
  message.method === 'GET' && /\/Scanner(Status|Capabilities)$/.test(message.path);

/**
 * Plays a recording, driven by what the driver asks. Requests that move the scanner (begin a job, next page, end a job) are played in
 * their order; one that the driver leaves out is passed over. Between two of them a look gets the next recorded answer to the
 * same look, and the last one again when there are no more: so what stood at the scanner after page 1 is told after page 1.
 */
export const createReplayExchange = (recording: readonly EsclRecordingLine[]): ReplayExchange => {
  const divergences: string[] = [];
  const moves = recording.filter((line) => !isLook(line)).length;
  let played = 0;
  /** Index of the line after the last move that was played. */
  let segment = 0;
  /** Where the next look of each kind is to be found in the present segment. */
  let cursors = new Map<string, number>();
  const lastLooks = new Map<string, EsclRecordingLine>();
  const matches = (line: EsclRecordingLine, message: EsclMessage): boolean =>
    line.method === message.method && line.path === message.path;

  const find = (message: EsclMessage): EsclRecordingLine | null => {
    if (isLook(message)) {
      for (let index = cursors.get(message.path) ?? segment; index < recording.length; index += 1) {
        const line = recording[index];
        if (line === undefined || !isLook(line)) break;
        if (!matches(line, message)) continue;
        cursors.set(message.path, index + 1);
        lastLooks.set(message.path, line);
        return line;
      }
      return lastLooks.get(message.path) ?? null;
    }
    for (let index = segment; index < recording.length; index += 1) {
      const line = recording[index];
      if (line === undefined || !matches(line, message)) continue;
      played += recording.slice(segment, index + 1).filter((one) => !isLook(one)).length;
      // What was looked at on the way stays known, should the next segment have no such look.
      for (const passed of recording.slice(segment, index))
        if (isLook(passed)) lastLooks.set(passed.path, passed);
      segment = index + 1;
      cursors = new Map();
      return line;
    }
    return null;
  };

  const answerOf = async (
    line: EsclRecordingLine,
    signal: AbortSignal,
  ): Promise<Result<EsclAnswer, EsclLinkFault>> => {
    const { answer } = line;
    // The driver had lost its patience, or its caller had left: it must come to that again by itself.
    if ('fault' in answer && answer.fault === 'canceled')
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    if ('fault' in answer) return fail({ kind: answer.fault, detail: answer.detail });
    const { status, location, retryAfter } = answer;
    return ok({ status, location, retryAfter, body: await unmasked(answer.body) });
  };

  return {
    divergences,
    get finished() {
      return played === moves;
    },
    send: async (message) => {
      if (message.signal.aborted) return fail({ kind: 'canceled', detail: message.method });
      const line = find(message);
      if (line === null) {
        divergences.push(`${message.method} ${message.path}`);
        return fail({ kind: 'unreachable', detail: 'not in the recording' });
      }
      if (!('fault' in line.answer)) message.onSign();
      return answerOf(line, message.signal);
    },
  };
};
