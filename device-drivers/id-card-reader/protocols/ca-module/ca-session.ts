import { type Clock, fail, type LinkCounters, ok, type Result } from '../../../contract.ts';
import type { Connection } from '../../../transports/transport.ts';
import type { CardData, CardReaderFailure, CardReaderSession } from '../../card-reader-protocol.ts';
import { createExchange, type Question } from '../../exchange.ts';
import { createCaFrameDecoder, encodeCaFrame } from './ca-frame.ts';

interface Answer {
  readonly status: number;
  readonly data: Uint8Array;
}

/** The status word of success, the only one whose meaning is known. */
const DONE = 0x9000;

/** Number of a card as text: 18 characters of UTF-16. */
const NUMBER_LENGTH = 36;
const TEXT_LENGTH = 256;
/** Two length words before text and photo. */
const LENGTHS = 4;

const questionOf = (
  name: string,
  parameter: number,
  timeoutMs: number,
  fitsData: (length: number) => boolean,
): Question<Answer> => ({
  name,
  frame: encodeCaFrame([0xca, 0x01, parameter]),
  timeoutMs,
  retries: 1,
  fits: ({ status, data }) => status !== DONE || fitsData(data.length),
  isGarbled: () => false,
  // No card and a fault of the module's own cannot be told apart.
  isRefusal: () => false,
});

/** How long a module may take is not published: these are the times of SDT, whose module is inside. */
const QUESTIONS = {
  readCard: questionOf('readCard', 0x00, 2_500, (length) => length >= LENGTHS + TEXT_LENGTH),
  readNumber: questionOf('readNumber', 0x02, 1_500, (length) => length === NUMBER_LENGTH),
} as const;

/**
 * The two requests of a CA module in the meaning of the device. What its protocol lacks shows: it has no module number,
 * no question for its state, no reset, no further addresses and no fingerprints, and any status word other than 9000
 * counts as a card that is not there. The number of a card that is read on the way is thrown away unread.
 */
export const createCaSession = (link: {
  readonly connection: Connection;
  readonly clock: Clock;
  readonly counters: LinkCounters;
}): CardReaderSession => {
  const frames = createCaFrameDecoder(link.counters);
  const exchange = createExchange<Answer>({
    ...link,
    decoder: {
      abandonPartial: frames.abandonPartial,
      push: (chunk) =>
        frames.push(chunk).map((data) => ({
          status: new DataView(data.buffer, data.byteOffset).getUint16(0),
          data: data.subarray(2),
        })),
    },
  });

  const cardThere = async (): Promise<Result<boolean, CardReaderFailure>> => {
    const answer = await exchange.ask(QUESTIONS.readNumber);
    return answer.ok ? ok(answer.value.status === DONE) : answer;
  };
  /** It answers at all: more cannot be asked. */
  const answers = async (): Promise<Result<void, CardReaderFailure>> => {
    const answer = await exchange.ask(QUESTIONS.readNumber);
    return answer.ok ? ok(undefined) : answer;
  };

  return {
    get lastHeardAt() {
      return exchange.lastHeardAt;
    },
    get silentExchanges() {
      return exchange.silentExchanges;
    },
    identify: async () => {
      const answer = await answers();
      return answer.ok ? ok({ moduleNumber: null }) : answer;
    },
    status: answers,
    find: cardThere,
    read: async () => {
      const answer = await exchange.ask(QUESTIONS.readCard);
      if (!answer.ok) return answer;
      const { status, data } = answer.value;
      const card = status === DONE ? splitCardData(data) : null;
      if (card) return ok(card);
      const detail = status === DONE ? 'lengths' : status.toString(16).padStart(4, '0');
      return fail({ kind: 'card', command: 'readCard', problem: 'contact', detail });
    },
    additionalAddresses: async () => ok(null),
    isStillThere: cardThere,
    reset: answers,
  };
};

/** Lengths of text and photo, then the two. `null`: they do not add up. */
const splitCardData = (data: Uint8Array): CardData | null => {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const photoAt = LENGTHS + TEXT_LENGTH;
  const end = photoAt + view.getUint16(2);
  if (view.getUint16(0) !== TEXT_LENGTH || end > data.length) return null;
  return { text: data.slice(LENGTHS, photoAt), photo: data.slice(photoAt, end), fingerprints: null };
};
