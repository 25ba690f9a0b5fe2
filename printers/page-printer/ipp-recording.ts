import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Clock, fail, ok } from '../../device-drivers/contract.ts';
import { ippOperations } from './ipp-codes.ts';
import type { ExchangeFailure, IppExchange } from './ipp-exchange.ts';
import { decodeIpp, encodeIpp, type IppAttribute, type IppMessage, type IppValue } from './ipp-message.ts';

/**
 * Recordings of the traffic with a printer: JSONL, one line a message. What a paper says is not in them, only the
 * length and hash of each document; nor who files, as job and user names are masked. The rest of the attributes stays
 * as it came, in the binary form of IPP, so that a field fault can be played to the driver.
 */

const failureSchema = z.union([
  z.object({ kind: z.enum(['unreachable', 'lost', 'canceled', 'malformed']), detail: z.string() }),
  z.object({ kind: z.literal('http'), status: z.number(), detail: z.string() }),
]);

const lineSchema = z.discriminatedUnion('dir', [
  z.object({
    at: z.number(),
    dir: z.literal('out'),
    operation: z.string(),
    /** The masked message without its document, hex. */
    message: z.string().regex(/^([0-9a-f]{2})*$/),
    document: z.object({ length: z.number(), sha256: z.string() }).nullable(),
  }),
  z.object({
    at: z.number(),
    dir: z.literal('in'),
    message: z.string().regex(/^([0-9a-f]{2})*$/),
  }),
  /** An answer that is no IPP message: its first octets, which hold no name, and how long it was. */
  z.object({
    at: z.number(),
    dir: z.literal('undecodable'),
    head: z.string().regex(/^([0-9a-f]{2})*$/),
    length: z.number(),
  }),
  z.object({ at: z.number(), dir: z.literal('failed'), failure: failureSchema }),
]);

/** One line of a recording; `at` is milliseconds since the recording began. */
export type IppRecordingLine = z.infer<typeof lineSchema>;

/** Octets of version, code and request-id. */
const HEAD = 8;

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const fromHex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * A job name without what it says: the tag stays a tag, with a word in place of the key that is the same for the same
 * key, so that the driver still finds its jobs again when the recording is played with that word for a key.
 */
export const maskedJobName = (name: string): string => {
  const tag = /^\[([^\] ]+)([^\]]*)\]/.exec(name);
  return tag === null ? 'masked' : `[${maskedKey(tag[1] ?? '')}${tag[2] ?? ''}] masked`;
};

/** The word that stands for a key in a recording. */
export const maskedKey = (key: string): string => `k-${sha256(Buffer.from(key)).slice(0, 12)}`;

const MASKS: Readonly<Record<string, (value: string) => string>> = {
  'job-name': maskedJobName,
  'document-name': () => 'masked',
  'requesting-user-name': () => 'masked',
  'job-originating-user-name': () => 'masked',
  'job-originating-host-name': () => 'masked',
  'original-requesting-user-name': () => 'masked',
};

const maskedAttribute = (of: IppAttribute): IppAttribute => {
  const mask = MASKS[of.name];
  const masked = (value: IppValue): IppValue => {
    if (value.tag === 'collection') return { ...value, members: value.members.map(maskedAttribute) };
    if (mask === undefined || !('value' in value) || typeof value.value !== 'string') return value;
    return { ...value, value: mask(value.value) } as IppValue;
  };
  return { name: of.name, values: of.values.map(masked) };
};

const maskedMessage = (message: IppMessage): IppMessage => ({
  ...message,
  groups: message.groups.map((group) => ({ ...group, attributes: group.attributes.map(maskedAttribute) })),
  data: new Uint8Array(),
});

const operationName = (code: number): string =>
  Object.entries(ippOperations).find(([, number]) => number === code)?.[0] ?? `0x${code.toString(16)}`;

/** Wraps a wire and hands every message to `sink` as one line, masked; the driver sees them as they are. */
export const createRecordingExchange = (
  inner: IppExchange,
  options: { readonly clock: Clock; readonly sink: (line: string) => void },
): IppExchange => {
  const startedAt = options.clock.now();
  const record = (line: IppRecordingLine): void => options.sink(`${JSON.stringify(line)}\n`);
  const at = (): number => options.clock.now() - startedAt;
  return {
    send: async (message, signal) => {
      const asked = decodeIpp(message);
      if (!asked.ok) throw new Error('the driver sent what is no IPP message');
      const { data } = asked.value;
      record({
        at: at(),
        dir: 'out',
        operation: operationName(asked.value.code),
        message: hex(encodeIpp(maskedMessage(asked.value))),
        document: data.length === 0 ? null : { length: data.length, sha256: sha256(data) },
      });
      const answer = await inner.send(message, signal);
      if (!answer.ok) record({ at: at(), dir: 'failed', failure: answer.error });
      else {
        const told = decodeIpp(answer.value);
        record(
          told.ok
            ? { at: at(), dir: 'in', message: hex(encodeIpp(writable(maskedMessage(told.value)))) }
            : {
                at: at(),
                dir: 'undecodable',
                head: hex(answer.value.subarray(0, HEAD)),
                length: answer.value.length,
              },
        );
      }
      return answer;
    },
  };
};

/** A message without the attributes that wrong octets left without a name or a value: those cannot be written. */
const writable = (message: IppMessage): IppMessage => {
  const keep = (attributes: readonly IppAttribute[]): IppAttribute[] =>
    attributes
      .filter(({ name, values }) => name !== '' && values.length > 0)
      .map(({ name, values }) => ({
        name,
        values: values.map((value) =>
          value.tag === 'collection' ? { tag: 'collection', members: keep(value.members) } : value,
        ),
      }));
  return {
    ...message,
    groups: message.groups.map((group) => ({ ...group, attributes: keep(group.attributes) })),
  };
};

/** Reads the text of a recording. Throws when a line is not one: a recording is a file of ours, not input from a device. */
export const parseIppRecording = (text: string): readonly IppRecordingLine[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => lineSchema.parse(JSON.parse(line)));

/** What a recording has as the answer to one request. */
type Recorded = Exclude<IppRecordingLine, { readonly dir: 'out' }>;

/** A request of the recording with what came of it, in the order in which they were asked. */
interface Exchanged {
  readonly operation: string;
  readonly answer: Recorded;
}

/** A printer that answers as it was recorded. */
export interface ReplayExchange extends IppExchange {
  /** Operations that were asked for and are not in the recording: the driver behaves otherwise than then. */
  readonly divergences: readonly string[];
}

const pairsOf = (recording: readonly IppRecordingLine[]): Exchanged[] => {
  const pairs: { readonly operation: string; answer: Recorded | null }[] = [];
  for (const line of recording) {
    if (line.dir === 'out') pairs.push({ operation: line.operation, answer: null });
    else {
      // Of two requests at once the first is taken to be answered first; nearly always there is one.
      const open = pairs.find(({ answer }) => answer === null);
      if (open !== undefined) open.answer = line;
    }
  }
  return pairs.flatMap(({ operation, answer }) => (answer === null ? [] : [{ operation, answer }]));
};

const onlyAsks = (operation: string): boolean => operation.startsWith('Get-') || operation === 'Validate-Job';

/**
 * Plays a recording. A request gets the next recorded answer to that operation. A driver that is quicker than then
 * asks more often: a question is answered as before rather than out of a time after a deed (a job made, a document
 * sent, a job taken back) that the driver has not done yet.
 */
export const createReplayExchange = (recording: readonly IppRecordingLine[]): ReplayExchange => {
  const pairs = pairsOf(recording);
  const latest = new Map<string, Recorded>();
  const divergences: string[] = [];
  /** Behind the last deed that was done. */
  let done = 0;
  /** How far each question has got: they go their own ways between two deeds, as a watch asks at its own pace. */
  const asked = new Map<string, number>();

  const next = (operation: string): Recorded | undefined => {
    const from = onlyAsks(operation) ? Math.max(done, asked.get(operation) ?? 0) : done;
    const at = pairs.findIndex((pair, index) => index >= from && pair.operation === operation);
    const found = pairs[at];
    const passesDeed = onlyAsks(operation) && pairs.slice(done, at).some((pair) => !onlyAsks(pair.operation));
    if (found === undefined || passesDeed) return latest.get(operation) ?? found?.answer;
    if (onlyAsks(operation)) asked.set(operation, at + 1);
    else done = at + 1;
    latest.set(operation, found.answer);
    return found.answer;
  };

  return {
    divergences,
    send: async (message) => {
      const request = decodeIpp(message);
      if (!request.ok) throw new Error('the driver sent what is no IPP message');
      const operation = operationName(request.value.code);
      const answer = next(operation);
      if (answer === undefined) {
        divergences.push(operation);
        return fail<ExchangeFailure>({ kind: 'lost', detail: 'not in the recording' });
      }
      switch (answer.dir) {
        case 'failed':
          return fail(answer.failure);
        case 'undecodable': {
          const bytes = new Uint8Array(answer.length);
          bytes.set(fromHex(answer.head).subarray(0, answer.length));
          return ok(bytes);
        }
        case 'in': {
          const bytes = fromHex(answer.message);
          // The request-id is the driver's of now, if the answer was to the right request then.
          new DataView(bytes.buffer).setInt32(4, request.value.requestId);
          return ok(bytes);
        }
        default:
          return answer satisfies never;
      }
    },
  };
};
